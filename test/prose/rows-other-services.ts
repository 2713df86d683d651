/** Wordings of services beyond the reference: nouns for the field, announced values, lengths and ranges in passing. */
import { proseRows } from "./prose-row.js";

const ANNOUNCED = "values/announced";
const INLINE = "values/explained-inline";
const BETWEEN = "numbers/between-bounds";
const RANGE = "numbers/range-sentence";
const LENGTH = "lengths/characters";
const LABELLED_LENGTH = "lengths/labelled";
const DEFAULT = "defaults/sentence";
const COUNT = "items/count";

export const OTHER_SERVICE_ROWS = proseRows([
  [
    "what the first sentence calls the field",
    "title: String",
    "Bell name. A bell name can contain 4 to 64 characters and must start with a letter.",
    ["length 4..64", "pattern ^[A-Za-z][\\s\\S]*$"],
  ],
  [
    "a thing that is not the field",
    "title: String",
    "Bell name. A tower name can contain 4 to 64 characters.",
    [],
    LENGTH,
  ],
  [
    "a noun before its length",
    "note: String",
    "Note on the bell, with a maximum of 80 characters.",
    ["length ..80"],
  ],
  [
    "a length in brackets",
    "note: String",
    "Note (0-80 characters).",
    ["length 0..80"],
  ],
  [
    "a length by itself",
    "note: String",
    "Note. Not longer than 80 characters.",
    ["length ..80"],
  ],
  [
    "a length behind its label",
    "code: String",
    "Length: 1 to 16 characters.",
    ["length 1..16"],
  ],
  [
    "two bounds behind the label",
    "code: String",
    "Length: 1 to 16",
    ["length 1..16"],
  ],
  [
    "one number behind the label",
    "code: String",
    "Length: 16",
    [],
    LABELLED_LENGTH,
  ],
  [
    "values behind the field's noun in the plural",
    "metal: String",
    "Supported metals: tin, iron_a, and BRONZE.",
    [],
    ANNOUNCED,
  ],
  [
    "codes behind the noun",
    "metal_type: String",
    "The following types are supported: TIN, IRON, and BRONZE.",
    ['enum "TIN"|"IRON"|"BRONZE"'],
  ],
  [
    "a first sentence of nothing but codes",
    "door_protocol: String",
    "Door protocol: TCP, UDP, or ICMP.",
    ['enum "TCP"|"UDP"|"ICMP"'],
  ],
  [
    "a first sentence in words",
    "pay_mode: String",
    "Pay mode: yearly/monthly or by the hour",
    [],
    ANNOUNCED,
  ],
  [
    "another noun than the field's",
    "door_type: String",
    "Floors: A1, A2, or A3.",
    [],
    ANNOUNCED,
  ],
  [
    "numbers with meanings one after the other",
    "state: Integer",
    "State of the bell. 0: silent 1: ringing 2: broken",
    ["enum 0|1|2"],
  ],
  [
    "numbers and what they indicate",
    "is_on: Integer",
    "Whether it rings. 1 indicates that it does, and 0 indicates that it does not.",
    ["enum 1|0"],
  ],
  [
    "a range, and what its ends mean",
    "volume: Integer",
    "The value ranges from 0 to 9. 0 indicates silence, and 1 indicates a whisper.",
    ["range 0..9"],
    INLINE,
  ],
  [
    "one number that means something",
    "volume: Integer",
    "Loudness of the bell. 0 indicates silence.",
    [],
    INLINE,
  ],
  [
    "two bounds in words",
    "ratio: Float",
    "The value is greater than 0 and less than or equal to 1.",
    ["range >0..1"],
  ],
  [
    "bounds of another field",
    "ratio: Float",
    "The value is greater than low and less than or equal to 1.",
    [],
    BETWEEN,
  ],
  [
    "a range in brackets",
    "floor: Integer",
    "Floor number (1-9)",
    ["range 1..9"],
  ],
  [
    "a year in brackets",
    "floor: Integer",
    "Floor number (since 2001)",
    [],
    RANGE,
  ],
  [
    "an integer in passing",
    "weight: Integer",
    "Weight of the bell, an integer from 0 to 100.",
    ["range 0..100"],
  ],
  [
    "a value that may be called valid",
    "floor: Integer",
    "The valid value ranges from 1 to 9.",
    ["range 1..9"],
  ],
  [
    "no negative number",
    "floor: Integer",
    "The value must be a number and cannot be negative.",
    ["range 0.."],
  ],
  [
    "a default at the end",
    "pause: Integer",
    "The value ranges from 0 to 600 and is 60 by default.",
    ["range 0..600", "default 60"],
  ],
  [
    "a default with a remark",
    "pause: Integer",
    "Default: 60 (if not specified)",
    ["default 60"],
  ],
  [
    "a default by its short name",
    "speech: String",
    "The default is en-us.",
    ['default "en-us"'],
  ],
  [
    "a word that was listed before",
    "access: String",
    "The value can be public or private. If it is left blank, the value is public by default.",
    ['enum "public"|"private"', 'default "public"'],
  ],
  [
    "a word that nothing lists",
    "access: String",
    "If it is left blank, the value is random by default.",
    [],
    DEFAULT,
  ],
  [
    "a default of one case",
    "door: String",
    "If it is not set, the default value is as follows: For towers, the default value is 3306.",
    [],
    DEFAULT,
  ],
  [
    "a fixed value that nobody can change",
    "kind: String",
    "The value is fixed at Bell and cannot be changed.",
    ['enum "Bell"'],
  ],
  [
    "values with a remark on their spelling",
    "metal_type: String",
    "Its value can be any of the following and is case-insensitive: Tin, Iron",
    ['enum "Tin"|"Iron"…'],
  ],
  [
    "signs",
    "comparison_operator: String",
    "The value can be >, <, >=, <=, or =.",
    ['enum ">"|"<"|">="|"<="|"="'],
  ],
  [
    "a single capital that is no article",
    "record_type: String",
    "Value options: A, AAAA, and MX.",
    ['enum "A"|"AAAA"|"MX"'],
  ],
  [
    "values and what they correspond to",
    "role: String",
    "The value can be first_bell or last_bell, corresponding to dawn and dusk.",
    ['enum "first_bell"|"last_bell"'],
  ],
  [
    "a count between two numbers",
    "bell_ids: Strings",
    "The number of IDs ranges from 1 to 20.",
    ["items 1..20"],
  ],
  [
    "a count of the list",
    "bell_ids: Strings",
    "The list contains 1 to 50 IDs.",
    ["items 1..50"],
  ],
  [
    "a count by the noun before the ID",
    "bell_ids: Strings",
    "Up to five bells can be specified.",
    ["items ..5"],
  ],
  [
    "a count of something else",
    "bell_ids: Strings",
    "The number of towers ranges from 1 to 20.",
    [],
    COUNT,
  ],
  [
    "a plain word as the value of a plain field",
    "rope_id: String",
    "This parameter must be specified when mode is manual.",
    ["requiredIf rope_id when mode=manual?"],
  ],
  [
    "a value beside the format",
    "tower_id: String",
    "The value is in UUID format. Value 0 indicates the first tower.",
    [],
  ],
]);
