/**
 * What makes two drafts one schema: documented name and shape, whatever the direction. Objects without a name are one
 * only where they belong to the same field of the same schema; error bodies without a name wherever they are equal.
 */
import type { ObjectId } from "../service/service-model.js";
import type { DraftObject } from "./draft-schemas.js";
import type { SchemaClaim } from "./schema-claims.js";
import { shapeClasses } from "./shape-classes.js";

/** A number for each draft: equal numbers are one schema. */
export function identifyDrafts(
  drafts: ReadonlyMap<ObjectId, DraftObject>,
  claims: readonly SchemaClaim[],
): ReadonlyMap<ObjectId, number> {
  const labelled = new Map(
    [...drafts].map(([id, { schema, name }]) => [
      id,
      { schema, label: name?.toLowerCase() ?? "" },
    ]),
  );
  const shapes = shapeClasses(labelled);
  const numbers = new Map<string, number>();
  const identities = new Map<ObjectId, number>();
  for (const claim of claims) {
    if (identities.has(claim.draft)) continue;
    const shape = shapes.get(claim.draft) ?? -1;
    const key = `${shape}${placeOf(claim, identities)}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    identities.set(claim.draft, number);
  }
  return identities;
}

/** True for the body of an error without a documented name: most services have one such body for all operations. */
export function isErrorRoot({
  name,
  label,
  owner,
  direction,
}: SchemaClaim): boolean {
  return (
    name === undefined &&
    !owner &&
    direction === "response" &&
    /^#([45]\d\d|[45]XX|default)$/.test(label)
  );
}

function placeOf(
  claim: SchemaClaim,
  identities: ReadonlyMap<ObjectId, number>,
): string {
  if (claim.name !== undefined) return "";
  if (isErrorRoot(claim)) return " error";
  if (claim.owner) {
    return ` in ${identities.get(claim.owner.draft)} ${claim.owner.property}`;
  }
  return ` of ${claim.operation?.operationId ?? ""} ${claim.direction} ${claim.label}`;
}
