/**
 * Numbers that others may have: "At most 10 bells. Tall towers have up to 30". Input: a statement of a bound, and the
 * sentences that no rule understood. Output: the statement without its upper side where one of them goes beyond it, or
 * where it can be raised on request, and without its lower side where a case in brackets goes below it; a labelled line
 * stays.
 */
import type { Passage } from "./passage.js";
import { matchesOf } from "./screen.js";
import {
  boundOf,
  isLabelled,
  LOWER,
  type Stated,
  UPPER,
  withoutSides,
} from "./stated.js";

const MOST = "(?:up to |at most |a maximum of )?(\\d[\\d,]*)(?![\\w.-])";
/** "Tall towers support 30 bells" */
const HAVE_THINGS = new RegExp(
  `^(?!(?:you|it|this|these|each|every|an?|the)\\b)[a-z][\\w -]{1,60}s (?:(?:can|may) )?(?:support|have|add|use|bind|attach|contain|include|take) ${MOST}(?! ?(?:unicode |english )?(?:characters|bytes|letters|digits|bits|[KMGT]i?B|days|hours|minutes|seconds|%))`,
  "i",
);
/** "The name of a copied bell may have 99 characters", "Old bells allow 99 characters", "99 are allowed on old bells" */
const HAVE_CHARACTERS = new RegExp(
  [
    `^(?!(?:it|you)\\b)[a-z].{2,80}\\b(?:can|may) (?:have|contain|be|use) ${MOST} (?:characters|bytes)\\b`,
    `^(?!(?:you|it|this|these|each|every|an?|the)\\b)[a-z][\\w -]{1,60}s (?:support|allow|accept|take|hold) (?:[a-z]+ of )?${MOST} (?:characters|bytes)\\b`,
    `^${MOST} (?:characters|bytes) are [a-z]+ (?:for|in|on|with) (?!total\\b|each\\b|every\\b|an?\\b|the (?:value|name)\\b|this\\b)[a-z]`,
  ].join("|"),
  "i",
);

const UP_TO = "(?:up to |at most |a maximum of )?(\\d[\\d,]*)(?: [a-z]+)?";
const CASES = "[a-z][\\w -]{1,60}";
/** "Great towers can have up to 30", "In great towers, the limit is 30", "Up to 30 can be hung in great towers": of a number. */
const HAVE_MORE = new RegExp(
  [
    `^(?!(?:you|it|this|these|each|every|an?|the)\\b)${CASES}s (?:(?:can|may) )?(?:have|contain|take|use|support|allow|hold|accept) ${UP_TO}$`,
    `^(?:for|in|on|with) (?!total\\b|each\\b|every\\b|an?\\b)${CASES}, (?:it (?:is|can be|may be) |the (?:upper )?limit is )?${UP_TO}(?: (?:is|are|can be) (?:possible|allowed|supported|available|accepted|[a-z]+ed))?$`,
    `^the (?:upper )?limit (?:of|for|in|on) (?!an?\\b|each\\b)${CASES}s is ${UP_TO}$`,
    `^${UP_TO} (?:is|are|can be|may be) [a-z]+ (?:for|in|on|with|by) (?!total\\b|each\\b|every\\b|an?\\b)${CASES}$`,
  ].join("|"),
  "i",
);
/** "1 to 10 (30 for great towers)", "(great towers: 30)", "1 to 10, and up to 30 for great towers": the bound of a case. */
const OF_CASE =
  /\((?:up to |at most |a maximum of |max\. )?(\d[\d,]*)(?: (?!bytes\b|in\b|for\b)[a-z]+)? (?:for|in|on|if|when|with) (?!total\b|utf)[^()]{2,60}\)|\([a-z][a-z ]{2,40}: ?(?:up to |at most )?(\d[\d,]*)\)|[,;] (?:and |or |but )?(?:up to|at most|a maximum of) (\d[\d,]*)(?: [a-z]+)? (?:for|in|on|if|when|with) (?!total\b|each\b|every\b|an?\b(?! [a-z]+ [a-z]+))[a-z]/gi;

