/**
 * Rows that belong into another row of the body, above or below it or in a table of their own: the page lists the object
 * around them like one of them. Input: the tables of the body and what the examples of its side show; output: that row,
 * and the tables without it. Believed where every example shows the row alone, and in it nothing but the other rows, or
 * hardly anything else: most of them, or the page demands one of them.
 */
import type { Json, ParameterRow, Side } from "../page/page-model.js";
import { isJsonObject } from "./json-object.js";
import type { RowsOfTable } from "./operation-tables.js";

export interface HeldRows {
  readonly holder: ParameterRow;
  /** The table of `holder`. */
  readonly table: RowsOfTable["table"];
  /** True where the examples show a list of such objects. */
  readonly list: boolean;
  /** All other rows. */
  readonly held: readonly RowsOfTable[];
  /** What the examples show in the holder. */
  readonly inner: readonly Json[];
}

/** So many rows are shown for each name that no row has: one that the table forgot. */
const ROWS_FOR_ANOTHER = 8;

/** The row that holds all others, as the examples show. */
export function heldRows(
  tables: readonly RowsOfTable[],
  examples: readonly Json[],
  side: Side,
): HeldRows | undefined {
  const names = new Set(examples.map(onlyKey));
  const [name] = names;
  if (name === undefined || names.size > 1) return undefined;
  const holders = tables.flatMap(({ table, rows }) =>
    rows
      .filter((row) => row.name === name)
      .map((holder) => ({ table, holder })),
  );
  const [place, another] = holders;
  if (!place || another || !mayHold(place.holder)) return undefined;
  const values = examples.map((body) => (isJsonObject(body) ? body[name] : []));
  const lists = values.filter((value) => Array.isArray(value));
  const inner = (values as Json[]).flat() as Json[];
  const held = tables
    .map(({ table, rows }) => ({
      table,
      rows: rows.filter((row) => row !== place.holder),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rows = held.flatMap((one) => one.rows);
  return isShown(rows, inner, side)
    ? { ...place, held, inner, list: lists.length > 0 }
    : undefined;
}

function onlyKey(body: Json): string | undefined {
  const [key, ...others] = isJsonObject(body) ? Object.keys(body) : [];
  return others.length === 0 ? key : undefined;
}

/** An object of which the row itself says nothing more. */
function mayHold({ type, typeLinks, descriptionLinks }: ParameterRow): boolean {
  return (
    type.kind !== "scalar" &&
    typeLinks.length === 0 &&
    descriptionLinks.length === 0
  );
}

function isShown(
  rows: readonly ParameterRow[],
  inner: readonly Json[],
  side: Side,
): boolean {
  if (inner.length === 0 || !inner.every(isJsonObject)) return false;
  const listed = new Set(rows.map(({ name }) => name));
  const names = new Set(inner.flatMap((value) => Object.keys(value)));
  const shown = new Set([...names].filter((name) => listed.has(name)));
  const others = names.size - shown.size;
  if (shown.size < 2 || others * ROWS_FOR_ANOTHER > shown.size) return false;
  const demanded =
    side === "request" && rows.some(({ mandatory }) => mandatory === true);
  return demanded || shown.size * 2 > listed.size;
}
