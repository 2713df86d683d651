/** Statements of one bound ("greater than 0", "the minimum value is 1", "a positive integer"). */
import {
  ABOVE_PREDICATES,
  BELOW_PREDICATES,
  CHINESE_BOUNDS,
  MAXIMUM_PREDICATES,
  MINIMUM_PREDICATES,
} from "../../vocabulary/prose/lead-ins.js";
import { readNumber } from "../bounds.js";
import { predicates } from "../compile-phrase.js";
import { isNumeric } from "../field-scope.js";
import { withoutOwnName } from "../own-name.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { CHINESE_BETWEEN_RULE } from "./between-chinese.js";
import { readCountedMost } from "./counted-most.js";
import { readNamedBound } from "./named-bounds.js";
import { demandOneBound, textAfter } from "./one-bound.js";
import { readSign } from "./sign.js";
import { afterEach, clauseStart, endsBounds, isLoose } from "./statements.js";

const MINIMUM = predicates(MINIMUM_PREDICATES);
const MAXIMUM = predicates(MAXIMUM_PREDICATES);
const ABOVE = predicates(ABOVE_PREDICATES);
const BELOW = predicates(BELOW_PREDICATES);
const BETWEEN =
  /^(.*?)\s*\b(?:is|must be|should be|can be)(?: an integer| a number)? (?:(?:greater|larger|higher|more) than( or equal to)?|(no less than|not less than|at least)) (-?\d[\d.,]*)[\w%/ ]{0,12},? (?:and|but) (?:(?:less|smaller|lower) than( or equal to)?|(no more than|not more than|not greater than|no greater than|at most)) (-?\d.*)$/i;

export const SINGLE_BOUND_RULES: readonly PassageRule[] = [
  ...(
    [
      ["numbers/minimum-sentence", CHINESE_BOUNDS.atLeast, "minimum"],
      ["numbers/maximum-sentence", CHINESE_BOUNDS.atMost, "maximum"],
      ["numbers/above", CHINESE_BOUNDS.above, "exclusiveMinimum"],
      ["numbers/below", CHINESE_BOUNDS.below, "exclusiveMaximum"],
    ] as const
  ).map(([name, wordings, keyword]): PassageRule => {
    const pattern = clauseStart(wordings);
    return {
      name,
      kind: "range",
      about: /[大小]于|不[超低高]/,
      fits: isNumeric,
      read(passage, cell) {
        const text = textAfter(pattern, withoutOwnName(passage, cell));
        return text === undefined
          ? undefined
          : demandOneBound(text, keyword, passage);
      },
    };
  }),
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
    about:
      /\b(?:than|exceed|least|most|from|up to|m(?:in|ax)imum of|(?:starts?|begins?) at)\b/i,
    fits: isNumeric,
    read: (passage, cell) =>
      afterEach(pattern, asSentence(passage, cell), cell, (text) =>
        demandOneBound(text, keyword, passage),
      ),
  })),
  {
    name: "numbers/operator",
    kind: "range",
    about: /[<>≤≥]/,
    fits: isNumeric,
    read: readOperator,
  },
  {
    name: "numbers/between-bounds",
    kind: "range",
    about:
      /\b(?:than|least)\b.* (?:and|but|or) .*\b(?:than|most)\b|\d or [a-z]+$/i,
    fits: isNumeric,
    read: (passage, cell) =>
      readBetween(passage, cell) ??
      readNeither(passage, cell) ??
      readOrGreater(passage, cell),
  },
  CHINESE_BETWEEN_RULE,
  {
    name: "numbers/named-bound",
    kind: "range",
    about:
      /\b(?:min|max)(?:imum|\.)? (?:(?:allowed|possible|supported|valid|permitted|accepted|acceptable|parameter|page) )?(?:values?|is|of|limit|size|that|you|\d)|\b(?:largest|highest|greatest|smallest|lowest) (?:value|number) |最[小大](?:值)?为|最[小大]值是/i,
    fits: isNumeric,
    read: readNamedBound,
  },
  {
    name: "numbers/counted-most",
    kind: "range",
    about: /\b(?:maximum of|up to|at most)\b/i,
    fits: isNumeric,
    read: readCountedMost,
  },
  {
    name: "numbers/sign",
    kind: "range",
    about: /\b(?:positive|non-negative|negative)\b/i,
    fits: isNumeric,
    read: readSign,
  },
];

/** Behind the label of a range a bound has no verb: "Greater than 0". */
const BARE_BOUND =
  /^(?:an? )?(?:(?:positive )?integers? |numbers? |values? )?(?=(?:equal to or |no |not )?(?:greater|larger|higher|less|smaller|lower|more) than|at (?:least|most) \d)/i;

/** "The start value begins from 0", "The start value cannot be less than 0": no value is less. */
const START_VALUE =
  /^(the )start(?:ing)? (?=value (?:starts|begins|cannot be less than) )/i;

const START_BEGINS = /^(the )start(?:ing)? (?=value (?:starts|begins) )/i;

