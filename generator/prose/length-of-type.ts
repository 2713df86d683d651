/**
 * The length that the type column states: `String(64)`, `String[64]`, `Varchar (255)`, `String(1-64)`. Input: what the description was read as and the
 * text of the type cell; output: the same reading, with the length where the description has none and denies none.
 */
import type { Constraint, ProseReading } from "./constraint.js";

export const TYPE_LENGTH_RULE = "lengths/type";

const LENGTH_IN_TYPE =
  /^(?:string|varchar|character varying)\s?[(（[](?:(\d{1,5})\s?[-–~～]\s?)?(\d{1,5})[)）\]]$/i;

/** In the words: a text that is shorter than others. */
const MAY_BE_SHORTER =
  /\bempty\b|\bblank\b|\bvalue \S+ indicates\b|\bcan be 0\b/i;

/** `reading` with the length of the type. */
export function withLengthOfType(
  reading: ProseReading,
  typeText: string | undefined,
  text = "",
): ProseReading {
  if (typeText === undefined || !/[(（[]/.test(typeText)) return reading;
  const words = typeText.trim();
  const [, least, most = "0"] = LENGTH_IN_TYPE.exec(words) ?? [];
  const bounds = { minLength: Number(least ?? 0), maxLength: Number(most) };
  const { minLength, maxLength } = bounds;
  if (maxLength === 0 || minLength > maxLength) return reading;
  if (reading.constraints.some((one) => denies(one, bounds))) return reading;
  const length: Constraint = {
    kind: "length",
    ...(least === undefined || MAY_BE_SHORTER.test(text) ? {} : { minLength }),
    maxLength,
    rule: TYPE_LENGTH_RULE,
    words,
  };
  return { ...reading, constraints: [...reading.constraints, length] };
}

/** True for a length of the description's own, and for values that are longer. */
function denies(
  constraint: Constraint,
  {
    minLength,
    maxLength,
  }: { readonly minLength: number; readonly maxLength: number },
): boolean {
  const unfit = (value: unknown): boolean => {
    const { length } = String(value);
    return length > maxLength || length < minLength;
  };
  switch (constraint.kind) {
    case "length":
      return (
        constraint.maxLength !== undefined ||
        (constraint.minLength ?? 0) > maxLength
      );
    case "enum":
      return constraint.values.some(({ value }) => unfit(value));
    case "default":
      return unfit(constraint.value);
    case "format":
      return constraint.format === "uuid" && maxLength < 36;
    default:
      return false;
  }
}
