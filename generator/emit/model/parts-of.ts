/**
 * The schemas directly below a schema, for passes over whole documents: without names, and without making anything for
 * the many schemas that hold none. Input: a schema; output: its parts, each with the keyword that holds it.
 */
import type { Schema } from "../../contract/openapi.js";

export interface SchemaPart {
  readonly keyword: string;
  readonly schema: Schema;
}

type Holder = "one" | "list" | "map";

const HOLDERS: ReadonlyMap<string, Holder> = new Map<string, Holder>([
  ["items", "one"],
  ["additionalProperties", "one"],
  ["contains", "one"],
  ["propertyNames", "one"],
  ["not", "one"],
  ["if", "one"],
  ["then", "one"],
  ["else", "one"],
  ["allOf", "list"],
  ["anyOf", "list"],
  ["oneOf", "list"],
  ["prefixItems", "list"],
  ["properties", "map"],
  ["patternProperties", "map"],
  ["dependentSchemas", "map"],
  ["$defs", "map"],
]);

const NONE: readonly SchemaPart[] = [];

export function partsOf(schema: Schema): readonly SchemaPart[] {
  let parts: SchemaPart[] | undefined;
  for (const keyword in schema) {
    const holder = HOLDERS.get(keyword);
    if (holder === undefined) continue;
    const value = (schema as Readonly<Record<string, unknown>>)[keyword];
    if (typeof value !== "object" || value === null) continue;
    parts ??= [];
    if (holder === "one") {
      parts.push({ keyword, schema: value as Schema });
      continue;
    }
    for (const part of Object.values(value) as unknown[]) {
      if (typeof part !== "object" || part === null) continue;
      parts.push({ keyword, schema: part as Schema });
    }
  }
  return parts ?? NONE;
}

/** The same without keywords, added to `found`. */
export function pushParts(schema: Schema, found: Schema[]): void {
  for (const keyword in schema) {
    const holder = HOLDERS.get(keyword);
    if (holder === undefined) continue;
    const value = (schema as Readonly<Record<string, unknown>>)[keyword];
    if (typeof value !== "object" || value === null) continue;
    const parts: readonly unknown[] =
      holder === "one" ? [value] : Object.values(value);
    for (const part of parts) {
      if (typeof part === "object" && part !== null) found.push(part as Schema);
    }
  }
}

/** Keywords besides those that hold schemas that shape a type, or get a schema a name. */
const SHAPING: ReadonlySet<string> = new Set([
  "$ref",
  "const",
  "dependentRequired",
  "enum",
  "required",
  "uniqueItems",
  "x-extensible-enum",
]);

/** True for a schema that is no more than a type and demands on its values. */
export function isPlainScalar(schema: Schema): boolean {
  for (const keyword in schema) {
    if (HOLDERS.has(keyword) || SHAPING.has(keyword)) return false;
  }
  return true;
}
