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

/** What a reference names, or undefined. */
export type ResolveReference = (ref: string) => unknown;

/** True when both are the same JSON, the order of keys aside. */
export function equalJson(left: unknown, right: unknown): boolean {
  return equalResolved({ left, right }, nothing, nothing);
}

/** The same with local references on both sides looked through, for values whose parts are shared or written out. */
export function equalResolved(
  values: { readonly left: unknown; readonly right: unknown },
  resolveLeft: ResolveReference,
  resolveRight: ResolveReference,
): boolean {
  const met = new Map<unknown, Set<string>>();
  const pending: unknown[] = [values.left, values.right];
  while (pending.length > 0) {
    const b = pending.pop();
    const a = pending.pop();
    const target = targetOf(a, resolveLeft);
    const other = targetOf(b, resolveRight);
    // What both refer to by one name is compared where it stands.
    if (target && target.ref === other?.ref) continue;
    if (target) {
      if (isNew(met, b, target.ref)) pending.push(target.node, b);
    } else if (other) {
      if (isNew(met, a, other.ref)) pending.push(a, other.node);
    } else if (!compareMembers(a, b, pending)) return false;
  }
  return true;
}

function nothing(): undefined {
  return undefined;
}

function targetOf(value: unknown, resolve: ResolveReference) {
  if (resolve === nothing || !isRecord(value)) return undefined;
  const ref = member(value, "$ref");
  if (typeof ref !== "string" || Object.keys(value).length > 1) {
    return undefined;
  }
  const node = resolve(ref);
  return node === undefined ? undefined : { ref, node };
}

/** False once this reference was already compared with this value: a circle. */
function isNew(
  met: Map<unknown, Set<string>>,
  value: unknown,
  ref: string,
): boolean {
  const refs = met.get(value);
  if (refs?.has(ref)) return false;
  if (refs) refs.add(ref);
  else met.set(value, new Set([ref]));
  return true;
}

/** Compares two values themselves and leaves what is inside for later. */
function compareMembers(a: unknown, b: unknown, pending: unknown[]): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) pending.push(a[i], b[i]);
    return true;
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  for (const name of names) {
    if (!Object.hasOwn(b, name)) return false;
    pending.push(a[name], b[name]);
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
