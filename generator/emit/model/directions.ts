/**
 * Says of every type whether requests or responses hold it, and which types need a second form.
 * A type has two forms (`X`, `XOutput`) only when both directions reach it and it differs between them: it holds,
 * at any depth, a closed list of values (open in responses) or a read-only or write-only property.
 */
import type { Schema } from "../../contract/openapi.js";
import type { NameRegistry } from "../naming/name-registry.js";
import type { ClientOperation } from "./client-operation.js";
import { entriesOnCycles } from "./cycles.js";
import type { SchemaGraph, TypeEntry } from "./schema-graph.js";
import { partsOf } from "./parts-of.js";
import { isCondition } from "./schema-parts.js";
import { enumOf, valueListOf } from "./schema-shape.js";

/** Keywords below which nothing shapes a type. */
const CONDITIONS = new Set([
  "contains",
  "dependentSchemas",
  "else",
  "if",
  "not",
  "propertyNames",
  "then",
]);
const COMPOSITIONS = new Set(["allOf", "anyOf", "oneOf"]);

export function markDirections(
  graph: SchemaGraph,
  operations: readonly ClientOperation[],
  options: {
    readonly types: NameRegistry;
    /** What the service sends of its own accord. */
    readonly received: readonly Schema[];
  },
): void {
  const inputs: TypeEntry[] = [];
  const outputs: TypeEntry[] = [];
  for (const { input, responses } of operations) {
    const entry = graph.entryOf(input);
    if (entry) inputs.push(entry);
    for (const { schema } of responses) {
      const output = schema && graph.entryOf(schema);
      if (output) outputs.push(output);
    }
  }
  for (const schema of options.received) {
    const entry = graph.entryOf(schema);
    if (entry) outputs.push(entry);
  }
  for (const entry of reachable(inputs)) entry.request = true;
  for (const entry of reachable(outputs)) entry.response = true;
  for (const entry of entriesOnCycles(graph.entries)) entry.recursive = true;
  for (const entry of graph.entries) {
    entry.isChecked = entry.request || operations.length === 0;
  }
  nameOutputForms(graph, options.types);
}

function nameOutputForms(graph: SchemaGraph, types: NameRegistry): void {
  const users = new Map<TypeEntry, TypeEntry[]>();
  for (const entry of graph.entries) {
    for (const used of entry.uses) {
      const list = users.get(used);
      if (list) list.push(entry);
      else users.set(used, [entry]);
    }
  }
  const differing = new Set<TypeEntry>();
  const queue = graph.entries.filter(
    (entry) => entry.kind !== "values" && differsItself(graph, entry),
  );
  for (const entry of queue) {
    if (differing.has(entry)) continue;
    differing.add(entry);
    queue.push(...(users.get(entry) ?? []));
  }
  for (const entry of graph.entries) {
    if (differing.has(entry) && entry.request && entry.response) {
      entry.outputName = types.claim(`${entry.name}Output`);
      if (entry.fieldsName !== undefined) {
        entry.outputFieldsName = types.claim(`${entry.outputName}Fields`);
      }
    }
  }
}

function differsItself(graph: SchemaGraph, entry: TypeEntry): boolean {
  return (
    [...entry.uses].some(
      (used) => used.kind === "values" && isClosed(used.schema),
    ) ||
    isClosed(entry.schema) ||
    holdsDirectedPart(graph, entry.schema)
  );
}

function holdsDirectedPart(graph: SchemaGraph, schema: Schema): boolean {
  for (const { keyword, schema: part } of partsOf(schema)) {
    if (CONDITIONS.has(keyword)) continue;
    if (COMPOSITIONS.has(keyword) && isCondition(part, schema)) continue;
    if (part.readOnly === true || part.writeOnly === true) return true;
    if (isClosed(part)) return true;
    if (!graph.entryOf(part) && holdsDirectedPart(graph, part)) return true;
  }
  return false;
}

function isClosed(schema: Schema): boolean {
  const list = valueListOf(schema);
  return list ? !list.extensible : enumOf(schema) !== undefined;
}

function reachable(roots: readonly TypeEntry[]): Set<TypeEntry> {
  const found = new Set(roots);
  for (const entry of found) {
    for (const used of entry.uses) found.add(used);
  }
  return found;
}
