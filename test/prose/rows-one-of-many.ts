/** Texts that hold several things, parts of texts, and numbers of their own beside a range. */
import { proseRows } from "./prose-row.js";

const NUMBER = "Number of the bell. The value ranges from 1 to 40.";

export const ONE_OF_MANY_ROWS = proseRows([
  [
    "one name of several in a text",
    "bells: String",
    "Bells to be rung. Separate names with commas (,). The name contains 1 to 9 characters.",
    [],
    "lengths/characters",
  ],
  [
    "names that are separated, told behind",
    "bells: String",
    "Bells to be rung. A name can contain only letters. Names are separated by semicolons (;).",
    [],
    "patterns/characters",
  ],
  [
    "the value as a whole",
    "bells: String",
    "Bells to be rung. The value contains 1 to 99 characters. Use commas (,) to separate names.",
    ["length 1..99"],
  ],
  [
    "other things that are separated",
    "name: String",
    "Name of the bell. The name contains 1 to 9 characters. Words are separated by hyphens (-).",
    ["length 1..9"],
  ],
  [
    "a part of the text",
    "mail: String",
    "Mail of the ringer. The part before @ contains 1 to 9 characters. Only letters are allowed.",
    [],
    "patterns/characters",
  ],
  [
    "a number that does something",
    "bell: Integer",
    `${NUMBER} 0 rings all bells.`,
    ["range ..40"],
  ],
  [
    "a number to be left",
    "bell: Integer",
    `${NUMBER} Leave it 0 for a silent tower.`,
    ["range ..40"],
  ],
  [
    "a number to begin with",
    "bell: Integer",
    `${NUMBER} The initial value is 0.`,
    ["range ..40"],
  ],
  [
    "a number for all",
    "bell: Integer",
    `${NUMBER} All bells: 0`,
    ["range ..40"],
  ],
  [
    "a number within the range",
    "bell: Integer",
    `${NUMBER} 1 rings the great bell.`,
    ["range 1..40"],
  ],
]);
