/**
 * Values within a sentence: "The value can be A or B", "Options: a, b", "取值范围：A，B", fixed values,
 * "Only A is supported". What stands before must be the field, what follows must end the statement.
 */
import { OPEN_WORDS } from "../../vocabulary/prose/conditions.js";
import {
  CHINESE_ONLY_PREDICATES,
  CHINESE_SUBJECT,
  CHINESE_VALUE_PREDICATES,
} from "../../vocabulary/prose/lead-ins.js";
import { labelsValues, type Passage, passageBefore } from "../passage.js";
import type { Cell, PassageRule } from "../rule.js";
import { readValueList, type ValueList } from "../value-list.js";
import { ALONE_RULE } from "./values-alone.js";
import { readPredicate } from "./values-behind-predicates.js";
import { acceptsOnly, believable, readSupported } from "./values-supported.js";
import { whole } from "./whole-list.js";
import {
  dividedInto,
  fixedInChinese,
  tellsKind,
} from "./values-of-kind-chinese.js";
import { readFixed } from "./values-fixed.js";
import {
  fixedForThis,
  isOnlyKind,
  ONE_CODE,
  oneCodeBelow,
  onlyOne,
  readSingleChoice,
  sizesOf,
} from "./values-one.js";
import { markedList, readMarked } from "./values-marked.js";
import { tellsValue } from "./other-marks.js";
import { isChoice } from "./values.js";

const CHINESE_VALUES = new RegExp(
  `(?:^|[，,])(?:(?:目前|当前)(?=可选|可用|有效))?${CHINESE_SUBJECT}(?:${CHINESE_VALUE_PREDICATES.join("|")})[:：]?\\s*`,
);
const CHINESE_ONLY = new RegExp(
  `(?:^|[，,])${CHINESE_SUBJECT}(?:目前|当前|且|并且)*(?:${CHINESE_ONLY_PREDICATES.join("|")})(?:填写|指定|字符串|取值)?[:：]?\\s*`,
);

/** "参数为" of a query or an address: the names that stand in it. */
const OF_CALL = /(?:地址|路径|语句|请求|主机|URL).*参数为/is;

/** Behind the values: "只能为loud或soft中的一个". */
const ONE_OF_THESE = /(?:之|其)?中的?(?:任意)?(?:一个|一种|之一)$/;
/** "必须是loud或soft中的一个": what follows the verb alone may be anything. */
const MUST_BE_ONE = new RegExp(
  `(?:^|[，,])${CHINESE_SUBJECT}必须是(?=.+中的?(?:任意)?(?:一个|一种)$)`,
);
/** A field that names one thing of many. */
const NAMES_ONE = /(?:id|ref|name|image|region|value)$/i;
/** A version of an API is written like nothing else. */
const ONE_VERSION = /^v\d+(?:\.\d+)*$/i;

/** "BIG_BELL SMALL_BELL": codes with nothing but blanks between them. */
const CODES_APART =
  /^(?![YMDHS_ ]+$)(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+(?: [A-Z][A-Z0-9]*_[A-Z0-9_]+)+|[A-Z]{3,}(?: [A-Z]{3,}){2,})$/;
const ANY_COMBINATION = /^any combination of (?:the following values: )?/i;

/** One word of prose behind a label that means values. */
const ONE_WORD =
  /^(?:Value|Options?|Enum|(?:Valid|Enumeration|Enumerated|Supported) values?)\s*[:：]\s*(?:[a-z]{3,20}\.?|\[\s*[a-z]{3,20}\s*\])$/;

