/**
 * The keywords that a constraint gives to a schema, or words that say why it can give none.
 * Closed values become `enum`, open ones `x-extensible-enum`; meanings go beside them, parallel to the values.
 */
import type {
  Constraint,
  DocumentedValue,
  EnumConstraint,
  FlagConstraint,
  PresenceConstraint,
} from "../prose/constraint.js";
import { DEFAULT_REMARK } from "../vocabulary/markers.js";
import { constantIdentifier } from "./identifiers.js";
import type { JsonSchemaType, Schema } from "./openapi.js";
import { matchesType } from "./value-keywords.js";

export type KeywordValues = Pick<
  Schema,
  | "enum"
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "multipleOf"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "pattern"
  | "format"
  | "default"
  | `x-${string}`
>;

export type ValueConstraint = Exclude<
  Constraint,
  FlagConstraint | PresenceConstraint
>;

/** Keywords and their values for a schema of `types`, or why there are none. */
export function keywordsOf(
  constraint: ValueConstraint,
  types: readonly JsonSchemaType[] | undefined,
): KeywordValues | string {
  switch (constraint.kind) {
    case "enum":
      return enumKeywords(constraint, types);
    case "range":
      return numbers(constraint, RANGE, Number.isFinite);
    case "length":
      return numbers(constraint, LENGTH, isCount);
    case "items":
      return numbers(constraint, ITEMS, isCount);
    case "multiple":
      return constraint.multipleOf > 0
        ? { multipleOf: constraint.multipleOf }
        : "is no positive number";
    case "default":
      return { default: constraint.value };
    case "format":
      return { format: constraint.format };
    case "pattern":
      return isPattern(constraint.pattern)
        ? { pattern: constraint.pattern }
        : "is no regular expression";
  }
}

const RANGE = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
] as const;
const LENGTH = ["minLength", "maxLength"] as const;
const ITEMS = ["minItems", "maxItems"] as const;

function numbers<Keyword extends string>(
  constraint: { readonly [keyword in Keyword]?: number },
  keywords: readonly Keyword[],
  isValid: (value: number) => boolean,
): KeywordValues | string {
  const given: { [keyword in Keyword]?: number } = {};
  let bounds = 0;
  for (const keyword of keywords) {
    const value = constraint[keyword];
    if (value === undefined) continue;
    if (!isValid(value)) return "gives a bound that is no possible number";
    given[keyword] = value;
    bounds += 1;
  }
  return bounds > 0 ? given : "gives no bound";
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

function enumKeywords(
  constraint: EnumConstraint,
  types: readonly JsonSchemaType[] | undefined,
): KeywordValues | string {
  const values = distinct(constraint.values);
  if (values.length === 0) return "lists no value";
  const foreign = values.find(
    ({ value }) => types && !types.some((type) => matchesType(type, value)),
  );
  if (foreign) {
    return `lists ${JSON.stringify(foreign.value)}, which is not of the type ${types?.join(" or ") ?? ""}`;
  }
  const list = values.map(({ value }) => value);
  return {
    [constraint.open ? "x-extensible-enum" : "enum"]: list,
    ...meaningsOf(values),
  };
}

function distinct(values: readonly DocumentedValue[]): DocumentedValue[] {
  const seen = new Map<unknown, DocumentedValue>();
  for (const value of values) {
    const before = seen.get(value.value);
    if (!before || before.meaning === undefined) seen.set(value.value, value);
  }
  return [...seen.values()];
}

function meaningsOf(values: readonly DocumentedValue[]): KeywordValues {
  const meanings = values.map(({ meaning }) => meaning ?? "");
  if (meanings.every((meaning) => meaning === "")) return {};
  const names = values.map(({ value, meaning }) =>
    typeof value === "number"
      ? constantIdentifier((meaning ?? "").replace(DEFAULT_REMARK, ""))
      : undefined,
  );
  const useful =
    names.every((name) => name !== undefined) &&
    new Set(names).size === names.length;
  return {
    "x-enum-descriptions": meanings,
    ...(useful ? { "x-enum-varnames": names } : {}),
  };
}
