/**
 * Tells whether no value can fit two of several alternatives, so that the first that fits is the only one. Input: the
 * alternatives; output: a verdict, false where nothing proves it: types that differ, or a member that all of them need
 * and whose constants differ.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph } from "../model/schema-graph.js";
import { typesOf } from "../model/schema-shape.js";

export function areExclusive(
  options: readonly Schema[],
  graph: SchemaGraph,
): boolean {
  const targets = options.map((option) => targetOf(option, graph));
  const schemas = targets.filter((schema) => schema !== undefined);
  if (schemas.length < targets.length) return false;
  if (areDisjoint(schemas.map(kindsOf))) return true;
  const [first] = schemas;
  return (first?.required ?? []).some((name) =>
    areDisjoint(schemas.map((schema) => constantsOf(schema, name))),
  );
}

/**
 * True where a discriminator says which alternative is meant. Then exactly one is not asked for: types that extend one
 * another and differ in members that may be absent all fit, and no request could ever be sent.
 */
export function isToldApart(schema: Schema): boolean {
  return (
    typeof schema.discriminator?.propertyName === "string" &&
    schema.anyOf === undefined
  );
}

function targetOf(schema: Schema, graph: SchemaGraph): Schema | undefined {
  let current = schema;
  for (let steps = 0; isReference(current); steps++) {
    const target = graph.entryOf(current)?.schema;
    if (!target || steps > 10) return undefined;
    current = target;
  }
  return current;
}

function areDisjoint(sets: readonly (readonly unknown[])[]): boolean {
  const seen = new Set<unknown>();
  for (const set of sets) {
    if (set.length === 0 || set.some((item) => seen.has(item))) return false;
    for (const item of set) seen.add(item);
  }
  return true;
}

function kindsOf(schema: Schema): readonly string[] {
  return typesOf(schema).map((type) => (type === "integer" ? "number" : type));
}

/** The values that a member may have; none when it may be anything, or absent. */
function constantsOf(schema: Schema, name: string): readonly unknown[] {
  if (!schema.required?.includes(name)) return [];
  if (!typesOf(schema).includes("object")) return [];
  const { properties = {} } = schema;
  const member = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!member) return [];
  return "const" in member ? [member.const] : (member.enum ?? []);
}
