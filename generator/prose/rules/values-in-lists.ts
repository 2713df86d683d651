/**
 * Values as a bulleted list. A list without words that introduce it counts only when its members
 * look like values of this field.
 */
import {
  EXAMPLE_WORDS,
  NO_VALUE_LIST,
  PRESENCE_STATEMENT,
} from "../../vocabulary/prose/conditions.js";
import {
  ACTION_WORDS,
  DEFAULT_MARK,
  KIND_WORDS,
  LISTED_WORDS,
  MEANING_SEPARATORS,
  NO_DEFAULT,
  NO_VALUE_LABELS,
  STATE_WORDS,
} from "../../vocabulary/prose/values.js";
import type { FieldScope } from "../field-scope.js";
import type { ItemList, Passage } from "../passage.js";
import type { Cell, Finding, ListRule } from "../rule.js";
import { isCodeLike, isValueWord } from "../typed-scalar.js";
import { cleanMeaning, wordAt } from "../value-list.js";
import { announcesOwn } from "./values-announced.js";
import {
  enumerate,
  introduces,
  memberFrom,
  statesValues,
  type Member,
} from "./value-members.js";
import { isInCapitals, wholeMember } from "./values-in-capitals.js";
import { isToldOne, valuesToSet } from "./values-to-set.js";
import { hasValues, isChoice } from "./values.js";

/** So much of what stands before a list is looked at. */
const MOST_LEAD = 160;

/** "A (with a): it is on": a remark between the value and its meaning. */
const REMARK = /^\s*[(（][^()（）]{1,80}[)）]\s*[:：]\s*/;

const VALUE_TOLD =
  /^the value ["“]?([\w.:-]{1,40})["”]? (?:indicates|means|represents)\s+(?:that )?(.+)$/is;
const PAIR = /^([\w-]{2,30}) and ([\w-]{2,30})(?:\s*[:：]\s*(.+))?$/s;
/** Says what holds without a value: no member, and no reason to doubt the others. */
const LEFT_OUT_ITEM =
  /^if (?:this parameter|the parameter|it) is (?:not |left )/i;
