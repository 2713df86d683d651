/**
 * What a row's name and type allow its words to mean: which scalar a value is written as,
 * whether a range counts characters, elements or is of the number itself, and by which noun the text calls the field.
 */
import type { ScalarName, TypeExpression } from "../page/type-expression.js";
import { remembered } from "./remembered.js";

export interface FieldScope {
  /** What one value is; `unknown` without a type, `none` for objects, maps and unions. */
  readonly scalar: ScalarName | "unknown" | "none";
  /** True when the row is a list and values are those of its elements. */
  readonly array: boolean;
  readonly name: string;
  /** Last word of the name in lower case: what the text says with "the" before it. */
  readonly noun: string;
}

/** The scope of a row's description. */
export function scopeOf(name: string, type: TypeExpression): FieldScope {
  const { scalar, array } = scalarOf(type);
  return { scalar, array, name, noun: nounOf(name) };
}

/** Words are parted by other signs than letters and digits, and by a capital behind a small letter. */
const nounOf = remembered((name) => {
  const last = /[A-Za-z0-9]+(?=[^A-Za-z0-9]*$)/.exec(name)?.[0] ?? "";
  let from = last.length - 1;
  while (from > 0 && !/^[a-z][A-Z]/.test(last.slice(from - 1, from + 1)))
    from -= 1;
  const noun = last.slice(Math.max(0, from)).toLowerCase();
  return SHORTENED.test(noun) ? "description" : noun;
});

/** Names of fields that no text calls so. */
const SHORTENED = /^descr?$/;

/** What one value of a type is, and whether a field has several. */
export function scalarOf(
  type: TypeExpression,
): Pick<FieldScope, "scalar" | "array"> {
  const array = type.kind === "array";
  const one = withoutNull(array ? type.items : type);
  if (one.kind !== "scalar")
    return { scalar: one.kind === "unknown" ? "unknown" : "none", array };
  return { scalar: one.name === "null" ? "none" : one.name, array };
}

/** "String or null": words about the value are about the text. */
function withoutNull(type: TypeExpression): TypeExpression {
  if (type.kind !== "union") return type;
  const [one, ...others] = type.options.filter(
    (option) => option.kind !== "scalar" || option.name !== "null",
  );
  return one && others.length === 0 ? one : type;
}

/** True for a number: bounds are those of the value itself. */
export function isNumeric(scope: FieldScope): boolean {
  return (
    !scope.array && (scope.scalar === "integer" || scope.scalar === "number")
  );
}

/** True for a string: bounds count its characters. */
export function isString(scope: FieldScope): boolean {
  return !scope.array && scope.scalar === "string";
}

/** The same where a page gives no types: words that count characters or name them are about a text. */
export function mayBeString(scope: FieldScope): boolean {
  return (
    isString(scope) ||
    (!scope.array &&
      scope.scalar === "unknown" &&
      !/(?:list|array|(?<![uis])s)$/i.test(scope.name))
  );
}

/** True for a string and for a list of texts, where words about characters are about each element. */
export function holdsText(scope: FieldScope): boolean {
  return (
    scope.scalar === "string" || (scope.array && scope.scalar === "unknown")
  );
}

/** The same, and for what has no type. */
export function mayHoldText(scope: FieldScope): boolean {
  return holdsText(scope) || scope.scalar === "unknown";
}
