/**
 * So many of several kinds of characters: "1 to 64 letters, digits, and hyphens (-)" is a length and the set of all.
 * One kind alone may be a part of the text ("contains 8 digits") and demands nothing.
 */
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import type { CharacterSet } from "./character-set.js";
import { readCharacters } from "./read-characters.js";

export interface CountedCharacters {
  readonly set: CharacterSet;
  readonly low?: number;
  readonly high: number;
  /** Where the list ends in the passage. */
  readonly end: number;
}

const COUNTED =
  /^(.{0,80}?)\s*\b(?:(?:can|must|may|should) )?(?:only )?(?:contains?|consists? of|enter|(?:is|be) a string of)(?: only)? (?:(\d{1,5})(?: to |\s?[-–~]\s?)|(?:a maximum of|up to|at most) )(\d{1,5}) (?=[a-z])(?!(?:[a-z]+ )?characters?\b)/i;
/** Behind the label of a range the verb is left out. */
const VERB = "contains ";
const ENDS = /^\s*(?:$|[.;]|,? (?:and|but) (?:must|cannot|can not|starts?)\b)/i;

/** The characters that a passage counts, where they are all of the field's. */
export function countedCharacters(
  passage: Passage,
  cell: Cell,
): CountedCharacters | undefined {
  const { text } = passage;
  const isBare =
    passage.label === "range" &&
    /^(?:\d|up to |at most |a maximum of )/i.test(text);
  const found = COUNTED.exec(isBare ? `${VERB}${text}` : text);
  if (!found || !speaksOfField(found[1]!, passage, cell)) return undefined;
  const begin = found[0].length - (isBare ? VERB.length : 0);
  const list = readCharacters(text, begin, true);
  if (!list || !ENDS.test(text.slice(list.end))) return undefined;
  if (!/,|\band\b/.test(text.slice(begin, list.end))) return undefined;
  const [low, high] = [found[2], Number(found[3])];
  return {
    set: list.set,
    ...(low === undefined ? {} : { low: Number(low) }),
    high,
    end: list.end,
  };
}
