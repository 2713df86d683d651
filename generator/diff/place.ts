/**
 * Where something stands in a document. Places are linked lists, so that walking a large document builds no strings;
 * a JSON pointer is made only for what is reported.
 */
import { pointer, pointerSegments } from "../contract/access/resolve.js";

/** A step below `parent`, or, at the top, what a reference names. */
export type Place =
  | { readonly ref: string }
  | { readonly parent: Place; readonly segment: string };

/** A part of a document and where it stands. */
export interface Located<T = unknown> {
  readonly node: T;
  readonly place: Place;
}

/** The document itself. */
export const ROOT: Place = { ref: "#" };

/** The place of a member. */
export function below(parent: Place, ...segments: readonly string[]): Place {
  let place = parent;
  for (const segment of segments) place = { parent: place, segment };
  return place;
}

/** The JSON pointer of a place. */
export function pointerOf(place: Place): string {
  const reversed: string[] = [];
  let current = place;
  while ("parent" in current) {
    reversed.push(current.segment);
    current = current.parent;
  }
  const top = pointerSegments(current.ref);
  if (!top) return current.ref;
  const segments = [...top, ...reversed.reverse()];
  return segments.length === 0
    ? "#"
    : `#/${segments.map((segment) => pointer(segment).slice(2)).join("/")}`;
}
