/**
 * Prints the fast check of one named schema: straight-line statements that return false at the first error.
 * Input: an entry; output: the statements of a function body. It agrees with the rules of the same schema by
 * construction of both from the same keywords; tests compare them on changed payloads.
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
import {
  callOf,
  comparison,
  ifHead,
  joined,
  memberOf,
  operand,
  returnCall,
  variable,
  type Condition,
  type Subject,
} from "../print/code-layout.js";
import { printDoc, type Doc } from "../print/doc.js";
import { numberLiteral, stringLiteral } from "../print/literals.js";
import { withoutConditions } from "./compiled-parts.js";

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
interface Check {
  readonly fails: readonly Condition[];
  readonly loops: readonly Loop[];
  readonly nullable: boolean;
  /** True when `undefined` passes, so that a required member must be asked for. */
  readonly passesUndefined: boolean;
}

interface Loop {
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

const VALUE = variable("value");

/** The body of the check of `entry`, given that `value` is what is checked. */
export function printCheckBody(
  context: ChecksContext,
  conditionsName: string | undefined,
): string[] {
  const { schema, kind, circular } = context.entry;
  const values = kind === "values" ? context.valuesName(schema) : undefined;
  if (values !== undefined) {
    const call = returnCall(context.uses("isOneOf"), values, "value");
    return [printDoc(call, 1)];
  }
  if (circular) return ["  return true;"];
  const own = conditionsName === undefined ? schema : withoutConditions(schema);
  const lines = statements(checkOf(own, VALUE, context), VALUE, {
    depth: 1,
    presence: "given",
  });
  const properties = Object.entries(own.properties ?? {});
  if (properties.length > 0 && typesOf(own).includes("null")) {
    lines.push("  if (value === null) {", "    return true;", "  }");
  }
  for (const [name, property] of properties) {
    if (property.readOnly === true) continue;
    const member = memberOf("value", name);
    const isRequired = own.required?.includes(name) === true;
    lines.push(
      ...statements(checkOfPart(property, member, context), member, {
        depth: 1,
        presence: isRequired ? "required" : "optional",
      }),
    );
  }
  if (conditionsName !== undefined) {
    const call = callOf(context.uses("satisfies"), "value", conditionsName);
    lines.push(...refuseIf(operand(["!", call]), 1));
  }
  return [...lines, "  return true;"];
}

interface Place {
  readonly depth: number;
  /** Whether `undefined` may stand there, and what it means. */
  readonly presence: "given" | "required" | "optional";
}

function statements(check: Check, value: Subject, place: Place): string[] {
  const { depth, presence } = place;
  const fails = [...check.fails];
  if (presence === "required" && check.passesUndefined) {
    fails.unshift(comparison(value.doc, "===", "undefined"));
  }
  const guards: Condition[] = [];
  if (presence === "optional") {
    guards.push(comparison(value.doc, "!==", "undefined"));
  }
  if (check.nullable) guards.push(comparison(value.doc, "!==", "null"));
  if (fails.length === 0 && check.loops.length === 0) return [];
  const failure = joined("||", fails);
  if (check.loops.length === 0) {
    return refuseIf(joined("&&", [...guards, failure]), depth);
  }
  const inner = guards.length > 0 ? depth + 1 : depth;
  const body = [
    ...(fails.length > 0 ? refuseIf(failure, inner) : []),
    ...check.loops.flatMap((loop) => loopStatements(loop, inner)),
  ];
  if (guards.length === 0) return body;
  const head = printDoc(ifHead(joined("&&", guards)), depth);
  return [head, ...body, `${"  ".repeat(depth)}}`];
}

function loopStatements(
  { over, name, item, check }: Loop,
  depth: number,
): string[] {
  const margin = "  ".repeat(depth);
  return [
    printDoc([`for (const ${name} of `, over, ") {"], depth),
    ...statements(check, item, { depth: depth + 1, presence: "given" }),
    `${margin}}`,
  ];
}

function refuseIf(condition: Condition, depth: number): string[] {
  const margin = "  ".repeat(depth);
  return [
    printDoc(ifHead(condition), depth),
    `${margin}  return false;`,
    `${margin}}`,
  ];
}

/** The check of a schema where it is used: a call, when it has a name. */
function checkOfPart(
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

function checkOf(
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
