/**
 * Finds counterparts among the branches of two compositions: the same shape and words first, then the same shape, then
 * the same name, then the most alike. Known limit: with more than `LIKENESS_LIMIT` combinations left, it looks no further.
 */
import { isReference, schemaNameOf } from "../contract/access/resolve.js";
import type { DocumentReader, SchemaView } from "./document-reader.js";
import { fingerprint } from "./fingerprint.js";
import { recordOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { Located } from "./place.js";
import { readFacets, type SchemaFacets } from "./schema-facets.js";
import { typeName } from "./type-name.js";

const LIKENESS_LIMIT = 2500;
const LIKE_ENOUGH = 0.5;

export interface Branch {
  readonly schemas: readonly Located[];
  readonly view: SchemaView;
  readonly facets: SchemaFacets;
  readonly print: string;
  /** Name of the component, or title. */
  readonly name: string | undefined;
  /** What people see: the name, the type, or the number. */
  readonly label: string;
}

export interface MatchedBranches {
  readonly added: readonly Branch[];
  readonly removed: readonly Branch[];
  readonly persisted: readonly (readonly [base: Branch, revision: Branch])[];
}

/** Reads the branches of one composition; each is one schema or several that all apply. */
export function readBranches(
  reader: DocumentReader,
  branches: readonly (readonly Located[])[],
): readonly Branch[] {
  return branches.map((schemas, index) => {
    const view = reader.view(schemas);
    const facets = readFacets(view);
    const name = nameOf(schemas[0]?.node);
    const type = typeName(reader, view);
    const isPlain = type !== "object" && type !== "any";
    return {
      schemas,
      view,
      facets,
      print: fingerprint(reader, view),
      name,
      label: name ?? (isPlain ? type : `option ${String(index + 1)}`),
    };
  });
}

/** Pairs branches up, and says which are left. */
export function matchBranches(
  base: readonly Branch[],
  revision: readonly Branch[],
): MatchedBranches {
  const persisted: (readonly [Branch, Branch])[] = [];
  let removed = base;
  let added = revision;
  for (const keyOf of [byPrintAndWords, byPrint, byName]) {
    const diff = keyedDiff(keyed(removed, keyOf), keyed(added, keyOf));
    persisted.push(...diff.persisted.map(([, a, b]) => [a, b] as const));
    removed = diff.removed.map(([, branch]) => branch);
    added = diff.added.map(([, branch]) => branch);
  }
  const alike = matchAlike(removed, added);
  persisted.push(...alike);
  const taken = new Set(alike.flat());
  return {
    persisted,
    removed: removed.filter((branch) => !taken.has(branch)),
    added: added.filter((branch) => !taken.has(branch)),
  };
}

/** Branches of one shape are told apart by what is said about them. */
function byPrintAndWords({ print, facets }: Branch): string {
  const words = ["title", "description"].map((keyword) =>
    String(facets.scalars.get(keyword)?.value),
  );
  return [print, ...words].join("\n");
}

function byPrint(branch: Branch): string {
  return branch.print;
}

/** A branch without a name never matches by it. */
function byName(branch: Branch): string | Branch {
  return branch.name ?? branch;
}

function keyed(
  branches: readonly Branch[],
  keyOf: (branch: Branch) => string | Branch,
): ReadonlyMap<unknown, Branch> {
  const byKey = new Map<unknown, Branch>();
  const counts = new Map<unknown, number>();
  for (const branch of branches) {
    const key = keyOf(branch);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const isText = typeof key === "string";
    byKey.set(isText ? `${key}#${String(count)}` : key, branch);
  }
  return byKey;
}

function matchAlike(
  removed: readonly Branch[],
  added: readonly Branch[],
): readonly (readonly [Branch, Branch])[] {
  if (removed.length * added.length > LIKENESS_LIMIT) return [];
  const candidates = removed.flatMap((left) =>
    added.map((right) => ({ left, right, score: likeness(left, right) })),
  );
  // Sorting keeps the order of the documents among equals.
  candidates.sort((a, b) => b.score - a.score);
  const taken = new Set<Branch>();
  const matched: (readonly [Branch, Branch])[] = [];
  for (const { left, right, score } of candidates) {
    if (score < LIKE_ENOUGH || taken.has(left) || taken.has(right)) continue;
    taken.add(left).add(right);
    matched.push([left, right]);
  }
  return matched;
}

/** From 0 to 1: the share of properties that both have, or whether the types are the same. */
function likeness(left: Branch, right: Branch): number {
  const names = new Set(left.facets.properties.keys());
  const others = [...right.facets.properties.keys()];
  const shared = others.filter((name) => names.has(name)).length;
  const all = names.size + others.length - shared;
  if (all > 0) return shared / all;
  const sameTypes = left.facets.types?.join() === right.facets.types?.join();
  return sameTypes && left.facets.types ? LIKE_ENOUGH : 0;
}

function nameOf(node: unknown): string | undefined {
  if (isReference(node)) return schemaNameOf(node.$ref);
  const { title } = recordOf(node);
  return typeof title === "string" ? title : undefined;
}
