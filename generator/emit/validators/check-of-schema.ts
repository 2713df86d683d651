/**
 * Says what makes a value invalid by a schema, as conditions and loops over what it holds. Input: a schema and what
 * is read; output: a `Check`, which `print-checks.ts` prints.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import { BINARY_BODY } from "../model/client-operation.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import {
  isBare,
  nullableSchema,
  typesOf,
  valueListOf,
  wrappedSchema,
} from "../model/schema-shape.js";
import { callOf } from "../print/code-layout.js";
import {
  comparison,
  joined,
  operand,
  variable,
  type Condition,
  type Subject,
} from "../print/condition-layout.js";
import type { Doc } from "../print/doc.js";
import { numberLiteral, stringLiteral } from "../print/literals.js";

export interface ChecksContext {
  readonly graph: SchemaGraph;
  /** Name of the fast check of an entry. */
  readonly checkName: (entry: TypeEntry) => string;
  /** Constant with the rules of a part that is interpreted; undefined for what is compiled. */
  readonly interpretedName: (schema: Schema) => string | undefined;
  /** Constant with the pattern, compiled. */
  readonly patternName: (pattern: string, hint: string) => string | undefined;
  readonly valuesName: (schema: Schema) => string | undefined;
  /** Notes that the runtime's function of this name is used. */
  readonly uses: (name: string) => string;
  /** The entry whose check is printed. */
  readonly entry: TypeEntry;
}

/** What makes a value invalid, as a condition; and the loops over what it holds. */
export interface Check {
  readonly fails: readonly Condition[];
  readonly loops: readonly Loop[];
  readonly nullable: boolean;
  /** True when `undefined` passes, so that a required member must be asked for. */
  readonly passesUndefined: boolean;
}

export interface Loop {
  /** What is looped over. */
  readonly over: Doc;
  readonly name: string;
  readonly item: Subject;
  readonly check: Check;
}

const ANYTHING: Check = {
  fails: [],
  loops: [],
  nullable: false,
  passesUndefined: true,
};

/** The check of a schema where it is used: a call, when it has a name. */
export function checkOfPart(
  schema: Schema | boolean,
  value: Subject,
  context: ChecksContext,
): Check {
  if (typeof schema === "boolean" || schema === BINARY_BODY) return ANYTHING;
  const interpreted = context.interpretedName(schema);
  if (interpreted !== undefined) {
    const call = callOf(context.uses("satisfies"), value.doc, interpreted);
    return failing([operand(["!", call])], true);
  }
  const entry = context.graph.entryOf(schema);
  return entry
    ? checkOfEntry(entry, value, context)
    : checkOf(schema, value, context);
}

function checkOfEntry(
  entry: TypeEntry,
  value: Subject,
  context: ChecksContext,
): Check {
  if (entry.circular) return ANYTHING;
  const list = entry.kind === "values" ? valueListOf(entry.schema) : undefined;
  if (list?.extensible) return checkOf(entry.schema, value, context);
  const name = context.checkName(entry);
  const isCyclic = entry.recursive && context.entry.recursive;
  const args = isCyclic ? [value.doc, "depth + 1"] : [value.doc];
  const fails = [operand(["!", callOf(name, ...args)])];
  return {
    ...failing(fails, entry.kind === "alias"),
    nullable: list?.nullable === true,
  };
}

function failing(fails: readonly Condition[], passesUndefined = false): Check {
  return { fails, loops: [], nullable: false, passesUndefined };
}

