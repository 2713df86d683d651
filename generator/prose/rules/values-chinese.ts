/**
 * Values in Chinese that no label announces. Input: items such as "取“0”，表示不敲", or what a field is with its values behind
 * it: "钟的状态：ringing、resting". Output: all of them; one word in doubt and there are none.
 */
import { type ItemList, openingOf, type Passage } from "../passage.js";
import type { Cell, Demand, Finding, ListRule, PassageRule } from "../rule.js";
import { isCodeLike, isValueWord } from "../typed-scalar.js";
import { enumerate, memberFrom, type Member } from "./value-members.js";
import { demandValues, hasValues, isChoice } from "./values.js";

const WORD = "[A-Za-z0-9][\\w.-]{0,60}";
/** "取值为“loud”时，表示", "值为“loud”表示", "“loud”代表", "取“loud”，表示". */
const TOLD_ITEM = new RegExp(
  `^(?:(?:取值?|值|设置|设)(?:为|是)?)?[“"](${WORD})[”"](?:时)?[，,]?\\s*是?(?:表示|代表)([^“”"]{1,200})$`,
);
/** "north表示北面", without quotes. */
const PLAIN_ITEM = new RegExp(
  `^(${WORD})\\s*(?:表示|代表)\\s*([\\u4e00-\\u9fff][^“”"]{0,200})$`,
);
/** Numbers, letters of a layout, and names of fields. */
const NO_PLAIN_VALUE =
  /^(?:[\d.-]+|\w|[ymdhs]+|(?:\w+_)?(?:id|name|key|value|time|url|ip|port)s?|\w+(?:Id|Name|Key|Value|Time|Url))$/i;
/** What a field or a part holds. */
const TELLS_OF_THING =
  /(?:ID|名称|名字|编号|标识|地址|时间|日期|数量|个数|总数|大小|内容|列表|编码|密码|参数|变量|符号?|号码?|单位|年|月|日|时|分|秒)[。；;]?$/i;
/** Above the parts of a text, or of an expression. */
const HAS_PARTS =
  /组成|构成|拼|其中|形如|形式|表达式|变量|占位|语法|规则|组合|单位|含义|说明|参数|如/;
const TELLS = /表示|代表/;
/** Says what holds without a value: no member, and no reason to doubt the others. */
const LEFT_OUT = /^(?:不传|不填|不指定|不设置|未指定|未填|为空)/;
/** What some of the kinds are told of, or kinds of another thing. */
const OF_SOME =
  /字段|必选|配合|依赖|互斥|如下|以下|不|支持|适用|仅|规格|允许|可用|可选|常用|推荐|典型|部分|默认|预留|前|后|中间|最终|源|目标|类似|示例/;
/** Numbers between two bounds, of which the items are some; words for all others, for several at once, or for another field. */
const OTHERS =
  /更多|类推|多个|取决于|有关|字段|格式|通配|[a-z]参数|\d\s*(?:[-~～]|到|至)\s*\d|大于|小于|不超过|其他|其它|其余|自定义|任意|例如|比如/;

/** What the field is, behind which its values stand, each maybe with its meaning in brackets. */
const KIND =
  "[^，,。：:；;（(“”]{0,16}(?:类型|类别|状态|操作|操作标识|动作|结果|模式)(?:[（(][^()（）]{1,12}[)）])?";
const JOINT = "\\s*(?:[、，,]|或者?)\\s*";
const BETWEEN = new RegExp(JOINT);
const EXPLAINED = `${WORD}(?:[（(][\\u4e00-\\u9fff]{1,16}[)）])?`;
const OF_KIND = new RegExp(
  `^${KIND}[:：]\\s*(${EXPLAINED}(?:${JOINT}${EXPLAINED})+)$`,
);
const MEANING = /[（(]([^()（）]+)[)）]$/;
/** "查询条件，by_bell或者by_tower": words that no prose has. */
const EITHER = new RegExp(
  `^[\\u4e00-\\u9fff]{2,16}[，,](${WORD})或者?(${WORD})$`,
);

export const CHINESE_LIST_RULE: ListRule = {
  name: "values/told-in-chinese",
  kind: "enum",
  read: readItems,
};

