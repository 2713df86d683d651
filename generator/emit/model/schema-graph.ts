/**
 * Finds every schema that gets a name in the client: components, inputs and bodies of operations, and inline
 * objects and value lists. Input: the document and its operations; output: entries with names, and where each is
 * used. A schema is recognised by identity, so that every `$ref` finds the entry of what it points to.
 */
import { GraphBuilder, isUnnamed } from "./graph-builder.js";
import { isReference, pointer } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import type { NameRegistry } from "../naming/name-registry.js";
import type { ClientOperation } from "./client-operation.js";
import { isSchema } from "./schema-parts.js";
import type { SchemaGraph } from "./type-entry.js";
import { markDirections } from "./directions.js";
import { readWebhooks } from "./read-webhooks.js";

export type { SchemaGraph, TypeEntry } from "./type-entry.js";

export interface GraphOptions {
  readonly types: NameRegistry;
  /** True leaves out what no operation reaches. */
  readonly reachedOnly: boolean;
}

export function buildSchemaGraph(
  document: OpenApiDocument,
  operations: readonly ClientOperation[],
  { types, reachedOnly }: GraphOptions,
): SchemaGraph {
  const graph = new GraphBuilder(document, types);
  const firstNames = new Map<Schema, string>();
  for (const [name, schema] of Object.entries(
    document.components?.schemas ?? {},
  )) {
    if (!isSchema(schema)) continue;
    // One schema under two names (an anchor of YAML): the second is an alias of the first.
    const first = firstNames.get(schema);
    const own = first === undefined ? schema : { $ref: schemaRef(first) };
    if (first === undefined) firstNames.set(schema, name);
    graph.addComponent(own, name);
  }
  for (const operation of operations) addRoots(graph, operation);
  const webhooks = readWebhooks(document, operations, !reachedOnly);
  for (const { name, schema } of webhooks) graph.addRoot(schema, name);
  graph.visitAll();
  graph.reportProblems();
  graph.markCircular();
  markDirections(graph, operations, {
    types,
    received: webhooks.map(({ schema }) => schema),
  });
  graph.findCases();
  if (reachedOnly) {
    graph.entries = graph.entries.filter(
      (entry) => entry.request || entry.response,
    );
  }
  return graph;
}

function schemaRef(name: string): string {
  return pointer("components", "schemas", name);
}

function addRoots(graph: GraphBuilder, operation: ClientOperation): void {
  const { typeName, body, responses } = operation;
  if (body && !isReference(body.schema) && !isUnnamed(body.schema)) {
    graph.add(body.schema, `${typeName}Request`);
  }
  graph.addNamed(operation.input, `${typeName}Input`, typeName);
  for (const { status, schema } of responses) {
    if (!schema) continue;
    graph.addRoot(schema, `${typeName}Response${pascalStatus(status)}`);
  }
}

function pascalStatus(status: string): string {
  return status === "default" ? "Default" : status;
}
