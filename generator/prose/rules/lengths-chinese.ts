/** Lengths in Chinese: "长度为1-64个字符". */
import { CHINESE_BOUNDS } from "../../vocabulary/prose/lead-ins.js";
import {
  afterCharacters,
  type Bounds,
  readBounds,
  readNumber,
} from "../bounds.js";
import { mayBeString } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { charactersAt, ENDS_LENGTH, isPlain } from "./length-at.js";
import { clauseStart } from "./statements.js";

const CHINESE_RANGE = clauseStart(CHINESE_BOUNDS.length);
const CHINESE_MAXIMUM = clauseStart(CHINESE_BOUNDS.maxLength);

export const CHINESE_LENGTH_RULE: PassageRule = {
  name: "lengths/chinese",
  kind: "length",
  fits: mayBeString,
  about: /字符|长度|最长|\d位/,
  read: readChinese,
};

/** "4-64位" as a clause of its own, of a text: places for characters. */
const PLACES =
  /(?:^|[，,])\s*(?:长度为?)?(\d{1,4})\s*[-~～到至]\s*(\d{1,4})\s*位(?=$|[，,])/;
/** "在4位到64位之间": places on both sides of a range. */
const BETWEEN_PLACES =
  /^(?:长度)?(?:必须|需|须|应)?在\s*(\d{1,4})\s*位?\s*[-~～到至]\s*(\d{1,4})\s*位之间(?=$|[，,])/;
/** "描述不能超过256位": of what is written, and not of a number. */
const AT_MOST_PLACES =
  /(?:(?:^|[，,])\s*(?:长度|描述|名称|内容|备注)(?:长度)?|^(?![^，,]*(?:数字|序号|连续|段|码|AS))[^，,：:]{1,12}[，,]\s*)(?:不能|不得|不可|不)超过\s*(\d{1,4})\s*位(?=$|[，,])/;
/** Places of a number or an address, and not of what is written. */
const SIGNS_OF_NUMBER =
  /小数|比特|二进制|掩码|有效位|密钥|公钥|网段|加密|base64|ipv|\d位[^，,]*\d位/i;
/** The same said anywhere of the field. */
const NO_TEXT = /掩码|密钥|公钥|网段|加密|中文字符/;
/** Two limits, or that of a part: none is the whole text's. */
const OF_PARTS =
  /\d\s*位.*\d\s*位|每|各|[键值]|key|前缀|后缀|后[一二三四五六七八\d]+位|文件名|标签|邮箱|国家码|明文|连续|title/i;

function placesOf([low = 0, high = 0]: readonly number[]):
  readonly Demand[] | undefined {
  return low > 0 && low < high
    ? [{ kind: "length", minLength: low, maxLength: high }]
    : undefined;
}

/** Limits that are counted in places. */
function readPlaces(text: string): readonly Demand[] | undefined {
  const places = PLACES.exec(text)?.slice(1).map(Number);
  if (places && !SIGNS_OF_NUMBER.test(text)) return placesOf(places);
  const between = BETWEEN_PLACES.exec(text)?.slice(1).map(Number);
  if (between && !SIGNS_OF_NUMBER.test(text.replace(BETWEEN_PLACES, "")))
    return placesOf(between);
  const most = Number(AT_MOST_PLACES.exec(text)?.[1] ?? 0);
  return most > 0 && !SIGNS_OF_NUMBER.test(text) && !OF_PARTS.test(text)
    ? [{ kind: "length", maxLength: most }]
    : undefined;
}

/** "长度不低于8，不超过32": both limits of one text. */
const LEAST_AND_MOST =
  /^(?:字符)?长度(?:不低于|不小于|不少于)(\d{1,4})[，,](?:且|并且)?(?:不超过|不大于)(\d{1,4})(?=$|[，,；;])/;

