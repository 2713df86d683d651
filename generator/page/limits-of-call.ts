/**
 * What a page says of a call's limits outside its tables: sections of constraints, and notes between tables ("Set one of
 * the two"). Input: blocks of the flow; output: blocks that end the call's description, sections below their headings.
 */
import type { Block } from "../document/document-tree.js";
import type { SectionKind } from "../vocabulary/sections.js";
import { saysNone } from "./cell-words.js";
import { plainParagraph } from "./describing-blocks.js";
import { descriptionText } from "./description-text.js";
import type { FlowBlock } from "./page-flow.js";

/** A note that stands there and in no row is about several of them. */
const HOLDS_TABLES: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "uri",
  "request",
  "response",
]);

/** The limits in the order of the page; a section that says "None" says nothing. */
export function limitsOfCall(flow: readonly FlowBlock[]): Block[] {
  const limits: Block[] = [];
  let labelled: string | undefined;
  for (const { section, heading, block } of flow) {
    if (section !== "constraints") {
      labelled = undefined;
      if (block.kind === "note" && HOLDS_TABLES.has(section))
        limits.push(block);
      continue;
    }
    if (block.kind === "table" || isEmpty(block)) continue;
    if (heading !== labelled)
      limits.push(plainParagraph(labelOf(heading), block.position));
    labelled = heading;
    limits.push(block);
  }
  return limits;
}

function isEmpty(block: Block): boolean {
  const text = descriptionText([block]).trim();
  return text === "" || saysNone(text.replace(/[.。]$/, ""));
}

function labelOf(heading: string): string {
  return `${heading.trim().replace(/[:：]$/, "")}:`;
}
