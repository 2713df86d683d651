/**
 * Rows of tables that have no column of types. Input: a row, its table and what the examples of its side show; output: the
 * scalar that they all show in its place. Objects are left to the tables that name them.
 */
import type { ParameterRow, ParameterTable } from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import {
  SPEAKS_OF_NUMBER,
  SPEAKS_OF_TEXT,
} from "../../vocabulary/type-words.js";
import { pointsIntoPage } from "./bare-lists.js";
import { type ShownValue, valuesOfRow } from "./example-values.js";
import { rowNames } from "./known-tables.js";
import { IS_LIST, type RecoveredType, typeShown } from "./recover-types.js";

/** True for a row of a body whose table has no column of types, and whose words tell none. */
export function saysNoType(row: ParameterRow, table: ParameterTable): boolean {
  return (
    !table.hasTypeColumn &&
    table.side !== undefined &&
    table.part !== "uri" &&
    !row.userKey &&
    row.type.kind === "unknown" &&
    row.type.text === "" &&
    !pointsIntoPage(row)
  );
}

/** The scalar, or list of texts, that all examples show in the place of such a row. */
export function scalarShown(
  row: ParameterRow,
  table: ParameterTable,
  shown: ReadonlyMap<string, readonly ShownValue[]>,
): RecoveredType | undefined {
  const found = typeShown(row, table, { shown, matched: undefined });
  const held = found?.type.kind === "array" ? found.type.items : found?.type;
  if (held?.kind !== "scalar" || showsNothing(row, table, shown))
    return undefined;
  return isDenied(row, found!.type, held.name) ? undefined : found;
}

/** True where the texts shown are empty, which an object without a value is as well. */
function showsNothing(
  row: ParameterRow,
  table: ParameterTable,
  shown: ReadonlyMap<string, readonly ShownValue[]>,
): boolean {
  return valuesOfRow(shown, row.name, rowNames(table.rows)).every(
    (value) => value === null || value === "",
  );
}

/** True where the words of the row say another type than the one shown. */
function isDenied(
  { description }: ParameterRow,
  { kind }: TypeExpression,
  name: string,
): boolean {
  if (IS_LIST.test(description)) return kind !== "array";
  return name === "string"
    ? SPEAKS_OF_NUMBER.test(description)
    : SPEAKS_OF_TEXT.test(description);
}
