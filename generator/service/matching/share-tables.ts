/** One table for several rows of one name: what the search, which gives each table once, leaves over. */
import type { Assignment, Taker } from "./assign-tables.js";
import type { Slot, TablePool } from "./table-pools.js";

/**
 * Rows of one name without an object's name, in several tables: where only one of them has a table, the others mean
 * that table too, unless their types differ.
 */
export function shareTables(
  assigned: readonly Assignment[],
  { slots }: TablePool,
): Assignment[] {
  const taken = new Map<string, Assignment[]>();
  const takers = new Set<Taker>();
  const keyOf = ({ mentions: [first] }: Slot): string =>
    `${first?.row.name ?? ""} ${JSON.stringify(first?.row.type)}`;
  for (const assignment of assigned) {
    const { taker } = assignment;
    takers.add(taker);
    if (typeof taker === "string" || taker.name !== undefined) continue;
    const list = taken.get(keyOf(taker));
    if (list) list.push(assignment);
    else taken.set(keyOf(taker), [assignment]);
  }
  const more = slots.flatMap((slot) => {
    if (slot.name !== undefined || takers.has(slot)) return [];
    const [one, other] = taken.get(keyOf(slot)) ?? [];
    if (!one || other) return [];
    return [
      { ...one, taker: slot, reasons: ["another row of that name has it"] },
    ];
  });
  return [...assigned, ...more];
}
