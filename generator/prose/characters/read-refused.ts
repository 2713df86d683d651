/** Sentences about characters that are refused, with the characters for their subject: "Spaces are not allowed". */
import { NO_OUTER_SPACES } from "../../vocabulary/prose/characters.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { setOfSigns } from "./character-set.js";
import { readCharacters } from "./read-characters.js";
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

/** "Angle brackets (<>) are not allowed": a sentence of its own, about whatever is written here. */
export function readRefused({ text }: Passage): TextDemands | undefined {
  const listed = REFUSED_LIST.exec(text)?.[0].length;
  if (listed !== undefined) {
    const refused = readCharacters(text, listed, false);
    return refused && text.slice(refused.end).trim() === ""
      ? { without: refused.set }
      : undefined;
  }
  const list = readCharacters(text, 0, false);
  return list && REFUSED.test(text.slice(list.end))
    ? { without: list.set }
    : undefined;
}
