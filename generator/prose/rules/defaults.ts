/**
 * Defaults, typed as the row is. One that does not fit the type, or is said in words, is none:
 * "by default, all are displayed" states no value.
 */
import { NO_DEFAULT } from "../../vocabulary/prose/values.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { isCodeLike, scalarOfType } from "../typed-scalar.js";
import { wordAt } from "../value-list.js";

/** A default may be a path or hold signs that no listed value has. */
const LABELLED =
  /^(?:"([^"\s]*)"|'([^'\s]*)'|“([^”\s]*)”|([\w/+.-]+; ?charset=[\w-]+|[^\s"'“”()（）]+))(?:\s*[(（][^()（）]{1,80}[)）])?$/;
const SENTENCE =
  /(?:^|[,;] (?:and )?|\band )(?:the |its )?default(?: (?:value|option|setting|number))?(?: of (?:this|the) (?:parameter|field))? (?:is|is set to)\s+/gi;
/** "The default PFS is group5": the noun must be the field's. */
const OF_NOUN = /^the default ((?:[a-z]+ )?[a-z]+) is\s+/i;
const CHINESE =
  /(?:^|[，,；;（(])(?:不填|不传|不指定|未指定|未填|缺省)?(?:时[，,]?)?(?:则)?(?:缺省|默认)(?:值)?(?:为|是)\s*/g;
const EMPTY_STRING =
  /^(?:the default value is|(?:it|this parameter|the value) defaults to) an empty (?:character )?string(?:, that is, ["“]["”])?$|^(?:the value|it|this parameter) is an empty (?:character )?string by default$/i;
/** "true (default): it is on". */
const MARKED = /\b(true|false) ?[(（](?:the )?default(?: value)?[)）]/i;
/** "the default value 0 is used", behind the case that the field is left out. */
const IS_USED =
  /(?:^|, )(?:the )?default value,? (\S+?),? (?:is|will be) used$/i;
const WHICH =
  /(?:^|, (?:which )?(?:is|and is) |\d and is |(?:^|, )(?:it|the value|the default value) is )(\S+?) by default(?:\s*[(（][^()（）]{1,80}[)）])?(?:, (?:which )?(?:indicating|indicates|meaning|means)\b.*)?$/i;
const DEFAULTS_TO =
  /(?:^|, (?:and )?)(?:it |this parameter |the value )?defaults to\s+/i;
const ENDS_DEFAULT =
  /^\s*(?:$|[.。;；(（]| and (?:the )?(?:max|min)imum\b|[,，](?!\s*(?:or|and [a-z]+ (?:for|in))\b)|\s*[:：]$)/i;
const SLASH = /\/[\w/.-]*(?=$|[\s,;，。])/y;

export const DEFAULT_RULES: readonly PassageRule[] = [
  {
    name: "defaults/labelled",
    kind: "default",
    about: /./,
    read(passage, cell) {
      if (passage.label !== "default" || !takesDefault(cell)) return undefined;
      const text = passage.text.trim();
      const found = LABELLED.exec(text);
      const raw = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4];
      if (raw === undefined || NO_DEFAULT.test(raw)) {
        return NO_DEFAULT.test(text) ? [] : undefined;
      }
      return demandDefault(raw, found?.[4] === undefined, cell);
    },
  },
  {
    name: "defaults/sentence",
    kind: "default",
    about: /\bdefault/i,
    read: readSentence,
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
  const which = WHICH.exec(passage.text) ?? IS_USED.exec(passage.text);
  if (which) {
    const raw = which[1]!.replace(/^["'“]|["'”]$/g, "");
    const certain =
      isCodeLike(raw) ||
      /^(?:true|false)$/i.test(raw) ||
      /^\d[\d./:-]*$/.test(raw) ||
      isListed(raw, passage, cell) ||
      (/, which is \S+ by default/i.test(passage.text) && isPlainWord(raw));
    return certain ? demandDefault(raw, false, cell) : undefined;
  }
  for (const found of passage.text.matchAll(SENTENCE)) {
    const demands = defaultAt(passage, found.index + found[0].length, cell);
    if (demands) return demands;
  }
  const noun = OF_NOUN.exec(passage.text);
  if (noun && speaksOfField(`the ${noun[1]}`, passage, cell))
    return defaultAt(passage, noun[0].length, cell);
  const to = DEFAULTS_TO.exec(passage.text);
  return to ? defaultAt(passage, to.index + to[0].length, cell) : undefined;
}

/** A noun or an adjective that names a value; a participle tells a state ("which is enabled by default"). */
function isPlainWord(raw: string): boolean {
  return (
    /^[a-z]{2,20}$/.test(raw) &&
    !/(?:ed|ly|on|off|empty|blank|unlimited)$/.test(raw)
  );
}

/** True for an ordinary word that another sentence gives as one of several values: "public or private". */
function isListed(raw: string, passage: Passage, { description }: Cell) {
  return description.passages.some(
    ({ text }) =>
      text !== passage.text &&
      (text.includes(`${raw} or `) ||
        text.includes(` or ${raw}`) ||
        text.includes(`${raw}, `)) &&
      /\b(?:be|is|options?|values?)\b/i.test(text),
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
  if (!word || !ENDS_DEFAULT.test(passage.text.slice(word.end)))
    return undefined;
  if (!word.quoted && NO_DEFAULT.test(word.raw)) return [];
  return demandDefault(word.raw, word.quoted, cell);
}

/** Words such as "unlimited" are defaults of a string only where quoted or the whole of the statement. */
function demandDefault(
  raw: string,
  quoted: boolean,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!quoted && /[^\x00-\x7f]/.test(raw)) return undefined;
  const value = scalarOfType(raw, cell.scope);
  if (value === undefined) return undefined;
  if (
    !quoted &&
    /^(?:a|an|the|that|not|left|automatically|determined|generated|based|same|all|no|it|set|used|unlimited)$/i.test(
      raw,
    )
  )
    return undefined;
  return [{ kind: "default", value }];
}
