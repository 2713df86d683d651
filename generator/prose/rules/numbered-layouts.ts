/**
 * Layouts of several numbers: "in the format of Digit.Digit.Digit". How large a number may be, and whether it may begin
 * with 0, other sentences say; without them any digits will do.
 */
import { holdsText } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";

export const NUMBERED_LAYOUT_RULE: PassageRule = {
  name: "formats/numbers",
  kind: "pattern",
  about: /\b(?:digit|number)s?\.(?:digit|number)/i,
  fits: holdsText,
  read: readNumbers,
};

const LAYOUT =
  /^(.{0,80}?),?\s*\b(?:(?:is|must be|should be) )?(?:in|uses?|follows?) (?:the )?format (?:of )?["“]?(digit|number)((?:\.\2){1,4})["”]?$/i;
const RANGE =
  /^(?:the )?(?:value )?range of (?:the|each) (?:digits?|numbers?|parts?) is \[?(\d{1,4})(?:, ?| to |-)(\d{1,4})\]?$|^each (?:digit|number|part) ranges from (\d{1,4}) to (\d{1,4})$/i;
const NO_LEADING_ZERO =
  /^(?:note that )?(?:no part(?: of [a-z ]{2,40})? can|(?:the )?(?:digits|numbers|parts) cannot|each (?:digit|number|part) cannot) (?:start|begin) with (?:0|zero)$/i;

function readNumbers(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = LAYOUT.exec(passage.text);
  if (!found) return undefined;
  const before = found[1]!;
  const isField = passage.first
    ? !/[,;]|\b(?:and|or)\b/i.test(before)
    : speaksOfField(before, passage, cell);
  if (!isField) return undefined;
  const count = found[3]!.split(".").length;
  const pattern = Array<string>(count).fill(partOf(cell)).join("\\.");
  return [{ kind: "pattern", pattern: `^${pattern}$` }];
}

/** One of the numbers. */
function partOf({ description }: Cell): string {
  const texts = description.passages
    .filter(({ guarded }) => !guarded)
    .map(({ text }) => text);
  if (!texts.some((text) => NO_LEADING_ZERO.test(text))) return "\\d+";
  const [, low1, high1, low2, high2] =
    texts.map((text) => RANGE.exec(text)).find((one) => one !== null) ?? [];
  const high = high1 ?? high2 ?? "";
  // Other bounds than a number of digits are left to the reader.
  const more = /^9+$/.test(high) ? `{0,${high.length - 1}}` : "*";
  return Number(low1 ?? low2 ?? 0) > 0
    ? `[1-9]\\d${more}`
    : `(?:0|[1-9]\\d${more})`;
}
