/**
 * The component schemas, sorted by name. Where several drafts have one name, the first that is claimed gives the
 * content, and the others hand over their origins.
 */
import type { ObjectId } from "../service/service-model.js";
import { compareText } from "./compare-text.js";
import type { DraftObject } from "./draft-schemas.js";
import { type Finishing, finishSchema } from "./finish-schema.js";
import type { Schema } from "./openapi.js";
import type { SchemaClaim } from "./schema-claims.js";
import { mergeDraft } from "./share-drafts.js";

/** `components.schemas`. */
export function finishComponents(
  drafts: ReadonlyMap<ObjectId, DraftObject>,
  claims: readonly SchemaClaim[],
  finishing: Finishing,
): Record<string, Schema> {
  const contents = new Map<string, Schema>();
  const merged = new Set<ObjectId>();
  for (const { draft: id } of claims) {
    const name = finishing.nameOf(id);
    const draft = drafts.get(id);
    if (name === undefined || !draft || merged.has(id)) continue;
    merged.add(id);
    const first = contents.get(name);
    if (first) mergeDraft(finishing.notes, first, draft.schema);
    else contents.set(name, draft.schema);
  }
  return Object.fromEntries(
    [...contents]
      .sort(([left], [right]) => compareText(left, right))
      .map(([name, schema]) => [
        name,
        finishSchema(schema, ["components", "schemas", name], finishing),
      ]),
  );
}
