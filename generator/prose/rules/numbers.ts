/**
 * Bounds of numbers, sizes of lists and multiples. Which of the three a range means follows from the row's type:
 * a number's own bounds, or the number of elements of a list; for strings it says nothing certain.
 */
import {
  EXAMPLE_WORDS,
  USUAL_WORDS,
} from "../../vocabulary/prose/conditions.js";
import {
  ABOVE_PREDICATES,
  AT_MOST,
  BELOW_PREDICATES,
  CHINESE_BOUNDS,
  MAXIMUM_PREDICATES,
  MINIMUM_PREDICATES,
  MULTIPLE_PREDICATES,
  RANGE_PREDICATES,
  SIZE_NOUNS,
} from "../../vocabulary/prose/lead-ins.js";
import {
  afterCharacters,
  readBounds,
  readNumber,
  type Bounds,
} from "../bounds.js";
import { anyPhrase, predicates } from "../compile-phrase.js";
import { isNumeric } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";

const RANGE = predicates(RANGE_PREDICATES);
const MINIMUM = predicates(MINIMUM_PREDICATES);
const MAXIMUM = predicates(MAXIMUM_PREDICATES);
const ABOVE = predicates(ABOVE_PREDICATES);
const BELOW = predicates(BELOW_PREDICATES);
const MULTIPLE = predicates(MULTIPLE_PREDICATES);
const CHINESE_RANGE = clauseStart(CHINESE_BOUNDS.range);
const CHINESE_MINIMUM = clauseStart(CHINESE_BOUNDS.minimum);
const CHINESE_MAXIMUM = clauseStart(CHINESE_BOUNDS.maximum);
/** Lists whose words may be numbers: a range is then of an element, or of nobody knows what. */
const NUMBERS_IN_LIST =
  /port|weight|priorit|percent|score|year|month|day|hour|minute|second|age|rate|number/i;
const ENDS_BOUNDS =
  /^\s*(?:$|[.。;；,，:：]|[(（](?![^)）]*(?:vary|varies|when|if\b|当))|\band\b|,? inclusive|\(inclusive\)|之间|的(?:整数|数字))/i;
const SIZE = new RegExp(
  `^(?:the (?:list|array|value)|this (?:parameter|field|list|array)|it)? ?(?:can |must |may |should )?(?:contains?|have|has|includes?)\\s+(?:(?:${anyPhrase(AT_MOST)})\\s+(\\d+)|(\\d+)\\s*(?:to|-|–|~)\\s*(\\d+))\\s+(?:${SIZE_NOUNS.join("|")})\\s*$`,
  "i",
);
const MOST_ELEMENTS = 1000;
/** Two of these in one sentence are of two cases. */
const TWO_BOUNDS =
  /\d\s*(?:[A-Za-z/]{1,8}\s)?\s*(?:to|and|-|–|~|～|至|到)\s*-?\d/g;

