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
  "contentSchema",
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

/** True for what a literal type can stand for. */
export function isScalar(value: unknown): boolean {
  return (
    value === null || ["string", "number", "boolean"].includes(typeof value)
  );
}

/**
 * The values that a closed list allows: those that `type` allows too, because documents list numbers for strings and
 * the reverse. Undefined when there is no list, or nothing of it is left: `type` alone counts then.
 */
export function enumOf(schema: Schema): readonly unknown[] | undefined {
  const { enum: values } = schema;
  if (!Array.isArray(values)) return undefined;
  const types = typesOf(schema);
  if (types.length === 0) return values;
  if (values.every((value) => fitsTypes(value, types))) return values;
  const fitting = values.filter((value) => fitsTypes(value, types));
  return fitting.length > 0 ? fitting : undefined;
}

function fitsTypes(value: unknown, types: readonly string[]): boolean {
  if (value === null) return types.includes("null");
  if (Array.isArray(value)) return types.includes("array");
  if (typeof value !== "number") return types.includes(typeof value);
  return (
    types.includes("number") ||
    (types.includes("integer") && Number.isInteger(value))
  );
}

/** The strings and numbers that `schema` lists; undefined when it lists none, or values of other types too. */
export function valueListOf(schema: Schema): ValueList | undefined {
  const open = schema["x-extensible-enum"];
  const closed = enumOf(schema);
  const values =
    closed ?? (Array.isArray(open) ? (open as unknown[]) : undefined);
  if (!values || (schema.enum !== undefined && !closed)) return undefined;
  const byValue = new Map<string | number, DocumentedLiteral>();
  let hasNull = false;
  for (const value of values) {
    if (value === null) hasNull = true;
    else if (typeof value !== "string" && typeof value !== "number")
      return undefined;
    else if (!byValue.has(value)) {
      byValue.set(value, documentedLiteral(schema, value, values));
    }
  }
  if (byValue.size === 0) return undefined;
  return {
    literals: [...byValue.values()],
    extensible: !closed,
    nullable: closed ? hasNull : typesOf(schema).includes("null"),
  };
}

function documentedLiteral(
  schema: Schema,
  value: string | number,
  values: readonly unknown[],
): DocumentedLiteral {
  const descriptions = schema["x-enum-descriptions"];
  if (descriptions === undefined) return { value };
  const index = (schema.enum ?? values).indexOf(value);
  const text: unknown = Array.isArray(descriptions)
    ? descriptions[index]
    : typeof descriptions === "object" &&
        descriptions !== null &&
        Object.hasOwn(descriptions, String(value))
      ? (descriptions as Record<string, unknown>)[String(value)]
      : undefined;
  return typeof text === "string" && text.trim() !== ""
    ? { value, description: text }
    : { value };
}

/** The types that `schema` names, none when it leaves them open. Words that are no type of JSON Schema count for nothing. */
export function typesOf(schema: Schema): readonly string[] {
  const { type } = schema;
  if (type === undefined) return NO_TYPES;
  if (!Array.isArray(type)) return TYPES.get(type) ?? NO_TYPES;
  const types: readonly string[] = type;
  return types.every(isType) ? types : types.filter(isType);
}

const NO_TYPES: readonly string[] = [];

/** Each with the list of it alone. */
const TYPES: ReadonlyMap<string, readonly string[]> = new Map(
  ["array", "boolean", "integer", "null", "number", "object", "string"].map(
    (type) => [type, [type]],
  ),
);

/** False for `file`, `any` and whatever else documents hold in the place of a type. */
export function isType(word: string): boolean {
  return TYPES.has(word);
}

/** False for properties of what is no object by its own type: no value has them. */
export function hasProperties(schema: Schema): boolean {
  if (Object.keys(schema.properties ?? {}).length === 0) return false;
  const types = typesOf(schema);
  return types.length === 0 || types.includes("object");
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
