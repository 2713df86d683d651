/**
 * The values that a schema lists: closed (`enum`, `const`) or open (`x-extensible-enum`), with their names and meanings.
 * Null is no value here: it belongs to nullability. Several lists that all apply leave what they share.
 */
import { canonicalText, isRecord, listOf, member } from "./json-value.js";
import type { SidedValue } from "./pair.js";
import { below, type Place } from "./place.js";
import type { SchemaPart } from "./schema-parts.js";

/** A listed value, with what `x-enum-varnames` and `x-enum-descriptions` say about it. */
export interface ListedValue {
  readonly value: SidedValue;
  readonly varname: SidedValue | undefined;
  readonly meaning: SidedValue | undefined;
}

export interface ValueList {
  readonly open: boolean;
  readonly place: Place;
  /** By canonical text. */
  readonly values: ReadonlyMap<string, ListedValue>;
}

/** The values listed by the parts of a view. */
export function readValues(
  parts: readonly SchemaPart[],
): ValueList | undefined {
  let list: ValueList | undefined;
  for (const part of parts) {
    const own = readPart(part);
    if (own) list = list ? intersection(list, own) : own;
  }
  return list;
}

function readPart(part: SchemaPart): ValueList | undefined {
  const { schema, place } = part;
  const keyword = ["enum", "const", "x-extensible-enum"].find(
    (name) => schema[name] !== undefined,
  );
  if (keyword === undefined) return undefined;
  const raw = schema[keyword];
  const listed = keyword === "const" ? [raw] : listOf(raw);
  const values = new Map<string, ListedValue>();
  const at = below(place, keyword);
  for (const [index, value] of listed.entries()) {
    if (value === null) continue;
    values.set(canonicalText(value), {
      value: { value, place: at },
      varname: remark(part, "x-enum-varnames", index, value),
      meaning: remark(part, "x-enum-descriptions", index, value),
    });
  }
  if (values.size === 0) return undefined;
  return { open: keyword === "x-extensible-enum", place: at, values };
}

/** Remarks run parallel to the values, or are keyed by them. */
function remark(
  { schema, place }: SchemaPart,
  keyword: string,
  index: number,
  value: unknown,
): SidedValue | undefined {
  const remarks = schema[keyword];
  const key = Array.isArray(remarks) ? String(index) : String(value);
  const found = Array.isArray(remarks)
    ? (remarks as readonly unknown[])[index]
    : isRecord(remarks)
      ? member(remarks, key)
      : undefined;
  return found === undefined || found === null || found === ""
    ? undefined
    : { value: found, place: below(place, keyword, key) };
}

function intersection(outer: ValueList, inner: ValueList): ValueList {
  if (outer.open !== inner.open) return outer.open ? inner : outer;
  const shared = [...outer.values].filter(([key]) => inner.values.has(key));
  return { ...outer, values: new Map(shared) };
}
