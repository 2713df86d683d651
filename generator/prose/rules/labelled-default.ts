/**
 * What stands behind the label of a default: a value, or one with what it means. Input: the text; output: the match,
 * with the value in one of the groups 1 to 3 where it is quoted, in 4 where it is not.
 */
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { isListed } from "./default-demands.js";

/** A default may be a path or hold signs that no listed value has. */
export const LABELLED_DEFAULT =
  /^(?:["`]([^"`\s]*)["`]|['‘]([^'’\s]*)['’]|“([^”\s]*)”|([\w/+.-]+; ?charset=[\w-]+|(?!\*\w+\*)[^\s"'`“”‘’()（）]+))(?:\s*[(（][^()（）]{1,80}[)）])?$/;

/** The value behind a label. */
export function labelledDefault(
  text: string,
  passage: Passage,
  cell: Cell,
): RegExpExecArray | null {
  return (
    LABELLED_DEFAULT.exec(text) ??
    explained(text) ??
    explainedWord(text, passage, cell)
  );
}

/** "0: the first one": a number or a code, and what it means. */
const EXPLAINED =
  /^(-?\d+|true|false|\*|[A-Z][A-Z0-9_]+)(?:\s?[:：]\s(?=\S)|, (?:meaning\b|indicating\b|that is,))/;
/** What follows tells other defaults. */
const SEVERAL = /[\dA-Z]\s?[:：]|\bor\b|\bfor\b|;|, [\dA-Z]/;

/** "bronze, indicating that ..." */
const EXPLAINED_WORD =
  /^([a-z][\w-]{1,40}), (?:meaning|indicating|which (?:means|indicates)) (?:that )?(?=[a-z])/i;

/** A word that is one of the values that the cell lists, with what it indicates and no word of another case. */
function explainedWord(
  text: string,
  passage: Passage,
  cell: Cell,
): RegExpExecArray | null {
  const found = EXPLAINED_WORD.exec(text);
  if (!found || OF_CASES.test(text.slice(found[0].length))) return null;
  return isListed(found[1]!, passage, cell)
    ? LABELLED_DEFAULT.exec(found[1]!)
    : null;
}

const OF_CASES = /\bor\b|\b(?:and|but) \w+ (?:in|for|on|if|when)\b/i;

function explained(text: string): RegExpExecArray | null {
  const found = EXPLAINED.exec(text);
  return found && !SEVERAL.test(text.slice(found[0].length))
    ? LABELLED_DEFAULT.exec(found[1]!)
    : null;
}
