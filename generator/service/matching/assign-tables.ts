/**
 * Gives each free table of a pool to an object, jointly: a beam search through the tables in the order of the page.
 * Pages list the tables of objects depth first or breadth first, mostly; which one is decided by what fits best.
 */
import type { ParameterTable } from "../../page/page-model.js";
import {
  costsAfter,
  isInOrder,
  leastCost,
  mayHaveNone,
  NO_COSTS,
  NO_ORDERS,
  offersOf,
  type OrderCosts,
  type Orders,
  withMentions,
  withoutTaken,
} from "./mention-orders.js";
import { shareTables } from "./share-tables.js";
import { isTaken, type Slot, type TablePool } from "./table-pools.js";
import type { Weigher } from "./weigh-match.js";

/** What a free table was taken for; `nobody` where no row that was read can own it. */
export type Taker = Slot | "call" | "nobody";

export interface Assignment {
  readonly table: ParameterTable;
  readonly taker: Taker;
  readonly reasons: readonly string[];
  /** The next best. */
  readonly other?: Taker;
}

export const COSTS = {
  /** A table that nobody mentions: its owner's table was lost. */
  nobody: 4.5,
  /** A named object without a table. */
  untaken: 1.6,
  /** What an object without a name counts of all this, or a row whose type was lost: it may have no table. */
  lesser: 0.4,
} as const;

const BEAM = 48;
/** A page with more tables than this is no page that a person wrote. */
const LARGE = 500;
const SMALL_BEAM = 6;
/** Above this many pairs the fields are compared only where the order suggests it. */
const MOST_PAIRS = 40_000;
/** Objects that fit a table by their fields, wherever the order has them. */
const FITTING = 5;

interface State {
  readonly before: State | undefined;
  readonly choice: Choice | undefined;
  readonly taken: bigint;
  /** Weight of the fields, less the costs that no order changes. */
  readonly weight: number;
  /** What the order of the tables costs under each convention. */
  readonly order: OrderCosts;
}

interface Choice {
  readonly table: ParameterTable;
  readonly taker: Taker;
  readonly other?: Taker;
}

/** The best assignment of all free tables. */
export function assignTables(pool: TablePool, weigher: Weigher): Assignment[] {
  const byTable = slotsByTable(pool);
  const fitting = fittingSlots(pool, weigher);
  let states: State[] = [
    {
      before: undefined,
      choice: undefined,
      taken: 0n,
      weight: 0,
      order: NO_COSTS,
    },
  ];
  const beam = pool.free.size > LARGE ? SMALL_BEAM : BEAM;
  let orders = NO_ORDERS;
  const known = new Map(
    pool.slots.flatMap((slot) => (slot.known ? [[slot.known, slot]] : [])),
  );
  for (const table of pool.tables) {
    const slot = pool.free.has(table) ? undefined : known.get(table);
    if (slot) {
      orders = withoutTaken(orders, takenByAll(states));
      states = states.map((state) => withKnown(state, slot, orders));
    } else if (pool.free.has(table)) {
      orders = withoutTaken(orders, takenByAll(states));
      const from = { orders, fitting: fitting.get(table) ?? [], weigher };
      states = states
        .flatMap((state) => steps(state, table, from))
        .sort((a, b) => worth(b) - worth(a))
        .slice(0, beam);
    }
    orders = withMentions(orders, byTable.get(table) ?? []);
  }
  const [best] = states
    .map((state) => ({ state, worth: worth(state) - lossOf(state, pool) }))
    .sort((a, b) => b.worth - a.worth);
  return best ? shareTables(choicesOf(best.state, weigher), pool, weigher) : [];
}

/** A table whose owner is certain tells which order the page keeps to. */
function withKnown(state: State, slot: Slot, orders: Orders): State {
  const offers = offersOf(orders, state.order, state.taken);
  return {
    ...state,
    taken: state.taken | bitOf(slot),
    order: costsAfter(slot, offers, state.order),
  };
}

function bitOf({ index }: Slot): bigint {
  return 1n << BigInt(index);
}

function slotsByTable(
  pool: TablePool,
): ReadonlyMap<ParameterTable, readonly Slot[]> {
  const byTable = new Map<ParameterTable, Slot[]>();
  for (const slot of pool.slots) {
    for (const { table } of slot.mentions) {
      const list = byTable.get(table);
      if (!list) byTable.set(table, [slot]);
      else if (list.at(-1) !== slot) list.push(slot);
    }
  }
  // A slot is entered where it is first mentioned; the rows of a table keep their order all the same.
  for (const [table, slots] of byTable) {
    const at = new Map(table.rows.map((row, index) => [row, index]));
    const first = (slot: Slot): number =>
      Math.min(
        ...slot.mentions.flatMap((one) =>
          one.table === table ? [at.get(one.row) ?? 0] : [],
        ),
      );
    slots.sort((a, b) => first(a) - first(b));
  }
  return byTable;
}

