/**
 * Bounds of one description: labelled lines win over sentences; sentences that differ, that another case contradicts
 * or that a special number breaks are withdrawn.
 */
import { withinCases } from "./bounds-of-cases.js";
import { isNumeric } from "./field-scope.js";
import { COUNTS_FOR_MORE, MAY_BE_EMPTY } from "../vocabulary/prose/loosened.js";
import type { Cell } from "./rule.js";
import { withoutExceeded } from "./more-of-others.js";
import { matchesOf } from "./screen.js";
import {
  boundOf,
  byKind,
  distinct,
  isLabelled,
  LOWER,
  UPPER,
  type Settling,
  type Stated,
  withoutSides,
} from "./stated.js";

const MEANT_NUMBER =
  /(?:^|[^\w.-])(-?\d+) (?:indicates?|means?|represents?)\b|(?:^|[^\w.-])(-?\d+)\s*(?:表示|代表)|^(-?\d+)(?:\s?[:：]\s?(?=[a-z])| \((?=(?:not limited|unlimited|no limit|disabled)\)))/gi;

/** A number that the cell gives as one that the field may hold. */
const EXAMPLE_NUMBER =
  /(?:\bfor example,?|\bexamples?:|例如[，,:：]?|示例[:：])\s*["“]?(-?\d+(?:\.\d+)?)["”]?(?=\.?(?:$|[\s,;)，；。）]))/gi;

/** The bounds that stand. */
export function settleBounds(
  stated: readonly Stated[],
  settling: Settling,
): Stated[] {
  const bounds = distinct(byKind(stated, ["range", "length", "items"]));
  // What a list holds and what each of its elements may be are two matters.
  const ofElements = bounds.filter(isOfElements);
  const own = bounds.filter((item) => !isOfElements(item));
  return [own, ofElements].flatMap((some) => settleSome(some, settling));
}

function isOfElements({ constraint }: Stated): boolean {
  return "target" in constraint && constraint.target === "items";
}

function settleSome(
  bounds: readonly Stated[],
  { cell, others, drop }: Settling,
): Stated[] {
  if (bounds.length === 0) return [];
  const believed: Stated[] = [];
  for (const item of bounds) {
    if (isImplied(item, bounds, cell) || isBelied(item, bounds, cell)) continue;
    for (const one of lettingEmpty(item, cell))
      believed.push(...withoutExceeded(lettingFewer(one, cell), others));
  }
  const { all, doubted: inCases } = withinCases(believed, others, cell);
  const prose = all.filter((item) => !isLabelled(item));
  const doubted = new Set(inCases);
  const examples = exampleNumbers(cell);
  for (const item of all) {
    if (examples.some((value) => isOutside(value, item))) doubted.add(item);
  }
  for (const sides of [LOWER, UPPER]) {
    const labelled = all.filter(
      (item) => !prose.includes(item) && boundOf(item, sides) !== undefined,
    );
    if (clash(labelled, sides)) for (const item of labelled) doubted.add(item);
    const same = prose.filter((item) => boundOf(item, sides) !== undefined);
    const overruled = labelled[0];
    const disagree = !overruled && clash(same, sides);
    for (const item of same) {
      if (disagree || (overruled && clash([item, overruled], sides)))
        doubted.add(item);
    }
  }
  const meant = meantNumbers(cell);
  const kept = all
    .filter((item) => !doubted.has(item) && !repeats(item, prose, all))
    .flatMap((item) => (prose.includes(item) ? letting(item, meant) : item));
  drop([...doubted]);
  if (!isEmptyRange(kept)) return kept;
  drop(kept);
  return [];
}

/** True for "no negative number" and "not empty" beside a lower bound that says more, and for "greater than 0" beside 1. */
function isImplied(
  item: Stated,
  all: readonly Stated[],
  { scope }: Cell,
): boolean {
  const low = boundOf(item, LOWER) ?? 0;
  const { constraint } = item;
  if (
    scope.scalar === "integer" &&
    constraint.kind === "range" &&
    constraint.exclusiveMinimum !== undefined &&
    boundOf(item, UPPER) === undefined
  )
    return all.some(
      ({ constraint: other }) =>
        other.kind === "range" && other.minimum === low + 1,
    );
  return (
    /^(?:numbers\/sign|lengths\/not-empty)$/.test(constraint.rule) &&
    all.some((one) => one !== item && (boundOf(one, LOWER) ?? -1) >= low)
  );
}

