/** Texts that may be empty, and bounds that a case without a word for it goes beyond. */
import { proseRows } from "./prose-row.js";

const RANGE = "Weight of the bell in KB. The value ranges from 500 to 9000.";

export const EMPTY_AND_CASE_ROWS = proseRows([
  [
    "an empty text that something else is used for",
    "bell_name: String",
    "Name of the bell. If it is left blank, the name of the tower is used. It contains 3 to 20 characters.",
    ["length ..20"],
  ],
  [
    "a text that is empty by default",
    "bell_name: String",
    "Name of the bell. It is empty by default. It contains 3 to 20 characters.",
    ["length ..20"],
  ],
  [
    "an empty text that is refused",
    "bell_name: String",
    "Name of the bell. If it is left blank, an error message is used. It contains 3 to 20 characters.",
    ["length 3..20"],
  ],
  [
    "a part that begins with something",
    "bell_name: String",
    "The name can contain letters, digits, and hyphens (-). Each segment starts with a letter.",
    [],
    "patterns/characters",
  ],
  [
    "a smaller size of others, in the unit of the field",
    "bell_weight: Integer",
    `${RANGE} (Old towers can hang 40 KB or larger bells.)`,
    ["range ..9000"],
  ],
  [
    "the same in another unit",
    "bell_weight: Integer",
    `${RANGE} Old towers can hang 40 MB or larger bells.`,
    [],
    "numbers/range",
  ],
  [
    "a size that the reader may choose somewhere",
    "bell_weight: Integer",
    `${RANGE} You can hang 40 KB or larger bells in the old tower.`,
    ["range ..9000"],
  ],
  [
    "larger ones of others",
    "bell_weight: Integer",
    `${RANGE} Founders can hang smaller bells.`,
    [],
    "numbers/range",
  ],
  [
    "smaller ones that others may have",
    "bell_weight: Integer",
    `${RANGE} Bells smaller than 500 KB can be hung by founders.`,
    [],
    "numbers/range",
  ],
  [
    "the least of a case in brackets",
    "bell_weight: Integer",
    "Weight of the bell. The value ranges from 500 to 9000 (40 for old towers).",
    ["range ..9000"],
  ],
  [
    "a value that a case has in place of what it is greater than",
    "bell_offset: Integer",
    "Offset of the bell. The value must be a number greater than 0. For the first page, its value is 0.",
    [],
    "numbers/minimum",
  ],
  [
    "a value below the least, of a case",
    "bell_offset: Integer",
    "Offset of the bell. The value must be greater than or equal to 0. For the first page, it is -1.",
    [],
    "numbers/minimum",
  ],
  [
    "a number that a case takes beside those that are told",
    "bell_size: Integer",
    "Size of the bell. The value can be 1 or 5. For tall towers, it can be 7.",
    ["enum 1|5…"],
  ],
  [
    "a number of a case that is among them",
    "bell_size: Integer",
    "Size of the bell. The value can be 1 or 5. For tall towers, it is 5.",
    ["enum 1|5"],
  ],
  [
    "a value that it is in a case",
    "bell_mode: String",
    "Mode of the bell. The value can be LOUD or SOFT. In tall towers, it is MUTE.",
    ['enum "LOUD"|"SOFT"…'],
  ],
  [
    "others than those of a list, on request",
    "bell_region: String",
    "Region of the bell. The value can be north-1 or south-1. For other regions, contact the founder.",
    ['enum "north-1"|"south-1"…'],
  ],
  [
    "one of two kinds of what the field is the size of",
    "size: Integer",
    "The size of the disk. The data disk size ranges from 10 to 90.",
    [],
    "numbers/range",
  ],
  [
    "one of two kinds, told alone",
    "size: Integer",
    "Disk size. The data disk size ranges from 10 to 90.",
    [],
    "numbers/range",
  ],
  [
    "one of two kinds, of which the field is",
    "size: Integer",
    "Data disk size. The data disk size ranges from 10 to 90.",
    ["range 10..90"],
  ],
]);
