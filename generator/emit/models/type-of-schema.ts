/**
 * Turns a schema at one position into a type. Input: schema, direction; output: a `TypeTerm`.
 * Lists of values are closed in requests and open in responses; conditions (`if`, `not`, `anyOf` of `required`)
 * shape no type but the cases of `model/cases.ts`, the rest is the validators' matter.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import { BINARY_BODY, BINARY_RESPONSE } from "../model/client-operation.js";
import { hasInt64Format } from "../model/exact-integers.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { isPlainScalar } from "../model/parts-of.js";
import {
  requiredElsewhere,
  undescribedMembers,
} from "../model/required-members.js";
import { isCondition } from "../model/schema-parts.js";
import {
  hasProperties,
  isBare,
  nullableSchema,
  typesOf,
  valueListOf,
  wrappedSchema,
} from "../model/schema-shape.js";
import { stringLiteral } from "../print/literals.js";
import {
  intersectionOf,
  named,
  NULL,
  unionOf,
  UNKNOWN,
  word,
  type TypeTerm,
} from "../print/type-layout.js";

import { openTo, typeOfLiterals } from "./type-of-literals.js";
import { inheritedKinds, kindTerms } from "./kind-terms.js";

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
  if (isPlainScalar(schema)) return typeOfTypes(schema, context);
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
  const whole = intersectionOf([own, ...typesOfComposition(schema, context)]);
  return withRequired(whole, schema, context);
}

/** `required` beside a composition is about the members of its parts. */
function withRequired(
  type: TypeTerm,
  schema: Schema,
  { graph }: TypeContext,
): TypeTerm {
  if (schema.type !== undefined && !typesOf(schema).includes("object")) {
    return type;
  }
  const names = requiredElsewhere(schema, graph);
  return isComposed(schema) ? withMembers(type, names) : type;
}

function withMembers(type: TypeTerm, names: readonly string[]): TypeTerm {
  if (names.length === 0) return type;
  const literals = names.map((name) => word(stringLiteral(name)));
  return named("WithRequired", type, unionOf(literals));
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

function typeOfTypes(schema: Schema, context: TypeContext): TypeTerm {
  const types = typesOf(schema);
  const [only] = types;
  if (only !== undefined) {
    return types.length === 1
      ? typeOfOne(only, schema, context)
      : unionOf(types.map((type) => typeOfOne(type, schema, context)));
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
      return hasInt64Format(schema) ? named("Int64") : word("number");
    case "number":
      return word("number");
    case "array":
      return typeOfArray(schema, context);
    case "object":
      return typeOfObject(schema, context);
    default:
      return UNKNOWN;
  }
}

function typeOfArray(schema: Schema, context: TypeContext): TypeTerm {
  const { items, prefixItems = [], minItems = 0 } = schema;
  const rest = items === undefined ? UNKNOWN : typeOfSchema(items, context);
  if (prefixItems.length === 0) return { kind: "array", items: rest };
  const { maxItems = Infinity } = schema;
  const isWhole = items === false || maxItems <= prefixItems.length;
  return {
    kind: "tuple",
    items: prefixItems
      .slice(0, Math.max(maxItems, minItems, 1))
      .map((item) => typeOfSchema(item, context)),
    needed: Math.min(minItems, prefixItems.length),
    ...(isWhole ? {} : { rest }),
  };
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
  const record = recordOf(typeOfOthers(schema, context) ?? UNKNOWN, context);
  const names = undescribedMembers(schema);
  if (context.recursive !== true || names.length === 0) {
    return withMembers(record, names);
  }
  // What is made of all its members would be a circle here.
  const literals = names.map((name) => word(stringLiteral(name)));
  return intersectionOf([record, named("Has", unionOf(literals))]);
}

/**
 * Of members that `properties` does not name: what their names' patterns say, and what `additionalProperties` says of
 * the others. Undefined where nothing is said.
 */
export function typeOfOthers(
  { additionalProperties: others, patternProperties }: Schema,
  context: TypeContext,
): TypeTerm | undefined {
  const patterns = patternProperties ? Object.entries(patternProperties) : [];
  if (others === undefined && patterns.length === 0) return undefined;
  const isForAll = patterns.some(([pattern]) => ANY_NAME.test(pattern));
  const rest = isForAll ? false : (others ?? true);
  if (rest === true) return UNKNOWN;
  const terms = [...patterns.map(([, part]) => part), rest]
    .filter((part) => part !== false)
    .map((part) => typeOfSchema(part, context));
  return terms.length > 0 ? unionOf(terms) : word("never");
}

/** Patterns that every name fits. */
const ANY_NAME = /^\^?(?:\.[*+])?\$?$/;

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
  const options = (parts: readonly Schema[] | undefined) => {
    const own = (parts ?? []).filter(isOwn);
    return own.map((part) =>
      intersectionOf([
        typeOfSchema(part, context),
        ...kindTerms(schema, part, context),
      ]),
    );
  };
  const alternatives = [schema.anyOf, schema.oneOf]
    .map(options)
    .filter((terms) => terms.length > 0)
    .map(unionOf);
  return [
    ...types(schema.allOf),
    ...inheritedKinds(schema, context),
    ...alternatives,
  ];
}
