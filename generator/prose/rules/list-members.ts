/** One item of a bulleted list as a value with its meaning. Input: the item's text; output: a member, if it is one. */
import {
  ACTION_WORDS,
  DEFAULT_MARK,
  KIND_WORDS,
  LISTED_WORDS,
  MEANING_SEPARATORS,
  MEANS,
  NO_DEFAULT,
  NO_VALUE_LABELS,
  STATE_WORDS,
} from "../../vocabulary/prose/values.js";
import type { FieldScope } from "../field-scope.js";
import type { Item } from "../passage.js";
import { isCodeLike, isValueWord } from "../typed-scalar.js";
import { cleanMeaning, wordAt } from "../value-list.js";
import { memberFrom, type Member } from "./value-members.js";
import { isSortedBy } from "./values.js";

/** "A (with a): it is on": a remark between the value and its meaning. */
const REMARK = /^\s*[(（][^()（）]{1,80}[)）]\s*[:：]\s*/;

const VALUE_TOLD =
  /^the value ["“]?([\w.:-]{1,40})["”]? (?:indicates|means|represents)\s+(?:that )?(.+)$/is;
const PAIR = /^([\w-]{2,30}|\d) and ([\w-]{2,30}|\d)(?:\s*[:：]\s*(.+))?$/s;
/** "0/false: it is silent" */
const SPELLINGS = /^(\d)\/(true|false|yes|no|on|off)\s*[:：]\s*(.+)$/is;
const VALUE_BEHIND = /^([^:：]{2,60})[:：] the value is (?=["“\w])/i;

/** `"LARGE：大钟"`: value and meaning in one pair of quotes. */
const BOTH_IN_QUOTES =
  /^["“]([\w.-]{1,40})(?:\s*：\s*|\s?:\s+)([^"“”]{1,200})["”][.。;；,，]?$/;

/** Items without their quotes, where each has a value and its meaning between them. */
export function outOfQuotes(items: readonly Item[]): readonly Item[] {
  return items.length > 1 &&
    items.every(({ text }) => BOTH_IN_QUOTES.test(text))
    ? items.map((item) => ({
        ...item,
        text: item.text.replace(BOTH_IN_QUOTES, "$1: $2"),
      }))
    : items;
}

/** "it: Italian" of languages. */
export const CODE_OF_TWO = /^(?:[a-z]{2}|auto|all|other|default)\s?[:：]\s*\S/;

export function codeOfTwo(text: string, scope: FieldScope): Member | undefined {
  const [raw = "", meaning = ""] = text.split(/\s?[:：]\s*/, 2);
  const said = { meaning: cleanMeaning(meaning), marked: false };
  return memberFrom({ raw, quoted: false }, said, scope);
}

/** "Empty string: nothing rings." */
export function emptyMember(
  text: string,
  scope: FieldScope,
): Member | undefined {
  const found = /^(?:an )?empty (?:character )?string\s?[:：]\s+/i.exec(text);
  return found && scope.scalar === "string" && !scope.array
    ? memberFrom(
        { raw: "", quoted: true },
        { meaning: cleanMeaning(text.slice(found[0].length)), marked: false },
        scope,
      )
    : undefined;
}

/** "Small bell: The value is small." of an announced list: the value stands behind its meaning. */
export function valueBehind(
  text: string,
  scope: FieldScope,
): Member | undefined {
  const found = VALUE_BEHIND.exec(text);
  const word = found ? wordAt(text, found[0].length) : undefined;
  const isWhole = word && /^["”]?[.;]?\s*$/.test(text.slice(word.end));
  return found && isWhole
    ? memberFrom(
        word,
        { meaning: cleanMeaning(found[1]!), marked: false },
        scope,
      )
    : undefined;
}

/** "north，朝北": what the value is, and no demand on it. */
const BEHIND_COMMA =
  /^([A-Za-z][\w.-]{0,60}|\d{1,3})[，,]\s*((?!长度|如|例|格式|不|必|只|仅|或|和|与|且|并|等|以|最|范围|取值|默认|单位|可以|支持|需|应)[\u4e00-\u9fff][^，,；;。、|/]{1,40})[，,；;。]?(?:默认[^，,；;。]{0,10}[。]?)?$/;

/** "NORTH 朝北": a word in capitals and what it means, with nothing but a blank between them. */
const BEHIND_BLANK =
  /^([A-Z][A-Z0-9_]{2,60})\s+([\u4e00-\u9fff][^，,；;。、|/]{1,40})[，,；;。]?$/;

/** "The value 0 indicates that it is off.", "north，朝北", "NORTH 朝北". */
export function valueTold(text: string, scope: FieldScope): Member | undefined {
  const found =
    VALUE_TOLD.exec(text) ?? BEHIND_COMMA.exec(text) ?? BEHIND_BLANK.exec(text);
  return found
    ? memberFrom(
        { raw: found[1]!, quoted: false },
        { meaning: cleanMeaning(found[2]!), marked: false },
        scope,
      )
    : undefined;
}

/** "http and https: addresses", "0/false: off": two values with one meaning. */
export function pairOf(text: string, scope: FieldScope): Member[] | undefined {
  const found =
    PAIR.exec(text) ??
    (scope.scalar === "string" ? SPELLINGS.exec(text) : null);
  if (!found || isSpan(found)) return undefined;
  const said = { meaning: cleanMeaning(found[3] ?? ""), marked: false };
  const members = [found[1]!, found[2]!].map((raw) =>
    isValueWord(raw)
      ? memberFrom({ raw, quoted: false }, said, scope)
      : undefined,
  );
  return members.every((one) => one !== undefined) ? members : undefined;
}

/** "0 and 9: the ends": only of neighbours nothing stands between. */
function isSpan([, low, high]: RegExpExecArray): boolean {
  return /^\d+ \d+$/.test(`${low} ${high}`) && Number(high) !== Number(low) + 1;
}

/** The text of a list item as a value and its meaning; undefined when it is anything else. */
export function memberOf(text: string, scope: FieldScope): Member | undefined {
  const word = wordAt(text, 0);
  if (!word || NO_VALUE_LABELS.has(word.raw.toLowerCase())) return undefined;
  return memberAt(text, word, scope);
}

/**
 * An item of an announced list whose word is a label elsewhere: it is a value where it stands alone (`warning`),
 * and `default` also with a meaning in words ("default: as delivered").
 */
export function labelMember(
  text: string,
  scope: FieldScope,
): Member | undefined {
  const word = wordAt(text, 0);
  const member = word && memberAt(text, word, scope);
  if (!member) return undefined;
  const isNamed =
    THING_WORDS.test(word.raw) ||
    (isSortedBy({ scope }) && /^[a-z]/.test(word.raw));
  if (member.meaning === "" || isNamed) return member;
  const explained =
    /^default$/i.test(word.raw) && !NO_DEFAULT.test(member.meaning);
  return explained && !isCodeLike(member.meaning) ? member : undefined;
}

/** Labels elsewhere, and names of things that an announced list may hold. */
const THING_WORDS =
  /^(?:url|link|key|rule|name|request|response|method|error|max|min|MAX|MIN|REGEX|PATTERN|URL|LINK|KEY|RULE|NAME|METHOD|REQUEST|RESPONSE|FIELD|PARAMETER)$/;

function memberAt(
  text: string,
  word: { raw: string; end: number; quoted: boolean },
  scope: FieldScope,
): Member | undefined {
  if (!word.quoted && !isValueWord(word.raw) && !isListed(word.raw))
    return undefined;
  const mark = DEFAULT_MARK.exec(text.slice(word.end));
  const rest = text.slice(word.end + (mark ? mark[0].length : 0));
  const meaning = meaningOf(rest, word.raw);
  if (meaning === undefined) return undefined;
  const member = memberFrom(word, { meaning, marked: mark !== null }, scope);
  return member && TOLD_BY_VERB.test(rest) ? { ...member, told: true } : member;
}

/** "Small refers to a small bell": what a word means, said of the word itself. */
const TOLD_BY_VERB = new RegExp(String.raw`^\s+${MEANS}\s`);

/** Words that follow "can be" in prose, yet are values where a list explains them. */
function isListed(raw: string): boolean {
  const word = raw.toLowerCase();
  return [STATE_WORDS, ACTION_WORDS, KIND_WORDS, LISTED_WORDS].some((known) =>
    known.has(word),
  );
}

function meaningOf(rest: string, raw: string): string | undefined {
  if (/^[\s.;,。；，、]*$/.test(rest)) return "";
  const bracket = /^\s*[(（]([^()（）]{1,200})[)）]\s*[.;,。；，]?\s*$/.exec(
    rest,
  );
  if (bracket) return cleanMeaning(bracket[1]!);
  const remark = REMARK.exec(rest);
  if (remark) return cleanMeaning(rest.slice(remark[0].length));
  const separator = MEANING_SEPARATORS.exec(rest);
  if (!separator) return undefined;
  // An address: "HTTP://...".
  if (rest.startsWith("://")) return undefined;
  const tight = /^:\S/.test(rest) && /^[\x00-\x7f]/.test(rest.charAt(1));
  if (tight && !/^(?:-?\d+|[A-Z][A-Z0-9_]*)$/.test(raw)) return undefined;
  return cleanMeaning(rest.slice(separator[0].length));
}
