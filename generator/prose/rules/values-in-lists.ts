/**
 * Values as a bulleted list. A list without words that introduce it counts only when its members
 * look like values of this field.
 */
import {
  EXAMPLE_WORDS,
  GOES_ON,
  NO_VALUE_LIST,
} from "../../vocabulary/prose/conditions.js";
import { HAS_OWN_VALUES } from "../../vocabulary/prose/parts.js";
import { LISTS_SOME } from "../../vocabulary/prose/value-doubts.js";
import type { ItemList } from "../passage.js";
import type { Cell, Finding, ListRule } from "../rule.js";
import { isCodeLike } from "../typed-scalar.js";
import { announcesOwn } from "./values-announced.js";
import { areCases } from "./values-behind-cases.js";
import { valuesOfCases, valuesOfThings } from "./values-of-cases.js";
import {
  enumerate,
  introduces,
  statesValues,
  type Member,
} from "./value-members.js";
import {
  CODE_OF_TWO,
  codeOfTwo,
  emptyMember,
  labelMember,
  memberOf,
  outOfQuotes,
  pairOf,
  valueBehind,
  valueTold,
} from "./list-members.js";
import {
  areNamesOfParts,
  areVersions,
  codesBehind,
  isInCapitals,
  versionMember,
  wholeMember,
} from "./values-in-capitals.js";
import { areMarked, markedMember } from "./values-marked.js";
import { toldInItems } from "./values-told.js";
import { areFields } from "./names-of-fields.js";
import { isToldOne, valuesToSet } from "./values-to-set.js";
import { believable, LONG_NOUNS, MOST_LEAD } from "./values-without-lead.js";
import { hasValues } from "./values.js";

/** "LARGE (currently not supported)", "LARGE: big ones, which are not supported yet": whether it is a value, no one can tell. */
const NOT_YET =
  /^[^.:：]{1,60}[(（](?:it is )?(?:currently )?(?:not|un)[ -]?supported(?: currently)?[)）]|^[\w-]{1,60}\s?[:：][^.]{1,200}, (?:which|and) (?:is|are|has|have) (?:currently )?not (?:been |yet been )?(?:currently )?supported(?: yet| currently| now| at present)?\.?$/i;
/** "LARGE (not supported currently)" among words without remarks: one of them all the same. */
const WORD_NOT_YET =
  /^([\w-]{1,60}) [(（](?:currently )?not supported(?: (?:in|by) this (?:api|version|region))?(?: (?:currently|now|yet))?[)）]$/i;

/** Words and nothing else, most of them without a remark. */
function areBareWords({ items }: ItemList): boolean {
  const others = items.filter(({ text }) => !WORD_NOT_YET.test(text));
  return (
    others.length < items.length &&
    2 * others.length > items.length &&
    others.every(({ text }) => /^[\w-]{1,60}$/.test(text))
  );
}

/** Says what holds without a value: no member, and no reason to doubt the others. */
const LEFT_OUT_ITEM =
  /^if (?:(?:this|the) (?:parameter|field)|it) is (?:not |left |unspecified|omitted)|^the default value is \S+$|^(?:left blank|do not fill(?: in)?(?: (?:it|this parameter))?|not specified|unspecified)\s?[:：]\s/i;
/** "The values for each kind are:", "until it returns one of the following values:": cases, and some of the values. */
const OF_CASES =
  /\bfor (?:each|every)\b|\buntil\b.*\b(?:values?|status(?:es)?|states?)\b/i;
/** "Where:" below a layout, "it consists of the following parts:": names of what the value is put together from. */
const OF_PARTS =
  /^(?:where|in which|wherein)\s?[:：]?$|\b(?:consists? of|(?:is|are) (?:composed|made up) of|is in the form of) (?:the following |these )?(?:[a-z]+ )?(?:parts|fields|components|sections|segments|elements)\s?[:：]?$/i;

export const LIST_RULES: readonly ListRule[] = [
  { name: "values/bulleted-list", kind: "enum", read: readList },
];

