/**
 * Compares component schemas that nothing refers to: structure pages give such. What an operation reaches is compared
 * there, under whatever name. Known limit: schemas that only refer to each other in a circle are not seen.
 */
import { pointer, schemaNameOf } from "../contract/access/resolve.js";
import type { Comparison } from "./comparison.js";
import { schemaPair } from "./diff-schemas.js";
import type { DocumentReader } from "./document-reader.js";
import { fingerprint } from "./fingerprint.js";
import { member, recordOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { Pair } from "./pair.js";
import { below, ROOT, type Located } from "./place.js";

/** To be called once everything that operations reach has been compared. */
export function diffComponents(comparison: Comparison, pair: Pair): void {
  const { base, revision } = comparison;
  const isAlike = (name: string): boolean => {
    const nodes = [base, revision].map((reader) =>
      member(recordOf(reader.document.components?.schemas), name),
    );
    return nodes[0] !== undefined && comparison.isAlike(nodes[0], nodes[1]);
  };
  const before = orphansOf(base, isAlike);
  const after = orphansOf(revision, isAlike);
  if (before.size + after.size === 0) return;
  const { added, removed, persisted } = keyedDiff(before, after);
  for (const [name, left, right] of persisted) {
    const step = { text: `schema ${name}` };
    pair.descend(step, schemaPair(comparison, [left], [right]));
  }
  const shapes = keyedDiff(byShape(base, removed), byShape(revision, added));
  const subject = (name: string) =>
    ({
      element: "schema",
      name,
      steps: [{ text: `schema ${name}` }],
    }) as const;
  for (const [, [name, left], [, right]] of shapes.persisted) {
    const step = { text: `schema ${name}` };
    pair.descend(step, schemaPair(comparison, [left], [right]));
  }
  // An inlined document has no components: that nobody has what nobody used is no news.
  if (!hasSchemas(base) || !hasSchemas(revision)) return;
  for (const [, [name, { place }]] of shapes.removed) {
    if (hasSchema(revision, name)) continue;
    pair.compare(subject(name), { value: name, place }, undefined);
  }
  for (const [, [name, { place }]] of shapes.added) {
    if (hasSchema(base, name)) continue;
    pair.compare(subject(name), undefined, { value: name, place });
  }
}

/** Those that are alike on both sides need no look. */
function orphansOf(
  reader: DocumentReader,
  isAlike: (name: string) => boolean,
): ReadonlyMap<string, Located> {
  const orphans = new Map<string, Located>();
  const schemas = recordOf(reader.document.components?.schemas);
  for (const [name, node] of Object.entries(schemas)) {
    if (reader.hasFollowed(pointer("components", "schemas", name))) continue;
    if (isAlike(name)) continue;
    const place = below(ROOT, "components", "schemas", name);
    orphans.set(name, { node, place });
  }
  if (orphans.size === 0) return orphans;
  for (const name of referredSchemas(reader.document)) orphans.delete(name);
  return orphans;
}

/** Names of the component schemas that anything in the document refers to. */
function referredSchemas(document: unknown): ReadonlySet<string> {
  const refs = new Set<string>();
  const pending: unknown[] = [document];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== "object" || node === null) continue;
    for (const value of Object.values(node)) {
      if (typeof value === "object") pending.push(value);
      else if (typeof value === "string" && value.startsWith("#/")) {
        refs.add(value);
      }
    }
  }
  const names = [...refs].map(schemaNameOf);
  return new Set(names.filter((name) => name !== undefined));
}

function byShape(
  reader: DocumentReader,
  orphans: readonly (readonly [string, Located])[],
): ReadonlyMap<string, readonly [string, Located]> {
  const shapes = new Map<string, readonly [string, Located]>();
  for (const [name, schema] of orphans) {
    const print = fingerprint(reader, reader.view([schema]));
    const key = shapes.has(print) ? `${print} ${name}` : print;
    shapes.set(key, [name, schema]);
  }
  return shapes;
}

function hasSchemas(reader: DocumentReader): boolean {
  const { components } = reader.document;
  return Object.keys(components?.schemas ?? {}).length > 0;
}

function hasSchema(reader: DocumentReader, name: string): boolean {
  return Object.hasOwn(recordOf(reader.document.components?.schemas), name);
}
