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
  about: /\bdigits\b/i,
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

function readDigits(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = COUNTED_DIGITS.exec(passage.text);
  if (!found || !speaksOfField(found[1]!, passage, cell)) return undefined;
  const count = countOf(found[2]!);
  return count > 0 && count <= MOST_DIGITS
    ? [{ kind: "pattern", pattern: `^\\d{${count}}$` }]
    : undefined;
}
