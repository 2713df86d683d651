/**
 * Tells whether a documented value would compile where it is used: documents hold examples that contradict their schema.
 * Input: a value and a schema; output: yes or no. It looks at types, lists of values and mandatory members; bounds and
 * conditions are not the compiler's.
 */
import { resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import { enumOf, typesOf } from "../model/schema-shape.js";
import { isSchema } from "../model/schema-parts.js";
import { objectShape } from "./object-shape.js";

export function fitsType(
  document: OpenApiDocument,
  value: unknown,
  given: Schema | boolean,
): boolean {
  const schema = isSchema(given) ? resolve<Schema>(document, given) : undefined;
  if (!schema) return true;
  const closed = enumOf(schema);
  if (closed && !closed.includes(value)) return false;
  const options = schema.anyOf ?? schema.oneOf ?? [];
  if (
    options.length > 0 &&
    !options.some((option) => fitsType(document, value, option))
  ) {
    return false;
  }
  const types = typesOf(schema);
  if (types.length > 0 && !isOneOf(types, value)) return false;
  if (Array.isArray(value)) {
    const items = schema.items ?? true;
    return value.every((item: unknown) => fitsType(document, item, items));
  }
  if (typeof value !== "object" || value === null) return true;
  const { members, required } = objectShape(document, schema, "all");
  return (
    [...required].every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, member]: [string, unknown]) =>
      fitsType(document, member, members.get(name) ?? true),
    )
  );
}

function isOneOf(types: readonly string[], value: unknown): boolean {
  if (value === null) return types.includes("null");
  if (Array.isArray(value)) return types.includes("array");
  return (
    types.includes(typeof value) ||
    (types.includes("integer") && Number.isInteger(value))
  );
}
