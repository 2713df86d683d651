/**
 * Turns a schema into the rules that the client's interpreter reads. Input: a schema; output: a `ValueTerm`.
 * What has a name is referred to; patterns that do not compile are left out with a diagnostic.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import { sourceOf } from "../models/describe-schema.js";
import {
  code,
  jsonTerm,
  list,
  object,
  text,
  type Member,
  type ValueTerm,
} from "../print/code-layout.js";
import {
  enumOf,
  nullableSchema,
  typesOf,
  wrappedSchema,
} from "../model/schema-shape.js";
import { isToldApart } from "./exclusive.js";
import { INHERITED_NAMES } from "./interpreted.js";
import { isTypedByWrapper } from "./typed-by-wrapper.js";
import { dependentParts } from "./dependent-parts.js";
import { isInt64 } from "../model/exact-integers.js";
import { isPlainScalar } from "../model/parts-of.js";
import type { SchemaGraph } from "../model/schema-graph.js";

export interface RulesContext {
  readonly graph: SchemaGraph;
  /** Name of the function that makes the rules of a named schema. */
  readonly rulesName: (schema: Schema) => string | undefined;
  /** Name of the constant of documented values. */
  readonly valuesName: (schema: Schema) => string | undefined;
  /** Name of the constant that holds the pattern, compiled; undefined when it does not compile. */
  readonly patternName: (pattern: string, hint: string) => string | undefined;
}

const NUMBERS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
] as const;

/** Lower bounds of counts: zero demands nothing. */
const COUNTS: ReadonlySet<string> = new Set([
  "minLength",
  "minItems",
  "minProperties",
]);

const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;
const PARTS = ["propertyNames", "not", "if", "then", "else"] as const;

/** Bounds of how many items `contains` is about. */
const CONTAINED = ["minContains", "maxContains"] as const;

/** The rules of `schema` where it is used: a reference, when it has a name. */
export function rulesOfPart(
  schema: Schema | boolean,
  context: RulesContext,
): ValueTerm {
  if (typeof schema === "boolean") {
    return schema
      ? object([])
      : object([{ key: "never", value: code("true") }]);
  }
  const name = isReference(schema) ? undefined : context.rulesName(schema);
  if (name === undefined) return rulesOfSchema(schema, context);
  return object([{ key: "ref", value: code(name) }, ...usage(schema)]);
}

/** The rules themselves, without a look at the schema's own name. */
export function rulesOfSchema(
  schema: Schema,
  context: RulesContext,
): ValueTerm {
  if (isPlainScalar(schema)) {
    return object([...scalars(schema, context), ...usage(schema)]);
  }
  const wrapped = wrappedSchema(schema) ?? nullableSchema(schema);
  if (wrapped) {
    const inner = rulesOfPart(wrapped, context);
    const own = inner.kind === "object" ? inner.members : [];
    const nullable = nullableSchema(schema) ? [flag("nullable")] : [];
    const type = isTypedByWrapper(schema, wrapped, context.graph)
      ? [{ key: "type", value: text("object") }]
      : [];
    return object([
      ...type,
      ...withoutSource(own, schema),
      ...nullable,
      ...usage(schema),
    ]);
  }
  const members: Member[] = [
    ...reference(schema, context),
    ...scalars(schema, context),
    ...arrays(schema, context),
    ...objects(schema, context),
  ];
  members.push(...conditions(schema, context), ...usage(schema));
  return object(members);
}

/** The place where a schema is used knows better where it is documented. */
function withoutSource(members: readonly Member[], schema: Schema): Member[] {
  const overridden = new Set(usage(schema).map(({ key }) => key));
  return members.filter(({ key }) => !overridden.has(key));
}

/** What belongs to the place where a schema is used, rather than to what it refers to. */
function usage(schema: Schema): Member[] {
  const source = sourceOf(schema);
  return [
    ...(schema.readOnly === true ? [flag("readOnly")] : []),
    ...(schema.writeOnly === true ? [flag("writeOnly")] : []),
    ...(source === undefined ? [] : [{ key: "source", value: text(source) }]),
  ];
}

function reference(schema: Schema, context: RulesContext): Member[] {
  if (!isReference(schema)) return [];
  const { $ref } = schema;
  const entry = context.graph.entryOf({ $ref });
  const name = entry && context.rulesName(entry.schema);
  return name === undefined ? [] : [{ key: "ref", value: code(name) }];
}

