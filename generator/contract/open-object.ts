/**
 * Objects of which the pages say nothing but the word. Input: the schema of such a field and a value that an example
 * shows there; changes the schema in place. Handbooks written from Java call any value an object, so that where no
 * table lists fields, a list or a text in an example is believed: its type stands beside the object's.
 */
import type { JsonSchemaType, Schema } from "./openapi.js";
import { isPlaceholder } from "./placeholder-values.js";
import { typesOf } from "./schema-of-type.js";

/** Lets an object without known fields be what `value` is; false where the schema or the value gives no reason to. */
export function acceptBesideObject(schema: Schema, value: unknown): boolean {
  const types = typesOf(schema);
  const shown = typeOfValue(value);
  if (!shown || !types?.includes("object") || types.includes(shown))
    return false;
  if (schema.additionalProperties !== true || schema.properties) return false;
  schema.type = [...types, shown];
  return true;
}

/** Undefined for what is no value: null, an empty text, a placeholder. */
function typeOfValue(value: unknown): JsonSchemaType | undefined {
  if (Array.isArray(value)) return "array";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return "number";
  const isText = typeof value === "string" && value.trim() !== "";
  return isText && !isPlaceholder(value) ? "string" : undefined;
}
