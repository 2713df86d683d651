/**
 * Fields of a root table of a body. Input: its rows and the examples of its side; output: the fields on top, with the
 * objects whose own fields the table lists below their row.
 */
import type { Json, ParameterRow } from "../page/page-model.js";
import type { TypeExpression } from "../page/type-expression.js";
import type { ProseReading } from "../prose/constraint.js";
import type { BodyPlace } from "./body-object.js";
import { type FlatGroup, type FlatRows, flatRows } from "./flat-rows.js";
import type { ObjectBuilder, TableFields } from "./object-builder.js";
import type { RowsOfTable } from "./operation-tables.js";
import { originOf } from "./origin.js";
import { rowsByName } from "./rows-by-name.js";
import { rowsByParent } from "./rows-by-parent.js";
import { rowsShownInside } from "./rows-inside.js";
import type { FieldSchema } from "./service-model.js";

/** The fields of one table, and those that it lists below the object that the examples show them in. */
export function fieldsOfRows(
  place: BodyPlace,
  { table, rows }: RowsOfTable,
  values: readonly Json[],
  builder: ObjectBuilder,
): TableFields {
  const { page, uri, side, status } = place;
  const flat = sortedRows(rows, values, place);
  const borrows = (row: ParameterRow): boolean =>
    builder.borrows({ page, table, row, side, status });
  const isOpen = ({ holder, groups, whole }: FlatGroup): boolean =>
    ((whole === true && (borrows(holder) || isText(holder))) ||
      builder
        .fieldsOf({ page, table }, [holder], side, status)
        .fields.every(({ schema }) => isUndocumented(schema))) &&
    groups.every(isOpen);
  if (!flat?.groups.every(isOpen)) {
    const read = builder.fieldsOf({ page, table }, rows, side, status);
    tellInside(place, { table, rows }, { read, values, builder });
    return read;
  }
  const build = (
    top: readonly ParameterRow[],
    groups: readonly FlatGroup[],
    id: string,
  ): TableFields => {
    const holders = new Set(groups.map(({ holder }) => holder));
    // The fields are known: the table that the row would borrow is not asked for them.
    const asked = top.map((row) =>
      holders.has(row) && (borrows(row) || isText(row))
        ? { ...row, type: TO_BE_FILLED, prose: NO_PROSE }
        : row,
    );
    const read = builder.fieldsOf({ page, table }, asked, side, status);
    const fields = new Map(read.fields.map((field) => [field.name, field]));
    const absorbed = [...read.absorbed];
    for (const { holder, list, said, ...inner } of groups) {
      const field = fields.get(holder.name);
      if (!field) continue;
      const own = `${id}.${holder.name}`;
      const below = build(inner.top, inner.groups, own);
      absorbed.push(...below.absorbed);
      const origin = originOf(page, table, holder);
      builder.add({
        id: own,
        owner: holder.name,
        side,
        origin,
        fields: below.fields,
        ...(below.additional ? { additional: below.additional } : {}),
        open: false,
      });
      const schema: FieldSchema = { kind: "object", object: own };
      fields.set(holder.name, {
        ...field,
        schema: list ? { kind: "array", items: schema } : schema,
      });
      if (said) continue;
      const names = below.fields.slice(0, 3).map(({ name }) => `\`${name}\``);
      builder.report(
        "service/rows-by-example",
        `Rows such as ${names.join(", ")} stand beside \`${holder.name}\` in one table, yet no ${side} example shows them there, and those that are shown stand within such objects; they were taken for its fields; next best: fields beside it`,
        origin,
      );
    }
    return { ...read, fields: [...fields.values()], absorbed };
  };
  const id = `${page.page.id}#${uri.method} ${uri.path}:${side} ${status ?? ""}~`;
  return build(flat.top, flat.groups, id);
}

/** Says which rows the examples show only within another one that nothing else is known of. */
function tellInside(
  { page, side }: BodyPlace,
  { table, rows }: RowsOfTable,
  {
    read,
    values,
    builder,
  }: {
    readonly read: TableFields;
    readonly values: readonly Json[];
    readonly builder: ObjectBuilder;
  },
): void {
  const schemas = new Map(read.fields.map((field) => [field.name, field]));
  const isOpen = ({ name }: ParameterRow): boolean => {
    const field = schemas.get(name);
    return field !== undefined && isUndocumented(field.schema);
  };
  for (const { holder, rows: inside } of rowsShownInside(rows, values, isOpen))
    builder.report(
      "service/rows-shown-inside",
      `The ${side} examples show ${inside
        .slice(0, 3)
        .map(({ name }) => `\`${name}\``)
        .join(
          ", ",
        )}${inside.length > 3 ? ` and ${inside.length - 3} more` : ""} only within \`${holder.name}\`, and the table lists them beside it; too little else says that they are its fields, so that they stayed where the table has them`,
      originOf(page, table, holder),
    );
}

/** Rows below the row of their object: as the table says, or as the examples show. */
export function sortedRows(
  rows: readonly ParameterRow[],
  values: readonly Json[],
  place: BodyPlace,
): FlatRows | undefined {
  return (
    rowsByParent(rows) ??
    rowsByName(rows, values) ??
    flatRows(rows, values, place)
  );
}

/** What a row is asked as whose fields are known: it has no table of its own then. */
export const TO_BE_FILLED: TypeExpression = { kind: "scalar", name: "string" };
const NO_PROSE: ProseReading = { constraints: [], unread: [] };

/** A type cell that says text where all that the examples show in its place are rows of the table: a slip. */
function isText({ type }: ParameterRow): boolean {
  return type.kind === "scalar" && type.name === "string";
}

/** True for a field of which only the name, or that it is a list, is documented. */
export function isUndocumented(schema: FieldSchema): boolean {
  if (schema.kind === "array") return isUndocumented(schema.items);
  return schema.kind === "any" || schema.kind === "any-object";
}
