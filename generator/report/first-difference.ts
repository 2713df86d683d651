/** The first line in which two texts differ: what a byte comparison has to show. */
import { shortened } from "./printable.js";

export interface LineDifference {
  /** From 1. */
  readonly line: number;
  /** Undefined where the text has ended. */
  readonly committed?: string;
  readonly rebuilt?: string;
}

/** Finds it, or nothing when the texts are equal. */
export function firstDifference(
  committed: string,
  rebuilt: string,
): LineDifference | undefined {
  if (committed === rebuilt) return undefined;
  const before = committed.split("\n");
  const after = rebuilt.split("\n");
  let index = 0;
  while (before[index] === after[index]) index += 1;
  const was = before[index];
  const is = after[index];
  return {
    line: index + 1,
    ...(was === undefined ? {} : { committed: shortened(was, 160) }),
    ...(is === undefined ? {} : { rebuilt: shortened(is, 160) }),
  };
}
