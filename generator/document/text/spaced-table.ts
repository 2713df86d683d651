/**
 * Tables whose cells stand on one line, apart by tabs or by several blanks. A line without either goes on with the last
 * cell; where columns are aligned, a short row's cells are placed by where they begin.
 */
import { BULLET } from "./line-shapes.js";
import { limited } from "./bar-table.js";
import {
  type RawCell,
  type RawRow,
  type ReadTable,
  buildTable,
} from "./raw-table.js";
import { type TableHeader, headerOf } from "./table-header.js";
import type { TextLine } from "./text-lines.js";
import type { TextPage } from "./text-page.js";

interface Part {
  readonly text: string;
  /** Column of the line, from 0. */
  readonly start: number;
}

interface SpacedShape {
  readonly header: TableHeader;
  readonly tabs: boolean;
  readonly starts: readonly number[];
}

const MOST_LINES_BETWEEN = 60;
const ALIGNED_WITHIN = 1;

/** The table that begins at `at`, or undefined where none does. */
export function readSpacedTable(
  page: TextPage,
  at: number,
): ReadTable | undefined {
  const line = page.lines[at];
  if (!line || line.text.length > 1000) return undefined;
  const tabs = line.text.includes("\t");
  if (!tabs && !/ {2}/.test(line.text)) return undefined;
  const parts = partsOf(line, tabs);
  const header = headerOf(parts.map(({ text }) => text));
  if (!header) return undefined;
  const shape = { header, tabs, starts: parts.map(({ start }) => start) };
  return readRows(page, at, shape);
}

function readRows(page: TextPage, from: number, shape: SpacedShape): ReadTable {
  const { header, tabs } = shape;
  const columns = header.labels.length;
  const rows: { cells: RawCell[]; number: number }[] = [];
  let at = from + 1;
  for (; at < page.lines.length; at += 1) {
    const line = page.lines[at] as TextLine;
    const parts = partsOf(line, tabs);
    // The header once more begins another table, whose caption was lost.
    if (page.isBoundary(at) || repeats(parts, header)) break;
    const row = rows.at(-1);
    const isRow =
      parts.length > 1 &&
      !BULLET.test(line.text) &&
      (tabs || !isBelow(line, shape));
    if (isRow) {
      if (parts.length > columns)
        reportSurplus(page, line, parts.length, columns);
      const cells = limited(placed(line, parts, shape), columns);
      rows.push({ cells, number: line.number });
    } else if (row && goesOn(page, at, shape)) append(row.cells, line, shape);
    else break;
  }
  const first = page.lines[from] as TextLine;
  const read: readonly RawRow[] = rows;
  return { table: buildTable(header.labels, read, first), end: at };
}

function repeats(parts: readonly Part[], { labels }: TableHeader): boolean {
  return (
    parts.length === labels.length &&
    parts.every(({ text }, index) => text === labels[index])
  );
}

function partsOf(line: TextLine, tabs: boolean): Part[] {
  const parts: Part[] = [];
  const separator = tabs ? /\t/g : / {2,}|\t+/g;
  let start = 0;
  if (tabs && line.tabbed) parts.push({ text: "", start: 0 });
  for (const found of line.text.matchAll(separator)) {
    parts.push({
      text: line.text.slice(start, found.index).trim(),
      start: line.indent + start,
    });
    start = found.index + found[0].length;
  }
  parts.push({
    text: line.text.slice(start).trim(),
    start: line.indent + start,
  });
  return parts;
}

/** Cells by position, or by alignment where a row of blanks has too few. */
function placed(
  line: TextLine,
  parts: readonly Part[],
  { header, tabs, starts }: SpacedShape,
): RawCell[] {
  const toCell = ({ text }: Part): RawCell =>
    text === "" ? [] : [{ ...line, text }];
  if (tabs || parts.length >= header.labels.length) return parts.map(toCell);
  const columns = parts.map(({ start }) =>
    starts.findIndex((column) => Math.abs(column - start) <= ALIGNED_WITHIN),
  );
  const aligned = columns.every(
    (column, index) => column > (columns[index - 1] ?? -1),
  );
  if (!aligned) return parts.map(toCell);
  const cells: RawCell[] = header.labels.map(() => undefined);
  for (const [index, column] of columns.entries())
    cells[column] = toCell(parts[index] as Part);
  return cells;
}

/** True for a line that is indented below the second column: it goes on with the row above. */
function isBelow(line: TextLine, { starts }: SpacedShape): boolean {
  return line.indent >= Math.max(2, (starts[1] ?? 2) - ALIGNED_WITHIN);
}

/** True where a line without cells is more of the last row: indented, a bullet, or with rows after it. */
function goesOn(page: TextPage, at: number, shape: SpacedShape): boolean {
  const line = page.lines[at] as TextLine;
  if (BULLET.test(line.text) || (!shape.tabs && isBelow(line, shape)))
    return true;
  const last = Math.min(page.lines.length, at + MOST_LINES_BETWEEN);
  for (let ahead = at; ahead < last; ahead += 1) {
    if (page.isBoundary(ahead)) return false;
    const parts = partsOf(page.lines[ahead] as TextLine, shape.tabs);
    if (parts.length > 1) return true;
  }
  return false;
}

function append(cells: RawCell[], line: TextLine, shape: SpacedShape): void {
  const parts = shape.tabs
    ? [{ text: line.text, start: 0 }]
    : partsOf(line, false);
  for (const { text, start } of parts) {
    const found = shape.tabs
      ? -1
      : shape.starts.findIndex(
          (column) => Math.abs(column - start) <= ALIGNED_WITHIN,
        );
    const column = found === -1 ? shape.starts.length - 1 : found;
    cells[column] = [...(cells[column] ?? []), { ...line, text }];
  }
}

function reportSurplus(
  page: TextPage,
  line: TextLine,
  cells: number,
  columns: number,
): void {
  page.report(
    "document/surplus-cell",
    `A row has ${cells} cells below a header of ${columns}; the last ones were taken as one`,
    line,
  );
}
