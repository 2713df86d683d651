/** Links in the sections of the call and its answer, outside tables. Input: the flow of a page; output: links with their side. */
import type { Block, Link } from "../document/document-tree.js";
import { HEADER_HEADING } from "../vocabulary/captions.js";
import type { FlowBlock } from "./page-flow.js";
import type { SectionLink } from "./page-model.js";
import { OF_A_CALL, sideOfSection } from "./side-of-table.js";

/** Each link with what it stands below. */
export function sectionLinksOf(flow: readonly FlowBlock[]): SectionLink[] {
  const found: SectionLink[] = [];
  for (const { block, section, heading, status } of flow) {
    const side = OF_A_CALL.has(section) ? sideOfSection(section) : undefined;
    if (!side) continue;
    const part =
      section === "uri"
        ? "uri"
        : HEADER_HEADING.test(heading)
          ? "header"
          : undefined;
    for (const link of linksOf(block))
      found.push({
        ...link,
        side,
        ...(status ? { status } : {}),
        ...(part ? { part } : {}),
      });
  }
  return found;
}

function linksOf(block: Block): Link[] {
  if (block.kind === "paragraph") return [...block.links];
  if (block.kind === "note") return block.blocks.flatMap(linksOf);
  if (block.kind === "list")
    return block.items.flatMap((item) => item.blocks.flatMap(linksOf));
  return [];
}
