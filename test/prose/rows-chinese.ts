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
    title: "大于等于 of the field by its name",
    field: "turns: Integer",
    text: "旋转的圈数。turns的值大于等于0。",
    want: ["range 0.."],
  },
  {
    title: "大于等于 of another field by its name",
    field: "turns: Integer",
    text: "旋转的圈数。teeth的值大于等于0。",
    want: [],
    nearly: AT_LEAST,
  },
  {
    title: "大于 and 不大于 in one clause",
    field: "turns: Integer",
    text: "旋转的圈数。turns的值大于0且不大于100。",
    want: ["range >0..100"],
  },
  {
    title: "大于 and 小于 of two things",
    field: "turns: Integer",
    text: "旋转的圈数。大于0且小于轴的转速。",
    want: [],
    nearly: "numbers/between-bounds",
  },
  {
    title: "不能为空 of the field by its name",
    field: "key: String",
    text: "钟的键。key不能为空。",
    want: ["length 1.."],
  },
  {
    title: "不能为空 of another field by its name",
    field: "key: String",
    text: "钟的键。value不能为空。",
    want: [],
    nearly: "lengths/not-empty",
  },
  {
    title: "places as a clause",
    field: "name: String",
    text: "钟的名称，4-64位，区分大小写。",
    want: ["length 4..64"],
  },
  {
    title: "places of a number",
    field: "name: String",
    text: "钟的重量，2-4位小数。",
    want: [],
    nearly: "lengths/chinese",
  },
  {
    title: "不大于 so many characters",
    field: "text: String",
    text: "钟上的铭文，不大于256个字符。",
    want: ["length ..256"],
  },
  {
    title: "不大于 so many towers",
    field: "text: String",
    text: "钟上的铭文，不大于256座塔。",
    want: [],
    nearly: "lengths/chinese",
  },
  {
    title: "one of the values named",
    field: "ring_type: String",
    text: "敲钟的动作。只能为loud或soft中的一个。",
    want: ['enum "loud"|"soft"'],
  },
  {
    title: "one of the things named",
    field: "ring_type: String",
    text: "敲钟的动作。只能为大钟或小钟中的一个。",
    want: [],
    nearly: ONLY,
  },
  {
    title: "a version alone behind the label of values",
    field: "api_id: String",
    text: "接口版本号，区分大小写，取值：v3。",
    want: ['enum "v3"'],
  },
  {
    title: "a word alone behind the label of values",
    field: "api_id: String",
    text: "接口的编号，取值：tower。",
    want: [],
    nearly: "values/labelled",
  },
  {
    title: "a default where the field is empty",
    field: "kind: String",
    text: "钟的种类。如果为空，则默认为bronze。",
    want: ['default "bronze"'],
  },
  {
    title: "a default where another field is empty",
    field: "kind: String",
    text: "钟的种类。如果tower为空，则默认为bronze。",
    want: [],
    nearly: "defaults/sentence",
  },
  {
    title: "a default where the parameter is not passed",
    field: "loud: String",
    text: '是否敲响，不传参数则默认为"false"。',
    want: ['default "false"'],
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
];
