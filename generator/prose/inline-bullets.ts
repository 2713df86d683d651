/**
 * Lists that were typed with signs into a paragraph: "The state. ● ringing: it rings. ● silent: it does not." Input: the
 * blocks of a cell; output: the same with lists for these.
 */
import type { Block, List, Paragraph } from "../document/document-tree.js";

const SIGN = /[●•▪■◦]/;
/** A sign begins an item where it begins the text or stands behind a blank, with a blank or a letter behind it. */
const BULLET = /(?:^|\s+)[●•▪■◦]\s{0,8}(?=\S)/;

/** Paragraphs with such signs as lists; the same blocks where there are none. */
export function withInlineBullets(blocks: readonly Block[]): readonly Block[] {
  const isTyped = (block: Block): boolean =>
    block.kind === "paragraph" && SIGN.test(block.text);
  if (!blocks.some(isTyped)) return blocks;
  const made: Block[] = [];
  for (const block of blocks) {
    const parts = block.kind === "paragraph" ? block.text.split(BULLET) : [];
    if (block.kind !== "paragraph" || parts.length < 2) {
      made.push(block);
      continue;
    }
    const [before = "", ...items] = parts;
    if (before.trim() !== "") made.push(partOf(block, before));
    const last = made.at(-1);
    const list = listOf(block, items);
    if (before.trim() === "" && last?.kind === "list")
      made[made.length - 1] = {
        ...last,
        items: [...last.items, ...list.items],
      };
    else made.push(list);
  }
  return made;
}

function listOf(block: Paragraph, items: readonly string[]): List {
  const { anchors, position } = block;
  return {
    kind: "list",
    ordered: false,
    anchors,
    position,
    items: items.map((text) => ({ blocks: [partOf(block, text)] })),
  };
}

/** A part of a paragraph, with the bold words that are in it. */
function partOf(block: Paragraph, text: string): Paragraph {
  return {
    ...block,
    text: text.trim(),
    emphasized: block.emphasized.filter((bold) => text.includes(bold)),
  };
}
