/**
 * What keywords hold where documents are careless: a version that YAML took for a number, a bound in quotes, the
 * `required: true` of older drafts. Input: a keyword and what it holds; output: what was meant, or nothing where that
 * cannot be told.
 */
import { isJsonObject } from "../../contract/access/object-kinds.js";

type Shape = "list" | "map" | "text" | "number";

/** Keywords that everything here takes to be of one shape. */
const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...["allOf", "anyOf", "oneOf", "prefixItems", "enum"].map(asPair("list")),
  ...["properties", "patternProperties", "content"].map(asPair("map")),
  ...["description", "format", "pattern", "summary", "title"].map(
    asPair("text"),
  ),
  ...[
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
  ].map(asPair("number")),
]);

function asPair(shape: Shape): (keyword: string) => [string, Shape] {
  return (keyword) => [keyword, shape];
}

/** The value of a keyword of `node` as it should be; undefined for one that means nothing. */
export function wellFormed(
  keyword: string,
  value: unknown,
  node: Readonly<Record<string, unknown>>,
): unknown {
  // Of parameters and bodies it is a word, of schemas a list of names.
  if (keyword === "required" && !Array.isArray(value)) {
    return isParameter(node) ? value : undefined;
  }
  if (keyword === "type" && Array.isArray(value) && value.length === 0) {
    return undefined;
  }
  if (keyword === "pattern" && typeof value === "string") {
    return patternOf(value);
  }
  switch (SHAPES.get(keyword)) {
    case "list":
      return Array.isArray(value) && value.length > 0 ? value : undefined;
    case "map":
      return typeof value === "object" && !Array.isArray(value)
        ? value
        : undefined;
    case "text":
      return textOf(value);
    case "number":
      return numberOf(value);
    default:
      return value;
  }
}

function isParameter(node: Readonly<Record<string, unknown>>): boolean {
  return (
    Object.hasOwn(node, "in") ||
    isJsonObject(node.schema) ||
    isJsonObject(node.content)
  );
}

/** As code writes a regular expression: slashes around it, flags after it. */
const WRITTEN_AS_CODE = /^\/(\^.*|.*\$)\/([a-z]*)$/su;

/** Of what is written as code no text could match: `^` after a slash. Other flags than these change what it means. */
function patternOf(pattern: string): string | undefined {
  const [, inner, flags = ""] = WRITTEN_AS_CODE.exec(pattern) ?? [];
  if (inner === undefined) return pattern;
  return /^[guy]*$/u.test(flags) ? inner : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number)
    ? number
    : undefined;
}
