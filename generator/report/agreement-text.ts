/** Where two descriptions of one API part, as text or Markdown: what one says alone, what the other, what they dispute. */
import type { Agreement } from "../diff/agreement.js";
import type { Change } from "../diff/change.js";
import { count } from "./count.js";
import { mark } from "./diff-markdown.js";
import { sideTitle } from "./diff-words.js";
import { formatOperation, formatSaid } from "./format-changes.js";
import { printable } from "./printable.js";

export interface AgreementFormat {
  readonly isMarkdown: boolean;
  /** Everything; otherwise long groups are cut, and say so. */
  readonly verbose: boolean;
}

const MOST_OF_GROUP = 12;

/** The whole account. */
export function formatAgreement(
  agreement: Agreement,
  format: AgreementFormat,
): string {
  const { left, right, shared, counts } = agreement;
  const plain = (text: string): string =>
    format.isMarkdown ? mark(text) : printable(text);
  const head = [
    `${format.isMarkdown ? "## " : ""}${plain(`Left: ${sideTitle(left)}`)}`,
    plain(`Right: ${sideTitle(right)}`),
    plain(
      `${count(shared, "operation")} in both; ${counts.onlyLeft} said by the left alone, ${counts.onlyRight} by the right alone, ${counts.differing} disputed; ${count(counts.wording, "difference")} of wording left out`,
    ),
  ];
  const sections = [
    section("Only the left says", agreement.onlyLeft, format),
    section("Only the right says", agreement.onlyRight, format),
    section("They say different things", agreement.differing, format),
  ].filter((text) => text !== "");
  const break_ = format.isMarkdown ? "\n\n" : "\n";
  return `${head.join(break_)}\n\n${sections.join("\n")}`;
}

function section(
  title: string,
  changes: readonly Change[],
  { isMarkdown, verbose }: AgreementFormat,
): string {
  if (changes.length === 0) return "";
  const lines = [`${isMarkdown ? "### " : ""}${title} (${changes.length})`, ""];
  const whole = changes.filter(isWholeOperation);
  if (whole.length > 0) {
    lines.push(`${isMarkdown ? "- " : ""}${count(whole.length, "operation")}`);
    for (const { operation } of whole) {
      const name = operation ? formatOperation(operation) : "";
      lines.push(isMarkdown ? `  - ${mark(name)}` : `  ${printable(name)}`);
    }
  }
  const rest = changes.filter((change) => !isWholeOperation(change));
  for (const [operation, own] of grouped(rest)) {
    lines.push(isMarkdown ? `- ${mark(operation)}` : printable(operation));
    const limit = verbose ? own.length : MOST_OF_GROUP;
    for (const change of own.slice(0, limit)) {
      const text = formatSaid(change);
      lines.push(isMarkdown ? `  - ${mark(text)}` : `  ${text}`);
    }
    const more = own.length - limit;
    if (more > 0) {
      lines.push(
        `${isMarkdown ? "  - " : "  "}… ${more} more; --verbose shows all`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

function isWholeOperation({ element, keyword }: Change): boolean {
  return element === "operation" && keyword === undefined;
}

function grouped(
  changes: readonly Change[],
): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { operation } = change;
    const title = operation ? formatOperation(operation) : "document";
    const group = groups.get(title);
    if (group) group.push(change);
    else groups.set(title, [change]);
  }
  return groups;
}
