/**
 * Says which values of a discriminator mean a schema: those of the mapping, else the schema's own name. Input: the
 * discriminator and the schema, or a reference to it; output: values, none where nothing tells.
 */
import { isReference, schemaNameOf } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph } from "./schema-graph.js";

export function kindsOf(
  discriminator: NonNullable<Schema["discriminator"]>,
  schema: Schema,
  graph: SchemaGraph,
): readonly string[] {
  const { mapping = {}, propertyName } = discriminator;
  const target = graph.entryOf(schema);
  if (typeof propertyName !== "string" || !target) return [];
  // A constant of its own says it better.
  const own = target.schema.properties ?? {};
  const member = Object.hasOwn(own, propertyName)
    ? own[propertyName]
    : undefined;
  if (member && "const" in member) return [];
  const mapped = Object.entries(mapping)
    .filter(([, to]) => graph.entryOf({ $ref: refOf(to) }) === target)
    .map(([value]) => value);
  if (mapped.length > 0) return mapped;
  const name = isReference(schema)
    ? schemaNameOf(schema.$ref)
    : graph.componentName(schema);
  return name === undefined ? [] : [name];
}

/** A mapping holds references, or bare names of components. */
function refOf(to: string): string {
  return /^[A-Za-z0-9._-]+$/.test(to) ? `#/components/schemas/${to}` : to;
}
