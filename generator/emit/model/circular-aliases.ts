/**
 * Finds names that are defined by nothing but each other. Input: the graph; output: the entries on such circles.
 * Arrays, maps and objects end a circle: a tree of nodes is recursive, and fine.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph, TypeEntry } from "./schema-graph.js";

export function circularAliases(graph: SchemaGraph): TypeEntry[] {
  const states = new Map<TypeEntry, "open" | "done">();
  const circular = new Set<TypeEntry>();
  const visit = (entry: TypeEntry, trail: readonly TypeEntry[]): void => {
    if (states.get(entry) === "done") return;
    if (states.get(entry) === "open") {
      for (const member of trail.slice(trail.indexOf(entry))) {
        circular.add(member);
      }
      return;
    }
    states.set(entry, "open");
    for (const target of aliasTargets(entry.schema, graph)) {
      visit(target, [...trail, entry]);
    }
    states.set(entry, "done");
  };
  for (const entry of graph.entries) visit(entry, []);
  return graph.entries.filter((entry) => circular.has(entry));
}

/** The named types that `schema` is, or is composed of, without anything in between. */
function aliasTargets(schema: Schema, graph: SchemaGraph): TypeEntry[] {
  const parts = [
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ].filter((part) => typeof part === "object" && part !== null);
  const targets = parts.flatMap((part) => {
    const entry = graph.entryOf(part);
    return entry ? [entry] : aliasTargets(part, graph);
  });
  if (isReference(schema)) {
    const entry = graph.entryOf({ $ref: schema.$ref });
    if (entry) targets.push(entry);
  }
  return targets;
}
