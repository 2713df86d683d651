/**
 * So many characters, and what they are: "1 to 64 characters, chosen from letters and digits". What is only "included"
 * may stand beside others: it is all where another sentence refuses them, and where letters, digits and signs are named
 * as what may be there.
 */
import { PASSWORD_NAME } from "../../vocabulary/prose/other-things.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import {
  type CharacterSet,
  difference,
  isEmpty,
  isWithin,
  setOfRanges,
  setOfSigns,
} from "./character-set.js";
import { readAll } from "./read-all.js";
import { isAddedTo, isListOfAll } from "./closed-lists.js";
import type { Reading } from "./read-edge.js";

/** "The value contains 1 to 64 characters, including letters": all of them, where another sentence refuses others. */
const INCLUDING =
  /^(?:(.{0,80}?)\s*\b(?:(?:(?:can|must|may|should) )?(?:contains?|consists? of)|(?:is|can be|must be|should be) an? (?:random |character )?string (?:of|with|(?:that|which) contains)) |(?=\d|max(?:imum|\.)? \d))(?:\d{1,6} to |\d{1,6}\s?[-–~]\s?|a maximum of |up to |at most |max(?:imum|\.)? )?\d{1,6} characters,? (?:including|containing)\s+/i;
/** The same of a list that is all. */
const CHOSEN = new RegExp(
  INCLUDING.source.replace("(?:including|containing)", "chosen from"),
  "i",
);
/** "Can contain 1 to 64 characters, including" says what may be there; "the following special characters" says which. */
const MAY_HAVE = /\b(?:can|may) (?:contain|consist of) /i;
const FOLLOWING = /\bthe following special characters\s*[:：]/i;
const MUST_HAVE = /\b(?:must|should|needs? to|has to|have to) /i;
const OF_SECRET = /\b(?:passwords?|passphrase|secret|strong|complexity)\b/i;
/** Texts that people write freely: signs that one "includes" are some of those that it may hold. */
const FREE_TEXT =
  /desc(?:ription)?s?$|^desc|remark|comment|message|content|notes?$|memo|reason|summary|subject|body|text$/i;
/** Words in a list that take something out of it. */
const TAKES_OUT = /\b(?:exclud|except|without|not)/i;
/** Another sentence that counts characters which a list does not have. */
const COUNTS_OTHERS = /\bmulti-?byte\b|\bnon-ascii\b|\bfull-?width\b/i;
/** Another sentence that adds to what a list includes. */
const MORE_CONTAINED = /\b(?:also|can|may) contain/i;
/** Behind the list: nothing, or what stands at an end of the text. */
const ENDS =
  /^\s*$|^,? (?:and |but )?(?:it )?(?:must|should|can(?: only|not)?) (?:not )?(?:start|begin|end) with [^.]*$/i;

/** The characters that a passage includes, where they are all of the field's. */
export function includedCharacters(
  passage: Passage,
  cell: Cell,
  refusesOthers: boolean,
): Reading | undefined {
  const { text } = passage;
  const chosen =
    CHOSEN.exec(text) ?? (refusesOthers ? INCLUDING.exec(text) : null);
  const found = chosen ?? INCLUDING.exec(text);
  if (!found || !speaksOfField(found[1] ?? "", passage, cell)) return undefined;
  const list = readAll(passage, found[0].length);
  const set = list?.demands.only;
  if (!list || !set) return undefined;
  if (chosen)
    return holdsWords(set) && !cell.says(MORE_CONTAINED) ? list : undefined;
  // "Including letters, digits, and signs" of a secret says what it must have.
  const words = text.slice(found[0].length, list.end);
  const isNamed =
    FOLLOWING.test(words) ||
    !(
      cell.maySay(OF_SECRET) ||
      PASSWORD_NAME.test(cell.scope.name) ||
      (MUST_HAVE.test(found[0]) && !MAY_HAVE.test(found[0]))
    );
  return isNamed &&
    isListOfAll(set) &&
    namesSign(set) &&
    !TAKES_OUT.test(words) &&
    !FREE_TEXT.test(cell.scope.name) &&
    !cell.says(COUNTS_OTHERS) &&
    ENDS.test(text.slice(list.end)) &&
    !isAddedTo(passage, cell)
    ? list
    : undefined;
}

/** True for a set with a sign that prints, and without line breaks: spaces and breaks may be named as counted, too. */
function namesSign(set: CharacterSet): boolean {
  const signs = difference(
    { ...set, beyond: "none" },
    setOfRanges("A-Za-z0-9 - "),
  );
  return !isEmpty(signs) && !isWithin(setOfSigns("\n"), set);
}

/** True for a set with all letters and digits: one without them may be an addition to what else is allowed. */
export function holdsWords(set: CharacterSet): boolean {
  return isWithin(setOfRanges("A-Za-z0-9"), set);
}
