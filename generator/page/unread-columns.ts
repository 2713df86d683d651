/**
 * Columns of parameter tables that nothing reads. Input: tables whose header is known; output: one note for each heading
 * of such a column, so that what its cells say is not lost without a word.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Table } from "../document/document-tree.js";
import { saysNone } from "./cell-words.js";
import { type HeadedTable, numbersRows } from "./table-columns.js";

/** What a page's tables hold beside what is read, or what was read by its cells, by the heading in lower case. */
export type UnreadColumns = Map<string, UnreadColumn>;

interface UnreadColumn {
  readonly label: string;
  readonly first: Pick<Table, "position">;
  readonly guessed: boolean;
  tables: number;
}

/** Adds to `found` the columns of a table whose cells say something and are not read. */
export function noteUnread(
  found: UnreadColumns,
  table: Table,
  { header, rows, columns }: HeadedTable,
): void {
  if (!columns) return;
  for (const at of columns.guessed ?? [])
    note(found, table, header[at] ?? "", true);
  const read = new Set<unknown>(Object.values(columns));
  const known = new Set(header.filter((_, at) => read.has(at)));
  for (const [at, label] of header.entries()) {
    // A heading across several columns stands in each of them.
    if (read.has(at) || known.has(label) || numbersRows(label)) continue;
    known.add(label);
    const says = rows.some(({ cells }) => {
      const { text = "", spanned } = cells[at] ?? {};
      return spanned !== true && text !== "" && !saysNone(text.trim());
    });
    if (says) note(found, table, label, false);
  }
}

function note(
  found: UnreadColumns,
  first: Table,
  label: string,
  guessed: boolean,
): void {
  const key = `${guessed ? "guessed" : "unread"} ${label.toLowerCase()}`;
  const column = found.get(key);
  if (column) column.tables += 1;
  else found.set(key, { label, first, guessed, tables: 1 });
}

/** One note for each of them, at the first table that has it. */
export function unreadColumns(
  found: UnreadColumns,
  file: string,
): Diagnostic[] {
  return [...found.values()].map(({ label, first, guessed, tables }) =>
    diagnostic(
      guessed ? "page/column-by-cells" : "page/unknown-column",
      `Column \`${label.slice(0, 120)}\` of ${tables === 1 ? "a table" : `${tables} tables`} bears no name that is known; ${guessed ? "its words and its cells are like those of one that is, and it was read as that; next best: a column that is left out" : "what its cells say was left out"}`,
      { file, position: first.position },
      { actual: label.slice(0, 120) },
    ),
  );
}
