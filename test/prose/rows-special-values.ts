/** A value with a meaning of its own beside what a cell demands of its values. */
import { type ProseRow, proseRows } from "./prose-row.js";

export const SPECIAL_VALUE_ROWS: readonly ProseRow[] = proseRows([
  [
    "outside an enumeration",
    "scope: String",
    "The value can be RED or BLUE. The value ALL indicates both.",
    [],
    "values/can-be",
  ],
  [
    "outside an enumeration, as a condition",
    "count: Integer",
    "The value can be 3 or 4. If it is set to 0, none is lit.",
    ["enum 3|4|0"],
  ],
  [
    "of an enumeration",
    "scope: String",
    "The value can be RED or BLUE. If it is set to red, the lamp is red.",
    ['enum "RED"|"BLUE"'],
  ],
  [
    "outside a range",
    "count: Integer",
    "The value ranges from 1 to 100. If it is set to 0, nothing is deleted.",
    ["range ..100"],
  ],
  [
    "within a range",
    "count: Integer",
    "The value ranges from 1 to 100. If it is set to 7, all are lit.",
    ["range 1..100"],
  ],
  [
    "no multiple",
    "count: Integer",
    "The value must be a multiple of 10. The value 5 indicates the smallest lamp.",
    [],
    "numbers/multiple",
  ],
]);
