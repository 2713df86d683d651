/**
 * Bounds of each number in a list, where the sentence says what one of them is: "Ringing priority ranges from 1 for the
 * first bell to 9 for the last bell", of `priorities`. Input: a sentence; output: the bounds of an element.
 */
import { USUAL_WORDS } from "../../vocabulary/prose/conditions.js";
import { readBounds } from "../bounds.js";
import { singular } from "../counted-nouns.js";
import type { PassageRule } from "../rule.js";

const RANGES =
  /^(?:(?:the|each|an?) )?(?:[a-z]+ ){0,2}([a-z]+) (?:ranges|must range|must be(?: an integer)?|is) (?=(?:from|between) -?\d)/i;
/** "from 1 for the first bell to 9 for the last bell": what the ends of a scale mean. */
const SCALE =
  /\bfrom (-?\d[\d,.]*) for the (?:first|lowest|smallest|slowest|least|minimum)(?: [a-z-]+){0,4} to (-?\d[\d,.]*) for the (?:last|highest|largest|fastest|greatest|most|maximum)(?: [a-z-]+){0,4}$/i;

/** The ends of a scale without what they mean. */
export function withoutEnds(text: string): string {
  return text.replace(SCALE, "from $1 to $2");
}

export const ELEMENT_RANGE_RULE: PassageRule = {
  name: "numbers/elements-range",
  kind: "range",
  about: /\d.*\bto -?\d|\bbetween -?\d/,
  fits: ({ scalar, array }) =>
    array && (scalar === "integer" || scalar === "number"),
  read(passage, { scope }) {
    const text = withoutEnds(passage.text);
    const found = RANGES.exec(text);
    const noun = found?.[1]?.toLowerCase() ?? "";
    if (!found || noun === scope.noun || noun !== singular(scope.noun))
      return undefined;
    if (USUAL_WORDS.test(text)) return undefined;
    const bounds = readBounds(text.slice(found[0].length));
    return bounds?.rest === "" && !bounds.lowOpen && !bounds.highOpen
      ? [
          {
            kind: "range",
            target: "items",
            minimum: bounds.low,
            maximum: bounds.high,
          },
        ]
      : undefined;
  },
};
