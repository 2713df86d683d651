/** Plain text of blocks, for cells, descriptions and code frames. Input: blocks; output: lines. */
import type { Block } from "./document-tree.js";

/** Each block and each list item on lines of its own. */
export function blocksToText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) collectLines(block, lines);
  return lines.join("\n");
}

function collectLines(block: Block, lines: string[]): void {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "code":
      if (block.text) lines.push(block.text);
      break;
    case "list":
      for (const item of block.items) {
        for (const inner of item.blocks) collectLines(inner, lines);
      }
      break;
    case "note":
      for (const inner of block.blocks) collectLines(inner, lines);
      break;
    case "table":
      for (const row of [{ cells: block.header }, ...block.rows]) {
        lines.push(row.cells.map((cell) => cell.text).join(" | "));
      }
      break;
  }
}
