/**
 * Says which values of a discriminator mean a schema: those of the mapping, else the schema's own name. Input: the
 * discriminator and the schema, or a reference to it; output: values, none where nothing tells, or where the schema has a
 * list of its own that says it better.
 */
import { isReference, schemaNameOf } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph } from "./schema-graph.js";
import { enumOf, wrappedSchema } from "./schema-shape.js";

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
  const name = isReference(schema)
    ? schemaNameOf(schema.$ref)
    : graph.componentName(schema);
  const values = mapped.length > 0 ? mapped : [name ?? ""];
  const lists = listsOf(target.schema, propertyName, graph, new Set());
  return values.filter(
    (value) => value !== "" && lists.every((list) => list.includes(value)),
  );
}

/** Closed lists of what a member may hold, of the schema and of the parts that it is made of. */
function listsOf(
  schema: Schema,
  property: string,
  graph: SchemaGraph,
  seen: Set<Schema>,
): (readonly unknown[])[] {
  const target = isReference(schema) ? graph.entryOf(schema)?.schema : schema;
  if (!target || seen.has(target)) return [];
  seen.add(target);
  const { properties = {}, allOf = [] } = target;
  const member = Object.hasOwn(properties, property)
    ? properties[property]
    : undefined;
  const own = member && listOf(member, graph, new Set());
  return [
    ...(own ? [own] : []),
    ...allOf.flatMap((part) => listsOf(part, property, graph, seen)),
  ];
}

function listOf(
  member: Schema,
  graph: SchemaGraph,
  seen: Set<Schema>,
): readonly unknown[] | undefined {
  const wrapped = wrappedSchema(member);
  const inner = isReference(member)
    ? graph.entryOf({ $ref: member.$ref })?.schema
    : wrapped;
  if (inner && !seen.has(inner)) {
    seen.add(inner);
    return listOf(inner, graph, seen);
  }
  return "const" in member ? [member.const] : enumOf(member);
}

/** A mapping holds references, or bare names of components. */
function refOf(to: string): string {
  return /^[A-Za-z0-9._-]+$/.test(to) ? `#/components/schemas/${to}` : to;
}