export const NUMBER_RULES: readonly PassageRule[] = [
  {
    name: "numbers/labelled-bound",
    kind: "range",
    about: /\d/,
    read(passage, cell) {
      if (passage.label !== "minimum" && passage.label !== "maximum")
        return undefined;
      const found = readNumber(passage.text);
      if (!found || !/^\s*[.;,]?\s*$/.test(found.rest)) return undefined;
      return demandBound(found.value, passage.label, cell);
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
      return bounds && bounds.rest.trim() === ""
        ? demandSize(bounds.low, bounds.high)
        : undefined;
    },
  },
  {
    name: "numbers/labelled-range",
    kind: "range",
    about: /\d/,
    read(passage, cell) {
      return passage.label === "range" || passage.label === "values"
        ? demandRange(readBounds(passage.text), passage, cell)
        : undefined;
    },
  },
  {
    name: "numbers/range-sentence",
    kind: "range",
    about: /\d/,
    read(passage, cell) {
      return (
        each(RANGE, passage, cell, (text) =>
          demandRange(readBounds(text), passage, cell),
        ) ?? readChinese(CHINESE_RANGE, passage, cell)
      );
    },
  },
  ...(
    [
      ["numbers/minimum-sentence", MINIMUM, "minimum"],
      ["numbers/maximum-sentence", MAXIMUM, "maximum"],
      ["numbers/above", ABOVE, "exclusiveMinimum"],
      ["numbers/below", BELOW, "exclusiveMaximum"],
    ] as const
  ).map(([name, pattern, keyword]): PassageRule => ({
    name,
    kind: "range",
    about: /\d/,
    read: (passage, cell) =>
      each(pattern, passage, cell, (text) =>
        demandOneBound(text, keyword, passage, cell),
      ),
  })),
  {
    name: "numbers/named-bound",
    kind: "range",
    about: /\bm(?:in|ax)imum value\b|最[小大](?:值)?为|最[小大]值是/i,
    read: readNamedBound,
  },
  {
    name: "numbers/sign",
    kind: "range",
    about: /\b(?:positive|non-negative|negative) (?:integer|number)/i,
    read: readSign,
  },
  {
    name: "numbers/multiple",
    kind: "multiple",
    about: /\bmultiple of\b/i,
    read: readMultiple,
  },
  {
    name: "numbers/elements",
    kind: "items",
    about: /\d+ \w/,
    read(passage, cell) {
      const found = cell.scope.array ? SIZE.exec(passage.text) : null;
      if (!found) return undefined;
      return found[1]
        ? [{ kind: "items", maxItems: Number(found[1]) }]
        : demandSize(Number(found[2]), Number(found[3]));
    },
  },
];

/** Minimum or maximum of whatever the row's type counts. */
function demandBound(
  value: number,
  side: "minimum" | "maximum",
  cell: Cell,
): readonly Demand[] | undefined {
  const { scope } = cell;
  const size = Number.isInteger(value) && value >= 0;
  if (scope.array) {
    if (!size || hasArrayLength(cell)) return undefined;
    return side === "minimum"
      ? [{ kind: "items", minItems: value }]
      : [{ kind: "items", maxItems: value }];
  }
  if (scope.scalar === "string") {
    if (!size) return undefined;
    return side === "minimum"
      ? [{ kind: "length", minLength: value }]
      : [{ kind: "length", maxLength: value }];
  }
  return isNumeric(scope) ? [{ kind: "range", [side]: value }] : undefined;
}

function hasArrayLength(cell: Cell): boolean {
  return cell.description.passages.some((one) => one.label === "array-length");
}

function demandSize(low: number, high: number): readonly Demand[] | undefined {
  if (
    !Number.isInteger(low) ||
    !Number.isInteger(high) ||
    low < 0 ||
    low > high
  )
    return undefined;
  return [{ kind: "items", minItems: low, maxItems: high }];
}

function demandRange(
  bounds: Bounds | undefined,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!bounds || !ENDS_BOUNDS.test(bounds.rest)) return undefined;
  if (isLoose(passage, bounds.rest)) return undefined;
  if (cell.scope.array) {
    return rangeCountsElements(bounds, cell)
      ? demandSize(bounds.low, bounds.high)
      : undefined;
  }
  if (!isNumeric(cell.scope)) return undefined;
  return [
    {
      kind: "range",
      ...(bounds.lowOpen
        ? { exclusiveMinimum: bounds.low }
        : { minimum: bounds.low }),
      ...(bounds.highOpen
        ? { exclusiveMaximum: bounds.high }
        : { maximum: bounds.high }),
    },
  ];
}

/** Bounds of the usual case, examples, or a second range in the same sentence. */
function isLoose(passage: Passage, rest: string): boolean {
  return (
    USUAL_WORDS.test(passage.text) ||
    (passage.text.match(TWO_BOUNDS)?.length ?? 0) > 1 ||
    EXAMPLE_WORDS.test(passage.text) ||
    /\brange|\b\d+ to \d|\bor\b|或/.test(rest) ||
    afterCharacters(rest) !== undefined
  );
}

/** A range of a list is its size when its elements cannot be numbers. */
function rangeCountsElements(bounds: Bounds, cell: Cell): boolean {
  const { scope, description } = cell;
  if (scope.scalar === "none") return true;
  if (scope.scalar !== "string") return false;
  const text = description.flows.map((flow) => flow.text).join(" ");
  return (
    bounds.low <= 1 &&
    bounds.high <= MOST_ELEMENTS &&
    !NUMBERS_IN_LIST.test(`${scope.name} ${text}`)
  );
}

