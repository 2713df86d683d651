/**
 * `<service>.sources.json`: where every part of the contract was read, keyed by JSON pointers into it. It holds what
 * the contract leaves out because it moves: table numbers, lines, all further occurrences, the words of constraints.
 */
import type { PageExample } from "../page/page-model.js";
import type { Origin } from "../service/service-model.js";
import type { PageRef } from "../source/page-source.js";
import { compareText } from "./compare-text.js";
import type { OverlaySource } from "./overlay/overlay.js";
import type { ConstraintNote, SchemaNote } from "./schema-notes.js";

export interface SourceOccurrence {
  /** Id of the page, a key of `pages`. */
  readonly page: string;
  readonly table?: string;
  readonly tableNumber?: number;
  readonly row?: string;
  readonly line?: number;
  readonly column?: number;
  /** What was taken on evidence rather than read, with the runner-up. */
  readonly guesses?: readonly string[];
}

export interface ConstraintSource {
  readonly kind: string;
  readonly rule: string;
  readonly words: string;
  readonly keywords: readonly string[];
  readonly target?: "items";
  /** Why it is not in the contract. */
  readonly dropped?: string;
  /** The example that refuted it. */
  readonly withdrawn?: string;
}

export interface AbsorbedSource extends SourceOccurrence {
  readonly became: string;
  readonly detail: string;
}

export interface ExampleSource {
  readonly side: string;
  readonly status?: string;
  readonly title?: string;
  /** Left out where it is the page of the first occurrence. */
  readonly page?: string;
  readonly became: "example" | "set aside" | "request line";
  readonly line: number;
}

export interface SourceEntry {
  readonly occurrences: readonly SourceOccurrence[];
  readonly constraints?: readonly ConstraintSource[];
  /** Sentences that look like constraints and were not understood. */
  readonly unread?: readonly string[];
  /** What further rows of a shared schema say where they differ from its description. */
  readonly otherDescriptions?: readonly string[];
  /** Rows that are neither parameter nor property. */
  readonly absorbed?: readonly AbsorbedSource[];
  /** Actions of the overlay that touched it. */
  readonly overlays?: readonly OverlaySource[];
  readonly examples?: readonly ExampleSource[];
}

export interface SourcesDocument {
  readonly schemaVersion: 1;
  readonly service: string;
  readonly pages: Readonly<
    Record<string, { readonly name: string; readonly address?: string }>
  >;
  readonly entries: Readonly<Record<string, SourceEntry>>;
  /** Rows of tables that no operation uses. */
  readonly unused: readonly SourceOccurrence[];
  /** What an overlay removed, by the pointers of the contract without it. */
  readonly removed?: Readonly<Record<string, SourceEntry>>;
}

/** Collects entries while the contract is written. */
export type SourceEntries = Map<string, SourceEntry>;

/** The whole document, sorted. */
export function sourcesDocument(parts: {
  readonly service: string;
  readonly pages: readonly PageRef[];
  readonly entries: SourceEntries;
  readonly unused: readonly Origin[];
}): SourcesDocument {
  const pages = parts.pages.map(
    ({ id, name, address }) =>
      [id, address === undefined ? { name } : { name, address }] as const,
  );
  return {
    schemaVersion: 1,
    service: parts.service,
    pages: Object.fromEntries(pages.sort(byKey)),
    entries: entriesInOrder(parts.entries),
    unused: parts.unused.map(occurrenceOf),
  };
}

/** Without a function to compare, sorting is by code unit and several times as fast; there is a key for each row. */
function entriesInOrder(entries: SourceEntries): SourcesDocument["entries"] {
  const inOrder: Record<string, SourceEntry> = {};
  for (const key of [...entries.keys()].sort()) {
    inOrder[key] = entries.get(key) as SourceEntry;
  }
  return inOrder;
}

/** What is assigned part by part: there is one for each row of each page, and spreading parts costs several times as much. */
type Growing<T> = { -readonly [Key in keyof T]: T[Key] };

