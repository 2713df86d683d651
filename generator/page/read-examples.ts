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
  METHOD_LABEL,
  REQUEST_BODY_TITLE,
  REQUEST_LINE,
  SAMPLE_OF_FIELD,
  SAMPLE_TITLE,
} from "../vocabulary/markers.js";
import { saysNone } from "./cell-words.js";
import { readCurl } from "./curl-example.js";
import { lastItem, titleIn, titleInHeading } from "./example-title.js";
import { withJoinedJson } from "./json-in-paragraphs.js";
import type { FlowBlock } from "./page-flow.js";
import type { HttpMethod, PageExample, Side } from "./page-model.js";
import { documentsIn, parsePayload, type Payload } from "./parse-payload.js";

/** Reads every code block of the example sections. */
export function readExamples(
  written: readonly FlowBlock[],
  file: string,
  report: (item: Diagnostic) => void,
): PageExample[] {
  const flow = withJoinedJson(written);
  const examples: PageExample[] = [];
  let title: string | undefined;
  let titleOfCall: string | undefined;
  let earlier: Side | undefined;
  for (const [at, place] of flow.entries()) {
    const { block } = place;
    if (
      !place.section.startsWith("example") &&
      !isBareAnswer(place, flow[at - 1])
    ) {
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
    const parts = splitExample(saysNone(shown.text.trim()) ? "" : shown.text);
    const side = sideOf(place, parts, { title, earlier });
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

function isCall(text: string): boolean {
  const line = text.trim();
  return !/\s/.test(line.replace(REQUEST_LINE, "")) && REQUEST_LINE.test(line);
}

/** The call as a command, which a note adds to the call; other code in notes may be anything. */
function commandIn({ blocks }: Note): Block | undefined {
  return blocks.find(
    (block) => block.kind === "code" && readCurl(block.text) !== undefined,
  );
}

/**
 * JSON that stands in the section of the response itself, no line before it that names a field: what is answered. Below
 * a line with the status it is that, however well it is written.
 */
function isBareAnswer(
  { section, block }: FlowBlock,
  before: FlowBlock | undefined,
): boolean {
  if (section !== "response" || block.kind !== "code") return false;
  const lead = before?.block.kind === "paragraph" ? before.block.text : "";
  if (SAMPLE_OF_FIELD.test(lead)) return false;
  const { status, payload } = splitExample(block.text);
  const { value, repaired } = parsePayload(status ? payload : block.text);
  if (status) return value !== undefined;
  return value !== undefined && !repaired;
}

interface ExampleParts {
  readonly method?: HttpMethod;
  readonly target?: string;
  readonly status?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

/** A method on a line of its own, its target on the next. */
const LONE_METHOD =
  /^[ \t]*(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)[ \t]*\n\s*(?=https?:|\/|\{[^{}\s/]+\}\/)/gim;
const STATUS_LINE =
  /^(?:(?:none|无)\s*[(（]\s*)?(?:HTTP ?\/ ?\d(?:\.\d)?|(?:http )?status code|(?:http ?)?状态码)\s*[:：]?\s*(\d{3})\b/i;
const HEADER_LINE = /^["']?([A-Za-z][A-Za-z0-9_-]*)\s*:\s*(.+?)["']?$/;
/** The one header that needs nothing before it to be one; what follows it may be others. */
const MEDIA_TYPE_LINE =
  /^["']?content-type\s*:\s*(?:application|text|multipart)\/[\w.+-]+(?:;[^"',{}[\]]*)?["']?$/i;
/** Parts of a call, each behind its label: "Request: https://...", "Header:", "Body:". */
const ADDRESS_LINE =
  /^(?:request|url|uri|请求)\s*[:：]\s*((?:https?:\/\/|\/)\S+)$/i;
const HEADERS_LABEL =
  /^(?:(?:request |response )?headers?\s*[:：]|(?:parameters in the (?:request|response) headers?|(?:request|response) header parameters?)\s*[:：]?)$/i;
const BODY_LABEL = /^(?:request |response )?body\s*[:：]\s*(?=$|[[{<])/i;
/** A line of its own that needs nothing before it to be a label. */
const SURE_BODY_LABEL =
  /^(?:parameters in the (?:request|response) body|(?:request|response) body parameters?)\s*[:：]?$/i;
/** The address alone or its path, the method left out; and a call of the host alone. */
const BARE_ADDRESS = /^(?:https?:\/\/\S+|\/[\w{][^\s/]*\/\S+)$/i;
const HOST_ONLY =
  /^((?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+https?:\/\/(?:\{[^{}]{1,60}\}|[^\s/{}])+)$/i;

/** Takes a code block apart: request or status line, header lines, payload. */
function splitExample(text: string): ExampleParts {
  const curl = readCurl(text);
  if (curl) return { ...curl, method: curl.method as HttpMethod };
  const lines = withoutTitle(text.replace(LONE_METHOD, "$1 ").split("\n"));
  const headers: [string, string][] = [];
  let method: HttpMethod | undefined;
  let target: string | undefined;
  let status: string | undefined;
  let headed = false;
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = (lines[at] as string).trim();
    if (line === "") continue;
    // A second request line before any payload is the first one again, with its parameters filled in.
    const request = REQUEST_LINE.exec(line.replace(HOST_ONLY, "$1/"));
    if (request?.[1] && request[2]) {
      method = request[1].toUpperCase() as HttpMethod;
      const [address = "", inline] = cutInlinePayload(request[2], line);
      target = address;
      if (inline !== undefined) {
        lines[at] = inline;
        break;
      }
      continue;
    }
    const answer = STATUS_LINE.exec(line);
    if (answer?.[1]) {
      status = answer[1];
      continue;
    }
    const [, labelled] = METHOD_LABEL.exec(line) ?? [];
    if (labelled) method = labelled.toUpperCase() as HttpMethod;
    const [, address] = ADDRESS_LINE.exec(line) ?? [];
    if (address) target = address;
    if (BARE_ADDRESS.test(line) && !method && !status && !headed) {
      target = line;
      continue;
    }
    if (SURE_BODY_LABEL.test(line)) continue;
    headed ||= HEADERS_LABEL.test(line);
    if (labelled || address || HEADERS_LABEL.test(line)) continue;
    const body = BODY_LABEL.exec(line)?.[0];
    if (body !== undefined && (headed || method || status)) {
      lines[at] = line.slice(body.length);
      break;
    }
    headed ||= MEDIA_TYPE_LINE.test(line);
    const isHeader = headed || method || status;
    const header = isHeader ? HEADER_LINE.exec(line) : null;
    if (!header?.[1] || !header[2]) break;
    // "Content-Type: application/json  {": the payload begins behind the last header.
    const [, value = header[2], bracket] =
      /^(.*?\S)\s+([[{])$/.exec(header[2]) ?? [];
    headers.push([header[1], value]);
    if (bracket === undefined) continue;
    lines[at] = bracket;
    break;
  }
  return {
    ...(method ? { method } : {}),
    ...(target ? { target } : {}),
    ...(status ? { status } : {}),
    headers: Object.fromEntries(headers),
    payload: lines.slice(at).join("\n").trim(),
  };
}

/** "Query all lamps" in the block itself, on the line before the call. */
function withoutTitle(lines: readonly string[]): string[] {
  const [first = "", second = ""] = lines;
  const isTitle =
    PLAIN_WORDS.test(first) &&
    REQUEST_LINE.test(second.trim()) &&
    !REQUEST_LINE.test(first.trim());
  return isTitle ? lines.slice(1) : [...lines];
}

/** "Failed sample response" among examples of both sides: what it begins with is no side. */
const OUTCOME_TITLE =
  /^(?:(?:example|sample) of an? )?(?:successful|failed|normal|abnormal|correct|incorrect|error)\b[\w ]{0,20}\bresponse\b|^(?:成功|失败|正常|异常|正确|错误)的?(?:响应|返回)(?:消息)?(?:示例|样例|实例)/i;

const PLAIN_WORDS = /^\s*[\p{L}][\p{L}\p{N} ,'-]{2,100}[.:：。]?\s*$/u;

/** `POST /v2/x/order { "type": ... }` on one line: the payload begins at the first brace after a blank. */
function cutInlinePayload(
  target: string,
  line: string,
): [string, string | undefined] {
  const after = line.slice(line.indexOf(target) + target.length);
  const brace = /^\s+(?:HTTP\/\d(?:\.\d)?\s*)?([[{][\s\S]*)$/.exec(after)?.[1];
  return [target, brace];
}

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
  if (place.section === "response") return "response";
  if (place.status) return "response";
  if (OUTCOME_TITLE.test(title)) return "response";
  const [, side] = SAMPLE_TITLE.exec(title) ?? [];
  if (side) return side.toLowerCase() === "request" ? "request" : "response";
  if (REQUEST_BODY_TITLE.test(title)) return "request";
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
