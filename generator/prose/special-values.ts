/**
 * Values beside the others: "The value 0 indicates the default project". Input: a description. Output: the values as it
 * writes them. What a cell demands of its values has to let these pass as well.
 */
import {
  NO_SPECIAL_VALUE,
  SPECIAL_NUMBERS,
  SPECIAL_VALUES,
} from "../vocabulary/prose/values.js";
import type { EnumConstraint } from "./constraint.js";
import type { Passage } from "./passage.js";
import type { Cell } from "./rule.js";
import { mayMatchIn } from "./screen.js";
import { isOutside } from "./settle-bounds.js";
import { isLabelled, type Stated } from "./stated.js";

/** Values that the cell gives a meaning of their own. */
export function specialValuesOf(cell: Cell): readonly string[] {
  const isThere = (wording: RegExp): boolean => cell.maySay(wording);
  const wordings = SPECIAL_VALUES.filter(isThere);
  const ofNumbers = [...wordings, ...SPECIAL_NUMBERS.filter(isThere)];
  const { passages } = cell.description;
  const told: string[] = [];
  if (ofNumbers.length > 0)
    for (const one of passages)
      told.push(...specialsOf(one, /\d/.test(one.text) ? ofNumbers : wordings));
  if (cell.maySay(OF_NAME))
    for (const one of passages) told.push(...specialByName(one, cell));
  return told;
}

const NONE: readonly string[] = [];

/** The value of a field that is called by its name. */
function specialByName(
  { text, print }: Passage,
  { scope }: Cell,
): readonly string[] {
  const found = mayMatchIn(OF_NAME, print) ? OF_NAME.exec(text) : null;
  return found && (found[1] ?? found[3]) === scope.name
    ? [(found[2] ?? found[4])!]
    : NONE;
}

/** "If limit is -1, all bells are listed", "To list all bells, set limit to -1" */
const OF_NAME =
  /^(?:if|when) (?:the )?(\w{1,60}) is (?:set to )?(-?\d+)(?=$|[,.])|\bset (?:the )?(\w{1,60}) to (-?\d+)(?=$|[,.])/i;

function specialsOf(
  { text, print }: Passage,
  wordings: readonly RegExp[],
): string[] {
  const found: string[] = [];
  for (const wording of wordings) {
    const told = mayMatchIn(wording, print)
      ? wording.exec(text)?.[1]
      : undefined;
    // Marks of a text that stands out.
    const value = told?.replace(/^\*(\w.*\w)\*$/, "$1");
    if (value !== undefined && !NO_SPECIAL_VALUE.test(value)) found.push(value);
  }
  return found;
}

/** Statements that refuse one of these values; a labelled bound is the page's own fact and stays. */
export function refusing(
  stated: readonly Stated[],
  values: readonly string[],
): Stated[] {
  const refused: Stated[] = [];
  const written = values.map((value) => value.toLowerCase());
  for (const item of stated)
    if (written.some((value) => refuses(item, value))) refused.push(item);
  return refused;
}

function refuses(item: Stated, value: string): boolean {
  const { constraint } = item;
  if (constraint.kind === "enum") {
    return !isAmong(value, constraint);
  }
  if (!/^-?\d+$/.test(value)) return false;
  // "-1: unlimited" beside `Minimum: 1`: the line is about the other values.
  if (isLabelled(item) && value !== "-1") return false;
  return constraint.kind === "multiple"
    ? Number(value) % constraint.multipleOf !== 0
    : constraint.kind === "range" && isOutside(Number(value), item);
}

/** "1 or 5. If the value is set to 0, it rings now": the values with the numbers that mean something beside them. */
export function withNumbers(
  item: Stated,
  values: readonly string[],
  { scope, description }: Cell,
): Stated[] {
  const { constraint } = item;
  const others = values.filter((value) => refuses(item, value));
  if (constraint.kind !== "enum" || scope.array || scope.scalar !== "integer")
    return [];
  const isTaken = others.every(
    (value) =>
      /^-?\d{1,15}$/.test(value) &&
      description.passages.some(({ text }) => {
        const [, number, effect = ""] = TAKEN.exec(text) ?? [];
        return number === value && !REFUSED.test(effect);
      }),
  );
  return isTaken
    ? [
        {
          ...item,
          constraint: {
            ...constraint,
            values: [
              ...constraint.values,
              ...others.map((value) => ({ value: Number(value) })),
            ],
          },
        },
      ]
    : [];
}

const TAKEN =
  /^if (?:it|the value|(?:this|the) (?:parameter|field)) is set to ["“]?(-?\d+)["”]?, ([^;]+)$/i;
/** It is no value after all, or the sentence goes on about others. */
const REFUSED =
  /\b(?:errors?|fail\w*|reject\w*|refused?|(?:in|not )valid|ignored|treated|not (?:allowed|supported|permitted|accepted)|cannot|must|only|values?|range)\b/i;

function isAmong(value: string, { values, open }: EnumConstraint): boolean {
  return (
    open || values.some((one) => String(one.value).toLowerCase() === value)
  );
}
