/**
 * Whether `type: object` beside an `allOf` of one part demands anything. Input: the two schemas; output: true where the
 * part says nothing of types, so that what stands beside it is all that refuses a string. Beside a part of another type
 * it is a habit of generators, and says as little as beside one that is an object anyway.
 */
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph } from "../model/schema-graph.js";
import { typesOf, wrappedSchema } from "../model/schema-shape.js";

export function isTypedByWrapper(
  schema: Schema,
  part: Schema,
  graph: SchemaGraph,
): boolean {
  if (schema.type !== "object" || !wrappedSchema(schema)) return false;
  const target = graph.entryOf(part)?.schema ?? part;
  const isOpen = target.enum === undefined && !("const" in target);
  return isOpen && typesOf(target).length === 0;
}
