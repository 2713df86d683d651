/** The object of a request or response body, made from all root tables of its side together. */
import type {
  PageModel,
  PageUri,
  ParameterRow,
  ParameterTable,
  Side,
} from "../page/page-model.js";
import type { ObjectBuilder } from "./object-builder.js";
import { originOf } from "./origin.js";
import type {
  AbsorbedRow,
  FieldSchema,
  ServiceField,
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
  builder.add(
    {
      id,
      owner,
      side,
      origin: originOf(page, tables[0]?.table),
      fields: [...fields.values()],
      ...(additional ? { additional } : {}),
      open: false,
    },
    ...tables.map(({ table }) => table),
  );
  return {
    schema: { kind: "object", object: id },
    fields: [...fields.values()],
    absorbed,
  };
}
