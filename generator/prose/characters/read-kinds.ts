/**
 * So many kinds of characters that a text must have: "at least three of the following: uppercase letters, lowercase
 * letters, digits, and special characters". Kinds that share a character, or that are not understood, demand nothing.
 */
import { SOME_KINDS } from "../../vocabulary/prose/characters.js";
import { countOf } from "../count-words.js";
import { labelsValues, listAround, type Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { withoutStop } from "../without-stop.js";
import {
  ANY_CHARACTERS,
  type CharacterSet,
  difference,
  intersection,
  isEmpty,
  setOfSigns,
  union,
} from "./character-set.js";
import { followsOtherThing } from "./passage-around.js";
import { readCharacters, withStops } from "./read-characters.js";
import { readEdge } from "./read-edge.js";
import {
  joinDemands,
  type SomeKinds,
  type TextDemands,
} from "./text-demands.js";

/** "Special characters" whose signs no one lists: all that no other kind has. */
const SPECIAL = /^\s*,?\s*(?:(?:and|or) )?special characters\s*$/i;
const SPECIAL_BETWEEN =
  /\bspecial characters(?:,? (?:and|or) |, )(?=(?:letters|digits|numbers|(?:upper|lower)-?case|spaces?|chinese|english)\b)/i;
/** One name for two kinds: how they are counted no one knows. */
const TWO_KINDS =
  /\bcase letters? and|\b(?:upper|lower)(?:-|case)? (?:and|or) /i;
const MOST_KINDS = 6;

/** How many kinds a lead-in asks for, and where it ends. */
export function kindsAsked(
  passage: Passage,
  cell: Cell,
): { readonly least: number; readonly end: number } | undefined {
  const found = SOME_KINDS.exec(passage.text);
  if (!found) return undefined;
  const before = found[1]!;
  if (before === "" && followsOtherThing(passage, cell)) return undefined;
  if (BARE.test(passage.text) && !isOfRange(passage, cell)) return undefined;
  return speaksOfField(before, passage, cell)
    ? { least: countOf(found[2]!), end: found[0].length }
    : undefined;
}

const BARE = /^at least /i;

/** True in a list right below the label of what the value may be. */
function isOfRange(passage: Passage, { description }: Cell): boolean {
  const leadIn = listAround(passage, description)?.leadIn;
  return leadIn !== undefined && labelsValues(leadIn);
}

/** "The password must contain at least three of the following: ...", as a sentence. */
export function readKinds(
  passage: Passage,
  cell: Cell,
): TextDemands | undefined {
  const asked = kindsAsked(passage, cell);
  if (!asked) return undefined;
  const given = passage.text.slice(asked.end);
  // "Special characters" in between are put at the end, since they are what the other kinds leave.
  const text = given.replace(SPECIAL_BETWEEN, "");
  const isBetween = text !== given;
  const list = readCharacters(text, 0, true);
  const rest = text.slice(list?.end);
  if (!list || TWO_KINDS.test(given)) return undefined;
  if (isBetween)
    return rest.trim() === ""
      ? someOf(asked.least, [...list.kinds, allBut(list.set)])
      : undefined;
  if (/^[^(（]*\bspecial characters,? including\b/i.test(given))
    return undefined;
  if (rest.trim() === "") return someOf(asked.least, list.kinds);
  return SPECIAL.test(rest)
    ? someOf(asked.least, [...list.kinds, allBut(list.set)])
    : undefined;
}

/** "The value must be 8 to 32 characters in length and contain uppercase letters, lowercase letters, digits, and ...", of a password: all of them. */
const ALL_KINDS =
  /^(.{0,60}?)\s*\bmust (?:be \d{1,4} to \d{1,4} characters (?:long|in length),? and )?contain (?=uppercase letters)(uppercase letters(?: \([^()]{1,12}\))?, lowercase letters(?: \([^()]{1,12}\))?,(?: and)? digits(?: \([^()]{1,12}\))?)(?=$|, and special characters\b)/i;

/** Not that which another is to replace. */
const OWN_PASSWORD =
  /^(?!is_|old|orig|current|prev|last|src|source).*passw(?:or)?d$/i;
/** "At least three of them" */
const NOT_ALL_KINDS =
  /\b(?:at least|any|minimum of) (?:two|three|four|[234])\b|\b(?:two|three|[23]) (?:types|kinds|of)\b|\brecommended\b|\badvised\b|\bweak\b/i;

/** Kinds that a password must have, each of them; what its special characters are stays open. */
export function readAllKinds(
  passage: Passage,
  cell: Cell,
): TextDemands | undefined {
  const found = OWN_PASSWORD.test(cell.scope.name)
    ? ALL_KINDS.exec(passage.text)
    : null;
  if (found && cell.says(NOT_ALL_KINDS)) return undefined;
  if (!found || !speaksOfField(found[1]!, passage, cell)) return undefined;
  const list = readCharacters(found[2]!, 0, true);
  return list && someOf(list.kinds.length, list.kinds);
}

/** "It must contain a period (.)", "The period (.) must be included": one sign that a text cannot do without. */
const NEEDED_SIGN =
  /^(.{0,60}?)\s*\bmust (?:contain|include) (?:an? |at least one )(?:[a-z]+ ){1,3}\(([^\w\s()])\)(?=$| in the format of \S+$|, for example\b)|^(?:an? |the |at least one )(?:[a-z]+ ){1,3}\(([^\w\s()])\) must be included$/i;

export function readNeededSign(
  passage: Passage,
  cell: Cell,
): TextDemands | undefined {
  const [, before = "", contained, included] =
    NEEDED_SIGN.exec(passage.text) ?? [];
  const sign = contained ?? included;
  if (sign === undefined || cell.scope.array) return undefined;
  if (included === undefined && !speaksOfField(before, passage, cell))
    return undefined;
  return { some: { least: 1, kinds: [setOfSigns(sign)] } };
}

/** So many kinds with an item for each. */
export function readListedKinds(
  least: number,
  items: readonly string[],
): TextDemands | undefined {
  const kinds: CharacterSet[] = [];
  let edges: TextDemands | undefined = {};
  for (const given of items) {
    const whole = withoutStop(given);
    const { item, edge } = withoutEdge(whole);
    edges = edge && edges && joinDemands(edges, edge);
    if (!edges) return undefined;
    if (SPACES_TOO.test(item)) return undefined;
    const text = item.replace(SPECIAL_SIGNS, "");
    const list = readCharacters(text, 0, true);
    const isWhole = list && text.slice(list.end).trim() === "";
    const isOne =
      text !== item || list?.kinds.length === 1 || SIGNS_AND_SPACES.test(item);
    if (isWhole && isOne && !TWO_KINDS.test(item))
      kinds.push(withStops(list, given.slice(whole.length)));
    else if (SPECIAL.test(item) || SUCH_AS.test(item))
      kinds.push(allBut(kinds.reduce(union)));
    else return undefined;
  }
  const some = someOf(least, kinds);
  return some && joinDemands(some, edges);
}

/** "Special characters (~!@), and cannot start with a hyphen (-)": the kind, and what holds of the whole text. */
function withoutEdge(whole: string): {
  readonly item: string;
  readonly edge: TextDemands | undefined;
} {
  const found = EDGE_BEHIND.exec(whole);
  if (!found) return { item: whole, edge: {} };
  const [said, words = ""] = found;
  const begin = found.index + said.length;
  const read = readEdge(whole, begin, { words, context: "" });
  const isWhole = read && whole.slice(read.end).trim() === "";
  return {
    item: whole.slice(0, found.index),
    edge: isWhole ? read.demands : undefined,
  };
}

const SIGNS_AND_SPACES =
  /^special characters\s(?!.*\b(?:except|other|excluding|without|not|but)\b).* and spaces?$/i;

const EDGE_BEHIND =
  /,? (?:and|but) ((?:cannot|must not|can not) (?:start|begin|end) with)\s+/i;

const SPECIAL_SIGNS =
  /^special characters\s*(?:[:：,，]|includes? (?=[(（])|(?=[(（]))\s*(?:including\s+)?/i;
/** That spaces are among them says nothing of the others. */
const SPACES_TOO =
  /^special characters,? \(?including (?:the )?(?:spaces?|blanks?)\b/i;
const SUCH_AS = /^special characters,? \(?(?:such as|for example|e\.g\.)/i;

function allBut(set: CharacterSet): CharacterSet {
  return difference(ANY_CHARACTERS, set);
}

function someOf(
  least: number,
  kinds: readonly CharacterSet[],
): TextDemands | undefined {
  const some: SomeKinds = { least, kinds };
  const isClear =
    kinds.length >= least &&
    kinds.length > 1 &&
    kinds.length <= MOST_KINDS &&
    kinds.every((kind, at) =>
      kinds.slice(0, at).every((other) => isEmpty(intersection(kind, other))),
    );
  return isClear ? { some } : undefined;
}
