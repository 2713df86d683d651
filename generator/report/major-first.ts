/** The order in which changes are shown to people: what callers can do without comes last. */
import type { Change, ElementKind } from "../diff/change.js";

const MINOR: ReadonlySet<ElementKind> = new Set([
  "description",
  "example",
  "extension",
  "tag",
  "info",
]);

/** Changes that callers notice first, each kind in the order given. */
export function majorFirst(changes: readonly Change[]): readonly Change[] {
  return [
    ...changes.filter(({ element }) => !MINOR.has(element)),
    ...changes.filter(({ element }) => MINOR.has(element)),
  ];
}
