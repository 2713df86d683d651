/** The primitive that drives the whole walk: two keyed collections, told apart in one pass. */

export interface KeyedDiff<Key, Value> {
  readonly added: readonly (readonly [key: Key, revision: Value])[];
  readonly removed: readonly (readonly [key: Key, base: Value])[];
  readonly persisted: readonly (readonly [
    key: Key,
    base: Value,
    revision: Value,
  ])[];
}

/** Which keys came, went and stayed; each list in the order of its own side. */
export function keyedDiff<Key, Value>(
  base: ReadonlyMap<Key, Value>,
  revision: ReadonlyMap<Key, Value>,
): KeyedDiff<Key, Value> {
  const added: [Key, Value][] = [];
  const removed: [Key, Value][] = [];
  const persisted: [Key, Value, Value][] = [];
  for (const [key, before] of base) {
    const after = revision.get(key);
    if (after === undefined) removed.push([key, before]);
    else persisted.push([key, before, after]);
  }
  for (const [key, after] of revision) {
    if (!base.has(key)) added.push([key, after]);
  }
  return { added, removed, persisted };
}