/** The entry for a schema or parameter. */
export function sourceEntry(note: SchemaNote): SourceEntry {
  const { origins, constraints, unread, otherDescriptions } = note;
  const entry: Growing<SourceEntry> = {
    occurrences: distinctPlaces(origins.map(occurrenceOf)),
  };
  if (constraints.length > 0) {
    entry.constraints = distinctConstraints(constraints.map(constraintSource));
  }
  if (unread.length > 0) {
    entry.unread = [...new Set(unread.map(({ words }) => words))];
  }
  if (otherDescriptions.length > 0) {
    entry.otherDescriptions = [...new Set(otherDescriptions)];
  }
  return entry;
}

function constraintSource(note: ConstraintNote): ConstraintSource {
  const { constraint, keywords, dropped, withdrawn } = note;
  const { kind, rule, words, target } = constraint;
  const source: Growing<ConstraintSource> = { kind, rule, words, keywords };
  if (target) source.target = target;
  if (dropped !== undefined) source.dropped = dropped;
  if (withdrawn !== undefined) source.withdrawn = withdrawn;
  return source;
}

/** Where `origin` is, without what is for people only. */
export function occurrenceOf(origin: Origin): SourceOccurrence {
  const { page, table, tableNumber, row, position, guesses } = origin;
  const occurrence: Growing<SourceOccurrence> = { page: page.id };
  if (table !== undefined) occurrence.table = table;
  if (tableNumber !== undefined) occurrence.tableNumber = tableNumber;
  if (row !== undefined) occurrence.row = row;
  if (position) {
    occurrence.line = position.line;
    occurrence.column = position.column;
  }
  if (guesses !== undefined) occurrence.guesses = guesses;
  return occurrence;
}

/** What became of an example. */
export function exampleSource(
  example: PageExample,
  became: ExampleSource["became"],
  page?: string,
): ExampleSource {
  return {
    side: example.side,
    ...(example.status === undefined ? {} : { status: example.status }),
    ...(example.title === undefined ? {} : { title: example.title }),
    ...(page === undefined ? {} : { page }),
    became,
    line: example.position.line,
  };
}

function distinctConstraints(
  constraints: readonly ConstraintSource[],
): readonly ConstraintSource[] {
  if (constraints.length < 2) return constraints;
  const known = new Map<string, ConstraintSource>();
  for (const constraint of constraints) {
    const key = constraintKey(constraint);
    if (!known.has(key)) known.set(key, constraint);
  }
  return [...known.values()];
}

/** One text for equal constraints; lengths first, so that no two others can have it. */
function constraintKey(constraint: ConstraintSource): string {
  const { kind, rule, words, keywords, target } = constraint;
  const { dropped, withdrawn } = constraint;
  const lengths = `${dropped?.length} ${withdrawn?.length}`;
  return `${kind} ${rule} ${keywords.join()} ${target} ${lengths} ${dropped}${withdrawn}${words}`;
}

/** Places by line and column, which few of them share, so that few are compared. */
function distinctPlaces(
  places: readonly SourceOccurrence[],
): readonly SourceOccurrence[] {
  if (places.length < 2) return places;
  const known = new Map<number, SourceOccurrence[]>();
  return places.filter((place) => {
    const spot = (place.line ?? 0) * 10_000 + (place.column ?? 0);
    const there = known.get(spot);
    if (!there) known.set(spot, [place]);
    else if (there.some((other) => isSamePlace(other, place))) return false;
    else there.push(place);
    return true;
  });
}

function isSamePlace(one: SourceOccurrence, other: SourceOccurrence): boolean {
  return (
    one.page === other.page &&
    one.line === other.line &&
    one.column === other.column &&
    one.row === other.row &&
    one.table === other.table &&
    one.tableNumber === other.tableNumber &&
    JSON.stringify(one.guesses) === JSON.stringify(other.guesses)
  );
}

function byKey(
  [left]: readonly [string, unknown],
  [right]: readonly [string, unknown],
): number {
  return compareText(left, right);
}
