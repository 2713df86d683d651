/**
 * Decides what is left to the interpreter of rules: what is rare, and would make the straight code long or unsafe.
 * Input: a schema; output: a verdict. Alternatives of a type that holds itself are among them: tried one after the
 * other on a value that holds itself, they would take for ever, which the interpreter knows to end.
 */
import type { Schema } from "../../contract/openapi.js";
import { partsOf } from "../model/parts-of.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { isScalar, nullableSchema } from "../model/schema-shape.js";

/** Names that every object inherits, so that reading them finds something in any object. */
export const INHERITED_NAMES: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype),
);

const ALTERNATIVES = [
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "dependentSchemas",
];

export function isInterpreted(
  schema: Schema,
  owner: TypeEntry,
  graph: SchemaGraph,
): boolean {
  if (schema.patternProperties !== undefined) return true;
  if (schema.contains !== undefined) return true;
  if ("const" in schema && !isScalar(schema.const)) return true;
  if (schema.enum && !schema.enum.every(isScalar)) return true;
  if (namesOf(schema).some((name) => INHERITED_NAMES.has(name))) return true;
  if (!owner.recursive || nullableSchema(schema)) return false;
  return ALTERNATIVES.some((keyword) => keyword in schema)
    ? reachesCircle(schema, graph)
    : false;
}

function namesOf(schema: Schema): string[] {
  return [
    ...Object.keys(schema.properties ?? {}),
    ...(schema.required ?? []),
    ...Object.keys(schema.dependentSchemas ?? {}),
    ...Object.entries(schema.dependentRequired ?? {}).flatMap(
      ([name, others]) => [name, ...others],
    ),
  ];
}

/** True when an alternative leads, without a name in between, to a type that can hold itself. */
function reachesCircle(schema: Schema, graph: SchemaGraph): boolean {
  for (const { keyword, schema: part } of partsOf(schema)) {
    if (!ALTERNATIVES.includes(keyword)) continue;
    if (leadsToCircle(part, graph)) return true;
  }
  return false;
}

function leadsToCircle(schema: Schema, graph: SchemaGraph): boolean {
  const entry = graph.entryOf(schema);
  if (entry) return entry.recursive;
  for (const { schema: part } of partsOf(schema)) {
    if (leadsToCircle(part, graph)) return true;
  }
  return false;
}
