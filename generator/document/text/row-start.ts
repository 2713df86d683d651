/** Whether texts that follow each other are the first cells of a row. Input: texts and the header; output: yes or no. */
import { flagStrength, nameStrength, typeStrength } from "./cell-shapes.js";
import type { TableHeader } from "./table-header.js";

/** True when `cells` begin like a row of `header`: a name, and a flag or a type where they belong. */
export function startsRow(
  cells: readonly string[],
  header: TableHeader,
): boolean {
  const [first = ""] = cells;
  if (header.rowStart) return header.rowStart.test(first.slice(0, 200));
  const { roles } = header;
  const name = nameStrength(cells[roles.indexOf("name")] ?? "");
  if (name === 0) return false;
  const flag = strengthAt(cells, roles.indexOf("mandatory"), flagStrength);
  const type = strengthAt(cells, roles.indexOf("type"), typeStrength);
  if (flag === undefined && type === undefined) return name >= 3;
  if ((flag ?? 0) > 0 && (type ?? 0) > 0) return true;
  return name >= 2 && Math.max(flag ?? 0, type ?? 0) >= 2.5;
}

/** Undefined for a column that the table lacks. */
function strengthAt(
  cells: readonly string[],
  column: number,
  strength: (text: string) => number,
): number | undefined {
  return column === -1 ? undefined : strength(cells[column] ?? "");
}
