/**
 * Compares `anyOf` and `oneOf`. Branches have no names, so each looks for its counterpart: by shape, by component name
 * or title, by likeness of properties. A schema that becomes one of several alternatives is compared with that one.
 */
import { isReference, schemaNameOf } from "../contract/access/resolve.js";
import type { DocumentReader, SchemaView } from "./document-reader.js";
import { schemaPair, type SchemaComparison } from "./diff-schemas.js";
import {
  matchBranches,
  readBranches,
  type Branch,
  type MatchedBranches,
} from "./match-branches.js";
import type { SidedValue, Step, Subject } from "./pair.js";
import type { Located } from "./place.js";
import type { SchemaFacets } from "./schema-facets.js";
import type { Alternatives } from "./schema-parts.js";

/** The compositions of both sides, in order. */
export function diffAlternatives(sides: SchemaComparison): void {
  const { comparison, before, after, pair } = sides;
  const count = Math.max(before.alternatives.length, after.alternatives.length);
  for (let index = 0; index < count; index++) {
    const left = before.alternatives[index];
    const right = after.alternatives[index];
    const lefts = branchesOf(comparison.base, left);
    const rights = branchesOf(comparison.revision, right);
    if (left && right) {
      pair.compare(
        { element: "schema", keyword: "composition" },
        { value: left.keyword, place: left.place },
        { value: right.keyword, place: right.place },
      );
      report(sides, matchBranches(lefts, rights));
    } else {
      const { keyword } = (left ?? right)!;
      const subject = { element: "schema", keyword } as const;
      pair.compare(subject, listed(left, lefts), listed(right, rights));
    }
  }
}

/**
 * One side has a shape of its own, the other is nothing but alternatives, and the shape is one of them.
 * True when that was the case and everything has been compared.
 */
export function diffSoleAlternative(
  sides: SchemaComparison,
  base: SchemaView,
  revision: SchemaView,
): boolean {
  const { comparison, before, after } = sides;
  const left = soleComposition(before);
  const right = soleComposition(after);
  let matched: MatchedBranches;
  if (left && hasShape(after)) {
    const self = readBranches(comparison.revision, [revision.parts.map(raw)]);
    matched = matchBranches(branchesOf(comparison.base, left), self);
  } else if (right && hasShape(before)) {
    const self = readBranches(comparison.base, [base.parts.map(raw)]);
    matched = matchBranches(self, branchesOf(comparison.revision, right));
  } else return false;
  if (matched.persisted.length === 0) return false;
  report(sides, matched);
  return true;
}

function report(sides: SchemaComparison, matched: MatchedBranches): void {
  const { comparison, pair } = sides;
  for (const [left, right] of matched.persisted) {
    const step = stepOf(right);
    pair.descend(step, schemaPair(comparison, left.schemas, right.schemas));
  }
  for (const branch of matched.removed) {
    pair.compare(subjectOf(branch), sided(branch), undefined);
  }
  for (const branch of matched.added) {
    pair.compare(subjectOf(branch), undefined, sided(branch));
  }
}

function branchesOf(
  reader: DocumentReader,
  alternatives: Alternatives | undefined,
): readonly Branch[] {
  const branches = alternatives?.branches ?? [];
  return readBranches(
    reader,
    branches.map((branch) => [branch]),
  );
}

function soleComposition(facets: SchemaFacets): Alternatives | undefined {
  const isSole =
    facets.alternatives.length === 1 &&
    facets.properties.size === 0 &&
    !facets.values;
  return isSole ? facets.alternatives[0] : undefined;
}

function hasShape(facets: SchemaFacets): boolean {
  return facets.alternatives.length === 0 && facets.types !== undefined;
}

function raw({ schema, place }: SchemaView["parts"][number]): Located {
  return { node: schema, place };
}

function subjectOf(branch: Branch): Subject {
  const { label } = branch;
  return {
    element: "alternative",
    name: label,
    steps: [stepOf(branch)],
  };
}

/** People see a name or a number; a fingerprint sees the component or the fields. */
function stepOf({ schemas, label, facets }: Branch): Step {
  const node = schemas[0]?.node;
  const component = isReference(node) ? schemaNameOf(node.$ref) : undefined;
  const fields = [...facets.properties.keys()].sort().join();
  const key = component ?? (fields === "" ? facets.types?.join() : fields);
  return { text: `<${label}>`, key: `<${key ?? ""}>` };
}

function sided({ label, view, schemas }: Branch): SidedValue {
  return { value: label, place: schemas[0]!.place, source: view.source };
}

function listed(
  alternatives: Alternatives | undefined,
  branches: readonly Branch[],
): SidedValue | undefined {
  return (
    alternatives && {
      value: branches.map(({ label }) => label),
      place: alternatives.place,
    }
  );
}
