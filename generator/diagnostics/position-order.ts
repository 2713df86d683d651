/** The order of places in one file. */
import type { Position } from "./diagnostic.js";

/** True when `one` stands before `other`. */
export function isBefore(one: Position, other: Position): boolean {
  return one.line === other.line
    ? one.column < other.column
    : one.line < other.line;
}
