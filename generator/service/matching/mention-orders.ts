/**
 * The orders in which pages list the tables of objects. Input: tables, one after the other; output: who may be next
 * and what it costs to take another one. A page keeps to one order, so the costs of each are kept apart.
 */
import { isTaken, type Slot } from "./table-pools.js";

const ORDERS = ["depth", "breadth", "late"] as const;
type OrderName = (typeof ORDERS)[number];

/** Objects that are mentioned and not yet given a table. */
export interface Orders {
  readonly depth: readonly Slot[];
  readonly breadth: readonly Slot[];
  /** Mentions depth first; an object of several tables follows only the second mention in this order. */
  readonly late: readonly Slot[];
}

export const NO_ORDERS: Orders = { depth: [], breadth: [], late: [] };

/** What a way through the tables has cost under one order, and whom it passed over: their tables may be lost. */
interface OrderCost {
  readonly cost: number;
  readonly passed: bigint;
}

export type OrderCosts = Readonly<Record<OrderName, OrderCost>>;

const FREE: OrderCost = { cost: 0, passed: 0n };
export const NO_COSTS: OrderCosts = { depth: FREE, breadth: FREE, late: FREE };

export const ORDER_COSTS = {
  /** Each object that is passed over. */
  passing: 0.7,
  mostPassing: 3.5,
  /** An object that was passed over comes after all. */
  returning: 2,
  /** An object that another table is still to mention; or does not, where it is the object's own. */
  early: 1,
  /** An object that nobody has mentioned so far. */
  unmentioned: 4,
} as const;

/** How many objects each order offers for one table, of those that are next and of those that were passed over. */
const OFFERED = 10;

/** The orders after one more table, which mentions `mentioned`. */
export function withMentions(
  { depth, breadth, late }: Orders,
  mentioned: readonly Slot[],
): Orders {
  if (mentioned.length === 0) return { depth, breadth, late };
  const now = new Set(mentioned);
  const known = new Set(breadth);
  return {
    depth: [...mentioned, ...depth.filter((slot) => !now.has(slot))],
    breadth: [...breadth, ...mentioned.filter((slot) => !known.has(slot))],
    late: firstTwo([...mentioned, ...late]),
  };
}

/** More than two mentions of an object decide nothing. */
function firstTwo(mentions: readonly Slot[]): Slot[] {
  const once = new Set<Slot>();
  const twice = new Set<Slot>();
  return mentions.filter((slot) => {
    if (twice.has(slot)) return false;
    (once.has(slot) ? twice : once).add(slot);
    return true;
  });
}

/** The orders without the objects in `settled`: pages may have thousands. */
export function withoutTaken(orders: Orders, settled: bigint): Orders {
  const open = (slot: Slot): boolean => !isTaken(settled, slot);
  return {
    depth: orders.depth.filter(open),
    breadth: orders.breadth.filter(open),
    late: orders.late.filter(open),
  };
}

/** The costs of each order after each of the objects that it offers. */
export type Offers = Readonly<Record<OrderName, ReadonlyMap<Slot, OrderCost>>>;

/** What the orders offer to a way that has taken the objects in `taken`. */
export function offersOf(
  orders: Orders,
  costs: OrderCosts,
  taken: bigint,
): Offers {
  return {
    depth: offersOfOrder(orders.depth, costs.depth, taken),
    breadth: offersOfOrder(orders.breadth, costs.breadth, taken),
    late: offersOfOrder(orders.late, costs.late, taken, mentionedTwice()),
  };
}

/** True for an object whose turn has come: one that a single table mentions, or that was asked for before. */
function mentionedTwice(): (slot: Slot) => boolean {
  const once = new Set<Slot>();
  return (slot) => {
    if (once.has(slot) || slot.tables === 1) return true;
    once.add(slot);
    return false;
  };
}

function offersOfOrder(
  order: readonly Slot[],
  { cost, passed }: OrderCost,
  taken: bigint,
  isDue: (slot: Slot) => boolean = () => true,
): ReadonlyMap<Slot, OrderCost> {
  const found = new Map<Slot, OrderCost>();
  let passing = 0;
  let now = passed;
  let next = 0;
  let returning = 0;
  let early = 0;
  for (const slot of order) {
    if (isTaken(taken, slot)) continue;
    if (!isDue(slot)) {
      if (early >= OFFERED) continue;
      early += 1;
      found.set(slot, { cost: cost + ORDER_COSTS.early, passed: now });
      continue;
    }
    if (isTaken(passed, slot)) {
      if (returning >= OFFERED) continue;
      returning += 1;
      found.set(slot, { cost: cost + ORDER_COSTS.returning, passed });
      continue;
    }
    const price = Math.min(passing, ORDER_COSTS.mostPassing);
    found.set(slot, { cost: cost + price, passed: now });
    // What may have no table at all is easily passed over.
    passing += ORDER_COSTS.passing * (mayHaveNone(slot) ? 0.4 : 1);
    now |= 1n << BigInt(slot.index);
    next += 1;
    if (next >= OFFERED) break;
  }
  return found;
}

/** True for an object without a name, and for a row that may be a scalar. */
export function mayHaveNone({ doubtful, name }: Slot): boolean {
  return doubtful || name === undefined;
}

/** The costs after `slot` was taken. */
export function costsAfter(
  slot: Slot,
  offers: Offers,
  costs: OrderCosts,
): OrderCosts {
  const after = (name: OrderName): OrderCost =>
    offers[name].get(slot) ?? {
      ...costs[name],
      cost: costs[name].cost + ORDER_COSTS.unmentioned,
    };
  return {
    depth: after("depth"),
    breadth: after("breadth"),
    late: after("late"),
  };
}

/** The cost under the order that fits best. */
export function leastCost(costs: OrderCosts): number {
  return Math.min(costs.depth.cost, costs.breadth.cost, costs.late.cost);
}

/** True when some order had it so. */
export function isInOrder(before: OrderCosts, after: OrderCosts): boolean {
  return ORDERS.some((name) => before[name].cost === after[name].cost);
}
