/**
 * Finds the types that can hold themselves. Input: entries and their uses; output: those on a cycle
 * (Tarjan's strongly connected components, without recursion, so that depth costs no stack).
 */
import type { TypeEntry } from "./schema-graph.js";

interface Visit {
  readonly entry: TypeEntry;
  readonly pending: TypeEntry[];
}

export function entriesOnCycles(
  entries: readonly TypeEntry[],
): ReadonlySet<TypeEntry> {
  const order = new Map<TypeEntry, number>();
  const lowest = new Map<TypeEntry, number>();
  const open: TypeEntry[] = [];
  const isOpen = new Set<TypeEntry>();
  const cyclic = new Set<TypeEntry>();

  const enter = (entry: TypeEntry): Visit => {
    order.set(entry, order.size);
    lowest.set(entry, order.size - 1);
    open.push(entry);
    isOpen.add(entry);
    return { entry, pending: [...entry.uses] };
  };
  const lower = (entry: TypeEntry, to: number): void => {
    lowest.set(entry, Math.min(lowest.get(entry) ?? to, to));
  };
  const close = (entry: TypeEntry): void => {
    const members = open.splice(open.lastIndexOf(entry));
    for (const member of members) {
      isOpen.delete(member);
      if (members.length > 1 || member.uses.has(member)) cyclic.add(member);
    }
  };

  for (const root of entries) {
    if (order.has(root)) continue;
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const next = visit.pending.pop();
      if (next === undefined) {
        visits.pop();
        const low = lowest.get(visit.entry) ?? 0;
        if (low === order.get(visit.entry)) close(visit.entry);
        const parent = visits.at(-1);
        if (parent) lower(parent.entry, low);
      } else if (!order.has(next)) {
        visits.push(enter(next));
      } else if (isOpen.has(next)) {
        lower(visit.entry, order.get(next) ?? 0);
      }
    }
  }
  return cyclic;
}
