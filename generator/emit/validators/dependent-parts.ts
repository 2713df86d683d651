/**
 * Reads `dependentSchemas` as the conditions that they are: what holds an object with a certain member. Input: a schema;
 * output: `{if, then}`, one a name. What has other types than objects is let pass by the condition.
 */
import type { Schema } from "../../contract/openapi.js";
import { typesOf } from "../model/schema-shape.js";

export interface DependentPart extends Schema {
  readonly if: Schema;
  readonly then: Schema;
}

export function dependentParts(schema: Schema): readonly DependentPart[] {
  const { dependentSchemas } = schema;
  if (!dependentSchemas) return [];
  const isObject = typesOf(schema).join() === "object";
  return Object.entries(dependentSchemas).map(([name, part]) => ({
    if: { ...(isObject ? {} : { type: "object" }), required: [name] },
    // `false` is a schema here, though the types of OpenAPI 3.0 know none.
    then: part as Schema,
  }));
}
