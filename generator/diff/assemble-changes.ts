/**
 * From facts about pairs to changes: finds the operations and locations that reach each pair, joins what is one change,
 * sorts. Only pairs above a fact are visited, so that equal documents cost nothing here.
 */
import type { Change, OperationRef } from "./change.js";
import { compareChanges, joinFacts } from "./join-facts.js";
import type { Edge, Fact, Pair, Step } from "./pair.js";

/** Where reading starts: an operation, or the document itself. */
export interface Root {
  readonly pair: Pair;
  readonly operation?: OperationRef;
}

/** One way to a pair. */
export interface Arrival {
  readonly root: Root;
  readonly pair: Pair;
  readonly edge: Edge | undefined;
  readonly from: Arrival | undefined;
}

/** A fact and every way to it. */
export interface ReachedFact {
  readonly fact: Fact;
  readonly pair: Pair;
  readonly arrivals: readonly Arrival[];
}

/** The changes, in their order. */
export function assembleChanges(
  roots: readonly Root[],
  pairs: Iterable<Pair>,
): readonly Change[] {
  const dirty = pairsAboveFacts(roots, pairs);
  const arrivals = new Map<Pair, Arrival[]>();
  for (const root of roots) {
    if (!dirty.has(root.pair)) continue;
    const start = { root, pair: root.pair, edge: undefined, from: undefined };
    note(arrivals, start);
    for (const edge of root.pair.edges) {
      if (dirty.has(edge.child)) follow({ dirty, arrivals, start, edge });
    }
  }
  const reached: ReachedFact[] = [];
  for (const [pair, ways] of arrivals) {
    for (const fact of pair.facts) reached.push({ fact, pair, arrivals: ways });
  }
  return joinFacts(reached).sort(compareChanges);
}

/** Pairs with facts and all from which one can be reached. */
function pairsAboveFacts(
  roots: readonly Root[],
  pairs: Iterable<Pair>,
): ReadonlySet<Pair> {
  const dirty = new Set<Pair>();
  for (const { pair } of roots) if (pair.facts.length > 0) dirty.add(pair);
  for (const pair of pairs) if (pair.facts.length > 0) dirty.add(pair);
  // A set is iterated with what is added on the way.
  for (const pair of dirty) {
    for (const parent of pair.parents) dirty.add(parent);
  }
  return dirty;
}

interface Search {
  readonly dirty: ReadonlySet<Pair>;
  readonly arrivals: Map<Pair, Arrival[]>;
  readonly start: Arrival;
  readonly edge: Edge;
}

/** Places of one pair within one part of an operation; the longest ways are left out. */
const MOST_PLACES = 8;

/**
 * Breadth first from one edge of a root, so that the first way to a pair is a shortest one. Each way counts, as
 * `root_volume` and `data_volumes[]` are two places; ways in a circle do not.
 */
function follow({ dirty, arrivals, start, edge }: Search): void {
  const counts = new Map<Pair, number>();
  const queue = [arrive(start, edge)];
  for (const arrival of queue) {
    const { pair } = arrival;
    const count = counts.get(pair) ?? 0;
    if (count >= MOST_PLACES || isCircular(arrival)) continue;
    counts.set(pair, count + 1);
    note(arrivals, arrival);
    for (const next of pair.edges) {
      if (dirty.has(next.child)) queue.push(arrive(arrival, next));
    }
  }
}

function arrive(from: Arrival, edge: Edge): Arrival {
  return { root: from.root, pair: edge.child, edge, from };
}

function isCircular(arrival: Arrival): boolean {
  for (let up = arrival.from; up; up = up.from) {
    if (up.pair === arrival.pair) return true;
  }
  return false;
}

function note(arrivals: Map<Pair, Arrival[]>, arrival: Arrival): void {
  if (arrival.pair.facts.length === 0) return;
  const ways = arrivals.get(arrival.pair);
  if (ways) ways.push(arrival);
  else arrivals.set(arrival.pair, [arrival]);
}

/** The steps of an arrival, in order. */
export function stepsOf(arrival: Arrival): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Arrival | undefined = arrival; at; at = at.from) {
    if (at.edge?.step) steps.push(at.edge.step);
  }
  return steps.reverse();
}
