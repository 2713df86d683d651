/**
 * Lists that are no words: what they hold is read as if there were no list. Input: a list and what stands below it;
 * output: whether it holds code, tables or lines that steer the reading.
 */
import type { Block, List, Paragraph } from "../document/document-tree.js";
import { OUTCOME_MARKER, STATUS_MARKER } from "../vocabulary/markers.js";
import { showsJson } from "./json-in-paragraphs.js";
import { sectionKindOfLine } from "./section-kind.js";

/** A list of words stays one block; one that holds code, tables or lines that steer is opened. */
export function holdsStructure(
  list: List,
  following: readonly Block[] = [],
): boolean {
  if (following[0]?.kind === "table" && endsWithOutcome(list)) return true;
  return list.items.some((item) =>
    item.blocks.some(
      (block, at) =>
        block.kind === "code" ||
        block.kind === "table" ||
        (block.kind === "list" && holdsStructure(block)) ||
        (block.kind === "paragraph" &&
          (((item.blocks.length === 1 || showsJson(item.blocks[at + 1])) &&
            beginsExample(block)) ||
            STATUS_MARKER.test(block.text) ||
            (block.bold && sectionKindOfLine(block.text) !== undefined))),
    ),
  );
}

/** A last item that says no more than "Abnormal response": its table stands below the list. */
function endsWithOutcome({ items }: List): boolean {
  const [only, ...others] = items.at(-1)?.blocks ?? [];
  return (
    only?.kind === "paragraph" &&
    others.length === 0 &&
    OUTCOME_MARKER.test(only.text)
  );
}

/** An item that says no more than "Example request": its code stands below the list. */
function beginsExample({ text, links }: Paragraph): boolean {
  return (
    links.length === 0 &&
    sectionKindOfLine(text)?.startsWith("example") === true
  );
}
