/** What an upgrade of helpspec changed in a contract: what callers may notice is told, the rest is counted. */
import type { Change } from "../diff/change.js";
import { judge } from "../diff/judge.js";
import { count } from "../report/count.js";
import { formatChange } from "../report/format-changes.js";
import { majorFirst } from "../report/major-first.js";
import type { ProgramChange } from "./built-record.js";

const SHOWN = 20;

/** Lines for people, without indentation. */
export function programChangeLines(
  { from, to, isAlone }: ProgramChange,
  changes: readonly Change[],
): string[] {
  if (!isAlone) {
    return [
      `helpspec is ${to} and was ${from}; pages or configuration changed as well, so that some of this may be its doing:`,
      ...told(changes),
    ];
  }
  if (changes.length === 0) {
    return [
      `helpspec ${to} writes it otherwise than ${from} did. The pages and the contract are the same.`,
    ];
  }
  const felt = changes.filter(isFelt);
  const rest = changes.length - felt.length;
  const others = `${count(rest, "difference")} in words, names or form`;
  if (felt.length === 0) {
    return [
      `helpspec ${to} reads the same pages otherwise than ${from} did: ${others}, nothing on the wire.`,
    ];
  }
  return [
    `helpspec ${to} reads the same pages otherwise than ${from} did. The API did not change, its description did:`,
    ...told(felt),
    ...(rest > 0 ? [`  and ${others}`] : []),
  ];
}

/** Whether callers on the wire are concerned if the new description is right. */
export function isFelt(change: Change): boolean {
  return judge(change).audiences.wire !== "none";
}

function told(changes: readonly Change[]): string[] {
  const rest = changes.length - SHOWN;
  return [
    ...majorFirst(changes)
      .slice(0, SHOWN)
      .map((change) => `  ${formatChange(change)}`),
    ...(rest > 0
      ? [`  … ${count(rest, "more change")}; --format json has them all`]
      : []),
  ];
}
