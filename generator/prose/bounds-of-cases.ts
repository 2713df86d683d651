/**
 * Bounds that some case changes: "1 to 100. If it is small, the value ranges from 0 to 20." Input: the statements of
 * bounds, and the sentences that no rule understood; output: the statements with the sides that no case goes beyond.
 * Where a case is not understood, its statements are doubted.
 */
import {
  CASE_CLOSES,
  CASE_OPENS,
  OTHER_BOUNDS,
  REFERENCE,
  UNMARKED_CASE,
} from "../vocabulary/prose/conditions.js";
import { UNITS } from "../vocabulary/prose/values.js";
import { openingOf, passageBefore, type Passage } from "./passage.js";
import type { Cell } from "./rule.js";
import {
  boundOf,
  isLabelled,
  LOWER,
  type Stated,
  UPPER,
  withoutSides,
} from "./stated.js";

/** What a case allows: its numbers, and their units. */
interface Case {
  readonly numbers: readonly number[];
  readonly units: readonly string[];
}

const NUMBER = /(?<![\w.-])-?\d[\d,]*(?:\.\d+)?(?![\w-]*[A-Za-z_]\d)/g;
/** "If it exceeds 64 characters, ...": the number is what the case asks for, not what it allows. */
const ASKS_FOR_SIZE =
  /\b(?:exceeds?|longer|shorter|(?:more|greater|larger|less|smaller|fewer) than|over|above|below)\b|超过|[大小多少]于/i;
/** "For example, if this parameter is set to 10, a maximum of 10 bells are returned": what a value does. */
const TELLS_EFFECT =
  /^(?:for example, )?(?:if|when) (?:(?:this|the) (?:parameter|field|value)|it) is (?:set to )?(\d+), .*\b\1\b/i;
/** What is longer is taken all the same, or there is no bound. */
const UNBOUNDED =
  /\b(?:unlimited|no (?:upper )?limits?|not limited|any (?:number|value|length)|truncated|cut off|excess|displayed|2\^)|\d to (?!-?\d)|不限|截断/i;

/** "If you want to see what is on pages 12 to 22, ...": no numbers but those of pages. */
function isOnPages(text: string): boolean {
  return (
    /^(?:if|when) you (?:want|need) to [^,]{3,60}\bpages? \d/i.test(text) &&
    !/\d/.test(text.replace(/\bpages? \d+(?: (?:to|and) \d+)?/gi, ""))
  );
}

/** "2018-06* and all else with the prefix 2018-06": what something begins with, and no numbers. */
function withoutPrefixes(text: string): string {
  const stem = WITH_WILDCARD.exec(text)?.[1];
  return stem === undefined ? text : text.replaceAll(stem, "");
}

const WITH_WILDCARD = /(?<![\w.-])([\w.-]{2,60})\*/;

/** The statements that cases leave standing, and those that they make doubtful. */
export function withinCases(
  bounds: readonly Stated[],
  others: readonly Passage[],
  cell: Cell,
): { readonly all: readonly Stated[]; readonly doubted: readonly Stated[] } {
  const following = bounds.filter((item) => followsCase(item, bounds, cell));
  const own = bounds.filter((item) => !following.includes(item));
  const ofNumbers = own.some(({ constraint }) => constraint.kind === "range");
  const texts = [
    ...others.filter(
      ({ guarded, text, words }) =>
        (guarded || (ofNumbers && UNMARKED_CASE.test(words))) &&
        OTHER_BOUNDS.test(withoutPrefixes(text)) &&
        !REFERENCE.test(text) &&
        !isOnPages(text) &&
        !TELLS_EFFECT.test(text),
    ),
    ...following.flatMap((item) => item.passages),
  ].map(({ text }) => text);
  if (texts.length === 0) return { all: bounds, doubted: [] };
  const cases = texts.map(caseOf);
  const prose = own.filter((item) => !isLabelled(item));
  const isUnderstood = cases.every(
    (one) => one && prose.every((item) => hasUnits(item, one.units, cell)),
  );
  if (!isUnderstood) return { all: bounds, doubted: [...prose, ...following] };
  const numbers = cases.flatMap((one) => one!.numbers);
  return {
    all: own.flatMap((item) =>
      isLabelled(item) ? item : within(item, numbers),
    ),
    doubted: [],
  };
}

/** "If the kind is A, it is a depth. The value ranges from 0 to 9.": behind a case, other bounds are of that case. */
function followsCase(
  item: Stated,
  bounds: readonly Stated[],
  { description }: Cell,
): boolean {
  const [passage] = item.passages;
  const before = passage && passageBefore(passage, description);
  if (isLabelled(item) || !before?.guarded) return false;
  const place = description.passages.indexOf(passage!);
  return bounds.some(
    (other) =>
      !isLabelled(other) &&
      description.passages.indexOf(other.passages[0]!) < place &&
      [LOWER, UPPER].some((sides) => {
        const bound = boundOf(other, sides);
        return bound !== undefined && differs(boundOf(item, sides), bound);
      }),
  );
}

function differs(one: number | undefined, other: number): boolean {
  return one !== undefined && one !== other;
}

/** What the sentence of a case allows; undefined where it may be something else. */
function caseOf(text: string): Case | undefined {
  const opens = CASE_OPENS.exec(text)?.[0] ?? "";
  const rest = text.slice(opens.length);
  const closes = CASE_CLOSES.exec(rest)?.[0] ?? "";
  if (ASKS_FOR_SIZE.test(opens + closes) || UNBOUNDED.test(text))
    return undefined;
  const allowed = rest.slice(0, rest.length - closes.length);
  const found = [...allowed.matchAll(NUMBER)];
  const numbers = found.map(([number]) => Number(number.replaceAll(",", "")));
  const units = unitsIn(allowed);
  return numbers.length > 0 && !numbers.some(Number.isNaN)
    ? { numbers, units }
    : undefined;
}

/** The units of a case are those of the statement, or of the field where the statement has none. */
function hasUnits(
  { constraint }: Stated,
  units: readonly string[],
  { description }: Cell,
): boolean {
  const { words } = constraint;
  const opening = unitsIn(words).length > 0 ? "" : openingOf(description);
  return units.every(
    (unit) =>
      words.includes(unit) ||
      new RegExp(`\\bin ${unit}(?![\\w/])`).test(opening),
  );
}

function unitsIn(text: string): readonly string[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const unit = UNITS.exec(text.slice(index + number.length))?.[0];
    return unit === undefined ? [] : [unit.trim()];
  });
}

/** The statement without the sides that one of the numbers is beyond. */
function within(item: Stated, numbers: readonly number[]): Stated[] {
  const low = boundOf(item, LOWER) ?? -Infinity;
  const high = boundOf(item, UPPER) ?? Infinity;
  const { constraint } = item;
  const isRange = constraint.kind === "range";
  const above = isRange ? constraint.exclusiveMinimum : undefined;
  const below = isRange ? constraint.exclusiveMaximum : undefined;
  return withoutSides(item, [
    ...(numbers.some((one) => one < low || one === above) ? LOWER : []),
    ...(numbers.some((one) => one > high || one === below) ? UPPER : []),
  ]);
}
