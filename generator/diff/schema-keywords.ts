/**
 * The table of schema keywords: what role each plays in a comparison. Keywords that stand in no table
 * (foreign extensions, new vocabularies) are compared as plain values.
 */

/**
 * `ignored`: says nothing to callers, or is looked through. `structure`: has code of its own.
 * `text`: words for people. `value`: compared as it stands.
 */
export type KeywordRole = "ignored" | "structure" | "text" | "value";

export interface KeywordRule {
  readonly role: KeywordRole;
  /** How several schemas that all apply combine; otherwise the outermost one speaks. */
  readonly merge?: "highest" | "lowest";
  /** The value that absence means. */
  readonly standard?: unknown;
  /** The only types that it constrains. */
  readonly of?: readonly string[];
}

const NUMBERS = ["integer", "number"];
const STRINGS = ["string"];
const ARRAYS = ["array"];
const OBJECTS = ["object"];

const IGNORED = [
  "$ref",
  "$defs",
  "definitions",
  "$id",
  "$schema",
  "$anchor",
  "$comment",
  "$vocabulary",
  "allOf",
  "x-doc-source",
  "x-doc-conditions",
];

const STRUCTURE = [
  "type",
  "nullable",
  "enum",
  "const",
  "x-extensible-enum",
  "x-enum-varnames",
  "x-enum-descriptions",
  "properties",
  "required",
  "patternProperties",
  "items",
  "prefixItems",
  "additionalProperties",
  "propertyNames",
  "contains",
  "unevaluatedItems",
  "unevaluatedProperties",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "dependentSchemas",
  "discriminator",
];

const ROWS: readonly (readonly [string, KeywordRule])[] = [
  ...IGNORED.map((name) => [name, { role: "ignored" }] as const),
  ...STRUCTURE.map((name) => [name, { role: "structure" }] as const),
  ["title", { role: "text" }],
  ["description", { role: "text" }],
  ["example", { role: "text" }],
  ["examples", { role: "text" }],
  ["externalDocs", { role: "value" }],
  ["default", { role: "value" }],
  ["deprecated", { role: "value", standard: false }],
  ["readOnly", { role: "value", standard: false }],
  ["writeOnly", { role: "value", standard: false }],
  ["format", { role: "value" }],
  ["minimum", { role: "value", merge: "highest", of: NUMBERS }],
  ["exclusiveMinimum", { role: "value", merge: "highest", of: NUMBERS }],
  ["maximum", { role: "value", merge: "lowest", of: NUMBERS }],
  ["exclusiveMaximum", { role: "value", merge: "lowest", of: NUMBERS }],
  ["multipleOf", { role: "value", of: NUMBERS }],
  ["minLength", lowerBound(STRINGS)],
  ["maxLength", { role: "value", merge: "lowest", of: STRINGS }],
  ["pattern", { role: "value", of: STRINGS }],
  ["contentMediaType", { role: "value", of: STRINGS }],
  ["contentEncoding", { role: "value", of: STRINGS }],
  ["minItems", lowerBound(ARRAYS)],
  ["maxItems", { role: "value", merge: "lowest", of: ARRAYS }],
  ["uniqueItems", { role: "value", standard: false, of: ARRAYS }],
  ["minContains", { role: "value", standard: 1, of: ARRAYS }],
  ["maxContains", { role: "value", of: ARRAYS }],
  ["minProperties", lowerBound(OBJECTS)],
  ["maxProperties", { role: "value", merge: "lowest", of: OBJECTS }],
];

const PLAIN: KeywordRule = { role: "value" };
const RULES: ReadonlyMap<string, KeywordRule> = new Map(ROWS);

/** What is known about a keyword. */
export function keywordRule(keyword: string): KeywordRule {
  return RULES.get(keyword) ?? PLAIN;
}

/** Keywords that may stand beside a reference without making another schema of it. */
const BESIDE_REFERENCES: ReadonlySet<string> = new Set([
  "title",
  "description",
  "example",
  "examples",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
]);

/** True for keywords that constrain nothing. */
export function isAnnotation(keyword: string): boolean {
  return (
    BESIDE_REFERENCES.has(keyword) ||
    keywordRule(keyword).role === "ignored" ||
    (keyword.startsWith("x-") && keywordRule(keyword) === PLAIN)
  );
}

/** Keywords whose members are schemas that apply to some values of the same kind. */
export const CHILD_KEYWORDS = [
  "items",
  "additionalProperties",
  "propertyNames",
  "contains",
  "unevaluatedItems",
  "unevaluatedProperties",
] as const;
export type ChildKeyword = (typeof CHILD_KEYWORDS)[number];

function lowerBound(of: readonly string[]): KeywordRule {
  return { role: "value", merge: "highest", standard: 0, of };
}
