/**
 * A label that is the last item of a list, with what it belongs to in a paragraph below: "- Kind of the bell.",
 * "- Value range:" and "**tower**: bell of a tower". Input: the blocks of a cell; output: the same with the label on the
 * line above that paragraph.
 */
import type { Block, List, Paragraph } from "../document/document-tree.js";
import { isLabelled } from "./split-passages.js";

const ENDS_OPEN = /[:：]\s*$/;

/** The same blocks where the cell does not begin with such a list. */
export function withLooseLabels(blocks: readonly Block[]): readonly Block[] {
  const [list, below, ...more] = blocks;
  if (list?.kind !== "list" || below?.kind !== "paragraph") return blocks;
  const label = lastLine(list);
  if (!label || !ENDS_OPEN.test(label.text) || !isLabelled(label.text))
    return blocks;
  const items = list.items.slice(0, -1);
  return [
    ...(items.length > 0 ? [{ ...list, items }] : []),
    label,
    below,
    ...more,
  ];
}

/** The last item, where it is one paragraph. */
function lastLine({ items }: List): Paragraph | undefined {
  const [only, ...more] = items.at(-1)?.blocks ?? [];
  return only?.kind === "paragraph" && more.length === 0 ? only : undefined;
}
