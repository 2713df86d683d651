/** Reads tables that list no parameters by the words of their columns, never by position. */
import type { OtherTable } from "../page/page-model.js";
import type { ColumnWords } from "../vocabulary/service-pages.js";

export type ReadRow<Role extends string> = Readonly<
  Partial<Record<Role, string>>
>;

/** The rows of a table, each cell under its role; roles are looked for in the order of `columns`. */
export function readRoles<Role extends string>(
  table: OtherTable,
  columns: ColumnWords<Role>,
): ReadRow<Role>[] {
  const header = table.header.map((cell) =>
    cell.toLowerCase().replace(/\s+/g, " ").trim(),
  );
  const taken = new Set<number>();
  const places: [Role, number][] = [];
  for (const role of Object.keys(columns) as Role[]) {
    const at = header.findIndex(
      (cell, index) =>
        !taken.has(index) &&
        columns[role].some((word) => cell.startsWith(word)),
    );
    if (at === -1) continue;
    taken.add(at);
    places.push([role, at]);
  }
  const read: ReadRow<Role>[] = [];
  for (const cells of table.rows) {
    const row: Partial<Record<Role, string>> = {};
    for (const [role, at] of places) {
      const text = (cells[at] ?? "").trim();
      if (text !== "" && text !== "-") row[role] = text;
    }
    read.push(row);
  }
  return read;
}
