/**
 * Which characters a text may hold, which it must not, and how it begins and ends: one pattern for each sentence,
 * joined for the cell by `settle-patterns`. A list that is not understood to its end demands nothing, nor does one
 * that is not said to be all ("including letters").
 */
import {
  ALLOWED_LABEL,
  BETWEEN_SUBJECT_AND_DEMAND,
  MORE_CHARACTERS,
  NO_OTHERS,
  ONLY_PASSIVE,
  SPECIAL_LEADS,
} from "../../vocabulary/prose/characters.js";
import {
  SEPARATED_VALUES,
  USUAL_WORDS,
} from "../../vocabulary/prose/conditions.js";
import { setOfSigns, union } from "../characters/character-set.js";
import { countedCharacters } from "../characters/counted-characters.js";
import {
  holdsWords,
  includedCharacters,
} from "../characters/included-characters.js";
import {
  followsOtherThing,
  standsAlone,
} from "../characters/passage-around.js";
import {
  PREDICATE,
  PREDICATE_OR_MAY,
  type Predicates,
  spaced,
} from "../characters/predicates.js";
import { readAll, readBareSet } from "../characters/read-all.js";
import { readCharacters } from "../characters/read-characters.js";
import { readEdge, readEndCharacter } from "../characters/read-edge.js";
import { readOuterSpaces, readRefused } from "../characters/read-refused.js";
import {
  ONLY_BEHIND,
  readNeither,
  readNotAll,
  readWithout,
} from "../characters/read-without.js";
import { afterMatch, match } from "../characters/sticky-match.js";
import {
  joinDemands,
  patternOf,
  type TextDemands,
} from "../characters/text-demands.js";
import { mayHoldText } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { readChineseDemands } from "./patterns-chinese.js";
import { COUNT_RULES } from "./patterns-digits.js";

/** A passage, and what may stand in it as a predicate. */
interface Line {
  readonly passage: Passage;
  readonly predicates: Predicates;
  /** True where another sentence refuses all characters that are not listed. */
  readonly refusesOthers: boolean;
}

const BETWEEN = new RegExp(
  `(?:^|\\s)(?:enter |use )?(?:${spaced(BETWEEN_SUBJECT_AND_DEMAND.join("|"))})\\s*[,;]?(?:\\s*\\b(?:and|that|which|it|but)\\b)*\\s*$`,
  "i",
);
const SPECIAL_CHARACTERS = /\bspecial characters?\b/i;
const CONNECTS =
  /\s*[,;]?\s*(?:(?:and|but|or(?=\s+(?:cannot|must not|can not)\s))\s+)?(?:(?:it|they|the value|that|which)\s+)?/iy;
/** "1 to 15 characters: letters and digits": the colon opens the list of them all. */
const COUNTED = /^[^:：]{0,120}\d characters\s*[:：](?=\s)\s*(?=[a-z])/i;
/** "Starts with a letter, consists of 1 to 64 characters, and ...": a length within the chain. */
const LENGTH_BETWEEN =
  /\s*(?:,\s*(?:and\s+)?|and\s+)(?:(?:can|must)\s+)?(?:consists? of|contains?|has|have)\s+(?:\d+(?:\s+to\s+|\s?-\s?)\d+|a maximum of \d+|up to \d+) characters(?=\s*,?\s*and\s|\s+(?:consisting|composed)\s+of\s)/iy;
const AND_ONLY = /\s*,?\s*and only\s+/iy;
const OPENS_PASSIVE =
  /(?:^|[,;]\s*(?:and\s+)?|(?<=\d characters )and\s+)only\s+/i;
const PASSIVE = new RegExp(`\\s*(?:${spaced(ONLY_PASSIVE)})(?![\\w-])`, "iy");
const DEFERRED_SIGNS = new RegExp(
  `\\s*[,，]?\\s*(?:and )?(?:${SPECIAL_LEADS})(?=\\s+(?:${spaced(ONLY_PASSIVE)})\\s*[:：])`,
  "iy",
);
/** What may follow a list without belonging to it. */
const ENDS_LIST =
  /^\)?\s*(?:$|\(case[- ](?:in)?sensitive\)|[.;]|[,;]?\s*(?:for example|e\.g)|[,;]?\s*(?:and|but)?\s*(?:(?:it|they|that|which|the [a-z ]{1,30}?)\s+)?(?:must|cannot|can not|should|is|are|has|starts?|begins?|ends?|supports? (?=(?:GET|POST|PUT|up to|a maximum)\b|\d)|with a length|in length|with \d|(?:(?:can|may) )?(?:contains?|consists? of|have) (?:a maximum|up to|at most|no more|\d))\b)/i;

export const PATTERN_RULES: readonly PassageRule[] = [
  {
    name: "patterns/characters",
    kind: "pattern",
    about:
      /\bletters?\b|\bnot (?:allowed|supported|permitted)$|\b(?:digits?|spaces)\b|\b(?:start|begin|end)(?:s|ing)? with\b|\bcharacters\b|consecutive|cannot contain|\bor contain\b|alphanumeric|\bthe (?:first|last) (?:character|one)\b|0-9/i,
    fits: mayHoldText,
    read: (passage, cell) => demandsPattern(readDemands(passage, cell)),
  },
  ...COUNT_RULES,
  {
    name: "patterns/characters-chinese",
    kind: "pattern",
    about: /字母|数字|字符|中文|英文|开头|结尾|不[能可允得].*[空包]/,
    fits: mayHoldText,
    read: (passage, cell) => demandsPattern(readChineseDemands(passage, cell)),
  },
];

