/**
 * Demands that stand behind words on what the field is or holds. Input: a sentence; output: the demand as a sentence of
 * its own, where it speaks of the field.
 */
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";

/** "The bell ID can contain 5 characters, and must be used together with rope_id", "The bell code must be used ..." */
const TOGETHER =
  /^((?:the [a-z]+ [a-z ]{2,60}?|.+?,?( and)) )(must be used together with \S+)$/i;
/** "Rope ID of the bell, which must be used with bell_id" */
const TOGETHER_WITH =
  /^[a-z][a-z ]{2,60}, which (must be used (?:together )?with \S+)$/i;
/** "ID of the rope, mandatory when tone is set to LOUD" */
const ASKED =
  /^(?:the )?[a-z]+(?: (?!is\b|are\b|can\b|not\b)[a-z]+){0,8}(?:,(?: (?:which|it) is)?|\.| \((?=.*\)$)) ((?:mandatory|required) (?:when|if) [^,.;:()]{3,100})\)?$/i;

export function demandAtEnd(passage: Passage, cell: Cell): string | undefined {
  const { text, first } = passage;
  const which = first ? TOGETHER_WITH.exec(text)?.[1] : undefined;
  if (which !== undefined) return `this parameter ${which}`;
  const found = TOGETHER.exec(text);
  if (found && speaksOfField(found[1]!, passage, cell))
    return `this parameter ${found[3]!}`;
  const asked = first ? ASKED.exec(text)?.[1] : undefined;
  return asked === undefined ? undefined : `this parameter is ${asked}`;
}
