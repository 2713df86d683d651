/** What lists say of the parts of a value. Each row: what it shows, field, words, demands. */
import { proseRows } from "./prose-row.js";

export const PART_AND_SIGN_ROWS = proseRows([
  [
    "what an item of named parts says of its part",
    "config: String",
    "Settings of the bell.\n- toneKind: kind of tone. The value can be low or high.\n- weight: how heavy it is. The value contains 1 to 3 characters.",
    [],
    "lengths/characters",
  ],
  [
    "parts below a line that announces fields",
    "config: String",
    "Settings of the bell.\nThe following fields are included:\n- Tone: how it rings, which must be low or high. This field is reserved.\n- Rope: what it hangs on. The value must be unique.",
    [],
    "flags/reserved",
  ],
  [
    "a part that is mandatory when another is set",
    "config: Object",
    "Settings of the bell.\n- toneKind: kind of tone. This parameter is mandatory when weight is set to 1.\n- weight: how heavy it is.",
    [],
    "presence/condition",
  ],
  [
    "parts by words that could also say what follows",
    "config: String",
    "Settings of the bell, in JSON.\n- tone: Mandatory. The tone. Enumerated values: low, high\n- size: Optional. The size. Maximum value: 9",
    [],
    "values/labelled",
  ],
  [
    "the two parts of a tag",
    "tags: String",
    "Tags of the bell.\n- Key: It can contain up to 36 characters.\n- Value: It can contain up to 43 characters.",
    [],
    "lengths/characters",
  ],
  [
    "what is said of the field under words of its own",
    "name: String",
    "Name of the bell.\n- Length: The value contains 1 to 64 characters.\n- Charset: Signs of the tower.",
    ["length 1..64"],
  ],
  [
    "values with a default among their meanings",
    "bell_type: String",
    "Kind of bell.\n- lowBell: a low one. This is the default value.\n- highBell: a high one.",
    ['enum "lowBell"|"highBell"', 'default "lowBell"'],
  ],
  [
    "values with sentences of their own",
    "bell_type: String",
    "Kind of bell. Options:\n- big: a big one. It can be rung by hand.\n- small: a small one. It must be rung by rope.",
    ['enum "big"|"small"'],
  ],
]);
