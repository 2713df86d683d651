/**
 * The payload of an example as JSON. Input: its text; output: the value, and whether it had to be repaired.
 * Repair is jsonrepair's; what it may only guess at (bare words, two values side by side) is left alone.
 */
import { jsonrepair } from "jsonrepair";
import type { Json } from "./page-model.js";

export interface Payload {
  readonly value?: Json;
  readonly repaired: boolean;
}

const LONGEST_REPAIR = 200_000;
/** No payload nests so deep; repairing one that does takes minutes, and a contract that held it could not be read. */
const DEEPEST = 100;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
};
const OUTSIDE_STRINGS = /("(?:[^"\\]|\\.)*")|[，：｛｝［］]/gs;
/** Words that no repair can give a meaning: alternatives, and values left out between colons. */
const BEYOND_REPAIR = /"\s+(?:or|OR|Or|或)\s+["\d]|:\s*[,}\]]/;

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
      : { value: exact, repaired: false };
  }
  if (text.length > LONGEST_REPAIR || nestsTooDeep(text))
    return { repaired: false };
  const narrow = text.replace(
    OUTSIDE_STRINGS,
    (sign, string?: string) => string ?? FULL_WIDTH[sign] ?? sign,
  );
  if (BEYOND_REPAIR.test(narrow)) return { repaired: false };
  try {
    const value = parse(jsonrepair(narrow));
    return value !== undefined && isContainer(value) && !isMade(value, narrow)
      ? { value, repaired: true }
      : { repaired: false };
  } catch {
    return { repaired: false };
  }
}

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