function takenByAll([first, ...others]: readonly State[]): bigint {
  return others.reduce(
    (taken, state) => taken & state.taken,
    first?.taken ?? 0n,
  );
}

function fittingSlots(
  { slots, tables, free }: TablePool,
  weigher: Weigher,
): ReadonlyMap<ParameterTable, readonly Slot[]> {
  const found = new Map<ParameterTable, readonly Slot[]>();
  if (slots.length * free.size > MOST_PAIRS) return found;
  for (const table of tables) {
    if (!free.has(table)) continue;
    const weighed = slots
      .filter(
        ({ known, mentions }) =>
          !known && mentions.some((mention) => mention.table !== table),
      )
      .map((slot) => ({ slot, weight: weigher.weigh(slot, table).weight }))
      .filter(({ weight }) => weight > 2)
      .sort((a, b) => b.weight - a.weight);
    found.set(
      table,
      weighed.slice(0, FITTING).map(({ slot }) => slot),
    );
  }
  return found;
}

interface StepSources {
  readonly orders: Orders;
  readonly fitting: readonly Slot[];
  readonly weigher: Weigher;
}

function steps(
  state: State,
  table: ParameterTable,
  { orders, fitting, weigher }: StepSources,
): State[] {
  const offers = offersOf(orders, state.order, state.taken);
  const offered = new Set<Slot>([
    ...offers.depth.keys(),
    ...offers.breadth.keys(),
    ...offers.late.keys(),
    ...fitting,
  ]);
  const next: State[] = [];
  for (const slot of offered) {
    if (slot.known || isTaken(state.taken, slot)) continue;
    // A table does not list the object that its own row is.
    if (slot.mentions.every((mention) => mention.table === table)) continue;
    next.push({
      before: state,
      choice: { table, taker: slot },
      taken: state.taken | bitOf(slot),
      weight: state.weight + weigher.weigh(slot, table).weight,
      order: costsAfter(slot, offers, state.order),
    });
  }
  const call = weigher.weighCall(table).weight - COSTS.nobody;
  next.push({
    ...state,
    before: state,
    choice: { table, taker: "nobody" },
    weight: state.weight - COSTS.nobody,
  });
  if (call > -COSTS.nobody)
    next.push({
      ...state,
      before: state,
      choice: { table, taker: "call" },
      weight: state.weight + call,
    });
  next.sort((a, b) => worth(b) - worth(a));
  const [first, second] = next;
  return next.map((one) => ({
    ...one,
    choice: withOther(one.choice as Choice, one === first ? second : first),
  }));
}

function withOther(choice: Choice, other: State | undefined): Choice {
  const taker = other?.choice?.taker;
  return taker === undefined ? choice : { ...choice, other: taker };
}

function worth({ weight, order }: State): number {
  return weight - leastCost(order);
}

/** What the objects without a table cost. */
function lossOf(state: State, { slots }: TablePool): number {
  const lost = new Set<ParameterTable>();
  for (let at: State | undefined = state; at; at = at.before)
    if (at.choice?.taker === "nobody") lost.add(at.choice.table);
  let loss = 0;
  for (const slot of slots) {
    if (slot.known || isTaken(state.taken, slot)) continue;
    if (slot.mentions.every(({ table }) => lost.has(table))) continue;
    loss += COSTS.untaken * (mayHaveNone(slot) ? COSTS.lesser : 1);
  }
  return loss;
}

function choicesOf(best: State, weigher: Weigher): Assignment[] {
  const assigned: Assignment[] = [];
  for (let state: State | undefined = best; state; state = state.before) {
    const { choice } = state;
    if (!choice) continue;
    const before = state.before as State;
    const { taker, table } = choice;
    const inOrder = isInOrder(before.order, state.order);
    const reasons =
      taker === "nobody"
        ? []
        : taker === "call"
          ? weigher.weighCall(table).reasons
          : [
              ...weigher.weigh(taker, table).reasons,
              ...(inOrder ? ["it is next in the order of mention"] : []),
            ];
    assigned.push({ ...choice, reasons });
  }
  return assigned.reverse();
}
