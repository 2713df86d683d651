/**
 * The URIs that a page documents. Input: the page's flow; output: method, path template and query names.
 * Lines of text come first; a code block in the URI section is an example unless it is all there is.
 */
import type { Block } from "../document/document-tree.js";
import type { Position } from "../diagnostics/diagnostic.js";
import {
  BEFORE_LABELS,
  BETWEEN_LABELS,
  METHOD_LABEL,
  PATH_LABEL,
  REQUEST_LINE,
} from "../vocabulary/markers.js";
import { withBrokenPaths } from "./broken-paths.js";
import { eachMethod } from "./each-method.js";
import type { FlowBlock } from "./page-flow.js";
import { withoutMeanings } from "./meanings-behind.js";
import type { HttpMethod, PageUri } from "./page-model.js";
import { type Target, readTarget, sharedLiteral } from "./read-target.js";
import { TELLS_ANSWER } from "./section-kind.js";
import { callsInWords } from "./uris-in-words.js";

/** URIs below the URI heading; without such a heading, of a page that has request or response sections. */
export function readUris(flow: readonly FlowBlock[]): PageUri[] {
  const below = flow.filter(({ section }) => section === "uri");
  if (below.length > 0) {
    const inText = urisOf(below, false);
    if (inText.length > 0) return withoutCalls(inText);
    const inCode = urisOf(below, true);
    if (inCode.length > 0) return inCode;
    const found = apart(flow);
    if (found.length > 0) return found;
    const inWords = tellsAnswer(flow) ? wordedUris(below) : [];
    return inWords.length > 0 ? inWords : ofTheHost(below, flow);
  }
  const describesCall = flow.some(
    ({ section }) => section === "request" || section === "response",
  );
  if (!describesCall) return [];
  const loose = flow.filter(
    ({ section }) =>
      section === "function" || section === "request" || section === "other",
  );
  const found = urisOf(loose, false);
  if (found.length === 1) return found;
  return found.length === 0 ? apart(flow) : [];
}

/** Without an answer a page may speak of any call. */
function tellsAnswer(flow: readonly FlowBlock[]): boolean {
  return flow.some(({ section }) => TELLS_ANSWER.has(section));
}

/** Calls that a line says in quotes or brackets, several in one, or a sentence. */
function wordedUris(below: readonly FlowBlock[]): PageUri[] {
  const found = new Map<string, PageUri>();
  for (const { line, block, sentence } of callsInWords(below)) {
    const uri = readUri(line, block.position);
    if (!uri) return [];
    const inWords = sentence === undefined ? {} : { sentence };
    found.set(`${uri.method} ${uri.path}`, { ...uri, ...inWords });
  }
  return [...found.values()];
}

/** Less those that are another one with the ids of an example in it: "URI example" in a list below "URI format". */
function withoutCalls(uris: readonly PageUri[]): PageUri[] {
  return uris.filter((uri) => !uris.some((other) => isCallOf(uri, other)));
}

function isCallOf(uri: PageUri, { method, path }: PageUri): boolean {
  if (uri.method !== method || uri.path.includes("{") || !path.includes("{"))
    return false;
  const parts = path.split("/");
  const shown = uri.path.split("/");
  return (
    shown.length === parts.length &&
    parts.every((part, at) =>
      part.includes("{") ? ID_SHOWN.test(shown[at] ?? "") : part === shown[at],
    )
  );
}

/** A word may be a resource of its own, and `v2` a version. */
const ID_SHOWN = /^(?!v\d)\S*\d/i;

/** How far below the method its path may stand: the label between them, and a heading that is one. */
const LINES_BETWEEN = 2;

