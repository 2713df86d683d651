/**
 * Which tables of a page list the fields of an object, and which belong to the call itself. Input: all parameter
 * tables, in order; output: the same, with `place: "nested"` or without a side where they are not the call's own.
 */
import { numbersSaid } from "../vocabulary/numbers-said.js";
import { nameKey } from "../vocabulary/object-names.js";
import type { ParameterRow, ParameterTable } from "./page-model.js";
import { OF_THE_CALL } from "../vocabulary/captions.js";
import { readCaptionWords } from "./read-caption.js";
import { type TypeExpression, unknownWord } from "./type-expression.js";

/**
 * A table belongs to an object when a row links to it, or when its caption names a row or a type. A reference from
 * further down does not count when it is one of the table's own fields that points back: objects may be recursive.
 */
export function markNested(
  tables: readonly ParameterTable[],
): ParameterTable[] {
  const references = referencesBetween(tables);
  const marked = tables.map((table, at) => {
    const from = references.into[at] ?? [];
    const nested = from.some(
      (source) =>
        source < at || (source > at && !reaches(references.outOf, at, source)),
    );
    return nested && !isOfTheCall(table)
      ? { ...table, place: "nested" as const }
      : table;
  });
  return withoutGuests(withoutStrangers(marked));
}

interface References {
  readonly outOf: readonly ReadonlySet<number>[];
  readonly into: readonly (readonly number[])[];
}

function referencesBetween(tables: readonly ParameterTable[]): References {
  const byAnchor = new Map<string, number>();
  const byOwner = new Map<string, number[]>();
  const byNumber = new Map<number, number[]>();
  for (const [at, table] of tables.entries()) {
    for (const anchor of table.anchors) {
      if (!byAnchor.has(anchor)) byAnchor.set(anchor, at);
    }
    if (table.number !== undefined) push(byNumber, table.number, at);
    for (const owner of table.owners) push(byOwner, nameKey(owner), at);
  }
  const outOf = tables.map(() => new Set<number>());
  for (const [at, { rows }] of tables.entries()) {
    for (const row of rows) {
      for (const target of targetsOf(row, {
        tables,
        byAnchor,
        byOwner,
        byNumber,
      })) {
        if (target !== at) outOf[at]?.add(target);
      }
    }
  }
  const into: number[][] = tables.map(() => []);
  for (const [at, targets] of outOf.entries()) {
    for (const target of targets) into[target]?.push(at);
  }
  return { outOf, into };
}

interface Lookup {
  readonly tables: readonly ParameterTable[];
  readonly byAnchor: ReadonlyMap<string, number>;
  readonly byOwner: ReadonlyMap<string, readonly number[]>;
  readonly byNumber: ReadonlyMap<number, readonly number[]>;
}

function targetsOf(row: ParameterRow, lookup: Lookup): number[] {
  const { tables, byAnchor, byOwner, byNumber } = lookup;
  const linked = (href: string): number | undefined =>
    byAnchor.get(href.slice(href.indexOf("#") + 1));
  const targets = row.typeLinks.map(({ href }) => linked(href));
  const scalar = ownsNothing(row.type);
  for (const { href } of row.descriptionLinks) {
    const target = linked(href);
    // A scalar that mentions the body or the path parameters does not own them.
    const table = target === undefined ? undefined : tables[target];
    if (table && !(scalar && isCallsOwn(table))) targets.push(target);
  }
  if (!scalar) {
    // What a link leads to is sure, and its words may have an old number.
    const led = row.descriptionLinks.filter(
      ({ href }) => linked(href) !== undefined,
    );
    for (const { number, words } of numbersSaid(row)) {
      if (led.some(({ text }) => text.includes(words))) continue;
      const numbered = byNumber.get(number) ?? [];
      if (numbered.length === 1) targets.push(numbered[0]);
    }
    targets.push(...(byOwner.get(nameKey(row.name)) ?? []));
    const object = objectName(row.type);
    if (object) targets.push(...(byOwner.get(nameKey(object)) ?? []));
    if (object && row.type.kind === "array" && /[^s]s$/.test(object))
      targets.push(...(byOwner.get(nameKey(object.slice(0, -1))) ?? []));
  }
  return targets.filter((target) => target !== undefined);
}

/** True for a caption that says where the parameters go, or nothing but "parameters". */
function isCallsOwn({ caption }: ParameterTable): boolean {
  const { place, generic } = readCaptionWords(caption ?? "");
  return place !== undefined || generic;
}

/** Scalars, and lists and maps of them, have no fields. */
export function ownsNothing(type: TypeExpression): boolean {
  switch (type.kind) {
    case "scalar":
      return true;
    case "union":
      return type.options.every(ownsNothing);
    case "array":
      return ownsNothing(type.items);
    case "map":
      return ownsNothing(type.values);
    default:
      return false;
  }
}

/**
 * A caption that says path, query or header, or only "parameters" below the URI: no object has such a table. What comes
 * back has no path and no query: there the caption bears the name of a row.
 */
function isOfTheCall({ caption, part, side }: ParameterTable): boolean {
  const { place, generic } = readCaptionWords(caption ?? "");
  if (part === "uri" && generic) return true;
  return OF_THE_CALL.has(place) && (place === "header" || side !== "response");
}

function objectName(type: TypeExpression): string | undefined {
  if (type.kind === "object") return type.name;
  if (type.kind === "array") return unknownWord(type) || objectName(type.items);
  if (type.kind === "map") return objectName(type.values);
  return undefined;
}

/** More tables than a page has below one object. */
const MOST_STEPS = 1000;

function reaches(
  outOf: References["outOf"],
  from: number,
  to: number,
): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === to) return true;
    if (seen.size > MOST_STEPS) return false;
    for (const next of outOf[at] ?? []) seen.add(next);
  }
  return false;
}

/**
 * A table that bears a name which no row knows, below a table of the same side: it may be anybody's, and to put its
 * rows beside those of the first would be a guess. `service/` reports it as used by nobody.
 */
function withoutStrangers(tables: readonly ParameterTable[]): ParameterTable[] {
  const begun = new Set<string>();
  return tables.map((table) => {
    if (table.place === "nested" || table.part === "uri" || !table.side)
      return table;
    const named = table.owners.some((owner) => !owner.includes(" "));
    const side = `${table.side} ${table.status ?? ""}`;
    if (named && begun.has(side)) return { ...table, place: "nested" as const };
    if (table.place !== "header") begun.add(side);
    return table;
  });
}

/**
 * A table below an example belongs to the call only when the side has no table in its own section: examples walk
 * through calls of other services as well, and list their parameters.
 */
function withoutGuests(tables: readonly ParameterTable[]): ParameterTable[] {
  const housed = new Set(
    tables
      .filter(({ part, place }) => !isBelowExample(part) && place !== "nested")
      .filter(({ part }) => part !== "uri")
      .map(({ side }) => side),
  );
  return tables.map((table) => {
    if (!isBelowExample(table.part) || !housed.has(table.side)) return table;
    const { side: _, ...guest } = table;
    return guest;
  });
}

function isBelowExample(part: ParameterTable["part"]): boolean {
  return part.startsWith("example");
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
