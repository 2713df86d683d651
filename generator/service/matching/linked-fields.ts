/**
 * Tables of fields that a row leads to although its type has none. Input: a row and its page; output: those tables, and
 * whether a value is made of the fields of one of them.
 */
import type {
  Json,
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../../page/page-model.js";
import { numbersSaid } from "../../vocabulary/numbers-said.js";
import { hasOnly } from "../json-object.js";
import { rowNames } from "./known-tables.js";

/** The tables of fields on this page to which the row's cells link, or whose numbers they say. */
export function tablesLedTo(
  row: ParameterRow,
  { tables }: PageModel,
): readonly ParameterTable[] {
  const links = [...row.typeLinks, ...row.descriptionLinks];
  const anchors = new Set(links.map(({ href }) => href));
  const numbers = new Set(numbersSaid(row).map(({ number }) => number));
  if (anchors.size === 0 && numbers.size === 0) return [];
  return tables.filter(
    (table) =>
      table.place === "nested" &&
      !table.rows.includes(row) &&
      (table.anchors.some((anchor) => anchors.has(`#${anchor}`)) ||
        (table.number !== undefined && numbers.has(table.number))),
  );
}

/** True where all values are objects, or lists of them, of rows of the table alone. */
export function areOfTable(
  values: readonly Json[],
  { rows }: ParameterTable,
): boolean {
  const known = rowNames(rows);
  const objects = values.flat() as Json[];
  return objects.length > 0 && objects.every((one) => hasOnly(one, known));
}
