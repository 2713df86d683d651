/* Part of the runtime of helpspec clients, the same in every client. */
/** Small questions about values, which the generated checks are made of. */
import type { TextPattern } from "./text-pattern.js";

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === "string";
}

export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

type Members = Readonly<Record<string, unknown>>;

/** Names of the members that hold something. */
export function namesOf(value: Members): readonly string[] {
  const names = Object.keys(value);
  return names.some((name) => value[name] === undefined)
    ? names.filter((name) => value[name] !== undefined)
    : names;
}

export function countMembers(value: Members): number {
  return namesOf(value).length;
}

/** What the members hold. */
export function valuesOf(value: Members): readonly unknown[] {
  const values = Object.values(value);
  return values.includes(undefined)
    ? values.filter((item) => item !== undefined)
    : values;
}

/** What the members hold that have none of `names`. */
export function othersOf(
  value: Members,
  names: ReadonlySet<string>,
): readonly unknown[] {
  const others = namesOf(value).filter((name) => !names.has(name));
  return others.map((name) => value[name]);
}

export function hasOnly(value: Members, names: ReadonlySet<string>): boolean {
  for (const name of Object.keys(value)) {
    if (!names.has(name) && value[name] !== undefined) return false;
  }
  return true;
}

export function itemsFrom(
  items: readonly unknown[],
  first: number,
): readonly unknown[] {
  return items.slice(first);
}

/** Faster than a loop with an iterator, and shorter in the code of a client. */
export function every(
  items: readonly unknown[],
  test: (item: unknown) => boolean,
): boolean {
  for (let index = 0; index < items.length; index++) {
    if (!test(items[index])) return false;
  }
  return true;
}

/** Deeper values than this are refused, so that a value that holds itself ends. */
export const MAX_DEPTH = 256;

export function isOneOf(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value);
}

export function matches(text: string, pattern: TextPattern): boolean {
  return pattern.test(text);
}

/** Counts characters, not code units, as JSON Schema does. */
export function hasLength(text: string, least: number, most: number): boolean {
  const units = text.length;
  if (units < least) return false;
  // A character takes one or two units: only in between is counting needed.
  if (units <= most && units >= 2 * least) return true;
  const length = characters(text);
  return length >= least && length <= most;
}

export function characters(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** An integer of any size: a number without fraction, or a bigint. */
export function isInt64(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isInteger(value);
}

/** Integers exactly; of fractions, and of numbers that no double holds, doubles tell only so much. */
export function isMultiple(value: number | bigint, of: number): boolean {
  if (Number.isInteger(of) && of !== 0) {
    if (typeof value === "bigint") return value % BigInt(of) === 0n;
    if (Number.isSafeInteger(value)) return value % of === 0;
  }
  const quotient = Number(value) / of;
  const nearest = Math.round(quotient);
  if (nearest === 0) return quotient === 0;
  const blur = 1e-9 + Math.abs(quotient) * Number.EPSILON;
  return Math.abs(quotient - nearest) < blur;
}

/** True when no two items are equal as JSON. */
export function isUnique(items: readonly unknown[]): boolean {
  const seen = new Set<unknown>();
  for (const item of items) {
    const key =
      typeof item === "object" && item !== null
        ? `json ${canonical(item)}`
        : item;
    const known = typeof key === "string" ? `${typeof item} ${key}` : key;
    if (seen.has(known)) return false;
    seen.add(known);
  }
  return true;
}

/** Equality of JSON values, whatever the order of members. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return typeof a === "object" && typeof b === "object" && a && b
    ? canonical(a) === canonical(b)
    : false;
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      isObject(part) ? inOrder(part) : part,
    ) ?? "undefined"
  );
}

function inOrder(value: Members): Members {
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}
