/**
 * Values as a bulleted list. A list without words that introduce it counts only when its members
 * look like values of this field.
 */
import {
  EXAMPLE_WORDS,
  NO_VALUE_LIST,
  PRESENCE_STATEMENT,
  WHEN_LEFT_OUT,
} from "../../vocabulary/prose/conditions.js";
import { type ItemList, openingOf, type Passage } from "../passage.js";
import type { Cell, Finding, ListRule } from "../rule.js";
import { announcesOwn } from "./values-announced.js";
import {
  areTwoOf,
  enumerate,
  introduces,
  statesValues,
  type Member,
} from "./value-members.js";
import {
  CODE_OF_TWO,
  codeOfTwo,
  labelMember,
  memberOf,
  pairOf,
  valueBehind,
  valueTold,
} from "./list-members.js";
import {
  codesBehind,
  isInCapitals,
  wholeMember,
} from "./values-in-capitals.js";
import { isToldOne, valuesToSet } from "./values-to-set.js";
import { hasValues, isChoice, tellsKind } from "./values.js";

/** So much of what stands before a list is looked at. */
const MOST_LEAD = 160;

/** "LARGE (currently not supported)": whether it is a value, no one can tell. */
const NOT_YET =
  /^[^.:：]{1,60}[(（](?:it is )?(?:currently )?(?:not|un)[ -]?supported(?: currently)?[)）]/i;
/** Says what holds without a value: no member, and no reason to doubt the others. */
const LEFT_OUT_ITEM =
  /^if (?:this parameter|the parameter|it) is (?:not |left )|^the default value is \S+$/i;
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
  const told = valuesToSet(list, cell) ?? codesBehind(list, cell);
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
    if (!member && namesAll(item.text, members)) continue;
    if (!member) return undefined;
    members.push(member);
  }
  if (members.length === 0) return undefined;
  if (list.items.some(({ text }) => NOT_YET.test(text))) return undefined;
  if (members.some((one) => isDefaultOf(one, members))) return undefined;
  if (!explicit && !areIndicated(list) && !believable(members, leadIn, cell))
    return undefined;
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

/** Behind the values: "The kind can only be SMALL or LARGE." */
function namesAll(text: string, members: readonly Member[]): boolean {
  return (
    members.length > 1 &&
    members.every((one) => one.codeLike) &&
    text.includes(members.map(({ value }) => String(value)).join(" or "))
  );
}

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
const STATES_DEFAULT = /^(?:the |its )?default(?: value)? is\b/i;
/** Without a lead-in: no list of fields, rules or cases, and words that are values by their look. */
function believable(
  members: readonly Member[],
  leadIn: Passage | undefined,
  cell: Cell,
): boolean {
  if (members.length < 2) return false;
  // "Protocol: HTTP": a name and its value, of which neither is one of the field's.
  const isPairs = members.every(
    ({ capitalised, meaning }) =>
      capitalised && /^[A-Z][A-Z0-9]+$/.test(meaning),
  );
  if (isPairs) return false;
  if (leadIn && !leadIn.guarded && areTwoOf(members, DIRECTIONS))
    return !cell.says(PART_OF_ORDER);
  // The description is nothing but the list.
  if (!leadIn)
    return (
      cell.description.flows.length === members.length &&
      isChoice(cell) &&
      members.every((one) => one.meaning !== "" && !one.capitalised)
    );
  if (isTruths(members, cell) && /\.\s*$/.test(leadIn.words)) return true;
  if (
    leadIn.label === undefined &&
    !leadIn.guarded &&
    areTwoOf(members, SWITCHES) &&
    WHETHER.test(openingOf(cell.description)) &&
    members.every(({ meaning }) => meaning !== "")
  )
    return true;
  const onPresence = PRESENCE_STATEMENT.test(leadIn.text);
  if (leadIn.guarded && !onPresence && !isClosedOff(leadIn, members, cell))
    return false;
  // "Default value: 0" tells nothing of what the list below it holds.
  if (leadIn.label === "default" && isChoice(cell))
    return areCounted(members, cell);
  if (leadIn.label !== undefined && leadIn.label !== "about") return false;
  const namesChoice = isChoice(cell) && CHOICE_NOUN.test(leadIn.text);
  const isOfKind = tellsKind(leadIn.text, cell);
  if (
    !onPresence &&
    !namesChoice &&
    !leadIn.guarded &&
    !(areCounted(members, cell) && NOTHING_BUT_NOUNS.test(leadIn.text)) &&
    !ON_EMPTINESS.test(leadIn.text) &&
    !isOnDefault(leadIn) &&
    NO_VALUE_LIST.test(leadIn.text.slice(-MOST_LEAD))
  )
    return false;
  if (cell.scope.scalar === "boolean") return true;
  if (members.every((one) => one.codeLike)) return true;
  if (areTwoOf(members, TRUTHS)) return true;
  if (WHETHER.test(leadIn.text) && areTwoOf(members, ANSWERS)) return true;
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
  /^(?:\w+ ){0,4}(?:type|status|mode|level|protocol|state|method|order|action)(?: (?:of|in|for) (?:an?|the) [a-z]+(?: [a-z]+){0,4})?$/i;

/** Says nothing of what the list below it holds. */
const ON_EMPTINESS = /^(?:the|this) (?:list|array|value) cannot be empty$/i;

/** "If this parameter is left blank, A is used by default." */
function isOnDefault({ text, words }: Passage): boolean {
  return WHEN_LEFT_OUT.test(text) && /\bby default\.\s*$/.test(words);
}

/** A few words that demand, refuse or announce nothing: "Logic of the rule". */
const NOTHING_BUT_NOUNS =
  /^(?!.*\b(?:not|cannot|must|be|rules|examples?|follow\w*|steps?|requirements?)\b)[a-z]+(?: [a-z]+){0,5}$/i;

/** "1: small", "2: large", "3: huge" of an integer: all numbers from 0 or 1 on, in their order. */
function areCounted(members: readonly Member[], { scope }: Cell): boolean {
  const first = Number(members[0]?.value);
  return (
    scope.scalar === "integer" &&
    members.length > 2 &&
    first < 2 &&
    members.every(
      ({ value, meaning }, index) => value === first + index && meaning !== "",
    )
  );
}

const TRUTHS = /^(?:true|false)$/i;
/** The direction is one part of what is sent. */
const PART_OF_ORDER =
  /\b(?:form|format|fields?|append(?:ed)?|suffix|spaces?|key)\b/i;
const DIRECTIONS = /^(?:asc|desc)$/i;
const WHETHER = /^(?:specifies |indicates )?whether /i;
const SWITCHES = /^(?:on|off)$/i;
const ANSWERS = /^(?:yes|no)$/i;

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
    members.every(
      ({ value, codeLike, meaning }) =>
        /^[A-Z][A-Z0-9_]+$/.test(String(value)) || (codeLike && meaning !== ""),
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
