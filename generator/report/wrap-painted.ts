/**
 * Text with colours for a terminal: long lines are broken between words, and what follows stands below what it belongs to.
 * Input: lines as `report/` prints them. Known limit: every character counts as one column.
 */

const COLOUR = /\u001b\[[\d;]*m/g;
/** What stands before the text of a line: blanks, then a label with a gap behind it. */
const HEAD = /^ *(?:\S+ {2,})?/;
const INDENT = 4;

/** The text with no line longer than `columns`, unless one word is; as it is without a width. */
export function wrapPainted(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  return text
    .split("\n")
    .map((line) =>
      widthOf(line) <= columns ? line : wrappedLine(line, columns),
    )
    .join("\n");
}

function wrappedLine(line: string, columns: number): string {
  const plain = line.replace(COLOUR, "");
  const head = HEAD.exec(plain)?.[0].length ?? 0;
  const own = /^ */.exec(plain)?.[0].length ?? 0;
  const hasLabel = head > own && head <= columns / 2;
  const indent = " ".repeat(hasLabel ? head : own + INDENT);
  const lines: string[] = [];
  let now = "";
  let width = 0;
  // Blanks stay with the word behind them, so that gaps behind labels are kept.
  for (const word of line.match(/ *[^ ]+/g) ?? []) {
    const size = widthOf(word);
    if (width > own && width + size > columns) {
      lines.push(now);
      now = indent + word.trimStart();
      width = widthOf(now);
    } else {
      now += word;
      width += size;
    }
  }
  return [...lines, now].join("\n");
}

function widthOf(text: string): number {
  return [...text.replace(COLOUR, "")].length;
}
