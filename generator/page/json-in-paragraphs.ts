/**
 * Examples of pages whose authors wrote them as paragraphs: each line of the JSON one, the call and its body in one, or
 * the call alone. Input: the flow; output: the same with such paragraphs as one code block. What does not parse as it
 * stands is left as it is: words may begin with a bracket.
 */
import type { Block } from "../document/document-tree.js";
import { REQUEST_LINE } from "../vocabulary/markers.js";
import type { FlowBlock } from "./page-flow.js";
import { parsePayload, type Payload } from "./parse-payload.js";

const OPENS_JSON = /^(?:[[{]\s*$|\{\s*["}]|\[\s*[{"])/;
const STRINGS = /"(?:[^"\\]|\\.)*"/g;
/** So many lines of a page are read in vain, and no more: it may open brackets that it never closes. */
const MOST_IN_VAIN = 2000;

/** True for a paragraph that may begin JSON. */
export function showsJson(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && OPENS_JSON.test(block.text);
}

/** True for a line that is a call and nothing else. */
export function isCall(text: string): boolean {
  const line = text.trim();
  return !/\s/.test(line.replace(REQUEST_LINE, "")) && REQUEST_LINE.test(line);
}

/** What stands before the JSON of a paragraph that may begin an example: a call, a line with a status, or nothing. */
export function beforeJson(text: string): string | undefined {
  if (OPENS_JSON.test(text)) return "";
  const before = BEFORE_JSON.exec(text)?.[0];
  return before !== undefined && OPENS_JSON.test(text.slice(before.length))
    ? before
    : undefined;
}

const BEFORE_JSON =
  /^(?:(?:GET|POST|PUT|DELETE|PATCH)\s+(?:https?:\/\/|\/|\{[^{}\s]{1,60}\}\/)\S*(?:\s+HTTP\/\d(?:\.\d)?)?|HTTP\/\d(?:\.\d)?\s+\d{3}(?: [A-Za-z]+){0,3})\s+(?=[[{])/i;

/** Examples, and what a response section shows of an answer without saying that it is one: "Normal Response", "{}". */
function holdsExamples({ section }: FlowBlock): boolean {
  return section.startsWith("example") || section === "response";
}

/** Joins the paragraphs of such sections that are one example. */
export function withJoinedJson(flow: readonly FlowBlock[]): FlowBlock[] {
  const joined: FlowBlock[] = [];
  let left = MOST_IN_VAIN;
  for (let at = 0; at < flow.length; at += 1) {
    const place = flow[at] as FlowBlock;
    joined.push(place);
    const { block } = place;
    if (!holdsExamples(place) || block.kind !== "paragraph") continue;
    const begun = beginningAt(flow, at);
    if (!begun) continue;
    const { from, before } = begun;
    const { lines, isClosed } = linesAt(flow, { from, before, most: left });
    const text = lines.join("\n");
    const { value, repaired } = isClosed ? parsePayload(text) : UNREAD;
    const isAlone = begun.isAlone === true;
    if (!isAlone && (value === undefined || repaired)) {
      left -= lines.length;
      continue;
    }
    const { anchors, position } = block;
    const head = before === "" ? "" : `${before.trim()}\n`;
    joined[joined.length - 1] = {
      ...place,
      block: {
        kind: "code",
        text: isAlone ? block.text : head + text,
        anchors,
        position,
      },
    };
    if (!isAlone) at = from + lines.length - 1;
  }
  return joined;
}

interface Beginning {
  /** Where the JSON begins. */
  readonly from: number;
  /** What stands before it. */
  readonly before: string;
  /** True for a call without JSON, below which no code shows it. */
  readonly isAlone?: true;
}

function beginningAt(
  flow: readonly FlowBlock[],
  at: number,
): Beginning | undefined {
  const { block, section, heading, sample } = flow[at] as FlowBlock;
  if (block.kind !== "paragraph") return undefined;
  const before = beforeJson(block.text);
  if (before !== undefined) return { from: at, before };
  if (!section.startsWith("example") || !isCall(block.text)) return undefined;
  if (showsJson(flow[at + 1]?.block))
    return { from: at + 1, before: block.text };
  const isRequest = section === "example-request" || sample === "request";
  return isRequest && !showsMore(flow, at, heading)
    ? { from: at, before: "", isAlone: true }
    : undefined;
}

/** True where code or JSON follows below the same heading: the call is a line about that. */
function showsMore(
  flow: readonly FlowBlock[],
  at: number,
  heading: string,
): boolean {
  for (let next = at + 1; next < flow.length; next += 1) {
    const place = flow[next] as FlowBlock;
    if (place.heading !== heading) return false;
    const { block } = place;
    if (block.kind !== "paragraph" || showsJson(block)) return true;
  }
  return false;
}

const UNREAD: Payload = { repaired: false };

/** The paragraphs from `from` on, `most` of them, up to the one that closes the first bracket. */
function linesAt(
  flow: readonly FlowBlock[],
  {
    from,
    before,
    most,
  }: { readonly from: number; readonly before: string; readonly most: number },
): { readonly lines: readonly string[]; readonly isClosed: boolean } {
  const lines: string[] = [];
  let depth = 0;
  while (lines.length < most) {
    const block = flow[from + lines.length]?.block;
    if (block?.kind !== "paragraph") break;
    const isFirst = lines.length === 0 && block.text.startsWith(before);
    const line = isFirst ? block.text.slice(before.length) : block.text;
    lines.push(line);
    const bare = line.replace(STRINGS, "");
    depth += bare.match(/[[{]/g)?.length ?? 0;
    depth -= bare.match(/[\]}]/g)?.length ?? 0;
    if (depth <= 0) return { lines, isClosed: true };
  }
  return { lines, isClosed: false };
}