/** What a passage demands of the characters, in either language. */
export function textDemandsOf(
  passage: Passage,
  cell: Cell,
): TextDemands | undefined {
  return readDemands(passage, cell) ?? readChineseDemands(passage, cell);
}

function demandsPattern(demands: TextDemands | undefined) {
  const pattern = demands ? patternOf(demands, false) : undefined;
  return pattern === undefined
    ? undefined
    : [{ kind: "pattern" as const, pattern }];
}

/** "It can contain up to 20 characters except special characters <>", "contains 0 to 20 characters, excluding ..." */
const EXCEPT =
  /^(.{0,60}?)\s*\b(?:(?:can|may|must) contain|contains) (?:\d{1,6} to |a maximum of |up to |at most )?\d{1,6} characters,? (?:except (?:for )?|excluding )(?:(?:the following|these) )?special characters\s*[:：]?\s*(?:(?![(（])|(?=\([!-/:-@[-`{-~]{2,40}\)$))/i;
const SIGNS_IN_BRACKETS = /^\(([!-/:-@[-`{-~]{2,40})\)$/;

/** "Cannot be empty or contain slashes" */
const EMPTY_OR =
  /\b(cannot|must not) be (?:left )?(?:empty|blank|null) or (?=(?:contain|start|begin|end)\b)/i;

function readDemands(given: Passage, cell: Cell): TextDemands | undefined {
  const text = given.text.replace(EMPTY_OR, "$1 ");
  const passage = text === given.text ? given : { ...given, text };
  if (text.length > 1000 || USUAL_WORDS.test(text)) return undefined;
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
    readPassive(line, cell) ??
    readOuterSpaces(passage, cell) ??
    readRefused(passage, cell) ??
    readActive(line, cell)
  );
}

/** "The value can contain only ..., must start with ... and cannot end with ...". */
function readActive(line: Line, cell: Cell): TextDemands | undefined {
  const { passage } = line;
  const { text } = passage;
  const except = EXCEPT.exec(text);
  if (except && hasSubject(except[1]!, passage, cell)) {
    const signs = SIGNS_IN_BRACKETS.exec(text.slice(except[0].length))?.[1];
    if (signs !== undefined) return { without: setOfSigns(signs) };
    const list = readCharacters(text, except[0].length, false);
    return list && text.slice(list.end).trim() === ""
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

/** Further predicates of the same subject; none at all where what follows may belong to the last list. */
function goOn(
  line: Line,
  at: number,
  demands: TextDemands,
): TextDemands | undefined {
  const { text } = line.passage;
  const behind = afterMatch(LENGTH_BETWEEN, text, at) ?? at;
  const next = afterMatch(CONNECTS, text, behind) ?? behind;
  if (match(line.predicates.here, text, next))
    return readChain(line, next, demands);
  const only = demands.only ? undefined : afterMatch(AND_ONLY, text, behind);
  if (only !== undefined) {
    const list = readCharacters(text, only, true);
    const end = list && afterMatch(PASSIVE, text, list.end);
    return list && end !== undefined
      ? goOn(line, end, { ...demands, only: list.set })
      : undefined;
  }
  const rest = text.slice(at);
  return ENDS_LIST.test(rest) && !MORE_CHARACTERS.test(rest)
    ? demands
    : undefined;
}

function readChain(
  line: Line,
  at: number,
  before: TextDemands,
): TextDemands | undefined {
  const { passage } = line;
  const { text } = passage;
  const predicate = match(line.predicates.here, text, at);
  if (!predicate) return undefined;
  const begin = at + predicate[0].length;
  const { edge, without, end, may, notAll } = predicate.groups!;
  const reading =
    end !== undefined
      ? readEndCharacter(text, begin, predicate.groups!)
      : edge !== undefined
        ? readEdge(text, begin, { words: edge, context: text.slice(0, at) })
        : without !== undefined
          ? readWithout(text, begin)
          : notAll !== undefined
            ? readNotAll(text, begin)
            : readAll(passage, begin);
  if (may !== undefined && reading && !saysOnly(line, reading.end))
    return undefined;
  const forbids =
    (without ?? notAll) !== undefined || /\b(?:cannot|not)\b/i.test(edge ?? "");
  const whole = reading && forbids ? readNeither(text, reading) : reading;
  const demands = whole && joinDemands(before, whole.demands);
  return (
    demands &&
    goOn(line, afterMatch(ONLY_BEHIND, text, whole.end) ?? whole.end, demands)
  );
}

/** True where a list that "can contain" stands before is all: "only" stands behind it, or all others are refused. */
function saysOnly({ passage, refusesOthers }: Line, end: number): boolean {
  return refusesOthers || match(ONLY_BEHIND, passage.text, end) !== null;
}

/** True when the words before a demand name the field, and perhaps its length. */
function hasSubject(before: string, passage: Passage, cell: Cell): boolean {
  let subject = before;
  for (let round = 0; round < 3 && subject !== ""; round += 1)
    subject = subject.replace(BETWEEN, "");
  if (/^\s*(?:it|this)?\s*$/i.test(subject) && followsOtherThing(passage, cell))
    return false;
  return speaksOfField(subject, passage, cell);
}
