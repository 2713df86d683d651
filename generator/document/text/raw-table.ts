/** Rows whose cells are still lines, and the `Table` that is made from them. A cell that is not there stays a gap. */
import { blocksToText } from "../block-text.js";
import type { Block, Cell, Link, Table } from "../document-tree.js";
import { linesToBlocks } from "./line-blocks.js";
import type { TextLine } from "./text-lines.js";

/** Lines of a cell; `undefined` for one that the row lacks. */
export type RawCell = readonly TextLine[] | undefined;

export interface RawRow {
  readonly cells: readonly RawCell[];
  /** Line that the row begins at. */
  readonly number: number;
}

/** A table as far as it was read, and the line after it. */
export interface ReadTable {
  readonly table: Table;
  readonly end: number;
}

const GAP: Cell = { text: "", blocks: [], links: [], gap: true };

/** Makes the table; `labels` are its header's, empty without one. */
export function buildTable(
  labels: readonly string[],
  rows: readonly RawRow[],
  first: TextLine,
): Table {
  return {
    kind: "table",
    header: labels.map((text) => toCell([{ ...first, text }])),
    rows: rows.map(({ cells, number }) => ({
      cells: padded(cells, labels.length).map(toCell),
      position: { line: number, column: 1 },
    })),
    anchors: [],
    position: { line: first.number, column: 1 },
  };
}

function padded(cells: readonly RawCell[], columns: number): RawCell[] {
  const missing = Math.max(0, columns - cells.length);
  return [...cells, ...Array.from({ length: missing }, () => undefined)];
}

function toCell(lines: RawCell): Cell {
  if (!lines) return GAP;
  const blocks = linesToBlocks(lines.filter(({ text }) => text !== ""));
  return { text: blocksToText(blocks), blocks, links: linksOf(blocks) };
}

function linksOf(blocks: readonly Block[]): Link[] {
  const links: Link[] = [];
  const waiting = [...blocks].reverse();
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (block.kind === "paragraph") links.push(...block.links);
    else if (block.kind === "list") {
      for (const item of [...block.items].reverse())
        for (const inner of [...item.blocks].reverse()) waiting.push(inner);
    }
  }
  return links;
}
