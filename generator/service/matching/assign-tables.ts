/**
 * Gives each free table of a pool to an object, jointly: a beam search through the tables in the order of the page.
 * Pages list the tables of objects depth first or breadth first, mostly; which one is decided by what fits best.
 */
import type { ParameterTable } from "../../page/page-model.js";
import { type Orders, withMentions } from "./mention-orders.js";
import { shareTables } from "./share-tables.js";
import type { Slot, TablePool } from "./table-pools.js";
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
  /** A table that comes in another place than the order of mention says, and more for each place. */
  outOfOrder: 0.8,
  eachPlace: 0.35,
  mostPlaces: 8,
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
/** How many objects each order offers for one table. */
const OFFERED = 10;
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

interface OrderCosts {
  readonly depth: number;
  readonly breadth: number;
  readonly late: number;
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
      order: { depth: 0, breadth: 0, late: 0 },
    },
  ];
  const beam = pool.free.size > LARGE ? SMALL_BEAM : BEAM;
  let orders: Orders = { depth: [], breadth: [], late: [] };
  for (const table of pool.tables) {
    if (pool.free.has(table)) {
      orders = withoutSettled(orders, states);
      const offers = { ...orders, fitting: fitting.get(table) ?? [] };
      states = states
        .flatMap((state) => steps(state, table, { offers, weigher }))
        .sort((a, b) => worth(b) - worth(a))
        .slice(0, beam);
    }
    orders = withMentions(orders, byTable.get(table) ?? []);
  }
  const [best] = states
    .map((state) => ({ state, worth: worth(state) - lossOf(state, pool) }))
    .sort((a, b) => b.worth - a.worth);
  return best ? shareTables(choicesOf(best.state, weigher), pool) : [];
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

/** Without the objects that every state has given a table: pages may have thousands. */
function withoutSettled(
  { depth, breadth, late }: Orders,
  states: readonly State[],
): Orders {
  const settled = states.reduce(
    (taken, state) => taken & state.taken,
    states[0]?.taken ?? 0n,
  );
  const open = (slot: Slot): boolean => !isTaken(settled, slot);
  return {
    depth: depth.filter(open),
    breadth: breadth.filter(open),
    late: late.filter(open),
  };
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

interface Offers extends Orders {
  readonly fitting: readonly Slot[];
}

function steps(
  state: State,
  table: ParameterTable,
  { offers, weigher }: { readonly offers: Offers; readonly weigher: Weigher },
): State[] {
  const depth = ranks(offers.depth, state.taken);
  const breadth = ranks(offers.breadth, state.taken);
  const late = ranks(offers.late, state.taken);
  const offered = new Set<Slot>([
    ...depth.keys(),
    ...breadth.keys(),
    ...offers.fitting,
  ]);
  const next: State[] = [];
  for (const slot of offered) {
    if (isTaken(state.taken, slot)) continue;
    // A table does not list the object that its own row is.
    if (slot.mentions.every((mention) => mention.table === table)) continue;
    next.push({
      before: state,
      choice: { table, taker: slot },
      taken: state.taken | (1n << BigInt(slot.index)),
      weight: state.weight + weigher.weigh(slot, table).weight,
      order: {
        depth: state.order.depth + orderCost(depth.get(slot)),
        breadth: state.order.breadth + orderCost(breadth.get(slot)),
        late: state.order.late + orderCost(late.get(slot)),
      },
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

/** How many untaken objects come before each of the first ones of an order; those that may have no table count less. */
function ranks(
  order: readonly Slot[],
  taken: bigint,
): ReadonlyMap<Slot, number> {
  const found = new Map<Slot, number>();
  let before = 0;
  for (const slot of order) {
    if (isTaken(taken, slot)) continue;
    found.set(slot, before);
    before += slot.doubtful || slot.name === undefined ? COSTS.lesser : 1;
    if (found.size >= OFFERED) break;
  }
  return found;
}

function isTaken(taken: bigint, slot: Slot): boolean {
  return ((taken >> BigInt(slot.index)) & 1n) === 1n;
}

function orderCost(rank: number | undefined): number {
  const places = Math.min(rank ?? COSTS.mostPlaces, COSTS.mostPlaces);
  return COSTS.outOfOrder * Math.min(places, 1) + COSTS.eachPlace * places;
}

/** A page keeps to one order: the better one counts. */
function worth({ weight, order: { depth, breadth, late } }: State): number {
  return weight - Math.min(depth, breadth, late);
}

/** What the objects without a table cost. */
function lossOf(state: State, { slots }: TablePool): number {
  const lost = new Set<ParameterTable>();
  for (let at: State | undefined = state; at; at = at.before)
    if (at.choice?.taker === "nobody") lost.add(at.choice.table);
  let loss = 0;
  for (const slot of slots) {
    if (isTaken(state.taken, slot)) continue;
    if (slot.mentions.every(({ table }) => lost.has(table))) continue;
    const lesser = slot.doubtful || slot.name === undefined;
    loss += COSTS.untaken * (lesser ? COSTS.lesser : 1);
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
    const inOrder = (["depth", "breadth", "late"] as const).some(
      (order) => state.order[order] === before.order[order],
    );
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
