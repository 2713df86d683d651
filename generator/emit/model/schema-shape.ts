/**
 * Questions about one schema, without looking further: is it an object of its own, a list of values, a wrapper.
 * Everything that emits types, rules or checks asks here, so that they agree.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";

/** Keywords that say nothing about which values are valid. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "$comment",
  "$ref",
  "contentEncoding",
  "contentMediaType",
  "default",
  "deprecated",
  "description",
  "discriminator",
  "example",
  "examples",
  "externalDocs",
  "format",
  "readOnly",
  "summary",
  "title",
  "writeOnly",
  "xml",
]);

/** A value of a documented list. */
export interface DocumentedLiteral {
  readonly value: string | number;
  readonly description?: string;
}

export interface ValueList {
  readonly literals: readonly DocumentedLiteral[];
  /** True when other values are documented to occur (`x-extensible-enum`). */
  readonly extensible: boolean;
  readonly nullable: boolean;
}

/** The strings and numbers that `schema` lists; undefined when it lists none, or values of other types too. */
export function valueListOf(schema: Schema): ValueList | undefined {
  const open = schema["x-extensible-enum"];
  const values = Array.isArray(schema.enum)
    ? schema.enum
    : Array.isArray(open)
      ? (open as unknown[])
      : undefined;
  if (!values) return undefined;
  const described = values.map((value, index) => ({
    value,
    description: valueDescription(schema, value, index),
  }));
  const literals = described.filter(
    (
      item,
    ): item is { value: string | number; description: string | undefined } =>
      typeof item.value === "string" || typeof item.value === "number",
  );
  const nulls = values.filter((value) => value === null).length;
  if (literals.length === 0 || literals.length + nulls !== values.length) {
    return undefined;
  }
  return {
    literals: uniqueLiterals(literals),
    extensible: !Array.isArray(schema.enum),
    nullable:
      (nulls > 0 || !Array.isArray(schema.enum)) &&
      typesOf(schema).includes("null"),
  };
}

/** The types that `schema` names, none when it leaves them open. */
export function typesOf(schema: Schema): readonly string[] {
  const { type } = schema;
  if (type === undefined) return [];
  return Array.isArray(type) ? type : [type];
}

export function hasProperties(schema: Schema): boolean {
  return Object.keys(schema.properties ?? {}).length > 0;
}

/** True when nothing but annotations stands in `schema`, or beside its `$ref`. */
export function isBare(schema: Schema): boolean {
  return Object.keys(schema).every(
    (keyword) => ANNOTATIONS.has(keyword) || keyword.startsWith("x-"),
  );
}

/** The one schema that an `allOf` wraps only to annotate it. */
export function wrappedSchema(schema: Schema): Schema | undefined {
  const [only, ...others] = schema.allOf ?? [];
  if (!only || others.length > 0 || isReference(schema)) return undefined;
  const { allOf: _allOf, type, ...rest } = schema;
  return isBare(rest) && (type === undefined || type === "object")
    ? only
    : undefined;
}

/** The schema that `anyOf` or `oneOf` makes nullable: `anyOf: [X, {type: null}]`. */
export function nullableSchema(schema: Schema): Schema | undefined {
  const { anyOf, oneOf, type: _type, ...rest } = schema;
  const options = anyOf ?? oneOf;
  if (!options || (anyOf && oneOf) || options.length !== 2 || !isBare(rest)) {
    return undefined;
  }
  const other = options.find((option) => !isNull(option));
  return options.some(isNull) ? other : undefined;
}

export function isNull(schema: Schema): boolean {
  return (
    schema.type === "null" ||
    (Array.isArray(schema.enum) &&
      schema.enum.length === 1 &&
      schema.enum[0] === null)
  );
}

function valueDescription(
  schema: Schema,
  value: unknown,
  index: number,
): string | undefined {
  const descriptions = schema["x-enum-descriptions"];
  const text: unknown = Array.isArray(descriptions)
    ? descriptions[index]
    : typeof descriptions === "object" &&
        descriptions !== null &&
        Object.hasOwn(descriptions, String(value))
      ? (descriptions as Record<string, unknown>)[String(value)]
      : undefined;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

function uniqueLiterals(
  literals: readonly {
    readonly value: string | number;
    readonly description: string | undefined;
  }[],
): DocumentedLiteral[] {
  const byValue = new Map<string | number, DocumentedLiteral>();
  for (const { value, description } of literals) {
    if (byValue.has(value)) continue;
    byValue.set(value, {
      value,
      ...(description === undefined ? {} : { description }),
    });
  }
  return [...byValue.values()];
}
