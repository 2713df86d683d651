/**
 * How schemas hold others, as far as types are concerned. Input: one schema; output: its parts, each with what its
 * name would add; and whether a schema gets a name at all.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import { BINARY_BODY } from "./client-operation.js";
import { hasProperties, typesOf, valueListOf } from "./schema-shape.js";

/** What a named schema becomes: a union of literals, an interface, or an alias. */
export function entryKind(schema: Schema): "values" | "object" | "alias" {
  if (isReference(schema)) return "alias";
  if (valueListOf(schema) && typesOfComposition(schema) === 0) return "values";
  return hasProperties(schema) && isPlainObject(schema) ? "object" : "alias";
}

/** True when the type is the interface of the properties, whatever conditions stand beside them. */
function isPlainObject(schema: Schema): boolean {
  const parts = [
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
  const isObject = typesOf(schema).every((type) => type === "object");
  return isObject && parts.every((part) => isCondition(part, schema));
}

/**
 * True for a part of a composition that restricts the owner's properties and adds none:
 * `{required: [...]}`, `{if, then}`, `{properties: {kind: {const: ...}}}`.
 */
export function isCondition(part: Schema, owner: Schema): boolean {
  if (isReference(part)) return false;
  const properties = owner.properties ?? {};
  return (
    Object.keys(part.properties ?? {}).every((name) =>
      Object.hasOwn(properties, name),
    ) &&
    part.items === undefined &&
    part.enum === undefined &&
    [part.allOf, part.anyOf, part.oneOf]
      .flatMap((parts) => parts ?? [])
      .every((inner) => isCondition(inner, owner)) &&
    (part.type === undefined || part.type === "object")
  );
}

function typesOfComposition(schema: Schema): number {
  return [schema.allOf, schema.anyOf, schema.oneOf].filter(Boolean).length;
}

/** Inline schemas that get a name: objects with properties, lists of two values or more. */
export function isNamed(schema: Schema): boolean {
  if (schema === BINARY_BODY) return false;
  if (isReference(schema)) return hasProperties(schema);
  const list = valueListOf(schema);
  return (
    hasProperties(schema) || (list !== undefined && list.literals.length > 1)
  );
}

/** Parts that shape the type, each with the word that its name would end in. */
export function typedParts(schema: Schema): [word: string, part: unknown][] {
  const parts: [string, unknown][] = Object.entries(schema.properties ?? {});
  for (const part of Object.values(schema.patternProperties ?? {})) {
    parts.push(["Value", part]);
  }
  for (const item of schema.prefixItems ?? []) parts.push(["Item", item]);
  parts.push(["Item", schema.items], ["Value", schema.additionalProperties]);
  for (const [keyword, suffix] of [
    ["allOf", "Part"],
    ["anyOf", "Option"],
    ["oneOf", "Option"],
  ] as const) {
    for (const [index, part] of (schema[keyword] ?? []).entries()) {
      if (
        isSchema(part) &&
        isCondition(part, schema) &&
        hasProperties(schema)
      ) {
        // Restricts what the owner has: nothing of its own to name.
        continue;
      }
      parts.push([`${suffix}${index + 1}`, part]);
    }
  }
  return parts;
}

/** Parts that only restrict values. */
export function ruleParts(schema: Schema): unknown[] {
  return [
    schema.not,
    schema.if,
    schema.then,
    schema.else,
    schema.propertyNames,
    schema.contains,
    ...Object.values(schema.dependentSchemas ?? {}),
    ...(hasProperties(schema)
      ? [schema.allOf, schema.anyOf, schema.oneOf]
          .flatMap((parts) => parts ?? [])
          .filter((part) => isSchema(part) && isCondition(part, schema))
      : []),
  ];
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
