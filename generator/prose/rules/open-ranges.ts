/** Ranges of which only the lower end is a number that holds. Input: what stands behind the predicate; output: that bound. */
import { isNumeric } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { isLoose } from "./statements.js";

const LOW_ONLY =
  /^(-?\d+) to (?:the |its )?(?:(?:total |maximum |max )?(?:number|quantity|count|size|value|length) of |[a-z]\w*_\w+|the |int ?max$)/i;

/** "From 2 to the number of bells": where the range ends depends on something else. */
export function demandLow(
  text: string,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = isNumeric(cell.scope) ? LOW_ONLY.exec(text) : null;
  return found && !isLoose(passage, text)
    ? [{ kind: "range", minimum: Number(found[1]) }]
    : undefined;
}

/** "0 to 9223372036854775807": JSON has no such number, and whoever writes it means as many as there are. */
const UP_TO_LAST =
  /^(-?\d{1,15})(?: to |\s?[-–~～]\s?)9223372036854775807(?=[.。]?$)/i;
/** Less than the range has, as a word for another thing. */
const SPECIAL =
  /(?<![\d.])-?[01](?![\d.])|\b(?:unlimited|no limit|negative)\b/i;

export function demandLowest(
  text: string,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = isNumeric(cell.scope) ? UP_TO_LAST.exec(text) : null;
  const others = cell.description.passages.filter(
    (one) => !one.text.includes(text),
  );
  return found && !others.some((one) => SPECIAL.test(one.text))
    ? [{ kind: "range", minimum: Number(found[1]) }]
    : undefined;
}
