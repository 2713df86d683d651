/**
 * Ranges of numbers and sizes of lists. Which of the three a range means follows from the row's type:
 * a number's own bounds, or the number of elements of a list; for strings it says nothing certain.
 */
import {
  EXAMPLE_WORDS,
  USUAL_WORDS,
} from "../../vocabulary/prose/conditions.js";
import {
  CHINESE_BOUNDS,
  RANGE_PREDICATES,
} from "../../vocabulary/prose/lead-ins.js";
import { readBounds, readWidestBounds, type Bounds } from "../bounds.js";
import { predicates } from "../compile-phrase.js";
import { isNumeric, type FieldScope } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { demandLow, demandLowest } from "./open-ranges.js";
import { demandSize, LABELLED_BOUND_RULES } from "./numbers-labelled.js";
import {
  ELEMENT_COUNT_RULE,
  ELEMENT_RANGE_RULE,
  rangeCountsElements,
  withoutEnds,
} from "./numbers-of-elements.js";
import {
  afterEach,
  clauseStart,
  endsBounds,
  isLoose,
  withoutRemark,
} from "./statements.js";

const RANGE = predicates(RANGE_PREDICATES);
const CHINESE_RANGE = clauseStart(CHINESE_BOUNDS.range);
/** "intmax (2^31-1)": a name for the number in brackets. */
const INTMAX = /\bint ?max \((2\^31\s?-\s?1)\)/i;

export const NUMBER_RULES: readonly PassageRule[] = [
  ...LABELLED_BOUND_RULES,
  ELEMENT_RANGE_RULE,
  {
    name: "numbers/labelled-range",
    kind: "range",
    about: /\d/,
    fits: isCounted,
    read(passage, cell) {
      // "Options: 0 and 1" are two values.
      if (passage.label === "values" && /^-?\d+ and -?\d+$/.test(passage.text))
        return undefined;
      return passage.label === "range" || passage.label === "values"
        ? (demandBounds(withoutEnds(passage.text), passage, cell) ??
            demandLowest(passage.text, cell))
        : undefined;
    },
  },
  {
    name: "numbers/range-sentence",
    kind: "range",
    about: /\d[^\d]+\d|\bfrom -?\d|\bup to a maximum of \d/,
    fits: isCounted,
    read(given, cell) {
      const passage = {
        ...given,
        text: withoutEnds(given.text.replace(INTMAX, "$1")),
      };
      return (
        afterEach(
          RANGE,
          passage,
          cell,
          (text) =>
            demandBounds(text, passage, cell) ??
            demandLow(text, passage, cell) ??
            demandLowest(text, cell),
        ) ??
        readValueOrRange(passage, cell) ??
        readCounted(passage, cell) ??
        readAsked(passage, cell) ??
        readNamedRange(passage, cell) ??
        readBeside(passage, cell) ??
        readBracketed(passage, cell) ??
        readBare(passage, cell) ??
        readChinese(CHINESE_RANGE, passage, cell)
      );
    },
  },
  ELEMENT_COUNT_RULE,
];

/** The bounds that a text begins with; of several ranges the widest. */
function demandBounds(
  text: string,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  return (
    demandWidest(text, passage, cell) ??
    demandRange(readBounds(text), passage, cell)
  );
}

/** "Port number (1-65535)": a first sentence that says what the field is, and its range in brackets. */
function readBracketed(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!passage.first || cell.scope.array) return undefined;
  const found =
    /^[a-z][a-z -]{2,60} ?[(（](?:(?:value )?range\s*[:：]\s*|ranging )?((?:from |between )?-?\d[^()（）]*)[)）](?: (?:of|for|to|in) [a-z -]{2,60})?$/i.exec(
      passage.text,
    );
  const bounds = found ? readBounds(found[1]!) : undefined;
  return bounds?.rest === "" ? demandRange(bounds, passage, cell) : undefined;
}

/** "1-65535" as a sentence of its own, behind what the field is. */
function readBare(passage: Passage, cell: Cell): readonly Demand[] | undefined {
  if (passage.first || passage.label !== undefined || cell.scope.array)
    return undefined;
  const bounds = readBounds(passage.text);
  return bounds?.rest === "" ? demandRange(bounds, passage, cell) : undefined;
}

/** "Number of bells, from 1 to 9": a first sentence that counts. */
function readCounted(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!passage.first || cell.scope.array) return undefined;
  const found =
    /^(?:specifies |indicates )?(?:the )?(?:number|quantity) of (?![a-z -]*\b(?:ranges?|is|are|must|can)\b)[a-z -]{3,60}?(?:,? ranging|,)? from (?=\d)/i.exec(
      passage.text,
    );
  const bounds = found
    ? readBounds(passage.text.slice(found[0].length))
    : undefined;
  return bounds?.rest === "" ? demandRange(bounds, passage, cell) : undefined;
}

/** "Enter a bell number from 1 to 9": what is asked for is the field. */
const ASKED =
  /^(?:specify|enter|use) (?:an? |the )((?:[a-z]+ ){0,3}[a-z]+?),? (?:(?:with)?in the range (?:of |from )?|ranging from |from |between )(?=-?\d)/i;

function readAsked(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!isNumeric(cell.scope)) return undefined;
  const found = ASKED.exec(passage.text);
  const asked = found?.[1]!.toLowerCase().split(" ").at(-1);
  if (!found || (asked !== "value" && asked !== cell.scope.noun))
    return undefined;
  const rest = passage.text.slice(found[0].length);
  return demandBounds(rest, passage, cell);
}

