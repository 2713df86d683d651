/**
 * Lists that were typed with signs into a paragraph: "The state. ● ringing: it rings. ● silent: it does not.", "The
 * options are as follows - loud - soft". Input: the blocks of a cell; output: the same with lists for these.
 */
import type { Block, List, Paragraph } from "../document/document-tree.js";

import { holds } from "./screen.js";

const SIGN = /[●•▪■◦]/;
/** A sign begins an item where it begins the text or stands behind a blank, with a blank or a letter behind it. */
const BULLET = /(?:^|\s)[●•▪■◦]\s{0,8}(?=\S)/;

/** Single words behind dashes, up to the end of the text, below words that announce values. */
const DASHED =
  /(?<=(?:^|[.。:：;]\s)(?:the )?(?:(?:possible|valid|available|supported|allowed) )?(?:options|values) are(?: as follows)?\s?[:：]?)(?:\s-\s(?!others?\b|etc\b|more\b)[\w.]{1,40}){2,60}\.?$/i;
const DASH = /\s-\s/;
/** "- 1 - 100": the ends of a range. */
const TWO_NUMBERS = /^\s-\s\d+\s-\s\d+\.?$/;

/** Paragraphs with such signs as lists; the same blocks where there are none. */
export function withInlineBullets(blocks: readonly Block[]): readonly Block[] {
  const isTyped = (block: Block): boolean =>
    block.kind === "paragraph" &&
    (SIGN.test(block.text) || holds(DASHED, block.text));
  if (!blocks.some(isTyped)) return blocks;
  const made: Block[] = [];
  for (const block of blocks) {
    const parts = block.kind === "paragraph" ? partsOf(block.text) : [];
    if (block.kind !== "paragraph" || !isListed(parts)) {
      made.push(block);
      continue;
    }
    const [before = "", ...items] = parts;
    if (before.trim() !== "") made.push(partOf(block, before));
    const last = made.at(-1);
    const { list, behind } = listOf(block, items, before.trim() !== "");
    if (before.trim() === "" && last?.kind === "list")
      made[made.length - 1] = {
        ...last,
        items: [...last.items, ...list.items],
      };
    else made.push(list);
    if (behind !== "") made.push(partOf(block, behind));
  }
  return made;
}

/** What stands before the first sign, and behind each. */
function partsOf(text: string): string[] {
  if (SIGN.test(text)) return text.split(BULLET);
  const dashed = DASHED.exec(text);
  return dashed && !TWO_NUMBERS.test(dashed[0])
    ? [
        text.slice(0, dashed.index),
        ...dashed[0].replace(/\.$/, "").split(DASH).slice(1),
      ]
    : [text];
}

/** Within a sentence, only words with what they mean are believed to be items. */
function isListed([before = "", ...items]: readonly string[]): boolean {
  return items.length > 0 && (before.trim() === "" || items.every(isExplained));
}

function isExplained(text: string): boolean {
  return /^["“]?[\w.-]{1,60}["”]?(?:\s?[:：]\s?\S|\s*$)/.test(text);
}

/** Within a paragraph, a sentence behind the last item may be about all of them. */
const NEXT_SENTENCE = /(?<=[.!?])\s+(?=[A-Z])/;

function listOf(
  block: Paragraph,
  texts: readonly string[],
  isInside: boolean,
): { readonly list: List; readonly behind: string } {
  const { anchors, position } = block;
  const last = texts.at(-1) ?? "";
  const ends = isInside ? last.search(NEXT_SENTENCE) : -1;
  const items = [
    ...texts.slice(0, -1),
    ends < 0 ? last : last.slice(0, ends),
  ].map((text) => ({ blocks: [partOf(block, text)] }));
  const behind = ends < 0 ? "" : last.slice(ends).trim();
  return {
    list: { kind: "list", ordered: false, anchors, position, items },
    behind,
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
