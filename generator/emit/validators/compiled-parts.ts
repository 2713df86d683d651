/**
 * Decides which parts of a schema become straight-line checks and which are left to the interpreter of rules.
 * Compositions and conditions are rare and intricate: they are rules in a constant of their own, which the check
 * and the full rules share.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import {
  hasProperties,
  isBare,
  nullableSchema,
  typesOf,
  valueListOf,
  wrappedSchema,
} from "../model/schema-shape.js";

/** Keywords of an object that stand beside its properties and are checked on their own. */
export const CONDITION_KEYWORDS = [
  "dependentRequired",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
] as const;

const INTERPRETED = [
  ...CONDITION_KEYWORDS,
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  "prefixItems",
] as const;

/** Names that every object inherits, so that reading them finds something in any object. */
export const INHERITED_NAMES: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype),
);

/** True when `schema` as it stands can be a straight-line check; what it holds is asked about separately. */
export function isCompiled(schema: Schema): boolean {
  if (isReference(schema)) {
    const { $ref: _ref, ...rest } = schema;
    return isBare(rest);
  }
  if (wrappedSchema(schema) || nullableSchema(schema)) return true;
  if (INTERPRETED.some((keyword) => keyword in schema)) return false;
  return hasCompiledType(schema) && hasCompiledMembers(schema);
}

/** The conditions of an object whose properties are compiled; undefined when there are none. */
export function conditionsOf(schema: Schema): Schema | undefined {
  const conditions = CONDITION_KEYWORDS.filter((keyword) => keyword in schema);
  if (conditions.length === 0 || isReference(schema)) return undefined;
  // Null has to meet the conditions too: such a schema is interpreted whole.
  if (typesOf(schema).includes("null")) return undefined;
  return hasProperties(schema) && isCompiled(withoutConditions(schema))
    ? Object.fromEntries(
        conditions.map((keyword) => [keyword, schema[keyword]]),
      )
    : undefined;
}

export function withoutConditions(schema: Schema): Schema {
  const rest = { ...schema };
  for (const keyword of CONDITION_KEYWORDS) delete rest[keyword];
  return rest;
}

function hasCompiledType(schema: Schema): boolean {
  const types = typesOf(schema).filter((type) => type !== "null");
  if (types.length > 1) return false;
  if ("const" in schema) return isScalar(schema.const);
  if (schema.enum) return valueListOf(schema) !== undefined;
  // Without a type, `minLength` holds for strings alone: that is for the interpreter.
  return types.length === 1 || typesOf(schema).length > 0 || isBare(schema);
}

function hasCompiledMembers(schema: Schema): boolean {
  const { additionalProperties, properties = {}, required = [] } = schema;
  const names = Object.keys(properties);
  if ([...names, ...required].some((name) => INHERITED_NAMES.has(name)))
    return false;
  if (required.some((name) => !Object.hasOwn(properties, name))) return false;
  if (Object.values(properties).some((part) => typeof part === "boolean"))
    return false;
  if (typeof schema.items === "boolean") return false;
  return (
    additionalProperties === undefined ||
    additionalProperties === true ||
    (typeof additionalProperties === "object" && names.length === 0)
  );
}

function isScalar(value: unknown): boolean {
  return (
    value === null || ["string", "number", "boolean"].includes(typeof value)
  );
}
