/**
 * Links in the sections of the call and its answer, outside tables. Input: the flow of a page; output: links with their
 * side, and with the field that the sentence says they lead to.
 */
import type { Block, Link, Paragraph } from "../document/document-tree.js";
import { FIELD_LINKED, HEADER_HEADING } from "../vocabulary/captions.js";
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

interface AboutLink extends Link {
  readonly about?: string;
}

function linksOf(block: Block): AboutLink[] {
  if (block.kind === "paragraph") return paragraphLinks(block);
  if (block.kind === "note") return block.blocks.flatMap(linksOf);
  if (block.kind === "list")
    return block.items.flatMap((item) => item.blocks.flatMap(linksOf));
  return [];
}

/** A link right after "For details about the bell field, see" leads to the fields of `bell`. */
function paragraphLinks({ text, links }: Paragraph): AboutLink[] {
  if (links.length === 0) return [];
  const said = [...text.matchAll(FIELD_LINKED)];
  return links.map((link) => {
    const [sentence, other] = said.filter((match) =>
      text.startsWith(link.text, match.index + match[0].length),
    );
    const about = sentence?.[1] ?? sentence?.[2];
    return about === undefined || other ? link : { ...link, about };
  });
}
