/**
 * Which characters a text may hold, which it must not, and how it begins and ends, as one sentence says it. A list that
 * is not understood to its end demands nothing, nor does one that is not said to be all ("including letters").
 */
import {
  ALLOWED_LABEL,
  NO_OTHERS,
  ONLY_PASSIVE,
  SPECIAL_LEADS,
} from "../../vocabulary/prose/characters.js";
import {
  SEPARATED_VALUES,
  USUAL_WORDS,
} from "../../vocabulary/prose/conditions.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { setOfSigns, union } from "./character-set.js";
import { listing, MAY_LIST, readAllowed } from "./closed-lists.js";
import { countedCharacters } from "./counted-characters.js";
import {
  goOn,
  hasSubject,
  type Line,
  PASSIVE,
  readChain,
} from "./demand-chain.js";
import { holdsWords, includedCharacters } from "./included-characters.js";
import { followsOtherThing, standsAlone } from "./passage-around.js";
import { PREDICATE, PREDICATE_OR_MAY, spaced } from "./predicates.js";
import { readAdded } from "./read-added.js";
import { readAll, readBareSet } from "./read-all.js";
import { readCharacters } from "./read-characters.js";
import { readAllKinds, readKinds, readNeededSign } from "./read-kinds.js";
import { readOuterSpaces, readRefused } from "./read-refused.js";
import { afterMatch } from "./sticky-match.js";
import type { TextDemands } from "./text-demands.js";

const SPECIAL_CHARACTERS = /\bspecial characters?\b/i;
/** "1 to 15 characters: letters and digits": the colon opens the list of them all. */
const COUNTED = /^[^:：]{0,120}\d characters\s*[:：](?=\s)\s*(?=[a-z])/i;
const OPENS_PASSIVE =
  /(?:^|[,;]\s*(?:and\s+)?|(?<=\d characters )and\s+)only\s+/i;
