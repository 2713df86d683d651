/**
 * Values beside the others: "The value 0 indicates the default project". Input: a description. Output: the values as it
 * writes them. What a cell demands of its values has to let these pass as well.
 */
import {
  NO_SPECIAL_VALUE,
  SPECIAL_VALUES,
} from "../vocabulary/prose/values.js";
import type { EnumConstraint } from "./constraint.js";
import { remembered } from "./remembered.js";
import type { Cell } from "./rule.js";
import { screenFor } from "./screen.js";
import { isOutside } from "./settle-bounds.js";
import { isLabelled, type Stated } from "./stated.js";

/** Values that the cell gives a meaning of their own. */
export function specialValuesOf(cell: Cell): string[] {
  return cell.description.passages.flatMap(({ text }) => specialsOf(text));
}

const NONE: readonly string[] = [];
const maySaySpecials = screenFor(SPECIAL_VALUES);

const specialsOf = remembered((text): readonly string[] =>
  maySaySpecials(text)
    ? SPECIAL_VALUES.map((one) => one.exec(text)?.[1])
        .filter((value) => value !== undefined && !NO_SPECIAL_VALUE.test(value))
        .map(String)
    : NONE,
);

/** Statements that refuse one of these values; a labelled bound is the page's own fact and stays. */
export function refusing(
  stated: readonly Stated[],
  values: readonly string[],
): Stated[] {
  return stated.filter((item) =>
    values.some((value) => refuses(item, value.toLowerCase())),
  );
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

function isAmong(value: string, { values, open }: EnumConstraint): boolean {
  return (
    open || values.some((one) => String(one.value).toLowerCase() === value)
  );
}
