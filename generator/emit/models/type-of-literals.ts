/** Types of constants and of lists of values. Input: values, direction; output: terms of literal types. */
import type { Schema } from "../../contract/openapi.js";
import { enumOf, valueListOf, type ValueList } from "../model/schema-shape.js";
import { numberLiteral, stringLiteral } from "../print/literals.js";
import {
  named,
  NULL,
  unionOf,
  UNKNOWN,
  word,
  type TypeTerm,
} from "../print/type-layout.js";
import type { TypeContext } from "./type-of-schema.js";

/** `Open<VolumeType>` where other values may come, `VolumeType` where they may not. */
export function openTo(
  term: TypeTerm,
  list: ValueList,
  context: TypeContext,
): TypeTerm {
  const isOpen = list.extensible || context.direction === "response";
  return isOpen ? named("Open", term) : term;
}

/** The documented values, null included where it is one of them. */
export function typeOfValues(list: ValueList): TypeTerm {
  const terms = list.literals.map(({ value }) => literalTerm(value) ?? UNKNOWN);
  return unionOf(list.nullable ? [...terms, NULL] : terms);
}

export function literalTerm(value: unknown): TypeTerm | undefined {
  if (typeof value === "string") return word(stringLiteral(value));
  if (typeof value === "number") return word(numberLiteral(value));
  return typeof value === "boolean" || value === null
    ? word(String(value))
    : undefined;
}

/** The type of a constant or of a closed list; undefined where there is neither. */
export function typeOfLiterals(
  schema: Schema,
  context: TypeContext,
): TypeTerm | undefined {
  if ("const" in schema) {
    return literalTerm(schema.const) ?? typeOfJson(schema.const);
  }
  const list = valueListOf(schema);
  if (list) {
    return openTo(typeOfValues(list), list, context);
  }
  const values = enumOf(schema);
  if (!values) return undefined;
  const terms = values.map((value) => literalTerm(value) ?? typeOfJson(value));
  if (context.direction === "request") return unionOf(terms);
  // Booleans and mixed values are as open in answers as a list of one kind.
  const isOpen = (value: unknown) =>
    typeof value === "string" || typeof value === "number";
  const open = terms.filter((_, index) => isOpen(values[index]));
  const others = terms.filter((_, index) => !isOpen(values[index]));
  const hasBoolean = values.some((value) => typeof value === "boolean");
  return unionOf([
    ...(open.length > 0 ? [named("Open", unionOf(open))] : []),
    ...(hasBoolean ? [word("boolean")] : []),
    ...others.filter((term) => !hasBoolean || !isBoolean(term)),
  ]);
}

function isBoolean(term: TypeTerm): boolean {
  return (
    term.kind === "word" && (term.text === "true" || term.text === "false")
  );
}

/** A constant that no literal type stands for. */
function typeOfJson(value: unknown): TypeTerm {
  return Array.isArray(value)
    ? { kind: "array", items: UNKNOWN }
    : named("Record", word("string"), UNKNOWN);
}
