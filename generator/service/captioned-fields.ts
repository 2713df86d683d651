/**
 * Fields of a body that only captions and examples name: the page lists `lamp_policy` in a table of that caption, and
 * no row of the body for it. Input: the body's place and fields; output: such fields, each reported as a guess.
 */
import type { Json, PageModel, ParameterTable } from "../page/page-model.js";
import type { BodyPlace } from "./body-object.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import type { ObjectBuilder } from "./object-builder.js";
import { originOf } from "./origin.js";
import type { FieldSchema, ServiceField } from "./service-model.js";

/** The fields that `examples` show outermost, that are no row of the page, and whose table bears their name. */
export function captionedFields(
  { page, side, status }: BodyPlace,
  examples: readonly Json[],
  builder: ObjectBuilder,
): ServiceField[] {
  const bodies = examples.filter(isJsonObject);
  const strangers = page.tables.filter(
    (table) =>
      table.place === "nested" &&
      table.side === side &&
      table.status === status,
  );
  const found: ServiceField[] = [];
  for (const table of strangers) {
    const [name = ""] = table.owners;
    const values = bodies
      .filter((body) => Object.hasOwn(body, name))
      .map((body) => body[name] as Json);
    const lists = values.filter(Array.isArray).length;
    const inner = values
      .flatMap((value) => (Array.isArray(value) ? (value as Json[]) : [value]))
      .filter(isJsonObject);
    const isShown =
      inner.length > 0 && inner.every((one) => isListedBy(table, one));
    if (!isShown || !isNamedByNoRow(page, table)) continue;
    const origin = originOf(page, table);
    builder.report(
      "service/field-from-caption",
      `No row lists \`${name}\`, yet the ${side} example shows it with the fields of table \`${table.caption ?? ""}\`; it was taken for a field of the body; next best: a table of nobody`,
      origin,
    );
    const schema: FieldSchema = {
      kind: "object",
      object: builder.object({ page, table }, { owner: name, side, status }),
    };
    found.push({
      name,
      schema: lists > 0 ? { kind: "array", items: schema } : schema,
      description: "",
      constraints: [],
      unread: [],
      origin,
    });
  }
  return found;
}

/** True for a table of one name, which is no row's and to which no row links. */
function isNamedByNoRow(page: PageModel, table: ParameterTable): boolean {
  const [name, ...others] = table.owners;
  if (name === undefined || others.length > 0) return false;
  const anchors = new Set(table.anchors);
  return page.tables.every(({ rows }) =>
    rows.every(
      (row) =>
        row.name !== name &&
        [...row.typeLinks, ...row.descriptionLinks].every(
          ({ href }) => !anchors.has(href.replace(/^#/, "")),
        ),
    ),
  );
}

/** True where most names of the object are rows of the table. */
function isListedBy({ rows }: ParameterTable, shown: JsonObject): boolean {
  const listed = new Set(rows.map(({ name }) => name));
  const names = Object.keys(shown);
  return names.filter((name) => listed.has(name)).length * 2 > names.length;
}
