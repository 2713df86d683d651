/** Lists that are more than words: what in them steers the reading of a page, and what a line before them announces. */
import type { Block, List, Paragraph } from "../document/document-tree.js";
import { OUTCOME_MARKER } from "../vocabulary/markers.js";
import { showsJson } from "./json-in-paragraphs.js";
import {
  exampleLabel,
  sampleTitled,
  sectionKindOfLine,
} from "./section-kind.js";
import { statusOfLine } from "./status-line.js";

/** "Response" after an example announces the answer's code, or else begins the section of the response. */
export function leadsToCode([first, second]: readonly Block[]): boolean {
  const next = first?.kind === "paragraph" ? second : first;
  if (next?.kind === "list") return holdsCodeAlone(next);
  return next === undefined || next.kind === "code";
}

/** "Request body", and below it an item for each case with the code of that case. */
function holdsCodeAlone({ items }: List): boolean {
  const blocks = items.flatMap((item) => item.blocks);
  return (
    blocks.some(({ kind }) => kind === "code") &&
    blocks.every(({ kind }) => kind === "code" || kind === "paragraph")
  );
}

/** A list of words stays one block; one that holds code, tables or lines that steer is opened. */
export function holdsStructure(
  list: List,
  following: readonly Block[] = [],
): boolean {
  if (following[0]?.kind === "table" && endsWithOutcome(list)) return true;
  if (following.length > 0 && isNameOfSection(list)) return true;
  return list.items.some((item) =>
    item.blocks.some(
      (block, at) =>
        block.kind === "code" ||
        block.kind === "table" ||
        (block.kind === "list" &&
          holdsStructure(block, item.blocks.slice(at + 1))) ||
        (block.kind === "paragraph" &&
          (showsJson(block) ||
            ((item.blocks.length === 1 || showsJson(item.blocks[at + 1])) &&
              beginsExample(block)) ||
            statusOfLine(block.text) !== undefined ||
            (block.bold && sectionKindOfLine(block.text) !== undefined))),
    ),
  );
}

/** The blocks of an item, its first line apart where it is the name of a section of examples and more. */
export function withLabelApart(blocks: readonly Block[]): readonly Block[] {
  const [first, second] = blocks;
  if (first?.kind !== "paragraph" || second?.kind !== "code") return blocks;
  const found = exampleLabel(first.text);
  if (!found || first.links.length > 0) return blocks;
  const label: Paragraph = { ...first, text: found.label, emphasized: [] };
  return [
    label,
    { ...first, text: found.words, anchors: [] },
    ...blocks.slice(1),
  ];
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

/** A heading written as a list of one item, what it heads behind it: "1. URI" in Markdown. */
function isNameOfSection({ items }: List): boolean {
  const [only, ...others] = items.flatMap(({ blocks }) => blocks);
  return (
    only?.kind === "paragraph" &&
    others.length === 0 &&
    only.links.length === 0 &&
    sectionKindOfLine(only.text) !== undefined
  );
}

/** An item that says no more than "Example request": its code stands below the list. */
function beginsExample({ text, links }: Paragraph): boolean {
  const kind = sectionKindOfLine(text) ?? sampleTitled(text);
  return links.length === 0 && kind?.startsWith("example") === true;
}
