/**
 * What a value must or must not begin and end with: a choice of characters, or at its start one of several schemes.
 * A text of several signs ("start with //") is neither.
 */
import { EDGE_PREDICATE } from "../../vocabulary/prose/characters.js";
import { setOfSigns, type CharacterSet } from "./character-set.js";
import { readCharacters } from "./read-characters.js";
import { afterMatch, match } from "./sticky-match.js";
import type { TextDemands } from "./text-demands.js";

export interface Reading {
  readonly demands: TextDemands;
  readonly end: number;
}

const PREFIX = /["“']?([A-Za-z][A-Za-z0-9+.-]*:\/\/)["”']?/y;
/** "s3a:// or /": beside a scheme. */
const PATH = /["“']?(\/)["”']?(?=$|[\s,.;])/y;
/** Two signs in a row are a text, not a choice of characters; those in brackets only explain a name. */
const MANY_SIGNS = /[!-/:-@[-`{-~]{2}/;
const EXPLANATION = /\(..?\)|(?<=["“'‘])[^\w"](?=["”'’])/g;

function plainSigns(words: string): string {
  return words.replace(EXPLANATION, "");
}

const OR = /\s*(?:,\s*or|,|or)\s+/iy;

/** "Special characters such as underscores": those that are named are refused for sure. */
const SPECIAL_SUCH_AS = /(?:any |an? )?special characters?,? such as (?=\w)/iy;
/** "Special characters", of which no page says which they are: beside a set of all characters that set is left. */
const SPECIAL = /(?:any |an? )?special characters?(?=\s*(?:$|[.;]))/iy;

/** What a predicate about the ends of a text is followed by. */
export function readEdge(
  text: string,
  begin: number,
  predicate: { words: string; context: string },
): Reading | undefined {
  const parts = new RegExp(EDGE_PREDICATE, "i").exec(predicate.words);
  if (!parts) return undefined;
  const [, not, edge = "", form, second] = parts;
  const bare =
    not === undefined &&
    form === undefined &&
    /^(?:start|begin|end)/i.test(predicate.words);
  const forbids = not !== undefined;
  if (bare && !isDemanded(predicate.context)) return undefined;
  if (second !== undefined && !forbids && / or /i.test(predicate.words))
    return undefined;
  const both = second !== undefined;
  const atEnd = /^end/i.test(edge);
  if (!forbids && !both && !atEnd) {
    const prefixes = readPrefixes(text, begin);
    if (prefixes) return prefixes;
  }
  if (forbids && !both && !atEnd) {
    const refused = readRefusedStart(text, begin);
    if (refused) return refused;
  }
  const from = forbids
    ? (afterMatch(SPECIAL_SUCH_AS, text, begin) ?? begin)
    : begin;
  const list =
    readCharacters(text, from, !forbids) ??
    (forbids ? readOneDigit(text, from) : undefined);
  if (!list) {
    const special = forbids ? afterMatch(SPECIAL, text, begin) : undefined;
    return special === undefined ? undefined : { demands: {}, end: special };
  }
  if (MANY_SIGNS.test(plainSigns(text.slice(begin, list.end))))
    return undefined;
  const first = forbids ? "notFirst" : "first";
  const last = forbids ? "notLast" : "last";
  return {
    demands: {
      ...(both || !atEnd ? { [first]: list.set } : {}),
      ...(both || atEnd ? { [last]: list.set } : {}),
    },
    end: list.end,
  };
}

/** "cannot start with 0": one digit, and nothing more of the choice. */
const ONE_DIGIT =
  /["“']?(\d)["”']?(?=\s*(?:$|[,;]|\.(?!\d)|and (?:can|must)))/y;

function readOneDigit(
  text: string,
  at: number,
): { set: CharacterSet; end: number } | undefined {
  const found = match(ONE_DIGIT, text, at);
  return found
    ? { set: setOfSigns(found[1]!), end: at + found[0].length }
    : undefined;
}

/** What a statement about the first or the last character is followed by. */
export function readEndCharacter(
  text: string,
  begin: number,
  predicate: { readonly [part: string]: string | undefined },
): Reading | undefined {
  const forbids = predicate["never"] !== undefined;
  const list = readCharacters(text, begin, !forbids);
  if (!list || list.bare) return undefined;
  const atStart = /^(?:first|首|第)/i.test(predicate["place"] ?? "");
  const side = atStart
    ? forbids
      ? "notFirst"
      : "first"
    : forbids
      ? "notLast"
      : "last";
  return { demands: { [side]: list.set }, end: list.end };
}

/** The last is bare: without a vowel it is no word that names characters ("pg"). */
const REFUSED_START =
  /(?:the )?(?:prefix )?(?:["“'‘]([\w.-]{2,30})["”'’]|(_?[A-Za-z]\w{0,28}_|__?[A-Za-z]\w{1,28}|[A-Z][A-Z\d]{1,9}-)|([b-df-hj-np-tv-xz]{2,4})(?=$|[.;]| or ))(?![\w(])/y;

/** Nothing more of the choice follows. */
const ENDS_EDGE = /^\s*(?:$|[.,;]|and (?:cannot|must|can)\b)/i;

/** "_sys_", "the prefix 'sys'", "BELL- or ROPE-": beginnings of several characters. "_sys_ or a digit": the same, and single ones. */
function readRefusedStart(text: string, begin: number): Reading | undefined {
  const notPrefixes: string[] = [];
  let end = begin;
  let other: number | undefined;
  for (let at: number | undefined = begin; at !== undefined; at = other) {
    const found = match(REFUSED_START, text, at);
    const start = found?.[1] ?? found?.[2] ?? found?.[3];
    if (!found || start === undefined) break;
    notPrefixes.push(start);
    end = at + found[0].length;
    other = afterMatch(OR, text, end);
  }
  if (notPrefixes.length === 0) return undefined;
  const list =
    other === undefined ? undefined : readCharacters(text, other, false);
  const words = list ? text.slice(other, list.end) : "";
  return list &&
    !MANY_SIGNS.test(plainSigns(words)) &&
    !/\b(?:and|only)\b/i.test(words) &&
    ENDS_EDGE.test(text.slice(list.end))
    ? { demands: { notPrefixes, notFirst: list.set }, end: list.end }
    : { demands: { notPrefixes }, end };
}

/** "http:// or https://". */
function readPrefixes(text: string, begin: number): Reading | undefined {
  const prefixes: string[] = [];
  let end = begin;
  for (let at = begin; ;) {
    const found = match(PREFIX, text, at) ?? match(PATH, text, at);
    if (!found) break;
    prefixes.push(found[1]!);
    end = at + found[0].length;
    at = afterMatch(OR, text, end) ?? end;
  }
  return prefixes.some((one) => one !== "/")
    ? { demands: { prefixes }, end }
    : undefined;
}

/** "Start with a letter" without a verb before it goes on with a demand: "must be 4 to 64 characters and". */
function isDemanded(before: string): boolean {
  // "Start with a letter and end with a digit": an order.
  if (/^(?:starts? with\b[^.]{1,80}\b(?:and|,))?\s*$/i.test(before))
    return true;
  if (/^(?:enter|use) [^.,;]{1,40} characters and\s*$/i.test(before))
    return true;
  return (
    /\b(?:must|should|shall|starts|begins)\b.*\band\s*$|\b(?:must|should|shall)\b.*,\s*$|\bonly\b.*\band\s*$/i.test(
      before,
    ) && !/\b(?:cannot|not)\b/i.test(before)
  );
}
