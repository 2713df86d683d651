/** Demands that follow each other in a sentence, with one subject: "can contain only ..., must start with ...". */
import {
  BETWEEN_SUBJECT_AND_DEMAND,
  MORE_CHARACTERS,
  ONLY_PASSIVE,
} from "../../vocabulary/prose/characters.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { followsOtherThing } from "./passage-around.js";
import { type Predicates, spaced } from "./predicates.js";
import { readAll } from "./read-all.js";
import { readCharacters } from "./read-characters.js";
import { readEdge, readEndCharacter, type Reading } from "./read-edge.js";
import {
  ONLY_BEHIND,
  readNeither,
  readNotAll,
  readWithout,
} from "./read-without.js";
import { afterMatch, match } from "./sticky-match.js";
import { joinDemands, type TextDemands } from "./text-demands.js";

/** A passage, and what may stand in it as a predicate. */
export interface Line {
  readonly passage: Passage;
  readonly predicates: Predicates;
  /** True where another sentence refuses all characters that are not listed. */
  readonly refusesOthers: boolean;
  /** Says of a list without "only" whether it is all. */
  readonly isClosed?: (list: Reading, begin: number) => boolean;
}

const BETWEEN = new RegExp(
  `(?:^|\\s)(?:enter |use )?(?:${spaced(BETWEEN_SUBJECT_AND_DEMAND.join("|"))})\\s*[,;]?(?:\\s*\\b(?:and|that|which|it|but)\\b)*\\s*$`,
  "i",
);
const CONNECTS =
  /\s*[,;]?\s*(?:(?:and|but|or(?=\s+(?:cannot|must not|can not)\s))\s+)?(?:(?:it|they|the value|that|which)\s+)?/iy;
/** "Starts with a letter, consists of 1 to 64 characters, and ...": a length within the chain. */
const LENGTH_BETWEEN =
  /\s*(?:,\s*(?:and\s+)?|and\s+)(?:(?:can|must)\s+)?(?:consists? of|contains?|has|have)\s+(?:\d+(?:\s+to\s+|\s?-\s?)\d+|a maximum of \d+|up to \d+) characters(?=\s*,?\s*and\s|\s+(?:consisting|composed)\s+of\s)/iy;
const AND_ONLY = /\s*,?\s*and only\s+/iy;
/** Behind a set that "Only" stands before. */
export const PASSIVE = new RegExp(
  `\\s*(?:${spaced(ONLY_PASSIVE)})(?![\\w-])`,
  "iy",
);
/** What may follow a list without belonging to it. */
const ENDS_LIST =
  /^\)?\s*(?:$|\(case[- ](?:in)?sensitive\)|[.;]|[,;]?\s*(?:for example|e\.g)|[,;]?\s*(?:and|but)?\s*(?:(?:it|they|that|which|the [a-z ]{1,30}?)\s+)?(?:must|cannot|can not|should|is|are|has|starts?|begins?|ends?|supports? (?=(?:GET|POST|PUT|up to|a maximum)\b|\d)|with a length|in length|with \d|(?:(?:can|may) )?(?:contain(?:s|ing)?|consists? of|have) (?:a maximum|up to|at most|no more|\d))\b)/i;

/** "Not starting with auto", at the end: a word that is refused, without which the rest demands less. */
const REFUSED_WORD =
  /^(?:not|cannot|must not|can not) (?:start|begin|end)(?:ing)? with ["“]?[A-Za-z][\w-]*["”]?\s*(?:$|[.;])/i;

/** "Are allowed. '#()": more of the list, which a stop cut off. */
const SIGNS_BEHIND = /^[.;)]*\s+[!-/:-@[-`{-~][!-/:-@[-`{-~\s]*$/;

/** Further predicates of the same subject; none at all where what follows may belong to the last list. */
export function goOn(
  line: Line,
  at: number,
  demands: TextDemands,
): TextDemands | undefined {
  const { text } = line.passage;
  const behind = afterMatch(LENGTH_BETWEEN, text, at) ?? at;
  const next = afterMatch(CONNECTS, text, behind) ?? behind;
  if (match(line.predicates.here, text, next))
    return (
      readChain(line, next, demands) ??
      (REFUSED_WORD.test(text.slice(next)) ? demands : undefined)
    );
  const only = demands.only ? undefined : afterMatch(AND_ONLY, text, behind);
  if (only !== undefined) {
    const list = readCharacters(text, only, true);
    const end = list && afterMatch(PASSIVE, text, list.end);
    return list && end !== undefined
      ? goOn(line, end, { ...demands, only: list.set })
      : undefined;
  }
  const rest = text.slice(at);
  return ENDS_LIST.test(rest) &&
    !MORE_CHARACTERS.test(rest) &&
    !SIGNS_BEHIND.test(rest)
    ? demands
    : undefined;
}

export function readChain(
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
  if (may !== undefined && reading && !saysOnly(line, reading, begin))
    return undefined;
  const forbids =
    (without ?? notAll) !== undefined || /\b(?:cannot|not)\b/i.test(edge ?? "");
  const whole = reading && forbids ? readNeither(text, reading) : reading;
  const demands = whole && joinDemands(before, whole.demands);
  if (!whole || !demands || Object.keys(demands).length === 0) return undefined;
  return goOn(
    line,
    afterMatch(ONLY_BEHIND, text, whole.end) ?? whole.end,
    demands,
  );
}

/** True where a list that "can contain" stands before is all: "only" stands behind it, or all others are refused. */
function saysOnly(line: Line, list: Reading, begin: number): boolean {
  const { passage, refusesOthers, isClosed } = line;
  return (
    refusesOthers ||
    match(ONLY_BEHIND, passage.text, list.end) !== null ||
    isClosed?.(list, begin) === true
  );
}

/** True when the words before a demand name the field, and perhaps its length. */
export function hasSubject(
  before: string,
  passage: Passage,
  cell: Cell,
): boolean {
  let subject = before;
  for (let round = 0; round < 3 && subject !== ""; round += 1)
    subject = subject.replace(BETWEEN, "");
  if (/^\s*(?:it|this)?\s*$/i.test(subject) && followsOtherThing(passage, cell))
    return false;
  return speaksOfField(subject, passage, cell);
}
