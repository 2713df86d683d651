/**
 * Words into values of the row's type. A word that does not fit the type is no value: undefined.
 */
import {
  ACTION_WORDS,
  CODE_WORDS,
  LAYOUT_NAMES,
  NO_VALUES,
  STATE_WORDS,
} from "../vocabulary/prose/values.js";
import type { Scalar } from "./constraint.js";
import type { FieldScope } from "./field-scope.js";

const POWER = /^(-?)(2|10)\^(\d{1,2})(\s?[-–]\s?1)?$/;
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** A number with or without thousands separators; undefined when it cannot be kept exactly. */
export function numberOf(text: string): number | undefined {
  const power = POWER.exec(text);
  if (power) {
    const [, sign, base, exponent, less] = power;
    const value = Number(base) ** Number(exponent) - (less ? 1 : 0);
    return kept(sign === "-" ? -value : value);
  }
  if (!NUMBER.test(text)) return undefined;
  const digits = text.replaceAll(",", "");
  const value = kept(Number(digits));
  return Math.abs(value ?? 0) === MOST && String(value) !== digits
    ? undefined
    : value;
}

/** Up to here a number is printed as it is, and as exactly. */
const MOST = 2 ** 53;

function kept(value: number): number | undefined {
  return Number.isInteger(value) && Math.abs(value) > MOST ? undefined : value;
}

/** `text` as a value of the field, quotes already gone. */
export function scalarOfType(
  text: string,
  scope: FieldScope,
): Scalar | undefined {
  switch (scope.scalar) {
    case "string":
      return text;
    case "boolean":
      return /^true$/i.test(text)
        ? true
        : /^false$/i.test(text)
          ? false
          : undefined;
    case "integer": {
      const value = numberOf(text);
      return Number.isInteger(value) ? value : undefined;
    }
    case "number":
      return numberOf(text);
    case "unknown":
      // Without a type a number or a truth value may be written either way.
      return NUMBER.test(text) || /^(?:true|false)$/i.test(text)
        ? undefined
        : text;
    default:
      return undefined;
  }
}

const CODE_LIKE =
  /^(?:[A-Z][A-Z0-9]+(?:[_.-][A-Z0-9]+)*|\w*[A-Za-z0-9]_\w*|[a-z]+[A-Z]\w*|[A-Z][a-z0-9]+[A-Z]\w*|[A-Za-z]+(?:[-.][A-Za-z]+)*[-.]?\d[\w.-]*|-?\d+|\$\{\w+\}|[A-Z]\w*(?:::[A-Z]\w*)+|(?:charset=[\w-]+;? )?(?:text|application|image|audio|video|multipart)\/[\w.+-]+)$/;

/** True for a word that prose would not contain by itself: `ACTIVE`, `add_volume`, `tls-1-2`, `7`. */
export function isCodeLike(text: string): boolean {
  return CODE_LIKE.test(text);
}

/** True for a word that could be a value: no article, no participle, no address, no range. */
export function isValueWord(text: string): boolean {
  const word = text.toLowerCase();
  if (NO_VALUES.has(word) && !isStateCode(text, word)) return false;
  return !NO_VALUE.test(text);
}

/** An address, a range, a layout; "non-0" tells of all other values. */
const NO_VALUE =
  /^\d{1,3}(?:\.\d{1,3}){3}|^-?\d+[-~–]\d+$|x{3,}|(?<!\$)\{|^non-\d/i;

/** Prose writes "deleted"; `DELETED` is a state. */
function isStateCode(text: string, word: string): boolean {
  return (
    /^[A-Z]+$/.test(text) &&
    (STATE_WORDS.has(word) || ACTION_WORDS.has(word) || CODE_WORDS.has(word))
  );
}

/** True for the name of a layout or an encoding, which says how to write a value rather than which. */
export function isLayoutName(text: string): boolean {
  return LAYOUT_NAMES.has(text.toLowerCase());
}
