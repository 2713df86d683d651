/**
 * Mends a value until its schema takes it: tries what might mend each error, and keeps what leaves the fewest.
 * Input: a value, its errors as a function; output: the best value found. The same value gives the same repair.
 */
import { pointerSegments } from "../contract/access/resolve.js";
import {
  DELETED,
  repairCandidates,
  type RoughSample,
} from "./repair-candidates.js";
import type { SchemaError } from "./schema-checks.js";

const MOST_ROUNDS = 40;
/** Errors that are looked at in one round. */
const MOST_ERRORS = 12;
/** Values that are checked in all. */
const MOST_TRIES = 3_000;

export interface Repair {
  readonly value: unknown;
  /** Errors that are left. */
  readonly errors: number;
}

export interface RepairTools {
  readonly errorsOf: (value: unknown) => readonly SchemaError[];
  readonly sample: RoughSample;
}

/** The value, mended as far as possible. */
export function repairValue(
  given: unknown,
  { errorsOf, sample }: RepairTools,
): Repair {
  let current = given;
  let errors = errorsOf(current);
  let tries = 0;
  const seen = new Set([JSON.stringify(given)]);
  for (let round = 0; round < MOST_ROUNDS && errors.length > 0; round += 1) {
    let best: { value: unknown; errors: readonly SchemaError[] } | undefined;
    for (const value of changesOf(current, errors, sample)) {
      const text = JSON.stringify(value) as string | undefined;
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      tries += 1;
      if (tries > MOST_TRIES) break;
      const left = errorsOf(value);
      if (best && left.length >= best.errors.length) continue;
      best = { value, errors: left };
      if (left.length === 0) break;
    }
    // One error may have to give way to another before both are gone.
    if (!best || best.errors.length > errors.length + 2) break;
    ({ value: current, errors } = best);
  }
  return { value: current, errors: errors.length };
}

function* changesOf(
  value: unknown,
  errors: readonly SchemaError[],
  sample: RoughSample,
): Generator<unknown> {
  for (const error of errors.slice(0, MOST_ERRORS)) {
    const segments = pointerSegments(`#${error.instancePath}`) ?? [];
    const there = valueAt(value, segments);
    for (const candidate of repairCandidates(there, error, sample)) {
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
