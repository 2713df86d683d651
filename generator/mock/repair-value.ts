/**
 * Mends a value until its schema takes it: tries what might mend each error, and keeps what leaves fewer.
 * Input: a value, its errors as a function; output: the best value found. The same value gives the same repair.
 */
import { pointerSegments } from "../contract/access/resolve.js";
import {
  DELETED,
  repairCandidates,
  type RoughSample,
} from "./repair-candidates.js";
import type { SchemaError } from "./schema-checks.js";

const MOST_ROUNDS = 200;
/** Errors that are looked at in one round. */
const MOST_ERRORS = 12;
export interface Repair {
  readonly value: unknown;
  /** Errors that are left. */
  readonly errors: number;
}

/** What may still be spent on checking values: their number, and their characters. Shared by several repairs. */
export interface RepairBudget {
  tries: number;
  characters: number;
}

export const REPAIR_BUDGET: RepairBudget = {
  tries: 1_000,
  characters: 2_000_000,
};

export interface RepairTools {
  readonly budget: RepairBudget;
  readonly errorsOf: (value: unknown) => readonly SchemaError[];
  readonly sample: RoughSample;
}

/** The value, mended as far as possible. */
export function repairValue(given: unknown, tools: RepairTools): Repair {
  let current = given;
  let errors = tools.errorsOf(current);
  const search: Search = { ...tools, seen: new Set([JSON.stringify(given)]) };
  for (let round = 0; round < MOST_ROUNDS && errors.length > 0; round += 1) {
    const better = betterValue(current, errors, search);
    // One error may have to give way to another before both are gone.
    if (!better || better.errors.length > errors.length + 2) break;
    ({ value: current, errors } = better);
  }
  return { value: current, errors: errors.length };
}

interface Search extends RepairTools {
  /** Values that were tried, as text. */
  readonly seen: Set<string>;
}

interface Tried {
  readonly value: unknown;
  readonly errors: readonly SchemaError[];
}

/** The first change that leaves fewer errors, else the one that leaves the fewest. */
function betterValue(
  current: unknown,
  errors: readonly SchemaError[],
  search: Search,
): Tried | undefined {
  const { budget } = search;
  let best: Tried | undefined;
  for (const value of changesOf(current, errors, search.sample)) {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined || search.seen.has(text)) continue;
    search.seen.add(text);
    budget.tries -= 1;
    budget.characters -= text.length;
    if (budget.tries < 0 || budget.characters < 0) return undefined;
    const left = search.errorsOf(value);
    if (left.length < errors.length) return { value, errors: left };
    if (!best || left.length < best.errors.length) {
      best = { value, errors: left };
    }
  }
  return best;
}

function* changesOf(
  value: unknown,
  errors: readonly SchemaError[],
  sample: RoughSample,
): Generator<unknown> {
  for (const error of errors.slice(0, MOST_ERRORS)) {
    const segments = pointerSegments(`#${error.instancePath}`) ?? [];
    const there = valueAt(value, segments);
    const candidates = repairCandidates(there, error, sample);
    // Without it, perhaps.
    for (const candidate of [...candidates, DELETED]) {
      yield replaced(value, segments, candidate);
    }
  }
}

function valueAt(value: unknown, segments: readonly string[]): unknown {
  let node = value;
  for (const segment of segments) {
    if (typeof node !== "object" || node === null) return undefined;
    if (!Object.hasOwn(node, segment)) return undefined;
    node = (node as Record<string, unknown>)[segment];
  }
  return node;
}

/** A copy with another value at a place. */
function replaced(
  value: unknown,
  segments: readonly string[],
  candidate: unknown,
): unknown {
  const [first, ...rest] = segments;
  if (first === undefined) return candidate;
  const change = (member: unknown) => replaced(member, rest, candidate);
  if (Array.isArray(value)) {
    return value
      .map((item, index) => (String(index) === first ? change(item) : item))
      .filter((item) => item !== DELETED);
  }
  const members = Object.entries(value as Record<string, unknown>)
    .map(([key, item]) => [key, key === first ? change(item) : item] as const)
    .filter(([, item]) => item !== DELETED);
  return Object.fromEntries(members);
}
