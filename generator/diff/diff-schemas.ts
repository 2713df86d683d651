/**
 * Compares two schemas: type, null, values, every keyword, then the schemas below, each as a pair of its own.
 * Where two types share no value, only the type is reported: everything else follows from it.
 */
import type { Comparison } from "./comparison.js";
import type { SchemaView } from "./document-reader.js";
import { diffAlternatives, diffSoleAlternative } from "./diff-alternatives.js";
import { diffConditions } from "./diff-conditions.js";
import { diffSchemaExamples } from "./diff-examples.js";
import { diffProperties } from "./diff-properties.js";
import { diffText } from "./diff-text.js";
import { diffValues } from "./diff-values.js";
import { keyedDiff } from "./keyed-diff.js";
import type { Pair, SidedValue, Step } from "./pair.js";
import type { Located } from "./place.js";
import { readFacets, type SchemaFacets } from "./schema-facets.js";
import { keywordRule, type ChildKeyword } from "./schema-keywords.js";

/** The pair of two schemas, or of two lists of schemas that all apply; none where they are alike. */
export function schemaPair(
  comparison: Comparison,
  base: readonly Located[],
  revision: readonly Located[],
): Pair | undefined {
  const [left, right] = [base[0]?.node, revision[0]?.node];
  const isOne = base.length === 1 && revision.length === 1;
  if (isOne && comparison.isAlike(left, right)) return undefined;
  return comparison.pair(
    compareSchemas,
    comparison.base.view(base),
    comparison.revision.view(revision),
  );
}

function compareSchemas(
  comparison: Comparison,
  pair: Pair,
  base: SchemaView,
  revision: SchemaView,
): void {
  const before = readFacets(base);
  const after = readFacets(revision);
  const sides = { comparison, pair, before, after };
  if (diffSoleAlternative(sides, base, revision)) return;
  diffTitles(pair, before, after);
  diffSchemaExamples(pair, before.examples, after.examples);
  diffType(pair, before, after);
  if (areDisjoint(before, after)) return;
  diffNull(pair, before, after);
  diffValues(pair, before.values, after.values);
  diffKeywords(pair, before, after);
  diffProperties(sides);
  diffChildren(sides);
  diffDiscriminator(sides);
  diffAlternatives(sides);
  diffConditions(sides);
}

/** What the parts of a schema comparison need. */
export interface SchemaComparison {
  readonly comparison: Comparison;
  readonly pair: Pair;
  readonly before: SchemaFacets;
  readonly after: SchemaFacets;
}

const TEXTS = ["title", "description"];

function diffTitles(
  pair: Pair,
  before: SchemaFacets,
  after: SchemaFacets,
): void {
  for (const keyword of TEXTS) {
    const subject = { element: "description", keyword } as const;
    diffText(
      pair,
      subject,
      before.scalars.get(keyword),
      after.scalars.get(keyword),
    );
  }
}

function areDisjoint(before: SchemaFacets, after: SchemaFacets): boolean {
  if (!before.types || !after.types) return false;
  const numbers = ["integer", "number"];
  const others = new Set(after.types);
  if (numbers.some((name) => others.has(name))) {
    for (const name of numbers) others.add(name);
  }
  return !before.types.some((name) => others.has(name));
}

function diffType(pair: Pair, before: SchemaFacets, after: SchemaFacets): void {
  pair.compare(
    { element: "schema", keyword: "type" },
    typeValue(before),
    typeValue(after),
  );
}

function typeValue({ types, typePlace }: SchemaFacets): SidedValue | undefined {
  if (!types) return undefined;
  return { value: types.length === 1 ? types[0] : types, place: typePlace };
}

/** A schema without a type allows null anyway, unless it is made of alternatives. */
function diffNull(pair: Pair, before: SchemaFacets, after: SchemaFacets): void {
  if (!speaksOfNull(before) || !speaksOfNull(after)) return;
  pair.compare(
    { element: "schema", keyword: "nullable" },
    { value: before.nullable, place: before.nullPlace },
    { value: after.nullable, place: after.nullPlace },
  );
}

function speaksOfNull(facets: SchemaFacets): boolean {
  return (
    facets.types !== undefined ||
    facets.alternatives.length > 0 ||
    facets.values !== undefined
  );
}

function diffKeywords(
  pair: Pair,
  before: SchemaFacets,
  after: SchemaFacets,
): void {
  const keywords = new Set([...before.scalars.keys(), ...after.scalars.keys()]);
  for (const keyword of keywords) {
    if (keywordRule(keyword).role === "text") continue;
    if (diffBound(pair, keyword, { before, after })) continue;
    const element = keyword.startsWith("x-") ? "extension" : "schema";
    const standard = keywordRule(keyword).standard;
    const isFlag = typeof standard === "boolean";
    const absent = (place: typeof before.typePlace): SidedValue | undefined =>
      isFlag ? { value: standard, place } : undefined;
    pair.compare(
      { element, keyword },
      before.scalars.get(keyword) ?? absent(pair.base.place),
      after.scalars.get(keyword) ?? absent(pair.revision.place),
    );
  }
}

