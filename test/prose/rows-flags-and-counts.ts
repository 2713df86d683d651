/** Reserved fields, null, numbers of elements, lengths of each; with sentences that nearly say so. */
import type { ProseRow } from "./prose-row.js";

const RESERVED = "flags/reserved";
const NULL = "flags/null";
const COUNT = "items/count";
const EACH = "lengths/each";
const NOT_EMPTY = "lengths/not-empty";
const SENTENCE = "defaults/sentence";

/** Title, `field: Type`, text, what it demands, the rule that it nearly hits. */
const TABLE: readonly [
  title: string,
  field: string,
  text: string,
  want: readonly string[],
  nearly?: string,
][] = [
  [
    "unsupported",
    "url: String",
    "Target.\nThis parameter is unsupported. Leave it out.",
    ["reserved"],
  ],
  [
    "not supported for now, and what it is",
    "codes: String",
    "Currently, this parameter is not supported and is fixed at 200.",
    ["reserved"],
  ],
  [
    "a reserved attribute, in a note",
    "groups: Objects",
    "Groups.\nNOTE: This is a reserved attribute, which is currently not in use.",
    ["reserved"],
  ],
  [
    "unavailable now",
    "net: String",
    "This field is unavailable now.",
    ["reserved"],
  ],
  ["Chinese", "net: String", "网络。预留字段。", ["reserved"]],
  [
    "other things that are discarded",
    "drops: Integer",
    "Discarded packets per second.",
    [],
    "flags/deprecated",
  ],
  [
    "whether something is obsolete",
    "old: String",
    "Lamps.\nObsolete lamps are hidden.",
    [],
    "flags/deprecated",
  ],
  [
    "deprecated, without a subject",
    "old: String",
    "Lamp.\nDeprecated since v2.",
    ["deprecated"],
  ],
  [
    "deprecated field, without a verb",
    "old: String",
    "Lamp.\nDeprecated. Use new instead.",
    ["deprecated"],
  ],
  [
    "null is refused",
    "room: String",
    "Room. If the value is null, an error is reported.",
    [],
    NULL,
  ],
  [
    "null is refused in other cases",
    "room: String",
    "Room. The value can be null, otherwise an error is reported.",
    ["nullable"],
  ],
  [
    "not supported in a case",
    "url: String",
    "This parameter is not supported when kind is DISK.",
    [],
    RESERVED,
  ],
  [
    "a reserved thing, not field",
    "ip: String",
    "The address is reserved by the system for gateways.",
    [],
    RESERVED,
  ],
  [
    "something else is not supported",
    "kind: String",
    "Changing the kind is not supported.",
    [],
    RESERVED,
  ],
  [
    "the meaning of null",
    "pool: String",
    "Pool. If the value is null, there is none.",
    ["nullable"],
  ],
  [
    "null in a case",
    "pool: String",
    "When sharing is off, the value is null.",
    ["nullable"],
  ],
  [
    "enter null",
    "pool: String",
    "Enter null if it is to be taken off.",
    ["nullable"],
  ],
  ["Chinese null", "pool: String", "取值为null表示没有。", ["nullable"]],
  ["no null", "pool: String", "The value cannot be null.", [], NULL],
  [
    "null of another field",
    "size: Integer",
    "This parameter is mandatory if id is set to null.",
    ["requiredIf size when id absent"],
    NULL,
  ],
  [
    "so many of the field's own noun",
    "tags: Objects",
    "A maximum of 20 tag keys are allowed for each query operation.",
    ["items ..20"],
  ],
  [
    "so many to a thing",
    "tags: Objects",
    "A maximum of 20 tags can be added to a listener.",
    ["items ..20"],
  ],
  [
    "the standard form of a UUID",
    "id: String",
    "取值范围：标准UUID",
    ["format uuid"],
  ],
  [
    "in UUID format",
    "id: String",
    "Specifies the ID in UUID format.",
    ["format uuid"],
  ],
  [
    "not empty, and more",
    "key: String",
    "It cannot be empty and has a maximum of 128 characters.",
    ["length 1..", "length ..128"],
  ],
  [
    "you can add so many",
    "server_ids: Strings",
    "You can specify up to ten IDs at a time.",
    [],
    COUNT,
  ],
  [
    "you can add so many, in figures",
    "server_ids: Strings",
    "You can specify up to 10 IDs at a time.",
    ["items ..10"],
  ],
  [
    "the list contains so many",
    "rules: Objects",
    "The list can contain at most five rules.",
    ["items ..5"],
  ],
  [
    "cannot contain more than",
    "rules: Objects",
    "The list cannot contain more than 5 items.",
    ["items ..5"],
  ],
  [
    "so many, with remarks",
    "rules: Objects",
    "The list can contain a maximum of two rules (if parts are given, each is one), and the kind of each must be unique.",
    ["items ..2"],
  ],
  [
    "at least one",
    "rules: Objects",
    "At least one rule must be specified.",
    ["items 1.."],
  ],
  [
    "Chinese count",
    "rules: Objects",
    "规则列表。最多支持10个。",
    ["items ..10"],
  ],
  [
    "Chinese count of a query",
    "rules: Objects",
    "单次查询最多返回2000条数据，超过后分页。",
    ["items ..2000"],
  ],
  ["Chinese characters", "names: Strings", "最多支持10个字符。", [], COUNT],
  [
    "so many of something else",
    "rules: Objects",
    "A maximum of 5 listeners can be created.",
    [],
    COUNT,
  ],
  [
    "so many for each",
    "rules: Objects",
    "A maximum of 5 rules can be added for each listener.",
    [],
    COUNT,
  ],
  [
    "each of the elements",
    "values: Strings",
    "Each value can contain a maximum of 43 characters.",
    ["items length ..43"],
  ],
  [
    "each tag value is this field",
    "value: String",
    "Each tag value can contain a maximum of 255 characters.",
    ["length ..255"],
  ],
  [
    "each of something else",
    "name: String",
    "Each label can contain a maximum of 63 characters.",
    [],
    EACH,
  ],
  ["not blank", "key: String", "Key. It cannot be left blank.", ["length 1.."]],
  [
    "a list that is not empty",
    "ids: Strings",
    "This parameter cannot be empty.",
    ["items 1.."],
  ],
  [
    "not blank in a case",
    "key: String",
    "It cannot be left blank if kind is DISK and size is 5.",
    [],
    NOT_EMPTY,
  ],
  [
    "the default of a field left out",
    "count: Integer",
    "If this parameter is not specified, the default value is 3.",
    ["default 3"],
  ],
  [
    "an empty string",
    "label: String",
    "The value is an empty string by default.",
    ['default ""'],
  ],
  [
    "another default in another case",
    "on: Boolean",
    "The default value is false for TCP listeners.\nIf this parameter is not passed, the default value is true.",
    [],
    SENTENCE,
  ],
];

export const FLAG_AND_COUNT_ROWS: readonly ProseRow[] = TABLE.map(
  ([title, field, text, want, nearly]) => ({
    title,
    field,
    text,
    want,
    ...(nearly === undefined ? {} : { nearly }),
  }),
);
