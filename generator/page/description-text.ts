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
      if (!block.title) return inner;
      // The mark of a first item behind the title would be a dash within a sentence.
      const ofLines = block.blocks[0]?.kind === "list";
      return `${block.title}:${ofLines ? "\n" : " "}${inner}`;
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
      const lines = item.blocks.map((block) => {
        if (block.kind === "list") return listText(block, `${indent}  `);
        // A script's lines are its own; those of words are wherever the page broke them.
        const between = block.kind === "code" ? `\n${indent}  ` : " ";
        return blockText(block).replaceAll("\n", between);
      });
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
