/** A GFM table: header, rule, rows. Cells hold one paragraph each; a short row keeps its gap. */
import type { Cell, Row, Table } from "../document-tree.js";
import { blocksToText } from "../block-text.js";
import { FlowBuilder } from "../html/flow-builder.js";
import type { Line } from "./markdown-lines.js";
import { readInline } from "./read-inline.js";

/** Reads the lines of a table; the second one is the rule, the first may have been lost. */
export function readGfmTable(
  lines: readonly (Line | undefined)[],
  anchors: readonly string[],
): Table {
  const [head, rule, ...below] = lines;
  const body = below.filter((line) => line !== undefined);
  const header = head ? readRow(head).cells : [];
  return {
    kind: "table",
    header,
    rows: body.map((line) => fill(readRow(line, header.length), header.length)),
    anchors,
    position: { line: (head ?? rule)?.number ?? 1, column: 1 },
  };
}

function readRow(line: Line, columns = Infinity): Row {
  const position = { line: line.number, column: 1 };
  const plain = splitCells(line.text);
  const texts =
    plain.length > columns
      ? splitCells(line.text.replace(QUOTED_BAR, "\\|"))
      : plain;
  const cells = texts.map((text): Cell => {
    const flow = new FlowBuilder();
    readInline(text, flow, position);
    flow.endParagraph();
    const links = flow.blocks.flatMap((block) =>
      block.kind === "paragraph" ? block.links : [],
    );
    return { text: blocksToText(flow.blocks), blocks: flow.blocks, links };
  });
  return { cells, position };
}

/** A sign that the text speaks of, which nobody escaped: “|”. Only a row with too many cells has one. */
const QUOTED_BAR = /(?<=[“"'‘])\|(?=[”"'’])/g;

/** Cells between bars; a bar after a backslash or in code belongs to its cell. */
export function splitCells(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  const cells: string[] = [];
  let start = 0;
  let ticks = false;
  for (let at = 0; at < inner.length; at += 1) {
    const sign = inner[at];
    if (sign === "\\") at += 1;
    else if (sign === "`") ticks = !ticks && inner.indexOf("`", at + 1) !== -1;
    else if (sign === "|" && !ticks) {
      cells.push(inner.slice(start, at));
      start = at + 1;
    }
  }
  cells.push(inner.slice(start));
  return cells.map((cell) => cell.trim());
}

function fill(row: Row, columns: number): Row {
  const missing = columns - row.cells.length;
  if (missing <= 0) return row;
  const gap: Cell = { text: "", blocks: [], links: [], gap: true };
  return {
    ...row,
    cells: [...row.cells, ...Array.from({ length: missing }, () => gap)],
  };
}
