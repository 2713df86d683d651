/**
 * Component schemas that got another name. The wire does not know such names, but generated code does.
 * Reported only where one schema clearly became another: same place, names alike, neither known to the other side.
 */
import { schemaNameOf } from "../contract/access/resolve.js";
import type { Comparison } from "./comparison.js";
import { recordOf } from "./json-value.js";
import { nameLikeness } from "./match-renames.js";
import type { Pair } from "./pair.js";
import type { Place } from "./place.js";

const LIKE_ENOUGH = 0.5;

/** To be called when everything has been compared. */
export function diffSchemaNames(comparison: Comparison): void {
  const before = recordOf(comparison.base.document.components?.schemas);
  const after = recordOf(comparison.revision.document.components?.schemas);
  const renames = new Map<string, Pair | undefined>();
  const takers = new Map<string, string>();
  for (const schemas of comparison.pairs()) {
    const left = nameOf(schemas.base.place);
    const right = nameOf(schemas.revision.place);
    if (left === undefined || right === undefined || left === right) continue;
    if (Object.hasOwn(after, left) || Object.hasOwn(before, right)) continue;
    const known = renames.get(left);
    const isOther = known && nameOf(known.revision.place) !== right;
    const isTaken = (takers.get(right) ?? left) !== left;
    takers.set(right, left);
    renames.set(left, isOther || isTaken ? undefined : schemas);
  }
  for (const [left, schemas] of renames) {
    const right = schemas && nameOf(schemas.revision.place);
    if (!schemas || right === undefined) continue;
    if (nameLikeness(left, right) < LIKE_ENOUGH) continue;
    schemas.compare(
      { element: "schema", keyword: "name", name: right },
      { value: left, place: schemas.base.place },
      { value: right, place: schemas.revision.place },
    );
  }
}

function nameOf(place: Place): string | undefined {
  return "ref" in place ? schemaNameOf(place.ref) : undefined;
}
