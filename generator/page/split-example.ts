/** Takes the code block of an example apart. Input: its text; output: request or status line, headers, payload. */
import {
  BODY_LABEL,
  HEADERS_LABEL,
  LABEL_OF_JSON,
  SIDE_OF_LABEL,
  STATUS_LINE,
  SURE_BODY_LABEL,
} from "../vocabulary/example-labels.js";
import { METHOD_LABEL, REQUEST_LINE } from "../vocabulary/markers.js";
import { readCurl } from "./curl-example.js";
import type { HttpMethod, Side } from "./page-model.js";

export interface ExampleParts {
  readonly method?: HttpMethod;
  readonly target?: string;
  readonly status?: string;
  /** The side of which a label in the block speaks. */
  readonly side?: Side;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

/** A method on a line of its own, its target on the next. */
const LONE_METHOD =
  /^[ \t]*(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)[ \t]*\n\s*(?=https?:|\/|\{[^{}\s/]+\}\/)/gim;
const HEADER_LINE = /^["']?([A-Za-z][A-Za-z0-9_-]*)\s*:\s*(.+?)["']?$/;
/** The one header that needs nothing before it to be one; what follows it may be others. */
const MEDIA_TYPE_LINE =
  /^["']?content-type\s*:\s*(?:application|text|multipart)\/[\w.+-]+(?:;[^"',{}[\]]*)?["']?$/i;
/** Headers that need no call before them where the block holds nothing else. */
const HEADER_ALONE =
  /^["']?(?:accept(?:-[a-z]+)?|authorization|host|date|user-agent|content-[a-z]+|x-[a-z][a-z0-9-]*)\s*:\s*[^\s{[]/i;
/** Parts of a call, each behind its label: "Request: https://...", "Header:", "Body:". */
const ADDRESS_LINE =
  /^(?:request|url|uri|请求)\s*[:：]\s*((?:https?:\/\/|\/)\S+)$/i;
/** The address alone or its path, the method left out; and a call of the host alone. */
const BARE_ADDRESS = /^(?:https?:\/\/\S+|\/[\w{][^\s/]*\/\S+)$/i;
const HOST_ONLY =
  /^((?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+https?:\/\/(?:\{[^{}]{1,60}\}|[^\s/{}])+)$/i;
/** "POST /v1/lamps{", the body begun right behind the call: a placeholder opens behind a slash and closes on its line. */
const GLUED_BODY = /(?<=^[A-Z]+\s+\S{1,400}[^\s/=])([[{]\s*(?:$|"[\s\S]*))/;

/** Takes a code block apart: request or status line, header lines, payload. */
export function splitExample(text: string): ExampleParts {
  const curl = readCurl(text);
  if (curl) return { ...curl, method: curl.method as HttpMethod };
  const lines = withoutTitle(text.replace(LONE_METHOD, "$1 ").split("\n"));
  const headers: [string, string][] = [];
  let method: HttpMethod | undefined;
  let target: string | undefined;
  let status: string | undefined;
  let side: Side | undefined;
  let headed = lines.every(
    (line) => line.trim() === "" || HEADER_ALONE.test(line.trim()),
  );
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = (lines[at] as string).trim();
    if (line === "") continue;
    // A second request line before any payload is the first one again, with its parameters filled in.
    const call = line.replace(HOST_ONLY, "$1/").replace(GLUED_BODY, " $1");
    const request = REQUEST_LINE.exec(call);
    if (request?.[1] && request[2]) {
      method = request[1].toUpperCase() as HttpMethod;
      const [address = "", inline] = cutInlinePayload(request[2], call);
      target = address;
      if (inline !== undefined) {
        lines[at] = inline;
        break;
      }
      continue;
    }
    const answer = STATUS_LINE.exec(line);
    if (answer) {
      status = answer[1] ?? answer[2];
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
    const namesHeaders = HEADERS_LABEL.test(line);
    const namesBody = SURE_BODY_LABEL.test(line) || labelsJson(lines, at);
    if (namesHeaders || namesBody) side ??= sideOfLabel(line);
    headed ||= namesHeaders;
    if (labelled || address || namesHeaders || namesBody) continue;
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
    ...(side ? { side } : {}),
    headers: Object.fromEntries(headers),
    payload: lines.slice(at).join("\n").trim(),
  };
}

/** True for a label before JSON: what begins on the next line that says anything. */
function labelsJson(lines: readonly string[], at: number): boolean {
  if (!LABEL_OF_JSON.test((lines[at] as string).trim())) return false;
  const next = lines.slice(at + 1).find((line) => line.trim() !== "");
  return next !== undefined && /^\s*[[{]/.test(next);
}

function sideOfLabel(line: string): Side | undefined {
  const { request, response } = SIDE_OF_LABEL.exec(line)?.groups ?? {};
  if (request) return "request";
  return response ? "response" : undefined;
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
