/**
 * From a field's type to its schema. References hold object ids until names are given; no constraint is applied here.
 * Unions of plain scalars become a list of types, all others `anyOf`.
 */
import type { ScalarName } from "../page/type-expression.js";
import type { FieldSchema, ObjectId } from "../service/service-model.js";
import type { JsonSchemaType, Schema } from "./openapi.js";

/** A fresh schema for `type`; `hasObject` tells which objects exist. */
export function schemaOfType(
  type: FieldSchema,
  hasObject: (id: ObjectId) => boolean,
): Schema {
  switch (type.kind) {
    case "scalar": {
      const schema: Schema =
        type.format === undefined
          ? { type: type.name }
          : { type: type.name, format: type.format };
      if (type.content) {
        schema.contentMediaType = "application/json";
        schema.contentSchema = schemaOfType(type.content, hasObject);
      }
      return schema;
    }
    case "object":
      return hasObject(type.object) ? { $ref: type.object } : anyObject();
    case "any-object":
      return anyObject();
    case "array":
      return { type: "array", items: schemaOfType(type.items, hasObject) };
    case "map":
      return {
        type: "object",
        additionalProperties: schemaOfType(type.values, hasObject),
      };
    case "union":
      return schemaOfUnion(type.options, hasObject);
    case "any":
      return {};
  }
}

/** Lets the schema accept null as well; changes it in place, as others hold on to it. */
export function acceptNull(schema: Schema): void {
  if (schema.$ref !== undefined) {
    schema.anyOf = [{ $ref: schema.$ref }, { type: "null" }];
    delete schema.$ref;
  } else if (schema.anyOf && schema.type === undefined) {
    if (!schema.anyOf.some((option) => option.type === "null")) {
      schema.anyOf.push({ type: "null" });
    }
  } else if (schema.type !== undefined) {
    const types = Array.isArray(schema.type) ? schema.type : [schema.type];
    if (!types.includes("null")) schema.type = [...types, "null"];
  }
  if (schema.enum && !schema.enum.includes(null)) {
    schema.enum = [...schema.enum, null];
    const meanings = schema["x-enum-descriptions"];
    if (Array.isArray(meanings)) {
      schema["x-enum-descriptions"] = [...(meanings as string[]), "No value."];
    }
    const names = schema["x-enum-varnames"];
    if (Array.isArray(names)) {
      schema["x-enum-varnames"] = [...(names as string[]), "NO_VALUE"];
    }
  }
}

/** The types that a schema names; undefined when it accepts every type or is composed of others. */
export function typesOf(schema: Schema): readonly JsonSchemaType[] | undefined {
  if (schema.type === undefined) return undefined;
  return Array.isArray(schema.type) ? schema.type : [schema.type];
}

function anyObject(): Schema {
  return { type: "object", additionalProperties: true };
}

function schemaOfUnion(
  options: readonly FieldSchema[],
  hasObject: (id: ObjectId) => boolean,
): Schema {
  const names = options.map((option) =>
    option.kind === "scalar" &&
    option.format === undefined &&
    option.content === undefined
      ? option.name
      : undefined,
  );
  if (names.length > 0 && names.every((name) => name !== undefined)) {
    const types = [...new Set<ScalarName>(names)];
    return { type: types.length === 1 ? (types[0] as ScalarName) : types };
  }
  const schemas = options.map((option) => schemaOfType(option, hasObject));
  const distinct = new Map(
    schemas.map((schema) => [JSON.stringify(schema), schema]),
  );
  const [first, ...rest] = distinct.values();
  if (!first) return {};
  return rest.length === 0 ? first : { anyOf: [first, ...rest] };
}
