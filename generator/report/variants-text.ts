/** Sibling operations side by side: how alike their requests are, and everything in which they differ. */
import type { Change } from "../diff/change.js";
import type { Siblings } from "../diff/siblings.js";
import { count } from "./count.js";
import { mark } from "./diff-markdown.js";
import { formatOperation, formatPlain } from "./format-changes.js";
import { printable, shortened } from "./printable.js";

export interface VariantsOf {
  readonly name: string;
  readonly siblings: readonly Siblings[];
}

export interface VariantsFormat {
  readonly isMarkdown: boolean;
  readonly verbose: boolean;
}

const MOST_DIFFERENCES = 12;
const VALUE_LENGTH = 48;

/** Every pair of every document. */
export function formatVariants(
  found: readonly VariantsOf[],
  format: VariantsFormat,
): string {
  const blocks = found.flatMap(({ name, siblings }) =>
    siblings.map((pair) => blockOf(name, pair, format)),
  );
  return blocks.length === 0 ? "No siblings.\n" : blocks.join("\n");
}

function blockOf(name: string, pair: Siblings, format: VariantsFormat): string {
  const share = `${Math.floor(pair.likeness * 100)}% of the request alike`;
  const [left, right] = [pair.left, pair.right].map(formatOperation);
  const wording = pair.changes.filter(isWording).length;
  const told = format.verbose
    ? pair.changes
    : pair.changes.filter((change) => !isWording(change));
  const shown = format.verbose ? told : told.slice(0, MOST_DIFFERENCES);
  const notes = [
    ...(told.length === 0 ? ["nothing but words differs"] : []),
    ...(told.length > shown.length
      ? [`${told.length - shown.length} more; --verbose shows all`]
      : []),
    ...(format.verbose || wording === 0
      ? []
      : [
          `${count(wording, "difference")} of wording; --verbose shows ${wording === 1 ? "it" : "them"}`,
        ]),
  ];
  const rows = shown.map(rowOf);
  return format.isMarkdown
    ? markdownBlock({ name, left, right, share, rows, notes })
    : textBlock({ name, left, right, share, rows, notes });
}

interface Block {
  readonly name: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly share: string;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

interface Row {
  readonly what: string;
  readonly left: string;
  readonly right: string;
}

function rowOf(change: Change): Row {
  const value = (side: "before" | "after"): string => {
    const found =
      side === "before"
        ? change.kind === "added"
          ? undefined
          : change.before
        : change.kind === "removed"
          ? undefined
          : change.after;
    if (found === undefined) return "-";
    const text = typeof found === "string" ? found : JSON.stringify(found);
    return shortened(text, VALUE_LENGTH);
  };
  const { location, keyword, element } = change;
  const where = location === "" ? "" : `${location}: `;
  const what =
    change.kind === "changed"
      ? `${where}${keyword ?? element}`
      : formatPlain(change);
  return {
    what: shortened(what, 100),
    left: value("before"),
    right: value("after"),
  };
}

function textBlock({ name, left, right, share, rows, notes }: Block): string {
  const lines = [
    printable(`${name}: ${share}`),
    `  left   ${printable(left ?? "")}`,
    `  right  ${printable(right ?? "")}`,
    ...rows.flatMap((row) => [
      `    ${row.what}`,
      `      left   ${row.left}`,
      `      right  ${row.right}`,
    ]),
    ...notes.map((note) => `    ${note}`),
  ];
  return `${lines.join("\n")}\n`;
}

function markdownBlock(block: Block): string {
  const { name, left, right, share, rows, notes } = block;
  const lines = rows.map(
    (row) => `| ${mark(row.what)} | ${mark(row.left)} | ${mark(row.right)} |`,
  );
  const table =
    lines.length === 0
      ? []
      : [
          `| ${mark(name)} | ${mark(left ?? "")} | ${mark(right ?? "")} |`,
          "| --- | --- | --- |",
          ...lines,
          "",
        ];
  return [
    `### ${mark(left ?? "")} and ${mark(right ?? "")}`,
    "",
    `${share}.`,
    "",
    ...table,
    ...notes.map((note) => `- ${note}`),
    "",
  ].join("\n");
}

const WORDING: ReadonlySet<string> = new Set([
  "description",
  "example",
  "page",
  "tag",
]);

function isWording({ element, keyword }: Change): boolean {
  return WORDING.has(element) || keyword === "externalDocs";
}
