/**
 * Values that one sentence tells by what they mean: "Value LOUD indicates a hammer and value SOFT indicates a hand", "a_b
 * and c_d indicate bronze and iron respectively". Input: a sentence; output: its values, where they are surely all.
 */
import { ASKS_WHETHER } from "../../vocabulary/prose/conditions.js";
import { MEASURED } from "../../vocabulary/prose/value-doubts.js";
import { LISTED_WORDS, MEANS } from "../../vocabulary/prose/values.js";
import type { DocumentedValue } from "../constraint.js";
import { openingOf, type Passage, passageBefore } from "../passage.js";
import type { Cell, PassageRule } from "../rule.js";
import { matchesOf } from "../screen.js";
import { isCodeLike, isValueWord, scalarOfType } from "../typed-scalar.js";
import { cleanMeaning } from "../value-list.js";
import { toldInTurn } from "./values-told.js";
import { demandValues, hasValues, isChoice } from "./values.js";

const VERB = `(?:${MEANS}|specifies)`;
/** The start of the sentence, or of one of its parts, up to the verb. */
const PART = new RegExp(
  `(?:^|[,;] (?:and |while |whereas )?| and )(?:the )?(value )?(?:["“]|\\*)?(-?\\w[\\w.-]{0,40})(?:["”]|\\*)? ${VERB} `,
  "gi",
);
const VERBS = new RegExp(`\\b${VERB}\\s`, "gi");
const RESPECTIVELY =
  /^(?:the )?(?:values )?(["“]?\w[^.:;]{2,300}?) (?:indicate|mean|represent|refer to|denote|stand for) ([^.:;]{2,400}?),? respectively$/i;
const JOINT = /, (?:and )?| and /;
/** They are parts of a text, examples, or what no state of one thing is. */
const NO_STATES =
  /\b(?:in the form|consists? of|composed of|combin\w+|separate[ds]?|joined|delimited)\b|\bformats?\b|\bmore than\b|\band so (?:on|forth)\b|\betc\b|\b\d or more\b|\bexamples?\b|\bpart(?:s|ly)?\b|\bwildcard|\bother(?:s|wise)?\b|\bmain\b|\bcommon\b|\b(?:un)?limit(?:ed)?\b|\bno limit|\brang(?:e|es|ing)\b|\b(?:max|min)imum\b|\b(?:larger|smaller|higher|lower|greater) (?:the )?(?:value|number)|\bdefault value (?:or|and)\b|\bsuch as\b/i;

const ENDS_OF_TEXT = /\b(?:pre|suf)fix/i;

export const INDICATED_RULE: PassageRule = {
  name: "values/indicated",
  kind: "enum",
  about: new RegExp(
    `\\b${VERB}\\s.*\\b${VERB}\\s|\\brespectively$|^(?:(?:the )?value )?\\S+ ${VERB}\\s`,
    "i",
  ),
  fits: ({ scalar, array }) =>
    !array && (scalar === "string" || scalar === "integer"),
  read(passage, cell) {
    if (passage.label !== undefined && passage.label !== "about")
      return undefined;
    if (!hasValues(cell) || cell.says(NO_STATES)) return undefined;
    const values = told(passage, cell) ?? respective(passage, cell);
    return values
      ? demandValues({ values, words: passage.words }, cell)
      : toldInTurn(passage, cell);
  },
};

/** "Value 0 indicates small, and 1 indicates large", right behind what the field is. */
function told(
  passage: Passage,
  cell: Cell,
): readonly DocumentedValue[] | undefined {
  const { text } = passage;
  const parts = matchesOf(PART, text);
  const verbs = text.match(VERBS)?.length ?? 0;
  if (parts.length < 2 || parts[0]!.index !== 0 || verbs !== parts.length)
    return undefined;
  if (cell.says(ENDS_OF_TEXT)) return undefined;
  const isTold = parts[0]![1] !== undefined;
  if (!isBehindSubject(passage, cell)) return undefined;
  const words = parts.map((part) => part[2]!);
  const meanings = parts.map((part, index) =>
    text.slice(part.index + part[0].length, parts[index + 1]?.index),
  );
  const areAll =
    cell.scope.scalar === "integer"
      ? areCounted(words) &&
        (isTold || isChoice(cell)) &&
        areStates(words, cell)
      : isChoice(cell)
        ? isTold || areNames(words) || areMarked(words, meanings, cell)
        : ASKS_WHETHER.test(openingOf(cell.description)) &&
          cell.description.passages.length === 2 &&
          (text.match(/ that /g)?.length ?? 0) >= words.length &&
          words.every((word) => cell.description.marked.has(word));
  return areAll ? valuesOf(words, meanings, cell) : undefined;
}

/** Two numbers may be the two that mean something special, unless the field chooses. */
function areStates(words: readonly string[], cell: Cell): boolean {
  return (
    isChoice(cell) || (words.length > 2 && !MEASURED.test(cell.scope.name))
  );
}

/** All numbers from 0 or 1 on. */
function areCounted(words: readonly string[]): boolean {
  const first = Number(words[0]);
  return (
    (first === 0 || first === 1) &&
    words.every((word, index) => word === String(first + index))
  );
}

/**
 * Words in bold, of a text that says no more than what the field is and what
 * they mean. What indicates "the size of" itself is a part.
 */
function areMarked(
  words: readonly string[],
  meanings: readonly string[],
  { description: { marked, passages } }: Cell,
): boolean {
  return (
    passages.length === 2 &&
    words.every((word) => marked.has(word) && !FOR_MANY.test(word)) &&
    !words.some((word, index) => isPart(word, meanings[index]!))
  );
}

function isPart(word: string, meaning: string): boolean {
  const [, noun = ""] =
    /^[^\w]*(?:the|its) ([\w-]+)(?: of\b|[^\w-]*(?:and )?$)/i.exec(meaning) ??
    [];
  return noun.toLowerCase() === word.toLowerCase();
}

/** Words that stand for others, or for none of them. */
const FOR_MANY = /^(?:all|any|none|null|default|empty|others?|auto|custom)$/i;

/** Codes, or words with a capital each, in the middle of the sentence too. */
function areNames(words: readonly string[]): boolean {
  return (
    words.every((word) => isCodeLike(word)) ||
    (words.length > 2 &&
      words.every((word) => /^[A-Z][a-z]+(?:-[a-z]+)?$/.test(word)))
  );
}

/** "a_b and c_d indicate bronze and iron respectively": as many meanings as values. */
function respective(
  passage: Passage,
  cell: Cell,
): readonly DocumentedValue[] | undefined {
  const [, names = "", meant = ""] = RESPECTIVELY.exec(passage.text) ?? [];
  if (names === "" || !isBehindSubject(passage, cell)) return undefined;
  const meanings = meant.split(JOINT);
  const words = names.replace(/["“”]/g, "").split(JOINT);
  if (words.length < 2 || words.length !== meanings.length) return undefined;
  const areCodes =
    words.length > 2 && words.some((word) => /^[a-z]+_\w+$/.test(word));
  return (passage.first && areCodes) ||
    (isChoice(cell) && words.every((word) => isCodeLike(word)))
    ? valuesOf(words, meanings, cell)
    : undefined;
}

/** The first sentence, or the one behind a first one that names no values itself. */
function isBehindSubject(passage: Passage, cell: Cell): boolean {
  if (passage.first) return true;
  const before = passageBefore(passage, cell.description);
  return before?.first === true && !/[,;:：]|\b(?:or|and)\b/i.test(before.text);
}

function valuesOf(
  words: readonly string[],
  meanings: readonly string[],
  cell: Cell,
): readonly DocumentedValue[] | undefined {
  const values = words.map((word) =>
    /^[\w.-]+$/.test(word) &&
    (isValueWord(word) || LISTED_WORDS.has(word.toLowerCase()))
      ? scalarOfType(word, cell.scope)
      : undefined,
  );
  if (new Set(values).size !== values.length) return undefined;
  if (!values.every((value) => value !== undefined)) return undefined;
  return values.map((value, index) => ({
    value,
    meaning: cleanMeaning(meanings[index] ?? ""),
  }));
}
