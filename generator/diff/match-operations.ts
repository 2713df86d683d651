/**
 * Finds operations that moved: gone from one method and path, there under another. The same operationId says so,
 * else the same input and output under a path that is much alike.
 */
import type { Comparison } from "./comparison.js";
import type { DocumentReader } from "./document-reader.js";
import { fingerprint } from "./fingerprint.js";
import { canonicalText, listOf, recordOf } from "./json-value.js";
import type { KeyedDiff } from "./keyed-diff.js";
import type { OperationSide } from "./operation-side.js";
import { below, type Located } from "./place.js";

export type OperationDiff = KeyedDiff<string, OperationSide>;

export interface MovedOperations {
  readonly operations: OperationDiff;
  readonly moved: readonly (readonly [
    base: OperationSide,
    revision: OperationSide,
  ])[];
}

/** Takes the moved operations out of what came and went. */
export function matchOperations(
  { base, revision }: Comparison,
  operations: OperationDiff,
): MovedOperations {
  const moved: (readonly [OperationSide, OperationSide])[] = [];
  let removed = operations.removed;
  let added = operations.added;
  const take = (
    keyOf: (reader: DocumentReader, side: OperationSide) => string | undefined,
    isMatch: (left: OperationSide, right: OperationSide) => boolean,
  ): void => {
    if (removed.length === 0 || added.length === 0) return;
    const byKey = uniqueBy(added, (side) => keyOf(revision, side));
    const lefts = uniqueBy(removed, (side) => keyOf(base, side));
    const taken = new Set<OperationSide>();
    for (const [key, left] of lefts) {
      const right = byKey.get(key);
      if (!left || !right || !isMatch(left, right)) continue;
      moved.push([left, right]);
      taken.add(left).add(right);
    }
    removed = removed.filter(([, side]) => !taken.has(side));
    added = added.filter(([, side]) => !taken.has(side));
  };
  take(
    (_reader, { ref }) => ref.operationId,
    () => true,
  );
  take(shapeOf, arePathsAlike);
  return { operations: { ...operations, removed, added }, moved };
}

/** By key; what shares its key with another is no evidence. */
function uniqueBy(
  entries: readonly (readonly [string, OperationSide])[],
  keyOf: (side: OperationSide) => string | undefined,
): ReadonlyMap<string, OperationSide | undefined> {
  const byKey = new Map<string, OperationSide | undefined>();
  for (const [, side] of entries) {
    const key = keyOf(side);
    if (key !== undefined) byKey.set(key, byKey.has(key) ? undefined : side);
  }
  return byKey;
}

/** Method, parameters, bodies and responses; undefined where there is too little to tell one from another. */
function shapeOf(
  reader: DocumentReader,
  { ref, operation, pathItem }: OperationSide,
): string | undefined {
  const print = (located: Located): string =>
    fingerprint(reader, reader.view([located]));
  const lines: string[] = [];
  for (const owner of [pathItem, operation]) {
    for (const [index, node] of listOf(owner.node["parameters"]).entries()) {
      const place = below(owner.place, "parameters", String(index));
      const parameter = reader.element({ node, place });
      if (parameter.node["in"] === "path") continue;
      const { in: where, name, schema } = parameter.node;
      const at = below(place, "schema");
      lines.push(
        `${String(where)} ${String(name)} ${print({ node: schema ?? {}, place: at })}`,
      );
    }
  }
  const bodies = [
    ["body", operation.node["requestBody"]],
    ...Object.entries(recordOf(operation.node["responses"])),
  ] as const;
  for (const [name, node] of bodies) {
    const place = below(operation.place, name);
    const { content } = reader.element({ node, place }).node;
    for (const [type, media] of Object.entries(recordOf(content))) {
      const { schema } = recordOf(media);
      lines.push(`${name} ${type} ${print({ node: schema ?? {}, place })}`);
    }
  }
  const { summary } = operation.node;
  if (lines.length === 0) {
    return typeof summary === "string" ? `${ref.method} ${summary}` : undefined;
  }
  return `${ref.method} ${canonicalText(lines.sort())}`;
}

/** At least half of the segments stand in both paths. */
function arePathsAlike(left: OperationSide, right: OperationSide): boolean {
  const lefts = segmentsOf(left.path);
  const rights = segmentsOf(right.path);
  const others = new Set(rights);
  const shared = lefts.filter((segment) => others.has(segment)).length;
  return shared * 2 >= Math.max(lefts.length, rights.length);
}

function segmentsOf(path: string): readonly string[] {
  return path
    .replaceAll(/\{[^{}]*\}/g, "{}")
    .split("/")
    .filter((segment) => segment !== "" && segment !== "{}");
}
