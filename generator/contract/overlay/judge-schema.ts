/** Keywords of a schema whose values are of a wrong kind: a table, and what holds between keywords. */
import { isContainer } from "./json-tree.js";

type Fits = (value: unknown) => boolean;

const isText: Fits = (value) => typeof value === "string";
const isNumber: Fits = (value) =>
  typeof value === "number" && Number.isFinite(value);
const isCount: Fits = (value) => Number.isInteger(value) && Number(value) >= 0;
const isSwitch: Fits = (value) => typeof value === "boolean";
const isList: Fits = (value) => Array.isArray(value) && value.length > 0;
const isObject: Fits = (value) => isContainer(value) && !Array.isArray(value);
const isTextList: Fits = (value) =>
  Array.isArray(value) && value.every(isText) && isDistinct(value);
const isValueList: Fits = (value) =>
  Array.isArray(value) && value.length > 0 && isDistinct(value);

const TYPES: ReadonlySet<unknown> = new Set([
  "string",
  "integer",
  "number",
  "boolean",
  "null",
  "object",
  "array",
]);

const KEYWORDS: ReadonlyMap<string, readonly [fits: Fits, expected: string]> =
  new Map([
    ["type", [isType, "a type, or a list of types"]],
    ["format", [isText, "a text"]],
    ["description", [isText, "a text"]],
    ["title", [isText, "a text"]],
    ["pattern", [isPattern, "a regular expression"]],
    ["minimum", [isNumber, "a number"]],
    ["maximum", [isNumber, "a number"]],
    ["exclusiveMinimum", [isNumber, "a number"]],
    ["exclusiveMaximum", [isNumber, "a number"]],
    [
      "multipleOf",
      [(value) => isNumber(value) && Number(value) > 0, "a number above 0"],
    ],
    ["minLength", [isCount, "a count"]],
    ["maxLength", [isCount, "a count"]],
    ["minItems", [isCount, "a count"]],
    ["maxItems", [isCount, "a count"]],
    ["minProperties", [isCount, "a count"]],
    ["maxProperties", [isCount, "a count"]],
    ["uniqueItems", [isSwitch, "true or false"]],
    ["deprecated", [isSwitch, "true or false"]],
    ["readOnly", [isSwitch, "true or false"]],
    ["writeOnly", [isSwitch, "true or false"]],
    ["enum", [isValueList, "a list of different values"]],
    ["x-extensible-enum", [isValueList, "a list of different values"]],
    ["required", [isTextList, "a list of different names"]],
    ["properties", [isObject, "an object"]],
    ["patternProperties", [isObject, "an object"]],
    ["dependentRequired", [isObject, "an object"]],
    ["allOf", [isList, "a list of schemas"]],
    ["anyOf", [isList, "a list of schemas"]],
    ["oneOf", [isList, "a list of schemas"]],
    ["examples", [(value) => Array.isArray(value), "a list"]],
  ]);

const BOUNDS = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
] as const;

/** What is wrong with the keywords of one schema. */
export function judgeSchema(
  schema: Readonly<Record<string, unknown>>,
): readonly string[] {
  const problems: string[] = [];
  for (const [keyword, [fits, expected]] of KEYWORDS) {
    if (!Object.hasOwn(schema, keyword) || fits(schema[keyword])) continue;
    problems.push(`has a \`${keyword}\` that is not ${expected}`);
  }
  for (const [least, most] of BOUNDS) {
    const [low, high] = [schema[least], schema[most]];
    if (isNumber(low) && isNumber(high) && Number(low) > Number(high)) {
      problems.push(`has a \`${least}\` above its \`${most}\``);
    }
  }
  const missing = requiredOutside(schema);
  if (missing !== undefined) {
    problems.push(`requires \`${missing}\`, which it does not have`);
  }
  const values = schema["enum"] ?? schema["x-extensible-enum"];
  for (const beside of ["x-enum-descriptions", "x-enum-varnames"]) {
    const words = schema[beside];
    if (!Array.isArray(words) || !Array.isArray(values)) continue;
    if (words.length !== values.length) {
      problems.push(
        `has ${values.length} values and ${words.length} \`${beside}\`, expected one for each`,
      );
    }
  }
  return problems;
}

/** A name that is required and is no property, in a schema that stands alone. */
function requiredOutside({
  required,
  properties,
  ...others
}: Readonly<Record<string, unknown>>): string | undefined {
  if (!isObject(properties) || !isTextList(required)) return undefined;
  const isJoined = ["allOf", "anyOf", "oneOf", "$ref"].some((keyword) =>
    Object.hasOwn(others, keyword),
  );
  if (isJoined) return undefined;
  return (required as string[]).find(
    (name) => !Object.hasOwn(properties as object, name),
  );
}

function isType(value: unknown): boolean {
  return Array.isArray(value)
    ? isValueList(value) && value.every((one) => TYPES.has(one))
    : TYPES.has(value);
}

function isPattern(value: unknown): boolean {
  if (typeof value !== "string") return false;
  try {
    new RegExp(value, "u");
    return true;
  } catch {
    return false;
  }
}

function isDistinct(values: readonly unknown[]): boolean {
  return (
    new Set(values.map((one) => JSON.stringify(one))).size === values.length
  );
}
