/** References inside one draft, in the order in which its fields are documented. */
import type { ObjectId } from "../service/service-model.js";
import { subschemasOf } from "./access/walk.js";
import type { Schema } from "./openapi.js";

export interface DraftReference {
  readonly id: ObjectId;
  /** Property that leads there, `*` for keys that the user chooses; undefined for the schema itself. */
  readonly property?: string;
}

/** Every object that `schema` refers to directly, with the property that does. */
export function referencesOf(schema: Schema): DraftReference[] {
  const found: DraftReference[] = [];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    for (const id of idsIn(property)) found.push({ id, property: name });
  }
  if (typeof schema.additionalProperties === "object") {
    for (const id of idsIn(schema.additionalProperties)) {
      found.push({ id, property: "*" });
    }
  }
  if (schema.properties) return found;
  for (const id of idsIn({ ...schema, additionalProperties: true })) {
    found.push({ id });
  }
  return found;
}

/** Every object id below `schema`, properties included. */
export function idsIn(schema: Schema): ObjectId[] {
  const ids: ObjectId[] = [];
  const open: Schema[] = [schema];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.$ref !== undefined) ids.push(next.$ref);
    const below = [...subschemasOf(next)].map(([, inner]) => inner);
    open.push(...below.reverse());
  }
  return ids;
}
