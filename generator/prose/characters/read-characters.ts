/**
 * Lists of characters as words name them: "letters, digits, hyphens (-), and underscores (_)", "数字、字母、_(下划线)".
 * Reads as far as it understands; whether what follows belongs to the list is for the caller to judge.
 * A list in a demand is read wide where words are vague ("Chinese characters"), one in a prohibition narrow.
 */
import {
  CHINESE_NAMES,
  CHINESE_RANGE,
  FOREIGN_LETTERS,
  RANGE_NAMES,
  RANGE_NOTES,
  SIGN_NAMES,
  SPECIAL_LEADS,
  WIDE_LETTER_NAMES,
} from "../../vocabulary/prose/characters.js";
import {
  NO_CHARACTERS,
  setOfRanges,
  setOfSigns,
  union,
  type CharacterSet,
} from "./character-set.js";
import { afterMatch, match } from "./sticky-match.js";

export interface CharacterList {
  readonly set: CharacterSet;
  /** The sets that it names, one by one. */
  readonly kinds: readonly CharacterSet[];
  readonly end: number;
  /** True when it ends in signs as such: a stop behind them may be one of them. */
  readonly bare: boolean;
}

const ranges = new Map(Object.entries(RANGE_NAMES));
const signs = new Map(Object.entries(SIGN_NAMES));
const SIGN = "[!-\\/:-@[-`{-~]";
const NAME = named([
  ...ranges.keys(),
  ...signs.keys(),
  ...CHINESE_NAMES,
  ...WIDE_LETTER_NAMES,
]);
const SEPARATOR =
  /\s*(?:[,，、;；]\s*(?:and\/or\s|and\s|or\s|以及|和|及|或)?|\s(?:and\/or|and|or)\s|以及|和|与|及|或者?)\s*/y;
const ARTICLE = /(?:an?|the|any|英文的?)\s+/iy;
const SPECIAL = new RegExp(`(?:${SPECIAL_LEADS})\\s*[:：]?\\s*`, "iy");
/** Behind "special characters": a comma before the next kind is no sign of theirs. */
const SEPARATES = /^[,;] ?(?:and |or )?[a-z]{2}/i;
const LITERAL_RANGE = /(?:A-Z|a-z|0-9|A–Z|a–z|0–9|A~Z|a~z|0~9)(?![\w-])/y;
const CONTROL =
  /(?:non-printable )?ASCII(?: (?:control )?characters)?\s*[(（]0\s*(?:-|–|~|to)\s*31[)）]/iy;
const BRACKET =
  /\s*(?:\(((?:[^()（）]|\(\)|[()]){1,40}?)\)(?!\))|（([^（）]{1,24})）)/y;
