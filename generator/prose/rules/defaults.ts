/**
 * Defaults, typed as the row is. One that does not fit the type, or is said in words, is none:
 * "by default, all are displayed" states no value.
 */
import { LEFT_OUT_AT_END } from "../../vocabulary/prose/conditions.js";
import { TELLS_OF_DEFAULT } from "../../vocabulary/prose/value-doubts.js";
import { NO_DEFAULT } from "../../vocabulary/prose/values.js";
import { labelsValues, openingOf, type Passage } from "../passage.js";
import type { Cell, Demand, ListRule, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { readValueList, wordAt } from "../value-list.js";
import { demandCertain, demandDefault, isListed } from "./default-demands.js";
import { isBareOfSeveral, isCount } from "./defaults-chinese.js";
import { defaultInWords } from "./defaults-in-words.js";
import { sizesOf } from "./values-one.js";
import { LABELLED_DEFAULT, labelledDefault } from "./labelled-default.js";
import {
  defaultInPassing,
  defaultWhenLeftOut,
  markedWhenLeftOut,
} from "./defaults-in-passing.js";

/** "–1" */
const LONG_MINUS = /^[–−](?=\d)/;
const SENTENCE =
  /(?:^|[,;] (?:and )?|\band )(?:the |its |with (?:a|the) )?default(?: (?:value|option|setting|number|parameter value))?(?: of (?:(?:this|the) (?:parameter|field)|which))? (?:is|is set to|of)\s+/gi;
/** "The default PFS is group5": the noun must be the field's, and may say what it is for. */
const OF_NOUN =
  /^(?:the )?default ((?:[a-z]+ )?[a-z]+)(?: (?:from|at|in|by|with) which [a-z ]{3,80}?)? is\s+/i;
/** The same in all the words of the field's name: "The default big bell ID is 0". */
const OF_WHOLE_NAME = /^the default ((?:[a-z]+ ){2,4}[a-z]+) is\s+/i;
const CHINESE =
  /(?:^|[，,；;（(])(?:(?:如果|若)?为空|不填|(?:如果|若)?(?:[不未]传入?|不填写?|[不未]指定)(?:[该此本]?(?:参数|字段))?|未填|缺省)?(?:时)?[，,]?(?:则)?(?:系统)?(?:缺省|默认)(?:值)?(?:(?:为|是)\s*|\s*(?=-?\d+(?:\.\d+)?(?![\w.~～到至-])))/g;
/** The clause before tells when another field is left out, or what it is set to. */
const OF_ANOTHER_CHINESE =
  /[\w”"]\s*(?:为空|[不未]传入|[不未]指定|不填写?|[不未]设置)时?$|^(?:.*[，,])?\s*(?:若|如果|当)?[a-z]\w*\s*(?:为|是|等于)\s*[\w“"]+$/i;
/** "系统默认为name": what the system makes up. */
const MADE_UP = /(?:name|id)$/i;
const EMPTY_STRING =
  /^(?:the default value is|(?:it|this parameter|the value) defaults to) an empty (?:character )?string(?:, that is, ["“]["”])?$|^(?:the value|it|this parameter) is an empty (?:character )?string by default$/i;
/** "true (default): it is on". */
const MARKED = /\b(true|false) ?[(（](?:the )?default(?: value)?[)）]/i;
const BOTH =
  /^both the default(?: value)? and (?:the )?(?:min|max)imum(?: value)? are\s+/i;
const DEFAULTS_TO =
  /(?:^|[,;] (?:and )?| and |, which )(?:it |this parameter |the value )?defaults to\s+|(?:^|[,;] )(?:default to\s+|default(?: value)?\s?=\s?|default (?=-?\d+$))|^default if (?:omitted|(?:it is )?not (?:specified|set|given)) is\s+/i;
const ENDS_DEFAULT =
  /^\s*(?:$|[.。;；(（]| and (?:the )?(?:(?:max|min)imum|ranges)\b|[,，](?![\w]|\s*(?:or|and [a-z]+ (?:for|in))\b)|\s*[:：]$)/i;
/** "20 (small towers) or 50 (large towers)", "20, and 50 in the new ones". */
const OTHER_BEHIND =
  /^\s*[(（][^()（）]{1,80}[)）]\s*(?:or|and|[,;/])\s*(?:and |or )?\S+ ?[(（]|^, and -?\d+ (?:in|for|on|if|when)\b|^,? (?:and|but|while) (?:for|in|on|if|when) [^,;]{2,60}? is \S/i;
const SLASH = /(?:[a-z][a-z0-9+-]{0,20}:\/)?\/[\w/.-]*(?=$|[\s,;，。])/y;

export const DEFAULT_RULES: readonly PassageRule[] = [
  {
    name: "defaults/labelled",
    kind: "default",
    about: /./,
    read(passage, cell) {
      if (passage.label !== "default") return undefined;
      if (cell.scope.array) return defaultOfList(passage.text, cell);
      if (!takesDefault(cell)) return undefined;
      const text = withoutCount(
        passage.text.trim().replace(LONG_MINUS, "-"),
        cell,
      );
      const found = labelledDefault(text, passage, cell);
      const raw = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4];
      if (raw === undefined && isSize(text, cell))
        return [{ kind: "default", value: text }];
      if (raw === undefined || NO_DEFAULT.test(raw)) {
        return NO_DEFAULT.test(text) ? [] : undefined;
      }
      const isValue = found?.[4] === undefined || isListed(raw, passage, cell);
      return demandDefault(raw, isValue, cell);
    },
  },
  {
    name: "defaults/sentence",
    kind: "default",
    about: /\bdefault/i,
    read: readSentence,
  },
  {
    name: "defaults/left-out",
    kind: "default",
    about:
      /^(?:if|when) |\b(?:if|when) (?:it|this|the|not|left|unspecified|omitted)\b|\bvalue \(\S+ by default\) of this\b/i,
    readsConditions: true,
    read(passage, cell) {
      if (!takesDefault(cell) || passage.withinCase) return undefined;
      const marked = markedWhenLeftOut(passage, cell);
      if (marked !== undefined) return [{ kind: "default", value: marked }];
      const raw = defaultWhenLeftOut(passage, cell);
      return raw === undefined ? undefined : demandCertain(raw, passage, cell);
    },
  },
  {
    name: "defaults/sentence",
    kind: "default",
    about: /默认|缺省/,
    read(passage, cell) {
      for (const found of passage.text.matchAll(CHINESE)) {
        const before = passage.text.slice(0, found.index);
        if (OF_ANOTHER_CHINESE.test(before)) continue;
        if (found[0].includes("系统") && MADE_UP.test(cell.scope.name))
          continue;
        if (isBareOfSeveral(found, passage.text)) continue;
        const demands = defaultAt(passage, found.index + found[0].length, cell);
        if (demands) return demands;
      }
      return undefined;
    },
  },
];

/** The one item of a list below the label: "Default value", and "- 10" below it. */
export const DEFAULT_LIST_RULES: readonly ListRule[] = [
  {
    name: "defaults/labelled",
    kind: "default",
    read({ leadIn, items, guarded }, cell) {
      const [item, ...more] = items;
      if (leadIn?.label !== "default" || leadIn.text !== "" || guarded)
        return undefined;
      if (!item || more.length > 0 || !takesDefault(cell)) return undefined;
      const raw = LABELLED_DEFAULT.exec(item.text.trim())?.[4];
      if (raw === undefined || NO_DEFAULT.test(raw)) return undefined;
      const demands = demandDefault(raw, false, cell);
      return (
        demands && {
          demands,
          words: `${leadIn.words} ${item.text}`,
          passages: [leadIn, ...item.passages],
        }
      );
    },
  },
];

/** "1 GB" of a text whose values are sizes. */
function isSize(text: string, cell: Cell): boolean {
  return (
    /^\d+ [KMGT]B$/.test(text) &&
    cell.description.passages.some(
      (one) =>
        labelsValues(one) &&
        sizesOf(one.text, cell)?.values.some(({ value }) => value === text),
    )
  );
}

const LISTED = /^\[([^[\]]*)\]$/;

/** "[bronze, iron]" of a list. */
function defaultOfList(
  text: string,
  { scope }: Cell,
): readonly Demand[] | undefined {
  const inner = LISTED.exec(text.trim())?.[1]?.trim();
  if (inner === undefined || !/^(?:string|integer|number)$/.test(scope.scalar))
    return undefined;
  if (inner === "") return [{ kind: "default", value: [] }];
  const list = readValueList(inner, scope);
  return list?.rest.trim() === ""
    ? [{ kind: "default", value: list.values.map(({ value }) => value) }]
    : undefined;
}

function takesDefault(cell: Cell): boolean {
  return !cell.scope.array && cell.scope.scalar !== "none";
}

function readSentence(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!takesDefault(cell)) return undefined;
  if (cell.scope.scalar === "string" && EMPTY_STRING.test(passage.text)) {
    return [{ kind: "default", value: "" }];
  }
  const truth =
    cell.scope.scalar === "boolean" ? MARKED.exec(passage.text) : null;
  if (truth)
    return [{ kind: "default", value: truth[1]!.toLowerCase() === "true" }];
  const inWords = defaultInWords(passage, cell);
  if (inWords !== undefined) return [{ kind: "default", value: inWords }];
  const inPassing = defaultInPassing(passage, cell);
  if (inPassing !== undefined) return demandCertain(inPassing, passage, cell);
  for (const found of passage.text.matchAll(SENTENCE)) {
    const demands = defaultAt(passage, found.index + found[0].length, cell);
    if (demands) return demands;
  }
  const both = BOTH.exec(passage.text);
  if (both) return defaultAt(passage, both[0].length, cell);
  const noun = OF_NOUN.exec(passage.text);
  if (noun && TELLS_OF_DEFAULT.test(passage.text.slice(noun[0].length)))
    return undefined;
  if (noun && speaksOfField(`the ${noun[1]}`, passage, cell))
    return defaultAt(passage, noun[0].length, cell);
  const named = OF_WHOLE_NAME.exec(passage.text);
  if (named && TELLS_OF_DEFAULT.test(passage.text.slice(named[0].length)))
    return undefined;
  if (named?.[1]!.toLowerCase() === cell.scope.name.replaceAll("_", " "))
    return defaultAt(passage, named![0].length, cell);
  const to = DEFAULTS_TO.exec(passage.text);
  return to ? defaultAt(passage, to.index + to[0].length, cell) : undefined;
}

function defaultAt(
  passage: Passage,
  at: number,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!takesDefault(cell)) return undefined;
  SLASH.lastIndex = at;
  const path = SLASH.exec(passage.text);
  const word = path
    ? { raw: path[0], end: at + path[0].length, quoted: false }
    : wordAt(passage.text, at);
  const rest = word
    ? passage.text.slice(word.end).replace(LEFT_OUT_AT_END, "")
    : "";
  if (!word || !ENDS_DEFAULT.test(withoutUnit(rest, cell))) return undefined;
  if (OTHER_BEHIND.test(rest)) return undefined;
  // "Possible values are na, slow, and fast"
  const isNa = word.raw === "na" && isListed(word.raw, passage, cell);
  if (!word.quoted && NO_DEFAULT.test(word.raw) && !isNa) return [];
  const isValue =
    word.quoted ||
    isListed(word.raw, passage, cell) ||
    /^, indicating\b/.test(rest);
  return demandDefault(word.raw, isValue, cell);
}

/** Fields of times and sizes count no lines. */
const MEASURES =
  /(?:^|_)(?:days?|hours?|minutes?|seconds?|period|time|timeout|interval|duration|age|ttl|mb|gb)(?:_|$)/i;
/** What is counted one by one, and never in thousands. */
const COUNTED =
  /^ (?:lines|records|items|entries|rows|pages|times|results)(?=\s*(?:$|[.,;(]))/i;

/** The same in Chinese, which has a word for each kind of thing: "10条". */
const COUNTED_IN_CHINESE =
  /^[条个页行项](?:记录|数据)?(?=\s*(?:$|[，,。；;（(]))(?!.*\d\s*[条个页行项])/;
/** "10条" behind a label, of a field that counts; "7 days" of one that counts days. */
function withoutCount(text: string, cell: Cell): string {
  const [, number, unit] =
    /^(-?\d+)([条个页行项].*| [a-z]+)$/i.exec(text) ?? [];
  return number !== undefined && withoutUnit(unit!, cell) === ""
    ? number
    : text;
}

/** "10 seconds" of a field that says that it is in seconds, "10 records" of one that counts, "10 bells" of `bells`. */
function withoutUnit(rest: string, { scope, description }: Cell): string {
  if (scope.scalar !== "integer" && scope.scalar !== "number") return rest;
  const inChinese = isCount(scope.name, rest, openingOf(description))
    ? COUNTED_IN_CHINESE.exec(rest)
    : null;
  if (inChinese) return rest.slice(inChinese[0].length);
  const counted =
    (MEASURES.test(scope.name) ? null : COUNTED.exec(rest)) ??
    /^ ([a-z]+)(?=\s*(?:$|[.,;(]))/i.exec(rest);
  const noun = counted?.[1]?.toLowerCase() ?? scope.name;
  if (counted && noun === scope.name) return rest.slice(counted[0].length);
  const unit =
    /^ (second|minute|hour|day|month|millisecond)s?(?=\s*(?:$|[.,;(]))/i.exec(
      rest,
    );
  if (!unit) return rest;
  const word = unit[1]!.toLowerCase();
  const said =
    scope.name.toLowerCase().includes(word) ||
    description.passages.some(({ text }) =>
      text.toLowerCase().includes(`in ${word}`),
    );
  return said ? rest.slice(unit[0].length) : rest;
}
