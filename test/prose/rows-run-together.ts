/** Cells of Markdown tables, where list items, paragraphs and labels run together; and values on lines of their own. */
import type { ProseRow } from "./prose-row.js";

const INLINE = "values/explained-inline";
const LABELLED = "values/labelled";
const LINES = "values/lines";
const DEFAULT = "defaults/labelled";

export const RUN_TOGETHER_ROWS: readonly ProseRow[] = [
  {
    title: "codes behind the words of the item before",
    field: "drain_type: String",
    text: "How it drains.FAST_DRAIN: empties at onceSLOW_DRAIN: empties step by step",
    want: ['enum "FAST_DRAIN"|"SLOW_DRAIN"'],
  },
  {
    title: "capitals that may belong to either side",
    field: "drain_type: String",
    text: "How it drains. Options:HDR: needs an HDRSDR: needs nothing",
    want: [],
    nearly: INLINE,
  },
  {
    title: "one value, in whose meaning the others hide",
    field: "drain_type: String",
    text: "排水类型。可选值：HDR：需要HDRSDR：不需要",
    want: [],
    nearly: LABELLED,
  },
  {
    title: "two values, in whose meaning a third hides",
    field: "drain_type: String",
    text: "排水类型。FAST_DRAIN：快HALT：停SLOW_DRAIN：慢",
    want: [],
    nearly: INLINE,
  },
  {
    title: "Chinese items and a label behind them",
    field: "wood_type: String",
    text: "木材类型。oak：橡木pine：松木缺省值：pine",
    want: ['enum "oak"|"pine"', 'default "pine"'],
  },
  {
    title: "Chinese numbers",
    field: "is_wound: Integer",
    text: "是否上弦。0：否1：是",
    want: ["enum 0|1"],
  },
  {
    title: "a list run together, of which one value has a stop within",
    field: "wood: String",
    text: "Wood of the case. The options are as follows: oak: hard and heavy w7.thin: light and soft",
    want: [],
    nearly: INLINE,
  },
  {
    title: "values with stops within, in sentences",
    field: "wood_type: String",
    text: "Wood of the case. w7.thick: hard and heavy. w7.thin: light and soft.",
    want: ['enum "w7.thick"|"w7.thin"'],
  },
  {
    title: "a label behind the last word",
    field: "speed: Integer",
    text: "Speed of the fanDefault: 3",
    want: ["default 3"],
  },
  {
    title: "a name that ends in a label",
    field: "rule: String",
    text: "Rule to follow, written as isDefault: true.",
    want: [],
    nearly: DEFAULT,
  },
  {
    title: "a remark in a paragraph of its own",
    field: "wind: String",
    text: "Way of winding. SLOW_WIND: slow; FAST_WIND: quick.Note: Currently the bell is silent.",
    want: ['enum "SLOW_WIND"|"FAST_WIND"'],
  },
  {
    title: "values on lines below a label",
    field: "turns: Integer",
    text: "Turns of the key.\nEnumeration values:\n0\n1\n3",
    want: ["enum 0|1|3"],
  },
  {
    title: "words on lines below a Chinese label",
    field: "colour: String",
    text: "枚举值：\nred\ngreen\n默认值：red",
    want: ['enum "red"|"green"', 'default "red"'],
  },
  {
    title: "lines of which one is no value",
    field: "turn_type: Integer",
    text: "枚举值：\n0\n任意\n3",
    want: [],
    nearly: LINES,
  },
  {
    title: "lines of two numbers below a range",
    field: "turn_type: Integer",
    text: "取值范围：\n0\n100",
    want: [],
    nearly: LINES,
  },
  {
    title: "a range with a comma that no blank follows",
    field: "turns: Integer",
    text: "取值范围：[0,100]",
    want: ["range 0..100"],
  },
  {
    title: "an open end behind such a comma",
    field: "turns: Integer",
    text: "Value range: [2,102)",
    want: ["range 2..<102"],
  },
  {
    title: "one number with a thousands separator in brackets",
    field: "turns: Integer",
    text: "Value range: [1,000]",
    want: [],
    nearly: "numbers/labelled-range",
  },
];
