/**
 * Chinese defaults: one before a condition that tells only of one value ("默认值为-1，若为-1，则所有的钟都敲"), and what
 * counts as one where a number stands right behind the word, or something that is counted behind the number.
 */
import type { PassageRule } from "../rule.js";
import { demandDefault } from "./default-demands.js";

/** The condition is that the value is the default itself, and no other default stands behind it. */
const BEFORE_CONDITION =
  /^(?:[^，,；;。若当时仅为对不]{1,30}[，,])?(?:默认|缺省)值(?:为|是)\s*["“]?(-?[A-Za-z0-9][\w.-]{0,60})["”]?[，,]\s*(?:若|如果|当)(?:该?(?:参数|取值|值))?为\s*["“]?\1(?![\w.-])(?!.*(?:默认|缺省))/;

export const CHINESE_DEFAULT_RULE: PassageRule = {
  name: "defaults/before-condition",
  kind: "default",
  about: /(?:默认|缺省)值[为是].*(?:若|如果|当)/,
  readsConditions: true,
  fits: ({ scalar, array }) => scalar !== "none" && !array,
  read({ text, withinCase }, cell) {
    const raw = withinCase ? undefined : BEFORE_CONDITION.exec(text)?.[1];
    return raw === undefined ? undefined : demandDefault(raw, true, cell);
  },
};

/** "取值为low、high，默认low": the word with no verb behind it, where it is one of the values that stand before it. */
const BARE_WORD =
  /^(?:(?!默认|缺省).)*(?:^|[，,；;（(])\s*(?:默认|缺省)\s*["“]?([A-Za-z][\w.-]{0,60})["”]?\s*(?=$|[，,；;。）)])(?!.*(?:默认|缺省))/s;

export const BARE_DEFAULT_RULE: PassageRule = {
  name: "defaults/bare-word",
  kind: "default",
  about: /(?:默认|缺省)\s*["“]?[A-Za-z]/,
  fits: ({ scalar, array }) => scalar !== "none" && !array,
  read({ text, withinCase }, cell) {
    const raw = withinCase ? undefined : BARE_WORD.exec(text)?.[1];
    if (raw === undefined) return undefined;
    const isTruth =
      cell.scope.scalar === "boolean" && /^(?:true|false)$/i.test(raw);
    return isTruth ||
      isOneOf(raw, text.replace(/[，,；;（(]\s*(?:默认|缺省).*$/s, ""))
      ? demandDefault(raw, true, cell)
      : undefined;
  },
};

/** True for a word that stands beside others in a list of values. */
function isOneOf(raw: string, before: string): boolean {
  const values = VALUES_BEFORE.exec(before)?.[1] ?? "";
  const words = values
    .split(/[、，,/|或和]/)
    .map((word) => word.replace(/["“”\s]/g, ""));
  return words.length > 1 && words.includes(raw);
}

const VALUES_BEFORE =
  /(?:取值(?:范围)?|可选值|枚举值)\s*(?:为|是|有|包括|[:：])*\s*([^：:。；;]*)$/;

/** Fields that hold a count. */
const COUNTS =
  /(?:limit|num|number|count|counts|replicas?|quantity|amount|total|page_?size|per_?page)$/i;
/** The same told by the first sentence: how much a page shows. */
const COUNTS_BY_PAGE =
  /^(?:每页|分页)[^，,]{0,8}(?:[条个]?数|数量|大小)|^查询[^，,]{0,8}[条个]数/;

/** True for a field that says how many of something there are; "10条" is no other size. */
export function isCount(name: string, unit: string, opening: string): boolean {
  return (
    COUNTS.test(name) ||
    COUNTS_BY_PAGE.test(opening) ||
    (name === "size" && unit.startsWith("条"))
  );
}

/** What bounds the field, and is no other default. */
const BOUND =
  /(?:范围|最[大小多少]|至[多少]|不[能得可]?[超大小]|[大小]于)\s*[:：]?\s*(?:[[(（][^\])）]*[\])）]|[^，,；;]*)/g;

/** "默认10，铁钟20": behind a number that has no verb, another number may be that of a case. */
export function isBareOfSeveral(found: RegExpExecArray, text: string): boolean {
  if (/[为是]\s*$/.test(found[0])) return false;
  const behind = text
    .slice(found.index + found[0].length)
    .replace(/^-?[\d.]+/, "");
  return /\d/.test(behind.replace(BOUND, ""));
}
