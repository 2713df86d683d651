/**
 * Examples of pages whose authors wrote each line of the JSON as a paragraph. Input: the flow; output: the same with
 * such paragraphs as one code block. What does not parse as it stands is left as it is: words may begin with a bracket.
 */
import type { Block } from "../document/document-tree.js";
import type { FlowBlock } from "./page-flow.js";
import { parsePayload, type Payload } from "./parse-payload.js";

const OPENS_JSON = /^(?:[[{]\s*$|\{\s*["}])/;
const STRINGS = /"(?:[^"\\]|\\.)*"/g;
/** So many lines of a page are read in vain, and no more: it may open brackets that it never closes. */
const MOST_IN_VAIN = 2000;

/** True for a paragraph that may begin JSON. */
export function showsJson(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && OPENS_JSON.test(block.text);
}

/** Examples, and what a response section shows of an answer without saying that it is one: "Normal Response", "{}". */
function holdsExamples({ section }: FlowBlock): boolean {
  return section.startsWith("example") || section === "response";
}

/** Joins the paragraphs of such sections that are the lines of one JSON value. */
export function withJoinedJson(flow: readonly FlowBlock[]): FlowBlock[] {
  const joined: FlowBlock[] = [];
  let left = MOST_IN_VAIN;
  for (let at = 0; at < flow.length; at += 1) {
    const place = flow[at] as FlowBlock;
    joined.push(place);
    if (!holdsExamples(place) || !showsJson(place.block)) continue;
    const { lines, isClosed } = linesAt(flow, at, left);
    const text = lines.join("\n");
    const { value, repaired } = isClosed ? parsePayload(text) : UNREAD;
    if (value === undefined || repaired) {
      left -= lines.length;
      continue;
    }
    const { anchors, position } = place.block;
    joined[joined.length - 1] = {
      ...place,
      block: { kind: "code", text, anchors, position },
    };
    at += lines.length - 1;
  }
  return joined;
}

const UNREAD: Payload = { repaired: false };

/** The paragraphs from `at` on, `most` of them, up to the one that closes the first bracket. */
function linesAt(
  flow: readonly FlowBlock[],
  at: number,
  most: number,
): { readonly lines: readonly string[]; readonly isClosed: boolean } {
  const lines: string[] = [];
  let depth = 0;
  while (lines.length < most) {
    const block = flow[at + lines.length]?.block;
    if (block?.kind !== "paragraph") break;
    lines.push(block.text);
    const bare = block.text.replace(STRINGS, "");
    depth += bare.match(/[[{]/g)?.length ?? 0;
    depth -= bare.match(/[\]}]/g)?.length ?? 0;
    if (depth <= 0) return { lines, isClosed: true };
  }
  return { lines, isClosed: false };
}
