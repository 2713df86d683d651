/** Parts of a value by a colon or by "parameter", signs around defaults, and null that responses have. Each row: what it shows, field, words, demands. */
import { proseRows } from "./prose-row.js";

export const PART_AND_QUOTE_ROWS = proseRows([
  [
    "the values of a part behind a colon",
    "bell: String",
    "Bell in short. tone: kind of the tone. The value can be low or high. rope: length of the rope.",
    [],
    "values/can-be",
  ],
  [
    "the labelled values of a part behind a colon",
    "bell: String",
    "Bell in short. tone: kind of the tone. Enumeration values: low and high",
    [],
    "values/labelled",
  ],
  [
    "the same of the field's own name",
    "bellTone: String",
    "bell_tone: kind of the tone. The value can be low or high.",
    ['enum "low"|"high"'],
  ],
  [
    "a remark before a colon",
    "bell: String",
    "Bell in short. note: the ringer of the tower decides. The value can be low or high.",
    ['enum "low"|"high"'],
  ],
  [
    "another parameter that is told",
    "bell: String",
    "A bell. The tone parameter indicates the kind of sound. The value can be low or high.",
    [],
    "values/can-be",
  ],
  [
    "the default of another field that is told",
    "bell: Integer",
    "A bell. The height field specifies how high it hangs. The default value is 4.",
    [],
    "defaults/sentence",
  ],
  [
    "the parameter itself that is told",
    "bell_tone: String",
    "The tone parameter indicates the kind of sound. The value can be low or high.",
    ['enum "low"|"high"'],
  ],
  [
    "an optional parameter",
    "bell: Integer",
    "The optional parameter specifies how high the bell hangs. The value ranges from 1 to 9.",
    ["range 1..9"],
  ],
  [
    "a default that is one of the values told",
    "tone: String",
    "Tone of the bell. low: sound of the big bells. high: sound of the small bells. The default value is low_1.",
    [],
    "defaults/sentence",
  ],
  [
    "a default that is a value told",
    "tone: String",
    "Tone of the bell. low_1: sound of the big bells. high_1: sound of the small bells. The default value is low_1.",
    ['enum "low_1"|"high_1"', 'default "low_1"'],
  ],
  [
    "a default between backticks",
    "tone: String",
    "Tone of the bell.\nDefault: `low`",
    ['default "low"'],
  ],
  [
    "a default between single curved quotes",
    "tone: String",
    "Tone of the bell.\nDefault: ‘low’",
    ['default "low"'],
  ],
  [
    "a default between asterisks",
    "tone: String",
    "Tone of the bell.\nDefault: *low*",
    [],
    "defaults/labelled",
  ],
  [
    "a default that is an asterisk",
    "tone: String",
    "Tone of the bell.\nDefault: *",
    ['default "*"'],
  ],
  [
    "null of responses, told first",
    "rope: String",
    "Rope of the bell. In responses, it can be null.",
    [],
    "flags/null",
  ],
  [
    "null in some case, told first",
    "rope: String",
    "Rope of the bell. In small towers, it can be null.",
    ["nullable"],
  ],
]);
