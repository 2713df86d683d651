/** Rules for the characters of a text: one pattern for each sentence, joined for the cell by `settle-patterns`. */
import { readDemands } from "../characters/read-demands.js";
import { patternOf, type TextDemands } from "../characters/text-demands.js";
import { mayHoldText } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, PassageRule } from "../rule.js";
import { readChineseDemands } from "./patterns-chinese.js";
import { COUNT_RULES } from "./patterns-digits.js";

export const PATTERN_RULES: readonly PassageRule[] = [
  {
    name: "patterns/characters",
    kind: "pattern",
    about:
      /\bletters?\b|\bnot (?:allowed|supported|permitted)$|\b(?:digits?|spaces)\b|\b(?:start|begin|end)(?:s|ing)? with\b|\bcharacters\b|consecutive|cannot contain|\bor contain\b|\bmust (?:contain|include|be included)\b|alphanumeric|\b(?:^add|(?:added|placed|put)) (?:.* )?(?:in front|before|at the (?:beginning|start)) |\bthe (?:first|last) (?:character|one)\b|0-9/i,
    fits: mayHoldText,
    read: (passage, cell) => demandsPattern(readDemands(passage, cell)),
  },
  ...COUNT_RULES,
  {
    name: "patterns/characters-chinese",
    kind: "pattern",
    about: /字母|数字|字符|中文|英文|开头|结尾|不[能可允得].*[空包]/,
    fits: mayHoldText,
    read: (passage, cell) => demandsPattern(readChineseDemands(passage, cell)),
  },
];

/** What a passage demands of the characters, in either language. */
export function textDemandsOf(
  passage: Passage,
  cell: Cell,
): TextDemands | undefined {
  return readDemands(passage, cell) ?? readChineseDemands(passage, cell);
}

function demandsPattern(demands: TextDemands | undefined) {
  const pattern = demands ? patternOf(demands, false) : undefined;
  return pattern === undefined
    ? undefined
    : [{ kind: "pattern" as const, pattern }];
}
