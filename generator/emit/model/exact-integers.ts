/**
 * Tells whether a schema reaches integers of 64 bits, which a number cannot hold. Input: a schema; output: a verdict.
 * Verdicts are kept by schema, because many answers share what they hold.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import { partsOf } from "./parts-of.js";
import type { SchemaGraph, TypeEntry } from "./schema-graph.js";
import { typesOf } from "./schema-shape.js";

const verdicts = new WeakMap<Schema, boolean>();

export function reachesInt64(schema: Schema, graph: SchemaGraph): boolean {
  if (isInt64(schema) || holdsInt64(schema)) return true;
  const entry = graph.entryOf(schema);
  const found = new Set<TypeEntry>(entry ? [entry] : []);
  if (!entry) for (const used of entriesIn(schema, graph)) found.add(used);
  for (const one of found) {
    if (holdsInt64(one.schema)) return true;
    for (const used of one.uses) found.add(used);
  }
  return false;
}

function entriesIn(schema: Schema, graph: SchemaGraph): TypeEntry[] {
  return partsOf(schema).flatMap((part) => {
    const entry = graph.entryOf(part.schema);
    return entry ? [entry] : entriesIn(part.schema, graph);
  });
}

/** Without a look through references. */
function holdsInt64(schema: Schema): boolean {
  const known = verdicts.get(schema);
  if (known !== undefined) return known;
  verdicts.set(schema, false);
  const verdict =
    isInt64(schema) ||
    (!isReference(schema) &&
      partsOf(schema).some((part) => holdsInt64(part.schema)));
  verdicts.set(schema, verdict);
  return verdict;
}

export function isInt64(schema: Schema): boolean {
  return hasInt64Format(schema) && typesOf(schema).includes("integer");
}

/** Signed or not: a number holds neither. */
export function hasInt64Format({ format }: Schema): boolean {
  return format === "int64" || format === "uint64";
}
