/** Cells of one line that bars part. Input: a line; output: texts without the bars. */

/** Cells of one line; only bars with a blank or an edge beside them part cells, where there are such. */
export function splitBars(text: string): string[] {
  const inner = text.replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  const padded = inner.split(/(?<=\s)\|(?=\s|$)|^\|(?=\s)/);
  const cells = padded.length > 1 ? padded : inner.split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim());
}

/** The cells of a line that are not empty. */
export function cellsOfLine(text: string): string[] {
  return text === "|" ? [] : splitBars(text).filter((cell) => cell !== "");
}
