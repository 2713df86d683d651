/**
 * A list that tells for each value what it does: "If this parameter is set to true, it rings". Input: a list; output: its
 * values. Only what chooses has such a list of all of them: of others the cases that matter are told.
 */
import { announcesAll, type Item, type ItemList } from "../passage.js";
import type { Cell } from "../rule.js";
import { isValueWord } from "../typed-scalar.js";
import { cleanMeaning, readValueList } from "../value-list.js";
import { areTwoOf, memberFrom, type Member } from "./value-members.js";
import { isToldOne } from "./values-to-set.js";
import { isChoice } from "./values.js";

const SUBJECT =
  "(?:(?:the|its) (?:(?:parameter|field) )?value|(?:this|the) (?:parameter|field)(?: value)?|it)";
const CASE = new RegExp(
  `^(?:if|when) ${SUBJECT} is (?:set to )?["“]?([\\w.:-]{1,40})["”]?, (\\S.{3,})$`,
  "is",
);
const BEGINS_CASE = /^(?:if|when) /i;
/** "If the value is others, ringing fails": no others. */
const REFUSES_OTHERS = new RegExp(
  `^(?:if|when) ${SUBJECT} is (?:set to )?(?:others?|(?:any )?other values?|another value|anything else), [^.]*\\b(?:fails?|error|rejected|refused|not (?:be )?(?:accepted|allowed))\\b(?! (?:in|for|on|if|when)\\b)`,
  "i",
);
/** What is asked of other fields or of the case is told of the values for which it matters. */
const OF_CASES =
  /\b(?:mandatory|required|must|cannot|takes? effect|valid|invalid|ignored|specify|specified|need(?:s|ed)?)\b/i;
/** No value among others, but a word for any or none of them. */
const NO_KIND = /^(?:-?\d+|all|any|none|null|default|auto|empty|others?)$/i;
const SWITCHES = /^(?:true|false|yes|no|on|off)$/i;
const ELSEWHERE = /\b(?:see|refer to|such as|for example|e\.g\.)(?!\w)/i;

/** The values of a list of cases. */
export function valuesOfCases(
  list: ItemList,
  cell: Cell,
): readonly Member[] | undefined {
  const { scalar, array } = cell.scope;
  if (scalar !== "string" || array || list.guarded) return undefined;
  if (!list.items.every(({ text }) => BEGINS_CASE.test(text))) return undefined;
  const cases = list.items.filter(({ text }) => !REFUSES_OTHERS.test(text));
  const members = cases.map((item) => caseOf(item, cell));
  if (!members.every((one) => one !== undefined)) return undefined;
  const isClosed = cases.length < list.items.length;
  if (members.length < (isClosed ? 1 : 2) || isToldOne(members, cell))
    return undefined;
  const areKinds =
    isChoice(cell) &&
    !cell.says(ELSEWHERE) &&
    members.every(({ value }) => !NO_KIND.test(String(value)));
  return areTwoOf(members, SWITCHES) || areKinds ? members : undefined;
}

/** "For bells of bronze, the value is low or high." */
const OF_THING =
  /^for [^,:]{2,60}(?:, (?:the|its) (?:parameter )?value (?:is|can be|must be)|:) (\S.*)$/i;

/** A list of all values below their label, that has them thing by thing: together they are all that there are. */
export function valuesOfThings(
  { items, leadIn }: ItemList,
  cell: Cell,
): readonly Member[] | undefined {
  if (!announcesAll(leadIn) || items.length < 2 || !isChoice(cell))
    return undefined;
  const { scope } = cell;
  const lists = items.map(({ text }) =>
    readValueList(OF_THING.exec(text)?.[1] ?? "", scope),
  );
  if (!lists.every((list) => list && /^[.;]?\s*$/.test(list.rest)))
    return undefined;
  const values = new Set(
    lists.flatMap((list) => list?.values.map(({ value }) => value) ?? []),
  );
  const members = [...values].map((value) =>
    memberFrom(
      { raw: String(value), quoted: false },
      { meaning: "", marked: false },
      scope,
    ),
  );
  return scope.scalar === "string" &&
    values.size > 1 &&
    members.every((one) => one !== undefined)
    ? members
    : undefined;
}

/** What a call is asked to do: of other fields that tell their cases by name, some may be left unsaid. */
const OF_ACTION = /(?:^|_)(?:action|operation|mode|method)$/i;
/** "If kind is set to small, ...", of the field `kind`. */
const NAMED_CASE = /^(if|when) (?:the value of )?([\w-]{1,60}) is /i;

function caseOf({ text: said }: Item, { scope }: Cell): Member | undefined {
  const text = said.replace(NAMED_CASE, (whole, word: string, name: string) =>
    name === scope.name && OF_ACTION.test(name)
      ? `${word} the value is `
      : whole,
  );
  const [, raw = "", does = ""] = CASE.exec(text) ?? [];
  if (raw === "" || !isValueWord(raw) || OF_CASES.test(text)) return undefined;
  const meaning = cleanMeaning(/^[^.]*/.exec(does)![0]);
  return memberFrom({ raw, quoted: false }, { meaning, marked: false }, scope);
}
