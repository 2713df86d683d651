/** Words that are values in one place and something else in another: labels, states, kinds, layouts, signs of a case. */
import type { ProseRow } from "./prose-row.js";

const BULLETS = "values/bulleted-list";
const INLINE = "values/explained-inline";
const LINES = "values/lines";
const CAN_BE = "values/can-be";
const LABELLED = "values/labelled";
const FIXED = "values/fixed";
const ONLY = "values/only-supported";
const RANGE = "numbers/range-sentence";
const LENGTH = "lengths/chinese";

export const LIKELY_WORD_ROWS: readonly ProseRow[] = [
  // Words that label what follows them.
  {
    title: "a label's word alone in an announced list",
    field: "grade: String",
    text: "How loud the bell rings.\nOptions:\n- calm\n- warning\n- alarm",
    want: ['enum "calm"|"warning"|"alarm"'],
  },
  {
    title: "a label's word alone in a list that nothing announces",
    field: "grade_type: String",
    text: "Parts of the bell.\n- name\n- key",
    want: [],
    nearly: BULLETS,
  },
  {
    title: "values after a sentence about when the field is needed",
    field: "cloth_type: String",
    text: "Type of the cloth. This parameter is only required for a new shade.\n- own: brought along\n- lent: from the house",
    want: ['enum "own"|"lent"'],
  },
  {
    title: "cases after a sentence that lists them",
    field: "cloth_type: String",
    text: "Type of the cloth. This parameter is only required for:\n- own: brought along\n- lent: from the house",
    want: [],
    nearly: BULLETS,
  },
  {
    title: "a label with its text in an announced list",
    field: "grade: String",
    text: "Options:\n- calm: rings once\n- alarm: rings on\n- Note: alarm needs a second bell",
    want: [],
    nearly: BULLETS,
  },
  {
    title: "a heading below values on lines",
    field: "grade: String",
    text: "Options:\ncalm\nalarm\nNote",
    want: [],
    nearly: LINES,
  },
  {
    title: "protocols with meanings",
    field: "door: String",
    text: "Options:\n- HTTP: in the open\n- HTTPS: sealed",
    want: ['enum "HTTP"|"HTTPS"'],
  },
  {
    title: "addresses in a list",
    field: "door: String",
    text: "Options:\n- HTTP://a.example\n- HTTPS://b.example",
    want: [],
    nearly: BULLETS,
  },
  {
    title: "a protocol after others in running text",
    field: "door_type: String",
    text: "Ways in. TCP: raw; UDP: loose; HTTP: spoken.",
    want: ['enum "TCP"|"UDP"|"HTTP"'],
  },
  {
    title: "default as an explained member",
    field: "look: String",
    text: "The value can be one of the following:\n- default: as delivered\n- custom: as painted",
    want: ['enum "default"|"custom"'],
  },
  {
    title: "default beside the member that it names",
    field: "look: String",
    text: "The value can be one of the following:\n- plain: as delivered\n- custom: as painted\n- default: plain",
    want: ['default "plain"'],
    nearly: BULLETS,
  },
  {
    title: "default with a code that is no member",
    field: "look: String",
    text: "The value can be one of the following:\n- plain: as delivered\n- custom: as painted\n- default: 7",
    want: ['default "7"'],
    nearly: BULLETS,
  },

  // Words for states and kinds.
  {
    title: "a state in capitals",
    field: "lamp: String",
    text: "The value is LIT, DARK, or UNAVAILABLE.",
    want: ['enum "LIT"|"DARK"|"UNAVAILABLE"'],
  },
  {
    title: "a state in small letters",
    field: "lamp: String",
    text: "The value can be lit, dark, or unavailable.",
    want: [],
    nearly: CAN_BE,
  },
  {
    title: "states behind a label",
    field: "lamp_state: String",
    text: "Options: created, updated, deleted.",
    want: ['enum "created"|"updated"|"deleted"'],
  },
  {
    title: "a state beside ordinary values",
    field: "lamp_status: String",
    text: "The value can be available, lit, or broken.",
    want: ['enum "available"|"lit"|"broken"'],
  },
  {
    title: "a state beside its opposite",
    field: "seal: String",
    text: "The value can be valid or invalid.",
    want: [],
    nearly: CAN_BE,
  },
  {
    title: "a state beside its opposite, of a field that chooses",
    field: "seal_mode: String",
    text: "The value can be valid or invalid.",
    want: ['enum "valid"|"invalid"'],
  },
  {
    title: "what one may do with the value",
    field: "lamp_policy: String",
    text: "The value can be changed or deleted.",
    want: [],
    nearly: CAN_BE,
  },
  {
    title: "what the value must be",
    field: "lamp_type: String",
    text: "The value must be valid and known.",
    want: [],
    nearly: CAN_BE,
  },
  {
    title: "a word that goes on after the values",
    field: "lamp_type: String",
    text: "Options: wick, bulb; valid only in winter.",
    want: ['enum "wick"|"bulb"'],
  },
  {
    title: "a kind of thing as the name of a kind",
    field: "goal_type: String",
    text: "The value can be ip or domain.",
    want: ['enum "ip"|"domain"'],
  },
  {
    title: "kinds of things that the text holds",
    field: "goal_policy: String",
    text: "The value can be name or alias.",
    want: [],
    nearly: CAN_BE,
  },
  {
    title: "one state alone",
    field: "lamp_status: String",
    text: "Only available is supported.",
    want: [],
    nearly: ONLY,
  },
  {
    title: "one state alone behind a label",
    field: "lamp_status: String",
    text: "Options: available (it burns)",
    want: [],
    nearly: LABELLED,
  },

  // Names of layouts.
  {
    title: "layouts behind a label",
    field: "leaf: String",
    text: "Options: JSON, XML.",
    want: ['enum "JSON"|"XML"'],
  },
  {
    title: "one layout behind a label",
    field: "leaf: String",
    text: "Value range: PEM",
    want: [],
    nearly: LABELLED,
  },
  {
    title: "layouts of a scheme",
    field: "scheme: String",
    text: "The value can be http or https.",
    want: ['enum "http"|"https"'],
  },

  // Sentences that begin with "and".
  {
    title: "And before the value",
    field: "lit: Boolean",
    text: "Whether the lamp burns. And the value can only be true.",
    want: ["enum true"],
  },
  {
    title: "And after a case",
    field: "lit: Boolean",
    text: "If the lamp is old, it must be cleaned. And the value can only be true.",
    want: [],
    nearly: FIXED,
  },

  // Signs that only look like a case.
  {
    title: "对等 is no case",
    field: "label: String",
    text: "对等齿轮的名字，长度为1-64个字符。",
    want: ["length 1..64"],
  },
  {
    title: "对端口 is a case",
    field: "label: String",
    text: "对端口上的齿轮，长度为1-64个字符。",
    want: [],
    nearly: LENGTH,
  },
  {
    title: "在线 is no case",
    field: "gear_state: String",
    text: "在线情形，取值为TURNING或STOPPED。",
    want: ['enum "TURNING"|"STOPPED"'],
  },
  {
    title: "在 is a case",
    field: "gear_state: String",
    text: "在冬天的夜里，取值为TURNING或STOPPED。",
    want: [],
    nearly: CAN_BE,
  },
  {
    title: "小时 is no case",
    field: "turn: Integer",
    text: "转动的长短，单位小时，取值范围为1~24。",
    want: ["range 1..24"],
  },
  {
    title: "小时 after a number is one",
    field: "turn: Integer",
    text: "转动长于24小时，取值范围为1~24。",
    want: [],
    nearly: RANGE,
  },
  {
    title: "当天 is no case",
    field: "turn: Integer",
    text: "当天转动的圈数，取值范围为1~24。",
    want: ["range 1..24"],
  },
  {
    title: "当 before 天数 is one",
    field: "turn: Integer",
    text: "当天数为单数，取值范围为1~24。",
    want: [],
    nearly: RANGE,
  },
  {
    title: "若干 is no case",
    field: "label: String",
    text: "若干齿轮共用的名字，长度为1-64个字符。",
    want: ["length 1..64"],
  },
  {
    title: "若 is one",
    field: "label: String",
    text: "若齿轮成对，长度为1-64个字符。",
    want: [],
    nearly: LENGTH,
  },
  {
    title: "长度应当为",
    field: "label: String",
    text: "齿轮的名字。长度应当为1-64个字符。",
    want: ["length 1..64"],
  },
  {
    title: "长度 that should be something else",
    field: "label: String",
    text: "齿轮的名字。长度应当为偶数，1-64个字符最好。",
    want: [],
    nearly: LENGTH,
  },
  {
    title: "单位小时 before a label that ran into it",
    field: "turn: Integer",
    text: "转动的长短，单位小时，取值范围：1~24",
    want: ["range 1..24"],
  },
  {
    title: "a case before a label that ran into it",
    field: "turn: Integer",
    text: "转动的长短，停下时，取值范围：1~24",
    want: [],
    nearly: RANGE,
  },
  {
    title: "values in running text below a case",
    field: "gear_type: String",
    text: "当齿轮成对，分为BIG：大；SMALL：小。",
    want: [],
    nearly: INLINE,
  },
];
