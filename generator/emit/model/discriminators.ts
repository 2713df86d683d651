/**
 * Says which values of a discriminator mean a schema: those of the mapping, else the schema's own name. Input: the
 * discriminator and the schema, or a reference to it; output: values, none where nothing tells, or where the schema has a
 * list of its own that says it better.
 */
import {
  isReference,
  pointer,
  schemaNameOf,
} from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph, TypeEntry } from "./schema-graph.js";
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
    .filter(([, to]) => mappedEntry(to, graph) === target)
    .map(([value]) => value);
  const name = isReference(schema)
    ? schemaNameOf(schema.$ref)
    : graph.componentName(schema);
  // What is mapped to nobody knows what may mean this schema.
  const isOpen = Object.values(mapping).some((to) => !mappedEntry(to, graph));
  const named = isOpen || name === undefined ? [] : [name];
  const values = mapped.length > 0 ? mapped : named;
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

/**
 * The schema that a mapping leads to. It holds names of components or references; one to another file, which whoever
 * put the files together left as it was, leads to the component of the file's name.
 */
export function mappedEntry(
  to: unknown,
  graph: SchemaGraph,
): TypeEntry | undefined {
  if (typeof to !== "string") return undefined;
  const local = to.startsWith("#") ? graph.entryOf({ $ref: to }) : undefined;
  if (local || to.startsWith("#")) return local;
  for (const name of componentNames(to)) {
    const $ref = pointer("components", "schemas", name);
    const entry = graph.entryOf({ $ref });
    if (entry) return entry;
  }
  return undefined;
}

/** `models/cat.yaml` may be `cat.yaml` or `cat`; of `models.yaml#/Cat` it is `Cat`. */
function componentNames(to: string): string[] {
  const [file = "", fragment] = to.split("#");
  const last = (fragment ?? file).split("/").at(-1) ?? "";
  const words = last.split(".");
  const names = words.map((_, at) =>
    words.slice(0, words.length - at).join("."),
  );
  return [to, ...names];
}