/** "The value can be -1 or 1-10. Minimum: 1. Default: -1": the line that refuses the default, beside words that name it. */
function isBelied(
  item: Stated,
  all: readonly Stated[],
  { description }: Cell,
): boolean {
  if (!isLabelled(item)) return false;
  const value = description.passages.find((one) => one.label === "default");
  if (!value || !/^-?\d{1,15}$/.test(value.text)) return false;
  const usual = Number(value.text);
  return (
    isOutside(usual, item) &&
    all.some(
      (other) =>
        !isLabelled(other) &&
        [LOWER, UPPER].some((sides) => boundOf(other, sides) === usual) &&
        !isOutside(usual, other),
    )
  );
}

/** "3 to 32 characters" beside "It can be left blank" is at most 32: a text without characters is taken, too. */
function lettingEmpty(item: Stated, cell: Cell): Stated[] {
  const { constraint } = item;
  return constraint.kind === "length" &&
    constraint.minLength !== undefined &&
    !isLabelled(item) &&
    cell.says(MAY_BE_EMPTY)
    ? withoutSides(item, LOWER)
    : [item];
}

/** "4 to 32 characters; a Chinese character counts as two": not empty, as two signs may be enough. */
function lettingFewer(item: Stated, cell: Cell): Stated {
  const { constraint } = item;
  return constraint.kind === "length" &&
    (constraint.minLength ?? 0) > 1 &&
    cell.says(COUNTS_FOR_MORE)
    ? { ...item, constraint: { ...constraint, minLength: 1 } }
    : item;
}

/** True for a sentence that says no more than the labelled lines. */
function repeats(
  item: Stated,
  prose: readonly Stated[],
  all: readonly Stated[],
): boolean {
  if (!prose.includes(item)) return false;
  return [LOWER, UPPER].every(
    (sides) =>
      boundOf(item, sides) === undefined ||
      all.some(
        (other) =>
          !prose.includes(other) && boundOf(other, sides) !== undefined,
      ),
  );
}

/** Examples of the field itself: "a timestamp, for example, 1605952700911". One of several items or cases is none. */
function exampleNumbers(cell: Cell): number[] {
  if (!isNumeric(cell.scope) || !cell.maySay(EXAMPLE_NUMBER)) return [];
  return cell.description.passages
    .filter(({ guarded }) => !guarded)
    .flatMap(({ words }) => matchesOf(EXAMPLE_NUMBER, words))
    .map((found) => Number(found[1]));
}

function clash(items: readonly Stated[], sides: readonly string[]): boolean {
  const statements = items.map(
    (item) => `${item.constraint.kind} ${boundOf(item, sides)}`,
  );
  return new Set(statements).size > 1;
}

function isEmptyRange(kept: readonly Stated[]): boolean {
  let lowest = -Infinity;
  let highest = Infinity;
  for (const item of kept) {
    lowest = Math.max(lowest, boundOf(item, LOWER) ?? -Infinity);
    highest = Math.min(highest, boundOf(item, UPPER) ?? Infinity);
  }
  return lowest > highest;
}

/** "-1 indicates no limit": numbers that mean something of their own. */
function meantNumbers(cell: Cell): number[] {
  if (!cell.maySay(MEANT_NUMBER)) return [];
  const meant: number[] = [];
  for (const { text } of cell.description.passages)
    for (const found of matchesOf(MEANT_NUMBER, text))
      meant.push(Number(found[1] ?? found[2] ?? found[3]));
  return meant;
}

/** The statement without the sides that one of `values` is beyond: "1 to 100" beside a meaning of -1 is "up to 100". */
export function letting(item: Stated, values: readonly number[]): Stated[] {
  if (!values.some((value) => isOutside(value, item))) return [item];
  if (item.constraint.kind !== "range") return [];
  const refused = [
    ...(values.some((value) => isBelow(value, item)) ? LOWER : []),
    ...(values.some((value) => isAbove(value, item)) ? UPPER : []),
  ];
  return withoutSides(item, refused);
}

/** True for a number that the statement does not allow. */
export function isOutside(value: number, item: Stated): boolean {
  return isBelow(value, item) || isAbove(value, item);
}

function isBelow(value: number, { constraint }: Stated): boolean {
  if (constraint.kind !== "range") return false;
  const { minimum = -Infinity, exclusiveMinimum = -Infinity } = constraint;
  return value < minimum || value <= exclusiveMinimum;
}

function isAbove(value: number, { constraint }: Stated): boolean {
  if (constraint.kind !== "range") return false;
  const { maximum = Infinity, exclusiveMaximum = Infinity } = constraint;
  return value > maximum || value >= exclusiveMaximum;
}
