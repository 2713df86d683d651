/** Readings that another sentence of the same description puts in doubt are taken back, before they are settled. */
import { type Doubt, DOUBTS } from "../vocabulary/prose/doubts.js";
import { LOOSENED } from "../vocabulary/prose/loosened.js";
import { OWN_SIGNS } from "../vocabulary/prose/own-signs.js";
import { TAKEN_BACK } from "../vocabulary/prose/taken-back.js";
import type { Constraint } from "./constraint.js";
import type { Passage } from "./passage.js";
import type { Cell } from "./rule.js";
import { isOfAnotherThing } from "./of-another-thing.js";
import { isOfOneKind } from "./of-one-kind.js";
import { isOfToldPart } from "./of-told-part.js";
import { mayMatchIn } from "./screen.js";
import { isOfOtherUnit } from "./size-units.js";
import type { Stated } from "./stated.js";

/** True for a reading that other words of the cell speak against. */
export function isDoubted(item: Stated, cell: Cell): boolean {
  const { constraint, passages } = item;
  if (
    isOfOtherUnit(item, cell) ||
    isOfAnotherThing(item, cell) ||
    isOfOneKind(item, cell) ||
    isOfToldPart(item, cell)
  )
    return true;
  return doubtsOf(constraint.rule).some((doubt) => {
    const { words, inSentence, ofOne, unlessNamed } = doubt;
    if (unlessNamed?.test(cell.scope.name) === true) return false;
    if (ofOne === true && cell.scope.array) return false;
    const isSaid =
      inSentence === true
        ? cell.says(words)
        : cell.maySay(words) && saysBeside(words, passages, cell);
    return isSaid && !isSpared(constraint, doubt);
  });
}

/** True where another sentence than these has the words. */
function saysBeside(
  words: RegExp,
  passages: readonly Passage[],
  { description }: Cell,
): boolean {
  return description.passages.some(
    (one) =>
      !passages.includes(one) &&
      mayMatchIn(words, one.print) &&
      words.test(one.text),
  );
}

function isSpared(
  constraint: Constraint,
  { spares = [], sparesEnds }: Doubt,
): boolean {
  if (constraint.kind === "length") {
    const { minLength = 0 } = constraint;
    return spares.some(({ length }) => length >= minLength);
  }
  if (constraint.kind !== "pattern") return false;
  const { pattern } = constraint;
  if (sparesEnds === true && pattern.includes("[\\s\\S]")) return true;
  return spares.some((text) => new RegExp(pattern).test(text));
}

const ALL = [...DOUBTS, ...TAKEN_BACK, ...LOOSENED, ...OWN_SIGNS];
const known = new Map<string, readonly Doubt[]>();

/** The doubts about what a rule reads; rules are few, and asked again for each reading. */
function doubtsOf(rule: string): readonly Doubt[] {
  let doubts = known.get(rule);
  if (!doubts) {
    doubts = ALL.filter(({ rules }) => rules.test(rule));
    known.set(rule, doubts);
  }
  return doubts;
}
