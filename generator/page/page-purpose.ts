/**
 * What an operation's page says about its call: the section of the function or, on a page without one, the words that
 * stand below the title, before any other heading. Input: the flow and the URIs; output: blocks.
 */
import type { Block } from "../document/document-tree.js";
import type { PageFlow } from "./page-flow.js";
import type { PageUri } from "./page-model.js";

/** The blocks of the section that describes the function. */
export function blocksOfFunction(flow: PageFlow): Block[] {
  return flow.blocks
    .filter(({ section }) => section === "function")
    .map(({ block }) => block);
}

/** The blocks that say what the call is for. */
export function blocksOfPurpose(
  flow: PageFlow,
  uris: readonly PageUri[],
): Block[] {
  const named = blocksOfFunction(flow);
  return named.length > 0 ? named : blocksBelowTitle(flow, uris);
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
