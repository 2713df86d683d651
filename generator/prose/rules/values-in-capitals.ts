/** Lists of names in capitals, which may hold blanks. Input: a list; output: its items as values. */
import type { FieldScope } from "../field-scope.js";
import { announcesAll, type ItemList } from "../passage.js";
import type { Cell } from "../rule.js";
import { cleanMeaning } from "../value-list.js";
import {
  everyMember,
  introduces,
  memberFrom,
  type Member,
} from "./value-members.js";
import { withoutStop } from "../without-stop.js";
import { isChoice } from "./values.js";

/** "Rope type": what the field chooses, and nothing else. */
const KIND_OF_THING = /^(?:(?!of |by |some )\w+ ){0,3}(?:type|kind|engine)$/i;
const IN_CAPITALS = /^[A-Z](?:[A-Z0-9 )/_.-]|(?<! )\(){1,60}$/;

/** "BELL", "BELL ROPE", "ROPE/STRING": names of things that a field chooses from, all in capitals. */
export function isInCapitals({ items, leadIn }: ItemList, cell: Cell): boolean {
  const areCodes = items.every(({ text }) => /^[A-Z][A-Z0-9_]+$/.test(text));
  if (items.length > 2 && areCodes && isChoice(cell)) return true;
  return (
    items.length > 2 &&
    leadIn !== undefined &&
    items.every(({ text }) => IN_CAPITALS.test(text)) &&
    isChoice(cell) &&
    (introduces(leadIn) || KIND_OF_THING.test(leadIn.text))
  );
}

/** Parts such as "1.0(ropes)" and "(ropes)-new" stand in names, not in prose. */
const NAME_OF_PARTS =
  /^[A-Z][\w.-]*(?: ?\([\w.]+\)(?:-\w+)?| [A-Z0-9][\w.()-]*){1,6}$/;
const LONGEST_NAME = 60;
const GLUED_PART = /\w\(\w|\)-\w/;

/** "Bell-Tower 1.0(ropes)", "Bell-Tower 2.0 (ropes)-new" of an announced list: each item as a whole. */
export function areNamesOfParts(
  { items, leadIn }: ItemList,
  { scope }: Cell,
): boolean {
  return (
    items.length > 1 &&
    leadIn !== undefined &&
    scope.scalar === "string" &&
    items.some(({ text }) => GLUED_PART.test(text)) &&
    introduces(leadIn) &&
    !/version/i.test(scope.name) &&
    items.every(
      ({ text }) =>
        text.length <= LONGEST_NAME &&
        /\d/.test(text) &&
        NAME_OF_PARTS.test(text),
    )
  );
}

/** An item as a whole, less the stop at its end. */
export function wholeMember(
  text: string,
  scope: FieldScope,
): Member | undefined {
  return memberFrom(
    { raw: withoutStop(text), quoted: true },
    { meaning: "", marked: false },
    scope,
  );
}

const VERSION = /^(([A-Z]{2,8}) v?\d{1,3}(?:\.\d{1,3}){0,3})\s?[:：]\s+(?=\S)/;

/** "TLS v1.1: ...", "TLS v1.2: ..." of a field that the letters name: the number alone is no value. */
export function areVersions({ items }: ItemList, { scope }: Cell): boolean {
  const names = new Set(items.map(({ text }) => VERSION.exec(text)?.[2]));
  const [name] = names;
  return (
    items.length > 1 &&
    names.size === 1 &&
    name !== undefined &&
    scope.scalar === "string" &&
    scope.name.toLowerCase().includes(name.toLowerCase())
  );
}

export function versionMember(
  text: string,
  scope: FieldScope,
): Member | undefined {
  const [whole, raw] = VERSION.exec(text) ?? [];
  return raw === undefined
    ? undefined
    : memberFrom(
        { raw, quoted: true },
        { meaning: cleanMeaning(text.slice(whole!.length)), marked: false },
        scope,
      );
}

const CODE_BEHIND =
  /^([A-Z][A-Za-z ]{1,40}):\s([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*)[.;]?$/;

/** "Great tower: great_tower_only" */
const WORD_BEHIND =
  /^([A-Z][A-Za-z/ ()-]{1,60}):\s([a-z][a-z\d]*(?:_[a-z\d]+)*)[.;]?$/;

/** Labels of something else than what a value means. */
const NO_MEANING =
  /^(?:defaults?|recommended|others?|for example|examples?|types?|formats?|length|unit|min|max|minimum|maximum|sort(?:ing)? order|order|empty|none)\b|\bnot\b/i;

/** True where the code has a word of its meaning: other lists have labels before their colons. */
function share(meaning: string, code: string): boolean {
  const words = meaning.toUpperCase().split(" ");
  return code
    .split("_")
    .some((word) => word.length > 2 && words.includes(word));
}

/** "Bell tower: BELL_TOWER": what each code means stands before it. */
export function codesBehind(list: ItemList, cell: Cell): Member[] | undefined {
  if (list.items.length < 2 || !isChoice(cell)) return undefined;
  return capitalsBehind(list, cell) ?? wordsBehind(list, cell);
}

/** The same of codes in small letters, below the label of values: one of them is written like nothing else. */
function wordsBehind(list: ItemList, { scope }: Cell): Member[] | undefined {
  if (!announcesAll(list.leadIn)) return undefined;
  const members = everyMember(list, scope, (text) => {
    const [, meaning = "", raw = ""] = WORD_BEHIND.exec(text) ?? [];
    return raw === "" ? undefined : { raw, meaning };
  });
  const told = members?.filter(({ meaning }) => /[ /(]/.test(meaning)) ?? [];
  return members &&
    told.length * 2 >= members.length &&
    members.some(({ value }) => /_/.test(String(value))) &&
    !members.some(({ meaning }) => NO_MEANING.test(meaning))
    ? members
    : undefined;
}

function capitalsBehind(list: ItemList, cell: Cell): Member[] | undefined {
  return everyMember(list, cell.scope, (text) => {
    const [, meaning = "", raw = ""] = CODE_BEHIND.exec(text) ?? [];
    const isCode = raw !== "" && !/^[A-Z]+$/.test(meaning);
    return isCode && share(meaning, raw) ? { raw, meaning } : undefined;
  });
}