function demandOneBound(
  text: string,
  keyword: "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum",
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = readNumber(text);
  if (!found || !isNumeric(cell.scope) || cell.scope.array) return undefined;
  if (!ENDS_BOUNDS.test(found.rest) || isLoose(passage, found.rest))
    return undefined;
  return [{ kind: "range", [keyword]: found.value } as Demand];
}

/** "The minimum value is 1", "最大值为10"; each side by itself. */
function readNamedBound(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!isNumeric(cell.scope) || cell.scope.array) return undefined;
  const demands: Demand[] = [];
  const english =
    /(?:^|, (?:and )?|and )(?:the |its )?(min|max)imum value (?:is|allowed is)\s+/gi;
  for (const found of passage.text.matchAll(english)) {
    const text = passage.text.slice(found.index + found[0].length);
    const side = found[1]!.toLowerCase() === "min" ? "minimum" : "maximum";
    demands.push(...(demandOneBound(text, side, passage, cell) ?? []));
  }
  for (const [side, pattern] of [
    ["minimum", CHINESE_MINIMUM],
    ["maximum", CHINESE_MAXIMUM],
  ] as const) {
    const found = pattern.exec(passage.text);
    if (!found) continue;
    const text = passage.text.slice(found.index + found[0].length);
    demands.push(...(demandOneBound(text, side, passage, cell) ?? []));
  }
  return demands.length > 0 ? demands : undefined;
}

function readSign(passage: Passage, cell: Cell): readonly Demand[] | undefined {
  if (!isNumeric(cell.scope) || cell.scope.array) return undefined;
  const found =
    /^(.*?)\s*\b(must be|should be|is|cannot be|must not be) (?:an? )?(positive|non-negative|negative) (?:integer|number)(?:\s*$|[,.;(])/i.exec(
      passage.text,
    );
  if (!found || !speaksOfField(found[1]!, passage, cell)) return undefined;
  const denied = /not/i.test(found[2]!);
  const sign = found[3]!.toLowerCase();
  if (denied !== (sign === "negative")) return undefined;
  if (sign === "positive" && cell.scope.scalar !== "integer")
    return [{ kind: "range", exclusiveMinimum: 0 }];
  return [{ kind: "range", minimum: sign === "positive" ? 1 : 0 }];
}

function readMultiple(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!isNumeric(cell.scope) || cell.scope.array) return undefined;
  const stated = each(MULTIPLE, passage, cell, (text) => multipleAt(text));
  if (stated) return stated;
  const bracket = /\((?:an integer |a )?multiple of (\d+[^)]{0,20})\)/i.exec(
    passage.text,
  );
  return bracket && passage.first ? multipleAt(bracket[1]!) : undefined;
}

function multipleAt(text: string): readonly Demand[] | undefined {
  const found = readNumber(text);
  if (!found || found.value <= 0 || !ENDS_BOUNDS.test(found.rest))
    return undefined;
  return [{ kind: "multiple", multipleOf: found.value }];
}

/** What `read` makes of the text after each predicate that has the field for its subject. */
function each(
  pattern: RegExp,
  passage: Passage,
  cell: Cell,
  read: (text: string) => readonly Demand[] | undefined,
): readonly Demand[] | undefined {
  for (const found of passage.text.matchAll(pattern)) {
    if (!speaksOfField(passage.text.slice(0, found.index), passage, cell))
      continue;
    const demands = read(passage.text.slice(found.index + found[0].length));
    if (demands) return demands;
  }
  return undefined;
}

function readChinese(
  pattern: RegExp,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = pattern.exec(passage.text);
  if (!found) return undefined;
  const text = passage.text.slice(found.index + found[0].length);
  return demandRange(readBounds(text), passage, cell);
}

function clauseStart(sources: readonly string[]): RegExp {
  return new RegExp(`(?:^|[，,])(?:${sources.join("|")})[:：]?\\s*`);
}
