/** Takes the code block of an example apart. Input: its text; output: request or status line, headers, payload. */
import { METHOD_LABEL, REQUEST_LINE } from "../vocabulary/markers.js";
import { readCurl } from "./curl-example.js";
import type { HttpMethod } from "./page-model.js";

export interface ExampleParts {
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
export function splitExample(text: string): ExampleParts {
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
