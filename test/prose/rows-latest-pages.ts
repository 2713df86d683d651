/**
 * Wordings of the sets that were labelled last: rows of other services, first read without them.
 * In the order in which they were met.
 */
import { proseRows } from "./prose-row.js";

export const LATEST_PAGES_ROWS = proseRows([
  [
    "words that are parts of an example",
    "bell_code: String",
    "Code of the bell. Use tower.big.1 as an example. tower indicates where it hangs, and big indicates the size.",
    [],
    "values/explained-inline",
  ],
  [
    "a value that is not supported, in a list",
    "size_type: String",
    "Size type.\n- small: It is small.\n- large (currently not supported): It is large.",
    [],
    "values/bulleted-list",
  ],
  [
    "two defaults that differ",
    "limit: Integer",
    "How many. If it is left blank, the default value 200 is used by default.\nDefault value: 10",
    [],
    "defaults/labelled",
  ],
  [
    "one number to be set",
    "billing: Integer",
    "How it is paid. Set this parameter to 12.",
    ["enum 12"],
  ],
  [
    "one number to be set, and no other",
    "version: Integer",
    "It can be set to 2 only, indicating the second way to ring.",
    ["enum 2"],
  ],
  [
    "a number to be set beside a range",
    "billing: Integer",
    "How it is paid. The value ranges from 1 to 20. Set this parameter to 12.",
    ["range 1..20"],
    "values/fixed",
  ],
  [
    "how many of what the list is of",
    "ring_docs: Objects",
    "List of ring documents. A maximum of three documents are supported.",
    ["items ..3"],
  ],
  [
    "marked as default behind the colon",
    "is_loud: String",
    "Whether it is loud. Options:\n- true: Default value, indicating that it is loud.\n- false: It is not.",
    ['enum "true"|"false"', 'default "true"'],
  ],
  [
    "must hold something, and no slashes",
    "Suffix: String",
    "What is appended. Suffix cannot be empty or contain slashes (/).",
    ["length 1..", "pattern ^[^/]*$"],
  ],
  [
    "at most so long, and not empty",
    "key: String",
    "Tag key\nThe key contains 30 Unicode characters at most and cannot be blank or an empty string.",
    ["length ..30", "length 1.."],
  ],
  [
    "values that indicate that something is so",
    "station: String",
    "Where it rings.\n- here: indicates that the bell is near.\n- there: indicates that the bell is far.",
    ['enum "here"|"there"'],
  ],
  [
    "values that stand in for something",
    "station: String",
    "Where it rings.\n- here: The bell is near.\n- there: The bell is far.",
    [],
    "values/bulleted-list",
  ],
  [
    "codes in capitals of which some are labels",
    "level: String",
    "Level of it.\n- ALL\n- INFO\n- WARNING\n- NOTE",
    ['enum "ALL"|"INFO"|"WARNING"|"NOTE"'],
  ],
  [
    "a list that explains one of two",
    "action: String",
    "What is done. The value can be ring or mute.\n- ring: The bell is rung.",
    ['enum "ring"|"mute"'],
  ],
  [
    "values, and a sentence that names them again",
    "type: String",
    "Mode.\nNOTE:\n- AX: for all\n- XA: for some\n- It can only be AX or XA.",
    ['enum "AX"|"XA"'],
  ],
  [
    "only one value is available for now",
    "rule_type: String",
    "Kind of rule. Currently, only value all is available.",
    ['enum "all"…'],
  ],
  [
    "not available in this version",
    "group: String",
    "Group of bells. This function is not available in the current version.",
    ["reserved"],
  ],
  [
    "directions run together",
    "sort_dir: String",
    "Order of the list. The default value is desc. desc: downward order asc: upward order",
    ['enum "desc"|"asc"', 'default "desc"'],
  ],
  [
    "directions below a sentence on methods",
    "order: String",
    "Specifies the sorting method, which is by time.\nThe default method is desc.\n- asc: upwards\n- desc: downwards",
    ['enum "asc"|"desc"', 'default "desc"'],
  ],
  [
    "a scheme or a path",
    "url: String",
    "Where it is. The URL must start with s3a:// or /.",
    ["pattern ^(?:(?:s3a://|/)[\\s\\S]*)?$"],
  ],
  [
    "a list that goes on behind null",
    "fill_type: String",
    "What fills it. -1: It is filled with -1. 0: It is filled with 0. null: It is filled with null. mean: It is filled with the mean.",
    ['enum "-1"|"0"|"null"|"mean"'],
  ],
  [
    "in conjunction with another field",
    "user.id: String",
    "ID of the ringer. This parameter cannot be specified in conjunction with group.id.",
    ["notTogether user.id, group.id"],
  ],
  [
    "the only value for now",
    "kind: String",
    "Kind of it. The only value of this parameter that is currently supported is towers.",
    ['enum "towers"…'],
  ],
  [
    "reserved for something",
    "rule: String",
    "Reserved field for a bell or rope, which can be left blank.",
    ["reserved"],
  ],
  [
    "an ID that begins so",
    "bell_id: String",
    "Hand bell ID, which starts with hb and is followed by 20 characters of letters, digits, or a combination of both.",
    ["pattern ^hb[A-Za-z0-9]{20}$"],
  ],
  [
    "the end of a range is the default",
    "limit: Integer",
    "Range: 1 to 500 (default)\nHow many are listed.",
    ["range 1..500", "default 500"],
  ],
  [
    "whether, in numbers",
    "top: Integer",
    "Whether it hangs at the top: 0 (no), 1 (yes).",
    ["enum 0|1"],
  ],
  [
    "how many digits a timestamp has",
    "start_time: Integer",
    "When it began (timestamp).\nMinimum: 13\nMaximum: 13",
    [],
    "numbers/labelled-bound",
  ],
  [
    "one value below the words for several",
    "mode: String",
    "Kind of tower. The value can be:\nSquare: a tower with corners\nThe system ignores this parameter where there is no tower.",
    ['enum "Square"'],
  ],
  [
    "a sentence on an instance below headings",
    "name: String",
    "Definition\nTower name.\nConstraints\nA tower name starts with a letter, consists of 4 to 20 characters, and can contain only letters and digits.\nRange\nN/A",
    ["length 4..20", "pattern ^[A-Za-z][A-Za-z0-9]*$"],
  ],
]);
