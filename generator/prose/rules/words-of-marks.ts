/**
 * Words before a colon that are values only where they stand: states and codes on lines of their own, words that prose
 * uses, names of things. Input: a word, where it stands, the field; output: whether it is one.
 */
import {
  LISTED_WORDS,
  NO_VALUE_LABELS,
  STATE_WORDS,
  SURE_CHOICES,
} from "../../vocabulary/prose/values.js";
import type { FieldScope } from "../field-scope.js";
import { isValueWord } from "../typed-scalar.js";

/** "available: It can be used." on a line of its own, in a field that tells a state. */
export function isStateOnLine(
  raw: string,
  { index, input }: RegExpExecArray,
  { name }: FieldScope,
): boolean {
  return (
    STATE_WORDS.has(raw.toLowerCase()) &&
    SURE_CHOICES.test(name) &&
    (index === 0 || input.charAt(index - 1) === "\n")
  );
}

/** "NAME: by its name" on a line of its own, below other codes in capitals. */
export function isCodeOnLine(
  raw: string,
  { index, input }: RegExpExecArray,
  marks: readonly { readonly raw: string }[],
): boolean {
  return (
    marks.length > 0 &&
    /^[A-Z]{3,}$/.test(raw) &&
    !LABEL_IN_CAPITALS.test(raw) &&
    input.charAt(index - 1) === "\n" &&
    marks.every((mark) => /^[A-Z][A-Z0-9_]+$/.test(mark.raw))
  );
}

/** "- Default: as the bell came": a dashed item with more words than another item's value. */
export function isKindInWords(
  raw: string,
  { 0: mark, index, input }: RegExpExecArray,
): boolean {
  if (!/^default$/i.test(raw)) return false;
  const start = index + mark.length;
  return (
    /\s-\s$/.test(input.slice(Math.max(0, index - 3), index)) &&
    /^[A-Za-z]+ [a-z]/.test(input.slice(start, start + 40))
  );
}

/** Words that are labels however they are written. */
const LABEL_IN_CAPITALS =
  /^(?:NOTES?|NOTICE|CAUTION|WARNING|TIPS?|IMPORTANT|EXAMPLES?|DEFAULT|MINIMUM|MAXIMUM|MIN|MAX|CONSTRAINTS?|RANGE|REMARKS?|SEE|FORMATS?|TYPES?|VALUES?|OPTIONS?|UNITS?|REGEX|LENGTH|DESCRIPTION|DEFINITION|RE(?:QUEST|SPONSE)|PARAMETERS?|FIELDS?)$/;

/** "null: It is silent." behind other values of a text: the word. */
export function isListedWord(raw: string, { scalar }: FieldScope): boolean {
  return (
    scalar === "string" &&
    LISTED_WORDS.has(raw.toLowerCase()) &&
    !NO_VALUE_LABELS.has(raw.toLowerCase())
  );
}

/** "ip: by its address", beside "cookie: by the user": a value or a part; without it the list is wrong. */
export function isThing(raw: string, { scalar }: FieldScope): boolean {
  return (
    scalar === "string" &&
    /^[a-z]/.test(raw) &&
    !isValueWord(raw) &&
    !NO_VALUE_LABELS.has(raw)
  );
}
