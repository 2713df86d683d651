/**
 * Tables that a page breaks in two, as at the end of a printed page. Input: the parameter tables of a page, where they
 * stand, and its examples; output: the rows of such parts in the table that they continue, and what was guessed. A
 * caption says so itself, "Bell parameters (continued)", or the part has no header; a part without one follows the table of an object at once, has
 * the same columns and no name in common with it, and the examples show its names beside those of that object alone, or
 * show none of them where no other object lacks a table.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { nameKey } from "../vocabulary/object-names.js";
import { CONTINUED } from "../vocabulary/captions.js";
import { ownsNothing } from "./nested-tables.js";
import type { Json, PageExample, ParameterTable } from "./page-model.js";

export interface JoinedTables {
  readonly tables: readonly ParameterTable[];
  readonly diagnostics: readonly Diagnostic[];
}

interface PageContext {
  /** Position in the flow of each table. */
  readonly places: readonly number[];
  readonly examples: readonly PageExample[];
  readonly file: string;
}

interface TablePlaces extends PageContext {
  /** The table that is looked at. */
  readonly at: number;
}

/** A page with more tables without a caption than this is no page that a person wrote. */
const MOST_BARE = 200;

/** Puts the rows of each part into the table that it continues; the part stays behind without rows. */
export function joinPartsOfTables(
  tables: readonly ParameterTable[],
  context: PageContext,
): JoinedTables {
  const joined: ParameterTable[] = [];
  const diagnostics: Diagnostic[] = [];
  // Of a table in several parts each later one continues the first.
  let first: ParameterTable | undefined;
  let bare = 0;
  for (const [at, table] of tables.entries()) {
    if (table.caption === undefined) bare += 1;
    const why =
      first &&
      bare <= MOST_BARE &&
      reasonToJoin(first, table, tables, { ...context, at });
    if (!first || !why) {
      first = table;
      joined.push(table);
      continue;
    }
    first = { ...first, rows: [...first.rows, ...table.rows] };
    joined[first.index] = first;
    joined.push({ ...table, place: "nested", owners: [], rows: [] });
    diagnostics.push(joinedBecause(why, first, table, context.file));
  }
  return { tables: joined, diagnostics };
}

function joinedBecause(
  why: string,
  first: ParameterTable,
  { rows, section, caption, position }: ParameterTable,
  file: string,
): Diagnostic {
  return diagnostic(
    "page/table-continued",
    `${why}; its ${rows.length} rows were added to those of \`${nameOf(first)}\`; next best: ${caption === undefined ? "the call's own" : "a table of its own"}`,
    { file, table: caption ?? section, position },
  );
}

function nameOf({ caption, section }: ParameterTable): string {
  return caption ?? section;
}

/** Why `table` continues `first`, the one before it; undefined where nothing proves it. */
function reasonToJoin(
  first: ParameterTable,
  table: ParameterTable,
  tables: readonly ParameterTable[],
  context: TablePlaces,
): string | undefined {
  const { caption, rows } = table;
  if (rows.length === 0) return undefined;
  if (table.headless)
    return `A table without a header follows \`${nameOf(first)}\` at once, and its cells are like those above it`;
  if (first.caption === undefined) return undefined;
  if (first.side !== table.side || first.status !== table.status)
    return undefined;
  const above = new Set(first.rows.map(({ name }) => name));
  if (rows.some(({ name }) => above.has(name))) return undefined;
  if (caption !== undefined) {
    const words = caption.replace(CONTINUED, "").trim();
    return words !== caption && first.caption.startsWith(words)
      ? `Caption \`${caption}\` says that the table continues the one before it`
      : undefined;
  }
  if (first.place !== "nested" || !looksAlike(first, table, context))
    return undefined;
  const begun = `A table without a caption follows \`${first.caption}\` at once`;
  const shown = howShown(first, table, context.examples);
  if (shown === "together")
    return `${begun}, and the examples show its rows beside those above it`;
  return shown === undefined && !mayBeAnothers(table, tables)
    ? `${begun}, and the call and every object of its ${table.side ?? ""} have one`
    : undefined;
}

/** Nothing stands between the two, and they have the same columns. */
function looksAlike(
  first: ParameterTable,
  table: ParameterTable,
  { places, at }: TablePlaces,
): boolean {
  return (
    (places[at] as number) - (places[at - 1] as number) === 1 &&
    first.section === table.section &&
    table.when === undefined &&
    first.hasTypeColumn === table.hasTypeColumn &&
    first.hasMandatoryColumn === table.hasMandatoryColumn
  );
}

/** The call's own table is not known by its caption, or an object has no table by its caption or a link. */
function mayBeAnothers(
  table: ParameterTable,
  tables: readonly ParameterTable[],
): boolean {
  const own = tables.find(
    ({ side, status, place }) =>
      side === table.side && status === table.status && place !== "nested",
  );
  if (own?.caption === undefined) return true;
  const owners = new Set(tables.flatMap((one) => one.owners.map(nameKey)));
  return tables
    .filter(({ side }) => side === table.side)
    .some((one) =>
      one.rows.some(
        ({ name, type, typeLinks, descriptionLinks }) =>
          !ownsNothing(type) &&
          typeLinks.length + descriptionLinks.length === 0 &&
          !owners.has(nameKey(name)),
      ),
    );
}

/** Whether the examples show the names of the second part beside those of the first; undefined where they show none. */
function howShown(
  first: ParameterTable,
  { rows, side }: ParameterTable,
  examples: readonly PageExample[],
): "together" | "apart" | undefined {
  const above = new Set(first.rows.map(({ name }) => name));
  // An object may be called like one of its fields.
  const below = new Set(
    rows.map(({ name }) => name).filter((name) => !first.owners.includes(name)),
  );
  let together = false;
  let elsewhere = false;
  for (const keys of objectsIn(examples.filter((one) => one.side === side))) {
    const shown = keys.filter((key) => below.has(key)).length;
    if (shown === 0) continue;
    if (keys.some((key) => above.has(key))) together = true;
    // One name in common may be chance: every second object has an `id`.
    else if (shown * 2 > below.size || shown === keys.length) return "apart";
    else elsewhere = true;
  }
  if (together) return "together";
  return elsewhere ? "apart" : undefined;
}

/** An example larger than this proves nothing that its beginning does not. */
const MOST_VALUES = 20_000;

/** The names of every object in the examples. */
function* objectsIn(
  examples: readonly PageExample[],
): Generator<readonly string[]> {
  const pending: Json[] = examples.flatMap(({ value }) => value ?? []);
  for (let at = 0; at < pending.length && at < MOST_VALUES; at += 1) {
    const value = pending[at];
    if (value === null || typeof value !== "object") continue;
    if (!Array.isArray(value)) yield Object.keys(value);
    for (const inner of Object.values(value)) pending.push(inner);
  }
}
