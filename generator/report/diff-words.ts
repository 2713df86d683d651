/** Words that every format of a change report shares. Input: findings; output: sentences and their parts. */
import type { OperationRef } from "../diff/change.js";
import type {
  CauseKind,
  ChangeReport,
  Finding,
  Origin,
  ReportSide,
} from "../diff/finding.js";
import type { Audience, Level } from "../diff/rules/rule.js";
import { count } from "./count.js";
import { formatOperation, formatPlain } from "./format-changes.js";
import { shortened } from "./printable.js";

export const LEVELS: readonly Level[] = ["breaking", "warning", "info"];
export const AUDIENCES: readonly Audience[] = ["wire", "typescript", "sdk"];

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  wire: "callers on the wire",
  typescript: "TypeScript",
  sdk: "other SDKs",
};

export const CAUSE_WORDS: Readonly<Record<CauseKind, string>> = {
  api: "the API changed",
  page: "the page was corrected",
  wording: "only wording",
  reader: "our reader changed",
  overlay: "a correction of ours",
};

/** `3 breaking, 1 warning, 5 info`, accepted ones apart; or `nothing changed`. */
export function countLevels({ findings }: ChangeReport): string {
  const open = findings.filter(({ accepted }) => !accepted);
  const counts = LEVELS.flatMap((level) => {
    const found = open.filter((finding) => finding.level === level).length;
    const plural = level === "warning" && found > 1 ? "s" : "";
    return found === 0 ? [] : [`${found} ${level}${plural}`];
  });
  const accepted = findings.length - open.length;
  if (accepted > 0) counts.push(`${accepted} accepted`);
  return counts.length === 0 ? "nothing changed" : counts.join(", ");
}

/** How many of each. */
export function levelCounts(
  findings: readonly Finding[],
): Readonly<Record<Level, number>> {
  const of = (level: Level): number =>
    findings.filter((finding) => finding.level === level).length;
  return { breaking: of("breaking"), warning: of("warning"), info: of("info") };
}

/** `Workspace API v2 (old/), pages of 2025-07-14`. */
export function sideTitle({ name, title, version, date }: ReportSide): string {
  const api = [title, version].filter(Boolean).join(" ");
  const what = api === "" ? name : `${api} (${name})`;
  return date === undefined ? what : `${what}, pages of ${date}`;
}

/** `major (0.1.0 to 0.2.0): 3 of 9 break TypeScript callers`. */
export function versionTitle({ suggestedVersion }: ChangeReport): string {
  const { bump, because, from, to } = suggestedVersion;
  const step = from && to && from !== to ? ` (${from} to ${to})` : "";
  return `${bump}${step}: ${because}`;
}

/** Where and what, in one line. */
export function findingTitle({ change }: Finding): string {
  return formatPlain(change);
}

/** Who is hit as hard as `level`: `breaks callers on the wire, TypeScript`. */
export function audienceWords({ audiences }: Finding): string {
  const hit = (impact: string): string =>
    AUDIENCES.filter((audience) => audiences[audience] === impact)
      .map((audience) => AUDIENCE_WORDS[audience])
      .join(", ");
  const [breaks, concerns] = [hit("breaking"), hit("warning")];
  const parts = [
    ...(breaks === "" ? [] : [`breaks ${breaks}`]),
    ...(concerns === "" ? [] : [`concerns ${concerns}`]),
  ];
  return parts.length === 0 ? "breaks nobody" : parts.join("; ");
}

/** `the page was corrected (likely): ...`. */
export function causeWords({ cause }: Finding): string {
  const { kind, because, isCertain } = cause;
  return `${CAUSE_WORDS[kind]}${isCertain ? "" : " (likely)"}. ${because}`;
}

const WORDS_LENGTH = 160;

/** `CreateOrder (2025-07-14), table "Order", row "size": "Size in GB."`; undefined where nothing is known. */
export function originWords(
  origin: Origin,
  length = WORDS_LENGTH,
): string | undefined {
  const { page, date, table, row, words } = origin;
  const parts: string[] = [];
  if (page !== undefined) {
    parts.push(date === undefined ? page : `${page} (${date})`);
  }
  if (table !== undefined) parts.push(`table "${table}"`);
  if (row !== undefined) parts.push(`row "${row}"`);
  const place = parts.join(", ");
  if (words === undefined) return place === "" ? undefined : place;
  const quoted = `"${shortened(words, length)}"`;
  return place === "" ? quoted : `${place}: ${quoted}`;
}

/** Both sides, each with where it stands; a side that lacks the thing says so. */
export function sidesWords(
  { base, revision, change }: Finding,
  length = WORDS_LENGTH,
): readonly (readonly [label: "before" | "after", words: string])[] {
  const absent = (origin: Origin): string | undefined => {
    const { page, date } = origin;
    const place = originWords({
      ...(page !== undefined && { page }),
      ...(date !== undefined && { date }),
    });
    return place === undefined ? undefined : `${place}: not there`;
  };
  const before =
    change.kind === "added" ? absent(base) : originWords(base, length);
  const after =
    change.kind === "removed"
      ? absent(revision)
      : originWords(revision, length);
  return [
    ...(before === undefined ? [] : [["before", before] as const]),
    ...(after === undefined ? [] : [["after", after] as const]),
  ];
}

/** `2 more places in 3 operations: A, B, C`; undefined for a single place. */
export function reachWords({ change }: Finding): string | undefined {
  const { reaches, operations } = change;
  if (reaches.length < 2) return undefined;
  const names = operations.map(operationName);
  const shown = names.slice(0, MOST_NAMES).join(", ");
  const rest = names.length - MOST_NAMES;
  const more = rest > 0 ? ` and ${rest} more` : "";
  const places = count(reaches.length, "place");
  return operations.length < 2
    ? places
    : `${places} in ${count(operations.length, "operation")}: ${shown}${more}`;
}

const MOST_NAMES = 6;

/** The operation's name, or method and path. */
export function operationName({
  method,
  path,
  operationId,
}: OperationRef): string {
  return operationId ?? `${method} ${path}`;
}

export interface FindingGroup {
  /** `POST /v2/orders (CreateOrder)`, or `document`. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Findings by the operation they are told at, groups with the worst first. */
export function groupFindings(
  findings: readonly Finding[],
): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { operation } = finding.change;
    const title = operation ? formatOperation(operation) : "document";
    const group = groups.get(title);
    if (group) group.push(finding);
    else groups.set(title, [finding]);
  }
  return [...groups].map(([title, own]) => ({ title, findings: own }));
}
