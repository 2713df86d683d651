/** So many digits and nothing else: "consists of six digits". One that only contains them may hold more. */
import { COUNT, countOf } from "../count-words.js";
import { mayBeString } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { PREFIX_RULE } from "./patterns-prefix.js";

const DIGITS_RULE: PassageRule = {
  name: "patterns/counted-digits",
  kind: "pattern",
  about: /\bdigits?\b/i,
  fits: mayBeString,
  read: readDigits,
};

/** Patterns of so many characters. */
export const COUNT_RULES: readonly PassageRule[] = [PREFIX_RULE, DIGITS_RULE];

const COUNTED_DIGITS = new RegExp(
  `^(.{0,80}?)\\s*\\b(?:(?:must|should) )?(?:consists? of|be a string of|is a string of) (?:exactly )?${COUNT} digits(?=\\s*(?:$|[.;(]|,? and (?:cannot|must not) be (?:left )?(?:empty|blank)$))`,
  "i",
);
const MOST_DIGITS = 64;
/** "The value is a 13-digit timestamp": a number of so many digits. */
const NUMBER_OF_DIGITS = new RegExp(
  `^(.{0,80}?)\\s*\\b(?:is|must be|should be) an? ${COUNT}-digit (?:(?:unix|utc|millisecond|positive) )?(?:number|integer|timestamp)(?: in (?:milli)?seconds)?(?=\\s*(?:$|[.;(]))`,
  "i",
);
/** "The value is in milliseconds and contains 13 digits": a time of today, and no more than that. */
const TIME_OF_DIGITS =
  /^((?:the )?value|it|this parameter) is (?:accurate to |expressed )?(?:a timestamp )?in (?:milliseconds and (?:contains|has) (13)|seconds and (?:contains|has) (10)) digits$/i;

function readDigits(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found =
    COUNTED_DIGITS.exec(passage.text) ??
    NUMBER_OF_DIGITS.exec(passage.text) ??
    TIME_OF_DIGITS.exec(passage.text);
  if (!found || !speaksOfField(found[1]!, passage, cell)) return undefined;
  const count = countOf(found[2] ?? found[3]!);
  return count > 0 && count <= MOST_DIGITS
    ? [{ kind: "pattern", pattern: `^\\d{${count}}$` }]
    : undefined;
}
