/** Places in one file, and stretches of it. */
import type { Position } from "./diagnostic.js";

/** True when `one` stands before `other`. */
function isBefore(one: Position, other: Position): boolean {
  return one.line === other.line
    ? one.column < other.column
    : one.line < other.line;
}

/** A stretch of a file; without `to`, up to its end. */
export interface Stretch {
  readonly from: Position;
  /** The first place behind it. */
  readonly to?: Position;
}

/** True for a place in the stretch. */
export function isWithin(position: Position, { from, to }: Stretch): boolean {
  return !isBefore(position, from) && (!to || isBefore(position, to));
}
