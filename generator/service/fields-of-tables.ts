/**
 * Fields of all root tables of a body. Input: the tables and the examples of the side; output: the fields on top, each
 * once, and whether one of them holds all the others.
 */
import type { Json } from "../page/page-model.js";
import type { BodyPlace } from "./body-object.js";
import {
  fieldsOfRows,
  isUndocumented,
  sortedRows,
  TO_BE_FILLED,
} from "./fields-of-rows.js";
import { type HeldRows, heldRows } from "./held-rows.js";
import type { ObjectBuilder, TableFields } from "./object-builder.js";
import type { RowsOfTable } from "./operation-tables.js";
import { originOf } from "./origin.js";
import type {
  AbsorbedRow,
  FieldSchema,
  ServiceField,
} from "./service-model.js";

export interface BodyFields extends TableFields {
  /** True where one row was taken for what holds the others. */
  readonly held: boolean;
}

/** The fields of a body; one that two tables list counts once. */
export function fieldsOfTables(
  place: BodyPlace,
  tables: readonly RowsOfTable[],
  values: readonly Json[],
  builder: ObjectBuilder,
): BodyFields {
  const { side } = place;
  const held = heldRows(tables, values, side);
  const isSorted = (): boolean =>
    tables.some(({ rows }) => sortedRows(rows, values, place));
  const inHolder =
    held && !isSorted() ? fieldsInHolder(place, held, builder) : undefined;
  if (inHolder) return { ...inHolder, held: true };
  return { ...joinedFields(place, tables, values, builder), held: false };
}

function joinedFields(
  place: BodyPlace,
  tables: readonly RowsOfTable[],
  values: readonly Json[],
  builder: ObjectBuilder,
): TableFields {
  const fields = new Map<string, ServiceField>();
  const absorbed: AbsorbedRow[] = [];
  let additional: ServiceField | undefined;
  for (const table of tables) {
    const read = fieldsOfRows(place, table, values, builder);
    absorbed.push(...read.absorbed);
    additional ??= read.additional;
    for (const field of read.fields) {
      if (!fields.has(field.name)) fields.set(field.name, field);
      else
        absorbed.push({
          origin: field.origin,
          became: "merged",
          detail: field.name,
        });
    }
  }
  const all = { fields: [...fields.values()], absorbed };
  return additional ? { ...all, additional } : all;
}

const SHOWN_ROWS = 3;

/** The one field that holds all others; undefined where a table of its own lists what it holds. */
function fieldsInHolder(
  place: BodyPlace,
  { holder, table, list, held, inner }: HeldRows,
  builder: ObjectBuilder,
): TableFields | undefined {
  const { page, uri, side, status } = place;
  // The fields are known: the table that the row would borrow is not asked for them.
  const borrows = builder.borrows({ page, table, row: holder, side, status });
  const asked = borrows ? { ...holder, type: TO_BE_FILLED } : holder;
  const [field] = builder.fieldsOf(
    { page, table },
    [asked],
    side,
    status,
  ).fields;
  if (!field || !(borrows || isUndocumented(field.schema))) return undefined;
  const { fields, absorbed, additional } = joinedFields(
    { ...place, flat: true },
    held,
    inner,
    builder,
  );
  const origin = originOf(page, table, holder);
  const id = `${page.page.id}#${uri.method} ${uri.path}:${side} ${status ?? ""}~.${holder.name}`;
  builder.add(
    {
      id,
      owner: holder.name,
      side,
      origin,
      fields,
      ...(additional ? { additional } : {}),
      open: false,
    },
    ...held.map((one) => one.table),
  );
  const names = fields.slice(0, SHOWN_ROWS).map(({ name }) => `\`${name}\``);
  builder.report(
    "service/rows-by-example",
    `Rows such as ${names.join(", ")} are listed like \`${holder.name}\`, yet every ${side} example shows it alone, and such rows in it; they were taken for its fields; next best: fields beside it`,
    origin,
  );
  const schema: FieldSchema = { kind: "object", object: id };
  return {
    fields: [
      { ...field, schema: list ? { kind: "array", items: schema } : schema },
    ],
    absorbed,
  };
}
