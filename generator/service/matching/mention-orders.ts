/** The orders in which pages list the tables of objects. Input: tables, one after the other; output: who may be next. */
import type { Slot } from "./table-pools.js";

/** Objects that are mentioned and not yet given a table, in the orders in which pages list their tables. */
export interface Orders {
  readonly depth: readonly Slot[];
  readonly breadth: readonly Slot[];
  /** Depth first, but an object of several tables only after the second one that mentions it. */
  readonly late: readonly Slot[];
}

/** The orders after one more table, which mentions `mentioned`. */
export function withMentions(
  { depth, breadth, late }: Orders,
  mentioned: readonly Slot[],
): Orders {
  if (mentioned.length === 0) return { depth, breadth, late };
  const now = new Set(mentioned);
  const known = new Set(breadth);
  const again = mentioned.filter(
    (slot) => known.has(slot) || tablesOf(slot) === 1,
  );
  return {
    depth: [...mentioned, ...depth.filter((slot) => !now.has(slot))],
    breadth: [...breadth, ...mentioned.filter((slot) => !known.has(slot))],
    late: [...again, ...late.filter((slot) => !now.has(slot))],
  };
}

/** How many tables mention the object. */
function tablesOf({ mentions }: Slot): number {
  return new Set(mentions.map(({ table }) => table)).size;
}
