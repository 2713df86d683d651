/** Readings that another sentence of the same description puts in doubt are taken back, before they are settled. */
import { DOUBTS } from "../vocabulary/prose/doubts.js";
import type { Cell } from "./rule.js";
import { holds } from "./screen.js";
import type { Stated } from "./stated.js";

/** True for a reading that other words of the cell speak against. */
export function isDoubted({ constraint, passages }: Stated, cell: Cell) {
  return DOUBTS.some(
    ({ rules, words, inSentence }) =>
      rules.test(constraint.rule) &&
      (inSentence === true
        ? cell.says(words)
        : cell.description.passages.some(
            (one) => !passages.includes(one) && holds(words, one.text),
          )),
  );
}
