/**
 * Lists that are all without a word that says so: "can contain letters, digits, and hyphens (-)". Who names letters,
 * digits and a sign has named all, unless something else in the description adds to them.
 */
import {
  ADDS_CHARACTERS,
  COUNTED_UNICODE,
  LISTING_PREDICATE,
  REFUSES_SOME,
  REFUSES_SIGNS,
  SIGN_BEFORE_WORD,
  SIGN_WORDS,
} from "../../vocabulary/prose/characters.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import {
  type CharacterSet,
  difference,
  isEmpty,
  isWithin,
  setOfRanges,
} from "./character-set.js";
import { goOn, type Line, PASSIVE } from "./demand-chain.js";
import { followsOtherThing } from "./passage-around.js";
import { PREDICATE_OR_MAY } from "./predicates.js";
import { readCharacters } from "./read-characters.js";
import { afterMatch } from "./sticky-match.js";
import type { TextDemands } from "./text-demands.js";

export const MAY_LIST = /\b(?:can|may) (?:contain|have|use)\b/i;

/** "Letters, digits, and hyphens (-) are allowed": without a word that says so, these are all. */
export function readAllowed(line: Line, cell: Cell): TextDemands | undefined {
  const { passage } = line;
  const list = readCharacters(passage.text, 0, true);
  if (!list || !isListOfAll(list.set)) return undefined;
  const end = afterMatch(PASSIVE, passage.text, list.end);
  if (end === undefined || isAddedTo(passage, cell)) return undefined;
  return ADDS_CHARACTERS.test(passage.text.slice(end)) ||
    followsOtherThing(passage, cell)
    ? undefined
    : goOn(line, end, { only: list.set });
}

/** The line where a list is all that holds letters, digits and signs, unless something adds to it. */
export function listing(line: Line, cell: Cell): Line {
  const { passage } = line;
  const { text } = passage;
  const addsElsewhere = isAddedTo(passage, cell);
  return {
    ...line,
    predicates: PREDICATE_OR_MAY,
    isClosed: ({ demands: { only }, end }, begin) =>
      !addsElsewhere &&
      only !== undefined &&
      isListOfAll(only) &&
      !ADDS_CHARACTERS.test(text.slice(end)) &&
      LISTING_PREDICATE.test(
        /(?:can|may) \w+$/i.exec(text.slice(0, begin).trim())?.[0] ?? "",
      ),
  };
}

/** True where another sentence may name more characters. */
export function isAddedTo(passage: Passage, cell: Cell): boolean {
  const isOpen = cell.says(REFUSES_SOME);
  return cell.description.passages.some(({ words, text }) => {
    if (words === passage.words) return false;
    const other = isOpen ? text : text.replace(COUNTED_UNICODE, "");
    return ADDS_CHARACTERS.test(other) || namesOther(text, passage.words);
  });
}

/** True where a text uses or names signs of which the list does not speak, and does not refuse them. */
function namesOther(text: string, list: string): boolean {
  if (REFUSES_SIGNS.test(text)) return false;
  const known = list.replace(/\.$/, "").toLowerCase();
  const named = [...text.matchAll(SIGN_WORDS)].map(([, stem]) => stem!);
  const used = [...text.matchAll(SIGN_BEFORE_WORD)].map(([, sign]) => sign!);
  return [...named, ...used].some((one) => !known.includes(one.toLowerCase()));
}

/** True for a set with letters, digits and a sign: who names these has named all. */
export function isListOfAll(set: CharacterSet): boolean {
  const hasLetters = ["a-z", "A-Z"].some((letters) =>
    isWithin(setOfRanges(letters), set),
  );
  return (
    hasLetters &&
    isWithin(setOfRanges("0-9"), set) &&
    !isEmpty(difference({ ...set, beyond: "none" }, setOfRanges("A-Za-z0-9")))
  );
}