/** "The value must no less than 1" */
const MUST =
  /\bmust (?=(?:no|not) (?:less|more|greater|smaller|larger) than\b)/i;

/** "Current page, starting from 1" */
const STARTING =
  /^((?:[a-z]+ ){0,3}page(?: number)?), starting (?=(?:from|at) [01]$)/i;

function asSentence(passage: Passage, cell: Cell): Passage {
  const { passages } = cell.description;
  const { label } = passage;
  const said = passage.text
    .replace(
      /offset|start/i.test(cell.scope.name) ? START_VALUE : START_BEGINS,
      "$1",
    )
    .replace(MUST, "must be ");
  const text = passage.first
    ? said.replace(STARTING, "$1, which starts ")
    : said;
  const isBare =
    label === "range" ||
    (label === undefined && !passage.first && passages.length === 2);
  return isBare && BARE_BOUND.test(text)
    ? { ...passage, text: text.replace(BARE_BOUND, "must be ") }
    : { ...passage, text };
}

const OPERATORS: Readonly<
  Record<
    string,
    "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum"
  >
> = {
  ">=": "minimum",
  "≥": "minimum",
  ">": "exclusiveMinimum",
  "<=": "maximum",
  "≤": "maximum",
  "<": "exclusiveMaximum",
};
const OPERATOR =
  /^(?:(.{0,80}?)\s*\b(?:must be|should be|is|can be)\s*)?(?:[a-z]\s*)?(>=|≥|>|<=|≤|<)\s*(?=-?\d)/i;
const OPERATOR_PAIR =
  /^(-?\d+(?:\.\d+)?)\s*(<=|≤|<)\s*[a-z]\w*\s*(<=|≤|<)\s*(-?\d+(?:\.\d+)?)$/i;

/** "Range: >= 0", "The value must be > 0", "0 < n <= 10". */
function readOperator(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { text, label } = passage;
  const pair = label === "range" ? OPERATOR_PAIR.exec(text) : null;
  if (pair) {
    const [, low = "", from, to, high = ""] = pair;
    if (Number(low) > Number(high)) return undefined;
    return [
      {
        kind: "range",
        [from === "<" ? "exclusiveMinimum" : "minimum"]: Number(low),
        [to === "<" ? "exclusiveMaximum" : "maximum"]: Number(high),
      },
    ];
  }
  const found = OPERATOR.exec(text);
  if (!found) return undefined;
  const [whole, subject, operator = ""] = found;
  const isOwn =
    subject === undefined
      ? label === "range"
      : speaksOfField(subject, passage, cell);
  const keyword = OPERATORS[operator];
  return isOwn && keyword
    ? demandOneBound(text.slice(whole.length), keyword, passage)
    : undefined;
}

/** "The value must be 1 or greater". */
const OR_GREATER =
  /^(.*?)\s*\b(?:must be|should be|is|can be) (-?\d[\d.,]*) or (greater|larger|higher|more|less|smaller|lower)$/i;

function readOrGreater(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = OR_GREATER.exec(passage.text);
  const bound = found ? readNumber(found[2]!) : undefined;
  if (!found || !bound || !speaksOfField(found[1]!, passage, cell))
    return undefined;
  const isLow = /greater|larger|higher|more/i.test(found[3]!);
  return [{ kind: "range", [isLow ? "minimum" : "maximum"]: bound.value }];
}

const NEITHER =
  /^(.*?)\s*\b(?:cannot|must not|can not) be (?:less|smaller|lower) than (-?\d[\d.,]*) or (?:greater|larger|higher|more) than (-?\d[\d.,]*)$/i;

/** "The value cannot be less than 1 or greater than 10". */
function readNeither(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = NEITHER.exec(passage.text);
  if (!found || !speaksOfField(found[1]!, passage, cell)) return undefined;
  const [low, high] = [readNumber(found[2]!), readNumber(found[3]!)];
  if (!low || !high || low.value >= high.value) return undefined;
  return endsBounds(high.rest) && !isLoose(passage, high.rest)
    ? [{ kind: "range", minimum: low.value, maximum: high.value }]
    : undefined;
}

/** "The value is greater than 0 and less than or equal to 1". */
function readBetween(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = BETWEEN.exec(passage.text.replace(MUST, "must be "));
  if (!found || !speaksOfField(found[1]!, passage, cell)) return undefined;
  const [, , from1, from2, low = "", to1, to2, high = ""] = found;
  const orEqual = from1 ?? from2;
  const orEqualToo = to1 ?? to2;
  const [from, to] = [readNumber(low), readNumber(high)];
  if (!from || !to || !endsBounds(to.rest) || isLoose(passage, to.rest))
    return undefined;
  const demand = {
    kind: "range" as const,
    [orEqual ? "minimum" : "exclusiveMinimum"]: from.value,
    [orEqualToo ? "maximum" : "exclusiveMaximum"]: to.value,
  };
  return from.value < to.value ? [demand] : undefined;
}
