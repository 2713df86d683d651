/** Operations with nearly the same request, and in what they differ. Input: pairs; output: what the template prints. */
import type { Siblings } from "../diff/siblings.js";
import type { OperationRef } from "../diff/change.js";
import { formatPlain } from "../report/format-changes.js";
import type { PageContext } from "./page-context.js";
import type { PlacedOperation, PlacedService } from "./place-services.js";

export interface SiblingView {
  readonly href: string;
  readonly title: string;
  readonly method: string;
  readonly methodClass: string;
  readonly path: string;
  readonly likeness: string;
  readonly differences: readonly string[];
  readonly more: string;
}

const MOST_SIBLINGS = 5;
const MOST_DIFFERENCES = 8;

export function siblingViews(
  { operationsByKey, siblings }: PlacedService,
  { key }: PlacedOperation,
  { root }: PageContext,
): readonly SiblingView[] {
  return (siblings.get(key) ?? []).slice(0, MOST_SIBLINGS).flatMap((pair) => {
    const isLeft = keyOf(pair.left) === key;
    const other = operationsByKey.get(keyOf(isLeft ? pair.right : pair.left));
    if (!other) return [];
    const differences = pair.changes.map(formatPlain);
    const left = differences.length - MOST_DIFFERENCES;
    return [
      {
        href: root + other.file,
        title: other.title,
        method: other.method,
        methodClass: other.method.toLowerCase(),
        path: other.path,
        likeness: `${Math.round(pair.likeness * 100)} % of the fields`,
        differences: differences.slice(0, MOST_DIFFERENCES),
        more: left > 0 ? `and ${left} more` : "",
      },
    ];
  });
}

/** Each pair at both of its operations. */
export function pairsByOperation(
  pairs: readonly Siblings[],
): ReadonlyMap<string, readonly Siblings[]> {
  const byKey = new Map<string, Siblings[]>();
  for (const pair of pairs) {
    for (const side of [pair.left, pair.right]) {
      const list = byKey.get(keyOf(side));
      if (list) list.push(pair);
      else byKey.set(keyOf(side), [pair]);
    }
  }
  return byKey;
}

function keyOf({ method, path }: OperationRef): string {
  return `${method} ${path}`;
}
