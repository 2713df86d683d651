/**
 * Chinese sentences whose values count whatever the field's name is: "固定填写loud", "目前仅支持LOUD" of a field that the first
 * words call a kind, "钟的类型，分为：LOUD、SOFT". Input: a sentence; output: an enumeration. What may be the name of
 * something else, or belong to a case, is none.
 */
import {
  CHINESE_SUBJECT,
  CHINESE_FIXED,
} from "../../vocabulary/prose/lead-ins.js";
import { OPEN_WORDS } from "../../vocabulary/prose/conditions.js";
import { openingOf, type Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { isLayoutName, isValueWord, scalarOfType } from "../typed-scalar.js";
import { readValueList } from "../value-list.js";
import { demandOne, hasCases } from "./one-value.js";
import { hasValues, isChoice } from "./values.js";
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

/** True for a field whose first words call it a kind, a state or the like. */
export function tellsKind({ scope, description }: Cell): boolean {
  const [noun = ""] = openingOf(description).split(/[，,：:。（(]/);
  return scope.scalar === "string" && KIND.test(noun);
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
