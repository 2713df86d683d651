/**
 * Defaults that a sentence tells without the words "default value is": "UTC is used by default", "If it is left blank,
 * 10 records are returned". Input: a sentence; output: the word that may be the default, for the caller to judge.
 */
import { LEFT_OUT_AT_END } from "../../vocabulary/prose/conditions.js";
import { openingOf, type Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { isConditional } from "../split-passages.js";

const LEFT_OUT =
  /^(?:if|when) (?:(?<subject>[^,]{2,60}?) (?:is|are) )?(?:not (?:specified|set|passed|configured|provided|included|carried|transferred|sent|assigned|entered|given|supplied|defined)|left (?:blank|empty|unspecified)|unspecified|omitted|empty)(?: in the request(?: body)?)?(?: or (?:it )?(?:is )?set to ["“]?[\w-]{1,20}["”]?)?, (?<rest>.+)$/i;
const YOU_LEAVE_OUT =
  /^(?:if|when) you (?:do not (?:specify|set|configure|provide|enter) (?:a value|(?<subject>[^,]{2,60}?))|leave (?<blank>[^,]{2,60}?) (?:blank|empty|unspecified)), (?<rest>.+)$/i;
const NO_VALUE =
  /^(?:if|when) no value is (?:specified|set|given|provided|passed|transferred|entered), (?<rest>.+)$/i;
/** The same in words that may also tell of a thing that is out of order: only "by default" makes them a default. */
const MISSING =
  /^(?:if|when) (?<subject>[^,]{2,60}?) is (?:unavailable|not available|missing|absent), (?<rest>.+ by default)$/i;
/** "If null it will be set to 4". */
const SET_FOR_NULL =
  /^if (?:(?:it|the value|this (?:parameter|field)) is )?null,? (?:(?:the value|it|this (?:parameter|field)) )?(?:will be|is) set to (\S+)$/i;
/** "If not given default is soft", "If unset, it defaults to 4", "If omitted, by default, this is set to 4". */
const SET_BY_DEFAULT =
  /^(?:if|when) (?:(?:it|(?:the|this) (?:parameter|field|value)) is )?(?:not (?:specified|set|provided|present|given|supplied)|unset|omitted|empty|left (?:blank|empty)),? (?:(?:(?:it|this (?:parameter|field)|the value) )?defaults to|(?:the )?default (?:value )?is|by default,? (?:it|this(?: parameter| field)?|the value) is (?:set to)?) ?["“']?([\w.+-]+)["”']?$/i;
/** "The default number of bells to be queried is 10", of a field that says how many. */
const DEFAULT_NUMBER =
  /^the default number of [a-z]+ (?:to be |that are )?(?:queried|returned|displayed|listed|obtained)(?: (?:on|per|in|for) (?:each|every|a|one) (?:page|query|request))? is (\d[\d,]*)$/i;
/** What the default means, and what comes of it. */
const REMARK =
  / \([^()]{1,30}\)(?= (?:is|will be) (?:used|applied)$)|, (?:and|which|indicating|meaning|that is)\b.*$/i;

/** What follows the case that a field is left out, or "by default". */
const TOLD: readonly RegExp[] = [
  /^(?:then )?(?:the|its) default value(?: of (?:this|the) (?:parameter|field))?(?: is|,)? (\S+?),?(?: (?:(?:is|will be) (?:used|applied|taken)|applies)(?: by default)?)?$/i,
  /^(?:then )?(?:(?:the|its) value|it|this parameter) (?:is|will be|is set to|will be set to|defaults to) (\S+?)(?: by default)?$/i,
  /^(?:then )?(?:the (?:value )?)?(\S+) (?:is|will be) used(?: by default)?$/i,
  /^the (?:system|service) (?:automatically )?(?:uses|will use|sets (?:it|this parameter|the value) to) (?:the default value )?(\S+)(?: by default)?$/i,
];
/** A number of things: only a number can be the default. */
const TOLD_COUNT: readonly RegExp[] = [
  /^(?:the first )?(\d+) [a-z -]{2,40}? (?:is|are|will be) (?:queried|returned|displayed|obtained|listed)(?: (?:on|for|in) (?:each|one|a) (?:page|query|request))?(?: by default)?$/i,
  /^the default (?:page size|(?:number of [a-z]+|value) (?:on|per|in|for|displayed on|returned on) (?:each |a |one |every )?page) is (\d+)$/i,
  /^(?:each|every|one|a) page (?:contains|displays|shows|lists|holds|returns) (\d+) [a-z -]{2,40}? by default$/i,
  /^[a-z -]{2,60} (?:is|are|will be) (?:retained|kept|stored|saved) for (\d+) (?:days|hours|minutes|months|years)(?: by default)?$/i,
];
/** Fields that count what is listed or for how long, and those that say where a list begins. */
const COUNTS_OR_LASTS =
  /limit|size|count|num|max|top|per|rows|days?|hours?|period|duration|retention|keep|time/i;
const PLACES = /offset|index|marker|start|begin|(?:^|_)page$|page_?n|current/i;
/** "The bell port is 80 by default": the subject must be the field. */
const NOUN = /^([^,]{2,60}?) (?:is|is set to) (\S+?)( by default)?$/i;

/** "The bell kind defaults to bronze" */
const NOUN_TO = /^([^,]{2,60}?) defaults to (\S+)$/i;

/** Words that one of these wordings needs. */
const PASSING =
  /\bby default\b|\b(?:used|applied|taken|applies)\b|the default(?: value)?$|\brecommended$|\badvised to use the default\b/i;
/** "the default value 0 is used", "UTC is used by default". */
const IS_USED: readonly RegExp[] = [
  /(?:^|, )(?:the )?default value,? (\S+?)(?: \((?![^()]*\b(?:only|or|for|in|if|when|and|others?)\b)[A-Za-z][^()\d]{0,40}\))?,? (?:(?:is|will be) (?:used|applied|taken)|applies)(?=$|, )/i,
  /^(\S+) is the default(?: value)?$/i,
  /^(?:the )?(?:minimum|maximum) value is (\S+?), which is also the default(?: value)?$/i,
  /^the default value (\S+) is recommended$/i,
  /^(?:you are|it is) advised to use the default value,? (\S+)$/i,
  /, with (\S+) (?:as|being) the default(?: value)?$/i,
  /(?:, |\()([^\s()]+) by default\)?$/i,
  /^(true|false|\d+) by default$/i,
  /(?:^|, )(?:the (?:value )?)?(\S+?) (?:is|will be) used by default(?=$|, )/i,
  /^by default, (?:the (?:[a-z]+ )?)?(\S+) (?:is|will be) used$/i,
];
const WHICH =
  /(?:^|, (?:which )?(?:is|and is) |\d and is |(?:^|, )(?:it|this parameter|the (?:parameter )?value|the default value) is (?:set to )?)(\S+?) by default(?:\s*[(（][^()（）]{1,80}[)）])?(?:, (?:which )?(?:indicating|indicates|meaning|means)\b.*)?$/i;
/** "The default value of limit is 10", in the field `limit`. */
const OF_NAME =
  /^(?:the default value|by default, the value) of ["“]?(\w+)["”]? is (\S+)$/i;
const COUNTED_DEFAULT =
  /^(?:the default (?:page size|number of [a-z]+ |value (?:on|per|in|for) [a-z ]{0,6}page )|(?:each|every|one|a) page )/i;
/** "Each page contains 10 bells by default, and 20 for towers". */
const OF_OTHERS = /, and \d.* (?:for|in|on|if|when) /i;
/** "Number of bells (default: 10)". */
const IN_REMARK =
  /\bthe value \((\S{1,40}) by default\) of this (?:parameter|field)\b/i;
const COUNT_IN_BRACKETS =
  /(?:^|\. )[(（](?:the )?default(?: value)?\s*[:：]\s?(\d+) (second|minute|hour|day|month|year)s?[)）]$/i;
/** "The value ranges from 1 to 100 (default: 10)". */
const AT_END =
  /^(?:(?:the value|it) (?:ranges from|is from|is|can be) |(?:value )?range\s?[:：]?\s?)?-?[\d.,]+\s?(?:to|-|–|~)\s?[\d.,]+\s?[(（](?:the )?default(?: value)?(?:\s?[:：]| is)\s?(\d+|true|false)[)）]$/i;
/** "1 to 100 (default)", "0 (default) to 100": the bound before the mark */
const BOUND_IS_DEFAULT =
  /^(?:the value ranges from )?-?[\d,]+ (?:to|-|–) (\d+) \(default(?: value)?\)$|^(?:the value ranges from )?(-?\d+) \(default(?: value)?\) (?:to|-|–) [\d,]+$/i;
const IN_BRACKETS =
  /[(（](?:[^()（）]{1,60}[,;] )?(?:the )?default(?:s to| is| value(?: is)?)?\s*[:：=]?\s(\S+?)[)）]/i;

/** The default of a sentence that holds in every case. */
export function defaultInPassing(
  passage: Passage,
  cell: Cell,
): string | undefined {
  const text = passage.text.replace(LEFT_OUT_AT_END, "");
  for (const wording of PASSING.test(text) ? [WHICH, ...IS_USED] : []) {
    const found = wording.exec(text);
    // "Not above the size of the tower, which is 10 by default" gives the default of the tower.
    if (found && !/\bthan\b[^,]*, which is\b/i.test(text)) return found[1];
  }
  const counted = COUNT_IN_BRACKETS.exec(text);
  if (counted && countsIn(counted[2]!, cell)) return counted[1];
  const atEnd =
    AT_END.exec(text) ??
    (passage.label === "range" || /^the value /i.test(text)
      ? BOUND_IS_DEFAULT.exec(text)
      : null);
  if (atEnd) return atEnd[1] ?? atEnd[2];
  const inBrackets = passage.first ? IN_BRACKETS.exec(text) : null;
  if (inBrackets) return inBrackets[1];
  const ofName = / or \S+ for /.test(text)
    ? null
    : OF_NAME.exec(text.replace(REMARK, ""));
  if (ofName) return ofName[1] === cell.scope.name ? ofName[2] : undefined;
  const number = PAGED.test(cell.scope.name) ? DEFAULT_NUMBER.exec(text) : null;
  if (number) return number[1];
  if (COUNTED_DEFAULT.test(text))
    return OF_OTHERS.test(text) || !isOfPages(cell)
      ? undefined
      : told(text, passage, cell);
  const byDefault = /^by default, (.+)$/i.exec(text)?.[1];
  if (byDefault !== undefined) return told(byDefault, passage, cell);
  return / by default$/i.test(text)
    ? ofNoun(text.replace(REMARK, ""), passage, cell)
    : undefined;
}

/** True for a field that says how many are returned, not how large or how many a thing may be. */
function isOfPages({ scope, description }: Cell): boolean {
  return PAGED.test(scope.name) || PAGES.test(openingOf(description));
}

const PAGED =
  /^(?:limit|top|(?:per_?)?page_?(?:size|num|limit|count)?|per_page)$/i;
const PAGES =
  /\b(?:pages?|query|quer(?:ied|ies)|return(?:s|ed)?|list(?:s|ed)?|display(?:s|ed)?|records|results)\b/i;

/** The default of "If it is not specified, ...". */
export function defaultWhenLeftOut(
  passage: Passage,
  cell: Cell,
): string | undefined {
  const { text } = passage;
  const remark = IN_REMARK.exec(text)?.[1];
  if (remark !== undefined) return remark;
  const forNull = SET_FOR_NULL.exec(text)?.[1];
  if (forNull !== undefined) return forNull;
  const set = SET_BY_DEFAULT.exec(text)?.[1];
  if (set !== undefined) return set;
  const before = text.replace(LEFT_OUT_AT_END, "");
  if (before !== text)
    return isConditional(before) ? undefined : told(before, passage, cell);
  const rest = restWhenLeftOut(passage, cell);
  return rest === undefined ? undefined : told(rest, passage, cell);
}

/** What follows "If it is not specified,". */
function restWhenLeftOut(passage: Passage, cell: Cell): string | undefined {
  const { text } = passage;
  const groups = (
    NO_VALUE.exec(text) ??
    LEFT_OUT.exec(text) ??
    MISSING.exec(text) ??
    YOU_LEAVE_OUT.exec(text)
  )?.groups;
  if (!groups) return undefined;
  const { rest = "" } = groups;
  const subject = groups["subject"] ?? groups["blank"];
  if (subject !== undefined && !isOwn(subject, passage, cell)) return undefined;
  return isConditional(rest) ? undefined : rest;
}

/** A value of several words, one of which is a number: no name of another field. */
const WORDS_USED =
  /^(?:then )?(?:the|its) (?:default )?value ((?=[^\s\d]*\s)\D{2,58}\d\S*(?: \S{1,20}){0,2}) (?:is|will be) used(?: by default)?$/i;

/** "If it is not specified, the value **Deep bell (2 ropes)** is used": words in bold. */
export function markedWhenLeftOut(
  passage: Passage,
  cell: Cell,
): string | undefined {
  const { scope, description } = cell;
  if (scope.scalar !== "string" || description.marked.size === 0)
    return undefined;
  const rest = restWhenLeftOut(passage, cell);
  const words = rest === undefined ? undefined : WORDS_USED.exec(rest)?.[1];
  return words !== undefined && description.marked.has(words)
    ? words
    : undefined;
}

/** True for a number whose field says of itself that it is in this unit. */
function countsIn(unit: string, { scope }: Cell): boolean {
  return (
    (scope.scalar === "integer" || scope.scalar === "number") &&
    scope.name.toLowerCase().includes(unit.toLowerCase())
  );
}

/** "The limit parameter" */
const NAMED_PARAMETER = /^(?:the )?([\w-]{2,60}) (?:parameter|field)$/i;

function isOwn(subject: string, passage: Passage, cell: Cell): boolean {
  const name = subject.replace(/["“”'`]/g, "");
  return (
    name === cell.scope.name ||
    NAMED_PARAMETER.exec(name)?.[1] === cell.scope.name ||
    isOpening(subject, cell) ||
    speaksOfField(subject, passage, cell)
  );
}

/** "The number of bells" of "Specifies the number of bells": the very words by which the description begins. */
function isOpening(subject: string, { description }: Cell): boolean {
  const opening = openingOf(description).replace(OPENERS, "");
  return (
    / /.test(subject) &&
    subject.replace(OPENERS, "").toLowerCase() === opening.toLowerCase()
  );
}

const OPENERS = /^(?:(?:specifies|indicates) )?(?:the )?/i;

function told(words: string, passage: Passage, cell: Cell): string | undefined {
  const text = words.replace(REMARK, "").trim();
  const counts =
    COUNTS_OR_LASTS.test(cell.scope.name) && !PLACES.test(cell.scope.name);
  for (const wording of counts ? [...TOLD, ...TOLD_COUNT] : TOLD) {
    const found = wording.exec(text);
    if (found) return found[1];
  }
  return ofNoun(text, passage, cell);
}

function ofNoun(
  text: string,
  passage: Passage,
  cell: Cell,
): string | undefined {
  const found = NOUN_TO.exec(text) ?? NOUN.exec(text);
  // "The port of the bell tower" is the field `port`.
  const subject = found?.[1]!.replace(/ of (?:the|this) [a-z -]+$/i, "");
  return found && subject !== undefined && isOwn(subject, passage, cell)
    ? found[2]
    : undefined;
}
