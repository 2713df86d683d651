/**
 * Reads an HTML table: caption, header row, rows with their spans laid out.
 * A short row keeps its gap; a cell that a span repeats is marked, so that nobody counts it twice.
 */
import { blocksToText } from "../block-text.js";
import { readCaption } from "../caption.js";
import type { Block, Cell, Link, Row, Table } from "../document-tree.js";
import { ownText } from "../own-text.js";
import { type HtmlElement, type HtmlNode, attributeOf } from "./html-tree.js";
import { type FlowContext, elementText, readFlow } from "./read-flow.js";
import type { AttributeName } from "./tag-parser.js";

/** More columns than any documented table has; a larger span is a mistake or an attack. */
const MAX_COLUMNS = 200;
const MAX_ROWSPAN = 65534;
const GAP: Cell = { text: "", blocks: [], links: [], gap: true };

interface RawRow {
  readonly element: HtmlElement;
  readonly inHead: boolean;
}

/** Reads `element`, a `<table>`. */
export function readTable(
  element: HtmlElement,
  anchors: readonly string[],
  context: FlowContext,
  depth: number,
): Table {
  const raw = collectRows(element);
  const caption = readCaption(captionText(element));
  const grid = layOut(raw, context, depth);
  const headed = raw.length > 0 && isHeader(raw[0] as RawRow);
  const header = headed ? (grid[0]?.cells ?? []) : [];
  const rows = (headed ? grid.slice(1) : grid).map((row) =>
    fillGaps(row, header.length),
  );
  return {
    kind: "table",
    ...(caption.number === undefined ? {} : { number: caption.number }),
    ...(caption.text ? { caption: caption.text } : {}),
    header,
    rows,
    anchors: ownAnchors(element, anchors),
    position: context.positionOf(element),
  };
}

function ownAnchors(
  element: HtmlElement,
  before: readonly string[],
): readonly string[] {
  const id = attributeOf(element, "id");
  return id && !before.includes(id) ? [...before, ownText(id)] : before;
}

function captionText(element: HtmlElement): string {
  const caption = element.children.find(
    (child) => child.kind === "element" && child.name === "caption",
  );
  return caption?.kind === "element" ? elementText(caption) : "";
}

function collectRows(table: HtmlElement): RawRow[] {
  const rows: RawRow[] = [];
  addRows(table.children, false, rows);
  return rows;
}

function addRows(
  nodes: readonly HtmlNode[],
  inHead: boolean,
  rows: RawRow[],
): void {
  for (const node of nodes) {
    if (node.kind === "text") continue;
    // Cells whose row was lost make one row of what holds them.
    if (isCell(node)) {
      if (node.parent && rows.at(-1)?.element !== node.parent) {
        rows.push({ element: node.parent, inHead });
      }
    } else if (node.name === "tr") rows.push({ element: node, inHead });
    else if (node.name === "thead") addRows(node.children, true, rows);
    else if (node.name === "tbody" || node.name === "tfoot") {
      addRows(node.children, false, rows);
    }
  }
}

const HOLD_ROWS = new Set(["thead", "tbody", "tfoot", "tr"]);
const TABLE_PARTS = new Set(["caption", "colgroup", "col", "td", "th"]);

/** What stands in a table outside of its cells, as after a lost `</table>`: it is read after the table. */
export function strayNodes(table: HtmlElement): HtmlNode[] {
  const stray: HtmlNode[] = [];
  addStray(table.children, stray);
  return stray;
}

function addStray(nodes: readonly HtmlNode[], stray: HtmlNode[]): void {
  for (const node of nodes) {
    if (node.kind === "text") {
      if (node.data !== "\n" && node.data.trim() !== "") stray.push(node);
    } else if (HOLD_ROWS.has(node.name)) addStray(node.children, stray);
    else if (!TABLE_PARTS.has(node.name)) stray.push(node);
  }
}

function isHeader(row: RawRow): boolean {
  const cells = cellElements(row.element);
  return (
    row.inHead ||
    (cells.length > 0 && cells.every((cell) => cell.name === "th"))
  );
}

function cellElements(row: HtmlElement): HtmlElement[] {
  return row.children.filter(isCellNode);
}

function isCellNode(node: HtmlNode): node is HtmlElement {
  return node.kind === "element" && isCell(node);
}

function isCell({ name }: HtmlElement): boolean {
  return name === "td" || name === "th";
}

/** Puts cells into columns; `carried` holds the cells that a row span repeats further down. */
function layOut(
  raw: readonly RawRow[],
  context: FlowContext,
  depth: number,
): Row[] {
  const carried: ({ cell: Cell; rows: number } | undefined)[] = [];
  return raw.map(({ element }) => {
    const cells: Cell[] = [];
    const place = (cell: Cell, rowspan: number): void => {
      takeCarried(carried, cells);
      if (cells.length >= MAX_COLUMNS) return;
      if (rowspan > 1) {
        carried[cells.length] = {
          cell: { ...cell, spanned: true },
          rows: rowspan - 1,
        };
      }
      cells.push(cell);
    };
    for (const source of cellElements(element)) {
      const cell = readCell(source, context, depth);
      const rowspan = span(source, "rowspan", MAX_ROWSPAN);
      place(cell, rowspan);
      const colspan = span(source, "colspan", MAX_COLUMNS);
      for (let i = 1; i < colspan; i += 1) {
        place({ ...cell, spanned: true }, rowspan);
      }
    }
    takeAllCarried(carried, cells);
    return { cells, position: context.positionOf(element) };
  });
}

function takeCarried(
  carried: ({ cell: Cell; rows: number } | undefined)[],
  cells: Cell[],
): void {
  for (;;) {
    const waiting = carried[cells.length];
    if (!waiting) return;
    carried[cells.length] =
      waiting.rows > 1 ? { ...waiting, rows: waiting.rows - 1 } : undefined;
    cells.push(waiting.cell);
  }
}

/** A span from above occupies its column in a short row as well; what lies between is a gap. */
function takeAllCarried(
  carried: ({ cell: Cell; rows: number } | undefined)[],
  cells: Cell[],
): void {
  takeCarried(carried, cells);
  const last = carried.findLastIndex((waiting) => waiting !== undefined);
  while (cells.length <= last) {
    if (carried[cells.length]) takeCarried(carried, cells);
    else cells.push(GAP);
  }
}

function span(cell: HtmlElement, name: AttributeName, most: number): number {
  const text = attributeOf(cell, name);
  if (text === undefined) return 1;
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) && value > 1 ? Math.min(value, most) : 1;
}

function readCell(
  source: HtmlElement,
  context: FlowContext,
  depth: number,
): Cell {
  const blocks = readFlow(source.children, context, depth + 1);
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === "paragraph") {
    return { text: only.text, blocks, links: only.links };
  }
  return { text: blocksToText(blocks), blocks, links: linksOf(blocks) };
}

function linksOf(blocks: readonly Block[]): Link[] {
  const links: Link[] = [];
  addLinks(blocks, links);
  return links;
}

function addLinks(blocks: readonly Block[], links: Link[]): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") links.push(...block.links);
    else if (block.kind === "note") addLinks(block.blocks, links);
    else if (block.kind === "list") {
      for (const item of block.items) addLinks(item.blocks, links);
    }
  }
}

function fillGaps(row: Row, columns: number): Row {
  if (row.cells.length >= columns) return row;
  const missing = Array.from({ length: columns - row.cells.length }, () => GAP);
  return { ...row, cells: [...row.cells, ...missing] };
}
