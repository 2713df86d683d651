/** When a field must be there, and which fields exclude each other; with sentences that nearly say so. */
import type { ProseRow } from "./prose-row.js";

const CONDITION = "presence/condition";
const LEAST = "presence/at-least-one";
const APART = "presence/not-together";
const TOGETHER = "presence/all-together";

/** `field: Type`, the text, what it demands, the rule that it nearly hits. */
const TABLE: readonly [
  title: string,
  field: string,
  text: string,
  want: readonly string[],
  nearly?: string,
][] = [
  [
    "a value of another field",
    "size: Integer",
    "This parameter is mandatory when kind is set to DISK.",
    ["requiredIf size when kind=DISK"],
  ],
  [
    "one of several values",
    "cert: String",
    "It is required only if scheme is TLS, QUIC, or HTTPS2.",
    ["requiredIf cert when scheme=TLS|QUIC|HTTPS2"],
  ],
  [
    "the value of a field",
    "net: String",
    "This parameter is mandatory if the value of mode is Private, while it is ignored when the value of mode is Public.",
    ["requiredIf net when mode=Private"],
  ],
  [
    "the condition first",
    "size: Integer",
    "If kind is set to DISK, this parameter cannot be left blank.",
    ["requiredIf size when kind=DISK"],
  ],
  [
    "without a subject",
    "size: Integer",
    "Size in GB. Mandatory when kind is DISK.",
    ["requiredIf size when kind=DISK"],
  ],
  [
    "another field left out",
    "count: Integer",
    "It is mandatory when host_ids is empty. host_ids takes precedence.",
    ["requiredIf count when host_ids absent"],
  ],
  [
    "another field must come with this one",
    "copy_from: String",
    "copy_ids cannot be empty when this parameter is set.",
    ["requiredIf copy_ids when copy_from present"],
  ],
  [
    "the same, said the other way round, with a remark",
    "copy_ids: Strings",
    "If this parameter is specified, copy_from cannot be empty, and all of them must be of that host.",
    ["requiredIf copy_from when copy_ids present"],
  ],
  [
    "goes with another field",
    "marker: String",
    "This parameter must be used together with limit.",
    ["requiredIf limit when marker present"],
  ],
  [
    "refused beside a value",
    "pool_id: String",
    "This parameter cannot be specified when target is set to LISTENER.",
    ["forbiddenIf pool_id when target=LISTENER"],
  ],
  [
    "Chinese, the condition first",
    "size: Integer",
    "当kind为disk时，该参数必选。",
    ["requiredIf size when kind=disk"],
  ],
  [
    "Chinese, with a remark",
    "user: String",
    "当users为空时必选，以users为准。",
    ["requiredIf user when users absent"],
  ],
  [
    "Chinese, the verb first",
    "copy_from: String",
    "设置此参数时，copy_ids不能为空。",
    ["requiredIf copy_ids when copy_from present"],
  ],
  [
    "words, not a field",
    "cert: String",
    "This parameter is mandatory when several names share a listener.",
    [],
    CONDITION,
  ],
  [
    "a noun of several words",
    "cookie: String",
    "This parameter is mandatory when the session keeping type is COOKIE.",
    ["requiredIf cookie when type=COOKIE?"],
  ],
  [
    "two conditions at once",
    "size: Integer",
    "This parameter is mandatory when kind is DISK and copy_from is empty.",
    [],
    CONDITION,
  ],
  [
    "an example of a case",
    "size: Integer",
    "This parameter is mandatory in some cases, for example, when kind is DISK.",
    [],
    CONDITION,
  ],
  [
    "a value, not its presence",
    "size: Integer",
    "This parameter must be set to 3 when kind is DISK.",
    [],
    CONDITION,
  ],
  [
    "below another case",
    "size: Integer",
    "When mode is FAST:\n- This parameter is mandatory when kind is DISK.",
    [],
    CONDITION,
  ],
  [
    "no need of it",
    "size: Integer",
    "This parameter is not required when kind is DISK.",
    [],
    CONDITION,
  ],
  [
    "not both empty",
    "a_id: String",
    "a_id and b_ids cannot both be empty.",
    ["atLeastOne a_id, b_ids"],
  ],
  [
    "the two of the sentence before",
    "a_id: String",
    "If both a_id and b_ids are set, b_ids is used. The two parameters cannot be empty at the same time.",
    ["atLeastOne a_id, b_ids"],
  ],
  [
    "at least one of three",
    "a: String",
    "At least one of a, b, and c must be specified.",
    ["atLeastOne a, b, c"],
  ],
  [
    "exactly one",
    "a: String",
    "Exactly one of a and b must be specified.",
    ["exactlyOne a, b"],
  ],
  [
    "either of two",
    "a: String",
    "Either b or this parameter must be specified.",
    ["atLeastOne b, a"],
  ],
  [
    "Chinese, two that this one excludes",
    "a: String",
    "约束：与b，c功能互斥",
    ["notTogether a, b", "notTogether a, c"],
  ],
  ["Chinese", "a: String", "a和b不能同时为空", ["atLeastOne a, b"]],
  [
    "one or both",
    "a: String",
    "Specify either a or b, or both of them.",
    ["atLeastOne a, b"],
  ],
  [
    "each of them, not one of them",
    "a: String",
    "a and b cannot be empty.",
    [],
    LEAST,
  ],
  [
    "at least one element",
    "a: Strings",
    "At least one of the backend servers must be healthy.",
    [],
    LEAST,
  ],
  [
    "two that no sentence has named",
    "a: String",
    "The two parameters cannot be empty at the same time.",
    [],
    LEAST,
  ],
  [
    "excludes another",
    "a: String",
    "It goes with c and cannot be used together with b.",
    ["notTogether a, b"],
  ],
  [
    "not at the same time",
    "a: String",
    "This parameter and b cannot be specified at the same time.",
    ["notTogether a, b"],
  ],
  [
    "mutually exclusive",
    "a: String",
    "a and b are mutually exclusive.",
    ["notTogether a, b"],
  ],
  [
    "mutually exclusive, and what that means",
    "a: String",
    "This parameter and b are mutually exclusive; at most one of them can be specified.",
    ["notTogether a, b"],
  ],
  [
    "Chinese, one of two",
    "a: String",
    "使用说明：和b参数二选一",
    ["notTogether a, b"],
  ],
  [
    "values, not fields",
    "a: String",
    "Letters and digits cannot be used at the same time as spaces are.",
    [],
    APART,
  ],
  [
    "several, of which two may go together",
    "a: String",
    "a, b, and c cannot be specified at the same time.",
    [],
    APART,
  ],
  [
    "all or none",
    "a: String",
    "a and b must be specified together.",
    ["requiredIf b when a present", "requiredIf a when b present"],
  ],
  [
    "together with something else",
    "a: String",
    "The disks must be used together.",
    [],
    TOGETHER,
  ],
];

export const PRESENCE_ROWS: readonly ProseRow[] = TABLE.map(
  ([title, field, text, want, nearly]) => ({
    title,
    field,
    text,
    want,
    ...(nearly === undefined ? {} : { nearly }),
  }),
);
