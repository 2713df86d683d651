/** What the rules for numbers share: the statements that follow a predicate, and how they may end. */
import {
  EXAMPLE_WORDS,
  USUAL_WORDS,
} from "../../vocabulary/prose/conditions.js";
import { CHINESE_SUBJECT } from "../../vocabulary/prose/lead-ins.js";
import { afterCharacters } from "../bounds.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { matchesOf } from "../screen.js";
import { speaksOfField } from "../speaks-of-field.js";

const ENDS_BOUNDS =
  /^\s*(?:$|[.。;；,，:：]|[(（](?![^)）]*(?:vary|varies|when|if\b|当))|\b(?:and|but)\b|in (?:the )?units? of\b|in (?:seconds|minutes|hours|days|milliseconds|GB|MB|Mbit\/s)\b|,? inclusive(?:ly)?\b|,? (?:that|which) (?:indicates|specifies|represents|determines|defines|describes)\b|,? (?:specifying|indicating|representing|describing)\b|\(inclusive\)|之间|的(?:整数|数字))/i;
/** Two of these in one sentence are of two cases. */
const TWO_BOUNDS =
  /\d\s*(?:[A-Za-z/]{1,8}\s)?\s*(?:to|-|–|~|～|至|到)\s*-?\d|between\s+-?\d[\d,]*\s+and\s+-?\d/g;

/** "... and is 900 by default" states a default, no usual case. */
export const STATED_DEFAULT =
  /\d,? and is \S+ by default\b|,? (?:and )?is (?:left )?(?:blank|empty) by default\b|,? and is (?:generally|usually) [\d, or]+(?:, indicating [^,.;\d]*)?$/i;

/** A sentence that goes on with what is usual or the default, without that part. */
export function withoutRemark(text: string): string {
  return text.replace(STATED_DEFAULT, "");
}

/** The minus of a power is no bound. */
const POWER = /2\^\d{2}\s?[-–]\s?1/g;

/** Values within the bounds that are not allowed all the same. */
const EXCLUDING = /[,(] ?(?:excluding|except) .*$/i;

/** True when a statement of bounds may end with `rest`. */
export function endsBounds(rest: string): boolean {
  return ENDS_BOUNDS.test(rest);
}

/** Bounds of the usual case, examples, or a second range in the same sentence. */
export function isLoose(passage: Passage, behind: string): boolean {
  const rest = behind.replace(EXCLUDING, "");
  return (
    USUAL_WORDS.test(withoutRemark(passage.text)) ||
    (passage.text.replace(EXCLUDING, "").replace(POWER, "2").match(TWO_BOUNDS)
      ?.length ?? 0) > 1 ||
    EXAMPLE_WORDS.test(passage.text) ||
    /^\s*[,，、]\s*-?\d[\d.]*\s*(?:$|[,，、;]|(?:and|or)\b)/.test(rest) ||
    /\brange|\b\d+ to \d|\bor\b|或/.test(withoutRemark(rest)) ||
    afterCharacters(rest) !== undefined
  );
}

/** What `read` makes of the text after each predicate that has the field for its subject. */
export function afterEach(
  pattern: RegExp,
  passage: Passage,
  cell: Cell,
  read: (text: string) => readonly Demand[] | undefined,
): readonly Demand[] | undefined {
  for (const found of matchesOf(pattern, passage.text)) {
    // Mostly no bounds follow: whether the words before are the field takes more time to say.
    const demands = read(passage.text.slice(found.index + found[0].length));
    const before = passage.text.slice(0, found.index);
    if (demands && speaksOfField(before, passage, cell)) return demands;
  }
  return undefined;
}

/** Finds one of the Chinese wordings at the start of a clause, or behind a subject that is the field itself. */
export function clauseStart(sources: readonly string[]): RegExp {
  return new RegExp(
    `(?:^|[，,])\\s*${CHINESE_SUBJECT}(?:${sources.join("|")})\\s*[:：]?\\s*`,
  );
}
