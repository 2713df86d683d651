/** Lines of one bound: `Minimum: 1`, `Array Length: 1 - 10`. What a bound counts follows from the row's type. */
import { readBounds, readNumber } from "../bounds.js";
import { isNumeric } from "../field-scope.js";
import { COUNTING_NAMES } from "../../vocabulary/prose/values.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";

export const LABELLED_BOUND_RULES: readonly PassageRule[] = [
  {
    name: "numbers/labelled-bound",
    kind: "range",
    about: /\d/,
    read(passage, cell) {
      if (passage.label !== "minimum" && passage.label !== "maximum")
        return undefined;
      const found = readNumber(passage.text);
      if (!found || !/^\s*[.;,]?\s*$/.test(found.rest)) return undefined;
      return demandBound(found.value, passage as Bounding, cell);
    },
  },
  {
    name: "numbers/array-length",
    kind: "items",
    about: /\d/,
    read(passage, cell) {
      if (passage.label !== "array-length" || !cell.scope.array)
        return undefined;
      const bounds = readBounds(passage.text);
      const rest = bounds?.rest.trim();
      // "Array length: 0 to 20 characters" of objects: a slip of those who fill in forms.
      const isSlip = rest === "characters" && cell.scope.scalar === "none";
      return bounds && (rest === "" || isSlip)
        ? demandSize(bounds.low, bounds.high)
        : undefined;
    },
  },
];

type Bounding = Passage & { readonly label: "minimum" | "maximum" };

/**
 * Minimum or maximum of whatever the row's type counts. Of a list of texts or numbers it may be that of each element, as it
 * is where a line of its own has the number of elements: nothing.
 */
function demandBound(
  value: number,
  { label: side, words }: Bounding,
  cell: Cell,
): readonly Demand[] | undefined {
  const { scope } = cell;
  const size = Number.isInteger(value) && value >= 0;
  if (scope.array) {
    if (hasArrayLength(cell)) return demandOfElements(value, side, cell);
    if (!size || scope.scalar !== "none") return undefined;
    return side === "minimum"
      ? [{ kind: "items", minItems: value }]
      : [{ kind: "items", maxItems: value }];
  }
  if (scope.scalar === "string") {
    // "Number of bells. Min.: 2": short for the number, where pages that count characters spell it out.
    if (!size || /^m(?:in|ax)\./i.test(words)) return undefined;
    // "Maximum value: 400" of a text that holds a number.
    if (
      /^m(?:in|ax)imum value\b/i.test(words) &&
      COUNTING_NAMES.test(scope.name)
    )
      return undefined;
    return side === "minimum"
      ? [{ kind: "length", minLength: value }]
      : [{ kind: "length", maxLength: value }];
  }
  if (!isNumeric(scope) || countsDigits(value, cell)) return undefined;
  return [{ kind: "range", [side]: value }];
}

/** "Timestamp. Minimum: 1 Maximum: 13": how many digits it has. */
function countsDigits(value: number, { description }: Cell): boolean {
  const { passages } = description;
  const bounds = passages.filter(
    ({ label }) => label === "minimum" || label === "maximum",
  );
  return (
    value <= 19 &&
    bounds.some(
      ({ label, text }) => label === "maximum" && DIGITS.test(text),
    ) &&
    bounds.every(
      ({ label, text }) => label === "minimum" || DIGITS.test(text),
    ) &&
    passages.some(({ text }) => /\btimestamps?\b/i.test(text))
  );
}

const DIGITS = /^1[0369]$/;

/** Beside a line for the number of elements, the bound is one of each. */
function demandOfElements(
  value: number,
  side: Bounding["label"],
  { scope }: Cell,
): readonly Demand[] | undefined {
  const target = "items" as const;
  if (scope.scalar === "string" && Number.isInteger(value) && value >= 0)
    return side === "minimum"
      ? [{ kind: "length", target, minLength: value }]
      : [{ kind: "length", target, maxLength: value }];
  return scope.scalar === "integer" || scope.scalar === "number"
    ? [{ kind: "range", target, [side]: value }]
    : undefined;
}

function hasArrayLength(cell: Cell): boolean {
  return cell.description.passages.some((one) => one.label === "array-length");
}

/** Two bounds on the number of elements. */
export function demandSize(
  low: number,
  high: number,
): readonly Demand[] | undefined {
  if (
    !Number.isInteger(low) ||
    !Number.isInteger(high) ||
    low < 0 ||
    low > high
  )
    return undefined;
  return [{ kind: "items", minItems: low, maxItems: high }];
}
