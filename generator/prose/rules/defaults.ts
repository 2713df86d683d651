/**
 * Defaults, typed as the row is. One that does not fit the type, or is said in words, is none:
 * "by default, all are displayed" states no value.
 */
import { LEFT_OUT_AT_END } from "../../vocabulary/prose/conditions.js";
import { NO_DEFAULT } from "../../vocabulary/prose/values.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, ListRule, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { isCodeLike, scalarOfType } from "../typed-scalar.js";
import { wordAt } from "../value-list.js";
import { isChoice } from "./values.js";
import { defaultInPassing, defaultWhenLeftOut } from "./defaults-in-passing.js";

/** A default may be a path or hold signs that no listed value has. */
const LABELLED =
  /^(?:"([^"\s]*)"|'([^'\s]*)'|“([^”\s]*)”|([\w/+.-]+; ?charset=[\w-]+|[^\s"'“”()（）]+))(?:\s*[(（][^()（）]{1,80}[)）])?$/;
/** "0: the first one": a number or a code, and what it means. */
const EXPLAINED =
  /^(-?\d+|true|false|[A-Z][A-Z0-9_]+)(?:\s?[:：]\s(?=\S)|, (?:meaning\b|indicating\b|that is,))/;
/** What follows tells other defaults. */
const SEVERAL = /[\dA-Z]\s?[:：]|\bor\b|\bfor\b|;|, [\dA-Z]/;

function explained(text: string): RegExpExecArray | null {
  const found = EXPLAINED.exec(text);
  return found && !SEVERAL.test(text.slice(found[0].length))
    ? LABELLED.exec(found[1]!)
    : null;
}

const SENTENCE =
  /(?:^|[,;] (?:and )?|\band )(?:the |its |with (?:a|the) )?default(?: (?:value|option|setting|number|parameter value))?(?: of (?:this|the) (?:parameter|field))? (?:is|is set to|of)\s+/gi;
/** "The default PFS is group5": the noun must be the field's, and may say what it is for. */
const OF_NOUN =
  /^the default ((?:[a-z]+ )?[a-z]+)(?: (?:from|at|in|by|with) which [a-z ]{3,80}?)? is\s+/i;
