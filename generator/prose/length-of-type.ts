/**
 * The length that the type column states: `String(64)`, `Varchar (255)`. Input: what the description was read as and the
 * text of the type cell; output: the same reading, with the length where the description has none and denies none.
 */
import type { Constraint, ProseReading } from "./constraint.js";

export const TYPE_LENGTH_RULE = "lengths/type";

const LENGTH_IN_TYPE =
  /^(?:string|varchar|character varying)\s?[(（](\d{1,5})[)）]$/i;

/** `reading` with the length of the type. */
export function withLengthOfType(
  reading: ProseReading,
  typeText: string | undefined,
): ProseReading {
  if (typeText === undefined || !/[(（]/.test(typeText)) return reading;
  const words = typeText.trim();
  const maxLength = Number(LENGTH_IN_TYPE.exec(words)?.[1] ?? 0);
  if (maxLength === 0) return reading;
  if (reading.constraints.some((one) => denies(one, maxLength))) return reading;
  const length: Constraint = {
    kind: "length",
    maxLength,
    rule: TYPE_LENGTH_RULE,
    words,
  };
  return { ...reading, constraints: [...reading.constraints, length] };
}

/** True for a length of the description's own, and for values that are longer. */
function denies(constraint: Constraint, maxLength: number): boolean {
  switch (constraint.kind) {
    case "length":
      return (
        constraint.maxLength !== undefined ||
        (constraint.minLength ?? 0) > maxLength
      );
    case "enum":
      return constraint.values.some(
        ({ value }) => String(value).length > maxLength,
      );
    case "default":
      return String(constraint.value).length > maxLength;
    case "format":
      return constraint.format === "uuid" && maxLength < 36;
    default:
      return false;
  }
}
