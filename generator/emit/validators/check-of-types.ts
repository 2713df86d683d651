/**
 * The steps for the keywords of strings, numbers, arrays and objects. Input: a schema whose value is known to be of
 * that kind; output: steps. Members of a value that is no variable of its own are checked in a function of theirs.
 */
import type { Schema } from "../../contract/openapi.js";
import { hasInt64Format } from "../model/exact-integers.js";
import { callOf } from "../print/code-layout.js";
import {
  comparison,
  joined,
  operand,
  variable,
  type Condition,
  type Subject,
} from "../print/condition-layout.js";
import { flatText, type Doc } from "../print/doc.js";
import { numberLiteral } from "../print/literals.js";
import { refuseAny, type Check, type Step } from "./check.js";
import { hasMemberChecks, memberSteps } from "./check-of-members.js";
import { checkOfPart } from "./check-of-schema.js";
import { refusedByPart, type ChecksContext } from "./checks-context.js";

/** Keywords that ask something of values of one kind only. */
export const KEYWORDS_OF: Readonly<Record<string, readonly (keyof Schema)[]>> =
  {
    string: ["minLength", "maxLength", "pattern"],
    number: [
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "multipleOf",
    ],
    array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
    object: [
      "properties",
      "required",
      "additionalProperties",
      "propertyNames",
      "minProperties",
      "maxProperties",
      "dependentRequired",
    ],
  };

/** When a value is not of a type; undefined for a type that is none. */
export function typeFailure(
  type: string,
  value: Subject,
  context: ChecksContext,
  schema: Schema,
): Condition | undefined {
  const { doc } = value;
  const refusingType = (name: string, types: readonly string[]): Condition =>
    operand(["!", callOf(context.uses(name), doc)], { subject: doc, types });
  switch (type) {
    case "string":
    case "boolean":
      return comparison(["typeof ", doc], "!==", `"${type}"`);
    case "null":
      return comparison(doc, "!==", "null");
    case "integer":
      return hasInt64Format(schema)
        ? refusingType("isInt64", ["number", "bigint"])
        : refusingType("isInteger", ["number"]);
    case "number":
      return refusingType("isNumber", ["number"]);
    case "array":
      return refusingType("isArray", ["array"]);
    case "object":
      return refusingType("isObject", ["object"]);
    default:
      return undefined;
  }
}

