/** Lists of all the characters that a text may hold, and those that stand behind a label without a verb. */
import type { Passage } from "../passage.js";
import { readCharacters, withStops } from "./read-characters.js";
import type { Reading } from "./read-edge.js";

/** "Letters, digits, and hyphens (-)" and nothing else. */
const KINDS_OF_CHARACTERS =
  /^(?:only )?(?:letters|digits|numbers|uppercase letters|lowercase letters)(?:,| and) /i;
/** All that stands behind the label of a range. */
const A_STRING_OF =
  /^(?:an? )?(?:(?:string|value) (?:of|consisting of|composed of) |\d+ characters (?=\([a-z, ]+\)$)|\d+ characters,? (?:(?:including|containing) only|consisting of|composed of)(?: only)? )\(?(?=letters|digits|uppercase|lowercase|numbers)/i;
/** "Contains 36 characters with a suffix of in01". */
const SUFFIX =
  /^(?:the value|it|this parameter) (?:contains|consists of|is) (?:a string of )?\d+ characters with (?:a|the) suffix (?:of )?["“]?(\w{1,8})["”]?$/i;
/** The set, or the end, that a passage states without more words. */
export function readBareSet(passage: Passage): Reading | undefined {
  const { text, label } = passage;
  const suffix = SUFFIX.exec(text)?.[1];
  if (suffix !== undefined) return { demands: { suffix }, end: text.length };
  if (label !== "range" && label !== "constraints") return undefined;
  const bare = A_STRING_OF.exec(text);
  if (bare) return readAll(passage, bare[0].length);
  if (label !== "range" || !KINDS_OF_CHARACTERS.test(text)) return undefined;
  const all = readAll(passage, 0);
  return all && /^\s*(?:(?:are|is) allowed)?\s*$/.test(text.slice(all.end))
    ? { ...all, end: text.length }
    : undefined;
}

/** A list of all characters. A stop that ended the sentence behind bare signs may have been one of them. */
export function readAll(passage: Passage, begin: number): Reading | undefined {
  const { text, words } = passage;
  const list = readCharacters(text, begin, true);
  if (!list) return undefined;
  const isLast = text.slice(list.end).trim() === "";
  if (!list.bare || !isLast)
    return { demands: { only: list.set }, end: list.end };
  const tail = words.slice(words.lastIndexOf(text) + text.length);
  if (!words.includes(text)) return undefined;
  return { demands: { only: withStops(list, tail) }, end: list.end };
}
