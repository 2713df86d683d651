/**
 * Words that look explained, and are cases: "Iron: **slow** or **fast**", "MySQL: 5.7, 8.0". The values are what stands
 * behind the colon. Input: what was taken for the values; output: whether they are cases.
 */
import type { Cell } from "../rule.js";
import type { Member } from "./value-members.js";

const NOTES = /[(（][^()（）]*[)）]/g;
const JOINT = /\s*[,;、，]\s*(?:(?:and|or) )?|\s+(?:and|or)\s+|\s*\/\s*/;
/** "the value is", "set it to", "only", before the values, and "is supported" behind them. */
const BEFORE =
  /^(?:(?:the )?(?:[a-z]+ )?(?:values?|versions?|options?)(?= \S)|it|this parameter)? ?(?:is|are|can be|may be|must be|has to be|should be|set to|set (?:it|(?:this|the) (?:parameter|field|value)) to|(?:only )?supports|use)? ?(?:only|either|one of|always|fixed to)? ?/i;
const AFTER =
  /\s(?:is|are|can be|may be) (?:only )?(?:supported|available|allowed|used|accepted|possible|returned)$/i;
/** "8.0", "5.7.x", "v1.2": no one explains a value with such a number. */
const VERSION = /^v?\d+(?:\.(?:\d+|x))+$/i;
const QUOTED = /^["“”'‘’`][^"“”'‘’`]+["“”'‘’`]$/;
/** What numbers and switches stand for may be such words. */
const CODE = /^(?:-?\d+(?:\.\d+)*|true|false|yes|no|on|off)$/i;
/** What explains a value neither has alternatives nor is a constant. */
const ALTERNATIVES = /\sor\s|\b[A-Z\d]+_[A-Z\d_]+\b/;
const WORD = /^[\w-]+$/;

/** True where the words in front of the colons, none of them in bold, are cases rather than values. */
export function areCases(
  members: readonly Member[],
  { description: { marked } }: Cell,
): boolean {
  const told = members.map(({ value, meaning }) =>
    marked.has(String(value)) ? undefined : wordsOf(String(value), meaning),
  );
  if (told.length === 0 || !told.every((words) => words !== undefined))
    return false;
  return (
    told.every((words) => words.every((word) => isValue(word, marked))) ||
    (members.some(({ meaning }) => ALTERNATIVES.test(meaning)) &&
      shareWords(told))
  );
}

/** What stands behind a word, one by one, unless it is that word again. */
function wordsOf(head: string, meaning: string): readonly string[] | undefined {
  if (CODE.test(head)) return undefined;
  const words = meaning
    .replace(/^\(([^()]*)\)\.?$/, "$1")
    .replace(NOTES, "")
    .replace(/[.;；。]?\s*$/, "")
    .replace(AFTER, "")
    .replace(BEFORE, "")
    .split(JOINT);
  return words.some((word) => word.toLowerCase() === head.toLowerCase())
    ? undefined
    : words;
}

function isValue(word: string, marked: ReadonlySet<string>): boolean {
  return marked.has(word) || VERSION.test(word) || QUOTED.test(word);
}

/** "slow or fast" here and "fast" there: what one value means, no other one means. */
function shareWords(lists: readonly (readonly string[])[]): boolean {
  const all = lists.flat();
  return all.every((word) => WORD.test(word)) && new Set(all).size < all.length;
}
