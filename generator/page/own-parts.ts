/**
 * Pages that document several calls one after the other. Input: the URIs of a page and its flow; output: the URIs, each
 * with the part of the page that is its own. Calls that share a response (versions of one) have no parts.
 */
import type { Block } from "../document/document-tree.js";
import type { SectionKind } from "../vocabulary/sections.js";
import { descriptionText } from "./description-text.js";
import { limitsOfCall } from "./limits-of-call.js";
import type { FlowBlock, PageFlow } from "./page-flow.js";
import type { OtherTable, PageUri } from "./page-model.js";
import { isWithin } from "../diagnostics/position-order.js";
import { readStatusCodes } from "./read-status-codes.js";
import { sectionKindOf, TELLS_ANSWER } from "./section-kind.js";

/** What stands before a URI belongs to it, up to the end of the call before. */
const BEFORE_URI: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "uri",
  "function",
  "constraints",
  "debugging",
  "authorization",
  "other",
]);
const TELLS_PURPOSE: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "function",
  "other",
]);

/** The URIs with their parts, where each call has a response of its own. */
export function withOwnParts(
  uris: readonly PageUri[],
  flow: PageFlow,
  otherTables: readonly OtherTable[],
): readonly PageUri[] {
  if (uris.length < 2) return uris;
  const { blocks } = flow;
  const places = uris.map(({ position }) =>
    blocks.findIndex(({ block }) => block.position === position),
  );
  const isInOrder = places.every((place, at) => place > (places[at - 1] ?? -1));
  if (!isInOrder) return uris;
  const begins = places.map((place, at) =>
    beginOf(blocks, place, places[at - 1]),
  );
  const parts = uris.map((uri, at) => {
    const begin = begins[at]!;
    const end = begins[at + 1] ?? blocks.length;
    return { uri, begin, place: places[at]!, end };
  });
  const haveOwn = parts.every(({ place, end }) =>
    blocks.slice(place, end).some(({ section }) => TELLS_ANSWER.has(section)),
  );
  if (!haveOwn) return uris;
  return parts.map(({ uri, begin, place, end }) => {
    const from = blocks[begin]!.block.position;
    const to = blocks[end]?.block.position;
    const stretch = { from, ...(to ? { to } : {}) };
    const own = otherTables.filter(({ position }) =>
      isWithin(position, stretch),
    );
    const title = titleOf(flow, begin, place);
    return {
      ...uri,
      part: {
        ...(title === undefined ? {} : { title }),
        description: descriptionText([
          ...purpose(blocks.slice(begin, place)),
          ...limitsOfCall(blocks.slice(begin, end)),
        ]),
        ...stretch,
        statusCodes: readStatusCodes(blocks.slice(begin, end), own),
      },
    };
  });
}

/** Back from a URI to the end of the call before it; the first call begins with the page. */
function beginOf(
  blocks: readonly FlowBlock[],
  place: number,
  before: number | undefined,
): number {
  if (before === undefined) return 0;
  let begin = place;
  while (begin - 1 > before && BEFORE_URI.has(blocks[begin - 1]!.section))
    begin -= 1;
  return begin;
}

/** The heading that names the call: the last one before its URI that is no part of a call. */
function titleOf(
  { headings }: PageFlow,
  begin: number,
  place: number,
): string | undefined {
  return headings.findLast(
    ({ heading, at }) =>
      at >= begin && at <= place && sectionKindOf(heading.text) === "other",
  )?.heading.text;
}

function purpose(blocks: readonly FlowBlock[]): Block[] {
  return blocks
    .filter(
      ({ section, block }) =>
        TELLS_PURPOSE.has(section) && block.kind !== "table",
    )
    .map(({ block }) => block);
}
