/** Compares what belongs to the documents as wholes: info, tags, servers, and which operations came and went. */
import type { Comparison } from "./comparison.js";
import { diffDocumentServers } from "./diff-servers.js";
import { diffExtensions } from "./diff-extensions.js";
import { diffText, type TextOwner } from "./diff-text.js";
import { isRecord, listOf, recordOf } from "./json-value.js";
import { keyedDiff, type KeyedDiff } from "./keyed-diff.js";
import type { OperationSide } from "./operation-side.js";
import type { Pair, SidedValue, Subject } from "./pair.js";
import { below, ROOT, type Located } from "./place.js";

/** Everything that no operation says. */
export function diffDocument(comparison: Comparison, pair: Pair): void {
  const base = recordOf(comparison.base.document);
  const revision = recordOf(comparison.revision.document);
  const info = (document: typeof base) => ({
    node: recordOf(document["info"]),
    place: below(ROOT, "info"),
  });
  diffInfo(pair, info(base), info(revision));
  diffTags(pair, base["tags"], revision["tags"]);
  diffDocumentServers(comparison, pair);
  diffExtensions(
    pair,
    { node: base, place: ROOT },
    { node: revision, place: ROOT },
  );
}

/** Operations on one side only. */
export function reportOperations(
  pair: Pair,
  operations: KeyedDiff<string, OperationSide>,
): void {
  for (const [, side] of operations.removed) {
    const subject = { element: "operation", operation: side.ref } as const;
    pair.compare(subject, operationValue(side), undefined);
  }
  for (const [, side] of operations.added) {
    const subject = { element: "operation", operation: side.ref } as const;
    pair.compare(subject, undefined, operationValue(side));
  }
}

/** An operation that stands under another path or method; all operations of a path move together. */
export function reportMove(
  pair: Pair,
  base: OperationSide,
  revision: OperationSide,
): void {
  if (base.path !== revision.path) {
    pair.compare(
      { element: "path", keyword: "path", isSpread: true },
      { value: base.path, place: base.place },
      { value: revision.path, place: revision.place },
    );
  }
  pair.compare(
    { element: "operation", keyword: "method" },
    { value: base.ref.method, place: base.place },
    { value: revision.ref.method, place: revision.place },
  );
}

function operationValue({ ref, place, source }: OperationSide): SidedValue {
  return { value: { ...ref }, place, source };
}

function diffInfo(pair: Pair, base: TextOwner, revision: TextOwner): void {
  const { added, removed, persisted } = keyedDiff(
    membersOf(base),
    membersOf(revision),
  );
  const subject = (keyword: string) =>
    ({
      element: keyword === "description" ? "description" : "info",
      keyword,
      steps: [{ text: "info" }],
    }) as const;
  for (const [keyword, left] of removed) {
    pair.compare(subject(keyword), left, undefined);
  }
  for (const [keyword, right] of added) {
    pair.compare(subject(keyword), undefined, right);
  }
  for (const [keyword, left, right] of persisted) {
    pair.compare(subject(keyword), left, right);
  }
}

function membersOf({
  node,
  place,
}: TextOwner): ReadonlyMap<string, SidedValue> {
  const entries = Object.entries(node).filter(
    ([keyword]) => keyword !== "x-doc-source",
  );
  return new Map(
    entries.map(([keyword, value]) => [
      keyword,
      { value, place: below(place, keyword) },
    ]),
  );
}

function diffTags(pair: Pair, base: unknown, revision: unknown): void {
  const { added, removed, persisted } = keyedDiff(
    tagsOf(base),
    tagsOf(revision),
  );
  for (const [name, { place }] of removed) {
    pair.compare({ element: "tag", name }, { value: name, place }, undefined);
  }
  for (const [name, { place }] of added) {
    pair.compare({ element: "tag", name }, undefined, { value: name, place });
  }
  for (const [name, left, right] of persisted) {
    const steps = [{ text: `tag ${name}` }];
    const subject = { element: "description", keyword: "description", steps };
    diffText(pair, subject as Subject, textOf(left), textOf(right));
  }
}

function tagsOf(value: unknown): ReadonlyMap<string, Located> {
  const tags = new Map<string, Located>();
  for (const [index, node] of listOf(value).entries()) {
    const name = isRecord(node) ? String(node["name"]) : "";
    tags.set(name, { node, place: below(ROOT, "tags", String(index)) });
  }
  return tags;
}

function textOf({ node, place }: Located): SidedValue | undefined {
  const value = recordOf(node)["description"];
  return value === undefined
    ? undefined
    : { value, place: below(place, "description") };
}
