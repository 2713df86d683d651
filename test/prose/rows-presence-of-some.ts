/** Conditions in which one of several fields will do, and remarks that narrow them. */
import { proseRows } from "./prose-row.js";

const CONDITION = "presence/condition";

export const PRESENCE_OF_SOME_ROWS = proseRows([
  [
    "one of two fields in a case",
    "bell_id: String",
    "If kind is set to A, this parameter or rope_id is mandatory.",
    [],
    CONDITION,
  ],
  [
    "both fields in a case",
    "bell_id: String",
    "If kind is set to A, this parameter and rope_id are mandatory.",
    ["requiredIf bell_id when kind=A", "requiredIf rope_id when kind=A"],
  ],
  [
    "none of two fields in a case",
    "bell_id: String",
    "If kind is set to A, bell_id or rope_id cannot be specified.",
    ["forbiddenIf bell_id when kind=A", "forbiddenIf rope_id when kind=A"],
  ],
  [
    "a further condition in brackets",
    "bell_id: String",
    "This parameter is mandatory when kind is A (in great towers).",
    [],
    CONDITION,
  ],
  [
    "brackets that leave out the rest",
    "bell_id: String",
    "This parameter is mandatory when kind is A (great towers only).",
    [],
    CONDITION,
  ],
  [
    "brackets that explain",
    "bell_id: String",
    "This parameter is mandatory when kind is A (a bell of iron).",
    ["requiredIf bell_id when kind=A"],
  ],
  [
    "some of the values",
    "bell_id: String",
    "This parameter is mandatory when kind is set to A, B, etc.",
    [],
    CONDITION,
  ],
]);