function readList(given: ItemList, cell: Cell): Finding | undefined {
  if (given.guarded || !hasValues(cell) || given.items.length === 0)
    return undefined;
  const list = { ...given, items: outOfQuotes(given.items) };
  const leadIn = list.leadIn;
  if (
    leadIn &&
    [OF_CASES, OF_PARTS, LISTS_SOME].some((one) => one.test(leadIn.text))
  )
    return undefined;
  const explicit =
    leadIn !== undefined &&
    (introduces(leadIn) ||
      (!leadIn.guarded && announcesOwn(leadIn.text, cell)));
  const cases = valuesOfThings(list, cell) ?? valuesOfCases(list, cell);
  const told =
    cases ??
    valuesToSet(list, cell) ??
    codesBehind(list, cell) ??
    (explicit ? undefined : toldInItems(list, cell));
  if (told)
    return enumerate(told, {
      cell,
      words: [
        ...(cases ? [leadIn?.words ?? ""] : []),
        ...list.items.map((item) => item.text),
      ],
      passages: list.items.flatMap((item) => item.passages),
    });
  const members: Member[] = [];
  const codes =
    explicit && list.items.every(({ text }) => CODE_OF_TWO.test(text));
  const capitals = isInCapitals(list, cell) || areNamesOfParts(list, cell);
  const versions = areVersions(list, cell);
  const bare = areBareWords(list);
  const marked = areMarked(list, cell);
  let slips = 0;
  // One item of several may have lost its colon.
  const slipped = (text: string): Member | undefined => {
    const member = markedMember(text, cell);
    if (explicit || !member) return member;
    slips += 1;
    return slips === 1 &&
      list.items.length > 2 &&
      !/ /.test(String(member.value))
      ? member
      : undefined;
  };
  for (const item of list.items) {
    if (isNull(item, cell)) continue;
    if (members.length > (explicit ? -1 : 1) && LEFT_OUT_ITEM.test(item.text))
      continue;
    const pair = explicit ? pairOf(item.text, cell.scope) : undefined;
    if (pair) {
      members.push(...pair);
      continue;
    }
    const member =
      (capitals ? wholeMember(item.text, cell.scope) : undefined) ??
      (versions ? versionMember(item.text, cell.scope) : undefined) ??
      memberOf(
        bare ? item.text.replace(WORD_NOT_YET, "$1") : item.text,
        cell.scope,
      ) ??
      emptyMember(item.text, cell.scope) ??
      (codes ? codeOfTwo(item.text, cell.scope) : undefined) ??
      (explicit
        ? (labelMember(item.text, cell.scope) ??
          valueBehind(item.text, cell.scope) ??
          valueTold(item.text, cell.scope))
        : undefined) ??
      (marked ? wholeMember(item.text, cell.scope) : undefined) ??
      slipped(item.text);
    if (!member && namesAll(item.text, members)) continue;
    if (!member) return undefined;
    members.push(member);
  }
  if (members.length === 0 || areCases(members, cell)) return undefined;
  // "toneKind: kind of the tone. Value: low or high": each is a part, and has values of its own.
  if (
    members.length > 1 &&
    list.items.every(({ text }) => HAS_OWN_VALUES.test(text))
  )
    return undefined;
  // An empty text is a value beside several others.
  if (members.length < 3 && members.some(({ value }) => value === ""))
    return undefined;
  if (
    list.items.some(
      ({ text }) =>
        (NOT_YET.test(text) && (!bare || !WORD_NOT_YET.test(text))) ||
        GOES_ON.test(text),
    )
  )
    return undefined;
  if (members.some((one) => isDefaultOf(one, members))) return undefined;
  if (members.some((one) => isWordForEmpty(one, members))) return undefined;
  if (!explicit && !areIndicated(list) && !believable(members, leadIn, cell))
    return undefined;
  if (!explicit && (isToldOne(members, cell) || areFields(members, cell)))
    return undefined;
  if (leadIn && EXAMPLE_WORDS.test(withoutAlternatives(leadIn.text)))
    return undefined;
  if (leadIn && listsMore(leadIn.text, members)) return undefined;
  const finding = enumerate(members, {
    cell,
    words: [leadIn?.words ?? "", ...list.items.map((item) => item.text)],
    passages: [
      ...(explicit && !statesValues(leadIn) ? [leadIn] : []),
      ...list.items
        .flatMap((item) => item.passages)
        .filter(
          ({ text }) => !STATES_DEFAULT.test(text) && !LEFT_OUT_ITEM.test(text),
        ),
    ],
  });
  const hasNull =
    members.some(({ value }) => /^null$/i.test(String(value))) ||
    list.items.some((item) => isNull(item, cell));
  return finding && hasNull && finding.demands.length > 0
    ? { ...finding, demands: [...finding.demands, { kind: "nullable" }] }
    : finding;
}

