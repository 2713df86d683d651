/** Compares the properties of two objects: which came, went, became mandatory; those that stayed are pairs of their own. */
import type { DocumentReader } from "./document-reader.js";
import { schemaPair, type SchemaComparison } from "./diff-schemas.js";
import { sourceOf } from "./document-reader.js";
import { keyedDiff } from "./keyed-diff.js";
import type { SidedValue, Subject } from "./pair.js";
import type { Located } from "./place.js";
import type { SchemaFacets } from "./schema-facets.js";
import { typeName } from "./type-name.js";

/** `properties`, `required` and `patternProperties`. */
export function diffProperties(sides: SchemaComparison): void {
  const { comparison, pair, before, after } = sides;
  diffRequired(sides);
  diffPatterns(sides);
  if (before.properties.size + after.properties.size === 0) return;
  const { added, removed, persisted } = keyedDiff(
    before.properties,
    after.properties,
  );
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
