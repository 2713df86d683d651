/**
 * When a list that nothing introduces holds the values of its field. Input: its members and the sentence above it; output:
 * whether they are believed. Their look decides, and whether the field is one that chooses.
 */
import { MEASURED, OF_THIS_CASE } from "../../vocabulary/prose/value-doubts.js";
import {
  ASKS_WHETHER,
  NO_VALUE_LIST,
  PRESENCE_STATEMENT,
  WHEN_LEFT_OUT,
} from "../../vocabulary/prose/conditions.js";
import { SURE_CHOICES } from "../../vocabulary/prose/values.js";
import { openingOf, type Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { announces, areTwoOf, type Member } from "./value-members.js";
import { isChoice } from "./values.js";

/** An ID is none of the kinds that its description may list, unless they have numbers. */
const IDENTIFIES = /(?:^|_)(?:uu)?ids?$|[a-z](?:Uu)?Ids?$/;

/** So much of what stands before a list is looked at. */
export const MOST_LEAD = 160;

/** Without a lead-in: no list of fields, rules or cases, and words that are values by their look. */
export function believable(
  members: readonly Member[],
  leadIn: Passage | undefined,
  cell: Cell,
): boolean {
  if (members.length < 2) return isOneOfKind(members, leadIn, cell);
  if (
    IDENTIFIES.test(cell.scope.name) &&
    members.some(({ value }) => !/^\d+$/.test(String(value)))
  )
    return false;
  // "MySQL: 5.7 or 8.0" of a version: what has it.
  if (
    /version$/i.test(cell.scope.name) &&
    members.every(({ value }) => /^[A-Z][A-Za-z]+$/.test(String(value)))
  )
    return false;
  // "Protocol: HTTP": a name and its value, of which neither is one of the field's.
  const isPairs = members.every(
    ({ capitalised, meaning }) =>
      capitalised && /^[A-Z][A-Z0-9]+$/.test(meaning),
  );
  if (isPairs) return false;
  if (leadIn && areTwoOf(members, DIRECTIONS) && !isCaseOf(leadIn))
    return !cell.says(PART_OF_ORDER);
  // The description is nothing but the list.
  if (!leadIn)
    return (
      cell.description.flows.length === members.length &&
      isChoice(cell) &&
      members.every((one) => one.meaning !== "") &&
      (members.every((one) => !one.capitalised) ||
        (members.length > 2 &&
          members.some((one) => one.codeLike) &&
          members.every(({ value }) =>
            cell.description.marked.has(String(value)),
          )))
    );
  if (areAnswers(members, leadIn)) return true;
  if (isTruths(members, cell) && /\.\s*$/.test(leadIn.words)) return true;
  if (
    leadIn.label === undefined &&
    !leadIn.guarded &&
    areTwoOf(members, SWITCHES) &&
    ASKS_WHETHER.test(openingOf(cell.description)) &&
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
  const isOfKind =
    OWN_KIND.test(leadIn.text) && !OF_ANOTHER_KIND.test(cell.scope.name);
  if (isWay(leadIn, cell) && members.every(isWordExplained)) return true;
  if (
    !onPresence &&
    !namesChoice &&
    !leadIn.guarded &&
    !(areCounted(members, cell) && NOTHING_BUT_NOUNS.test(leadIn.text)) &&
    !(areNumbered(members, cell) && LONG_NOUNS.test(leadIn.text)) &&
    !ON_EMPTINESS.test(leadIn.text) &&
    !isOnDefault(leadIn, cell) &&
    NO_VALUE_LIST.test(leadIn.text.replace(ASIDE, "").slice(-MOST_LEAD))
  )
    return false;
  if (cell.scope.scalar === "boolean") return true;
  if (areOfMeasure(members, cell)) return false;
  if (members.every((one) => one.codeLike)) return true;
  if (areTwoOf(members, TRUTHS)) return true;
  if (ASKS_WHETHER.test(leadIn.text) && areTwoOf(members, ANSWERS)) return true;
  const explained = members.every((one) => one.meaning !== "");
  const told = members.length > 2 && members.every((one) => one.told);
  if (told && (cell.scope.array || isChoice(cell))) return true;
  const capitalised = members.some((one) => one.capitalised);
  // "Bell mode of the tower" says that the field chooses, whatever its name.
  if (isOfKind && cell.scope.scalar === "string" && !capitalised) return true;
  if (explained && areOnScale(members)) return true;
  return isChoice(cell) && (explained || !capitalised || namesChoice);
}

/** "Number of bells.", and below it "0: none" and "1: one": two that mean something, of many. */
function areOfMeasure(members: readonly Member[], cell: Cell): boolean {
  return (
    members.length < 3 &&
    members.every(
      ({ value, meaning }) => typeof value === "number" && meaning !== "",
    ) &&
    MEASURED.test(cell.scope.name) &&
    TELLS_MEASURE.test(openingOf(cell.description))
  );
}

const TELLS_MEASURE =
  /^(?:(?:specifies|indicates) )?(?:the )?(?:[a-z]+ ){0,2}(?:number|quantity|count|size|port|length|duration|period|interval|limit|timeout|time)\b(?! (?:type|mode|kind|state|status|unit|policy|code|level))/i;

/** "Kind of the bell.", and below it "**bronze**: what most bells are of": the one that there is. */
function isOneOfKind(
  [one]: readonly Member[],
  leadIn: Passage | undefined,
  cell: Cell,
): boolean {
  return (
    one !== undefined &&
    (leadIn
      ? leadIn.first &&
        !leadIn.guarded &&
        leadIn.label === undefined &&
        (CHOICE_NOUN.test(leadIn.text) || OWN_KIND.test(leadIn.text)) &&
        !/^(?:default|recommended|excluded)\b/i.test(leadIn.text) &&
        cell.description.passages.length === 2
      : cell.description.passages.length === 1) &&
    SURE_CHOICES.test(cell.scope.name) &&
    cell.description.lists.length === 1 &&
    cell.description.marked.size === 1 &&
    cell.description.marked.has(String(one.value)) &&
    one.meaning !== "" &&
    !one.capitalised &&
    !/_(?:name|id)$|^(?:function|recommended)$/.test(String(one.value))
  );
}

/** At the end of what the field is, or its default, and nothing about the list: "Kind of the bell, which cannot be changed". */
const ASIDE =
  /,? (?:which|and|that|it) (?:cannot|can not) be (?:changed|modified|edited)(?: (?:after|once) [^.:：,]{2,60})?$|,? which corresponds to the [^.:：,]{1,40}? (?:field|parameter|option)(?: (?:in|on|of) [^.:：,]{2,80})?$| or not$|^the default value of this (?:parameter|field) is\b/i;

/** A short sentence that says of what kind the values are: "Rule type". */
export const CHOICE_NOUN =
  /^(?:\w+ ){0,4}(?:type|status|mode|level|protocol|state|method|order|action)(?: (?:of|in|for) (?:an?|the) [a-z]+(?: [a-z]+){0,4})?$/i;

/** The same of a field by another name, where nothing else can be meant: "Mode of the bell". */
const OWN_KIND =
  /^(?:(?:specifies|indicates) (?:the |an? )?)?(?:(?!of |by |an? |the )\w+ ){0,2}(?:type|status|mode|level)(?: of (?:an?|the) [a-z]+(?: [a-z]+){0,2})?$/i;
/** "How the bell is rung.": the ways of it. */
const HOW =
  /^(?:(?:specifies|indicates) )?how (?!to |many |much |long |often |far |old )(?:[a-z]+ ){1,6}(?:is|are|will|take|takes|shall)\b(?!.*\b(?:not|described|depends?|expressed|written|measured|calculated|formatted|named)\b)/i;

function isWordExplained({ meaning, capitalised }: Member): boolean {
  return meaning !== "" && !capitalised;
}

function isWay({ text, words, first }: Passage, { scope }: Cell): boolean {
  return (
    scope.scalar === "string" &&
    !scope.array &&
    first &&
    HOW.test(text) &&
    /\.\s*$/.test(words) &&
    !OF_ANOTHER_KIND.test(scope.name)
  );
}

/** Words of a scale, which nothing else has: "Critical", "High", "Low". */
const GRADES =
  /^(?:critical|fatal|urgent|serious|severe|major|high|medium|middle|moderate|minor|low|info|informational|warning|suggestion)$/i;

function areOnScale(members: readonly Member[]): boolean {
  return (
    members.length > 2 &&
    members.every(({ value }) => GRADES.test(String(value)))
  );
}

/** Fields that hold something for each of several kinds. */
const OF_ANOTHER_KIND =
  /(?:id|ids|address|port|value|endpoint|url|uri|name|schedule|time|key|size|count)$/i;

/** Says nothing of what the list below it holds. */
const ON_EMPTINESS = /^(?:the|this) (?:list|array|value) cannot be empty$/i;

/** "If this parameter is left blank, A is used by default.", "..., bells of all kinds are queried." */
function isOnDefault({ text, words }: Passage, cell: Cell): boolean {
  return (
    (WHEN_LEFT_OUT.test(text) &&
      (/\bby default\.\s*$/.test(words) ||
        (isChoice(cell) && ALL.test(words)))) ||
    (isChoice(cell) && IS_BY_DEFAULT.test(text))
  );
}

/** "The type is SMALL by default." */
const IS_BY_DEFAULT = /^(?:the|its) [a-z ]{2,40} is \S+ by default$/i;

const ALL =
  /, (?:[a-z]+ ){0,5}all(?: [a-z]+){0,2} (?:is|are|will be) (?:queried|returned|displayed|listed)\.\s*$/i;

/** A few words that demand, refuse or announce nothing: "Logic of the rule". */
const NOTHING_BUT_NOUNS =
  /^(?!.*\b(?:not|cannot|must|be|rules|examples?|follow\w*|steps?|requirements?)\b)[a-z]+(?: [a-z]+){0,5}$/i;

/** The same in more words, above numbers that are all explained: "Ringing mode of the bells in the old or the new tower". */
export const LONG_NOUNS =
  /^(?!.*\b(?:not|cannot|must|can|be|is|are|has|have|if|when|rules|examples?|follow\w*|steps?|requirements?|limits?|restrictions?|intervals?|seconds?|minutes?|hours?|days?|number|version|size|period|time|duration)\b)[a-z]+(?: [a-z]+){0,15}$/i;

function areNumbered(members: readonly Member[], cell: Cell): boolean {
  return (
    cell.scope.scalar === "integer" &&
    isChoice(cell) &&
    members.length > 2 &&
    members.every(({ meaning }) => meaning !== "")
  );
}

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

/** "If it is set to A, the following apply:": the list is of that case; a default of it says nothing about the list. */
function isCaseOf({ guarded, words }: Passage): boolean {
  return guarded && !/, the default value is \S+\.\s*$/i.test(words);
}

const TRUTHS = /^(?:true|false)$/i;
/** The direction is one part of what is sent. */
const PART_OF_ORDER =
  /\b(?:form|format|fields?|append(?:ed)?|suffix|spaces?|key)\b/i;
const DIRECTIONS = /^(?:asc|desc)$/i;
const SWITCHES = /^(?:on|off)$/i;
const ANSWERS = /^(?:yes|no)$/i;

/** "true: it rings", "false: it does not" below a sentence that ended, or below one that asks whether. */
function areAnswers(
  members: readonly Member[],
  { words, text, first, guarded }: Passage,
): boolean {
  const isOver = /[.。]\s*$/.test(words) && !(guarded && announces(text));
  return (
    areTwoOf(members, TRUTHS) &&
    members.every(({ meaning }) => meaning !== "") &&
    (isOver || (first && ASKS_WHETHER.test(text)))
  );
}

function isTruths(members: readonly Member[], cell: Cell): boolean {
  return (
    cell.scope.scalar === "boolean" &&
    members.every(({ value }) => typeof value === "boolean")
  );
}

/** What follows is listed for this case only. */
const SPEAKS_OF_LIST = /\b(?:except|excluding|other than|following|below)\b/i;

/** A sentence that ended holds for itself; codes below it are values of a field that chooses. */
function isClosedOff(
  { words, text }: Passage,
  members: readonly Member[],
  cell: Cell,
): boolean {
  return (
    /[.。]\s*$/.test(words) &&
    !SPEAKS_OF_LIST.test(text) &&
    !OF_THIS_CASE.test(text) &&
    isChoice(cell) &&
    members.every(
      ({ value, codeLike, meaning }) =>
        /^[A-Z][A-Z0-9_]+$/.test(String(value)) || (codeLike && meaning !== ""),
    )
  );
}
