/** Counts of what a thing has, a digit that nothing starts with, options called by the field's name. Each row: what it shows, field, words, demands. */
import { proseRows } from "./prose-row.js";

export const PART_AND_FIRST_DIGIT_ROWS = proseRows([
  [
    "as many parts as the thing can have that the field is part of",
    "ropes: Objects",
    "Ropes of the bell. A bell can contain a maximum of eight ropes.",
    ["items ..8"],
  ],
  [
    "as many parts as each of several things can have",
    "ropes: Objects",
    "Ropes of the bells. A bell can contain a maximum of eight ropes.",
    [],
    "items/count",
  ],
  [
    "as many parts as another thing can have",
    "ropes: Objects",
    "Ropes of the tower. A bell can contain a maximum of eight ropes.",
    [],
    "items/count",
  ],
  [
    "as many as can be sent in one call",
    "bell_ids: Strings",
    "IDs of bells. A maximum of 50 IDs can be transferred at the same time.",
    ["items ..50"],
  ],
  [
    "as many as can do something at the same time",
    "bell_ids: Strings",
    "IDs of bells. A maximum of 50 bells can be rung at the same time.",
    [],
    "items/count",
  ],
  [
    "pairs that are tags",
    "tags: Objects",
    "Tags of the bell. Up to 10 key-value pairs can be added.",
    ["items ..10"],
  ],
  [
    "values that one of the tags has",
    "tags: Objects",
    "Tags of the bell. Up to 10 values can be added to a tag.",
    [],
    "items/count",
  ],
  [
    "a digit that the value cannot start with",
    "number: String",
    "Number of the bell, which consists of digits and cannot start with **0**.",
    ["pattern ^(?:[1-9][0-9]*)?$"],
  ],
  [
    "a digit that the value cannot start with, as all that is said of its signs",
    "number: String",
    "Number of the bell. It cannot start with 0.",
    ["pattern ^(?:[^0][\\s\\S]*)?$"],
  ],
  [
    "more than a digit that the value cannot start with",
    "number: String",
    "Number of the bell. It cannot start with 0x.",
    [],
    "patterns/characters",
  ],
  [
    "options called by the name of the field",
    "x-bell-wood-class: String",
    "What it is made of. Wood class value options: **OAK** (oak), **ELM** (elm). They are case sensitive.",
    ['enum "OAK"|"ELM"'],
  ],
  [
    "options called by another name",
    "x-bell-wood-class: String",
    "What it is made of. Rope class value options: **OAK** (oak), **ELM** (elm). They are case sensitive.",
    [],
    "values/announced",
  ],
  [
    "values below the default of this parameter",
    "tone_precision: Integer",
    "How exact the tone is. The default value of this parameter is **0** (plain).\n- **0**: Plain tone.\n- **1**: Fine tone.",
    ["enum 0|1", "default 0"],
  ],
  [
    "rules below the default of this parameter",
    "tone_precision: Integer",
    "How exact the tone is. The default value of this parameter is **0**, with the following rules:\n- **0**: Plain tone.\n- **1**: Fine tone.",
    ["default 0"],
    "values/bulleted-list",
  ],
]);
