/**
 * Bounds of each number in a list, where the sentence says what one of them is: "Ringing priority ranges from 1 for the
 * first bell to 9 for the last bell", of `priorities`. Input: a sentence; output: the bounds of an element.
 */
import { USUAL_WORDS } from "../../vocabulary/prose/conditions.js";
import { AT_MOST, SIZE_NOUNS } from "../../vocabulary/prose/lead-ins.js";
import { readBounds, type Bounds } from "../bounds.js";
import { anyPhrase } from "../compile-phrase.js";
import { singular } from "../counted-nouns.js";
import type { Cell, PassageRule } from "../rule.js";
import { demandSize } from "./numbers-labelled.js";

const RANGES =
  /^(?:(?:the|each|an?) )?(?:[a-z]+ ){0,2}([a-z]+) (?:ranges|must range|must be(?: an integer)?|is) (?=(?:from|between) -?\d)/i;
/** "from 1 for the first bell to 9 for the last bell": what the ends of a scale mean. */
const SCALE =
  /\bfrom (-?\d[\d,.]*) for the (?:first|lowest|smallest|slowest|least|minimum)(?: [a-z-]+){0,4} to (-?\d[\d,.]*) for the (?:last|highest|largest|fastest|greatest|most|maximum)(?: [a-z-]+){0,4}$/i;

/** "0 (default) to 100" */
const DEFAULT_MARK = /(?<=\d) \((?:the )?default(?: value)?\)(?= (?:to|-|–) )/i;

/** The ends of a scale without what they mean, or that one is the default. */
export function withoutEnds(text: string): string {
  return text.replace(SCALE, "from $1 to $2").replace(DEFAULT_MARK, "");
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

/** Lists whose words may be numbers: a range is then of an element, or of nobody knows what. */
const NUMBERS_IN_LIST =
  /port|weight|priorit|percent|score|year|month|day|hour|minute|second|age|rate|number/i;
const MOST_ELEMENTS = 1000;

/** A range of a list is its size when its elements cannot be numbers. */
export function rangeCountsElements(bounds: Bounds, cell: Cell): boolean {
  const { scope, description } = cell;
  if (scope.scalar === "none") return true;
  if (scope.scalar !== "string") return false;
  const text = description.flows.map((flow) => flow.text).join(" ");
  return (
    bounds.low <= 1 &&
    bounds.high <= MOST_ELEMENTS &&
    !NUMBERS_IN_LIST.test(`${scope.name} ${text}`)
  );
}

const SIZE = new RegExp(
  `^(?:the (?:list|array|value)|this (?:parameter|field|list|array)|it)? ?(?:can |must |may |should )?(?:contains?|have|has|includes?)\\s+(?:(?:${anyPhrase(AT_MOST)})\\s+(\\d+)|(\\d+)\\s*(?:to|-|–|~)\\s*(\\d+))\\s+(?:${SIZE_NOUNS.join("|")})\\s*$`,
  "i",
);

/** "The list can contain at most 10 elements" */
export const ELEMENT_COUNT_RULE: PassageRule = {
  name: "numbers/elements",
  kind: "items",
  about: /\d+ \w/,
  fits: (scope) => scope.array,
  read(passage) {
    const found = SIZE.exec(passage.text);
    if (!found) return undefined;
    return found[1]
      ? [{ kind: "items", maxItems: Number(found[1]) }]
      : demandSize(Number(found[2]), Number(found[3]));
  },
};
