/** What lists and running text share: a value with its meaning, the words that introduce values, the finding they make. */
import { LIST_LEAD_INS } from "../../vocabulary/prose/lead-ins.js";
import { anyPhrase } from "../compile-phrase.js";
import type { DocumentedValue, Scalar } from "../constraint.js";
import type { FieldScope } from "../field-scope.js";
import { type ItemList, labelsValues, type Passage } from "../passage.js";
import type { Cell, Finding } from "../rule.js";
import { isCodeLike, scalarOfType } from "../typed-scalar.js";
import { demandValues } from "./values.js";

/** A value of a list, with what the list says of it. */
export interface Member {
  readonly value: Scalar;
  readonly meaning: string;
  readonly marked: boolean;
  /** True when prose would not contain the word by itself. */
  readonly codeLike: boolean;
  /** A word with a capital, as at the start of any sentence. */
  readonly capitalised: boolean;
  /** True when a verb joins it with its meaning: "small means ...". */
  readonly told?: boolean;
}

const LEAD_IN = new RegExp(`^${anyPhrase(LIST_LEAD_INS)}\\s*[:：]?$`, "i");
const LEAD_IN_AT_END = new RegExp(
  `(?:^|[,，.。]\\s*)(?:and\\s+)?${anyPhrase(LIST_LEAD_INS)}\\s*[:：]?$`,
  "i",
);
/** "The value can be A or B", which the list below explains. */
const LISTED = /\b(?:value|options?) (?:can|may|must) be\b/i;
/** Meanings that set further conditions: the members are cases, not values. */
const CASE_MEANING =
  /^(?:the (?:parameter |default )?value|the range|取值范围|取值|ranges? |\d+ to \d)/i;
/** "Custom: lasts for a specified number of days, for example, 20": the word stands for a number. */
const STANDS_FOR_NUMBER = /\bspecified number of\b[^.]*\bfor example,? \d/i;
/** "read only, which is the default option", "default option. It ..." */
const MEANS_DEFAULT =
  /^\((?:the )?default(?: value)?\)(?=\s)|(?:,|^) (?:which is )?(?:the )?default (?:option|value|setting|mode)\.?$|\((?:the )?default(?: value)?\)\.?$|\. (?:this|it) is the default(?: value| option| setting)?\.?$|^(?:the )?default (?:option|value|setting|mode)(?=\.|$|, indicating\b)/i;
/** Another value glued to a meaning: "It expired.2: It will expire". */
const GLUED_VALUE = /[a-z)]\.\s?-?\d{1,3}:\s/;
/** A word of the page as a member; undefined when it is no value of the type or its meaning is a case. */
export function memberFrom(
  word: { raw: string; quoted: boolean },
  said: { meaning: string; marked: boolean },
  scope: FieldScope,
): Member | undefined {
  const value = scalarOfType(word.raw, scope);
  if (value === undefined || CASE_MEANING.test(said.meaning)) return undefined;
  if (GLUED_VALUE.test(said.meaning)) return undefined;
  if (STANDS_FOR_NUMBER.test(said.meaning)) return undefined;
  return {
    value,
    meaning: said.meaning,
    marked: said.marked || MEANS_DEFAULT.test(said.meaning),
    codeLike: word.quoted || isCodeLike(word.raw),
    capitalised: /^[A-Z][a-z]+$/.test(word.raw),
  };
}

/** "The value can be (case sensitive):" */
const CASE_MATTERS = / \(case[- ]sensitive\)(?=\s?[:：]?$)/i;

/** True for words at whose end values are announced. */
export function announces(text: string): boolean {
  return LEAD_IN_AT_END.test(text.replace(CASE_MATTERS, ""));
}

/** True for a sentence that states the values itself. */
export function statesValues(passage: Passage): boolean {
  return LISTED.test(passage.text) && !announces(passage.text);
}

/** "Kind of bell Values:": a label that lost its line. */
const LOST_LABEL =
  /^[A-Z][A-Za-z ]{2,40} (?:[Tt]ype|[Mm]ode|[Kk]ind|[Ss]tatus) (?:Values|Options):$/;

/** True for a passage after which a list holds the values. */
export function introduces(passage: Passage): boolean {
  // What is there by default is not all.
  if (passage.guarded || /^by default\b/i.test(passage.text)) return false;
  if (labelsValues(passage))
    return passage.text === "" || LEAD_IN.test(passage.text);
  return (
    announces(passage.text) ||
    statesValues(passage) ||
    (passage.first && LOST_LABEL.test(passage.words))
  );
}

/** So many other values show that one that stands twice is a slip. */
const MANY = 6;

/** An enumeration of the members; none when a value stands twice among few or two are the default. */
export function enumerate(
  members: readonly Member[],
  from: {
    cell: Cell;
    words: readonly string[];
    passages: readonly Passage[];
  },
): Finding | undefined {
  const values: DocumentedValue[] = [];
  const seen = new Set<Scalar>();
  const distinct = new Set(members.map(({ value }) => value)).size;
  const isSlip = distinct >= MANY && distinct === members.length - 1;
  for (const { value, meaning } of members) {
    if (seen.has(value) && isSlip) continue;
    if (seen.has(value)) return undefined;
    seen.add(value);
    values.push(meaning ? { value, meaning } : { value });
  }
  const marked = members.filter((one) => one.marked);
  if (marked.length > 1) return undefined;
  const words = from.words.filter(Boolean).join("\n").trim();
  return {
    demands: demandValues(
      { values, marked: marked[0]?.value, words: from.words[0] ?? "" },
      from.cell,
    ),
    words: words.length > 400 ? `${words.slice(0, 399)}…` : words,
    passages: from.passages,
  };
}

/** True for two members and no other words than `words`. */
export function areTwoOf(members: readonly Member[], words: RegExp): boolean {
  return (
    members.length === 2 &&
    members.every(({ value }) => words.test(String(value)))
  );
}

/** Every item as a value and its meaning by `read`; undefined where one is none. */
export function everyMember(
  { items }: ItemList,
  scope: FieldScope,
  read: (text: string) => { raw: string; meaning: string } | undefined,
): Member[] | undefined {
  const members: Member[] = [];
  for (const { text } of items) {
    const found = read(text);
    const member =
      found &&
      memberFrom(
        { raw: found.raw, quoted: false },
        { meaning: found.meaning, marked: false },
        scope,
      );
    if (!member) return undefined;
    members.push(member);
  }
  return members;
}
