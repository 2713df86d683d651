/**
 * Tables drawn with bars: rows on one line, or each cell on a line of its own between or before bars.
 * Rows are counted by the rule or the header; where a cell was lost, the next row is known by what its cells say.
 */
import { hasEdgeBar, ruleColumns } from "./line-shapes.js";
import { splitBars } from "./split-bars.js";
import {
  type RawCell,
  type RawRow,
  type ReadTable,
  buildTable,
} from "./raw-table.js";
import { startsRow } from "./row-start.js";
import { splitHeader } from "./split-header.js";
import { type TableHeader, givenHeader, headerOf } from "./table-header.js";
import { readSplitRows } from "./split-rows.js";
import type { TextLine } from "./text-lines.js";
import type { TextPage } from "./text-page.js";

const MOST_HEADER_LINES = 80;

/** The table that begins at `at`, or undefined where none does. */
export function readBarTable(
  page: TextPage,
  at: number,
): ReadTable | undefined {
  const line = page.lines[at];
  if (!line || !line.text.includes("|")) return undefined;
  return oneLineTable(page, at, line) ?? splitTable(page, at, line);
}

function oneLineTable(
  page: TextPage,
  at: number,
  line: TextLine,
): ReadTable | undefined {
  const below = page.lines[at + 1]?.text ?? "";
  const rule = ruleColumns(line.text);
  if (rule > 1 && splitBars(below).length > 1) {
    return oneLineRows(page, at + 1, { first: line, columns: rule });
  }
  const labels = splitBars(line.text);
  if (labels.length < 2) return undefined;
  const ruled = ruleColumns(below);
  const known = headerOf(labels);
  if (!known && ruled !== labels.length) return undefined;
  return oneLineRows(page, at + (ruled > 0 ? 2 : 1), {
    first: line,
    columns: labels.length,
    header: known ?? givenHeader(labels),
  });
}

interface TableShape {
  readonly first: TextLine;
  readonly columns: number;
  readonly header?: TableHeader;
}

function oneLineRows(
  page: TextPage,
  from: number,
  shape: TableShape,
): ReadTable {
  const { first, columns, header } = shape;
  const framed = first.text.startsWith("|");
  const rows: RawRow[] = [];
  let at = from;
  for (; at < page.lines.length; at += 1) {
    const line = page.lines[at] as TextLine;
    if (!isRow(line.text, framed) || page.isBoundary(at)) break;
    if (page.ruledHeaderAt(at)) break;
    if (header && repeats(line.text, header)) break;
    if (ruleColumns(line.text) > 0) continue;
    const lines = [line];
    // A cell with line breaks: the row goes on up to its closing bar.
    while (
      framed &&
      !hasClosingBar(lines.at(-1)?.text ?? "") &&
      splitBars(lines.map(({ text }) => text).join(" ")).length <= columns &&
      lines.length < MOST_HEADER_LINES &&
      page.barsGoOn(at + 1) &&
      page.lines[at + 1]?.text.startsWith("|") === false
    ) {
      at += 1;
      lines.push(page.lines[at] as TextLine);
    }
    const cells = cellsOf(lines);
    const second = cells[columns];
    if (second) {
      page.report(
        "document/surplus-cell",
        `A row has ${cells.length} cells below a header of ${columns}; the last ones were taken as one`,
        line,
      );
    }
    rows.push({ cells: limited(cells, columns), number: line.number });
  }
  return { table: buildTable(header?.labels ?? [], rows, first), end: at };
}

function isRow(text: string, framed: boolean): boolean {
  return framed ? text.startsWith("|") : text.includes("|");
}

/** A header once more begins another table, whose caption was lost. */
function repeats(text: string, { labels }: TableHeader): boolean {
  const cells = splitBars(text);
  return (
    cells.length === labels.length &&
    cells.every((cell, at) => cell === labels[at])
  );
}

function hasClosingBar(text: string): boolean {
  return text.endsWith("|") && !text.endsWith("\\|");
}

/** Cells of a row on one or more lines. */
function cellsOf(lines: readonly TextLine[]): TextLine[][] {
  const cells: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    for (const [part, text] of splitBars(line.text).entries()) {
      const piece = { ...line, text };
      if (index > 0 && part === 0) cells.at(-1)?.push(piece);
      else cells.push([piece]);
    }
  }
  return cells;
}

/** What is too much belongs to the last cell: its text held a bar. */
export function limited(cells: readonly RawCell[], columns: number): RawCell[] {
  if (cells.length <= columns || columns === 0) return [...cells];
  const rest = cells.slice(columns - 1).flatMap((cell) => cell ?? []);
  const [first] = rest;
  const joined = rest.map(({ text }) => text).join(" | ");
  return [
    ...cells.slice(0, columns - 1),
    first ? [{ ...first, text: joined }] : [],
  ];
}

function splitTable(
  page: TextPage,
  at: number,
  line: TextLine,
): ReadTable | undefined {
  if (!hasEdgeBar(line.text)) return undefined;
  const head = splitHeader(page, at);
  if (!head) return undefined;
  const { header, columns, next } = head;
  const { rows, end } = readSplitRows(page, next, {
    columns,
    ...(header ? { header } : {}),
    barsOpenRows: line.text.startsWith("|"),
    startsRow: (cells) => header !== undefined && startsRow(cells, header),
  });
  return { table: buildTable(header?.labels ?? [], rows, line), end };
}
