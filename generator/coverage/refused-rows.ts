/**
 * Rows that the reader refused because they name nothing. They are not in the page model: their diagnostics alone tell
 * of them, by the name of the table and the place of the row.
 */
import type { ParameterTable } from "../page/page-model.js";
import type { RowAccount } from "./account.js";
import type { PageContext } from "./page-context.js";
import { pushTo } from "./push-to.js";

/** Rows without a name are not in the page model; each goes to the last table of its name that begins before it. */
export function refusedRows({
  page,
  diagnostics,
}: PageContext): Map<ParameterTable, RowAccount[]> {
  const named = new Map<string, ParameterTable[]>();
  for (const table of page.tables) {
    pushTo(named, table.caption ?? table.section, table);
  }
  const refused = new Map<ParameterTable, RowAccount[]>();
  for (const one of diagnostics.of(page.page.file)) {
    const position = one.source?.position;
    if (one.code !== "page/row-without-name" || !position) continue;
    const tables = named.get(one.source?.table ?? "") ?? [];
    const table = lastBefore(tables, position.line, position.column);
    if (!table) continue;
    const found = diagnostics.take(page.page.file, position);
    pushTo(refused, table, {
      name: one.actual ?? "",
      ...position,
      fate: { kind: "diagnostic", code: one.code, message: one.message },
      diagnostics: found,
    });
  }
  return refused;
}

/** By halving: a page may have many tables of one name, and many such rows. */
function lastBefore(
  tables: readonly ParameterTable[],
  line: number,
  column: number,
): ParameterTable | undefined {
  let low = 0;
  let high = tables.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = (tables[middle] as ParameterTable).position;
    const isBefore =
      at.line < line || (at.line === line && at.column <= column);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return tables[low - 1];
}
