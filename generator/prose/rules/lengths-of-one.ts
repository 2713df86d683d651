/**
 * Lengths of two cases that are all there are: "When you create only one bell, ... 1 to 64 characters. When you create
 * multiple bells, ... 1 to 60 characters". Input: the first of them; output: what it says, if the second is there too.
 */
import { singular } from "../counted-nouns.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";

const MAKE =
  "^(?:if|when) you (?:create|purchase|buy|add|apply for|deploy|order)";
const ENDS = "([a-z -]{2,30}?)(?: at (?:a|one) time| at once)?, ";
const ONE = new RegExp(
  `${MAKE} (?:only one|just one|(?:only )?a single) ${ENDS}`,
  "i",
);
const SEVERAL = new RegExp(
  `${MAKE} (?:multiple|several|more than one|two or more) ${ENDS}`,
  "i",
);

/** The statement of the first case. That of the second widens it, as other cases do. */
export function ofOneAndSeveral(
  { text, withinCase }: Passage,
  { description }: Cell,
): string | undefined {
  const one = withinCase ? null : ONE.exec(text);
  const isAll =
    one !== null &&
    description.passages.some((other) => {
      const noun = SEVERAL.exec(other.text)?.[1];
      return noun !== undefined && singular(noun) === singular(one[1]!);
    });
  return isAll ? text.slice(one[0].length) : undefined;
}