const QUOTED = new RegExp(
  `["“'‘\`](?:(${SIGN}{1,40}?)["”'’\`](?!${SIGN})|(${SIGN})["”'’\`](?=[,;.](?:\\s|$)))`,
  "y",
);
const CHUNK = new RegExp(`${SIGN}+`, "y");
const SIGNS_IN_BRACKETS = new RegExp(
  `[(（]((?:${SIGN}|\\s)+)[)）](?=$|[\\s,.;，。；、])`,
  "y",
);
const UNKNOWN_NAME =
  /(?:[a-z-]{2,14} ){0,2}(?:signs?|marks?|brackets?|symbols?|lines?|quotes?|bars?|dots?|points?|strokes?)\s*(?=\()/iy;
const NO_NAME =
  /\b(?:others?|such|special|any|following|characters?|more|with|must|can|cannot|contain|start|end|of|by)\b/i;
const DASHES = /[‐-―－]/g;

/** The characters that `text` lists from `at` on; `wide` for a list of all that may occur. */
export function readCharacters(
  text: string,
  at: number,
  wide: boolean,
): CharacterList | undefined {
  let list: CharacterList | undefined;
  for (let next = at; ;) {
    const item = readItem(text, next, wide);
    if (!item) return list;
    list = {
      ...item,
      set: union(list?.set ?? NO_CHARACTERS, item.set),
      kinds: [...(list?.kinds ?? []), item.set],
    };
    const end = afterMatch(SEPARATOR, text, item.end);
    if (end === undefined) return list;
    next = end;
  }
}

function readItem(
  text: string,
  from: number,
  wide: boolean,
): CharacterList | undefined {
  const at = afterMatch(ARTICLE, text, from) ?? from;
  const special = afterMatch(SPECIAL, text, at);
  if (special !== undefined && SEPARATES.test(text.slice(special, special + 9)))
    return undefined;
  if (special !== undefined)
    return (
      readSignsInBrackets(text, special, wide) ??
      readNamed(text, special) ??
      readBare(text, special, wide)
    );
  const foreign = wide ? afterMatch(FOREIGN_LETTERS, text, at) : undefined;
  if (foreign !== undefined)
    return listOf({ ...setOfRanges("A-Za-z"), beyond: "all" }, foreign);
  return readNamed(text, at) ?? readBare(text, at, wide);
}

function readNamed(text: string, at: number): CharacterList | undefined {
  const control = afterMatch(CONTROL, text, at);
  if (control !== undefined)
    return listOf(
      { ascii: new Set(Array(32).keys()), beyond: "none" },
      control,
    );
  const chinese = afterMatch(CHINESE_RANGE, text, at);
  if (chinese !== undefined)
    return listOf({ ascii: new Set(), beyond: "chinese" }, chinese);
  const literal = match(LITERAL_RANGE, text, at);
  if (literal)
    return listOf(
      setOfRanges(literal[0].replace(/[–~]/, "-")),
      at + literal[0].length,
    );
  const found = match(NAME, text, at);
  if (!found) return readUnknownName(text, at);
  const end = at + found[0].length;
  const name = singular(found[0]);
  if (CHINESE_NAMES.includes(name))
    return withoutNote(text, end, { ascii: new Set(), beyond: "all" });
  if (WIDE_LETTER_NAMES.includes(name))
    return listOf({ ...setOfRanges("A-Za-z"), beyond: "all" }, end);
  const range = ranges.get(name);
  if (range !== undefined) return withoutNote(text, end, setOfRanges(range));
  return withSign(text, end, signs.get(name) ?? "");
}

/** A range may be followed by brackets that say the same again: "digits (0-9)". */
function withoutNote(
  text: string,
  end: number,
  set: CharacterSet,
): CharacterList | undefined {
  const note = match(BRACKET, text, end);
  if (!note) return listOf(set, end);
  const words = (note[1] ?? note[2] ?? "").trim();
  return RANGE_NOTES.test(words)
    ? listOf(set, end + note[0].length)
    : undefined;
}

/** A name with its sign behind it: "hyphens (-)". The two must not contradict each other. */
function withSign(
  text: string,
  end: number,
  known: string,
): CharacterList | undefined {
  const note = match(BRACKET, text, end);
  if (!note) return known ? listOf(setOfSigns(known), end) : undefined;
  const words = unquoted((note[1] ?? note[2] ?? "").trim()).replace(
    /(?<=^\S)(?:,| or | and |\s)\s*(?=\S$)/,
    "",
  );
  if (!/^[!-/:-@[-`{-~]{1,4}$/.test(words)) return undefined;
  if (known && ![...known].every((sign) => words.includes(sign)))
    return undefined;
  return listOf(setOfSigns(words), end + note[0].length);
}

/** "Wavy signs (~)": the brackets say which sign is meant. */
function readUnknownName(text: string, at: number): CharacterList | undefined {
  const end = afterMatch(UNKNOWN_NAME, text, at);
  return end === undefined || NO_NAME.test(text.slice(at, end))
    ? undefined
    : withSign(text, end, "");
}

function readSignsInBrackets(
  text: string,
  at: number,
  wide: boolean,
): CharacterList | undefined {
  const found = match(SIGNS_IN_BRACKETS, text, at);
  if (!found) return undefined;
  const set = setOfChunks(found[1]!.trim().split(/\s+/), wide);
  return listOf(set, at + found[0].length);
}

/** Signs as such: `-_./`, `"-"`, `_(下划线)`, also with blanks between them. */
function readBare(
  text: string,
  at: number,
  wide: boolean,
): CharacterList | undefined {
  const quoted = match(QUOTED, text, at);
  if (quoted)
    return listOf(setOfSigns(quoted[1] ?? quoted[2]!), at + quoted[0].length);
  const chunks: string[] = [];
  let end = at;
  for (let next = at; ;) {
    const chunk = match(CHUNK, text, next);
    if (!chunk) break;
    const explained = afterExplanation(text, next);
    if (explained !== undefined) {
      if (chunks.length > 0) break;
      return listOf(setOfSigns(chunk[0].charAt(0)), explained);
    }
    chunks.push(chunk[0]);
    end = next + chunk[0].length;
    const blank = /\s+/y;
    next = afterMatch(blank, text, end) ?? end;
    if (next === end) break;
  }
  const last = chunks.at(-1);
  if (last === undefined || /[\w\u4e00-\u9fff(（]/.test(text.charAt(end)))
    return undefined;
  // The stop behind the last sign separates; behind several it may be one of them.
  if (last.length === 2 && /[,;]$/.test(last)) end -= 1;
  return { ...listOf(setOfChunks(chunks, wide), end), bare: true };
}

/** `_(下划线)`: a sign with its name in brackets. */
function afterExplanation(text: string, at: number): number | undefined {
  const note = match(BRACKET, text, at + 1);
  const name = note ? singular((note[1] ?? note[2] ?? "").trim()) : "";
  return note && signs.get(name) === text.charAt(at)
    ? at + 1 + note[0].length
    : undefined;
}

/** `-, _, .` are three signs; in `-_,.` the comma is one. Blanks between others count where that only widens. */
function setOfChunks(chunks: readonly string[], wide: boolean): CharacterSet {
  const separated = chunks.slice(0, -1).every((one) => /^.[,;]$/.test(one));
  const parts = chunks.map((chunk) =>
    (separated && chunk.length === 2) || (!wide && chunk.length > 1)
      ? chunk.replace(/[,;]$/, "")
      : chunk,
  );
  const text = parts.join("");
  // A backslash before a quotation mark may be there for the mark.
  return wide
    ? setOfSigns(text + (separated ? "" : " "))
    : setOfSigns(text.replace(/\\(?=["'])/g, ""));
}

/** The set of a list, and the stops behind signs that stand as such, which may be more of them. */
export function withStops(
  { set, bare }: CharacterList,
  stops: string,
): CharacterSet {
  return bare ? union(set, setOfSigns(stops.replace(/[^.,;]/g, ""))) : set;
}

function listOf(set: CharacterSet, end: number): CharacterList {
  return { set, kinds: [set], end, bare: false };
}

function unquoted(text: string): string {
  const plain = text.replace(DASHES, "-");
  return /^(["“'‘`]).+["”'’`]$/.test(plain) ? plain.slice(1, -1) : plain;
}

/** The name as the tables have it. */
function singular(words: string): string {
  const name = words.toLowerCase().replace(/\s+/g, " ");
  const known = (one: string): boolean =>
    ranges.has(one) ||
    signs.has(one) ||
    CHINESE_NAMES.includes(one) ||
    WIDE_LETTER_NAMES.includes(one);
  return (
    [name, name.replace(/s$/, ""), name.replace(/es$/, "")].find(known) ?? name
  );
}

/** Any of the names, longest first, in the plural too. */
function named(names: readonly string[]): RegExp {
  const sources = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      /^[a-z]/.test(name)
        ? `${name.replace(/[\\()]/g, "\\$&").replace(/ /g, "\\s+")}(?:e?s)?(?![\\w-])`
        : name,
    );
  return new RegExp(`(?:${sources.join("|")})`, "iy");
}
