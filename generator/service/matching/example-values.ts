/**
 * What documented examples show below a name. Input: the examples of a side; output: for each name, the values that
 * occur under it and the names beside it, so that a row of a table finds its own without knowing the table's place.
 */
import type { Json, PageExample } from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";

export interface ShownValue {
  readonly value: Json;
  /** Names of the object that holds the value. */
  readonly beside: readonly string[];
}

/** An example larger than this teaches nothing that its beginning does not. */
const MOST_VALUES = 20_000;

/** Every named value of the examples, by its name. */
export function shownValues(
  examples: readonly PageExample[],
): ReadonlyMap<string, readonly ShownValue[]> {
  const found = new Map<string, ShownValue[]>();
  const pending: Json[] = examples.flatMap(({ value }) =>
    value === undefined ? [] : [value],
  );
  for (let at = 0; at < pending.length && at < MOST_VALUES; at += 1) {
    const value = pending[at] as Json;
    if (value === null || typeof value !== "object") continue;
    if (Array.isArray(value)) {
      for (const item of value as readonly Json[]) pending.push(item);
      continue;
    }
    const beside = Object.keys(value);
    for (const name of beside) {
      const inner = (value as { readonly [key: string]: Json })[name] as Json;
      const list = found.get(name);
      if (list) list.push({ value: inner, beside });
      else found.set(name, [{ value: inner, beside }]);
      pending.push(inner);
    }
  }
  return found;
}

/**
 * Values shown for a row: those whose neighbours are mostly rows of the same table. An example may spell a neighbour in
 * another way: `bellcount` for `bell_count`.
 */
export function valuesOfRow(
  shown: ReadonlyMap<string, readonly ShownValue[]>,
  name: string,
  rowNames: ReadonlySet<string>,
): Json[] {
  const found = shown.get(name) ?? [];
  const spelled = new Set(found.length > 0 ? [...rowNames].map(bare) : []);
  return found
    .filter(({ beside }) => {
      const known = beside.filter((other) => spelled.has(bare(other))).length;
      return known * 2 > beside.length;
    })
    .map(({ value }) => value);
}

/** A name without what its spellings differ in. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}

/** What stands in the maps of a row: their keys are anybody's, their values have the fields. */
export function withinMaps(
  values: readonly Json[],
  type: TypeExpression,
): readonly Json[] {
  let within = values;
  let inner = type;
  while (inner.kind === "array" || inner.kind === "map") {
    if (inner.kind === "map")
      within = within
        .flatMap((value) => (isList(value) ? value : [value]))
        .flatMap((value) =>
          value !== null && typeof value === "object"
            ? Object.values(value)
            : [],
        );
    inner = inner.kind === "map" ? inner.values : inner.items;
  }
  return within;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Names of the objects among `values`, those in lists included. */
export function namesWithin(values: readonly Json[]): ReadonlySet<string> {
  const names = new Set<string>();
  const pending = [...values];
  for (let at = 0; at < pending.length && at < MOST_VALUES; at += 1) {
    const value = pending[at] as Json;
    if (value === null || typeof value !== "object") continue;
    if (Array.isArray(value))
      for (const item of value as readonly Json[]) pending.push(item);
    else for (const name of Object.keys(value)) names.add(name);
  }
  return names;
}
