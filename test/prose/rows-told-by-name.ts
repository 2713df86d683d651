/** Values told under the field's own name, numbers that JSON does not hold, labels with one value. */
import { proseRows } from "./prose-row.js";

export const TOLD_BY_NAME_ROWS = proseRows([
  [
    "cases under the field's own name",
    "action: String",
    "What to do.\n- If **action** is set to **ring**, the bell rings.\n- When the value of action is **mute**, it does not.",
    ['enum "ring"|"mute"'],
  ],
  [
    "cases of another field",
    "action: String",
    "What to do.\n- If **mode** is set to **ring**, the bell rings.\n- If **mode** is set to **mute**, it does not.",
    [],
    "values/bulleted-list",
  ],
  [
    "values told in items, one without its subject",
    "result: Integer",
    "Result type of the ringing.\n- The value **1** indicates that it was heard.\n- **0** indicates that it was not.",
    ["enum 1|0"],
  ],
  [
    "a range up to the largest number of 64 bits",
    "weight: Integer",
    "Weight of the bell.\nValue range: 3 to 9223372036854775807",
    ["range 3.."],
  ],
  [
    "the same in a sentence",
    "weight: Integer",
    "Weight of the bell. The value ranges from 3 to 9223372036854775807.",
    ["range 3.."],
  ],
  [
    "a range that goes on behind it",
    "weight: Integer",
    "Weight of the bell. The value ranges from 3 to 9223372036854775807 or is 1.",
    [],
    "numbers/range-sentence",
  ],
  [
    "what a text will contain",
    "name: String",
    "The name will contain 1 to 64 characters.",
    ["length 1..64"],
  ],
  [
    "one value in brackets behind its label",
    "bell_type: String",
    "Type of the bell\nEnum:[ deep]",
    ['enum "deep"'],
  ],
  [
    "a bound that is the default as well",
    "offset: Integer",
    "The minimum value is **0**, which is also the default value.",
    ["range 0..", "default 0"],
  ],
  [
    "a default that is a bound as well",
    "limit: Integer",
    "The default value is 9, which is also the maximum value.",
    ["range ..9", "default 9"],
  ],
  [
    "values on bare lines below a sentence that announces them",
    "bell: String",
    "Property of a bell\nPossible values are:\n**DEEP**\n**HIGH**",
    ['enum "DEEP"|"HIGH"'],
  ],
  [
    "lines below a sentence that announces nothing of the field",
    "bell: String",
    "Property of a bell\nThe following towers are open:\nDEEP\nHIGH",
    [],
    "values/lines",
  ],
  [
    "values below a word on where the field applies",
    "ring_type: String",
    "How it rings. This parameter applies only to bronze bells.\n- **all**: Every bell rings.\n- **each**: One rings after the other.",
    ['enum "all"|"each"'],
  ],
  [
    "criteria that exclude each other",
    "ropes: Strings",
    "This parameter cannot be used with filtering criteria **no_ropes** and **wheels** at the same time.",
    ["notTogether ropes, no_ropes", "notTogether ropes, wheels"],
  ],
  [
    "not empty and without signs",
    "key: String",
    "It cannot be left empty and cannot contain slashes (/).",
    ["length 1..", "pattern ^[^/]*$"],
  ],
]);