/** Method and path of a table of labels, wherever it stands; its cells may have become lines of their own. */
function apart(flow: readonly FlowBlock[]): PageUri[] {
  const tables = flow.filter(
    ({ block }) =>
      block.kind === "table" && linesOf(block, false).some(isLabel),
  );
  const inTables = urisOf(tables, false);
  if (inTables.length > 0) return inTables.length === 1 ? inTables : [];
  const lines = flow.map(({ block }) =>
    block.kind === "paragraph" ? block.text.trim() : "",
  );
  const found = lines.flatMap((line, at) => {
    const position = flow[at]?.block.position;
    if (!LONE_METHOD.test(line) || !METHOD_NAME.test(lines[at - 1] ?? ""))
      return [];
    const path = lines
      .slice(at + 1, at + 2 + LINES_BETWEEN)
      .find((below) => LONE_PATH.test(below));
    const uri = path && position && readUri(`${line} ${path}`, position);
    return uri ? [uri] : [];
  });
  return found.length === 1 ? found : [];
}

/** A method alone, which every call shown sends to the host itself: "GET", and "GET https://{endpoint}/". */
function ofTheHost(
  below: readonly FlowBlock[],
  flow: readonly FlowBlock[],
): PageUri[] {
  const lone = below.find(
    ({ block }) =>
      block.kind === "paragraph" && LONE_METHOD.test(block.text.trim()),
  )?.block;
  if (lone?.kind !== "paragraph") return [];
  const method = lone.text.trim();
  const calls = flow.flatMap(({ block }) =>
    block.kind === "code"
      ? block.text.split("\n").filter((line) => CALL.test(line))
      : [],
  );
  const uri = readUri(`${method} /`, lone.position);
  return uri &&
    calls.length > 0 &&
    calls.every((line) => CALL.exec(line)?.[1] === method && HOST.test(line))
    ? [uri]
    : [];
}

