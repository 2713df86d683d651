/**
 * What an operation's page says about its call: the section of the function or, on a page without one, the words that
 * stand below the title, before any other heading. Input: the flow and the URIs; output: blocks.
 */
import type { Block } from "../document/document-tree.js";
import { DEPRECATED_CALL } from "../vocabulary/markers.js";
import type { SectionKind } from "../vocabulary/sections.js";
import { descriptionText } from "./description-text.js";
import type { PageFlow } from "./page-flow.js";
import type { PageUri } from "./page-model.js";

/** The blocks of all sections of a kind. */
export function blocksOfSection(flow: PageFlow, kind: SectionKind): Block[] {
  return flow.blocks
    .filter(({ section }) => section === kind)
    .map(({ block }) => block);
}

/** The blocks that say what the call is for; before them what stands below the title and says not to use it any more. */
export function blocksOfPurpose(
  flow: PageFlow,
  uris: readonly PageUri[],
): Block[] {
  const named = blocksOfSection(flow, "function");
  const lead = blocksBelowTitle(flow, uris);
  if (named.length === 0) return lead;
  const warning = lead.filter((block) =>
    DEPRECATED_CALL.test(descriptionText([block])),
  );
  return [...warning, ...named];
}

/** Words before the first heading, up to what is no words or the URI itself. */
function blocksBelowTitle(
  { blocks, headings }: PageFlow,
  uris: readonly PageUri[],
): Block[] {
  const [first] = headings;
  if (first === undefined || uris.length === 0) return [];
  const lead = blocks.slice(0, first.at).map(({ block }) => block);
  const end = lead.findIndex(
    ({ kind, position }) =>
      kind === "table" ||
      kind === "code" ||
      uris.some((uri) => uri.position === position),
  );
  return end === -1 ? lead : lead.slice(0, end);
}
