/**
 * For each rule the words that it reads and what they give, for `explain` and the documentation. A test reads them.
 */

export interface RuleExample {
  /** Name and type of the field. */
  readonly field: string;
  /** The description; lines that begin with `- ` are a list, `**A**` is bold. */
  readonly words: string;
  /** What it demands, in short. */
  readonly gives: string;
}

export const RULE_EXAMPLES: Readonly<Record<string, RuleExample>> = {
  "values/bulleted-list": {
    field: "size: String",
    words: "Size. Options:\n- 10: small\n- 20: large",
    gives: 'enum "10"|"20"',
  },
  "values/told-in-chinese": {
    field: "bell: String",
    words: "是否敲钟。\n- 取“0”，表示不敲。\n- 取“1”，表示敲。",
    gives: 'enum "0"|"1"',
  },
  "values/kind-in-chinese": {
    field: "bell_status: String",
    words: "钟的状态：ringing、resting。",
    gives: 'enum "ringing"|"resting"',
  },
  "defaults/before-condition": {
    field: "tower: Integer",
    words: "塔的编号，默认值为-1，若为-1，则所有的塔都敲钟。",
    gives: "default -1",
  },
  "defaults/bare-word": {
    field: "tone: String",
    words: "钟的音高，取值为low、high，默认high。",
    gives: 'enum "low"|"high"; default "high"',
  },
  "patterns/listed-characters": {
    field: "key: String",
    words:
      "Can contain only the following character types:\n- Uppercase letters\n- Digits\n- Special characters, including hyphens (-) and underscores (_)",
    gives: "pattern ^[A-Z0-9_-]*$",
  },
  "values/lines": {
    field: "turns: Integer",
    words: "Turns of the key.\nEnumeration values:\n0\n1\n3",
    gives: "enum 0|1|3",
  },
  "values/explained-inline": {
    field: "door_type: String",
    words: "Ways in. TCP: raw; UDP: loose; HTTP: spoken.",
    gives: 'enum "TCP"|"UDP"|"HTTP"',
  },
  "values/indicated": {
    field: "door_type: String",
    words:
      "Kind of door. Value MAIN_DOOR indicates the large one and value SIDE_DOOR indicates the small one.",
    gives: 'enum "MAIN_DOOR"|"SIDE_DOOR"',
  },
  "numbers/elements-range": {
    field: "levels: Integers",
    words: "The level ranges from 1 to 9.",
    gives: "range 1..9",
  },
  "values/labelled": {
    field: "size: String",
    words: "Enumeration values: S1, S2",
    gives: 'enum "S1"|"S2"',
  },
  "values/can-be": {
    field: "goal_type: String",
    words: "The value can be ip or domain.",
    gives: 'enum "ip"|"domain"',
  },
  "values/announced": {
    field: "glow_mode: String",
    words: "Supported modes: steady, dim_2, and PULSE",
    gives: 'enum "steady"|"dim_2"|"PULSE"',
  },
  "values/fixed": {
    field: "invert: Boolean",
    words: "The value is fixed at false.",
    gives: "enum false",
  },
  "values/only-supported": {
    field: "protocol: String",
    words: "Only TCP and UDP are supported.",
    gives: 'enum "TCP"|"UDP"',
  },
  "values/alone": {
    field: "status: String",
    words: "Bell status (RINGING or SILENT).",
    gives: 'enum "RINGING"|"SILENT"',
  },
  "values/marked": {
    field: "metal: String",
    words: "Metal of the bell, which is **bronze**.",
    gives: 'enum "bronze"',
  },
  "values/single-choice": {
    field: "type: String",
    words: "makeLamps (several at once).",
    gives: 'enum "makeLamps"',
  },
  "numbers/labelled-bound": {
    field: "parts: Objects",
    words: "Parts.\nMinimum: 1\nMaximum: 10",
    gives: "items 1..; items ..10",
  },
  "numbers/array-length": {
    field: "ids: Strings",
    words: "Minimum: 1\nMaximum: 64\nArray Length: 1 - 10",
    gives: "items 1..10; items length 1..; items length ..64",
  },
  "numbers/operator": {
    field: "turns: Integer",
    words: "Range: >= 0",
    gives: "range 0..",
  },
  "numbers/counted-most": {
    field: "count: Integer",
    words: "Number of bells. A maximum of ten bells can be created at a time.",
    gives: "range ..10",
  },
  "lengths/counted-characters": {
    field: "code: String",
    words: "The value consists of 4 to 8 letters and digits.",
    gives: "length 4..8; pattern ^[A-Za-z0-9]*$",
  },
  "lengths/exact": {
    field: "bell_id: String",
    words: "Bell ID. The value contains 32 characters.",
    gives: "length 32..32",
  },
  "patterns/prefix-and-count": {
    field: "bell_id: String",
    words: "The value starts with bl and is followed by 24 letters or digits.",
    gives: "pattern ^bl[A-Za-z0-9]{24}$",
  },
  "lengths/type": {
    field: "name: String(64)",
    words: "Name of the bell.",
    gives: "length ..64",
  },
  "patterns/counted-digits": {
    field: "bell_code: String",
    words: "The bell code consists of six digits.",
    gives: "pattern ^\\d{6}$",
  },
  "defaults/left-out": {
    field: "limit: Integer",
    words:
      "If this parameter is not specified, 10 bells are listed by default.",
    gives: "default 10",
  },
  "numbers/labelled-range": {
    field: "port: Integer",
    words: "Port. Value range: 1-65535",
    gives: "range 1..65535",
  },
  "numbers/range-sentence": {
    field: "port: Integer",
    words: "The value ranges from 1 to 65535.",
    gives: "range 1..65535",
  },
  "numbers/elements": {
    field: "parts: Objects",
    words: "It contains 1 to 5 elements.",
    gives: "items 1..5",
  },
  "numbers/minimum-sentence": {
    field: "size: Integer",
    words: "The value must be at least 3.",
    gives: "range 3..",
  },
  "numbers/maximum-sentence": {
    field: "size: Integer",
    words: "The value cannot exceed 1,000.",
    gives: "range ..1000",
  },
  "numbers/above": {
    field: "period: Integer",
    words: "Periods. The value must be greater than 0.",
    gives: "range >0..",
  },
  "numbers/below": {
    field: "period: Float",
    words: "The value must be less than 10.",
    gives: "range ..<10",
  },
  "numbers/between-bounds": {
    field: "dimness: Float",
    words: "The value is greater than 0 and less than or equal to 2.5.",
    gives: "range >0..2.5",
  },
  "numbers/cases-in-list": {
    field: "watts: Integer",
    words:
      "The value can be as follows:\n- Ceiling lamp: 10 to 60\n- Desk lamp: 3 to 12",
    gives: "range 3..60",
  },
  "numbers/named-bound": {
    field: "limit: Integer",
    words: "The minimum value is 1. The value cannot be a negative integer.",
    gives: "range 1..",
  },
  "numbers/sign": {
    field: "size: Integer",
    words: "The value must be a positive integer.",
    gives: "range 1..",
  },
  "items/count": {
    field: "rules: Objects",
    words: "At least one rule must be specified.",
    gives: "items 1..",
  },
  "numbers/multiple": {
    field: "size: Integer",
    words: "The value must be divisible by 4.",
    gives: "multiple 4",
  },
  "lengths/behind-label": {
    field: "name: String",
    words: "Length: 1-64 characters",
    gives: "length 1..64",
  },
  "lengths/labelled": {
    field: "name: String",
    words: "Maximum length: 64 characters",
    gives: "length ..64",
  },
  "lengths/characters": {
    field: "name: String",
    words: "Value range: 1 to 64 characters",
    gives: "length 1..64",
  },
  "lengths/each": {
    field: "values: Strings",
    words: "Each value can contain a maximum of 43 characters.",
    gives: "items length ..43",
  },
  "lengths/not-empty": {
    field: "key: String",
    words: "Key. It cannot be left blank.",
    gives: "length 1..",
  },
  "lengths/bytes": {
    field: "name: String",
    words: "Lamp. The value contains a maximum of 255 bytes.",
    gives: "length ..255",
  },
  "lengths/refused": {
    field: "name: String",
    words: "If the name exceeds 64 characters, an error is reported.",
    gives: "length ..64",
  },
  "lengths/length-sentence": {
    field: "name: String",
    words: "The maximum length is 255.",
    gives: "length ..255",
  },
  "lengths/chinese": {
    field: "note: String",
    words: "取值范围：0-255个字符，支持数字、字母、中文字符",
    gives: "length 0..255",
  },
  "lengths/exact-chinese": {
    field: "bell_id: String",
    words: "钟的编号。只能由英文字母、数字组成，且长度为32个字符。",
    gives: "length 32..32; pattern ^[A-Za-z0-9]*$",
  },
  "defaults/labelled": {
    field: "speed: Integer",
    words: "Speed of the fanDefault: 3",
    gives: "default 3",
  },
  "defaults/sentence": {
    field: "project: String",
    words: "Project ID, which is 0 by default.",
    gives: 'default "0"',
  },
  "flags/deprecated": {
    field: "old: String",
    words: "Lamp.\nDeprecated since v2.",
    gives: "deprecated",
  },
  "flags/read-only": {
    field: "ip: String",
    words: "This is a read-only attribute, which is generated.",
    gives: "readOnly",
  },
  "flags/reserved": {
    field: "net: String",
    words: "This field is unavailable now.",
    gives: "reserved",
  },
  "flags/null": {
    field: "group: String",
    words: "The value can be null or empty.",
    gives: "nullable",
  },
  "formats/uuid-with-hyphens": {
    field: "id: String",
    words: "Specifies the ID in UUID format.",
    gives: "format uuid",
  },
  "formats/uuid-without-hyphens": {
    field: "id: String",
    words: "Lamp ID. The value is a UUID without hyphens (-).",
    gives: "pattern ^[0-9a-fA-F]{32}$",
  },
  "formats/demanded": {
    field: "link: String",
    words: "The value must be a valid URL.",
    gives: "format uri",
  },
  "formats/demanded-chinese": {
    field: "mac: String",
    words: "功能说明：灯的mac地址取值范围：合法的mac地址，随机分配",
    gives: "format mac",
  },
  "formats/base64": {
    field: "user_data: String",
    words: "Script of the lamp. The content must be encoded using Base64.",
    gives: "format byte",
  },
  "presence/condition": {
    field: "size: Integer",
    words: "Size in GB. Mandatory when kind is DISK.",
    gives: "requiredIf size when kind=DISK",
  },
  "presence/at-least-one": {
    field: "scope: String",
    words: "Specify either lamp_id or lampName.",
    gives: "atLeastOne lamp_id, lampName",
  },
  "presence/not-together": {
    field: "a: String",
    words: "a and b are mutually exclusive.",
    gives: "notTogether a, b",
  },
  "presence/all-together": {
    field: "a: String",
    words: "a and b must be specified together.",
    gives: "requiredIf b when a present; requiredIf a when b present",
  },
  "formats/layout": {
    field: "begin_time: String",
    words: "Start, in the yyyyMMddHHmmss format.",
    gives: "pattern ^\\d{14}$",
  },
  "formats/parts": {
    field: "place: String",
    words:
      "The value must be in the tower.bell format. tower and bell each must start with a letter and contain only letters and digits.",
    gives: "pattern ^[A-Za-z][A-Za-z0-9]*\\.[A-Za-z][A-Za-z0-9]*$",
  },
  "formats/numbers": {
    field: "version: String",
    words: "Lamp version in the format of Digit.Digit.",
    gives: "pattern ^\\d+\\.\\d+$",
  },
  "patterns/characters": {
    field: "name: String",
    words: "The name cannot start or end with a space.",
    gives: "pattern ^(?:[^ ](?:[\\s\\S]*[^ ])?)?$",
  },
  "patterns/characters-chinese": {
    field: "name: String",
    words: "只能由小写字母、数字、中划线组成，不能以中划线开头或结尾。",
    gives: "pattern ^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)?$",
  },
  "patterns/regular-expression": {
    field: "name: String",
    words: "The value must match ^[a-zA-Z0-9]+$.",
    gives: "pattern ^[a-zA-Z0-9]+$",
  },
};