const VALUE_BEHIND = /^([^:：]{2,60})[:：] the value is (?=["“\w])/i;

export const LIST_RULES: readonly ListRule[] = [
  { name: "values/bulleted-list", kind: "enum", read: readList },
];

function readList(list: ItemList, cell: Cell): Finding | undefined {
  if (list.guarded || !hasValues(cell) || list.items.length === 0)
    return undefined;
  const leadIn = list.leadIn;
  const explicit =
    leadIn !== undefined &&
    (introduces(leadIn) ||
      (!leadIn.guarded && announcesOwn(leadIn.text, cell)));
  const told = valuesToSet(list, cell);
  if (told)
    return enumerate(told, {
      cell,
      words: list.items.map((item) => item.text),
      passages: list.items.flatMap((item) => item.passages),
    });
  const members: Member[] = [];
  const codes =
    explicit && list.items.every(({ text }) => CODE_OF_TWO.test(text));
  const capitals = isInCapitals(list, cell);
  for (const item of list.items) {
    if (explicit && LEFT_OUT_ITEM.test(item.text)) continue;
    const pair = explicit ? pairOf(item.text, cell.scope) : undefined;
    if (pair) {
      members.push(...pair);
      continue;
    }
    const member =
      (capitals ? wholeMember(item.text, cell.scope) : undefined) ??
      memberOf(item.text, cell.scope) ??
      (codes ? codeOfTwo(item.text, cell.scope) : undefined) ??
      (explicit
        ? (labelMember(item.text, cell.scope) ??
          valueBehind(item.text, cell.scope) ??
          valueTold(item.text, cell.scope))
        : undefined);
    if (!member) return undefined;
    members.push(member);
  }
  if (members.length === 0) return undefined;
  if (members.some((one) => isDefaultOf(one, members))) return undefined;
  if (!explicit && !believable(members, leadIn, cell)) return undefined;
  if (!explicit && isToldOne(members, cell)) return undefined;
  if (leadIn && EXAMPLE_WORDS.test(leadIn.text)) return undefined;
  return enumerate(members, {
    cell,
    words: [leadIn?.words ?? "", ...list.items.map((item) => item.text)],
    passages: [
      ...(explicit && !statesValues(leadIn) ? [leadIn] : []),
      ...list.items
        .flatMap((item) => item.passages)
        .filter(({ text }) => !STATES_DEFAULT.test(text)),
    ],
  });
}

/** Behind the last item: "false: off. The default value is true." */
const STATES_DEFAULT = /^(?:the |its )?default(?: value)? is\b/i;
/** "it: Italian" of languages. */
const CODE_OF_TWO = /^(?:[a-z]{2}|auto|all|other|default)\s?[:：]\s*\S/;

function codeOfTwo(text: string, scope: FieldScope): Member | undefined {
  const [raw = "", meaning = ""] = text.split(/\s?[:：]\s*/, 2);
  const said = { meaning: cleanMeaning(meaning), marked: false };
  return memberFrom({ raw, quoted: false }, said, scope);
}

/** "Small bell: The value is small." of an announced list: the value stands behind its meaning. */
function valueBehind(text: string, scope: FieldScope): Member | undefined {
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

/** "The value 0 indicates that it is off." */
function valueTold(text: string, scope: FieldScope): Member | undefined {
  const found = VALUE_TOLD.exec(text);
  return found
    ? memberFrom(
        { raw: found[1]!, quoted: false },
        { meaning: cleanMeaning(found[2]!), marked: false },
        scope,
      )
    : undefined;
}

/** "http and https: addresses": two values with one meaning. */
function pairOf(text: string, scope: FieldScope): Member[] | undefined {
  const found = PAIR.exec(text);
  if (!found) return undefined;
  const said = { meaning: cleanMeaning(found[3] ?? ""), marked: false };
  const members = [found[1]!, found[2]!].map((raw) =>
    isValueWord(raw)
      ? memberFrom({ raw, quoted: false }, said, scope)
      : undefined,
  );
  return members.every((one) => one !== undefined) ? members : undefined;
}

/** Without a lead-in: no list of fields, rules or cases, and words that are values by their look. */
function believable(
  members: readonly Member[],
  leadIn: Passage | undefined,
  cell: Cell,
): boolean {
  if (members.length < 2) return false;
  // The description is nothing but the list.
  if (!leadIn)
    return (
      cell.description.flows.length === members.length &&
      isChoice(cell) &&
      members.every((one) => one.meaning !== "" && !one.capitalised)
    );
  if (isTruths(members, cell) && /\.\s*$/.test(leadIn.words)) return true;
  const onPresence = PRESENCE_STATEMENT.test(leadIn.text);
  if (leadIn.guarded && !onPresence && !isClosedOff(leadIn, members, cell))
    return false;
  if (leadIn.label !== undefined && leadIn.label !== "about") return false;
  const isOfKind = CHOICE_NOUN.test(leadIn.text);
  const namesChoice = isChoice(cell) && isOfKind;
  if (
    !onPresence &&
    !namesChoice &&
    NO_VALUE_LIST.test(leadIn.text.slice(-MOST_LEAD))
  )
    return false;
  if (cell.scope.scalar === "boolean") return true;
  if (members.every((one) => one.codeLike)) return true;
  if (areTruths(members)) return true;
  if (
    /^(?:specifies |indicates )?whether /i.test(leadIn.text) &&
    areAnswers(members)
  )
    return true;
  const explained = members.every((one) => one.meaning !== "");
  const told = members.length > 2 && members.every((one) => one.told);
  if (told && (cell.scope.array || isChoice(cell))) return true;
  const capitalised = members.some((one) => one.capitalised);
  // "Bell mode of the tower" says that the field chooses, whatever its name.
  if (isOfKind && cell.scope.scalar === "string" && !capitalised) return true;
  return isChoice(cell) && (explained || !capitalised || namesChoice);
}

/** A short sentence that says of what kind the values are: "Rule type". */
const CHOICE_NOUN =
  /^(?:\w+ ){0,4}(?:type|status|mode|level|protocol|state)(?: of (?:an?|the) [a-z]+(?: [a-z]+)?)?$/i;

/** "true" and "false" of a string. */
function areTruths(members: readonly Member[]): boolean {
  return (
    members.length === 2 &&
    members.every(({ value }) => /^(?:true|false)$/i.test(String(value)))
  );
}

/** "Yes" and "no". */
function areAnswers(members: readonly Member[]): boolean {
  return (
    members.length === 2 &&
    members.every(({ value }) => /^(?:yes|no)$/i.test(String(value)))
  );
}

function isTruths(members: readonly Member[], cell: Cell): boolean {
  return (
    cell.scope.scalar === "boolean" &&
    members.every(({ value }) => typeof value === "boolean")
  );
}

/** A sentence that ended holds for itself; codes below it are values of a field that chooses. */
function isClosedOff(
  { words }: Passage,
  members: readonly Member[],
  cell: Cell,
): boolean {
  return (
    /[.。]\s*$/.test(words) &&
    isChoice(cell) &&
    members.every(({ value }) => /^[A-Z][A-Z0-9_]+$/.test(String(value)))
  );
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
function labelMember(text: string, scope: FieldScope): Member | undefined {
  const word = wordAt(text, 0);
  const member = word && memberAt(text, word, scope);
  if (!member) return undefined;
  if (member.meaning === "" || THING_WORDS.test(word.raw)) return member;
  const explained =
    /^default$/i.test(word.raw) && !NO_DEFAULT.test(member.meaning);
  return explained && !isCodeLike(member.meaning) ? member : undefined;
}

/** Labels elsewhere, and names of things that an announced list may hold. */
const THING_WORDS =
  /^(?:url|link|key|rule|name|request|response|method|error)$/;

/** True for `default: A` beside an item `A`: it states the default. */
function isDefaultOf(member: Member, members: readonly Member[]): boolean {
  return (
    /^default$/i.test(String(member.value)) &&
    members.some((one) => String(one.value) === member.meaning)
  );
}

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
const TOLD_BY_VERB =
  /^\s+(?:indicates|means|represents|refers to|denotes|stands for)\s/;

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
