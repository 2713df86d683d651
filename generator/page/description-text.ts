/** A cell's or section's blocks as Markdown-like plain text: paragraphs apart by a blank line, `- ` lists. */
import type { Block, List } from "../document/document-tree.js";

/** Text of the blocks; an empty string when they say nothing. */
export function descriptionText(blocks: readonly Block[]): string {
  const [only] = blocks;
  if (only && blocks.length === 1) return blockText(only);
  return blocks.map(blockText).filter(Boolean).join("\n\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.text;
    case "code":
      return block.text;
    case "list":
      return listText(block, "");
    case "note": {
      const inner = descriptionText(block.blocks);
      return block.title ? `${block.title}: ${inner}` : inner;
    }
    case "table":
      return [block.header, ...block.rows.map((row) => row.cells)]
        .map((cells) =>
          cells.map((cell) => cell.text.replaceAll("\n", " ")).join(" | "),
        )
        .filter(Boolean)
        .join("\n");
  }
}

function listText(list: List, indent: string): string {
  return list.items
    .map((item, index) => {
      const mark = list.ordered ? `${index + 1}. ` : "- ";
      const lines = item.blocks.map((block) =>
        block.kind === "list"
          ? listText(block, `${indent}  `)
          : blockText(block).replaceAll("\n", " "),
      );
      const [first = "", ...rest] = lines.filter(Boolean);
      return [
        `${indent}${mark}${first}`,
        ...rest.map((line) =>
          line.startsWith(`${indent}  `) ? line : `${indent}  ${line}`,
        ),
      ].join("\n");
    })
    .join("\n");
}
