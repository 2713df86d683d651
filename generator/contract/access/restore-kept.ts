/**
 * Takes back what `downgrade/` kept aside. Input: an object of a document in the form of 3.1, perhaps with `x-doc-keywords`
 * and `x-doc-conditions`; output: the same with what they hold in its own place.
 */
import { isJsonObject, type JsonObject } from "./object-kinds.js";

export const KEPT_KEYWORDS = "x-doc-keywords";
export const KEPT_CONDITIONS = "x-doc-conditions";

/** Of an object that is no schema: members come back; a reference that was replaced by its target comes back whole. */
export function restoreObject(node: JsonObject): JsonObject {
  const kept = node[KEPT_KEYWORDS];
  if (!isJsonObject(kept)) return node;
  if (typeof kept["$ref"] === "string") return kept;
  return { ...without(node, KEPT_KEYWORDS), ...kept };
}

/** Of a schema: its keywords come back over what stood in for them. */
export function restoreKeywords(schema: JsonObject): JsonObject {
  const kept = schema[KEPT_KEYWORDS];
  if (!isJsonObject(kept)) return schema;
  const form = without(schema, KEPT_KEYWORDS);
  // `anyOf` stands in for a `oneOf` whose branches lost something.
  const shape = Object.hasOwn(kept, "oneOf") ? without(form, "anyOf") : form;
  return { ...shape, ...kept };
}

/** Of a schema: its conditions come back as the last parts of `allOf`. */
export function restoreConditions(schema: JsonObject): JsonObject {
  const conditions = schema[KEPT_CONDITIONS];
  if (!Array.isArray(conditions)) return schema;
  const form = without(schema, KEPT_CONDITIONS);
  const parts = Array.isArray(form["allOf"]) ? form["allOf"] : [];
  return { ...form, allOf: [...parts, ...conditions] as unknown[] };
}

function without(node: JsonObject, key: string): JsonObject {
  const { [key]: _gone, ...rest } = node;
  return rest;
}
