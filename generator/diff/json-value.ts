/**
 * Reads and compares JSON that nobody vouches for: a document may hold anything anywhere.
 * Equality ignores the order of keys and needs no call stack, so that deep nesting is safe.
 */

export type JsonRecord = Readonly<Record<string, unknown>>;

const NOTHING: JsonRecord = Object.freeze({});
const NO_ITEMS: readonly unknown[] = Object.freeze([]);

/** True for an object that is no array. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `value` where it is an object, else an empty one. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : NOTHING;
}

/** `value` where it is an array, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : NO_ITEMS;
}

/** The strings among the items of `value`. */
export function stringsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === "string");
}

/** An own member: names come from pages, `__proto__` and `constructor` included. */
export function member(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Orders by code unit, the same on every machine. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True when both are the same JSON, the order of keys aside. */
export function equalJson(left: unknown, right: unknown): boolean {
  const pending: unknown[] = [left, right];
  while (pending.length > 0) {
    const b = pending.pop();
    const a = pending.pop();
    if (a === b) continue;
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return false;
      for (let i = 0; i < a.length; i++) pending.push(a[i], b[i]);
    } else if (isRecord(a) && isRecord(b)) {
      const names = Object.keys(a);
      if (names.length !== Object.keys(b).length) return false;
      for (const name of names) {
        if (!Object.hasOwn(b, name)) return false;
        pending.push(a[name], b[name]);
      }
    } else return false;
  }
  return true;
}

/** Deeper values than this are equal as keys; whoever matches by key compares afterwards. */
const KEY_DEPTH = 64;

/** A text that is equal for equal JSON: a key to match by. For small values, or once a value. */
export function canonicalText(value: unknown, depth = KEY_DEPTH): string {
  if (depth === 0) return "…";
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalText(item, depth - 1)).join()}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value) ?? "null";
  const members = Object.keys(value)
    .sort(byCodeUnit)
    .map((name) => {
      return `${JSON.stringify(name)}:${canonicalText(value[name], depth - 1)}`;
    });
  return `{${members.join()}}`;
}