const DEFERRED_SIGNS = new RegExp(
  `\\s*[,，]?\\s*(?:and )?(?:${SPECIAL_LEADS})(?=\\s+(?:${spaced(ONLY_PASSIVE)})\\s*[:：])`,
  "iy",
);
/** "It can contain up to 20 characters except special characters <>", "contains 0 to 20 characters, excluding ..." */
const EXCEPT =
  /^(.{0,60}?)\s*\b(?:(?:can|may|must) contain|contains) (?:\d{1,6} to |a maximum of |up to |at most )?[\d,]{1,7} characters,? (?:except (?:for )?|excluding )(?:(?:the following|these) )?special characters(?:,? (?:such as|including))?\s*[:：]?\s*(?:(?![(（])|(?=\([!-/:-@[-`{-~]{2,40}\)$))/i;
const BLANK_AT_END = /^\s*(?:,? and can be left blank)?$/i;
const SIGNS_IN_BRACKETS = /^\(([!-/:-@[-`{-~]{2,40})\)$/;

/** "The value contains a maximum of 20 characters": how many, and nothing of which. */
const COUNTS_ONLY =
  /^(?:(?:it|(?:the|each) [a-z ]{1,30}) )?(?:can )?contains? (?:\d{1,6} to |a maximum of |up to |at most )?\d{1,6} (?:unicode )?characters$/i;

/** "Cannot be empty or contain slashes" */
const EMPTY_OR =
  /\b(cannot|must not) be (?:left )?(?:empty|blank|null)(?: or (?:null|(?:an )?empty(?: string)?))? or (?=(?:contain|start|begin|end)\b)/i;

/** "Cannot contain other special characters, cannot start with a digit": what others are another sentence says. */
const NO_OTHERS_AND =
  /^([a-z ]{2,30} )(?:cannot|must not) contain (?:any )?other special characters?,? (?:and )?(?=(?:cannot|must not) (?:start|begin|end)\b)/i;

/** "Can be any of Unicode characters (\\u4E00-\\u9FFF) or the following character set: A-Z, ..." */
const CODE_POINTS =
  /\bcan be any of unicode characters \(\\u4E00-\\u9FFF\) or the following character set:\s*/i;

export function readDemands(
  given: Passage,
  cell: Cell,
): TextDemands | undefined {
  const text = given.text
    .replace(EMPTY_OR, "$1 ")
    .replace(NO_OTHERS_AND, "$1")
    .replace(CODE_POINTS, "can contain only Chinese characters, ");
  const passage = text === given.text ? given : { ...given, text };
  if (text.length > 1000 || COUNTS_ONLY.test(text) || USUAL_WORDS.test(text))
    return undefined;
  if (cell.says(SEPARATED_VALUES) || !standsAlone(passage, cell))
    return undefined;
  const refusesOthers = cell.says(NO_OTHERS);
  const line: Line = {
    passage,
    refusesOthers,
    predicates:
      refusesOthers || /\bonly\b/i.test(text) ? PREDICATE_OR_MAY : PREDICATE,
  };
  return (
    readKinds(passage, cell) ??
    readNeededSign(passage, cell) ??
    readAllKinds(passage, cell) ??
    readPassive(line, cell) ??
    readAllowed(line, cell) ??
    readOuterSpaces(passage, cell) ??
    readRefused(passage, cell) ??
    readAdded(passage, cell) ??
    (MAY_LIST.test(text) ? readActive(listing(line, cell), cell) : undefined) ??
    readActive(line, cell)
  );
}

/** "The value can contain only ..., must start with ... and cannot end with ...". */
function readActive(line: Line, cell: Cell): TextDemands | undefined {
  const { passage } = line;
  const { text } = passage;
  // Of a list it may be all that its elements hold together.
  const except = cell.scope.array ? null : EXCEPT.exec(text);
  if (except && hasSubject(except[1]!, passage, cell)) {
    const signs = SIGNS_IN_BRACKETS.exec(text.slice(except[0].length))?.[1];
    if (signs !== undefined) return { without: setOfSigns(signs) };
    const list = readCharacters(text, except[0].length, false);
    return list && BLANK_AT_END.test(text.slice(list.end))
      ? { without: list.set }
      : undefined;
  }
  const label = ALLOWED_LABEL.exec(text);
  if (label) {
    const list = readAll(passage, label[0].length);
    return list && goOn(line, list.end, list.demands);
  }
  const bare = cell.says(SPECIAL_CHARACTERS) ? undefined : readBareSet(passage);
  if (bare) return goOn(line, bare.end, bare.demands);
  const counted = countedCharacters(passage, cell);
  if (counted) return goOn(line, counted.end, { only: counted.set });
  const included = includedCharacters(passage, cell, line.refusesOthers);
  if (included) return goOn(line, included.end, included.demands);
  const colon = COUNTED.exec(text);
  if (colon && hasSubject(colon[0].trim().slice(0, -1), passage, cell)) {
    const list = readAll(passage, colon[0].length);
    return list && goOn(line, list.end, list.demands);
  }
  const first = line.predicates.anywhere.exec(text);
  if (!first) return undefined;
  const before = text.slice(0, first.index);
  const isField = /^the character set $/i.test(before)
    ? !followsOtherThing(passage, cell)
    : hasSubject(before, passage, cell);
  return isField ? readChain(line, first.index, {}) : undefined;
}

/** "Only letters and digits are allowed", "Only the following characters are allowed: -_". */
function readPassive(line: Line, cell: Cell): TextDemands | undefined {
  const { passage } = line;
  const { text } = passage;
  const opening = OPENS_PASSIVE.exec(text);
  if (!opening || !hasSubject(text.slice(0, opening.index), passage, cell))
    return undefined;
  const begin = opening.index + opening[0].length;
  const list = readCharacters(text, begin, true);
  // "And only hyphens are allowed" may be said of the signs.
  if (/^and/i.test(opening[0]) && !(list && holdsWords(list.set)))
    return undefined;
  const listed = list?.end ?? begin;
  const deferred = afterMatch(DEFERRED_SIGNS, text, listed);
  const end = afterMatch(PASSIVE, text, deferred ?? listed);
  if (end === undefined) return undefined;
  let only = list?.set;
  let at = end;
  if (deferred !== undefined) {
    const more = readAll(
      passage,
      end + /^\s*[:：]?\s*/.exec(text.slice(end))![0].length,
    );
    if (!more) return undefined;
    only = only ? union(only, more.demands.only!) : more.demands.only!;
    at = more.end;
  }
  return only && goOn(line, at, { only });
}