const CALL = /^\s*(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+\S/;
const HOST = /^\s*[A-Z]+\s+https?:\/\/(?:\{[^{}]{1,60}\}|[^\s/{}])+\/?\s*$/i;

function isLabel(line: string): boolean {
  return METHOD_LABEL.test(line) || PATH_LABEL.test(line);
}

const LONE_METHOD = /^(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)$/;
const METHOD_NAME = /^(?:(?:http |request )?method|请求方法|请求方式)$/i;
const LONE_PATH = /^\/\S+$/;

/** The calls of some blocks, whatever section they are in. */
export function urisOf(
  blocks: readonly FlowBlock[],
  inCode: boolean,
): PageUri[] {
  const found = new Map<string, PageUri>();
  const labels: { method?: string; path?: string } = {};
  let before = "";
  for (const { block } of blocks) {
    for (const line of linesOf(block, inCode).flatMap(eachMethod)) {
      const whole = belowMethod(line, before) ?? joined(line, labels) ?? line;
      before = line.trim();
      const uri = readUri(whole, block.position);
      if (!uri) continue;
      const key = `${uri.method} ${uri.path}`;
      const known = found.get(key);
      found.set(key, known ? withQueryOf(known, uri) : uri);
    }
  }
  return [...found.values()];
}

/** A path on the very line below its method, neither with a label. */
function belowMethod(line: string, before: string): string | undefined {
  return LONE_METHOD.test(before) && LONE_PATH.test(line.trim())
    ? `${before} ${line.trim()}`
    : undefined;
}

/** A line that says both behind their labels is read as the two lines that it had been. */
function joined(
  line: string,
  said: { method?: string; path?: string },
): string | undefined {
  const parts = line.trim().replace(BEFORE_LABELS, "").split(BETWEEN_LABELS, 3);
  return (parts.every(isLabel) ? parts : [line])
    .map((part) => joinLabels(part, said))
    .find((part) => part !== undefined);
}

/** Two lines that say method and path apart, in either order, make one; `labels` keeps what the first one said. */
function joinLabels(
  line: string,
  labels: { method?: string; path?: string },
): string | undefined {
  const method = METHOD_LABEL.exec(line.trim())?.[1];
  const path = PATH_LABEL.exec(line.trim())?.[1];
  if (method) labels.method = method;
  if (path) labels.path = path;
  if (!(method || path) || !labels.method || !labels.path) return undefined;
  const joined = `${labels.method} ${labels.path}`;
  delete labels.method;
  delete labels.path;
  return joined;
}

/** The same line twice, once with a query: both together. */
function withQueryOf(known: PageUri, other: PageUri): PageUri {
  const { flag, literal: _literal, ...bare } = known;
  return {
    ...bare,
    query: [...new Set([...known.query, ...other.query])],
    ...(flag !== undefined && flag === other.flag ? { flag } : {}),
    ...sharedLiteral(known, other),
  };
}

/** A table that says method and path: side by side, or below one another, each behind its label. */
const MOST_CELLS = 3;

function linesOf(block: Block, inCode: boolean): string[] {
  if (block.kind === "code") return inCode ? block.text.split("\n") : [];
  if (inCode) return [];
  if (block.kind === "paragraph") return withBrokenPaths(block.text);
  if (block.kind === "table") {
    return [{ cells: block.header }, ...block.rows]
      .filter(({ cells }) => cells.length <= MOST_CELLS)
      .map(({ cells }) => cells.map(({ text }) => text).join(": "));
  }
  if (block.kind === "list") {
    return block.items.flatMap((item) =>
      item.blocks.flatMap((inner) => linesOf(inner, false)),
    );
  }
  return [];
}

/** What may follow a URI; words make it a sentence that begins with one. */
const NOTHING_MORE =
  /^\s*(?:HTTP\/\d(?:\.\d)?)?\s*(?:[(（][^()（）]*[)）])?[.。,，;；]?$/i;

/** A long query that was broken for reading: the next name follows after a blank. */
const AFTER_AMPERSAND = /(?<=&)\s+(?=[\w.~-]+=)/g;

/** No server takes a longer one; each of its names would stand below a pointer of this length. */
const LONGEST_URI = 4_000;

/** A blank on one side of a slash, which no path holds: "/lamps/ bells", "/{tower_id} /bells". */
const BLANK_IN_PATH =
  /(?<=\/)[ \u00a0]+(?=[\w{])|(?<=\})[ \u00a0]+(?=\/(?!v\d)[a-z{])/g;

/** "POST v1/lamps": the version tells where the path begins. */
const WITHOUT_SLASH = /^([a-z]{3,7})\s+(?=v\d[\d.]{0,4}\/)/i;
const IN_QUOTES = /^([a-z]{3,7})\s*["“'`](\/[^\s"”'`]+)["”'`]$/i;
/** "/v1/lamps (POST)". */
const METHOD_BEHIND =
  /^(\/[^\s()（）]+)\s*[(（](GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)[)）]$/;

/** Reads `POST /v2/{project_id}/things{?limit}`; undefined for any other line. */
function readUri(line: string, position: Position): PageUri | undefined {
  if (line.length > LONGEST_URI) return undefined;
  const joined = withoutMeanings(line.trim())
    .replace(WITHOUT_SLASH, "$1 /")
    .replace(IN_QUOTES, "$1 $2")
    .replace(METHOD_BEHIND, "$2 $1")
    .replace(/\s+(?=[&?])/g, "")
    .replace(AFTER_AMPERSAND, "");
  const written = requestOf(joined);
  const request = written ?? requestOf(joined.replace(BLANK_IN_PATH, ""));
  if (!request) return undefined;
  return {
    ...request,
    ...(written ? {} : { hadBlank: true as const }),
    text: line.trim(),
    position,
  };
}

/** Method and target of a line that says nothing more. */
function requestOf(
  line: string,
): (Target & Pick<PageUri, "method">) | undefined {
  const match = REQUEST_LINE.exec(line);
  if (!match?.[1] || !match[2]) return undefined;
  if (!NOTHING_MORE.test(line.slice(match[0].length))) return undefined;
  const method = match[1].toUpperCase() as HttpMethod;
  return { method, ...readTarget(match[2], method) };
}
