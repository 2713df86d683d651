/** What the rules for lengths share: the length in characters at the start of a text, and how it may end. */
import { USUAL_WORDS } from "../../vocabulary/prose/conditions.js";
import { AT_MOST } from "../../vocabulary/prose/lead-ins.js";
import { afterCharacters, readBounds, readNumber } from "../bounds.js";
import { anyPhrase } from "../compile-phrase.js";
import type { Passage } from "../passage.js";
import type { Demand } from "../rule.js";
import { STATED_DEFAULT } from "./statements.js";

const MOST = new RegExp(`^${anyPhrase(AT_MOST)}\\s+`, "i");
/** Behind "characters": the statement ends, or says which characters. */
export const ENDS_LENGTH =
  /^\s*(?:$|[.。;；,，:：(（)）]|\b(?:and|that|which|including|consisting|containing|in length|length|long|(?:(?:are|is) (?:allowed|supported|permitted)|can be (?:entered|used|specified))(?=\s*(?:$|[.,;(]))|in letters|except (?:for )?(?:(?:the following|these) )?(?:special )?characters|of (?=letters|digits|uppercase|lowercase)|in (?:the )?uuid format|in utf-8(?=\s*(?:$|[.,;(]))|in lowercase\b|to (?:describe|identify|name)|of only|with|starting|at most|at least)\b|\bbut (?:it )?(?:cannot|can't|must not) be (?:left )?(?:blank|empty|null)\b|以内|之间|组成)/i;
/** "36 Unicode characters at most". */
const AT_MOST_BEHIND =
  /^(\d{1,7}) (?:unicode )?characters (?:at most|at maximum|or (?:less|fewer|under))(?=\s*(?:$|[.,;()]|and\b))/i;
const AT_LEAST =
  /^(?:at least|a minimum of|no (?:fewer|less) than) (\d{1,7}) (?:unicode )?characters\b/i;
/** "1 to 64 characters", "a maximum of 64 characters", "exactly 32 characters". */
export function charactersAt(text: string): readonly Demand[] | undefined {
  const most = MOST.exec(text);
  if (most) {
    const rest = text.slice(most[0].length);
    return upTo(rest) ?? (IS_LIMITED.test(most[0]) ? range(rest) : undefined);
  }
  return range(text) ?? leastOrMost(text);
}

/** "Limited to 1 to 64 characters" names both ends. */
const IS_LIMITED = /^(?:limited|restricted) to\s+$/i;

function range(text: string): readonly Demand[] | undefined {
  const bounds = readBounds(text);
  if (!bounds || bounds.lowOpen || bounds.highOpen || bounds.low < 0)
    return undefined;
  const rest = afterCharacters(bounds.rest);
  return rest !== undefined && ENDS_LENGTH.test(rest)
    ? [{ kind: "length", minLength: bounds.low, maxLength: bounds.high }]
    : undefined;
}

/** "64 characters at most", "at least 2 characters", "exactly 32 characters" */
function leastOrMost(text: string): readonly Demand[] | undefined {
  const behind = AT_MOST_BEHIND.exec(text);
  if (behind) return [{ kind: "length", maxLength: Number(behind[1]) }];
  const least = AT_LEAST.exec(text);
  if (least && ENDS_LENGTH.test(text.slice(least[0].length)))
    return [{ kind: "length", minLength: Number(least[1]) }];
  const exact = /^exactly\s+(?=\d)/i.exec(text);
  const found = exact ? readNumber(text.slice(exact[0].length)) : undefined;
  const rest = found ? afterCharacters(found.rest) : undefined;
  return found && rest !== undefined && ENDS_LENGTH.test(rest)
    ? [{ kind: "length", minLength: found.value, maxLength: found.value }]
    : undefined;
}

/** What a limit is followed by: "64 characters". */
export function upTo(text: string): readonly Demand[] | undefined {
  const found = readNumber(text);
  const rest = found ? afterCharacters(found.rest) : undefined;
  if (!found || rest === undefined || !ENDS_LENGTH.test(rest)) return undefined;
  return found.value > 0 && Number.isInteger(found.value)
    ? [{ kind: "length", maxLength: found.value }]
    : undefined;
}

/** Bytes, not characters. */
const SIZE = /^\d[\d,.]*\s?(?:[KMG]i?)?(?:B|bytes?)\b/i;

/** The same behind words that say "length": the noun may be missing. */
export function lengthAt(text: string): readonly Demand[] | undefined {
  const found = readNumber(text);
  if (!found || found.value <= 0 || SIZE.test(text)) return undefined;
  const rest = afterCharacters(found.rest) ?? found.rest;
  return /^\s*(?:$|[.,;(])/.test(rest)
    ? [{ kind: "length", maxLength: found.value }]
    : undefined;
}

/** Two lengths in one sentence are of two things. */
const LENGTH_COUNT = /(?<!utf-)\d+\s*(?:unicode\s+)?(?:characters|个字符)/gi;

/** "128 characters (36 characters on the console)" */
const ON_CONSOLE = / \(\d+ characters on the console\)$/i;

/** True for a sentence with one length that holds always. */
export function isPlain(passage: Passage): boolean {
  const stated =
    passage.text.replace(ON_CONSOLE, "").match(LENGTH_COUNT)?.length ?? 0;
  return (
    stated <= 1 && !USUAL_WORDS.test(passage.text.replace(STATED_DEFAULT, ""))
  );
}
