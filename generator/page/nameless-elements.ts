/**
 * Lists whose elements a table without a column of names describes: one row, which says their type. Input: the tables of
 * a page; output: the parameter tables with the types of such rows. Without names such a table lists no fields.
 */
import type { OtherTable, ParameterRow, ParameterTable } from "./page-model.js";
import { columnRole } from "./column-role.js";
import type { TypeExpression } from "./type-expression.js";
import { parseType } from "./type-grammar.js";

/** Gives each row of a list of something the type that the table says to which it links. */
export function withElementTypes(
  tables: readonly ParameterTable[],
  otherTables: readonly OtherTable[],
): readonly ParameterTable[] {
  const types = new Map(
    otherTables.flatMap((table) => {
      const type = elementType(table);
      return type
        ? table.anchors.map((name) => [`#${name}`, type] as const)
        : [];
    }),
  );
  if (types.size === 0) return tables;
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => withElements(row, types)),
  }));
}

function withElements(
  row: ParameterRow,
  types: ReadonlyMap<string, TypeExpression>,
): ParameterRow {
  if (!listsAnything(row.type)) return row;
  const [items] = row.descriptionLinks.flatMap(
    ({ href }) => types.get(href) ?? [],
  );
  return items ? { ...row, type: { kind: "array", items } } : row;
}

/** True for a list that does not say of what, or of objects without a name. */
function listsAnything(type: TypeExpression): boolean {
  if (type.kind !== "array") return false;
  const { items } = type;
  return items.kind === "object"
    ? items.name === undefined
    : items.kind === "unknown" && items.text === "";
}

/** The scalar that the one row of the table says, where the header has a column of types and none that is not known. */
function elementType({ header, rows }: OtherTable): TypeExpression | undefined {
  const roles = header.map(columnRole);
  const at = roles.indexOf("type");
  const [row, ...others] = rows;
  if (at === -1 || !row || others.length > 0) return undefined;
  if (roles.some((role) => role === undefined || role === "name"))
    return undefined;
  const type = parseType(row[at] ?? "");
  return type.kind === "scalar" ? type : undefined;
}
