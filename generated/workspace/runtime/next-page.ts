/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Finds the next page. Input: how an operation pages, what the page before was asked for with, and its answer; output:
 * what to ask with next, nothing at the end, or why that cannot be told.
 */
import type { OperationInput } from "./operation.js";
import type { BrokenPaging } from "./pagination-error.js";
import type { PageBy, Paging } from "./paging.js";
import type { Result } from "./types.js";

export type Marker = string | number | bigint;

/** Where a page begins. */
export interface Position {
  /** A marker, an offset, or the number of a page; undefined for the first, which needs none. */
  readonly marker: Marker | undefined;
  /** How many items are before it, where that is known. */
  readonly before: number | undefined;
  /** How many items were asked for, where they were. */
  readonly limit: number | undefined;
  /** How many items there are altogether, as the service counted them with the page before. */
  readonly total?: number | undefined;
  /** True once a page was read. */
  readonly isLater?: boolean;
}

export interface Answer {
  readonly data: unknown;
  readonly items: readonly unknown[];
}

type Members = Readonly<Record<string, unknown>>;

/** The members of an input that paging is about. */
export function membersOf(paging: Paging, input: OperationInput): Members {
  const members = input[paging.in];
  return isObject(members) ? members : {};
}

/** The input for the page that begins at `marker`. */
export function withMember<Input extends OperationInput>(
  input: Input,
  paging: Paging,
  marker: Marker | undefined,
): Input {
  const { by } = paging;
  const isText = (by.kind === "offset" || by.kind === "page") && by.text;
  const members = {
    ...membersOf(paging, input),
    [by.name]: isText ? String(marker) : marker,
  };
  return { ...input, [paging.in]: members };
}

/** Where the caller's own input begins: mostly at the first page. */
export function firstPosition(paging: Paging, input: OperationInput): Position {
  const { by, limit } = paging;
  const members = membersOf(paging, input);
  const given = members[by.name];
  const size = limit && numberOf(members[limit.name]);
  const common = { limit: size !== undefined && size > 0 ? size : undefined };
  if (given === undefined || given === null) {
    return { ...common, marker: undefined, before: 0 };
  }
  if (by.kind !== "offset" && by.kind !== "page") {
    return { ...common, marker: given as Marker, before: undefined };
  }
  const number = numberOf(given);
  if (number === undefined) throw new TypeError(`\`${by.name}\` is no number.`);
  if (by.kind === "offset")
    return { ...common, marker: number, before: number };
  const before = number === by.first ? 0 : undefined;
  return { ...common, marker: number, before };
}

/** The list of an answer; empty where the answer leaves it out, undefined where something else is in its place. */
export function itemsOf(
  paging: Paging,
  { data, status }: Result<number, unknown>,
): readonly unknown[] | undefined {
  // No content is an empty list, and an answer cut short is none.
  if (status === 204) return [];
  const found = valueAt(data, paging.items);
  if (Array.isArray(found)) return found as unknown[];
  const isLeftOut = found === undefined || found === null;
  return isLeftOut && isObject(data) ? [] : undefined;
}

export function nextPosition(
  paging: Paging,
  position: Position,
  answer: Answer,
): Position | BrokenPaging | undefined {
  const { by } = paging;
  const { items, data } = answer;
  if (by.kind === "marker") return byMarker(by, position, answer);
  if (by.kind === "links") return byLinks(by, position, answer);
  const total = numberOf(paging.total && valueAt(data, paging.total));
  if (items.length === 0) {
    return by.kind === "last" ? undefined : atEnd(position, total);
  }
  const next = { ...after(position, items), total };
  const { before } = next;
  // A count that is reached, and a page that is not full: two witnesses, because services miscount.
  const isAllSeen =
    total !== undefined && before !== undefined && before >= total;
  if (isAllSeen && !isFull(position, items)) return undefined;
  if (by.kind === "last") return byLastId(by.id, position, items);
  if (by.kind === "offset") return { ...next, marker: before };
  return { ...next, marker: Number(position.marker ?? by.first) + 1 };
}

function after(position: Position, items: readonly unknown[]): Position {
  const { before } = position;
  return {
    ...position,
    before: before === undefined ? undefined : before + items.length,
    isLater: true,
  };
}

/** A number that the service takes for something else leaves items out: the count tells. */
function atEnd(
  { before, isLater, total: counted }: Position,
  total: number | undefined,
): BrokenPaging | undefined {
  // Some services count nothing on a page that has nothing.
  const all = total || counted;
  const isShort = all !== undefined && before !== undefined && all > before;
  return isLater && isShort ? "incomplete" : undefined;
}

function byMarker(
  { name, next, number }: Extract<PageBy, { kind: "marker" }>,
  position: Position,
  { data, items }: Answer,
): Position | BrokenPaging | undefined {
  const value = valueAt(data, next);
  if (!isMarker(value)) return undefined;
  const marker = markerIn(value, name);
  if (marker === undefined) return "no-marker";
  return {
    ...after(position, items),
    marker: number ? Number(marker) : marker,
  };
}

function byLinks(
  { name, links: place, id }: Extract<PageBy, { kind: "links" }>,
  position: Position,
  { data, items }: Answer,
): Position | BrokenPaging | undefined {
  const links = valueAt(data, place);
  if (!Array.isArray(links) || links.length === 0) {
    // Without any links a page that is not full is the last one.
    return id !== undefined && items.length > 0 && isFull(position, items)
      ? byLastId(id, position, items)
      : undefined;
  }
  const href = hrefOfNext(links);
  if (href === undefined) return undefined;
  const marker = parameterOf(href, name);
  return marker === undefined
    ? "no-marker"
    : { ...after(position, items), marker };
}

function byLastId(
  id: string,
  position: Position,
  items: readonly unknown[],
): Position | BrokenPaging {
  const marker = valueAt(items.at(-1), [id]);
  return isMarker(marker) ? { ...after(position, items), marker } : "no-marker";
}

function isFull({ limit }: Position, items: readonly unknown[]): boolean {
  return limit === undefined || items.length >= limit;
}

function hrefOfNext(links: readonly unknown[]): string | undefined {
  const next = links.find((link) => valueAt(link, ["rel"]) === "next");
  const href = valueAt(next, ["href"]);
  return typeof href === "string" ? href : undefined;
}

/** A marker as it stands, or the one in an address: that is never called, as it may be of another host. */
function markerIn(value: Marker, name: string): Marker | undefined {
  if (typeof value !== "string") return value;
  const found = /^(?:https?:\/)?\/|^\?/.test(value)
    ? parameterOf(value, name)
    : undefined;
  return found ?? (/^https?:\/\//.test(value) ? undefined : value);
}

function parameterOf(address: string, name: string): string | undefined {
  const mark = address.indexOf("?");
  if (mark < 0) return undefined;
  const query = address.slice(mark + 1).replace(/#.*$/, "");
  return new URLSearchParams(query).get(name) || undefined;
}

function isMarker(value: unknown): value is Marker {
  return (
    (typeof value === "string" && value !== "") ||
    typeof value === "number" ||
    typeof value === "bigint"
  );
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" && /^\d+$/.test(value)) return Number(value);
  return typeof value === "number" && Number.isFinite(value)
    ? value
    : undefined;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
