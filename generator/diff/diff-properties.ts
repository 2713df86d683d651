/** Compares the properties of two objects: which came, went, became mandatory; those that stayed are pairs of their own. */
import type { DocumentReader } from "./document-reader.js";
import { schemaPair, type SchemaComparison } from "./diff-schemas.js";
import { sourceOf } from "./document-reader.js";
import { fingerprint } from "./fingerprint.js";
import { keyedDiff } from "./keyed-diff.js";
import { matchRenames, type Renamable } from "./match-renames.js";
import type { SidedValue, Subject } from "./pair.js";
import type { Located } from "./place.js";
import { readFacets, type SchemaFacets } from "./schema-facets.js";
import { typeName } from "./type-name.js";

/** `properties`, `required` and `patternProperties`. */
export function diffProperties(sides: SchemaComparison): void {
  const { comparison, pair, before, after } = sides;
  diffRequired(sides);
  diffPatterns(sides);
  if (before.properties.size + after.properties.size === 0) return;
  const { persisted, ...others } = keyedDiff(
    before.properties,
    after.properties,
  );
  const { added, removed } = diffRenamed(sides, others);
  for (const [name, right] of added) {
    const value = summary(comparison.revision, after, name, right);
    pair.compare(subject(name), undefined, value);
  }
  for (const [name, left] of removed) {
    const value = summary(comparison.base, before, name, left);
    pair.compare(subject(name), value, undefined);
  }
  for (const [name, left, right] of persisted) {
    const child = schemaPair(comparison, left, right);
    pair.descend({ text: name }, child);
  }
}

type Properties = readonly (readonly [string, readonly Located[]])[];

/** Reports properties that got another name, compares them, and gives back the others. */
function diffRenamed(
  sides: SchemaComparison,
  {
    added,
    removed,
  }: { readonly added: Properties; readonly removed: Properties },
): { readonly added: Properties; readonly removed: Properties } {
  if (added.length === 0 || removed.length === 0) return { added, removed };
  const { comparison, pair, before, after } = sides;
  const renames = matchRenames(
    removed.map((entry) => renamable(comparison.base, entry)),
    added.map((entry) => renamable(comparison.revision, entry)),
  );
  for (const { base, revision } of renames) {
    const step = { text: revision.name };
    const told = { ...subject(revision.name), keyword: "name" };
    const at = (name: string, schemas: readonly Located[]): SidedValue => ({
      value: name,
      place: schemas[0]!.place,
      source: sourceOf(schemas[0]?.node),
    });
    pair.compare(
      told,
      at(base.name, base.thing),
      at(revision.name, revision.thing),
    );
    const left = before.required.get(base.name);
    const right = after.required.get(revision.name);
    pair.compare(
      { ...subject(revision.name), keyword: "required" },
      { value: left !== undefined, place: left ?? pair.base.place },
      { value: right !== undefined, place: right ?? pair.revision.place },
    );
    pair.descend(step, schemaPair(comparison, base.thing, revision.thing));
  }
  const gone = new Set(renames.map(({ base }) => base.name));
  const come = new Set(renames.map(({ revision }) => revision.name));
  return {
    added: added.filter(([name]) => !come.has(name)),
    removed: removed.filter(([name]) => !gone.has(name)),
  };
}

function renamable(
  reader: DocumentReader,
  [name, thing]: Properties[number],
): Renamable<readonly Located[]> {
  const view = reader.view(thing);
  const facets = readFacets(view);
  const type = typeName(reader, view);
  const words = facets.scalars.get("description")?.value;
  const isTelling =
    facets.values !== undefined ||
    facets.properties.size > 0 ||
    facets.scalars.has("pattern");
  return {
    name,
    thing,
    type,
    shape: isTelling ? fingerprint(reader, view) : undefined,
    words: typeof words === "string" ? words.trim() : undefined,
  };
}

/** Mandatory names, those without a property too; for a property that came or went its summary says it. */
function diffRequired({ pair, before, after }: SchemaComparison): void {
  if (before.required.size + after.required.size === 0) return;
  const names = new Set([...before.required.keys(), ...after.required.keys()]);
  for (const name of names) {
    const left = before.required.get(name);
    const right = after.required.get(name);
    if (left && right) continue;
    const isNew = !left && !before.properties.has(name);
    const isGone = !right && !after.properties.has(name);
    if (isNew && after.properties.has(name)) continue;
    if (isGone && before.properties.has(name)) continue;
    const source = (facets: SchemaFacets) =>
      sourceOf(facets.properties.get(name)?.[0]?.node);
    pair.compare(
      { ...subject(name), keyword: "required" },
      {
        value: left !== undefined,
        place: left ?? pair.base.place,
        source: source(before),
      },
      {
        value: right !== undefined,
        place: right ?? pair.revision.place,
        source: source(after),
      },
    );
  }
}

function diffPatterns(sides: SchemaComparison): void {
  const { comparison, pair, before, after } = sides;
  if (before.patternProperties.size + after.patternProperties.size === 0)
    return;
  const { added, removed, persisted } = keyedDiff(
    before.patternProperties,
    after.patternProperties,
  );
  const pattern = (name: string): Subject => ({
    element: "property",
    keyword: "patternProperties",
    name,
    steps: [{ text: `{${name}}`, suffix: true }],
  });
  for (const [name, right] of added) {
    const value = summary(comparison.revision, after, name, right);
    pair.compare(pattern(name), undefined, value);
  }
  for (const [name, left] of removed) {
    const value = summary(comparison.base, before, name, left);
    pair.compare(pattern(name), value, undefined);
  }
  for (const [name, left, right] of persisted) {
    const step = { text: `{${name}}`, suffix: true } as const;
    pair.descend(step, schemaPair(comparison, left, right));
  }
}

function subject(name: string): Subject {
  return { element: "property", name, steps: [{ text: name }] };
}

/** What tells about a property that came or went. */
function summary(
  reader: DocumentReader,
  facets: SchemaFacets,
  name: string,
  schemas: readonly Located[],
): SidedValue {
  const view = reader.view(schemas);
  return {
    value: {
      type: typeName(reader, view),
      required: facets.required.has(name),
    },
    place: schemas[0]!.place,
    source: view.source,
  };
}