/** The check of what a schema says, without a look at its own name. */
export function checkOf(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Check {
  if (isReference(schema)) {
    const target = context.graph.entryOf(schema);
    return target ? checkOfEntry(target, value, context) : ANYTHING;
  }
  const wrapped = wrappedSchema(schema) ?? nullableSchema(schema);
  if (wrapped) {
    const check = checkOfPart(wrapped, value, context);
    return nullableSchema(schema) ? { ...check, nullable: true } : check;
  }
  if ("const" in schema) return failing([differs(value, schema.const)]);
  const list = valueListOf(schema);
  if (list && !list.extensible) return checkOfValues(schema, value, context);
  const types = typesOf(schema);
  const [type] = types.filter((item) => item !== "null");
  const nullable = types.includes("null");
  if (type === undefined) {
    return nullable
      ? failing([comparison(value.doc, "!==", "null")])
      : ANYTHING;
  }
  if (isBare(schema)) return ANYTHING;
  return { ...checkOfType(type, schema, value, context), nullable };
}

function checkOfValues(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Check {
  const name = context.valuesName(schema);
  const list = valueListOf(schema);
  const nullable = list?.nullable === true;
  if (name !== undefined) {
    const call = callOf(context.uses("isOneOf"), name, value.doc);
    return { ...failing([operand(["!", call])]), nullable };
  }
  const literals = (list?.literals ?? []).map(({ value: item }) =>
    differs(value, item),
  );
  return { ...failing([joined("&&", literals)]), nullable };
}

function differs(value: Subject, literal: unknown): Condition {
  const text =
    typeof literal === "string"
      ? stringLiteral(literal)
      : typeof literal === "number"
        ? numberLiteral(literal)
        : String(literal);
  return comparison(value.doc, "!==", text);
}

function checkOfType(
  type: string,
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Check {
  switch (type) {
    case "string":
      return failing([
        isNot(value, "string"),
        ...textFails(schema, value, context),
      ]);
    case "boolean":
      return failing([isNot(value, "boolean")]);
    case "integer":
    case "number":
      return failing(numberFails(type, schema, value, context));
    case "array":
      return checkOfArray(schema, value, context);
    case "object":
      return checkOfObject(schema, value, context);
    default:
      return ANYTHING;
  }
}

function isNot(value: Subject, type: string): Condition {
  return comparison(["typeof ", value.doc], "!==", `"${type}"`);
}

function textFails(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Condition[] {
  const { minLength = 0, maxLength, pattern } = schema;
  const fails: Condition[] = [];
  if (minLength > 0 || maxLength !== undefined) {
    const most =
      maxLength === undefined ? "Infinity" : numberLiteral(maxLength);
    const bounds = [numberLiteral(minLength), most];
    fails.push(refusing(context.uses("hasLength"), value.doc, ...bounds));
  }
  const name =
    pattern === undefined
      ? undefined
      : context.patternName(pattern, context.entry.name);
  if (name !== undefined) {
    fails.push(refusing(context.uses("matches"), value.doc, name));
  }
  return fails;
}

function numberFails(
  type: "integer" | "number",
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Condition[] {
  const test = type === "integer" ? "Number.isInteger" : "Number.isFinite";
  const fails = [isNot(value, "number"), refusing(test, value.doc)];
  const bounds = [
    ["<", schema.minimum],
    [">", schema.maximum],
    ["<=", schema.exclusiveMinimum],
    [">=", schema.exclusiveMaximum],
  ] as const;
  for (const [operator, bound] of bounds) {
    if (typeof bound !== "number") continue;
    fails.push(comparison(value.doc, operator, numberLiteral(bound)));
  }
  if (typeof schema.multipleOf === "number") {
    const of = numberLiteral(schema.multipleOf);
    fails.push(refusing(context.uses("isMultiple"), value.doc, of));
  }
  return fails;
}

function checkOfArray(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Check {
  const { minItems = 0, maxItems, uniqueItems, items } = schema;
  const fails = [refusing(context.uses("isArray"), value.doc)];
  if (minItems > 0) {
    fails.push(comparison(value.length, "<", numberLiteral(minItems)));
  }
  if (maxItems !== undefined) {
    fails.push(comparison(value.length, ">", numberLiteral(maxItems)));
  }
  if (uniqueItems === true)
    fails.push(refusing(context.uses("isUnique"), value.doc));
  const loops = loopsOver(value.doc, items, value.level, context);
  return { ...failing(fails), loops };
}

function checkOfObject(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Check {
  const fails = [refusing(context.uses("isObject"), value.doc)];
  const { additionalProperties } = schema;
  const over = callOf("Object.values", value.doc);
  const values =
    typeof additionalProperties === "object" ? additionalProperties : undefined;
  return {
    ...failing(fails),
    loops: loopsOver(over, values, value.level, context),
  };
}

function loopsOver(
  over: Doc,
  part: Schema | boolean | undefined,
  level: number,
  context: ChecksContext,
): Loop[] {
  if (part === undefined) return [];
  // Loops inside loops count their variables: item, item2, item3.
  const name = level === 0 ? "item" : `item${level + 1}`;
  const item = variable(name, level + 1);
  const check = checkOfPart(part, item, context);
  return check.fails.length + check.loops.length > 0
    ? [{ over, name, item, check }]
    : [];
}

function refusing(name: string, ...args: readonly Doc[]): Condition {
  return operand(["!", callOf(name, ...args)]);
}