export const VALUE_SENTENCE_RULES: readonly PassageRule[] = [
  {
    name: "values/labelled",
    kind: "enum",
    about: /./,
    read(passage, cell) {
      if (!labelsValues(passage) || isOfAnother(passage, cell))
        return undefined;
      const text = passage.text
        .replace(/^支持(?=[A-Za-z0-9])/, "")
        // [1, 100] are bounds.
        .replace(/^\[\s*([A-Za-z"'][^[\]]*)\]$/, "$1")
        .replace(/^\{([A-Za-z"'][^{}]*)\}$/, "$1")
        .replace(/^the (?:keywords|fields|types) (?:include|are) /i, "")
        .replace(CODES_APART, (codes) => codes.replaceAll(" ", ", "));
      const list =
        sizesOf(text, cell) ??
        onlyOne(text, passage, cell) ??
        listOf(text, cell);
      const any = cell.scope.array ? ANY_COMBINATION.exec(text) : null;
      if (any)
        return whole(
          readValueList(text.slice(any[0].length), cell.scope),
          passage,
          cell,
        );
      // One value is all there is where a field chooses and the word is a code.
      const single =
        ((isChoice(cell) &&
          (list?.codeLike ||
            list?.values[0]?.meaning ||
            (ONE_WORD.test(passage.words) &&
              !/key$/i.test(cell.scope.name)))) ||
          ONE_CODE.test(text) ||
          ONE_VERSION.test(text) ||
          isOnlyKind(passage, cell)) &&
        !isFirstOfSeveral(passage, cell);
      return whole(list, passage, cell, {
        atLeast: single ? 1 : 2,
        labelled: true,
        // One value, for now: more may come.
        open:
          (list?.values.length === 1 && cell.says(OPEN_WORDS)) ||
          isBelowOpenLabel(passage, cell),
      });
    },
  },
  {
    name: "values/can-be",
    kind: "enum",
    about: /\b(?:be|is|are|includes?|set|take)\b|^one of\b/i,
    read: readPredicate,
  },
  {
    name: "values/can-be",
    kind: "enum",
    about: /取值|可选值|枚举值|可以[为是]|值[可为]|参数为["“]|分为/,
    read(passage, cell) {
      const found = CHINESE_VALUES.exec(passage.text);
      if (!found) return dividedInto(passage, cell);
      if (cell.says(OF_CALL)) return undefined;
      const text = passage.text.slice(found.index + found[0].length);
      return whole(readValueList(text, cell.scope), passage, cell);
    },
  },
  {
    name: "values/fixed",
    kind: "enum",
    about:
      /\b(?:fixed|always|consistently|invariably|only be|must be|to be|only value)\b|\d only\b|\bto \S+ only$|\b(?:to|is|be) \[|^(?:set|fill|the value is|its value is)\b|^(?:the|its) value can be \S+$/i,
    read: readFixed,
  },
  {
    name: "values/fixed",
    kind: "enum",
    about: /^for [A-Z]\w.*, the value is \S+$/i,
    readsConditions: true,
    read: fixedForThis,
  },
  {
    name: "values/only-supported",
    kind: "enum",
    about: /支持|只能|固定|必须|限定为|仅限/,
    read(passage, cell) {
      const fixed = fixedInChinese(passage, cell);
      if (fixed) return fixed;
      const found =
        CHINESE_ONLY.exec(passage.text) ?? MUST_BE_ONE.exec(passage.text);
      if (!found) return undefined;
      const behind = passage.text.slice(found.index + found[0].length);
      const text = behind.replace(ONE_OF_THESE, "");
      const list = readValueList(text, cell.scope);
      // Several words of which one must be chosen are values, whatever the field is called.
      if (list && text !== behind)
        return list.values.length > 1 && !NAMES_ONE.test(cell.scope.name)
          ? whole(list, passage, cell)
          : undefined;
      if (
        /仅限/.test(found[0]) &&
        !list?.values.every(({ meaning }) => meaning)
      )
        return undefined;
      return list &&
        (acceptsOnly(cell) || tellsKind(cell)) &&
        believable(list, cell)
        ? whole(list, passage, cell, { atLeast: 1 })
        : undefined;
    },
  },
  {
    name: "values/only-supported",
    kind: "enum",
    about:
      /\b(?:support(?:ed|s|ing)|allowed|accepted)\b|\bonly\b.*\bavailable\b|, including [A-Z]/i,
    read: readSupported,
  },
  {
    name: "values/marked",
    kind: "enum",
    about: /, which is \S|\bsupported\b|^[a-z -]{3,61}: .+, (?:and|or) /i,
    fits: (scope) => scope.scalar === "string",
    read: readMarked,
  },
  ALONE_RULE,
  {
    name: "values/single-choice",
    kind: "enum",
    about: /[(（]|^[A-Z][A-Z0-9_]{1,30}\s?[:：]/,
    read: (passage, cell) =>
      readSingleChoice(passage, cell) ?? oneCodeBelow(passage, cell),
  },
];

const OF_THING = /(?<!(?:该|此|本)(?:参数|字段|属性))的$/;

/** "大钟的可用值：loud": those of the big bell, whatever the field is. */
function isOfAnother(passage: Passage, { description }: Cell): boolean {
  return (
    /^(?:有效的?值|可用值)/.test(passage.words) &&
    OF_THING.test(passageBefore(passage, description)?.words ?? "")
  );
}

/** "当前可选：", and the values on the next line. */
function isBelowOpenLabel(passage: Passage, { description }: Cell): boolean {
  const above = passageBefore(passage, description)?.words ?? "";
  return /(?:当前|目前)可选\s*[:：]$/.test(above);
}

/** The values of a text; words in bold where it has others than the first ones. */
function listOf(text: string, cell: Cell): ValueList | undefined {
  const list = readValueList(text, cell.scope);
  return list?.rest === "" ? list : (markedList(text, cell) ?? list);
}

/** True for a value that another value follows: right below, or behind what the first one means. */
function isFirstOfSeveral(passage: Passage, cell: Cell): boolean {
  const { passages } = cell.description;
  const behind = passages.slice(passages.indexOf(passage) + 1);
  const [next] = behind;
  return (
    (next?.label === undefined && /^\S{1,30}$/.test(next?.text ?? "")) ||
    (/[:：]/.test(passage.words) &&
      behind.some(
        ({ label, words }) => label === undefined && tellsValue(words),
      )) ||
    behind.some(({ words }) => /^[A-Z][A-Z\d_]{2,40}(?:$|\s?:\s)/.test(words))
  );
}
