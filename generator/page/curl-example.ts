/**
 * A call written as a `curl` command. Input: the text of a code block; output: what it sends, taken apart, or undefined
 * for any other text. Known limits: payloads in files and in shell variables stay unread; the first address counts.
 */
import { REQUEST_LINE } from "../vocabulary/markers.js";

export interface CurlCall {
  readonly method: string;
  readonly target?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

const COMMAND = /^\s*(?:\$\s+)?curl\s/;
/** One word of a command line: quoted parts, escapes and plain signs, side by side. */
const WORD = /(?:'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[\s\S]|[^\s'"\\])+/g;
const PART = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^'"\\]+)/g;
const DATA = /^(?:-d|--json=?|--data(?:-raw|-binary|-ascii|-urlencode)?=?)/;
/** A field of a form; a file stands behind `@`. */
const FORM = /^(?:-F|--form(?:-string)?(?:=|$))/;
const FIELDS_IN_QUERY = /^(?:-G|--get)$/;
const METHOD = /^(?:-X|--request=?)/;
const HEADER = /^(?:-H|--header=?)/;
const HEADER_TEXT = /^([A-Za-z][A-Za-z0-9-]*)\s*:\s*(.*)$/s;
const ADDRESS = /^(?:https?:\/\/|\{[^{}]{1,60}\}\/)/i;
const LONGEST = 100_000;

/** Takes a command apart. */
export function readCurl(text: string): CurlCall | undefined {
  if (!COMMAND.test(text) || text.length > LONGEST) return undefined;
  const words = (text.match(WORD) ?? []).map(unquote);
  const headers: [string, string][] = [];
  let method: string | undefined;
  let target: string | undefined;
  let payload: string | undefined;
  const form: string[] = [];
  let inQuery = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    const valueOf = (option: RegExp): string | undefined => {
      const name = option.exec(word)?.[0];
      if (name === undefined) return undefined;
      if (word.length > name.length) return word.slice(name.length);
      at += 1;
      return words[at] ?? "";
    };
    const data = valueOf(DATA);
    if (data !== undefined) {
      payload ??= data.startsWith("@") ? undefined : data;
      continue;
    }
    const part = valueOf(FORM);
    if (part !== undefined) {
      form.push(part);
      continue;
    }
    inQuery ||= FIELDS_IN_QUERY.test(word);
    const verb = valueOf(METHOD);
    if (verb !== undefined) {
      method = verb.trim().toUpperCase();
      continue;
    }
    const header = HEADER_TEXT.exec(valueOf(HEADER) ?? "");
    if (header?.[1]) headers.push([header[1], (header[2] ?? "").trim()]);
    else if (ADDRESS.test(word)) target ??= word;
  }
  if (form.length > 0) {
    payload ??= form.join("\n");
    if (!headers.some(([name]) => /^content-type$/i.test(name)))
      headers.push(["Content-Type", "multipart/form-data"]);
  }
  if (inQuery) {
    method ??= "GET";
    target = withQuery(target, payload);
    payload = undefined;
  }
  method ??= payload === undefined ? "GET" : "POST";
  if (target === undefined && payload === undefined) return undefined;
  if (!REQUEST_LINE.test(`${method} /`)) return undefined;
  return {
    method,
    ...(target === undefined ? {} : { target }),
    headers: Object.fromEntries(headers),
    payload: (payload ?? "").trim(),
  };
}

function withQuery(
  target: string | undefined,
  fields: string | undefined,
): string | undefined {
  if (target === undefined || fields === undefined) return target;
  return `${target}${target.includes("?") ? "&" : "?"}${fields}`;
}

/** The word that a shell makes of it; a line that goes on leaves nothing. */
function unquote(word: string): string {
  return [...word.matchAll(PART)]
    .map(([, single, double, escaped, plain]) => {
      if (single !== undefined) return single;
      if (double !== undefined) return double.replace(/\\(["\\$`])/g, "$1");
      if (escaped !== undefined) return escaped === "\n" ? "" : escaped;
      return plain ?? "";
    })
    .join("");
}
