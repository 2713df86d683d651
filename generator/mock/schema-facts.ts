/**
 * What a schema says of the values it takes, looked for through references and compositions.
 * Input: a document, a schema; output: types, and schemas of items and properties. Circles end the search.
 */
import { resolve } from "../contract/access/resolve.js";
import type {
  JsonSchemaType,
  OpenApiDocument,
  Schema,
} from "../contract/openapi.js";

type AnySchema = Schema | boolean | undefined;

/** The types that are named anywhere; none means any. */
export function typesOf(
  document: OpenApiDocument,
  schema: AnySchema,
): ReadonlySet<JsonSchemaType> {
  const types = new Set<JsonSchemaType>();
  for (const part of partsOf(document, schema)) {
    const { type } = part;
    if (type !== undefined) for (const one of [type].flat()) types.add(one);
    const values = [...(part.enum ?? []), part.const];
    if (type === undefined) {
      for (const value of values) {
        const found = typeOfValue(value);
        if (found) types.add(found);
      }
    }
    if (type === undefined && part.properties) types.add("object");
    if (type === undefined && part.items !== undefined) types.add("array");
  }
  return types;
}

/** The schema of the items, by their index. */
export function itemsOf(
  document: OpenApiDocument,
  schema: AnySchema,
  index: number,
): AnySchema {
  for (const { items, prefixItems } of partsOf(document, schema)) {
    const found = prefixItems?.[index] ?? items;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The schema of a property. */
export function propertyOf(
  document: OpenApiDocument,
  schema: AnySchema,
  name: string,
): AnySchema {
  let others: AnySchema;
  for (const part of partsOf(document, schema)) {
    const { properties, additionalProperties } = part;
    if (properties && Object.hasOwn(properties, name)) return properties[name];
    others ??= additionalProperties;
  }
  return others;
}

/** The names of all properties that are declared. */
export function propertyNamesOf(
  document: OpenApiDocument,
  schema: AnySchema,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { properties } of partsOf(document, schema)) {
    for (const name of Object.keys(properties ?? {})) names.add(name);
  }
  return names;
}

/** The schema itself and those that it is composed of, references followed. */
function* partsOf(
  document: OpenApiDocument,
  schema: AnySchema,
  seen: Set<unknown> = new Set(),
): Generator<Schema> {
  if (typeof schema !== "object" || schema === null || seen.has(schema)) return;
  seen.add(schema);
  yield schema;
  if (schema.$ref !== undefined) {
    const target = resolve<Schema>(document, { $ref: schema.$ref });
    yield* partsOf(document, target, seen);
  }
  const { allOf, anyOf, oneOf, then, else: otherwise } = schema;
  for (const list of [allOf, anyOf, oneOf, [then, otherwise]]) {
    if (!Array.isArray(list)) continue;
    for (const part of list) yield* partsOf(document, part, seen);
  }
}

function typeOfValue(value: unknown): JsonSchemaType | undefined {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" ||
    type === "number" ||
    type === "boolean" ||
    type === "object"
    ? type
    : undefined;
}
