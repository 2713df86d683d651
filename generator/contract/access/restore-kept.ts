/**
 * Takes back what `downgrade/` kept aside. Input: an object of a document in the form of 3.1, perhaps with extensions of a
 * downgrade; output: the same with what they hold in its own place. An `$id` stays aside: references no longer count on it.
 */
import { isJsonObject, type JsonObject } from "./object-kinds.js";

export const KEPT_KEYWORDS = "x-doc-keywords";
export const KEPT_CONDITIONS = "x-doc-conditions";
export const KEPT_REFERENCE = "x-doc-reference";

/** Of an object that is no schema: members come back; a reference that was replaced by its target comes back whole. */
export function restoreObject(node: JsonObject): JsonObject {
  const reference = node[KEPT_REFERENCE];
  if (isJsonObject(reference) && typeof reference["ref"] === "string") {
    const { ref, ...siblings } = reference;
    return { $ref: ref, ...siblings };
  }
  const kept = node[KEPT_KEYWORDS];
  if (!isJsonObject(kept)) return node;
  return { ...without(node, KEPT_KEYWORDS), ...kept };
}

/** Of a schema: its keywords but `$id` come back over what stood in for them. */
export function restoreKeywords(schema: JsonObject): JsonObject {
  const kept = schema[KEPT_KEYWORDS];
  if (!isJsonObject(kept)) return schema;
  const { $id, ...keywords } = kept;
  const rest = without(schema, KEPT_KEYWORDS);
  const form = $id === undefined ? rest : { ...rest, [KEPT_KEYWORDS]: { $id } };
  // `anyOf` stands in for a `oneOf` whose branches lost something.
  const shape = Object.hasOwn(kept, "oneOf") ? without(form, "anyOf") : form;
  return { ...shape, ...keywords };
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
