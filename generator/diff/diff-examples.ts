/**
 * Compares examples by value: `example`, `examples` as a list and `examples` by name are the same thing, and a new name
 * alone changes nothing. What has no equal is matched by name, or is the only one left on each side.
 */
import type { DocumentReader, Element } from "./document-reader.js";
import { diffText } from "./diff-text.js";
import { canonicalText, equalJson, recordOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { Pair, SidedValue } from "./pair.js";
import { below } from "./place.js";

interface ExampleEntry extends SidedValue {
  readonly name?: string;
  readonly texts: readonly (readonly [keyword: string, text: SidedValue])[];
}

/** The examples of a schema, which have no names. */
export function diffSchemaExamples(
  pair: Pair,
  before: readonly SidedValue[],
  after: readonly SidedValue[],
): void {
  if (before.length + after.length === 0) return;
  const entry = (value: SidedValue) => ({ ...value, texts: [] });
  diffEntries(pair, before.map(entry), after.map(entry));
}

/** `example` and `examples` of a media type, parameter or header. */
export function diffExamples(
  pair: Pair,
  readers: { readonly base: DocumentReader; readonly revision: DocumentReader },
  base: Element,
  revision: Element,
): void {
  diffEntries(
    pair,
    readEntries(readers.base, base),
    readEntries(readers.revision, revision),
  );
}

function readEntries(
  reader: DocumentReader,
  { node, place }: Element,
): readonly ExampleEntry[] {
  const entries: ExampleEntry[] = [];
  for (const [name, raw] of Object.entries(recordOf(node["examples"]))) {
    const at = below(place, "examples", name);
    const example = reader.element({ node: raw, place: at });
    const { value, externalValue } = example.node;
    entries.push({
      name,
      value: value === undefined ? { externalValue } : value,
      place: at,
      texts: ["summary", "description"]
        .filter((keyword) => example.node[keyword] !== undefined)
        .map((keyword) => [
          keyword,
          { value: example.node[keyword], place: below(at, keyword) },
        ]),
    });
  }
  if (node["example"] !== undefined) {
    const at = below(place, "example");
    entries.push({ value: node["example"], place: at, texts: [] });
  }
  return entries;
}

function diffEntries(
  pair: Pair,
  before: readonly ExampleEntry[],
  after: readonly ExampleEntry[],
): void {
  if (before.length + after.length === 0) return;
  const sameName = keyedDiff(byName(before), byName(after));
  const settled = new Set<ExampleEntry>();
  const settle = (left: ExampleEntry, right: ExampleEntry): void => {
    settled.add(left).add(right);
    report(pair, left, right);
  };
  for (const [, left, right] of sameName.persisted) {
    if (equalJson(left.value, right.value)) settle(left, right);
  }
  const isOpen = (entry: ExampleEntry) => !settled.has(entry);
  const sameValue = keyedDiff(
    byValue(before.filter(isOpen)),
    byValue(after.filter(isOpen)),
  );
  for (const [, left, right] of sameValue.persisted) settle(left, right);
  for (const [, left, right] of sameName.persisted) {
    if (isOpen(left) && isOpen(right)) settle(left, right);
  }
  const gone = before.filter(isOpen);
  const come = after.filter(isOpen);
  if (gone.length === 1 && come.length === 1) settle(gone[0]!, come[0]!);
  else {
    for (const left of gone) report(pair, left, undefined);
    for (const right of come) report(pair, undefined, right);
  }
}

function byName(
  entries: readonly ExampleEntry[],
): ReadonlyMap<string, ExampleEntry> {
  return new Map(entries.map((entry) => [entry.name ?? "", entry]));
}

function byValue(
  entries: readonly ExampleEntry[],
): ReadonlyMap<string, ExampleEntry> {
  return new Map(entries.map((entry) => [canonicalText(entry.value), entry]));
}

function report(
  pair: Pair,
  left: ExampleEntry | undefined,
  right: ExampleEntry | undefined,
): void {
  const name = right?.name ?? left?.name;
  const named = name === undefined ? {} : { name };
  pair.compare({ element: "example", ...named }, left, right);
  if (!left || !right) return;
  const texts = keyedDiff(new Map(left.texts), new Map(right.texts));
  const subject = (keyword: string) =>
    ({
      element: "description",
      keyword,
      ...named,
      steps: [{ text: `example ${name ?? ""}`.trim() }],
    }) as const;
  for (const [keyword, a, b] of texts.persisted) {
    diffText(pair, subject(keyword), a, b);
  }
  for (const [keyword, a] of texts.removed) {
    diffText(pair, subject(keyword), a, undefined);
  }
  for (const [keyword, b] of texts.added) {
    diffText(pair, subject(keyword), undefined, b);
  }
}
