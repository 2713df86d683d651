/**
 * The examples of a page. Input: the flow; output: request line, headers and payload of each code block, apart.
 * Payloads that do not parse keep their text and are reported.
 */
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Block, Note } from "../document/document-tree.js";
import { contentTypeOf } from "../vocabulary/content-type.js";
import {
  CHINESE_SAMPLE_TITLE,
  LABEL_OF_CALL,
  REQUEST_BODY_TITLE,
  SAMPLE_TITLE,
} from "../vocabulary/markers.js";
import { bareSide } from "./bare-payload.js";
import { saysNone } from "./cell-words.js";
import { readCurl } from "./curl-example.js";
import { lastItem, titleIn, titleInHeading } from "./example-title.js";
import { isCall, withJoinedJson } from "./json-in-paragraphs.js";
import type { FlowBlock } from "./page-flow.js";
import type { PageExample, PageUri, Side } from "./page-model.js";
import { documentsIn, parsePayload, type Payload } from "./parse-payload.js";
import { type ExampleParts, splitExample } from "./split-example.js";
import { unreadExamples } from "./unread-examples.js";
import { lossesOf } from "./losses-of-example.js";

/** Reads every code block of the example sections, and others where it is plain that they are examples. */
export function readExamples(
  written: readonly FlowBlock[],
  {
    file,
    uris,
    report,
  }: {
    readonly file: string;
    readonly uris: readonly PageUri[];
    readonly report: (item: Diagnostic) => void;
  },
): PageExample[] {
  const flow = withJoinedJson(written);
  const read = new Set<Block>();
  const examples: PageExample[] = [];
  let title: string | undefined;
  let titleOfCall: string | undefined;
  let earlier: Side | undefined;
  for (const [at, place] of flow.entries()) {
    const { block } = place;
    const bare = bareSide(flow, at, uris);
    if (!place.section.startsWith("example") && bare === undefined) {
      // Behind a table, what was said before it is said of something else.
      if (block.kind === "table") title = undefined;
      continue;
    }
    if (block.kind === "paragraph") {
      // The call on a line of its own is no words about it.
      if (!isCall(block.text)) title = titleIn(block.text);
      titleOfCall = undefined;
      continue;
    }
    if (block.kind === "list") {
      title = lastItem(block, title);
      titleOfCall = undefined;
    }
    const shown = block.kind === "note" ? commandIn(block) : block;
    if (shown?.kind !== "code") continue;
    read.add(block);
    const parts = splitExample(saysNone(shown.text.trim()) ? "" : shown.text);
    const side = bare ?? sideOf(place, parts, { title, earlier });
    earlier = side;
    const { position } = shown;
    const status =
      side === "response" ? (parts.status ?? place.status) : undefined;
    const { method, target, headers } = parts;
    const isBody = side === "request" && parts.payload !== "" && !target;
    const words =
      title ?? (isBody ? titleOfCall : undefined) ?? titleInHeading(place);
    for (const { text, remark } of documentsIn(parts.payload)) {
      const name = remark ?? words;
      const payload = parsePayload(text, contentTypeOf(headers));
      const problem = problemOf(text, payload, { side, file, position });
      if (problem) report(problem);
      for (const loss of lossesOf(payload, { side, file, position }))
        report(loss);
      examples.push({
        side,
        ...(status ? { status } : {}),
        ...(name ? { title: name } : {}),
        ...(method ? { method } : {}),
        ...(target ? { target } : {}),
        headers,
        text,
        ...(payload.value === undefined ? {} : { value: payload.value }),
        position,
      });
    }
    // The call in a block, its body in the very next: one example.
    const isCallAlone = target !== undefined && parts.payload === "";
    const isLabel = title !== undefined && LABEL_OF_CALL.test(title);
    titleOfCall = isCallAlone && !isLabel ? title : undefined;
    title = undefined;
    // "HTTP/1.1 200 OK" in a block of its own: the words are about what follows, too.
    const isStatusAlone = parts.status !== undefined && parts.payload === "";
    if (isStatusAlone && continues(place, flow[at + 1])) title = words;
  }
  // A page without a call of its own shows whatever it explains.
  if (uris.length > 0)
    for (const item of unreadExamples(flow, read, file)) report(item);
  return examples;
}

/** True where the next block of code shows the same side, with no words between. */
function continues(
  { section, sample }: FlowBlock,
  next: FlowBlock | undefined,
): boolean {
  return (
    next?.block.kind === "code" &&
    next.section === section &&
    next.sample === sample
  );
}

/** The call as a command, which a note adds to the call; other code in notes may be anything. */
function commandIn({ blocks }: Note): Block | undefined {
  return blocks.find(
    (block) => block.kind === "code" && readCurl(block.text) !== undefined,
  );
}

/** "Failed sample response" among examples of both sides: what it begins with is no side. */
const OUTCOME_TITLE =
  /^(?:(?:example|sample) of an? )?(?:successful|failed|normal|abnormal|correct|incorrect|error)\b[\w ]{0,20}\bresponse\b|^(?:成功|失败|正常|异常|正确|错误)的?(?:响应|返回)(?:消息)?(?:示例|样例|实例)/i;

function sideOf(
  place: FlowBlock,
  parts: ExampleParts,
  before: {
    readonly title: string | undefined;
    readonly earlier?: Side | undefined;
  },
): Side {
  if (parts.method) return "request";
  if (parts.status) return "response";
  const { title = "", earlier } = before;
  const [, nearest] = CHINESE_SAMPLE_TITLE.exec(title) ?? [];
  if (nearest) return nearest === "请求" ? "request" : "response";
  if (place.sample) return place.sample;
  if (place.section === "example-request") return "request";
  if (place.section === "example-response") return "response";
  if (place.status) return "response";
  if (OUTCOME_TITLE.test(title)) return "response";
  const [, side] = SAMPLE_TITLE.exec(title) ?? [];
  if (side) return side.toLowerCase() === "request" ? "request" : "response";
  if (REQUEST_BODY_TITLE.test(title)) return "request";
  if (parts.side) return parts.side;
  return earlier === "request" ? "response" : "request";
}

/** What is wrong with a payload that should be JSON. */
function problemOf(
  text: string,
  { value, repaired }: Payload,
  { side, ...source }: { side: Side; file: string; position: Position },
): Diagnostic | undefined {
  if (repaired) {
    return diagnostic(
      "page/example-repaired",
      `The JSON of the ${side} example is damaged; it was repaired`,
      source,
    );
  }
  if (text === "" || value !== undefined) return undefined;
  return diagnostic(
    "page/example-not-json",
    `The ${side} example is no JSON; it is kept as text only`,
    source,
    { actual: text.slice(0, 80) },
  );
}
