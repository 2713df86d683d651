/** Sentences about characters that are refused, with the characters for their subject: "Spaces are not allowed". */
import { NO_OUTER_SPACES } from "../../vocabulary/prose/characters.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { setOfSigns, union } from "./character-set.js";
import { readCharacters } from "./read-characters.js";
import { afterMatch } from "./sticky-match.js";
import type { TextDemands } from "./text-demands.js";

const REFUSED = /^\s*(?:are|is) not (?:allowed|supported|permitted)\s*$/i;

/** "The value cannot contain leading or trailing spaces". */
export function readOuterSpaces(
  passage: Passage,
  cell: Cell,
): TextDemands | undefined {
  const found = NO_OUTER_SPACES.exec(passage.text);
  if (!found || !speaksOfField(found[1] ?? "", passage, cell)) return undefined;
  const space = setOfSigns(" ");
  return { notFirst: space, notLast: space };
}

/** "The following characters are not allowed: <>" */
const REFUSED_LIST =
  /^(?:the following )(?:special )?(?:characters|symbols) (?:are not (?:allowed|supported|permitted)|cannot be (?:used|included|contained|entered)|are (?:prohibited|forbidden|disallowed))\s*[:：]\s*/i;

const EXPRESSION = /(?:filter|query|condition|expr(?:ession)?|sql|search)s?$/i;
const AND_LISTED =
  /(?:\s+characters)?\s*,?\s*(?:and|or)?\s*(?:the )?following (?:special )?(?:characters|symbols) are not (?:allowed|supported|permitted)\s*[:：]\s*/iy;

/** "Capital letters, blanks, and the following characters are not allowed: <>" */
function readNamedAndListed(text: string): TextDemands | undefined {
  if (!/ following /.test(text)) return undefined;
  const named = readCharacters(text, 0, false);
  const begin = named && afterMatch(AND_LISTED, text, named.end);
  if (!named || begin === undefined) return undefined;
  const listed = readCharacters(text, begin, false);
  return listed && text.slice(listed.end).trim() === ""
    ? { without: union(named.set, listed.set) }
    : undefined;
}

/** "Additionally, the combinations of (.-) and (-.) are not allowed" */
const REFUSED_TEXTS =
  /^(?:(?:additionally|in addition|also),? )?(?:the )?(?:combinations?|sequences?)(?: of)? (\S.{0,80}\S) (?:are|is) not (?:allowed|supported|permitted)$/i;
const AND = /\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+/;
const SIGNS = /^(?:\(([!-/:-@[-`{-~]{2,3})\)|["“]([!-/:-@[-`{-~]{2,3})["”])$/;

function readRefusedTexts(text: string): TextDemands | undefined {
  const listed = REFUSED_TEXTS.exec(text)?.[1];
  if (listed === undefined) return undefined;
  const texts = listed.split(AND).map((one) => SIGNS.exec(one));
  return texts.every((one) => one !== null)
    ? { notTexts: texts.map((one) => one[1] ?? one[2]!) }
    : undefined;
}

/** "Angle brackets (<>) are not allowed": a sentence of its own, about whatever is written here. */
export function readRefused(
  { text }: Passage,
  { scope }: Cell,
): TextDemands | undefined {
  // "Parentheses are not supported" in an expression says what it cannot do.
  if (EXPRESSION.test(scope.name) && /supported$/i.test(text.trim()))
    return undefined;
  const listed = REFUSED_LIST.exec(text)?.[0].length;
  if (listed !== undefined) {
    const refused = readCharacters(text, listed, false);
    return refused && text.slice(refused.end).trim() === ""
      ? { without: refused.set }
      : undefined;
  }
  const texts = readRefusedTexts(text);
  if (texts) return texts;
  const mixed = readNamedAndListed(text);
  if (mixed) return mixed;
  const list = readCharacters(text, 0, false);
  return list && REFUSED.test(text.slice(list.end))
    ? { without: list.set }
    : undefined;
}
