/** Whether diagnostics speak of a row. Input: a row, all rows of its page, and what was said of the page. */
import type { Diagnostic, Position } from "../../../generator/index.js";
import type { ExpectedRow, ExpectedTable } from "./expected-rows.js";
import type { LineRange } from "./print-text.js";

/** Any diagnostic at the row or its table, or one that names it. */
export function isSpokenOf(
  { lines, table, field }: ExpectedRow,
  told: readonly Diagnostic[],
): boolean {
  return told.some(({ source, message }) =>
    isAbout(source?.position, lines) || isAbout(source?.position, table.lines)
      ? true
      : message.includes(`\`${field.name}\``),
  );
}

/** A warning names the row's table, or a row that refers to it or to the table that it should have. */
export function isWarnedOf(
  row: ExpectedRow,
  rows: readonly ExpectedRow[],
  told: readonly Diagnostic[],
): boolean {
  const referring = rows.filter(
    ({ below }) => below === row.table || (below && below === row.below),
  );
  return told.some(
    (item) =>
      item.severity !== "info" &&
      (isAbout(item.source?.position, row.table.lines) ||
        namesTable(item, row.table) ||
        referring.some(
          ({ lines, field, table }) =>
            isAbout(item.source?.position, lines) ||
            (item.source?.row === field.name &&
              isAbout(item.source.position, table.lines)),
        )),
  );
}

function namesTable(
  { source }: Diagnostic,
  { caption }: ExpectedTable,
): boolean {
  return caption !== undefined && source?.table === caption;
}

function isAbout(position: Position | undefined, lines: LineRange): boolean {
  return position !== undefined && isIn(position.line, lines);
}

export function isIn(line: number, { first, last }: LineRange): boolean {
  return line >= first && line <= last;
}