const EXCLUSIVE = new Map([
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
]);

/** A bound that becomes exclusive, or is no more, is one change of the bound; true when that was it. */
function diffBound(
  pair: Pair,
  keyword: string,
  { before, after }: Pick<SchemaComparison, "before" | "after">,
): boolean {
  for (const [plain, exclusive] of EXCLUSIVE) {
    if (keyword !== plain && keyword !== exclusive) continue;
    const left = before.scalars.get(plain) ?? before.scalars.get(exclusive);
    const right = after.scalars.get(plain) ?? after.scalars.get(exclusive);
    const both = [before, after].some(
      ({ scalars }) => scalars.has(plain) && scalars.has(exclusive),
    );
    const stays = before.scalars.has(plain) === after.scalars.has(plain);
    if (!left || !right || both || stays) return false;
    if (keyword === exclusive) return true;
    const value = (side: SidedValue, isPlain: boolean): SidedValue =>
      isPlain ? side : { ...side, value: { exclusive: side.value } };
    pair.compare(
      { element: "schema", keyword: plain },
      value(left, before.scalars.has(plain)),
      value(right, after.scalars.has(plain)),
    );
    return true;
  }
  return false;
}

const CHILD_STEPS: Readonly<Record<ChildKeyword, Step>> = {
  items: { text: "[]", suffix: true },
  additionalProperties: { text: "{*}", suffix: true },
  propertyNames: { text: "{names}", suffix: true },
  contains: { text: "[contains]", suffix: true },
  unevaluatedItems: { text: "[unevaluated]", suffix: true },
  unevaluatedProperties: { text: "{unevaluated}", suffix: true },
};

function diffChildren(sides: SchemaComparison): void {
  const { comparison, pair, before, after } = sides;
  diffPositions(sides);
  if (before.children.size + after.children.size === 0) return;
  const keywords = new Set([
    ...before.children.keys(),
    ...after.children.keys(),
  ]);
  for (const keyword of keywords) {
    const left = before.children.get(keyword);
    const right = after.children.get(keyword);
    if (left && right && !isClosed(left) && !isClosed(right)) {
      const step = CHILD_STEPS[keyword];
      pair.descend(step, schemaPair(comparison, left, right));
    } else if (!(left && right && isClosed(left) && isClosed(right))) {
      const subject = { element: "schema", keyword } as const;
      const closes = isClosed(left) || isClosed(right);
      pair.compare(
        subject,
        childValue(left) ?? open(closes, pair.base.place),
        childValue(right) ?? open(closes, pair.revision.place),
      );
    }
  }
}

function diffPositions(sides: SchemaComparison): void {
  const { comparison, pair, before, after } = sides;
  if (before.prefixItems.size + after.prefixItems.size === 0) return;
  const positions = keyedDiff(before.prefixItems, after.prefixItems);
  for (const [index, left, right] of positions.persisted) {
    const step = { text: `[${index}]`, suffix: true } as const;
    pair.descend(step, schemaPair(comparison, left, right));
  }
  for (const [index, right] of positions.added) {
    pair.compare(positionSubject(index), undefined, childValue(right));
  }
  for (const [index, left] of positions.removed) {
    pair.compare(positionSubject(index), childValue(left), undefined);
  }
}

function isClosed(schemas: readonly Located[] | undefined): boolean {
  return schemas?.some(({ node }) => node === false) ?? false;
}

function childValue(
  schemas: readonly Located[] | undefined,
): SidedValue | undefined {
  const first = schemas?.find(({ node }) => node === false) ?? schemas?.[0];
  return first && { value: first.node, place: first.place };
}

/** Absence means "anything"; said only where the other side says "nothing". */
function open(
  closes: boolean,
  place: SidedValue["place"],
): SidedValue | undefined {
  return closes ? { value: true, place } : undefined;
}

function positionSubject(name: string) {
  return { element: "schema", keyword: "prefixItems", name } as const;
}

function diffDiscriminator(sides: SchemaComparison): void {
  const { comparison, pair, before, after } = sides;
  const subject = { element: "schema", keyword: "discriminator" } as const;
  pair.compare(subject, before.discriminator, after.discriminator);
  if (!before.discriminator || !after.discriminator) return;
  const { added, removed, persisted } = keyedDiff(
    before.mapping,
    after.mapping,
  );
  for (const [name, { place }] of added) {
    pair.compare({ ...subject, name }, undefined, { value: name, place });
  }
  for (const [name, { place }] of removed) {
    pair.compare({ ...subject, name }, { value: name, place }, undefined);
  }
  for (const [name, left, right] of persisted) {
    const step = { text: `<${name}>` };
    pair.descend(step, schemaPair(comparison, [left], [right]));
  }
}
