/** Chinese statements whose English counterparts stand in the other rows; each with one that nearly says the same. */
import type { ProseRow } from "./prose-row.js";

const MULTIPLE = "numbers/multiple";
const ABOVE = "numbers/above";
const BELOW = "numbers/below";
const AT_LEAST = "numbers/minimum-sentence";
const AT_MOST = "numbers/maximum-sentence";
const ONLY = "values/only-supported";
const BULLETS = "values/bulleted-list";
const INLINE = "values/explained-inline";
const LENGTH = "lengths/chinese";
const DEPRECATED = "flags/deprecated";

export const CHINESE_ROWS: readonly ProseRow[] = [
  {
    title: "整数倍",
    field: "weight: Integer",
    text: "砝码的重量，单位为克。必须为5的整数倍。",
    want: ["multiple 5"],
  },
  {
    title: "该参数的值, and 倍数",
    field: "weight: Integer",
    text: "砝码的重量。该参数的值必须是25的倍数。",
    want: ["multiple 25"],
  },
  {
    title: "a multiple of another field's value",
    field: "weight: Integer",
    text: "砝码的重量。必须为步长的整数倍。",
    want: [],
    nearly: MULTIPLE,
  },
  {
    title: "something else is a multiple",
    field: "weight: Integer",
    text: "砝码的重量。秤的量程必须为5的整数倍。",
    want: [],
    nearly: MULTIPLE,
  },
  {
    title: "a number of times",
    field: "weight: Integer",
    text: "砝码的重量。取值为2倍时托盘会倾斜。",
    want: [],
    nearly: MULTIPLE,
  },
  {
    title: "大于",
    field: "turns: Integer",
    text: "旋转的圈数。取值必须大于0。",
    want: ["range >0.."],
  },
  {
    title: "大于 under a case",
    field: "turns: Integer",
    text: "旋转的圈数。大于3时会自动减速。",
    want: [],
    nearly: ABOVE,
  },
  {
    title: "大于 another field",
    field: "turns: Integer",
    text: "旋转的圈数。必须大于min_turns的值。",
    want: [],
    nearly: ABOVE,
  },
  {
    title: "小于",
    field: "turns: Integer",
    text: "旋转的圈数，该字段的值须小于100。",
    want: ["range ..<100"],
  },
  {
    title: "something else is 小于",
    field: "turns: Integer",
    text: "旋转的圈数，轴的温度须小于100。",
    want: [],
    nearly: BELOW,
  },
  {
    title: "大于等于",
    field: "turns: Integer",
    text: "旋转的圈数。大于等于1。",
    want: ["range 1.."],
  },
  {
    title: "不能小于",
    field: "turns: Integer",
    text: "旋转的圈数，取值不能小于2。",
    want: ["range 2.."],
  },
  {
    title: "不小于 a count of other things",
    field: "turns: Integer",
    text: "旋转的圈数，不小于2个齿轮的圈数之和。",
    want: [],
    nearly: AT_LEAST,
  },
  {
    title: "小于等于",
    field: "turns: Integer",
    text: "旋转的圈数。该参数取值须小于或等于64。",
    want: ["range ..64"],
  },
  {
    title: "建议 weakens 不超过",
    field: "turns: Integer",
    text: "旋转的圈数，建议先做试验，不超过64。",
    want: [],
    nearly: AT_MOST,
  },
  {
    title: "a subject before 固定为",
    field: "mode: String",
    text: "上弦的方式。该参数固定为SLOW_WIND：先松开，再上弦。",
    want: ['enum "SLOW_WIND"'],
  },
  {
    title: "固定为 for one product",
    field: "mode: String",
    text: "上弦的方式。对于座钟，该参数固定为SLOW_WIND。",
    want: [],
    nearly: ONLY,
  },
  {
    title: "a list of ways to do it",
    field: "wind_type: String",
    text: "上弦方式。\n- SLOW_WIND：慢速\n- FAST_WIND：快速",
    want: ['enum "SLOW_WIND"|"FAST_WIND"'],
  },
  {
    title: "a list of ways to fill it in",
    field: "wind_type: String",
    text: "上弦的参数。填写方式：\n- SLOW_WIND：先填速度\n- FAST_WIND：先填时间",
    want: [],
    nearly: BULLETS,
  },
  {
    title: "values after a sentence that ends in 场景",
    field: "scene: String",
    text: "灯光所属的场景。DAWN：清晨；DUSK：黄昏。",
    want: ['enum "DAWN"|"DUSK"'],
  },
  {
    title: "values that a sentence calls examples",
    field: "scene: String",
    text: "灯光所属的场景，例如DAWN：清晨；DUSK：黄昏。",
    want: [],
    nearly: INLINE,
  },
  {
    title: "废弃 in brackets of its own",
    field: "bell: Integer",
    text: "报时的次数。（已废弃）",
    want: ["deprecated"],
  },
  {
    title: "a thing that is 废弃, in brackets",
    field: "bell: Integer",
    text: "报时的次数。（旧款铃铛已废弃）",
    want: [],
    nearly: DEPRECATED,
  },
  {
    title: "位 behind words that say length",
    field: "inscription: String",
    text: "钟上的铭文，长度不大于50位。",
    want: ["length ..50"],
  },
  {
    title: "小于等于 before a length",
    field: "inscription: String",
    text: "钟上的铭文，字符串的长度小于等于32位。",
    want: ["length ..32"],
  },
  {
    title: "a length of so many, of a text",
    field: "inscription: String",
    text: "钟上的铭文。长度不超过1024的字符串。",
    want: ["length ..1024"],
  },
  {
    title: "长度限制, in brackets of either width",
    field: "inscription: String",
    text: "钟上的铭文，字符串的长度限制为[0，256]。",
    want: ["length 0..256"],
  },
  {
    title: "字符取值范围",
    field: "inscription: String",
    text: "钟上的铭文。字符取值范围[0,200]。",
    want: ["length 0..200"],
  },
  {
    title: "长度范围 between other demands",
    field: "inscription: String",
    text: "由小写字母、数字组成，长度范围4-128位，且不能以数字结尾。",
    want: ["length 4..128", "pattern ^[a-z0-9]*[a-z]$"],
  },
  {
    title: "places of a number are none of a text",
    field: "stroke: String",
    text: "钟声的编码，长度不超过32位的整数。",
    want: [],
    nearly: LENGTH,
  },
  {
    title: "two lengths in places are of two cases",
    field: "inscription: String",
    text: "长度为4到64位，铸多口钟时，长度为4到56位。",
    want: [],
    nearly: LENGTH,
  },
];