export const CHINESE_VALUE_RULE: PassageRule = {
  name: "values/kind-in-chinese",
  kind: "enum",
  about: /[\u4e00-\u9fff].*[:：或]/,
  fits: ({ scalar, array }) => scalar === "string" && !array,
  read: readKind,
};

function readItems(list: ItemList, cell: Cell): Finding | undefined {
  const { items, leadIn, guarded } = list;
  if (!items.some(({ text }) => TELLS.test(text))) return undefined;
  if (guarded || leadIn?.guarded || !isText(cell) || cell.says(OTHERS))
    return undefined;
  const plain = toldPlainly(list, cell);
  if (plain)
    return enumerate(plain, {
      cell,
      words: [leadIn?.words ?? "", ...items.map(({ text }) => text)],
      passages: items.flatMap(({ passages }) => passages),
    });
  if (
    leadIn?.label !== "values" &&
    !isChoice(cell) &&
    !openingOf(cell.description).includes("是否")
  )
    return undefined;
  const stated = items.filter(({ text }) => !LEFT_OUT.test(text));
  const members = stated.flatMap(({ text }) => {
    const [, raw = "", meaning = ""] = TOLD_ITEM.exec(text.trim()) ?? [];
    return toldMember(raw, meaning, cell) ?? [];
  });
  if (members.length < 2 || members.length < stated.length) return undefined;
  return enumerate(members, {
    cell,
    words: [leadIn?.words ?? "", ...stated.map(({ text }) => text)],
    passages: stated.flatMap(({ passages }) => passages),
  });
}

/** "north_side表示北面", "global表示各面": every item has the form, and no word is anything but a value. */
function toldPlainly(
  { items, leadIn }: ItemList,
  cell: Cell,
): readonly Member[] | undefined {
  const lead = leadIn?.text ?? "";
  if (OF_SOME.test(lead) || HAS_PARTS.test(lead)) return undefined;
  const told = items.map(({ text }) => PLAIN_ITEM.exec(text.trim()));
  const members = told.flatMap((one) => {
    const [, raw = "", meaning = ""] = one ?? [];
    const isValue = isValueWord(raw) && !NO_PLAIN_VALUE.test(raw);
    return isValue && raw !== cell.scope.name && !TELLS_OF_THING.test(meaning)
      ? (toldMember(raw, meaning, cell) ?? [])
      : [];
  });
  if (members.length < 2 || members.length < items.length) return undefined;
  const areCodes = members.some(({ value }) => isCodeLike(String(value)));
  const isAll = cell.description.passages.length === items.length + 1;
  return areCodes || isAll ? members : undefined;
}

function readKind(
  { text, words, first }: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!first || !isChoice(cell) || !hasValues(cell)) return undefined;
  if (cell.description.passages.length > 1) return undefined;
  if (OF_SOME.test(text.replace(/[(（][^()（）]*[)）]/g, ""))) return undefined;
  const joined = OF_KIND.exec(text)?.[1]?.split(BETWEEN);
  const either = EITHER.exec(text)?.slice(1);
  const values = (joined ?? either ?? []).map((one) => {
    const [behind = "", meaning] = MEANING.exec(one) ?? [];
    const value = one.slice(0, one.length - behind.length);
    return meaning === undefined ? { value } : { value, meaning };
  });
  const raw = values.map(({ value }) => value);
  if (raw.length < 2 || new Set(raw).size < raw.length) return undefined;
  if (either && !raw.every((word) => isCodeLike(word))) return undefined;
  if (raw.every((word) => /^\d/.test(word))) return undefined;
  return demandValues({ values, words }, cell);
}

function toldMember(
  raw: string,
  meaning: string,
  { scope }: Cell,
): Member | undefined {
  if (raw === "" || meaning.trim() === "") return undefined;
  const said = {
    meaning: meaning.trim().replace(/[。；;]$/, ""),
    marked: false,
  };
  return memberFrom({ raw, quoted: true }, said, scope);
}

function isText(cell: Cell): boolean {
  const { scalar, array } = cell.scope;
  return scalar === "string" && !array && hasValues(cell);
}