const CHINESE =
  /(?:^|[，,；;（(])(?:不填|不传|不指定|未指定|未填|缺省)?(?:时[，,]?)?(?:则)?(?:缺省|默认)(?:值)?(?:为|是)\s*/g;
const EMPTY_STRING =
  /^(?:the default value is|(?:it|this parameter|the value) defaults to) an empty (?:character )?string(?:, that is, ["“]["”])?$|^(?:the value|it|this parameter) is an empty (?:character )?string by default$/i;
/** "true (default): it is on". */
const MARKED = /\b(true|false) ?[(（](?:the )?default(?: value)?[)）]/i;
const BOTH =
  /^both the default(?: value)? and (?:the )?(?:min|max)imum(?: value)? are\s+/i;
const DEFAULTS_TO =
  /(?:^|[,;] (?:and )?| and |, which )(?:it |this parameter |the value )?defaults to\s+|^default to\s+|^default(?: value)?\s?=\s?/i;
const ENDS_DEFAULT =
  /^\s*(?:$|[.。;；(（]| and (?:the )?(?:(?:max|min)imum|ranges)\b|[,，](?!\s*(?:or|and [a-z]+ (?:for|in))\b)|\s*[:：]$)/i;
const SLASH = /\/[\w/.-]*(?=$|[\s,;，。])/y;

export const DEFAULT_RULES: readonly PassageRule[] = [
  {
    name: "defaults/labelled",
    kind: "default",
    about: /./,
    read(passage, cell) {
      if (passage.label !== "default" || !takesDefault(cell)) return undefined;
      const text = passage.text.trim();
      const found = LABELLED.exec(text) ?? explained(text);
      const raw = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4];
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
      const raw = LABELLED.exec(item.text.trim())?.[4];
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
  const inPassing = defaultInPassing(passage, cell);
  if (inPassing !== undefined) return demandCertain(inPassing, passage, cell);
  for (const found of passage.text.matchAll(SENTENCE)) {
    const demands = defaultAt(passage, found.index + found[0].length, cell);
    if (demands) return demands;
  }
  const both = BOTH.exec(passage.text);
  if (both) return defaultAt(passage, both[0].length, cell);
  const noun = OF_NOUN.exec(passage.text);
  if (noun && speaksOfField(`the ${noun[1]}`, passage, cell))
    return defaultAt(passage, noun[0].length, cell);
  const to = DEFAULTS_TO.exec(passage.text);
  return to ? defaultAt(passage, to.index + to[0].length, cell) : undefined;
}

/** "If it is left blank, tower_name is used": the value of another field. */
const NAMES_FIELD =
  /^[a-z]+(?:_[a-z]+)*_(?:id|ids|name|names|size|code|key|url|ip|port|address)$/;

/** A default that is told in passing: only a word that surely is a value counts. */
function demandCertain(
  word: string,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const raw = word.replace(/^["'“]|["'”]$/g, "");
  if (raw === word && /^(?:empty|blank|null|nil)$/i.test(raw)) return undefined;
  const certain =
    (isCodeLike(raw) && !NAMES_FIELD.test(raw)) ||
    /^(?:true|false)$/i.test(raw) ||
    /^\d[\d./:-]*$/.test(raw) ||
    isListed(raw, passage, cell) ||
    isExample(raw, passage, cell) ||
    (PLAINLY_DEFAULT.test(passage.text) &&
      (isChoice(cell) || /, which is /.test(passage.text)) &&
      isPlainWord(raw));
  return certain
    ? demandDefault(raw, raw === "all" && isItem(raw, cell), cell)
    : undefined;
}

/** Wordings that name a value, whatever it is. */
const PLAINLY_DEFAULT =
  /, which is \S+ by default|\bset to \S+ by default|\bdefault value \S+ (?:is|will be) used|^by default, the value is \S+$/i;

/** "For example, en-us. It is en-us by default." */
function isExample(raw: string, passage: Passage, cell: Cell): boolean {
  return (
    /^(?:it|the value|this parameter) is /i.test(passage.text) &&
    /[^a-z]/i.test(raw) &&
    cell.description.passages.some(({ text }) =>
      text.endsWith(`for example, ${raw}`),
    )
  );
}

/** A noun or an adjective that names a value; a participle tells a state ("which is enabled by default"). */
function isPlainWord(raw: string): boolean {
  return (
    /^[a-z]{2,20}$/.test(raw) &&
    !/(?:ed|ly|on|off|empty|blank|unlimited|name|id|now|today|system)$/.test(
      raw,
    )
  );
}

/** True for a word that an item of a list begins with. */
function isItem(raw: string, { description }: Cell): boolean {
  return description.lists.some(({ items }) =>
    items.some(({ text }) => wordAt(text, 0)?.raw === raw),
  );
}

/** True for an ordinary word that another sentence gives as one of several values: "public or private". */
function isListed(raw: string, passage: Passage, cell: Cell): boolean {
  if (isItem(raw, cell)) return true;
  return cell.description.passages.some(
    ({ text, words }) =>
      text !== passage.text &&
      (text.includes(`${raw} or `) ||
        text.includes(` or ${raw}`) ||
        text.includes(`${raw} and `) ||
        text.includes(` and ${raw}`) ||
        text.includes(`${raw}, `)) &&
      /\b(?:be|is|options?|values?)\b/i.test(words),
  );
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
  if (!word.quoted && NO_DEFAULT.test(word.raw)) return [];
  const isValue =
    word.quoted ||
    isListed(word.raw, passage, cell) ||
    /^, indicating\b/.test(rest);
  return demandDefault(word.raw, isValue, cell);
}

/** "10 seconds" of a field that says that it is in seconds. */
function withoutUnit(rest: string, { scope, description }: Cell): string {
  const unit =
    /^ (second|minute|hour|day|month|millisecond)s?(?=\s*(?:$|[.,;(]))/i.exec(
      rest,
    );
  if (!unit || (scope.scalar !== "integer" && scope.scalar !== "number"))
    return rest;
  const word = unit[1]!.toLowerCase();
  const said =
    scope.name.toLowerCase().includes(word) ||
    description.passages.some(({ text }) =>
      text.toLowerCase().includes(`in ${word}`),
    );
  return said ? rest.slice(unit[0].length) : rest;
}

/** `3600s` of a number that measures a time. */
function withoutSeconds(raw: string, cell: Cell): string {
  const { scope } = cell;
  return /^\d+s$/.test(raw) &&
    scope.scalar === "integer" &&
    MEASURES_TIME.test(scope.name) &&
    !OTHER_UNIT.test(scope.name.replaceAll("_", " ")) &&
    !cell.says(OTHER_UNIT)
    ? raw.replace(/^(\d+)s$/, "$1")
    : raw;
}

const MEASURES_TIME =
  /(?:^|_)(?:seconds?|period|time|timeout|interval|duration|age|ttl)(?:_|$)/i;
const OTHER_UNIT = /\b(?:minutes?|hours?|days?|ms|milliseconds?|months?)\b/i;

/** Words such as "unlimited" are defaults of a string only where quoted or the whole of the statement. */
function demandDefault(
  raw: string,
  quoted: boolean,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!quoted && /[^\x00-\x7f]/.test(raw)) return undefined;
  const value = scalarOfType(withoutSeconds(raw, cell), cell.scope);
  if (value === undefined) return undefined;
  if (
    !quoted &&
    !/^[A-Z]{2,}$/.test(raw) &&
    /^(?:a|an|the|that|not|left|automatically|determined|generated|based|same|all|no|it|set|used|unlimited)$/i.test(
      raw,
    )
  )
    return undefined;
  return [{ kind: "default", value }];
}
