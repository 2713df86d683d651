/**
 * A table without a header below one that has one: the second part of a table that the page breaks in two. Input: such a
 * table and the one before it; output: the table under that one's header, or undefined. Its rows must have as many cells,
 * and below the labels of types and flags nothing but those.
 */
import type { Table } from "../document/document-tree.js";
import { areTypes } from "./columns-by-cells.js";
import { readMandatory } from "./read-mandatory.js";
import type { HeadedTable } from "./table-columns.js";

/** The rows of `table` under the header of `above`. */
export function headlessPart(
  table: Table,
  above: HeadedTable,
): HeadedTable | undefined {
  const { header, columns } = above;
  const { rows } = table;
  if (!columns || table.caption !== undefined || table.header.length > 0)
    return undefined;
  if (!rows.every(({ cells }) => cells.length === header.length))
    return undefined;
  const { type, mandatory, optional } = columns;
  const proofs = [
    type === undefined ? undefined : areTypes(rows, type),
    mandatory === undefined
      ? undefined
      : rows.every(
          ({ cells }) =>
            readMandatory(cells[mandatory]?.text ?? "", optional) !== undefined,
        ),
  ].filter((proof) => proof !== undefined);
  return proofs.length > 0 && proofs.every(Boolean)
    ? { header, columns, rows }
    : undefined;
}
