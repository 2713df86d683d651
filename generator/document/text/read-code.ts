/**
 * Code in a text without fences: JSON by its braces, with the request line and headers before it; fenced code as it is.
 * What stands behind the last brace goes back to the page: a heading may be glued to it.
 */
import type { Code } from "../document-tree.js";
import { REQUEST_LINE } from "../../vocabulary/markers.js";
import {
  FENCE,
  beginsJson,
  isStatusLine,
  sectionOfLine,
} from "./line-shapes.js";
import type { TextLine } from "./text-lines.js";
import type { TextPage } from "./text-page.js";

export interface ReadCode {
  readonly code: Code;
  readonly end: number;
}

const STATUS_LINE = /^HTTP\/\d(?:\.\d)?\s+\d{3}\b/i;
const LONE_METHOD = /^(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)$/i;
const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{1,60}\s?:\s?\S/;
const MOST_HEADERS = 40;
const COMMAND = /^(?:\$\s+)?curl\s+(?:-|["']?https?:)/;
const MOST_COMMAND_LINES = 300;
const LONGEST_REQUEST = 4000;

/** JSON or a fence that begins at `at`; in an example a request line as well. */
export function readCode(
  page: TextPage,
  at: number,
  inExample: boolean,
): ReadCode | undefined {
  const line = page.lines[at];
  if (!line) return undefined;
  if (FENCE.test(line.text)) return fenced(page, at, line);
  if (COMMAND.test(line.text)) return command(page, at, line);
  const start = inExample ? line : undefined;
  if (start && beginsRequest(page, at)) return request(page, at, line);
  if (!beginsJson(line.text)) return undefined;
  const { text, end } = balanced(page, at);
  return { code: toCode(text, line), end };
}

function toCode(text: string, line: TextLine): Code {
  const position = { line: line.number, column: line.indent + 1 };
  return { kind: "code", text, anchors: [], position };
}

function fenced(page: TextPage, at: number, line: TextLine): ReadCode {
  const mark = FENCE.exec(line.text)?.[0] ?? "```";
  const body: string[] = [];
  let end = at + 1;
  for (; end < page.lines.length; end += 1) {
    const next = page.lines[end] as TextLine;
    if (next.text.startsWith(mark)) break;
    // A fence that nobody closed ends where the next section begins.
    if (sectionOfLine(next.text))
      return { code: toCode(body.join("\n"), line), end };
    body.push(indented(next, line.indent));
  }
  return { code: toCode(body.join("\n"), line), end: end + 1 };
}

/** A command goes on where a line ends with a backslash, and within quotes. */
function command(page: TextPage, at: number, line: TextLine): ReadCode {
  const lines: string[] = [];
  let quoted = false;
  let end = at;
  for (; end < page.lines.length; end += 1) {
    const { text } = page.lines[end] as TextLine;
    if (end > at && (endsCode(text) || end - at > MOST_COMMAND_LINES)) break;
    lines.push(text);
    if ((text.match(/'/g) ?? []).length % 2 === 1) quoted = !quoted;
    if (!quoted && !text.endsWith("\\")) {
      end += 1;
      break;
    }
  }
  return { code: toCode(lines.join("\n"), line), end };
}

function beginsRequest(page: TextPage, at: number): boolean {
  const text = (page.lines[at]?.text ?? "").slice(0, LONGEST_REQUEST);
  if (STATUS_LINE.test(text) || REQUEST_LINE.test(text)) return true;
  const next = page.lines[at + 1]?.text ?? "";
  return LONE_METHOD.test(text) && /^(?:https?:|\/|\{)/.test(next);
}

/** The request line, its headers, and the payload behind or below it. */
function request(page: TextPage, at: number, line: TextLine): ReadCode {
  const head: string[] = [];
  let end = at;
  for (; end < page.lines.length && head.length < MOST_HEADERS; end += 1) {
    const { text } = page.lines[end] as TextLine;
    if (end > at && beginsJson(text)) break;
    const inline = payloadStart(text);
    if (inline > 0) {
      head.push(text.slice(0, inline).trim());
      page.replace(end, text.slice(inline));
      const payload = balanced(page, end);
      return {
        code: toCode(`${head.join("\n")} ${payload.text}`, line),
        end: payload.end,
      };
    }
    if (end > at && !isHead(page, end)) break;
    head.push(text);
  }
  if (!beginsJson(page.lines[end]?.text ?? "")) {
    return { code: toCode(head.join("\n"), line), end };
  }
  const payload = balanced(page, end);
  const text = [...head, payload.text].join("\n");
  return { code: toCode(text, line), end: payload.end };
}

function isHead(page: TextPage, at: number): boolean {
  const { text } = page.lines[at] as TextLine;
  if (sectionOfLine(text) || isStatusLine(text)) return false;
  const head = text.slice(0, LONGEST_REQUEST);
  if (LONE_METHOD.test(page.lines[at - 1]?.text ?? "")) return true;
  return (
    HEADER_LINE.test(head) || STATUS_LINE.test(head) || REQUEST_LINE.test(head)
  );
}

/** Where the payload of a request line begins on the same line; 0 where it does not. */
function payloadStart(text: string): number {
  const target = REQUEST_LINE.exec(text.slice(0, LONGEST_REQUEST))?.[0];
  if (target === undefined) return 0;
  const rest = text.slice(target.length);
  const before =
    /^\s{1,8}(?:HTTP\/\d(?:\.\d)?\s{0,8})?/.exec(rest)?.[0].length ?? 0;
  return before > 0 && beginsJson(rest.slice(before))
    ? target.length + before
    : 0;
}

/** JSON up to the brace that closes it, or up to the section after it. */
function balanced(page: TextPage, at: number): { text: string; end: number } {
  const first = page.lines[at] as TextLine;
  const body: string[] = [];
  let depth = 0;
  for (let end = at; end < page.lines.length; end += 1) {
    const line = page.lines[end] as TextLine;
    if (end > at && endsCode(line.text)) return { text: body.join("\n"), end };
    const close = closingPlace(line.text, depth);
    if (close.at === -1) {
      depth = close.depth;
      body.push(indented(line, first.indent));
      continue;
    }
    body.push(
      indented({ ...line, text: line.text.slice(0, close.at) }, first.indent),
    );
    const rest = line.text.slice(close.at).trim();
    const text = body.join("\n");
    if (/^[,;]?$/.test(rest)) return { text, end: end + 1 };
    page.replace(end, rest);
    return { text, end };
  }
  return { text: body.join("\n"), end: page.lines.length };
}

function endsCode(text: string): boolean {
  return sectionOfLine(text) !== undefined || isStatusLine(text);
}

/** Where the depth comes down to 0 in a line, strings aside; a string never goes on in the next line. */
function closingPlace(
  text: string,
  before: number,
): { at: number; depth: number } {
  let depth = before;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 92) at += 1;
      else if (sign === 34) quoted = false;
    } else if (sign === 34) quoted = true;
    else if (sign === 123 || sign === 91) depth += 1;
    else if (sign === 125 || sign === 93) {
      depth -= 1;
      if (depth <= 0) return { at: at + 1, depth };
    }
  }
  return { at: -1, depth };
}

function indented(line: TextLine, base: number): string {
  return " ".repeat(Math.min(120, Math.max(0, line.indent - base))) + line.text;
}
