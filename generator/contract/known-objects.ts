/**
 * What an accepted contract knows about objects, as evidence for pages that lost their captions. Input: the document;
 * output: names, fields and types of its objects, under the documented name as well as under the one given.
 */
import type { TypeExpression } from "../page/type-expression.js";
import type { KnownTable } from "../service/matching/known-tables.js";
import type { OpenApiDocument, Schema } from "./openapi.js";

const WHERE = "the accepted contract";
const REFERENCE = "#/components/schemas/";
/** Formats that a type cell can say; others were read from descriptions. */
const OF_TYPES = new Set([
  "int32",
  "int64",
  "float",
  "double",
  "byte",
  "binary",
]);

/** Every object of the document that has fields. */
export function knownObjects(document: OpenApiDocument): KnownTable[] {
  const schemas = new Map(Object.entries(document.components?.schemas ?? {}));
  return [...schemas].flatMap(([key, schema]) => {
    const fields = Object.entries(schema.properties ?? {});
    if (fields.length === 0) return [];
    return [
      {
        where: WHERE,
        names: [...new Set([key, documentedName(key, schema)])],
        fields: fields.map(([name, field]) => ({
          name,
          type: typeOfSchema(field, schemas),
        })),
      },
    ];
  });
}

/** The name that the pages use: a name given to tell two objects apart ends in it. */
function documentedName(key: string, schema: Schema | undefined): string {
  const source = schema?.["x-doc-source"] as { table?: unknown } | undefined;
  const table = source?.table;
  return typeof table === "string" && key.endsWith(table) ? table : key;
}

function typeOfSchema(
  schema: Schema | boolean,
  schemas: ReadonlyMap<string, Schema>,
): TypeExpression {
  if (typeof schema === "boolean") return { kind: "unknown", text: "" };
  if (schema.$ref?.startsWith(REFERENCE)) {
    const key = schema.$ref.slice(REFERENCE.length);
    return { kind: "object", name: documentedName(key, schemas.get(key)) };
  }
  const branches = (schema.anyOf ?? []).filter(({ type }) => type !== "null");
  if (branches.length === 1 && branches[0])
    return typeOfSchema(branches[0], schemas);
  const types = [schema.type ?? []].flat().filter((type) => type !== "null");
  const [type] = types;
  if (types.length !== 1 || type === undefined)
    return { kind: "unknown", text: "" };
  if (type === "array")
    return { kind: "array", items: typeOfSchema(schema.items ?? {}, schemas) };
  if (type !== "object")
    return {
      kind: "scalar",
      name: type as Extract<TypeExpression, { kind: "scalar" }>["name"],
      ...(schema.format !== undefined && OF_TYPES.has(schema.format)
        ? { format: schema.format }
        : {}),
    };
  return typeof schema.additionalProperties === "object"
    ? {
        kind: "map",
        values: typeOfSchema(schema.additionalProperties, schemas),
      }
    : { kind: "object" };
}