function scalars(schema: Schema, context: RulesContext): Member[] {
  const members: Member[] = [];
  const types = typesOf(schema);
  if (types.length > 0) {
    const value = Array.isArray(schema.type) ? types : types[0];
    members.push({ key: "type", value: jsonTerm(value) });
  }
  if ("const" in schema) {
    members.push({ key: "const", value: jsonTerm(schema.const) });
  }
  if (isInt64(schema)) members.push(flag("int64"));
  const known = schema["x-extensible-enum"];
  const closed = enumOf(schema);
  const values = closed ?? (Array.isArray(known) ? known : undefined);
  if (values && (closed || schema.enum === undefined)) {
    const name = context.valuesName(schema);
    members.push({
      key: closed ? "enum" : "known",
      value: name === undefined ? jsonTerm(values) : code(name),
    });
  }
  for (const keyword of NUMBERS) {
    const bound = schema[keyword];
    if (typeof bound === "number" && !(bound === 0 && COUNTS.has(keyword))) {
      members.push({ key: keyword, value: { kind: "number", value: bound } });
    }
  }
  if (typeof schema.pattern === "string") {
    const pattern = context.patternName(schema.pattern, "pattern");
    if (pattern !== undefined) {
      members.push({ key: "pattern", value: code(pattern) });
    }
  }
  return members;
}

function arrays(schema: Schema, context: RulesContext): Member[] {
  return [
    ...(schema.uniqueItems === true ? [flag("uniqueItems")] : []),
    ...(schema.items === undefined || schema.items === true
      ? []
      : [{ key: "items", value: rulesOfPart(schema.items, context) }]),
    ...contained(schema, context),
  ];
}

/** The bounds say nothing on their own. */
function contained(schema: Schema, context: RulesContext): Member[] {
  const { contains } = schema;
  if (contains === undefined) return [];
  const bounds = CONTAINED.flatMap((key): Member[] => {
    const value = schema[key];
    return typeof value === "number"
      ? [{ key, value: { kind: "number", value } }]
      : [];
  });
  return [
    { key: "contains", value: rulesOfPart(contains, context) },
    ...bounds,
  ];
}

function objects(schema: Schema, context: RulesContext): Member[] {
  const { properties, patternProperties, additionalProperties, required } =
    schema;
  const members: Member[] = [];
  if (required && required.length > 0) {
    members.push({ key: "required", value: jsonTerm(required) });
  }
  if (properties) {
    members.push({
      key: "properties",
      value: rulesByName(properties, context),
    });
  }
  const patterns = Object.entries(patternProperties ?? {}).flatMap(
    ([pattern, part]) => {
      const name = context.patternName(pattern, "member");
      return name === undefined
        ? []
        : [list([code(name), rulesOfPart(part, context)])];
    },
  );
  if (patterns.length > 0) {
    members.push({ key: "patternProperties", value: list(patterns) });
  }
  if (additionalProperties !== undefined) {
    const value = rulesOfPart(additionalProperties, context);
    members.push({ key: "additionalProperties", value });
  }
  return members;
}

function conditions(schema: Schema, context: RulesContext): Member[] {
  const members: Member[] = [];
  if (schema.dependentRequired) {
    const value = jsonTerm(schema.dependentRequired);
    members.push({ key: "dependentRequired", value });
  }
  for (const keyword of LISTS) {
    const own: readonly Schema[] = schema[keyword] ?? [];
    const parts =
      keyword === "allOf" ? [...own, ...dependentParts(schema)] : own;
    if (parts.length === 0) continue;
    const value = list(parts.map((part) => rulesOfPart(part, context)));
    const isOpen = keyword === "oneOf" && isToldApart(schema);
    members.push({ key: isOpen ? "anyOf" : keyword, value });
  }
  for (const keyword of PARTS) {
    const part = schema[keyword];
    if (part === undefined) continue;
    members.push({ key: keyword, value: rulesOfPart(part, context) });
  }
  return members;
}

function rulesByName(
  properties: Readonly<Record<string, Schema>>,
  context: RulesContext,
): ValueTerm {
  return object(
    Object.entries(properties).map(([key, property]) => {
      const own = hasPattern(property) ? hinted(key, context) : context;
      const value = rulesOfPart(property, own);
      // TypeScript takes the type of such a member from `Object`, not from the record.
      return INHERITED_NAMES.has(key) && key !== "__proto__"
        ? { key, value: { kind: "typed", term: value, type: "Rules" } }
        : { key, value };
    }),
  );
}

/** True where a pattern may be found, at any depth. */
function hasPattern(schema: Schema | boolean): boolean {
  return (
    typeof schema === "object" &&
    (schema.pattern !== undefined || !isPlainScalar(schema))
  );
}

/** Patterns are named after the property that they are found at first. */
function hinted(hint: string, context: RulesContext): RulesContext {
  const patternName = (pattern: string) => context.patternName(pattern, hint);
  return { ...context, patternName };
}

function flag(key: string): Member {
  return { key, value: { kind: "boolean", value: true } };
}
