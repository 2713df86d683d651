/** The object of a request or response body, made from all root tables of its side together. */
import type {
  PageModel,
  PageUri,
  ParameterRow,
  ParameterTable,
  Side,
} from "../page/page-model.js";
import { findWrapper } from "./find-wrapper.js";
import type { ObjectBuilder } from "./object-builder.js";
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

/** Registers the body with the builder; a field that two tables list counts once. */
export function bodyObject(
  place: BodyPlace,
  tables: readonly {
    readonly table: ParameterTable;
    readonly rows: readonly ParameterRow[];
  }[],
  builder: ObjectBuilder,
): BodyObject {
  const { page, uri, side, status } = place;
  const fields = new Map<string, ServiceField>();
  const absorbed: AbsorbedRow[] = [];
  let additional: ServiceField | undefined;
  for (const { table, rows } of tables) {
    const read = builder.fieldsOf({ page, table }, rows, side, status);
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
  const body = wrapped(place, listed, builder) ?? listed;
  builder.add(body, ...tables.map(({ table }) => table));
  return {
    schema: { kind: "object", object: id },
    fields: body.fields,
    absorbed,
  };
}

/** The body around `listed`, where the examples show a key that no table lists. */
function wrapped(
  { page, side, status, uri }: BodyPlace,
  listed: ServiceObject,
  builder: ObjectBuilder,
): ServiceObject | undefined {
  const examples = page.examples.filter(
    (example) =>
      example.side === side &&
      (example.method === undefined || example.method === uri.method) &&
      (example.status === undefined || example.status === status),
  );
  const names = new Set(listed.fields.map(({ name }) => name));
  const wrapper = findWrapper(names, examples);
  if (!wrapper) return undefined;
  const inner = {
    ...listed,
    id: `${listed.id}.${wrapper.key}`,
    owner: wrapper.key,
  };
  builder.add(inner);
  const schema: FieldSchema = { kind: "object", object: inner.id };
  const { origin } = listed;
  builder.report(
    "service/wrapper-from-example",
    `No table lists \`${wrapper.key}\`, yet every ${side} example has the ${wrapper.matching} fields shown below it; the fields were put there rather than at the top`,
    origin,
  );
  return {
    ...listed,
    fields: [
      {
        name: wrapper.key,
        schema: wrapper.list ? { kind: "array", items: schema } : schema,
        ...(listed.fields.some(({ required }) => required === true)
          ? { required: true }
          : {}),
        description: "",
        constraints: [],
        unread: [],
        origin,
      },
    ],
  };
}
