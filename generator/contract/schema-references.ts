/** References inside one draft, in the order in which its fields are documented. Written for speed: runs per field. */
import type { ObjectId } from "../service/service-model.js";
import type { Schema } from "./openapi.js";

export interface DraftReference {
  readonly id: ObjectId;
  /** Property that leads there, `*` for keys that the user chooses; undefined for the schema itself. */
  readonly property?: string;
}

/** Calls `visit` with every schema at or below `schema` that holds a `$ref`. */
export function visitReferences(
  schema: Schema,
  visit: (holder: Schema) => void,
): void {
  visitOwn(schema, visit);
  const { properties, additionalProperties } = schema;
  if (properties) {
    for (const property of Object.values(properties)) {
      visitReferences(property, visit);
    }
  }
  if (typeof additionalProperties === "object") {
    visitReferences(additionalProperties, visit);
  }
}

/** The same without what stands below a field. */
function visitOwn(schema: Schema, visit: (holder: Schema) => void): void {
  const { $ref, anyOf, items, contentSchema } = schema;
  if ($ref !== undefined) visit(schema);
  if (anyOf) {
    for (const option of anyOf) visitReferences(option, visit);
  }
  if (typeof items === "object") visitReferences(items, visit);
  if (contentSchema) visitReferences(contentSchema, visit);
}

/** Every object that `schema` refers to, with the property that does. */
export function referencesOf(schema: Schema): DraftReference[] {
  const found: DraftReference[] = [];
  const { properties, additionalProperties } = schema;
  for (const [property, value] of Object.entries(properties ?? {})) {
    visitReferences(value, ({ $ref: id }) => {
      if (id !== undefined) found.push({ id, property });
    });
  }
  if (typeof additionalProperties === "object") {
    for (const id of idsIn(additionalProperties)) {
      found.push({ id, property: "*" });
    }
  }
  visitOwn(schema, ({ $ref: id }) => {
    if (id !== undefined) found.push({ id });
  });
  return found;
}

/** Every object id at or below `schema`. */
export function idsIn(schema: Schema): ObjectId[] {
  const ids: ObjectId[] = [];
  visitReferences(schema, ({ $ref: id }) => {
    if (id !== undefined) ids.push(id);
  });
  return ids;
}
