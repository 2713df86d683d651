/**
 * Finds the operation that a request means. Input: method, path and query; output: the operation with the values in
 * its path, the methods that there are instead, or the nearest paths. What is concrete wins over what is templated.
 */
import type { PlannedOperation } from "./plan-operations.js";
import { matchTemplate, segmentsOf, type PathMatch } from "./path-template.js";

export type Finding =
  | {
      readonly kind: "operation";
      readonly operation: PlannedOperation;
      readonly values: ReadonlyMap<string, string>;
    }
  /** The path is there, the method is not. */
  | { readonly kind: "method"; readonly allowed: readonly string[] }
  | { readonly kind: "path"; readonly nearest: readonly string[] };

export interface Wanted {
  /** In capitals. */
  readonly method: string;
  /** As it came, percent signs and all. */
  readonly path: string;
  readonly query: URLSearchParams;
}

interface Candidate extends PathMatch {
  readonly operation: PlannedOperation;
}

export function findOperation(
  operations: readonly PlannedOperation[],
  { method, path, query }: Wanted,
): Finding {
  const segments = segmentsOf(path);
  const fitting = operations.flatMap((operation): Candidate[] => {
    if (!hasQuery(operation, query)) return [];
    const matches = operation.templates.flatMap(
      (template) => matchTemplate(template, segments) ?? [],
    );
    const [best] = matches.sort(byRank);
    return best ? [{ operation, ...best }] : [];
  });
  // OpenAPI 3.1, 4.8.8.1: a concrete path is matched first, and has the methods that it has.
  const [best] = [...fitting].sort(byRank);
  const candidates = fitting.filter((one) => best && byRank(one, best) === 0);
  const named = (name: string) =>
    candidates
      .filter(({ operation }) => operation.method.toUpperCase() === name)
      .sort((a, b) => b.operation.query.length - a.operation.query.length)[0];
  const found = named(method) ?? (method === "HEAD" ? named("GET") : undefined);
  if (found) {
    const { operation, values } = found;
    return { kind: "operation", operation, values };
  }
  return candidates.length > 0
    ? { kind: "method", allowed: methodsOf(candidates) }
    : { kind: "path", nearest: nearestPaths(operations, segments) };
}

/** More literal segments first, from the left; sorting keeps the order of the document otherwise. */
function byRank(a: PathMatch, b: PathMatch): number {
  for (const [index, own] of a.rank.entries()) {
    const difference = (b.rank[index] ?? 0) - own;
    if (difference !== 0) return difference;
  }
  return 0;
}

function hasQuery(
  { query }: PlannedOperation,
  given: URLSearchParams,
): boolean {
  return query.every(([name, value]) =>
    value === "" ? given.has(name) : given.getAll(name).includes(value),
  );
}

function methodsOf(candidates: readonly Candidate[]): string[] {
  const methods = new Set(
    candidates.map(({ operation }) => operation.method.toUpperCase()),
  );
  if (methods.has("GET")) methods.add("HEAD");
  methods.add("OPTIONS");
  return [...methods].sort();
}

const MOST_NEAREST = 3;

/** The documented paths that share most segments, in the same or nearly the same place. */
function nearestPaths(
  operations: readonly PlannedOperation[],
  segments: readonly string[],
): string[] {
  const given = new Set(segments);
  const scores = new Map<string, number>();
  for (const { path } of operations) {
    if (scores.has(path)) continue;
    const own = segmentsOf(path);
    const literal = own.filter((one) => !one.includes("{"));
    const shared = literal.filter((one) => given.has(one)).length;
    const extent = Math.abs(own.length - segments.length);
    const missed = literal.length - shared;
    scores.set(path, shared * 2 - missed - extent / 2);
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NEAREST)
    .map(([path]) => path);
}
