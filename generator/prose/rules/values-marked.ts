/**
 * Values that a page sets in bold, and so means to the letter: "The value is **bronze**", items that are bold as a whole.
 * Bold are headings and names of things as well: what stands for a value, or tells of it, is none.
 * Input: a word or an item; output: whether it is such a value.
 */
import { NO_VALUE_LABELS, STATE_NAMES } from "../../vocabulary/prose/values.js";
import {
  IN_PLACE_OF_VALUE,
  OTHER_VALUE_TALK,
  TELLS_OF_VALUE,
} from "../../vocabulary/prose/marked-words.js";
import type { ItemList, Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { isLayoutName, scalarOfType } from "../typed-scalar.js";
import { cleanMeaning, type ValueList } from "../value-list.js";
import { introduces, memberFrom, type Member } from "./value-members.js";
import { demandOne } from "./one-value.js";
import { demandValues, isChoice } from "./values.js";

const LONGEST = 60;
/** States of several words may be those that a console shows. */
const SHOWN_STATE = /[A-Z]\S* [A-Z]/;

/** True for words in bold that can be nothing but a value. */
function isLiteral(
  word: string,
  { scope, description: { marked } }: Cell,
): boolean {
  return (
    word.length <= LONGEST &&
    marked.has(word) &&
    !IN_PLACE_OF_VALUE.test(word) &&
    !(STATE_NAMES.test(scope.name) && SHOWN_STATE.test(word))
  );
}

/** True for the one word in bold of a cell that speaks of no other value, nor tells how a value is. */
export function isMarkedWord(
  word: string,
  passage: Passage,
  cell: Cell,
): boolean {
  const { lists, passages } = cell.description;
  return (
    lists.length === 0 &&
    isLiteral(word, cell) &&
    !TELLS_OF_VALUE.test(word) &&
    passages.every(
      (one) =>
        one === passage ||
        (!OTHER_VALUE_TALK.test(one.words) && !hasAnother(word, one, cell)) ||
        tellsOnlyOf(word, one.text),
    )
  );
}

/** "Great towers require **Rope**": another word in bold, where none tells where to look or which field is meant. */
function hasAnother(
  word: string,
  { text }: Passage,
  { description: { marked } }: Cell,
): boolean {
  return (
    !LOOKS_ELSEWHERE.test(text) &&
    [...marked].some(
      (one) =>
        one !== word &&
        /^[\w-]{2,40}$/.test(one) &&
        !IN_PLACE_OF_VALUE.test(one) &&
        COMPOUND.test(one) === COMPOUND.test(word) &&
        text.split(/[^\w-]+/).includes(one),
    )
  );
}

const COMPOUND = /[_-]|[a-z][A-Z]/;
const LOOKS_ELSEWHERE =
  /\b(?:see|refer|details|click|choose|page|console|section|menu|parameters?|fields?|header|obtain|call(?:ing)?)\b/i;

/** "The value is true for all big bells." */
function tellsOnlyOf(word: string, text: string): boolean {
  return (
    text.split(/[^\w.-]+/).includes(word) &&
    !/\b(?:indicates|means|examples?|also|an?other|others?|instead|replace|custom\w*)\b/i.test(
      text,
    )
  );
}

const NAME_OF_FORM = /^(?:uuid|ur[il]|ip|ipv[46]|cidr|base64|utc)$/i;

/** True where items of an announced list are bold as a whole, each of them. */
export function areMarked({ items, leadIn }: ItemList, cell: Cell): boolean {
  return (
    items.length > 1 &&
    cell.scope.scalar === "string" &&
    leadIn !== undefined &&
    introduces(leadIn) &&
    items.every(({ text }) => isLiteral(text, cell) && !NAME_OF_FORM.test(text))
  );
}

/** "**LARGE/GREAT**: rings far": two values, or one with a slash in it. */
const TWO_OR_ONE = /^[A-Z_]+\/[A-Z_]+$/;
const BEHIND_WORD = /^\s?[:：]\s+|^\s+(?=(?:the|an?) )/;

/** "**big one**: rings far", "**small** the other": the words in bold, and what they mean. */
export function markedMember(text: string, cell: Cell): Member | undefined {
  for (const word of cell.description.marked) {
    const behind = text.startsWith(word) ? text.slice(word.length) : "";
    const separator = BEHIND_WORD.exec(behind)?.[0];
    if (separator === undefined || !isLiteral(word, cell)) continue;
    if (NO_VALUE_LABELS.has(word.toLowerCase()) || TWO_OR_ONE.test(word))
      continue;
    const meaning = cleanMeaning(behind.slice(separator.length));
    // "**Big bell**: bell-big": the value is the other one.
    if (!/ /.test(meaning) || /^(?:leave|enter|see)\b/i.test(meaning)) continue;
    return memberFrom(
      { raw: word, quoted: true },
      { meaning, marked: false },
      cell.scope,
    );
  }
  return undefined;
}

/** Among others it is one of them. */
const NO_VALUE = /^(?:blank|none|empty)$/;

/** "**default** or **double rope**", "**a**, **b**, or **a and b**": words in bold and nothing else. */
export function markedList(text: string, cell: Cell): ValueList | undefined {
  if (cell.description.marked.size < 2 || cell.scope.scalar !== "string")
    return undefined;
  const words: string[] = [];
  for (let at = 0; at < text.length;) {
    const word = longestAt(text, at, cell);
    if (word === undefined) return undefined;
    words.push(word);
    at += word.length;
    const joint = JOINT.exec(text.slice(at, at + MOST_JOINT))?.[0] ?? "";
    if (joint === "" && at < text.length) return undefined;
    at += joint.length;
  }
  const isAll =
    words.length > 1 &&
    new Set(words).size === words.length &&
    words.every((word) => words.length > 2 || !NO_VALUE.test(word));
  return isAll
    ? {
        values: words.map((value) => ({ value })),
        codeLike: true,
        loose: 0,
        rest: "",
      }
    : undefined;
}

const JOINT = /^(?:, (?:and |or )?| (?:and|or) )/;
const MOST_JOINT = 6;

/** The longest value that begins there: in bold, or a word for none. */
function longestAt(text: string, at: number, cell: Cell): string | undefined {
  const rest = text.slice(at, at + LONGEST);
  const none = /^[a-z]+/.exec(rest)?.[0] ?? "";
  return [...cell.description.marked, ...(NO_VALUE.test(none) ? [none] : [])]
    .filter(
      (word) =>
        rest.startsWith(word) && ENDS_WORD.test(rest.slice(word.length)),
    )
    .filter((word) => NO_VALUE.test(word) || isLiteral(word, cell))
    .sort((a, b) => b.length - a.length)[0];
}

const ENDS_WORD = /^(?:$|,| (?:and|or) )/;

const WHICH_IS =
  /^[A-Za-z][A-Za-z -]{2,60}(?: \([a-z -]{2,30}\))?, which is ["“]?([\w.-]{1,40})["”]?$/;
const NOW_ONLY =
  /^(?:currently supported\s?[:：]\s*|currently, only (?:the )?(?:type |mode |value )?(?=\S+ is supported$)|only (?=\S+ is currently supported$))["“]?([\w.-]{1,40})["”]?(?: is .*)?$/i;

/** "Bell type: **deep**, **high**, or **mute**": a noun in the singular that says of what kind the field is. */
const KIND_AND_LIST =
  /^(?:(?!not |of |by |for |in |un|excluded|reserved|example|common|default|recommended)[a-z]+ ){0,3}(type|status|state|mode|method|protocol|level): (\S.*)$/i;

function isKindOf(kind: string, cell: Cell): boolean {
  const word = kind.toLowerCase();
  const { noun, name } = cell.scope;
  return (
    word !== "" &&
    isChoice(cell) &&
    (noun === word || (STATE_NAMES.test(word) && STATE_NAMES.test(name)))
  );
}

/** "Bell metal, which is **bronze**", "Currently, only **bronze** is supported": the one word in bold. */
export function readMarked(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { text } = passage;
  const isAll = cell.description.passages.length === 1;
  const [, kind = "", behind = ""] = (isAll && KIND_AND_LIST.exec(text)) || [];
  const list = isKindOf(kind, cell) ? markedList(behind, cell) : undefined;
  if (list && list.values.length > 2)
    return demandValues({ ...list, words: passage.words }, cell);
  const which = isAll ? WHICH_IS.exec(text)?.[1] : undefined;
  const now = which === undefined ? NOW_ONLY.exec(text)?.[1] : undefined;
  const word = which ?? now;
  if (word === undefined || !isMarkedWord(word, passage, cell))
    return undefined;
  // "Only **ZIP** is supported" may tell what a file is, where the field does not choose.
  if (now !== undefined && !isChoice(cell) && !isOwnWord(now)) return undefined;
  const value = scalarOfType(word, cell.scope);
  return value === undefined || cell.scope.array
    ? undefined
    : demandOne(value, passage, cell, now !== undefined);
}

/** A word that is no technique's name. */
function isOwnWord(word: string): boolean {
  return !isLayoutName(word) && !/^[A-Z][A-Z\d.]*$/.test(word);
}