/** "Valid values are 1 to 9, inclusive", "Acceptable range is 5-10": one number after "to", so that two values are none. */
const NAMED_RANGE =
  /^(?:(?:the|its) )?(?:valid|acceptable|accepted|allowed|permitted|possible|supported) (?:values?|range)(?: (?:for|of) (?:this|the) (?:parameter|field|value))?(?: are| is)?:? (?=-?\d[\d,.]*(?: ?%| [a-z]+)? ?(?:to|through|-|–) ?-?\d)/i;

/** "Range [0, 1]", "Valid range of its value is [1, 9], inclusively" */
const BRACKET_RANGE =
  /^(?:(?:the|its) )?(?:(?:valid|acceptable|accepted|allowed|permitted|possible|supported) )?(?:value )?range(?: of (?:its|the) value)?(?: is| of)?:? (?=[[(]-?\d)/i;

function readNamedRange(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!isNumeric(cell.scope)) return undefined;
  const found =
    NAMED_RANGE.exec(passage.text) ?? BRACKET_RANGE.exec(passage.text);
  return found
    ? demandBounds(passage.text.slice(found[0].length), passage, cell)
    : undefined;
}

/** "Weight of the bell, from 0 to 100", "The month, with a value of 1-12": a first sentence that ends in the range. */
const BESIDE_RANGE =
  /^[a-z][a-z (),/'-]{2,100}?(?:, (?:which )?(?:(?:ranging |ranges )?(?=from |between )|in the range (?:of |from )?|with (?:a )?values? (?:of |from |between )?)|,? on a scale (?:of |from )|,? (?:represented )?as (?:an integer|a number|a value) (?:from |between )|, (?=-?\d+ to -?\d+$))(?=(?:from |between )?-?\d)/i;

/** "Number of ropes, up to a maximum of 9" */
const UP_TO_MOST = /^[a-z][a-z -]{2,100}?,? up to a maximum of (\d[\d,]*)$/i;

function readBeside(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!passage.first || !isNumeric(cell.scope)) return undefined;
  const most = UP_TO_MOST.exec(passage.text)?.[1];
  if (most !== undefined)
    return isLoose(passage, "")
      ? undefined
      : [{ kind: "range", maximum: Number(most.replaceAll(",", "")) }];
  const found = BESIDE_RANGE.exec(passage.text);
  const bounds = found
    ? readBounds(passage.text.slice(found[0].length))
    : undefined;
  return bounds && /^(?:,? \(?inclusive\)?)?$/i.test(bounds.rest)
    ? demandRange(bounds, passage, cell)
    : undefined;
}

const VALUE_OR_RANGE =
  /\s*\b(?:can be|must be|should be|is)(?: set to)?(?: either)? (-?\d+)(?:\s*\([^()]{1,80}\))?,? or (?:(?:is |can be )?(?:an integer |a number |a value )?(?:ranges |ranging |in the range |between |within )?(?:from |of |between )?)(?=-?\d)/i;

/** "The value can be -1 or ranges from 1 to 10": what both stay within. */
function readValueOrRange(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { text } = passage;
  const found = isNumeric(cell.scope) ? VALUE_OR_RANGE.exec(text) : null;
  if (!found || !speaksOfField(text.slice(0, found.index), passage, cell))
    return undefined;
  const rest = text.slice(found.index + found[0].length);
  return demandWidest(`${found[1]!}, ${rest}`, passage, cell);
}

/** Ranges and single numbers beside each other: "1 to 10, 20, or 30", "1 to 10 or -1". */
function demandWidest(
  text: string,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!isNumeric(cell.scope)) return undefined;
  if (
    USUAL_WORDS.test(withoutRemark(passage.text)) ||
    EXAMPLE_WORDS.test(passage.text)
  )
    return undefined;
  const widest = readWidestBounds(text);
  return (
    widest && [{ kind: "range", minimum: widest.low, maximum: widest.high }]
  );
}

/** True for numbers and lists: what a range can bound or count. */
function isCounted(scope: FieldScope): boolean {
  return scope.array || isNumeric(scope);
}

function demandRange(
  bounds: Bounds | undefined,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!bounds || !endsBounds(bounds.rest)) return undefined;
  if (isLoose(passage, bounds.rest)) return undefined;
  if (cell.scope.array) {
    return rangeCountsElements(bounds, cell)
      ? demandSize(bounds.low, bounds.high)
      : undefined;
  }
  if (!isNumeric(cell.scope)) return undefined;
  const isOpen = EXCLUSIVE.test(bounds.rest);
  return [
    {
      kind: "range",
      ...(bounds.lowOpen || isOpen
        ? { exclusiveMinimum: bounds.low }
        : { minimum: bounds.low }),
      ...(bounds.highOpen || isOpen
        ? { exclusiveMaximum: bounds.high }
        : { maximum: bounds.high }),
    },
  ];
}

/** "Between 0 and 1, exclusive" */
const EXCLUSIVE = /^,? \(?(?:both )?exclusive(?:ly)?\b/i;

function readChinese(
  pattern: RegExp,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = pattern.exec(passage.text);
  if (!found) return undefined;
  const text = passage.text.slice(found.index + found[0].length);
  const bounds = readBounds(text);
  return OTHER_RANGE.test(bounds?.rest ?? "")
    ? undefined
    : demandRange(bounds, passage, cell);
}

/** "范围[1,9]，大钟范围[1,20]": two cases. */
const OTHER_RANGE = /范围(?:为|是|在)?\s*[:：]?\s*[[(（]?\s*-?\d/;
