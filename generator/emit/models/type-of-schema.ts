/**
 * Turns a schema at one position into a type. Input: schema, direction; output: a `TypeTerm`.
 * Lists of values are closed in requests and open in responses; conditions (`if`, `not`, `anyOf` of `required`)
 * shape no type, they are the validators' matter.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import { BINARY_BODY, BINARY_RESPONSE } from "../model/client-operation.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { isCondition } from "../model/schema-parts.js";
import {
  hasProperties,
  isBare,
  nullableSchema,
  typesOf,
  valueListOf,
  wrappedSchema,
  type ValueList,
} from "../model/schema-shape.js";
import { numberLiteral, stringLiteral } from "../print/literals.js";
import {
  intersectionOf,
  named,
  NULL,
  unionOf,
  UNKNOWN,
  word,
  type TypeTerm,
} from "../print/type-layout.js";

export type Direction = "request" | "response";

export interface TypeContext {
  readonly graph: SchemaGraph;
  readonly direction: Direction;
  /** True inside a type that can hold itself, where `Record` would be a circle. */
  readonly recursive?: boolean;
}

/** The type of `schema` where it is used: a name, when it has one. */
export function typeOfSchema(
  schema: Schema | boolean,
  context: TypeContext,
): TypeTerm {
  if (typeof schema === "boolean") return schema ? UNKNOWN : word("never");
  if (schema === BINARY_BODY) return named("BinaryBody");
  if (schema === BINARY_RESPONSE) return named("Blob");
  const entry = context.graph.entryOf(schema);
  return entry && (!isReference(schema) || hasProperties(schema))
    ? nameOf(entry, context)
    : typeOfContent(schema, context);
}

/** The type that `schema` describes, written out: what the declaration of an entry holds. */
export function typeOfContent(schema: Schema, context: TypeContext): TypeTerm {
  if (isReference(schema)) return typeOfReference(schema, context);
  const wrapped = wrappedSchema(schema);
  if (wrapped) return typeOfSchema(wrapped, context);
  const nullable = nullableSchema(schema);
  if (nullable) return unionOf([typeOfSchema(nullable, context), NULL]);
  const literals = typeOfLiterals(schema, context);
  const own = literals ?? typeOfTypes(schema, context);
  return intersectionOf([own, ...typesOfComposition(schema, context)]);
}

/** `Open<VolumeType>` where other values may come, `VolumeType` where they may not. */
export function openTo(
  term: TypeTerm,
  list: ValueList,
  context: TypeContext,
): TypeTerm {
  const isOpen = list.extensible || context.direction === "response";
  const values = isOpen ? named("Open", term) : term;
  return list.nullable ? unionOf([values, NULL]) : values;
}

export function literalTerm(value: unknown): TypeTerm | undefined {
  if (typeof value === "string") return word(stringLiteral(value));
  if (typeof value === "number") return word(numberLiteral(value));
  return typeof value === "boolean" || value === null
    ? word(String(value))
    : undefined;
}

function typeOfReference(
  schema: Schema & { $ref: string },
  context: TypeContext,
): TypeTerm {
  const { $ref, properties: _properties, ...rest } = schema;
  const entry = context.graph.entryOf({ $ref });
  const target = entry ? nameOf(entry, context) : UNKNOWN;
  const fields = context.graph.fieldsOf(schema, context.direction);
  return intersectionOf([
    target,
    ...(fields === undefined ? [] : [named(fields)]),
    ...(isBare(rest) ? [] : [typeOfContent(rest, context)]),
  ]);
}

function nameOf(entry: TypeEntry, context: TypeContext): TypeTerm {
  const list = entry.kind === "values" ? valueListOf(entry.schema) : undefined;
  if (list) return openTo(named(entry.name), list, context);
  return named(
    context.direction === "response"
      ? (entry.outputName ?? entry.name)
      : entry.name,
  );
}

function typeOfLiterals(
  schema: Schema,
  context: TypeContext,
): TypeTerm | undefined {
  if ("const" in schema) return literalTerm(schema.const) ?? UNKNOWN;
  const list = valueListOf(schema);
  if (list) {
    const terms = list.literals.map(
      (literal) => literalTerm(literal.value) ?? UNKNOWN,
    );
    return openTo(unionOf(terms), list, context);
  }
  if (!schema.enum) return undefined;
  return unionOf(schema.enum.map((value) => literalTerm(value) ?? UNKNOWN));
}

function typeOfTypes(schema: Schema, context: TypeContext): TypeTerm {
  const types = typesOf(schema);
  if (types.length > 0) {
    return unionOf(types.map((type) => typeOfOne(type, schema, context)));
  }
  if (hasProperties(schema) || schema.additionalProperties !== undefined) {
    return typeOfOne("object", schema, context);
  }
  return schema.items === undefined && schema.prefixItems === undefined
    ? UNKNOWN
    : typeOfOne("array", schema, context);
}

function typeOfOne(
  type: string,
  schema: Schema,
  context: TypeContext,
): TypeTerm {
  switch (type) {
    case "string":
    case "boolean":
    case "null":
      return word(type);
    case "integer":
    case "number":
      return word("number");
    case "array":
      return { kind: "array", items: typeOfItems(schema, context) };
    case "object":
      return typeOfObject(schema, context);
    default:
      return UNKNOWN;
  }
}

function typeOfItems(schema: Schema, context: TypeContext): TypeTerm {
  const items = [
    ...(schema.prefixItems ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ];
  return items.length === 0
    ? UNKNOWN
    : unionOf(items.map((item) => typeOfSchema(item, context)));
}

function typeOfObject(schema: Schema, context: TypeContext): TypeTerm {
  const { additionalProperties } = schema;
  if (hasProperties(schema)) {
    // Only entries have properties; beside a composition, these are written as a name of their own.
    const fields = context.graph.fieldsOf(schema, context.direction);
    return fields === undefined ? recordOf(UNKNOWN, context) : named(fields);
  }
  // Parts of a composition restrict an object more often than they describe one.
  if (additionalProperties === undefined && isComposed(schema)) return UNKNOWN;
  return typeof additionalProperties === "object"
    ? recordOf(typeOfSchema(additionalProperties, context), context)
    : recordOf(UNKNOWN, context);
}

function recordOf(values: TypeTerm, { recursive }: TypeContext): TypeTerm {
  return recursive === true
    ? named("Dictionary", values)
    : named("Record", word("string"), values);
}

function isComposed(schema: Schema): boolean {
  return Boolean(schema.allOf ?? schema.anyOf ?? schema.oneOf);
}

function typesOfComposition(schema: Schema, context: TypeContext): TypeTerm[] {
  const isOwn = (part: Schema) =>
    !hasProperties(schema) || !isCondition(part, schema);
  const types = (parts: readonly Schema[] | undefined) =>
    (parts ?? []).filter(isOwn).map((part) => typeOfSchema(part, context));
  const alternatives = [schema.anyOf, schema.oneOf]
    .map(types)
    .filter((terms) => terms.length > 0)
    .map(unionOf);
  return [...types(schema.allOf), ...alternatives];
}
