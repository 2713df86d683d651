/** One bound behind the words that announce it. Input: a text that begins with a number; output: the demand. */
import { readNumber } from "../bounds.js";
import type { Passage } from "../passage.js";
import type { Demand } from "../rule.js";
import { endsBounds, isLoose } from "./statements.js";

/** What stands behind the words. */
export function textAfter(
  pattern: RegExp,
  passage: Passage,
): string | undefined {
  const found = pattern.exec(passage.text);
  return found ? passage.text.slice(found.index + found[0].length) : undefined;
}

export function demandOneBound(
  text: string,
  keyword: "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum",
  passage: Passage,
): readonly Demand[] | undefined {
  const found = readNumber(text.replace(/^zero\b/i, "0"));
  if (!found) return undefined;
  if (!endsBounds(found.rest) || isLoose(passage, found.rest)) return undefined;
  return [{ kind: "range", [keyword]: found.value } as Demand];
}
