/**
 * Facts become changes. Facts about the same places are one change, however many wrappers showed it; where one side is a
 * shared component, copies of it on the other side make no further changes.
 */
import type { Arrival, ReachedFact } from "./assemble-changes.js";
import { stepsOf } from "./assemble-changes.js";
import type {
  Change,
  ChangeSide,
  Direction,
  DocSource,
  OperationRef,
  Reach,
} from "./change.js";
import { byCodeUnit, equalJson } from "./json-value.js";
import type { Fact, Step } from "./pair.js";
import { pointerOf } from "./place.js";
import { printOf } from "./print-fact.js";

interface Draft {
  readonly fact: Fact;
  readonly base: string;
  readonly revision: string;
  readonly reached: ReachedFact[];
}

/** One change for what is one change. */
export function joinFacts(facts: readonly ReachedFact[]): Change[] {
  const drafts = new Map<string, Draft[]>();
  for (const reached of facts) {
    const { fact } = reached;
    const base = pointerOf(fact.base.place);
    const revision = pointerOf(fact.revision.place);
    const key = identity(fact, base, revision);
    const alike = drafts.get(key) ?? [];
    if (alike.length === 0) drafts.set(key, alike);
    const same = alike.find(
      (draft) =>
        equalJson(draft.fact.before, fact.before) &&
        equalJson(draft.fact.after, fact.after),
    );
    if (same) same.reached.push(reached);
    else alike.push({ fact, base, revision, reached: [reached] });
  }
  return [...drafts.values()].flat().map(changeOf);
}

const SHARED = "#/components/";

function identity(fact: Fact, base: string, revision: string): string {
  const { kind, element, keyword, name, operation } = fact;
  const shared = [revision, base].find((place) => place.startsWith(SHARED));
  // The same words that replace the same words are one rewording, wherever they stand.
  const isReworded = element === "description" && kind === "changed";
  const places =
    fact.isSpread || isReworded ? [] : shared ? [shared] : [base, revision];
  const scalars = [fact.before, fact.after].map((value) =>
    typeof value === "object" ? null : value,
  );
  return JSON.stringify([
    kind,
    element,
    keyword,
    name,
    operation,
    scalars,
    places,
  ]);
}

function changeOf(draft: Draft): Change {
  const { fact } = draft;
  const ways = draft.reached.flatMap(({ fact: own, arrivals }) =>
    arrivals.map((arrival) => wayOf(own, arrival)),
  );
  ways.sort((a, b) => a.depth - b.depth || compareReaches(a.reach, b.reach));
  const reaches = distinct(ways.map(({ reach }) => reach));
  const first = ways[0]!;
  const { operation, location } = first.reach;
  const direction = directionOf(reaches);
  return {
    kind: fact.kind,
    element: fact.element,
    ...(fact.name !== undefined && { name: fact.name }),
    ...(fact.keyword !== undefined && { keyword: fact.keyword }),
    location,
    ...(operation && { operation }),
    ...(direction && { direction }),
    operations: operationsOf(reaches),
    reaches,
    base: sideOf(draft.base, fact.base.source ?? climb(first.arrival, "base")),
    revision: sideOf(
      draft.revision,
      fact.revision.source ?? climb(first.arrival, "revision"),
    ),
    fingerprints: [...new Set(reaches.map((reach) => printOf(fact, reach)))],
    ...(fact.kind !== "added" && { before: fact.before }),
    ...(fact.kind !== "removed" && { after: fact.after }),
  } as Change;
}

interface Way {
  readonly arrival: Arrival;
  readonly depth: number;
  readonly reach: Reach;
}

function wayOf(fact: Fact, arrival: Arrival): Way {
  const steps = [...stepsOf(arrival), ...(fact.steps ?? [])];
  const operation = fact.operation ?? arrival.root.operation;
  const direction = fact.direction ?? arrivalDirection(arrival);
  return {
    arrival,
    depth: steps.length,
    reach: {
      ...(operation && { operation }),
      ...(direction && { direction }),
      location: locationOf(steps),
      trail: steps.map(({ text, key }) => key ?? text),
    },
  };
}

function arrivalDirection(arrival: Arrival): Direction | undefined {
  for (let at: Arrival | undefined = arrival; at; at = at.from) {
    if (at.edge?.direction) return at.edge.direction;
  }
  return undefined;
}

function locationOf(steps: readonly Step[]): string {
  return steps.reduce(
    (text, step) =>
      text === "" || step.suffix ? text + step.text : `${text} > ${step.text}`,
    "",
  );
}

/** The nearest source at or above a pair. */
function climb(
  arrival: Arrival,
  side: "base" | "revision",
): DocSource | undefined {
  for (let at: Arrival | undefined = arrival; at; at = at.from) {
    const { source } = at.pair[side];
    if (source) return source;
  }
  return undefined;
}

function sideOf(pointer: string, source: DocSource | undefined): ChangeSide {
  return source ? { pointer, source } : { pointer };
}

function directionOf(reaches: readonly Reach[]): Change["direction"] {
  const directions = new Set(reaches.map(({ direction }) => direction));
  directions.delete(undefined);
  if (directions.size > 1) return "both";
  return [...directions][0];
}

function operationsOf(reaches: readonly Reach[]): readonly OperationRef[] {
  const operations = new Map<string, OperationRef>();
  for (const { operation } of reaches) {
    if (operation) operations.set(operationKey(operation), operation);
  }
  return [...operations.values()].sort(compareOperations);
}

function distinct(reaches: readonly Reach[]): readonly Reach[] {
  const byKey = new Map<string, Reach>();
  for (const reach of reaches) {
    const key = `${reach.direction ?? ""} ${reach.location} ${operationKey(reach.operation)}`;
    if (!byKey.has(key)) byKey.set(key, reach);
  }
  return [...byKey.values()];
}

function operationKey(operation: OperationRef | undefined): string {
  return operation ? `${operation.path} ${operation.method}` : "";
}

function compareOperations(
  a: OperationRef | undefined,
  b: OperationRef | undefined,
): number {
  return (
    byCodeUnit(a?.path ?? "", b?.path ?? "") ||
    byCodeUnit(a?.method ?? "", b?.method ?? "")
  );
}

function compareReaches(a: Reach, b: Reach): number {
  return (
    a.location.length - b.location.length ||
    compareOperations(a.operation, b.operation) ||
    byCodeUnit(a.direction ?? "", b.direction ?? "") ||
    byCodeUnit(a.location, b.location)
  );
}

/** Words are told after what they are about. */
function isAboutWords({ element }: Change): boolean {
  return element === "description" || element === "example";
}

/** Changes of the document first, then by path, method and location. */
export function compareChanges(a: Change, b: Change): number {
  return (
    compareOperations(a.operation, b.operation) ||
    byCodeUnit(a.location, b.location) ||
    Number(isAboutWords(a)) - Number(isAboutWords(b)) ||
    byCodeUnit(a.element, b.element) ||
    byCodeUnit(a.keyword ?? "", b.keyword ?? "") ||
    byCodeUnit(a.name ?? "", b.name ?? "") ||
    byCodeUnit(a.kind, b.kind) ||
    byCodeUnit(a.revision.pointer, b.revision.pointer) ||
    byCodeUnit(a.base.pointer, b.base.pointer)
  );
}
