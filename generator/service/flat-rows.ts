/**
 * Tables that list the fields of an object below its row, in the same table: nothing but the examples tells them from
 * the fields beside it. Input: the rows, and what the examples show in their place; output: the rows on top, and
 * groups of rows that belong into one of them. A row moves only where the examples show it there, and never on top,
 * and only in a table that cannot be one object: two of its objects have a field of one name, or it demands what no
 * call has, and of an answer what no answer has or two rows that fill an object, as long as all that the objects show
 * there are rows of the table. The rows between an object and one that examples show on top are the object's, too, if
 * they are all that it shows.
 */
import type { Json, ParameterRow, Side } from "../page/page-model.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { scatteredRows } from "./scattered-rows.js";

export interface FlatRows {
  readonly top: readonly ParameterRow[];
  readonly groups: readonly FlatGroup[];
}

/** Rows that are fields of `holder`. */
export interface FlatGroup extends FlatRows {
  readonly holder: ParameterRow;
  /** True where the examples show a list of such objects. */
  readonly list: boolean;
  /** True where the rows themselves say so: no guess. */
  readonly said?: boolean;
  /** True where the examples show nothing in the object but the rows that moved there. */
  readonly whole?: boolean;
}

interface OpenGroup {
  readonly holder: ParameterRow;
  readonly inner: readonly JsonObject[];
  readonly list: boolean;
  readonly rows: ParameterRow[];
  /** Rows after the last sure one: theirs only if another sure one follows. */
  readonly pending: ParameterRow[];
}

const DEEPEST = 10;

/**
 * Sorts `rows` by what the examples show; undefined where they show nothing that would move a row. Where the table is
 * known to be `flat` nothing more need prove it.
 */
export function flatRows(
  rows: readonly ParameterRow[],
  examples: readonly Json[],
  {
    side,
    flat: isFlat = false,
  }: { readonly side: Side; readonly flat?: boolean },
): FlatRows | undefined {
  const flat =
    (isFlat ? scatteredRows(rows, examples) : undefined) ??
    sortedRows(rows, examples, 0);
  if (!flat || isFlat) return flat;
  const moved = flat.groups.flatMap(({ top }) => top.map(({ name }) => name));
  const shared = new Set(moved).size < moved.length;
  const whole = flat.groups.every((group) => group.whole);
  const demanded = (side === "request" || whole) && flat.groups.some(demands);
  const isOther =
    side === "response" &&
    whole &&
    isBesideOthers(flat, namesOf(objectsIn(examples)));
  const isFilled =
    side === "response" &&
    whole &&
    flat.top.length > flat.groups.length &&
    flat.groups.every(isFilledObject);
  return shared || demanded || isOther || isFilled ? flat : undefined;
}

/** How many rows prove that an object which shows nothing but them is theirs. */
const FILLS_AN_OBJECT = 2;

/** True for a row that is called an object, or a list of them, with such rows below it. */
function isFilledObject({ holder: { type }, top, groups }: FlatGroup): boolean {
  const held = type.kind === "array" ? type.items : type;
  return (
    held.kind === "object" &&
    top.length >= FILLS_AN_OBJECT &&
    groups.every(isFilledObject)
  );
}

/**
 * True for rows that fill one object, where the examples show a row behind them on top: an answer has the object, and
 * that of a failed call the error.
 */
function isBesideOthers(
  { top, groups }: FlatRows,
  shown: ReadonlySet<string>,
): boolean {
  const [only, ...others] = groups;
  if (!only || only.groups.length > 0 || others.length > 0) return false;
  const behind = top.slice(top.indexOf(only.holder) + 1);
  return behind.some(({ name }) => shown.has(name));
}

/** True where a row that moved is mandatory. */
function demands({ top, groups }: FlatRows): boolean {
  return top.some(({ mandatory }) => mandatory) || groups.some(demands);
}

function sortedRows(
  rows: readonly ParameterRow[],
  examples: readonly Json[],
  depth: number,
): FlatRows | undefined {
  const shown = objectsIn(examples);
  if (shown.length === 0 || depth > DEEPEST) return undefined;
  const onTop = namesOf(shown);
  const used = new Set<string>();
  const top: ParameterRow[] = [];
  const open: OpenGroup[] = [];
  let last: OpenGroup | undefined;
  for (const row of rows) {
    const { name } = row;
    const within = last !== undefined && belongsTo(last, name);
    const repeated = used.has(name);
    if (last && within && (!onTop.has(name) || repeated)) {
      last.rows.push(...last.pending.splice(0), row);
      used.add(name);
      continue;
    }
    if (last && repeated && last.inner.length === 0) {
      last.rows.push(row);
      continue;
    }
    used.add(name);
    if (onTop.has(name)) {
      if (last) top.push(...last.pending.splice(0));
      top.push(row);
      last = groupOf(row, shown);
      if (last) open.push(last);
    } else if (last) last.pending.push(row);
    else top.push(row);
  }
  if (last) top.push(...last.pending);
  const groups = open.filter((group) => group.rows.length > 0);
  if (groups.length === 0) return undefined;
  return { top, groups: groups.map((group) => closed(group, depth)) };
}

function closed(
  { holder, list, inner, rows }: OpenGroup,
  depth: number,
): FlatGroup {
  const { top, groups } = sortedRows(rows, inner, depth + 1) ?? {
    top: rows,
    groups: [],
  };
  const listed = new Set(top.map(({ name }) => name));
  const shown = [...namesOf(inner)];
  const whole =
    shown.length > 0 &&
    shown.every((name) => listed.has(name)) &&
    groups.every((group) => group.whole);
  return { holder, list, top, groups, whole };
}

/** The group that a row may hold: one without a table of its own, whose value is an object or a list of them. */
function groupOf(
  row: ParameterRow,
  shown: readonly JsonObject[],
): OpenGroup | undefined {
  if (row.typeLinks.length > 0) return undefined;
  const values = shown
    .filter((object) => Object.hasOwn(object, row.name))
    .map((object) => object[row.name] as Json)
    .filter((value) => typeof value === "object" && value !== null);
  if (values.length === 0) return undefined;
  const lists = values.filter((value) => Array.isArray(value));
  const inner = objectsIn(values.flatMap(itemsOf));
  const empty = lists.length === values.length && lists.flat().length === 0;
  if (inner.length === 0 && (!empty || row.type.kind === "scalar"))
    return undefined;
  return { holder: row, inner, list: lists.length > 0, rows: [], pending: [] };
}

/** True where the examples show the name anywhere inside the object: its own objects are sorted after it. */
function belongsTo({ inner }: OpenGroup, name: string): boolean {
  let level: readonly JsonObject[] = inner;
  for (let depth = 0; level.length > 0 && depth < DEEPEST; depth += 1) {
    if (level.some((object) => Object.hasOwn(object, name))) return true;
    level = objectsIn(
      level.flatMap((object) => Object.values(object)).flatMap(itemsOf),
    );
  }
  return false;
}

function itemsOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function objectsIn(values: readonly Json[]): JsonObject[] {
  return values.filter(isJsonObject);
}

function namesOf(shown: readonly JsonObject[]): ReadonlySet<string> {
  return new Set(shown.flatMap((object) => Object.keys(object)));
}
