/** The object of a request or response body, made from all root tables of its side together. */
import type {
  Json,
  PageExample,
  PageModel,
  PageUri,
  ParameterRow,
  ParameterTable,
  Side,
} from "../page/page-model.js";
import { OBJECT_NAME } from "../vocabulary/object-names.js";
import { captionedFields } from "./captioned-fields.js";
import { examplesBeside } from "./examples-beside.js";
import { type Wrapper, findWrapper } from "./find-wrapper.js";
import { type FlatGroup, flatRows } from "./flat-rows.js";
import { namelessBody } from "./nameless-body.js";
import { rowsByParent } from "./rows-by-parent.js";
import type { ObjectBuilder, TableFields } from "./object-builder.js";
import { originOf } from "./origin.js";
import type {
  AbsorbedRow,
  FieldSchema,
  ServiceField,
  ServiceObject,
} from "./service-model.js";

export interface BodyPlace {
  readonly page: PageModel;
  readonly uri: PageUri;
  readonly side: Side;
  readonly status?: string;
}

export interface BodyObject {
  readonly schema: FieldSchema;
  readonly fields: readonly ServiceField[];
  readonly absorbed: readonly AbsorbedRow[];
}

/** A table of the body, with those of its rows that are the body's. */
interface BodyTable {
  readonly table: ParameterTable;
  readonly rows: readonly ParameterRow[];
}

/** Registers the body with the builder; a field that two tables list counts once. */
export function bodyObject(
  place: BodyPlace,
  tables: readonly BodyTable[],
  builder: ObjectBuilder,
): BodyObject {
  const nameless = namelessBody(place, tables, builder);
  if (nameless) return nameless;
  const { page, uri, side, status } = place;
  const fields = new Map<string, ServiceField>();
  const absorbed: AbsorbedRow[] = [];
  let additional: ServiceField | undefined;
  const values = examplesOf(place).flatMap(({ value }) => value ?? []);
  for (const { table, rows } of tables) {
    const read = fieldsOfRows(place, { table, rows }, values, builder);
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
  for (const field of captionedFields(place, values, builder))
    if (!fields.has(field.name)) fields.set(field.name, field);
  reportNamed(place, tables[0]?.table, builder);
  reportSeveral(
    place,
    tables.map(({ table }) => table),
    builder,
  );
  const owner =
    side === "request" ? "request body" : `response ${status ?? ""}`.trim();
  const id = `${page.page.id}#${uri.method} ${uri.path}:${owner}`;
  const listed: ServiceObject = {
    id,
    owner,
    side,
    origin: originOf(page, tables[0]?.table),
    fields: [...fields.values()],
    ...(additional ? { additional } : {}),
    open: false,
  };
  const wrapper = wrapperOf(place, listed, builder);
  const used = tables.map(({ table }) => table);
  if (wrapper?.key === undefined) {
    builder.add(listed, ...used);
    const schema: FieldSchema = { kind: "object", object: id };
    return {
      schema: wrapper ? { kind: "array", items: schema } : schema,
      fields: listed.fields,
      absorbed,
    };
  }
  const body = wrapped(listed, { ...wrapper, key: wrapper.key }, builder);
  builder.add(body, ...used);
  return {
    schema: { kind: "object", object: id },
    fields: body.fields,
    absorbed,
  };
}

/** The fields of one table, and those that it lists below the object that the examples show them in. */
function fieldsOfRows(
  place: BodyPlace,
  { table, rows }: BodyTable,
  values: readonly Json[],
  builder: ObjectBuilder,
): TableFields {
  const { page, uri, side, status } = place;
  const flat = rowsByParent(rows) ?? flatRows(rows, values, side);
  const isOpen = ({ holder, groups }: FlatGroup): boolean =>
    builder
      .fieldsOf({ page, table }, [holder], side, status)
      .fields.every(({ schema }) => isUndocumented(schema)) &&
    groups.every(isOpen);
  if (!flat?.groups.every(isOpen))
    return builder.fieldsOf({ page, table }, rows, side, status);
  const build = (
    top: readonly ParameterRow[],
    groups: readonly FlatGroup[],
    id: string,
  ): TableFields => {
    const read = builder.fieldsOf({ page, table }, top, side, status);
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

/** True for a field of which only the name, or that it is a list, is documented. */
function isUndocumented(schema: FieldSchema): boolean {
  if (schema.kind === "array") return isUndocumented(schema.items);
  return schema.kind === "any" || schema.kind === "any-object";
}

/** A caption that names an object, on the table that begins the side: the body's own table may be lost. */
function reportNamed(
  { page, side }: BodyPlace,
  table: ParameterTable | undefined,
  builder: ObjectBuilder,
): void {
  const named = table?.owners.find((owner) => OBJECT_NAME.test(owner));
  if (table === undefined || named === undefined) return;
  builder.report(
    "service/body-by-position",
    `Table \`${table.caption ?? ""}\` was taken for the ${side} body because it is the first one and no row refers to \`${named}\`; next best: an object that a lost table mentions`,
    originOf(page, table),
  );
}

/** Tables that only their place makes parts of the body: one of them may be an object's whose row is lost. */
function reportSeveral(
  { page, side }: BodyPlace,
  [first, ...others]: readonly ParameterTable[],
  builder: ObjectBuilder,
): void {
  const unnamed = others.filter(({ caption }) => caption === undefined);
  const [table] = unnamed;
  if (first === undefined || table === undefined) return;
  const names = unnamed.flatMap(({ rows }) => rows.map(({ name }) => name));
  builder.report(
    "service/body-of-several-tables",
    `The ${side} body was made of ${others.length + 1} tables: rows such as \`${names[0] ?? ""}\` stand in tables without a caption below \`${table.section}\`, and no row mentions an object for them; next best: the fields of an object that the page leaves out`,
    originOf(page, table),
  );
}

/** What the examples of the side show around the fields, reported as the guess that it is. */
function wrapperOf(
  place: BodyPlace,
  listed: ServiceObject,
  builder: ObjectBuilder,
): Wrapper | undefined {
  const { side } = place;
  const examples = examplesOf(place);
  const names = new Set(listed.fields.map(({ name }) => name));
  const wrapper = findWrapper(names, examples);
  if (!wrapper) return undefined;
  const { key, matching } = wrapper;
  builder.report(
    "service/wrapper-from-example",
    key === undefined
      ? `The table lists single fields, yet every ${side} example is a list of objects with ${matching} of them; the body was taken for such a list`
      : `No table lists \`${key}\`, yet every ${side} example has ${matching} of the fields below it; they were put there rather than at the top`,
    listed.origin,
  );
  return wrapper;
}

/** The examples of the side, those of other calls and other codes aside. */
function examplesOf({ page, side, status, uri }: BodyPlace): PageExample[] {
  return examplesBeside(page.examples, { side, status }).filter(
    ({ method }) => method === undefined || method === uri.method,
  );
}

/** The body around `listed`: one field, which holds it. */
function wrapped(
  listed: ServiceObject,
  { key, list }: Wrapper & { readonly key: string },
  builder: ObjectBuilder,
): ServiceObject {
  const inner = { ...listed, id: `${listed.id}.${key}`, owner: key };
  builder.add(inner);
  const schema: FieldSchema = { kind: "object", object: inner.id };
  const required = listed.fields.some((field) => field.required === true);
  return {
    ...listed,
    fields: [
      {
        name: key,
        schema: list ? { kind: "array", items: schema } : schema,
        ...(required ? { required } : {}),
        description: "",
        constraints: [],
        unread: [],
        origin: listed.origin,
      },
    ],
  };
}