/** "...，且长度不超过64个字符": a clause as any other. */
const AND_LENGTH = /(?<=[，,]\s*)(?:并且|且)\s*(?=(?:字符)?长度)/g;

export function readChinese(
  given: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!isPlain(given)) return undefined;
  const passage = OF_PARTS.test(given.text)
    ? given
    : { ...given, text: given.text.replace(AND_LENGTH, "") };
  const inPlaces = readPlaces(passage.text);
  if (inPlaces) return cell.says(NO_TEXT) ? undefined : inPlaces;
  const both = LEAST_AND_MOST.exec(passage.text)?.slice(1).map(Number);
  if (both && !OTHER_LENGTH.test(passage.text)) return placesOf(both);
  const opening = charactersAt(passage.text.replace(/^支持/, ""));
  if (opening) return opening;
  const range = CHINESE_RANGE.exec(passage.text);
  if (range) {
    const text = inCharacters(passage.text, range);
    if (text === undefined) return undefined;
    const bounds = readBounds(text);
    if (bounds && endsClause(bounds.rest, text) && !isOpen(bounds))
      return [
        { kind: "length", minLength: bounds.low, maxLength: bounds.high },
      ];
    const demands = charactersAt(text);
    if (demands) return demands;
  }
  const text = BYTES_OF_OTHERS.test(passage.text)
    ? passage.text
    : passage.text.replace(MOST_BYTES, "$1个字符");
  const longest = CHINESE_MAXIMUM.exec(text);
  const limit = longest ? inCharacters(text, longest) : undefined;
  const found = limit === undefined ? undefined : readNumber(limit);
  if (!longest || !found || found.value <= 0) return undefined;
  const rest = afterCharacters(found.rest);
  const counted =
    rest !== undefined ||
    (/长度|最长/.test(longest[0]) && endsClause(found.rest, text));
  return counted && ENDS_LENGTH.test(rest ?? "")
    ? [{ kind: "length", maxLength: found.value }]
    : undefined;
}

/** "长度不能超过64个字节": a text has no more characters than bytes. */
const MOST_BYTES =
  /(?<=长度[^，,；;。\d]{0,10})(\d{1,5})\s*个?(?:字节|bytes?)(?=$|[，,；;（(])(?![，,；;]\s*或)/gi;
/** The bytes are those of what the text stands for, or of a part of it. */
const BYTES_OF_OTHERS =
  /编码|解码|加密|解密|压缩|文件|二进制|base64|每|各|前缀|后缀|\d\s*个?字节.*\d\s*个?字节/i;

function isOpen({ lowOpen, highOpen }: Bounds): boolean {
  return lowOpen || highOpen;
}

/** Says what a length is counted in, or that there are several. */
const OTHER_LENGTH =
  /字节|单位|比特|多个|分隔|隔开|byte|bit|[个条组项]\s*(?:$|[，,；;])/i;

/** Nothing stands behind the number, or another clause of the same text: "长度不超过64，只允许字母". */
function endsClause(rest: string, text: string): boolean {
  if (rest.trim() === "") return true;
  return /^\s*[，,；;]/.test(rest) && !OTHER_LENGTH.test(text);
}

/** What stands behind words that say "length", where a place or a text is counted in characters; none where two are. */
function inCharacters(
  text: string,
  { index, 0: lead }: RegExpExecArray,
): string | undefined {
  const behind = text.slice(index + lead.length);
  if (!/长度|最长/.test(lead)) return behind;
  if ((text.match(COUNTED) ?? []).length > 1) return undefined;
  return behind.replace(OF_A_TEXT, "个字符");
}

const COUNTED = /\d\s*位/g;
/** "6位", "6位字符", "6的字符串", "6个字符的字符串". */
const OF_A_TEXT =
  /(?<=^[^，,；;。]{0,20}\d[\])）］】]?)\s*(?:位(?:的?字符串?)?|个?字符的字符串|的字符串)(?=\s*(?:$|[，,；;。（(]))/;
