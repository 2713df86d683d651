/**
 * Takes a schema apart into those that all apply to the same value: `$ref` and `allOf` looked through, outermost first.
 * "Something or null" (3.1 has no other way beside a `$ref`) is that something, nullable.
 * Known limit: what stands beside a `$ref` counts in 3.0 too, where the standard ignores it and authors do not.
 */
import type { DocumentReader } from "./document-reader.js";
import { isRecord, listOf, type JsonRecord } from "./json-value.js";
import { below, type Located, type Place } from "./place.js";

/** One schema object without what was looked through. */
export interface SchemaPart {
  readonly schema: JsonRecord;
  readonly place: Place;
  /** `anyOf` or `oneOf` that was looked through. */
  readonly absorbed?: "anyOf" | "oneOf";
  /** What the part says about null; undefined when it says nothing. */
  readonly nullable: boolean | undefined;
  /** Branches of a composition, null left out. */
  readonly alternatives: readonly Alternatives[];
  /** A reference that leads nowhere. */
  readonly dangling?: true;
}

/** One `anyOf` or `oneOf`. */
export interface Alternatives {
  readonly keyword: "anyOf" | "oneOf";
  readonly place: Place;
  readonly branches: readonly Located[];
}

/** The parts of schemas that all apply; at least one, each schema object once. */
export function flattenSchema(
  reader: DocumentReader,
  schemas: readonly Located[],
): readonly SchemaPart[] {
  const first = schemas[0]!;
  if (schemas.length === 1 && isPlain(first.node)) {
    return [plainPart(first.node, first.place)];
  }
  const parts: SchemaPart[] = [];
  const seen = new Set<unknown>();
  const pending = [...schemas].reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next.node)) continue;
    seen.add(next.node);
    const { part, inner } = openSchema(reader, schemaOf(next), next.place);
    if (part) parts.push(part);
    pending.push(...inner.reverse());
  }
  if (parts.length > 0) return parts;
  return [plainPart(isRecord(first.node) ? first.node : {}, first.place)];
}

/** True for the many schemas in which nothing has to be looked through. */
function isPlain(node: unknown): node is JsonRecord {
  return (
    isRecord(node) &&
    node["$ref"] === undefined &&
    node["anyOf"] === undefined &&
    node["oneOf"] === undefined &&
    node["allOf"] === undefined &&
    node["x-doc-conditions"] === undefined
  );
}

function plainPart(schema: JsonRecord, place: Place): SchemaPart {
  const nullable = nullability(schema);
  return { schema, place, nullable, alternatives: NO_ALTERNATIVES };
}

const CONJUNCTIONS = ["allOf", "x-doc-conditions"];
const COMPOSITIONS = ["anyOf", "oneOf"] as const;
const NO_ALTERNATIVES: Alternatives[] = [];

interface OpenedSchema {
  readonly part: SchemaPart | undefined;
  readonly inner: Located[];
}

function openSchema(
  reader: DocumentReader,
  schema: JsonRecord,
  place: Place,
): OpenedSchema {
  const inner: Located[] = [];
  const ref = schema["$ref"];
  const target = typeof ref === "string" ? reader.target(ref) : undefined;
  const found = isRecord(target) || typeof target === "boolean";
  if (found) inner.push({ node: target, place: { ref: ref as string } });
  for (const keyword of CONJUNCTIONS) {
    if (schema[keyword] === undefined) continue;
    for (const [index, node] of listOf(schema[keyword]).entries()) {
      inner.push({ node, place: below(place, keyword, String(index)) });
    }
  }
  let alternatives: Alternatives[] = NO_ALTERNATIVES;
  let absorbed: "anyOf" | "oneOf" | undefined;
  let orNull = false;
  for (const keyword of COMPOSITIONS) {
    if (schema[keyword] === undefined) continue;
    const list = listOf(schema[keyword]);
    if (list.length === 0) continue;
    const branches = list
      .map((node, index) => ({
        node,
        place: below(place, keyword, String(index)),
      }))
      .filter((branch) => !isNullSchema(branch.node));
    if (branches.length < list.length) orNull = true;
    if (branches.length === 1) {
      absorbed = keyword;
      inner.push(branches[0]!);
    } else if (branches.length > 1) {
      const composition = { keyword, place: below(place, keyword), branches };
      alternatives = [...alternatives, composition];
    }
  }
  if (!saysSomething(schema, found)) return { part: undefined, inner };
  const nullable = orNull ? true : nullability(schema);
  return {
    inner,
    part: {
      schema,
      place,
      alternatives,
      ...(absorbed && { absorbed }),
      nullable,
      ...(typeof ref === "string" && !found && { dangling: true as const }),
    },
  };
}

/** `true` allows everything, `false` nothing. */
function schemaOf(located: Located): JsonRecord {
  if (isRecord(located.node)) return located.node;
  return located.node === false ? { not: {} } : {};
}

function saysSomething(schema: JsonRecord, refFound: boolean): boolean {
  return Object.keys(schema).some(
    (name) => name !== "allOf" && !(name === "$ref" && refFound),
  );
}

function isNullSchema(node: unknown): boolean {
  if (!isRecord(node)) return false;
  const { type, enum: values } = node;
  if (type === "null" || ("const" in node && node["const"] === null)) {
    return true;
  }
  if (Array.isArray(type)) return type.length === 1 && type[0] === "null";
  return (
    type === undefined &&
    Array.isArray(values) &&
    values.length === 1 &&
    values[0] === null
  );
}

function nullability(schema: JsonRecord): boolean | undefined {
  const { nullable, type } = schema;
  if (typeof nullable === "boolean") return nullable;
  if (Array.isArray(type)) return type.includes("null");
  if (type !== undefined) return type === "null";
  const values = listOf(schema["enum"]);
  return values.length > 0 ? values.includes(null) : undefined;
}
