/**
 * The payload of an example as JSON. Input: its text; output: the value, and whether it had to be repaired.
 * Repair is jsonrepair's; what it may only guess at (bare words, two values side by side) is left alone.
 */
import { jsonrepair } from "jsonrepair";
import type { Json } from "./page-model.js";
import { withPlainSigns } from "./plain-signs.js";

export interface Payload {
  readonly value?: Json;
  readonly repaired: boolean;
  /** The JSON that says the value, which may say more than the value holds. */
  readonly json?: string;
}

const LONGEST_REPAIR = 200_000;
/** No payload nests so deep; repairing one that does takes minutes, and a contract that held it could not be read. */
const DEEPEST = 100;
/** Words that no repair can give a meaning: alternatives, and values left out between colons. */
const BEYOND_REPAIR = /"\s+(?:or|OR|Or|或)\s+["\d]|"\s*\|\s*"|:\s*[,}\]]/;

/** `""abc"` and `"abc""`: a string with one quote too many, which would become a part of it. */
const DOUBLED_QUOTE =
  /(?<=[:,{[]\s*)(?:""([^\s",:{}[\]][^"\\\n]*)"|"([^"\\\n]+)"")(?=\s*[:,}\]])/g;

const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;
const FORM = /^[\w.[\]-]+=[^\s&]*(?:&[\w.[\]-]+=[^\s&]*)*$/;

/** Parses `text`, which a header says is of `mediaType`; one that is no object or list, and no form, is no payload. */
export function parsePayload(text: string, mediaType = ""): Payload {
  if (FORM_TYPE.test(mediaType) && FORM.test(text)) {
    const value = Object.fromEntries(new URLSearchParams(text));
    return { value, repaired: false };
  }
  if (!/^\s*[[{｛［]/.test(text)) return scalar(text);
  const exact = parse(text);
  if (exact !== undefined) {
    return isTooDeep(exact)
      ? { repaired: false }
      : { value: exact, repaired: false, json: text };
  }
  if (text.length > LONGEST_REPAIR || nestsTooDeep(text))
    return { repaired: false };
  const narrow = withPlainSigns(
    text.replace(
      DOUBLED_QUOTE,
      (_, late = "", early = "") => `"${late}${early}"`,
    ),
  );
  if (BEYOND_REPAIR.test(narrow)) return { repaired: false };
  try {
    // Most are certificates on several lines: repairing these costs more than all other examples together.
    const escaped = withEscapes(narrow);
    const first = parse(escaped);
    const json = first === undefined ? jsonrepair(narrow) : escaped;
    const value = first ?? parse(json);
    return value !== undefined && isContainer(value) && !isMade(value, narrow)
      ? { value, repaired: true, json }
      : { repaired: false };
  } catch {
    return { repaired: false };
  }
}

/** Line breaks and tabs within strings as JSON has them, which is how the repair writes them as well. */
function withEscapes(text: string): string {
  return text.replace(STRING, withEscapesInside);
}

function withEscapesInside(string: string): string {
  return string.replace(LAYOUT_SIGN, escapeOf);
}

function escapeOf(sign: string): string {
  return sign === "\n" ? "\\n" : sign === "\r" ? "\\r" : "\\t";
}

const STRING = /"(?:[^"\\]|\\.)*"/gs;
/** Behind a backslash it is left to the repair. */
const LAYOUT_SIGN = /[\n\r\t](?<!\\[\n\r\t])/g;

export interface JsonDocument {
  readonly text: string;
  /** The comment on the line above it. */
  readonly remark?: string;
}

/** The JSON documents that stand one behind the other in a text: an answer and the one in case of an error. */
export function documentsIn(text: string): readonly JsonDocument[] {
  return (
    remarkedDocuments(text) ??
    titledDocuments(text) ??
    plainDocuments(text).map((one) => ({ text: one }))
  );
}

/** "// The bell rings.", and what is answered then. */
function remarkedDocuments(text: string): JsonDocument[] | undefined {
  if (!/^\s*(?:\/\/|#)/.test(text)) return undefined;
  const chunks = text.split(REMARKED).filter((chunk) => chunk.trim() !== "");
  if (chunks.length > MOST_DOCUMENTS) return undefined;
  const found = chunks.map((chunk) => {
    const [, remark = "", json = ""] = REMARK_ABOVE.exec(chunk) ?? [];
    return { text: json.trim(), remark: remark.trim() };
  });
  return areWhole(found) ? found : undefined;
}

function areWhole(documents: readonly JsonDocument[]): boolean {
  return documents.every(({ text }) => {
    const value = parse(text);
    return value !== undefined && isContainer(value);
  });
}

const REMARKED = /^(?=[ \t]*(?:\/\/|#))/m;
const REMARK_ABOVE = /^\s*(?:\/\/+|#+)([^\n]*)\n([\s\S]*)$/;

/** "敲钟时：", and what is answered then; behind it another such line with its own answer. */
function titledDocuments(text: string): JsonDocument[] | undefined {
  if (/^\s*[[{"<]/.test(text)) return undefined;
  const lines = text.split("\n");
  const starts = lines.flatMap((line, at) =>
    TITLE_LINE.test(line) ? [at] : [],
  );
  if (starts[0] !== 0 || starts.length < 2 || starts.length > MOST_DOCUMENTS)
    return undefined;
  const found = starts.map((from, at) => ({
    text: lines
      .slice(from + 1, starts[at + 1])
      .join("\n")
      .trim(),
    remark: (lines[from] as string).trim(),
  }));
  return areWhole(found) ? found : undefined;
}

/** Words before a colon, of no side: what tells of sides is read elsewhere. */
const TITLE_LINE =
  /^\s*(?=.*(?:时|场景|情况)|(?:when|if|for)\b)(?!.*(?:请求|响应|返回|成功|失败|错误|异常|输入|输出|request|response|success|fail|error))[\p{L}\p{N}][^"{}[\]<>:：]{1,120}[:：]\s*$/iu;

function plainDocuments(text: string): readonly string[] {
  if (!/^\s*[[{]/.test(text) || !MEETING_BRACKETS.test(text)) return [text];
  if (parse(text) !== undefined) return [text];
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(STRINGS_AND_BRACKETS)) {
    if (sign.length > 1) continue;
    depth += "{[".includes(sign) ? 1 : -1;
    if (depth < 0 || pieces.length > MOST_DOCUMENTS) return [text];
    if (depth > 0) continue;
    pieces.push(text.slice(from, index + 1).replace(BETWEEN, ""));
    from = index + 1;
  }
  const isWhole = text.slice(from).trim() === "" && pieces.length > 1;
  return isWhole && pieces.every((piece) => parse(piece) !== undefined)
    ? pieces
    : [text];
}

/** More is a log, and no answer. */
const MOST_DOCUMENTS = 20;
const STRINGS_AND_BRACKETS = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;
/** What parts two documents: a blank line, "or". */
const PARTING = "\\s*(?:(?:or|或者?)\\s*(?:[:：]\\s*)?)?";
const BETWEEN = new RegExp(`^${PARTING}`, "i");
/** In one document there is a comma between two brackets: most texts need not be parsed to know that they are one. */
const MEETING_BRACKETS = new RegExp(`[}\\]]${PARTING}[{[]`, "i");

function isTooDeep(value: Json): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => Object.values(one ?? {}) as Json[]);
    level = level.filter(isContainer);
  }
  return false;
}

/** Brackets in strings count as well: a rough look is enough to refuse what is no payload. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[{}[\]｛｝［］]/g)) {
    depth += "{[｛［".includes(bracket) ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function scalar(text: string): Payload {
  const value = /^\s*"/.test(text) ? parse(text) : undefined;
  return { ...(value === undefined ? {} : { value }), repaired: false };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** A list of what stands side by side, which nobody wrote. */
function isMade(value: Json, text: string): boolean {
  return Array.isArray(value) && !/^\s*\[/.test(text);
}

function isContainer(value: Json): boolean {
  return typeof value === "object" && value !== null;
}
