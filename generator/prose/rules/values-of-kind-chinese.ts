/**
 * Chinese statements that count whatever the field's name is: "固定填写loud", "目前仅支持LOUD" of a field that the first words
 * call a kind, "钟的类型，分为：LOUD、SOFT", and lines "LOUD 响" below "具体状态如下所示：". Output: an enumeration. What may
 * be the name of something else, or belong to a case, is none.
 */
import {
  CHINESE_SUBJECT,
  CHINESE_FIXED,
} from "../../vocabulary/prose/lead-ins.js";
import { OPEN_WORDS } from "../../vocabulary/prose/conditions.js";
import { type Flow, openingOf, type Passage } from "../passage.js";
import type { Cell, Demand, Finding } from "../rule.js";
import { isLayoutName, isValueWord, scalarOfType } from "../typed-scalar.js";
import { readValueList } from "../value-list.js";
import { demandOne, hasCases } from "./one-value.js";
import { demandValues, hasValues, isChoice } from "./values.js";
import { whole } from "./whole-list.js";

const FIXED = new RegExp(
  `(?:^|[，,])\\s*(?:目前|当前)?${CHINESE_SUBJECT}(?:${CHINESE_FIXED})[:：]?\\s*(["“]?)([A-Za-z0-9][\\w.-]{0,60})["”]?`,
);
/** What is fixed is told once, or it is that of a case. */
const FIXED_ANYWHERE = new RegExp(CHINESE_FIXED);
/** Behind the value: the sentence ends, or goes on about something else than a value. */
const ENDS_FIXED =
  /^\s*(?:$|[，,；;（(：:](?!.*[为是取填传]\s*["“]?[A-Za-z0-9])(?!\s*["“A-Za-z0-9]))/;
/** What stands for a value of its own: the name of another field. */
const NAMES_FIELD =
  /^(?:[a-z]+_)+(?:ids?|names?|uuid|time|token|url|key)$|^[a-z]+(?:[A-Z][a-z]+)*(?:Id|Name|Token|Url|Key)$|^(?:domain|region|project|user|token|key|value|true|false|string|json)$/i;
/** What the first words call the field: one of several of a kind. */
const KIND =
  /(?:类型|类别|种类|状态|级别|等级|方式|模式|动作|命令|角色)(?:名称)?$/;
/** Above lines that show all of them; "部分状态如下" has some. */
const SHOWN =
  /(?:^|[，,])(?:具体的?|所有)?(?:状态|类型|类别|级别|方式|模式|取值|枚举值)如下(?:所示)?\s*[:：]$/;
const SHOWN_LINE =
  /^([A-Z][A-Z0-9_]{1,40})\s+([\u4e00-\u9fff][^A-Za-z:：]{1,60})$/;
const DIVIDED = /(?:^|[，,])分为\s*[:：]\s*/;

/** "取值固定为loud", "固定填写“loud”", of a text. */
export function fixedInChinese(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { scope, description } = cell;
  if (scope.scalar !== "string" || scope.array || !hasValues(cell))
    return undefined;
  const [found = "", quote, raw = ""] = FIXED.exec(passage.text) ?? [];
  const at = passage.text.indexOf(found) + found.length;
  if (found === "" || !ENDS_FIXED.test(passage.text.slice(at)))
    return undefined;
  const times = description.passages.filter(({ text }) =>
    FIXED_ANYWHERE.test(text),
  ).length;
  if (times > 1 || hasCases(cell)) return undefined;
  const isWord =
    quote !== "" ||
    (isValueWord(raw) && !isLayoutName(raw) && !NAMES_FIELD.test(raw));
  const value = isWord ? scalarOfType(raw, scope) : undefined;
  return value === undefined
    ? undefined
    : demandOne(value, passage, cell, OPEN_WORDS.test(passage.text));
}

/** "具体状态如下所示：", and lines "RINGING 正在敲" to the end of all: what the field holds, each with its meaning. */
export function readShownLines(
  { passages }: Flow,
  cell: Cell,
): Finding | undefined {
  const { scope, description } = cell;
  if (!cell.maySay(SHOWN)) return undefined;
  const at = passages.findIndex(({ text }) => SHOWN.test(text));
  if (at < 0) return undefined;
  const lines = passages.slice(at + 1);
  if (scope.scalar !== "string" || scope.array || !hasValues(cell))
    return undefined;
  if (!isChoice(cell) && !tellsKind(cell)) return undefined;
  if (hasCases(cell) || description.lists.length > 0) return undefined;
  const values = lines.flatMap(({ text }) => {
    const [, value = "", meaning = ""] = SHOWN_LINE.exec(text) ?? [];
    return value === "" ? [] : [{ value, meaning }];
  });
  const distinct = new Set(values.map(({ value }) => value)).size;
  if (values.length < 2 || distinct < lines.length) return undefined;
  const words = passages[at]!.words;
  return {
    demands: demandValues({ values, words }, cell),
    words: [words, ...lines.map((one) => one.words)].join("\n"),
    passages: [passages[at]!, ...lines],
  };
}

/** True for a field whose first words call it a kind, a state or the like. */
export function tellsKind({ scope, description }: Cell): boolean {
  if (scope.scalar !== "string") return false;
  const [noun = ""] = /^[^，,：:。（(]*/.exec(openingOf(description)) ?? [];
  return KIND.test(noun);
}

/** "钟的类型，分为：LOUD、SOFT"; what has parts is no kind. */
export function dividedInto(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = DIVIDED.exec(passage.text);
  if (!found || !(isChoice(cell) || tellsKind(cell))) return undefined;
  const before = passage.text.slice(0, found.index);
  if (before !== "" && !(passage.first && KIND.test(before))) return undefined;
  const list = readValueList(
    passage.text.slice(found.index + found[0].length),
    cell.scope,
  );
  return whole(list, passage, cell);
}