/** "To extend the period, contact the bell founder", "Larger bells can be ordered", "The maximum depends on the tower" */
const RAISED = new RegExp(
  [
    "^to (?:(?:extend|increase|raise) (?:the|this|it)|[a-z]+ (?:more|larger|greater|higher|longer))\\b[^,;]{0,40}, (?:please )?(?:contact|submit|call|apply|request)\\b",
    "\\bsubmit an? (?:service )?(?:ticket|request) to (?:raise|increase|extend|enlarge)\\b",
    "^(?:please )?(?:contact|submit)\\b.{0,60} if you (?:need|require|want) (?:more|larger|higher)\\b",
    "^if (?:you (?:need|require|want) (?:more|an? (?:larger|higher)|larger)|more|larger|higher)\\b[^,]{0,40}, (?:please )?(?:contact|submit|apply)\\b",
    "\\brequest (?:an? )?(?:higher|larger|greater) (?:quota|limit)\\b",
    "^the (?:maximum|limit|quota|upper limit)\\b[^.;]{0,40} (?:is adjustable|can be (?:adjusted|changed))\\b",
    "^the (?:maximum|upper limit)(?: [a-z]+){0,3} is subject to\\b",
    "^different regions have different\\b",
    "^(?:this|it) is (?:the|a) default (?:quota|limit)$",
    "^(?:larger|greater|higher|longer|bigger) (?:[a-z]+ )?(?:can|may) be (?:set|(?!given\\b)[a-z]+(?:ed|ught|de))\\b",
    "^the (?:maximum|upper limit|limit)(?: [a-z]+){0,3} (?:depends on|varies|differs) (?:[a-z]+ ){0,4}(?:regions?|quotas?|editions?|specifications?|flavors?)\\b",
  ].join("|"),
  "i",
);

/** "1 to 1000 (adjustable)" */
const ADJUSTABLE =
  /\d \((?:(?:which|it) (?:is|can be) )?(?:adjustable|adjusted|raised|increased)(?: [^()]{1,40})?\)/i;

/** The statement with the sides that hold for all. */
export function withoutExceeded(
  item: Stated,
  others: readonly Passage[],
): readonly Stated[] {
  const { kind } = item.constraint;
  const highest = boundOf(item, UPPER);
  if (highest === undefined || isLabelled(item)) return [item];
  if (
    others.some(({ text }) => RAISED.test(text)) ||
    ADJUSTABLE.test(item.constraint.words)
  )
    return withoutSides(item, UPPER);
  const exceeds = (most = "0"): boolean =>
    Number(most.replaceAll(",", "")) > highest;
  const isExceeded =
    others.some(({ text }) => exceeds(numberIn(WORDINGS[kind]?.exec(text)))) ||
    matchesOf(OF_CASE, item.constraint.words).some((found) =>
      exceeds(numberIn(found)),
    );
  return isExceeded ? withoutSides(item, UPPER) : withoutUndercut(item);
}

/** "500 to 900 (40 for small towers)": the lower bound of a case. */
function withoutUndercut(item: Stated): readonly Stated[] {
  const lowest = boundOf(item, LOWER);
  const isUndercut =
    lowest !== undefined &&
    matchesOf(OF_CASE, item.constraint.words).some(
      (found) => Number(numberIn(found)!.replaceAll(",", "")) < lowest,
    );
  return isUndercut ? withoutSides(item, LOWER) : [item];
}

function numberIn(
  found: RegExpExecArray | null | undefined,
): string | undefined {
  return found?.slice(1).find((one) => one !== undefined);
}

const WORDINGS: Readonly<Record<string, RegExp>> = {
  items: HAVE_THINGS,
  length: HAVE_CHARACTERS,
  range: HAVE_MORE,
};
