/**
 * Reads two bounds from the start of a text: `1 to 65535`, `1-64`, `[0, 100)`, `1 Mbit/s to 2,000 Mbit/s`, `0～64`.
 * A unit is passed over when both bounds have the same one, or only the second.
 */
import { CHARACTER_NOUNS } from "../vocabulary/prose/lead-ins.js";
import { UNITS } from "../vocabulary/prose/values.js";
import { numberOf } from "./typed-scalar.js";

export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly rest: string;
}

/** Small powers of two, as bounds of whole numbers are written. */
const POWER = "-?(?:2|10)\\^\\d{1,2}(?!\\d)(?:\\s?[-–]\\s?1(?!\\d))?";
const NUMBER = `${POWER}|-?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?`;
const FIRST = new RegExp(
  `^(?:(?:an integer )?(?:ranging )?(?:from|between) )?(?:位于|在)?([[(（［])?(${NUMBER})`,
  "i",
);
/** `[0,100]`: within brackets the comma stands between two numbers, not within one. */
const COMMA_APART =
  /^(?:位于|在)?[[(（［]-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?[\])）］]/;
const FIRST_PLAIN = /^(?:位于|在)?([[(（［])(-?\d+(?:\.\d+)?)/;
const JOINT = /^\s*(?:to|and|-|–|—|~|～|至|到|,|，|through)\s*/i;
const SECOND = new RegExp(`^(${NUMBER})`);
const CHARACTERS = new RegExp(
  `^(?:\\s|-)?\\s*(?:${[...CHARACTER_NOUNS].sort((a, b) => b.length - a.length).join("|")})(?![\\w])`,
  "i",
);

/** Two bounds at the start of `text`, low before high. */
export function readBounds(text: string): Bounds | undefined {
  const first = (COMMA_APART.test(text) ? FIRST_PLAIN : FIRST).exec(text);
  if (!first) return undefined;
  const bracket = first[1];
  const firstUnit = takeEnd(takeUnit(text.slice(first[0].length)));
  const joint = JOINT.exec(firstUnit.rest);
  if (!joint) return undefined;
  if (bracket === undefined && /[,，]/.test(joint[0])) return undefined;
  const after = firstUnit.rest.slice(joint[0].length);
  const second = SECOND.exec(after);
  if (!second) return undefined;
  const secondUnit = takeEnd(takeUnit(after.slice(second[0].length)));
  if (firstUnit.unit !== "" && firstUnit.unit !== secondUnit.unit)
    return undefined;
  const close = /^\s*([\])）］])/.exec(secondUnit.rest);
  if ((bracket !== undefined) !== (close !== null)) return undefined;
  const low = numberOf(first[2]!);
  const high = numberOf(second[1]!);
  if (low === undefined || high === undefined || low > high) return undefined;
  return {
    low,
    high,
    lowOpen: firstUnit.open || bracket === "(" || bracket === "（",
    highOpen: secondUnit.open || close?.[1] === ")" || close?.[1] === "）",
    rest: secondUnit.rest.slice(close?.[0].length ?? 0),
  };
}

const BESIDE =
  /^(?:\s*,\s*(?:(?:and|or)\s+(?:is\s+)?)?|\s+(?:and|or)\s+(?:is\s+)?)/;
const MOST_PARTS = 20;

/** Words with which ranges are written; what else stands between them is a unit. */
const NO_UNIT =
  /\b(?:to|and|or|is|from|between|an?|integer|ranging|through|inclusive|included)\b/gi;

/**
 * What ranges and numbers beside each other stay within: `1 to 10, 20, and 30`, `-1 or 1-10`, `1 to 9 or 33 to 36`. None
 * where they do not fill the text, or have several units.
 */
export function readWidestBounds(
  text: string,
): { readonly low: number; readonly high: number } | undefined {
  const parts: { readonly low: number; readonly high: number }[] = [];
  let hasRange = false;
  let rest = text;
  while (parts.length < MOST_PARTS) {
    const range = readBounds(rest);
    if (range?.lowOpen || range?.highOpen) return undefined;
    const single = range ? undefined : readNumber(rest);
    if (!range && !single) return undefined;
    if (range) hasRange = true;
    parts.push(range ?? { low: single!.value, high: single!.value });
    rest = (range ?? single)!.rest;
    if (/^[\s.;]*$/.test(rest)) break;
    const joint = BESIDE.exec(rest);
    if (!joint) return undefined;
    rest = rest.slice(joint[0].length);
  }
  if (!hasRange || parts.length < 2 || hasUnits(text)) return undefined;
  return {
    low: Math.min(...parts.map((one) => one.low)),
    high: Math.max(...parts.map((one) => one.high)),
  };
}

function hasUnits(text: string): boolean {
  const units = text.replace(NO_UNIT, " ").match(/[a-z%][a-z%/]*/gi);
  return new Set(units).size > 1;
}

/** A number at the start of `text`, with its unit taken off. */
export function readNumber(
  text: string,
): { value: number; rest: string } | undefined {
  const found = SECOND.exec(text);
  const value = found ? numberOf(found[1]!) : undefined;
  if (!found || value === undefined) return undefined;
  return { value, rest: takeUnit(text.slice(found[0].length)).rest };
}

/** What follows "characters" at the start of `text`; undefined when it says something else. */
export function afterCharacters(text: string): string | undefined {
  const found = CHARACTERS.exec(text);
  return found ? text.slice(found[0].length) : undefined;
}

function takeUnit(text: string): { unit: string; rest: string } {
  const found = UNITS.exec(text);
  return found
    ? { unit: found[0].trim(), rest: text.slice(found[0].length) }
    : { unit: "", rest: text };
}

/** "1 (inclusive) to 65535 (exclusive)" */
function takeEnd({ unit, rest }: { unit: string; rest: string }): {
  unit: string;
  rest: string;
  open: boolean;
} {
  const found = /^ \((in|ex)clu(?:sive|ded)\)/i.exec(rest);
  const open = found?.[1]?.toLowerCase() === "ex";
  return { unit, rest: rest.slice(found?.[0].length ?? 0), open };
}
