/** What rules for one value share: the demand of it, and whether the description says nothing else. */
import type { Scalar } from "../constraint.js";
import { ONLY_PRESENCE } from "../../vocabulary/prose/presence.js";
import { type Passage, passageBefore } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { isValueWord, scalarOfType } from "../typed-scalar.js";
import { demandValues } from "./values.js";

/** An enumeration of one value. */
export function demandOne(
  value: Scalar,
  { words }: Passage,
  cell: Cell,
  open = false,
): Demand[] {
  return demandValues({ values: [{ value }], words, open }, cell);
}

/** The same of a word of prose that may be one, quotes aside. */
export function demandWord(
  word: string,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const raw = word.replace(/["“”]/g, "");
  const isOne = isValueWord(raw) && !/^(?:none|n\/?a)$/i.test(raw);
  const value = isOne ? scalarOfType(raw, cell.scope) : undefined;
  return value === undefined ? undefined : demandOne(value, passage, cell);
}

/** True for the last of two sentences at most, with no case before it. */
export function isAllThatIsSaid(passage: Passage, cell: Cell): boolean {
  const { passages, lists } = cell.description;
  return (
    passages.length < 3 &&
    passages.at(-1) === passage &&
    lists.length === 0 &&
    !hasCases(cell)
  );
}

/** "If nothing rings, it is silent. The value is 0.": the value of that case. */
export function hasCases({ description: { passages } }: Cell): boolean {
  return passages.some(({ guarded }) => guarded);
}

/** The same without sentences behind the value that say when the field must be there, and no more. */
export function hasCasesOfValue(
  passage: Passage,
  { description: { passages } }: Cell,
): boolean {
  const place = passages.indexOf(passage);
  return passages.some(
    ({ guarded, text }, index) =>
      guarded && !(index > place && ONLY_PRESENCE.test(text)),
  );
}

/** "For a bell, this is needed. Set it to the fixed value 1." */
export function isOfCase(passage: Passage, { description }: Cell): boolean {
  const before = passageBefore(passage, description);
  return (
    before !== undefined &&
    (before.guarded || /^(?:for|in) /i.test(before.text))
  );
}
