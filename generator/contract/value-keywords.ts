/**
 * Keywords that look at one value alone: types, listed values, formats, bounds, patterns.
 * Input: a schema and a value; output: what does not hold, in words.
 */
import type { Schema } from "./openapi.js";
import { matchesFormat } from "./value-formats.js";

export interface KeywordFinding {
  readonly keyword: keyof Schema & string;
  readonly expected: string;
}

/** True when the schema's types, if it names any, allow `value`. */
export function hasType(schema: Schema, value: unknown): boolean {
  if (schema.type === undefined) return true;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.some((type) => matchesType(type, value));
}

/** True when `value` is of the JSON Schema type. */
export function matchesType(type: string, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return (
        typeof value === "object" && value !== null && !Array.isArray(value)
      );
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** The schema's types in words. */
export function typeWords(schema: Schema): string {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? ""];
  return types.join(" or ");
}

/** The types of the branches, each once. */
export function branchWords(branches: readonly Schema[]): string {
  const words = branches.map((branch) =>
    branch.$ref !== undefined ? "object" : typeWords(branch),
  );
  return [...new Set(words.filter((word) => word !== ""))].join(" or ");
}

/** What the keywords of `schema` demand and `value`, of the right type, is not. */
export function keywordFindings(
  schema: Schema,
  value: unknown,
): KeywordFinding[] {
  const findings = valueFindings(schema, value);
  if (typeof value === "number") {
    findings.push(...boundFindings(schema, NUMBER_BOUNDS, value));
  } else if (typeof value === "string") {
    findings.push(...textFindings(schema, value));
  } else if (Array.isArray(value)) {
    findings.push(...boundFindings(schema, SIZE_BOUNDS, value.length));
  }
  return findings;
}

function valueFindings(schema: Schema, value: unknown): KeywordFinding[] {
  const { enum: values, format } = schema;
  const findings: KeywordFinding[] = [];
  if (values && !values.some((item) => isSame(item, value))) {
    const list = values.map((item) => JSON.stringify(item)).join(", ");
    findings.push({ keyword: "enum", expected: `one of ${list}` });
  }
  if (Object.hasOwn(schema, "const") && !isSame(schema.const, value)) {
    const expected = JSON.stringify(schema.const) ?? "nothing";
    findings.push({ keyword: "const", expected });
  }
  if (format !== undefined && !matchesFormat(format, value)) {
    findings.push({ keyword: "format", expected: `format ${format}` });
  }
  return findings;
}

function textFindings(schema: Schema, value: string): KeywordFinding[] {
  const findings: KeywordFinding[] = [];
  if (schema.minLength !== undefined || schema.maxLength !== undefined) {
    const length = [...value].length;
    findings.push(...boundFindings(schema, LENGTH_BOUNDS, length));
  }
  if (schema.pattern !== undefined && !matches(schema.pattern, value)) {
    const expected = `a match of \`${schema.pattern}\``;
    findings.push({ keyword: "pattern", expected });
  }
  return findings;
}

type Bound = readonly [
  keyword: keyof Schema & string,
  words: string,
  holds: (value: number, bound: number) => boolean,
];

const NUMBER_BOUNDS: readonly Bound[] = [
  ["minimum", "at least", (value, bound) => value >= bound],
  ["maximum", "at most", (value, bound) => value <= bound],
  ["exclusiveMinimum", "more than", (value, bound) => value > bound],
  ["exclusiveMaximum", "less than", (value, bound) => value < bound],
  ["multipleOf", "a multiple of", (value, bound) => isMultiple(value, bound)],
];
const LENGTH_BOUNDS: readonly Bound[] = [
  ["minLength", "a length of at least", (value, bound) => value >= bound],
  ["maxLength", "a length of at most", (value, bound) => value <= bound],
];
const SIZE_BOUNDS: readonly Bound[] = [
  ["minItems", "a number of items of at least", (size, bound) => size >= bound],
  ["maxItems", "a number of items of at most", (size, bound) => size <= bound],
];

function boundFindings(
  schema: Schema,
  bounds: readonly Bound[],
  measured: number,
): KeywordFinding[] {
  const findings: KeywordFinding[] = [];
  for (const [keyword, words, holds] of bounds) {
    const bound = schema[keyword];
    if (typeof bound === "number" && !holds(measured, bound))
      findings.push({ keyword, expected: `${words} ${bound}` });
  }
  return findings;
}

function isMultiple(value: number, divisor: number): boolean {
  if (Number.isInteger(divisor) && Number.isSafeInteger(value)) {
    return value % divisor === 0;
  }
  const quotient = value / divisor;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  return (
    typeof left === "object" &&
    typeof right === "object" &&
    JSON.stringify(left) === JSON.stringify(right)
  );
}
