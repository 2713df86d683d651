/** "A positive integer", "non-negative": a bound at zero. Input: a sentence; output: the bound, by the type of the field. */
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";

/** "A positive integer" behind the label of a range, "Negative numbers are not supported". */
const BARE_SIGN =
  /^(?:enter )?(?:an? )?(?=(?:0 or an? )?(?:positive|non-negative) (?:integer|number)s?$)/i;
const SIGN_REFUSED =
  /^negative (?:integers|numbers|values) (?:are not (?:supported|allowed)|cannot be (?:used|entered|specified))$/i;

export function readSign(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { label } = passage;
  if (SIGN_REFUSED.test(passage.text)) return [{ kind: "range", minimum: 0 }];
  const text =
    label === "range" || label === "values" || !passage.first
      ? passage.text.replace(BARE_SIGN, "must be ")
      : passage.text;
  const found =
    /^(.*?)\s*\b(must be|should be|can only be|is|cannot be|must not be|can not be) (?:an? )?((?:0|zero) or (?:an? )?(?=positive)|)(positive|non-negative|negative)(?: (?:integer|number|value)s?)?( or (?:0|zero))?(?:\s*$|[,.;(])/i.exec(
      text,
    );
  if (!found || !speaksOfField(found[1]!, passage, cell)) return undefined;
  const denied = /not/i.test(found[2]!);
  const isZeroToo = found[3] !== "" || found[5] !== undefined;
  const sign = isZeroToo ? "non-negative" : found[4]!.toLowerCase();
  if (denied !== (sign === "negative")) return undefined;
  if (sign === "positive" && cell.scope.scalar !== "integer")
    return [{ kind: "range", exclusiveMinimum: 0 }];
  return [{ kind: "range", minimum: sign === "positive" ? 1 : 0 }];
}
