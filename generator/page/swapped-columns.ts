/**
 * Two labels of a header that changed places: "Type | Mandatory" above cells that say "Yes" and "String". Input: the
 * columns as the header names them, and the rows; output: the columns as the cells prove them.
 */
import type { Row } from "../document/document-tree.js";
import { readMandatory } from "./read-mandatory.js";
import type { TableColumns } from "./table-columns.js";
import { parseType } from "./type-grammar.js";

/** True where each row has a flag below the label of types, and a type below that of flags. */
export function labelsSwapped(
  rows: readonly Row[],
  { type, mandatory, optional }: TableColumns,
): boolean {
  if (type === undefined || mandatory === undefined || rows.length === 0)
    return false;
  return rows.every(({ cells }) => {
    const typed = cells[type]?.text.trim() ?? "";
    const flagged = cells[mandatory]?.text.trim() ?? "";
    return (
      readMandatory(typed, optional) !== undefined &&
      parseType(typed).kind === "unknown" &&
      readMandatory(flagged, optional) === undefined &&
      parseType(flagged).kind !== "unknown"
    );
  });
}

/** True where a table without a column of types has a type below the label of flags in each row. */
export function flagsAreTypes(
  rows: readonly Row[],
  { type, mandatory, optional }: TableColumns,
): boolean {
  if (type !== undefined || mandatory === undefined || rows.length === 0)
    return false;
  return rows.every(({ cells }) => {
    const text = cells[mandatory]?.text.trim() ?? "";
    return (
      readMandatory(text, optional) === undefined &&
      parseType(text).kind !== "unknown"
    );
  });
}
