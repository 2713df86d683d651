/** Compares listed values: each that came or went, whether the list is closed, and what is said about each value. */
import { diffText } from "./diff-text.js";
import { keyedDiff } from "./keyed-diff.js";
import type { Pair, Subject } from "./pair.js";
import type { ListedValue, ValueList } from "./schema-values.js";

/** What has values and is no schema: a variable of a server. */
export interface ValueOwner {
  readonly element: "server";
  readonly name: string;
}

/** A list that came or went is one change; `enum` changed tells `open` from `closed`. */
export function diffValues(
  pair: Pair,
  before: ValueList | undefined,
  after: ValueList | undefined,
  owner?: ValueOwner,
): void {
  if (!before || !after) {
    const list = before ?? after;
    if (!list) return;
    const subject = owner
      ? ({ ...owner, keyword: "values" } as const)
      : ({ element: "enum", keyword: keywordOf(list) } as const);
    const value = [...list.values.values()].map((item) => item.value.value);
    const side = { value, place: list.place };
    pair.compare(subject, before && side, after && side);
    return;
  }
  pair.compare(
    { element: "enum", keyword: "enum" },
    { value: before.open ? "open" : "closed", place: before.place },
    { value: after.open ? "open" : "closed", place: after.place },
  );
  const { added, removed, persisted } = keyedDiff(before.values, after.values);
  for (const [, { value }] of added) {
    pair.compare(valueSubject(after, value.value, owner), undefined, value);
  }
  for (const [, { value }] of removed) {
    pair.compare(valueSubject(before, value.value, owner), value, undefined);
  }
  for (const [, left, right] of persisted) diffRemarks(pair, left, right);
}

function diffRemarks(pair: Pair, left: ListedValue, right: ListedValue): void {
  const name = String(right.value.value);
  diffText(
    pair,
    { element: "description", keyword: "x-enum-descriptions", name },
    left.meaning,
    right.meaning,
  );
  pair.compare(
    { element: "enumValue", keyword: "x-enum-varnames", name },
    left.varname,
    right.varname,
  );
}

function valueSubject(
  list: ValueList,
  value: unknown,
  owner: ValueOwner | undefined,
): Subject {
  if (owner) return { ...owner, keyword: "value" };
  return {
    element: "enumValue",
    keyword: keywordOf(list),
    name: String(value),
  };
}

function keywordOf(list: ValueList): string {
  return list.open ? "x-extensible-enum" : "enum";
}
