/**
 * Examples of pages whose authors wrote each line of the JSON as a paragraph. Input: the flow; output: the same with
 * such paragraphs as one code block. What does not parse as it stands is left as it is: words may begin with a bracket.
 */
import type { Block } from "../document/document-tree.js";
import type { FlowBlock } from "./page-flow.js";
import { parsePayload } from "./parse-payload.js";

const OPENS_JSON = /^(?:[[{]\s*$|\{\s*")/;
const STRINGS = /"(?:[^"\\]|\\.)*"/g;
/** No example of a page has more lines. */
const MOST_LINES = 2000;

/** True for a paragraph that may begin JSON. */
export function showsJson(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && OPENS_JSON.test(block.text);
}

/** Joins the paragraphs of example sections that are the lines of one JSON value. */
export function withJoinedJson(flow: readonly FlowBlock[]): FlowBlock[] {
  const joined: FlowBlock[] = [];
  for (let at = 0; at < flow.length; at += 1) {
    const place = flow[at] as FlowBlock;
    const lines = place.section.startsWith("example") ? linesAt(flow, at) : [];
    const text = lines.join("\n");
    const { value, repaired } =
      text === "" ? { repaired: true } : parsePayload(text);
    if (value === undefined || repaired) {
      joined.push(place);
      continue;
    }
    const { anchors, position } = place.block;
    joined.push({ ...place, block: { kind: "code", text, anchors, position } });
    at += lines.length - 1;
  }
  return joined;
}

/** The paragraphs from `at` on, up to the one that closes the first bracket; none where no one does. */
function linesAt(flow: readonly FlowBlock[], at: number): readonly string[] {
  const lines: string[] = [];
  let depth = 0;
  for (const { block } of flow.slice(at, at + MOST_LINES)) {
    if (block.kind !== "paragraph") return [];
    if (lines.length === 0 && !showsJson(block)) return [];
    lines.push(block.text);
    const bare = block.text.replace(STRINGS, "");
    depth += bare.match(/[[{]/g)?.length ?? 0;
    depth -= bare.match(/[\]}]/g)?.length ?? 0;
    if (depth <= 0) return lines;
  }
  return [];
}
