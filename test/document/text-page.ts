/** Plain text for tests: what the parser makes of it, in a form to compare by eye. */
import { blocksToText } from "../../generator/document/block-text.js";
import type { Block, Table } from "../../generator/document/document-tree.js";
import { parseText } from "../../generator/document/text/parse-text.js";
import { sourceOf } from "./fixture-page.js";

/** The tree of a text, whatever its format would be taken for. */
export function textTree(text: string): ReturnType<typeof parseText> {
  return parseText(sourceOf(text, "page.txt"));
}

/** Tables of a text: caption, header, rows; `~` is a gap, `/` parts lines of a cell. */
export function tablesIn(text: string): string[] {
  return textTree(text)
    .blocks.filter((block): block is Table => block.kind === "table")
    .flatMap(linesOfTable);
}

function linesOfTable({ number, caption, header, rows }: Table): string[] {
  const title = `[${number ?? "-"}] ${caption ?? ""}`.trim();
  const cells = [{ cells: header }, ...rows].map((row) =>
    row.cells
      .map((cell) => (cell.gap ? "~" : cell.text.replaceAll("\n", "/")))
      .join("|"),
  );
  return [title, ...cells];
}

/** Blocks in one line each: kind and text. */
export function blocksIn(text: string): string[] {
  return textTree(text).blocks.map(
    (block) =>
      `${nameOf(block)} ${blocksToText([block]).replaceAll("\n", "/")}`,
  );
}

function nameOf(block: Block): string {
  if (block.kind === "heading") return `h${block.level}`;
  if (block.kind === "list") return block.ordered ? "ol" : "ul";
  return block.kind === "paragraph" ? "p" : block.kind;
}

/** Codes of what the parser had to say. */
export function codesIn(text: string): string[] {
  return textTree(text).diagnostics.map(({ code }) => code);
}
