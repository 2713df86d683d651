/**
 * Members that a schema demands without describing them. Input: a schema; output: names: those that a part of its
 * composition describes, or nobody.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph } from "./schema-graph.js";

/** Names in `required` that a part of the composition describes, at any depth, and does not demand itself. */
export function requiredElsewhere(
  schema: Schema,
  graph: SchemaGraph,
): readonly string[] {
  const own = new Set(Object.keys(schema.properties ?? {}));
  const parts = schema.allOf ?? [];
  const asked = new Set([
    ...(schema.required ?? []),
    // A part that holds nothing but `required` speaks of the others.
    ...parts.flatMap((part) =>
      part.properties === undefined ? (part.required ?? []) : [],
    ),
  ]);
  return [...asked].filter(
    (name) =>
      !own.has(name) &&
      parts.some((part) => describes(part, name, graph, new Set())),
  );
}

function describes(
  schema: Schema,
  name: string,
  graph: SchemaGraph,
  seen: Set<Schema>,
): boolean {
  const target = isReference(schema) ? graph.entryOf(schema)?.schema : schema;
  if (!target || seen.has(target)) return false;
  seen.add(target);
  if (Object.hasOwn(target.properties ?? {}, name)) return true;
  return [
    ...(target.allOf ?? []),
    ...(target.anyOf ?? []),
    ...(target.oneOf ?? []),
  ].some((part) => describes(part, name, graph, seen));
}

/** Names in `required` that the schema itself does not describe. */
export function undescribedMembers(schema: Schema): readonly string[] {
  const { properties = {}, required = [] } = schema;
  const missing = required.filter((name) => !Object.hasOwn(properties, name));
  return missing.length > 1 ? [...new Set(missing)] : missing;
}
