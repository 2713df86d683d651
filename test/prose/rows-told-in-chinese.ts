/** Chinese statements without the usual words: values told one by one, places for characters, defaults before a condition. */
import { proseRows, type ProseRow } from "./prose-row.js";

const TOLD = "values/told-in-chinese";
const KIND = "values/kind-in-chinese";
const BEFORE = "defaults/before-condition";
const LENGTH = "lengths/chinese";
const ONLY = "values/only-supported";
const CAN_BE = "values/can-be";
const MULTIPLE = "numbers/multiple";
const DEFAULT = "defaults/sentence";

export const TOLD_IN_CHINESE_ROWS: readonly ProseRow[] = proseRows([
  [
    "items that take a value",
    "bell: String",
    "敲钟的开关。\n取值：\n- 取“0”，表示不敲。\n- 取“1”，表示敲。\n- 不传该参数时，敲一次。",
    ['enum "0"|"1"'],
  ],
  [
    "items that say what the value is",
    "bell: String",
    "是否敲钟。\n- 值为“true”是代表敲。\n- 值为“false”表示不敲。",
    ['enum "true"|"false"'],
  ],
  [
    "items of which one tells of all others",
    "bell: String",
    "敲钟的次数。\n- 取“0”，表示不敲。\n- 取“1”，表示敲一次。\n- 取其他值，表示敲多次。",
    [],
    TOLD,
  ],
  [
    "items beside a range",
    "days: String",
    "钟停的天数，范围0~30。\n- 取“0”，表示不停。\n- 取“30”，表示停一月。",
    [],
    TOLD,
  ],
  [
    "values in a sentence, each with what it means",
    "bell: String",
    "“true”表示敲钟，“false”表示不敲钟。",
    ['enum "true"|"false"'],
  ],
  [
    "what the field is, and its values behind a colon",
    "act: String",
    "对大钟的操作：ring、rest、melt。",
    [],
    KIND,
  ],
  [
    "the same of a field that chooses",
    "action: String",
    "对大钟的操作：ring、rest、melt。",
    ['enum "ring"|"rest"|"melt"'],
  ],
  [
    "meanings and a remark in brackets",
    "action: String",
    "操作标识（区分大小写）：ring（敲）、rest（歇）。",
    ['enum "ring"|"rest"'],
  ],
  [
    "some of the kinds",
    "bell_type: String",
    "钟的类型：big、small等。",
    [],
    KIND,
  ],
  [
    "an example of them",
    "bell_type: String",
    "钟的类型：如big、small。",
    [],
    KIND,
  ],
  [
    "two codes behind a comma",
    "option: String",
    "查询条件，by_bell或者by_tower。",
    ['enum "by_bell"|"by_tower"'],
  ],
  [
    "two words that may be prose",
    "option: String",
    "查询条件，bell或者tower。",
    [],
    KIND,
  ],
  [
    "可以为 as the only word",
    "status: String",
    "钟的状态，可以为RINGING，RESTING或MUTE。",
    ['enum "RINGING"|"RESTING"|"MUTE"'],
  ],
  [
    "参数为 before quotes",
    "loud: String",
    '参数为"yes" 或 "no"，不传参数则默认为"no"。',
    ['enum "yes"|"no"', 'default "no"'],
  ],
  ["参数为 before words", "loud: String", "该参数为必选参数。", [], CAN_BE],
  [
    "限定为, for now",
    "key: String",
    "键。当前值限定为bell_name。",
    ['enum "bell_name"…'],
  ],
  ["限定为 of something else", "key: String", "键。敲钟限定为白天。", [], ONLY],
  [
    "places between two numbers",
    "name: String",
    "钟的名称。\n约束：在4位到64位之间，不区分大小写。",
    ["length 4..64"],
  ],
  ["a condition with 在", "name: String", "在塔上，4到64位。", [], LENGTH],
  [
    "at most so many places",
    "note: String",
    "备注。\n约束：描述不能超过256位，且写在塔上。",
    ["length ..256"],
  ],
  [
    "at most as a clause",
    "id: String",
    "钟的编号，不超过36位。",
    ["length ..36"],
  ],
  [
    "places of a fraction",
    "weight: String",
    "钟的重量，小数不超过2位。",
    [],
    LENGTH,
  ],
  [
    "倍数 behind 且",
    "weight: Integer",
    "钟的重量。取值范围：100GB~1000GB，且必须为10的整数倍。",
    ["range 100..1000", "multiple 10"],
  ],
  [
    "且 before a multiple of something else",
    "weight: Integer",
    "钟的重量，且钟架的重量必须为10的整数倍。",
    [],
    MULTIPLE,
  ],
  [
    "a default that is counted",
    "perpage: Integer",
    "当前页，默认为10条。",
    ["default 10"],
  ],
  [
    "a default with a unit",
    "wait: Integer",
    "等待的时间，默认为10时。",
    [],
    DEFAULT,
  ],
  [
    "a default before a condition",
    "tower: String",
    "塔的编号，默认值为-1，若为-1，则所有的塔都敲钟。",
    ['default "-1"'],
  ],
  [
    "another default behind the condition",
    "tower: String",
    "塔的编号，默认值为-1，若钟已停，则默认值为0。",
    [],
    BEFORE,
  ],
  [
    "a default within a condition",
    "tower: String",
    "若钟已停，默认值为-1，如果塔已倒，则不敲。",
    [],
    BEFORE,
  ],
  [
    "kinds of which something holds",
    "bell_type: String",
    "不支持的类型：deep、high。",
    [],
    "values/kind-in-chinese",
  ],
  [
    "one kind with a slash in it",
    "bell_type: String",
    "钟的类型：deep/high。",
    [],
    "values/kind-in-chinese",
  ],
  [
    "kinds, and more of them elsewhere",
    "bell_type: String",
    "钟的类型：deep、high。更多类型见塔楼。",
    [],
    "values/kind-in-chinese",
  ],
  [
    "items that tell of what another field holds",
    "bell_id: String",
    "钟的ID。\n- “all”表示所有的钟。\n- “none”表示没有钟。",
    [],
    "values/told-in-chinese",
  ],
  [
    "a default that another case replaces",
    "weight: Integer",
    "重量，默认值为80，若为铁钟，则为90。",
    [],
    "defaults/before-condition",
  ],
  [
    "the length of a part in a further clause",
    "bell_tag: String",
    "钟的标签，键不能重复，且长度不超过36个字符。",
    [],
    "lengths/chinese",
  ],
  [
    "places of a number",
    "order: String",
    "连续数字，不超过5位。",
    [],
    "lengths/chinese",
  ],
  [
    "bits of a key",
    "seal: String",
    "密钥，在2048位到4096位之间。",
    [],
    "lengths/chinese",
  ],
  [
    "kinds of what an ID is of",
    "tower_id: String",
    "塔的ID。必须是north、south中的一个。",
    [],
    "values/only-supported",
  ],
  [
    "what a field is limited to",
    "bell_type: String",
    "钟的类型。仅限north、south。",
    [],
    "values/only-supported",
  ],
]);