/** What the keywords of a kind refuse, in a value of that kind. */
export function keywordSteps(
  kind: string,
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Step[] {
  switch (kind) {
    case "string":
      return refuseAny(textFailures(schema, value, context));
    case "number":
      return refuseAny(numberFailures(schema, value, context));
    case "array":
      return arraySteps(schema, value, context);
    case "object":
      return objectSteps(schema, value, context);
    default:
      return [];
  }
}

function textFailures(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Condition[] {
  const { minLength = 0, maxLength, pattern } = schema;
  const failures: Condition[] = [];
  if (minLength > 0 || maxLength !== undefined) {
    const most =
      maxLength === undefined ? "Infinity" : numberLiteral(maxLength);
    const bounds = [numberLiteral(minLength), most];
    failures.push(refusing(context.uses("hasLength"), value.doc, ...bounds));
  }
  const name = pattern === undefined ? undefined : context.patternName(pattern);
  if (name !== undefined) {
    failures.push(refusing(context.uses("matches"), value.doc, name));
  }
  return failures;
}

function numberFailures(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Condition[] {
  const bounds = [
    ["<", schema.minimum],
    [">", schema.maximum],
    ["<=", schema.exclusiveMinimum],
    [">=", schema.exclusiveMaximum],
  ] as const;
  const failures = bounds.flatMap(([operator, bound]) =>
    typeof bound === "number"
      ? [comparison(value.doc, operator, numberLiteral(bound))]
      : [],
  );
  if (typeof schema.multipleOf === "number") {
    const of = numberLiteral(schema.multipleOf);
    failures.push(refusing(context.uses("isMultiple"), value.doc, of));
  }
  return failures;
}

function arraySteps(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Step[] {
  const { minItems = 0, maxItems, uniqueItems, items } = schema;
  const prefix = schema.prefixItems ?? [];
  const failures: Condition[] = [];
  if (minItems > 0) {
    failures.push(comparison(value.length, "<", numberLiteral(minItems)));
  }
  const most =
    items === false ? Math.min(prefix.length, maxItems ?? Infinity) : maxItems;
  if (most !== undefined) {
    failures.push(comparison(value.length, ">", numberLiteral(most)));
  }
  if (uniqueItems === true) {
    failures.push(refusing(context.uses("isUnique"), value.doc));
  }
  const first = prefix.flatMap((part, index) => {
    const name = context.partName(part, () =>
      checkOfPart(part, variable("value"), context),
    );
    const item = [value.doc, `[${index}]`];
    const isThere = comparison(value.length, ">", numberLiteral(index));
    return [joined("&&", [isThere, refusedByPart(name, item, context)])];
  });
  const rest = () =>
    prefix.length > 0
      ? callOf(context.uses("itemsFrom"), value.doc, String(prefix.length))
      : value.doc;
  return [
    ...refuseAny([...failures, ...first]),
    ...(typeof items === "object"
      ? loopOver(rest, items, value.level, context)
      : []),
  ];
}

/** A question to all that a value holds, a loop where it is no call; none where every item passes. */
export function loopOver(
  over: () => Doc,
  part: Schema | boolean,
  level: number,
  context: ChecksContext,
): Step[] {
  // Loops inside loops count their variables: item, item2, item3.
  const name = level === 0 ? "item" : `item${level + 1}`;
  const { steps } = checkOfPart(part, variable(name, level + 1), context);
  if (steps.length === 0) return [];
  const test = testOfItem(steps, name, context);
  // Asked for last: a name that nothing uses would be imported.
  return test === undefined
    ? [{ kind: "loop", name, over: over(), steps }]
    : refuseAny([refusing(context.uses("every"), over(), test)]);
}

/** The function that items are asked about, where the steps do no more than to ask it. */
function testOfItem(
  steps: readonly Step[],
  item: string,
  { uses }: ChecksContext,
): string | undefined {
  const [only, ...others] = steps;
  if (only?.kind !== "refuse" || others.length > 0) return undefined;
  const { when } = only;
  if (when.kind === "operand") return testIn(when.doc, item);
  return when.kind === "comparison" &&
    flatText(when.left, Infinity) === `typeof ${item}` &&
    flatText(when.right, Infinity) === '"string"'
    ? uses("isString")
    : undefined;
}

/** The name in `!name(item)`. */
function testIn(doc: Doc, item: string): string | undefined {
  const text = flatText(doc, Infinity) ?? "";
  const [, name, argument] = /^!([\w$]+)\(([\w$]+)\)$/.exec(text) ?? [];
  return argument === item ? name : undefined;
}

function objectSteps(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Step[] {
  if (value.doc !== "value" && hasMemberChecks(schema)) {
    const name = context.objectName(schema, () => {
      const { type: _type, ...rest } = schema;
      return checkOfMembers({ type: "object", ...rest }, context);
    });
    return refuseAny([refusedByPart(name, value.doc, context)]);
  }
  const { minProperties = 0, maxProperties, additionalProperties } = schema;
  const counts: Condition[] = [];
  const count = () => callOf(context.uses("countMembers"), value.doc);
  if (minProperties > 0) {
    counts.push(comparison(count(), "<", numberLiteral(minProperties)));
  }
  if (maxProperties !== undefined) {
    counts.push(comparison(count(), ">", numberLiteral(maxProperties)));
  }
  const names = Object.keys(schema.properties ?? {});
  const isMap = typeof additionalProperties === "object" && names.length === 0;
  return [
    ...refuseAny(counts),
    ...(hasMemberChecks(schema) ? memberSteps(schema, context) : []),
    ...(isMap
      ? loopOver(
          () => callOf(context.uses("valuesOf"), value.doc),
          additionalProperties,
          value.level,
          context,
        )
      : []),
  ];
}

/** As the body of a function of its own. */
function checkOfMembers(schema: Schema, context: ChecksContext): Check {
  const value = variable("value");
  const failure = refusing(context.uses("isObject"), value.doc);
  const steps = [
    ...refuseAny([failure]),
    ...objectSteps(schema, value, context),
  ];
  return { steps, refusesUndefined: true };
}

/** `!name(...args)` */
export function refusing(name: string, ...args: readonly Doc[]): Condition {
  return operand(["!", callOf(name, ...args)]);
}