/** "Mode of the bells in the old or the new tower": where no verb stands, nothing else is taken. */
function withoutAlternatives(text: string): string {
  return LONG_NOUNS.test(text) ? text.replaceAll(" or the ", " or ") : text;
}

const SAYS_NULL =
  /^null\s?[:：](?!.*\b(?:not (?:supported|returned|allowed|used)|invalid|never returned|do not)\b)/i;

/** "null: not rung yet", among numbers: no value, and one that may come all the same. */
function isNull({ text }: ItemList["items"][number], { scope }: Cell): boolean {
  return /^(?:integer|number)$/.test(scope.scalar) && SAYS_NULL.test(text);
}

/** Behind the values: "The kind can only be SMALL or LARGE." */
function namesAll(text: string, members: readonly Member[]): boolean {
  return (
    members.length > 1 &&
    members.every((one) => one.codeLike) &&
    (text.includes(members.map(({ value }) => String(value)).join(" or ")) ||
      namesSome(text, members))
  );
}

/** "The kind of a small bell can only be SMALL or LOUD. ...": what holds of some of the values. */
function namesSome(text: string, members: readonly Member[]): boolean {
  const named = CAN_ONLY_BE.exec(text)?.[1]?.split(/, (?:or )?| or /) ?? [];
  return (
    named.length > 0 &&
    members.length > 2 &&
    named.every((word) => members.some(({ value }) => value === word))
  );
}

const CAN_ONLY_BE =
  /^the (?:[a-z-]+ ){1,8}can only be ([\w-]{1,40}(?:, [\w-]{1,40}){0,8}(?:,? or [\w-]{1,40})?)(?:\.\s|\.?$)/i;

/** "It supports A, B, and C", where the list explains A and B: it has not all of them. */
function listsMore(text: string, members: readonly Member[]): boolean {
  const known = new Set(members.map(({ value }) => String(value)));
  return (text.match(WORDS_JOINED) ?? []).some((joined) => {
    const words = joined.split(/, (?:and |or )?| (?:and|or) /);
    const named = words.filter((word) => known.has(word));
    const others = words.filter((word) => !known.has(word));
    return named.length > 0 && others.length > 0 && others.every(isCodeLike);
  });
}

const WORDS_JOINED =
  /[\w.-]{1,40}(?:, [\w.-]{1,40}){0,30},? (?:and|or) [\w.-]{1,40}/g;

/** "small: indicates that it is small" in each item: of fields or rules no one says so. */
function areIndicated({ items, leadIn }: ItemList): boolean {
  return (
    leadIn?.first === true &&
    /\.\s*$/.test(leadIn.words) &&
    !leadIn.guarded &&
    items.length > 1 &&
    !NO_VALUE_LIST.test(leadIn.text.slice(-MOST_LEAD)) &&
    items.every(({ text }) => /^[\w-]+\s?[:：]\s+indicates that\s/.test(text))
  );
}

/** Behind the last item: "false: off. The default value is true." */
const STATES_DEFAULT =
  /^(?:the |its )?default(?: value)? is\b|^\S+ is the default(?: value)?\b/i;

/** "Empty: it is off" beside "on": no text at all, rather than that word. */
function isWordForEmpty(
  { value }: Member,
  members: readonly Member[],
): boolean {
  return (
    value === "Empty" &&
    members.every(
      (one) => one.value === value || /^[a-z\d_-]+$/.test(String(one.value)),
    )
  );
}

/** True for `default: A` beside an item `A`: it states the default. */
function isDefaultOf(member: Member, members: readonly Member[]): boolean {
  return (
    /^default$/i.test(String(member.value)) &&
    members.some((one) => String(one.value) === member.meaning)
  );
}
