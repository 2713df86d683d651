/**
 * Rows of tables that have no column of types. Input: a row, its table and what the examples of its side show; output: the
 * scalar that they all show in its place. Objects are left to the tables that name them.
 */
import type { ParameterRow, ParameterTable } from "../../page/page-model.js";
import type { ShownValue } from "./example-values.js";
import { type RecoveredType, typeShown } from "./recover-types.js";

/** True for a row of a body whose table has no column of types, and whose words tell none. */
export function saysNoType(row: ParameterRow, table: ParameterTable): boolean {
  return (
    !table.hasTypeColumn &&
    table.side !== undefined &&
    table.part !== "uri" &&
    !row.userKey &&
    row.type.kind === "unknown" &&
    row.type.text === "" &&
    row.descriptionLinks.every(({ href }) => !href.startsWith("#"))
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
  return held?.kind === "scalar" ? found : undefined;
}
