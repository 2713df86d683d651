/**
 * Values, defaults and presence that another sentence of the cell puts in doubt: other values are taken as well, the
 * default is another in some case, both fields may be sent.
 */
import { proseRows } from "./prose-row.js";

const OPEN = 'enum "SMALL"|"LARGE"…';
const CLOSED = 'enum "SMALL"|"LARGE"';

export const REFUSED_VALUE_ROWS = proseRows([
  ...(
    [
      ["Other types may be returned.", OPEN],
      ["Other values are treated as SMALL.", OPEN],
      ["Other values are invalid.", CLOSED],
      ["Other types are not supported.", CLOSED],
      ["Other types cannot be specified.", CLOSED],
      ["Other bells are rung by hand.", CLOSED],
      ["If any other value is passed, SMALL is used.", OPEN],
      ["If any other value is passed, an error is reported.", CLOSED],
      ["For other types, see the tower book.", OPEN],
      ["If you need other types, ask the ringer.", OPEN],
      ["To use other types, submit a request to the ringer.", OPEN],
      ["The list is subject to change.", OPEN],
      ["You can also enter a custom type.", OPEN],
      ["Custom types are supported.", OPEN],
      [
        "In addition to the preceding types, types of old towers are rung.",
        OPEN,
      ],
      ["A rope number can be given instead.", OPEN],
      ["HUGE will be supported soon.", OPEN],
      ["The HUGE type is available for old towers.", OPEN],
      ["HUGE is also accepted.", OPEN],
      ["SMALL is supported for old towers.", CLOSED],
      ["It is available in old towers.", CLOSED],
      ["When the tower is high, it can be HUGE.", OPEN],
      ["When the tower is high, it can be LARGE.", CLOSED],
    ] as const
  ).map(
    ([sentence, want]) =>
      [
        `values beside: ${sentence}`,
        "bell_type: String",
        `Bell type. Options: SMALL, LARGE. ${sentence}`,
        [want],
      ] as const,
  ),
  [
    "a number and more",
    "is_rung: Integer",
    "Whether it is rung. 0 specifies that it is not, and 1 specifies that it is, and 2 or more how many ring it.",
    ["enum 0|1…"],
  ],
  ...(
    [
      ["The default value is 20 (small) or 50 (large).", []],
      ["The default value is 20 (small).", ["default 20"]],
      ["The default value is 20, and 50 in the new tower.", []],
      ["The default value of limit is 20. In V3, it is 0.", []],
      ["The default value is 20. If it rings, it is 50 by default.", []],
      ["The default value is 20. If it is 0, nothing rings.", ["default 20"]],
      [
        "The default value is 20. If not specified, the value of the tower is used.",
        [],
      ],
    ] as const
  ).map(
    ([sentence, want]) =>
      [
        `default: ${sentence}`,
        "limit: Integer",
        `Number of bells on a page. ${sentence}`,
        want,
      ] as const,
  ),
  ...(
    [
      ["It is disabled for small bells.", []],
      ["If the bell is small, it is disabled.", []],
      ["Note: on ropes, it is disabled.", []],
      ["If this parameter is set to false, it is disabled.", ["default true"]],
    ] as const
  ).map(
    ([sentence, want]) =>
      [
        `switch: ${sentence}`,
        "enable: Boolean",
        `Whether to enable ringing. This function is enabled by default. ${sentence}`,
        want,
      ] as const,
  ),
  [
    "a page, in a field of sizes",
    "size_limit: Integer",
    "Size of a bell in MB. Each page contains 25 bells by default.",
    [],
    "defaults/sentence",
  ],
  [
    "lines in a field of days",
    "days: Integer",
    "Retention. The default value is 50 lines.",
    [],
    "defaults/sentence",
  ],
  [
    "what the default bell is like",
    "bell_id: String",
    "ID of the bell. The default bell ID is invalid.",
    [],
    "defaults/sentence",
  ],
  [
    "two words with a comma between them",
    "sort_mode: String",
    "Sorting mode. The default is asc,hung_at.",
    [],
    "defaults/sentence",
  ],
  [
    "another sign in a case",
    "separator: String",
    "Separator of bells. By default, a comma (,) is used. For ropes, the tab is used.",
    [],
    "defaults/sentence",
  ],
  [
    "a sign in one place",
    "delimiter: String",
    "Delimiter. By default, a slash (/) is used to separate bells in the tower.",
    [],
    "defaults/sentence",
  ],
  [
    "the name of a sign",
    "delimiter: String",
    "Delimiter, which is a name such as comma. By default, a comma (,) is used.",
    [],
    "defaults/sentence",
  ],
  [
    "a direction belongs to it",
    "sort: String",
    "Sort. By default, bells are sorted by hung_at. The format is field:asc.",
    [],
    "defaults/sentence",
  ],
  [
    "how the value changes",
    "mode: String",
    "Mode. The value is consistently changing, indicating progress.",
    [],
    "values/fixed",
  ],
  [
    "what state the value is in",
    "status: String",
    "Status. The value is always synchronized, indicating the state of the tower.",
    [],
    "values/fixed",
  ],
  [
    "a kind that ends so",
    "bell_type: String",
    "Bell type. The value of this parameter is consistently hardened, indicating a hard bell.",
    ['enum "hardened"'],
  ],
  [
    "who may",
    "bell_mode: String",
    "Bell mode. Only ringers are supported.",
    [],
    "values/only-supported",
  ],
  [
    "advice for a port",
    "port: Integer",
    "Set this parameter to 22.",
    [],
    "values/fixed",
  ],
  [
    "a key of anyone's choice",
    "key: String",
    "Key of the bell. Value: bronze",
    [],
    "values/labelled",
  ],
  [
    "another value shown",
    "bell_mode: String",
    "Mode.\nValue: LOUD\nExample: QUIET",
    [],
    "values/labelled",
  ],
  [
    "free text with cases",
    "mode: String",
    "Mode, which is custom text.\n- If the value is fast, it rings.\n- If the value is slow, it swings.",
    [],
    "values/bulleted-list",
  ],
  [
    "others that fail in one mode",
    "mode: String",
    "Mode.\n- If the value is loud, it rings.\n- If the value is others, the call fails in strict mode.",
    [],
    "values/bulleted-list",
  ],
  [
    "fields and what they hold",
    "type: String",
    "- bell_id: ID of the bell\n- rope_id: ID of the rope",
    [],
    "values/bulleted-list",
  ],
  ...(
    [
      ["If both are set, bell_id prevails.", []],
      ["When both are delivered, bell_id is valid.", []],
      ["This parameter does not take effect if tower_data is set.", []],
      ["It names the bell.", ["exactlyOne bell_id, rope_id"]],
    ] as const
  ).map(
    ([sentence, want]) =>
      [
        `either of two: ${sentence}`,
        "bell_id: String",
        `Bell ID. Either bell_id or rope_id is used. ${sentence}`,
        want,
      ] as const,
  ),
  [
    "one of the two",
    "bell_name: String",
    "Bell. One of the two must be specified.",
    [],
    "presence/at-least-one",
  ],
  [
    "a thing that exists",
    "bell_zone: String",
    "Zone. This parameter is required if the VPC exists.",
    [],
    "presence/condition",
  ],
  [
    "reserved, and needed in a version",
    "detail: String",
    "This parameter is reserved for later versions. In v2, it is mandatory.",
    [],
    "flags/reserved",
  ],
  [
    "unused in a case",
    "remark: String",
    "Remark. This parameter is not used and set to null for old bells.",
    [],
    "flags/reserved",
  ],
  ...(
    [
      ["Options: SMALL, LARGE, or others.", OPEN],
      ["Options: SMALL, LARGE, and more.", OPEN],
      ["Valid values:\n- SMALL\n- LARGE\n- Others", OPEN],
      ["Common values:\n- SMALL: light\n- LARGE: heavy", OPEN],
      ["The main values are the following:\n- SMALL\n- LARGE", OPEN],
      ["The types that can be moved are:\n- SMALL\n- LARGE", OPEN],
      ["The types that can be selected are:\n- SMALL\n- LARGE", CLOSED],
    ] as const
  ).map(
    ([sentence, want]) =>
      [
        `some of the values: ${sentence.replaceAll("\n", " ")}`,
        "bell_type: String",
        `Bell type. ${sentence}`,
        [want],
      ] as const,
  ),
  [
    "other as one of the words",
    "bell_type: String",
    "Bell type. The value can be small, large, or other.",
    ['enum "small"|"large"|"other"'],
  ],
  [
    "codes behind the colon",
    "bell_type: String",
    "Bell type. Options:\n- Small: S_BELL\n- Large: L_BELL",
    [],
    "values/bulleted-list",
  ],
  [
    "states of a case",
    "bell_status: String",
    "Bell state. If the rope tears, the status is as follows.\n- SILENT\n- HANGING",
    [],
    "values/bulleted-list",
  ],
  [
    "types of a case",
    "type: String",
    "Type of the bell. If this bell is a shared bell, types are limited.\n- SMALL\n- LARGE",
    [],
    "values/bulleted-list",
  ],
  [
    "how a text is written",
    "bell_format: String",
    "Format. Options: SMALL (in JSON format), LARGE.",
    [CLOSED],
  ],
  [
    "keys of a text",
    "info: String",
    "Details. It is in JSON format.\n- true: rung\n- false: not rung",
    [],
    "values/bulleted-list",
  ],
]);
