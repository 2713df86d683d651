/** Whether a 3.1 schema takes `null`: what decides on `nullable`. Circles of references count as taking it. */
import { isJsonObject, type JsonObject } from "../access/object-kinds.js";
import type { SchemaReferences } from "./schema-references.js";

/** `base` as in `SchemaDraft`. */
export function acceptsNull(
  schema: unknown,
  references: SchemaReferences,
  base: string,
): boolean {
  return accepts(schema, { references, seen: new Set() }, base);
}

interface Search {
  readonly references: SchemaReferences;
  readonly seen: Set<string>;
}

function accepts(schema: unknown, search: Search, base: string): boolean {
  if (!isJsonObject(schema)) return schema !== false;
  const inner = (one: unknown): boolean => accepts(one, search, base);
  return (
    takesType(schema["type"]) &&
    (!Array.isArray(schema["enum"]) || schema["enum"].includes(null)) &&
    (!Object.hasOwn(schema, "const") || schema["const"] === null) &&
    listOf(schema, "allOf").every(inner) &&
    (!Array.isArray(schema["anyOf"]) || schema["anyOf"].some(inner)) &&
    (!Array.isArray(schema["oneOf"]) ||
      schema["oneOf"].filter(inner).length === 1) &&
    (!Object.hasOwn(schema, "not") || !inner(schema["not"])) &&
    takesBranch(schema, inner) &&
    (typeof schema["$ref"] !== "string" || behind(schema["$ref"], search, base))
  );
}

function takesType(type: unknown): boolean {
  return type === undefined || type === "null"
    ? true
    : Array.isArray(type) && type.includes("null");
}

function takesBranch(
  schema: JsonObject,
  inner: (one: unknown) => boolean,
): boolean {
  if (!Object.hasOwn(schema, "if")) return true;
  const branch = inner(schema["if"]) ? "then" : "else";
  return !Object.hasOwn(schema, branch) || inner(schema[branch]);
}

function behind(ref: string, search: Search, base: string): boolean {
  const place = search.references.pointerOf(ref, base);
  if (place === undefined || search.seen.has(place)) return true;
  search.seen.add(place);
  const taken = accepts(search.references.target(ref, base), search, base);
  search.seen.delete(place);
  return taken;
}

function listOf(schema: JsonObject, key: string): readonly unknown[] {
  const value = schema[key];
  return Array.isArray(value) ? value : [];
}
