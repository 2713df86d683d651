/**
 * Rows that lost a cell on the way: what followed it stands one column too far to the left, and the last cell is empty.
 * Input: a row and its columns; output: the row with its cells where they belong, or undefined where that is not proven.
 * Proof: the row as it stands contradicts its header, and exactly one way to put gaps in makes every cell fit.
 */
import type { Cell, Row } from "../document/document-tree.js";
import { saysNone } from "./cell-words.js";
import { readMandatory } from "./read-mandatory.js";
import type { TableColumns } from "./table-columns.js";
import { parseType } from "./type-grammar.js";

export interface Realigned {
  readonly row: Row;
  /** Columns whose cell was lost. */
  readonly lost: readonly number[];
}

const GAP: Cell = { text: "", blocks: [], links: [], gap: true };
const MOST_COLUMNS = 8;

/** Puts cells back below their headers. */
export function realignCells(
  row: Row,
  columns: TableColumns,
): Realigned | undefined {
  const { cells } = row;
  const { description, name } = columns;
  if (description === undefined || cells.length > MOST_COLUMNS)
    return undefined;
  if (cells.some((cell) => cell.spanned || cell.links.length > 0))
    return undefined;
  const filled = cells.findLastIndex((cell) => cell.text !== "") + 1;
  if (filled < 2 || filled === cells.length || name >= filled) return undefined;
  if (!contradicts(cells, columns)) return undefined;
  const fitting = placements(cells.length, filled, name)
    .map((places) => ({ places, row: placed(cells, places) }))
    .filter(({ row: moved }) => fits(moved, columns));
  const [only] = fitting;
  if (!only || fitting.length > 1) return undefined;
  const lost = cells
    .map((_, at) => at)
    .filter(
      (at) => at < (only.places.at(-1) ?? 0) && !only.places.includes(at),
    );
  return { row: { ...row, cells: only.row }, lost };
}

/** True when a cell cannot be what its column holds. */
function contradicts(cells: readonly Cell[], columns: TableColumns): boolean {
  const type = textAt(cells, columns.type);
  const flag = textAt(cells, columns.mandatory);
  return (
    (columns.type !== undefined &&
      type !== "" &&
      !isType(type) &&
      !isFlag(flag, columns) &&
      !saysNone(type)) ||
    (columns.type !== undefined && isProse(type) && !isType(type)) ||
    (columns.mandatory !== undefined &&
      flag !== "" &&
      !saysNone(flag) &&
      !isFlag(flag, columns))
  );
}

/** Every way to lay `filled` cells into `width` columns in order, the name staying where it is. */
function placements(width: number, filled: number, name: number): number[][] {
  const start = Array.from({ length: name + 1 }, (_, at) => at);
  let partial: number[][] = [start];
  for (let cell = name + 1; cell < filled; cell += 1) {
    partial = partial.flatMap((places) => {
      const from = (places.at(-1) ?? -1) + 1;
      const last = width - (filled - cell);
      return Array.from({ length: Math.max(0, last - from + 1) }, (_, step) => [
        ...places,
        from + step,
      ]);
    });
  }
  return partial.filter((places) => places.some((place, at) => place !== at));
}

function placed(cells: readonly Cell[], places: readonly number[]): Cell[] {
  const row: Cell[] = cells.map(() => GAP);
  for (const [from, to] of places.entries()) row[to] = cells[from] ?? GAP;
  return row;
}

/** True when every cell is surely what its column holds. */
function fits(cells: readonly Cell[], columns: TableColumns): boolean {
  return cells.every((cell, at) => {
    if (cell.gap) return true;
    const text = cell.text.replaceAll("\n", " ").trim();
    if (at === columns.name) return true;
    if (at === columns.type) return isType(text);
    if (at === columns.mandatory) return isFlag(text, columns);
    if (at === columns.description)
      return !isType(text) && !isFlag(text, columns) && isProse(text);
    return true;
  });
}

function textAt(cells: readonly Cell[], column: number | undefined): string {
  if (column === undefined) return "";
  return (cells[column]?.text ?? "").replaceAll("\n", " ").trim();
}

function isType(text: string): boolean {
  return parseType(text).kind !== "unknown";
}

function isFlag(text: string, { optional }: TableColumns): boolean {
  return readMandatory(text, optional) !== undefined;
}

/** A sentence: with a stop, of several words, or Chinese. No type ends with a stop. */
function isProse(text: string): boolean {
  if (/[\u4e00-\u9fff].{3}/.test(text)) return true;
  const words = text.split(/\s+/, 5).length;
  return words >= 4 || /[.。!;:：]$/.test(text);
}
