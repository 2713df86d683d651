/** The object of a request or response body, made from all root tables of its side together. */
import type {
  PageExample,
  PageModel,
  PageUri,
  ParameterTable,
  Side,
} from "../page/page-model.js";
import { OBJECT_NAME } from "../vocabulary/object-names.js";
import { alternativeBodies, bodiesOfCases } from "./alternative-bodies.js";
import { captionedFields } from "./captioned-fields.js";
import { examplesBeside } from "./examples-beside.js";
import {
  type Wrapper,
  findWrapper,
  findWrapperOfTexts,
  insideWrapper,
} from "./find-wrapper.js";
import { fieldsOfTables } from "./fields-of-tables.js";
import { namelessBody } from "./nameless-body.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { RowsOfTable } from "./operation-tables.js";
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
  /** True within an object whose fields its table lists beside it: those of objects in it are there as well. */
  readonly flat?: true;
  /** One of several bodies: which one, and the examples that show it. */
  readonly form?: {
    readonly number: number;
    readonly examples: readonly PageExample[];
  };
}

export interface BodyObject {
  readonly schema: FieldSchema;
  readonly fields: readonly ServiceField[];
  readonly absorbed: readonly AbsorbedRow[];
  /** Of a body of alternatives: the examples of each of them, in their order. */
  readonly forms?: readonly (readonly PageExample[])[];
}

/** Registers the body with the builder; a field that two tables list counts once. */
export function bodyObject(
  place: BodyPlace,
  tables: readonly RowsOfTable[],
  builder: ObjectBuilder,
): BodyObject {
  const shown = examplesOf(place);
  const nameless = namelessBody(place, tables, shown, builder);
  if (nameless) return nameless;
  const several = bodyOfForms(place, tables, builder);
  if (several) return several;
  const { page, uri, side, status, form } = place;
  const names = tables.flatMap(({ rows }) => rows.map(({ name }) => name));
  const inner = insideWrapper(new Set(names), shown);
  const read = fieldsOfTables(place, tables, inner, builder);
  const fields = new Map(read.fields.map((field) => [field.name, field]));
  const { absorbed, additional } = read;
  const values = shown.flatMap(({ value }) => value ?? []);
  for (const field of captionedFields(place, values, builder))
    if (!fields.has(field.name)) fields.set(field.name, field);
  reportNamed(place, tables[0]?.table, builder);
  if (!read.held)
    reportSeveral(
      place,
      tables.map(({ table }) => table),
      builder,
    );
  const whole =
    side === "request" ? "request body" : `response ${status ?? ""}`.trim();
  const owner = form ? `${whole} ${form.number}` : whole;
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

/** One object for each table, where they are for different cases or the examples prove that they are alternatives. */
function bodyOfForms(
  place: BodyPlace,
  tables: readonly RowsOfTable[],
  builder: ObjectBuilder,
): BodyObject | undefined {
  if (place.form || tables.length < 2) return undefined;
  const shown = examplesOf(place).filter(({ value }) => value !== undefined);
  const ofCases = bodiesOfCases(tables, shown);
  const forms = ofCases ?? alternativeBodies(tables, shown);
  if (!forms) return undefined;
  const bodies = forms.map(({ table, examples }, at) =>
    bodyObject(
      { ...place, form: { number: at + 1, examples } },
      [table],
      builder,
    ),
  );
  const titles = tables.map(
    ({ table }) => `\`${table.when ?? table.caption ?? table.section}\``,
  );
  const why = ofCases
    ? `The lines ${titles.join(", ")} say when the table below each of them holds`
    : `Each ${place.side} example shows fields of one of the tables ${titles.join(", ")} alone, and another one demands what it lacks`;
  builder.report(
    "service/body-of-alternatives",
    `${why}; each table was taken for a body of its own; next best: one body of all their fields`,
    originOf(place.page, tables[0]?.table),
  );
  return {
    schema: { kind: "union", options: bodies.map(({ schema }) => schema) },
    fields: bodies.flatMap(({ fields }) => fields),
    absorbed: bodies.flatMap(({ absorbed }) => absorbed),
    forms: forms.map(({ examples }) => examples),
  };
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
  const { additional } = listed;
  const holdsTexts =
    names.size === 0 &&
    additional?.schema.kind === "scalar" &&
    additional.schema.name === "string";
  const wrapper = holdsTexts
    ? findWrapperOfTexts(examples)
    : findWrapper(names, examples);
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
function examplesOf({
  page,
  side,
  status,
  uri,
  form,
}: BodyPlace): PageExample[] {
  const shown = form?.examples ?? page.examples;
  return examplesBeside(shown, { side, status }).filter(
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
  const { additional: _, ...outer } = listed;
  const required = listed.fields.some((field) => field.required === true);
  return {
    ...outer,
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
