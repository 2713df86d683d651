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

/**
 * A warning names the row's table, a row that refers to it or to the table that it should have, or says where a table
 * above it was put: what hangs on a guess is as doubtful as the guess.
 */
export function isWarnedOf(
  row: ExpectedRow,
  rows: readonly ExpectedRow[],
  told: readonly Diagnostic[],
): boolean {
  const warnings = told.filter(({ severity }) => severity !== "info");
  return (
    isWarnedAt(row, rows, warnings) ||
    (row.below !== undefined &&
      warnings.some((item) => isTakenFor(item, row.field.name))) ||
    tablesAbove(row.table, rows).some((table) =>
      warnings.some(
        (item) =>
          PLACED.has(item.code) &&
          (isAbout(item.source?.position, table.lines) ||
            namesTable(item, table)),
      ),
    )
  );
}

/** What says that the place of a table is a guess, or that it has none. */
const PLACED: ReadonlySet<string> = new Set([
  "service/table-by-evidence",
  "service/table-not-used",
  "service/body-by-position",
]);

function isWarnedAt(
  row: ExpectedRow,
  rows: readonly ExpectedRow[],
  warnings: readonly Diagnostic[],
): boolean {
  const referring = rows.filter(
    ({ below }) => below === row.table || (below && below === row.below),
  );
  return warnings.some(
    (item) =>
      isAbout(item.source?.position, row.table.lines) ||
      namesTable(item, row.table) ||
      referring.some(
        ({ lines, field, table }) =>
          isAbout(item.source?.position, lines) ||
          isTakenFor(item, field.name) ||
          (item.source?.row === field.name &&
            isAbout(item.source.position, table.lines)),
      ),
  );
}

/** A table that stands elsewhere was taken for the fields of the row, says the warning. */
function isTakenFor({ code, message }: Diagnostic, name: string): boolean {
  const [, taken = ""] = message.split(" was taken for ", 2);
  return code === "service/table-by-evidence" && taken.includes(`\`${name}\``);
}

/** The tables with a row that refers to the table, and those above them. */
function tablesAbove(
  own: ExpectedTable,
  rows: readonly ExpectedRow[],
): ExpectedTable[] {
  const found = new Set<ExpectedTable>([own]);
  for (const table of found)
    for (const row of rows) if (row.below === table) found.add(row.table);
  return [...found].slice(1);
}

/** The warning is about the table, or about a row that took its fields from there. */
function namesTable(
  { source, message }: Diagnostic,
  { caption }: ExpectedTable,
): boolean {
  return (
    caption !== undefined &&
    (source?.table === caption ||
      message.includes(`were taken from table \`${caption}\``))
  );
}

function isAbout(position: Position | undefined, lines: LineRange): boolean {
  return position !== undefined && isIn(position.line, lines);
}

export function isIn(line: number, { first, last }: LineRange): boolean {
  return line >= first && line <= last;
}
