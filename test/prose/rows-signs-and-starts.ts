/** Signs that the words of a set leave out, in items and behind its sentence, and starts that are texts. Each row: what it shows, field, words, demands. */
import { proseRows } from "./prose-row.js";

const SET = "Only letters, digits, and underscores (_) are allowed.";
const OF_SET = "pattern ^[A-Za-z0-9_]*$";

export const SIGN_AND_START_ROWS = proseRows([
  [
    "a sign that is sent as another one",
    "rope: String",
    `${SET} Replace a slash (/) with a dollar sign ($) before you ring.`,
    [],
  ],
  [
    "signs that must be replaced",
    "rope: String",
    `${SET} Blanks must be replaced with hyphens.`,
    [],
  ],
  [
    "a sign instead of another one",
    "rope: String",
    `${SET} Use colons instead of spaces.`,
    [],
  ],
  [
    "a thing that is replaced",
    "rope: String",
    `${SET} The bell must be replaced every year.`,
    [OF_SET],
  ],
  [
    "a placeholder that is replaced",
    "rope: String",
    `${SET} Replace the tower name with your own.`,
    [OF_SET],
  ],
  [
    "letters instead of others",
    "rope: String",
    `${SET} Use lowercase letters instead of uppercase letters.`,
    [OF_SET],
  ],
  ["signs behind the sentence", "rope: String", `${SET} '#().,& %@!-.`, []],
  ["signs on their own line", "rope: String", `${SET}\n(-) /`, []],
  [
    "signs as what is special",
    "rope: String",
    "The value can contain only letters and digits. Special characters: ~!@",
    [],
  ],
  [
    "a word with a sign behind the sentence",
    "rope: String",
    `${SET} _ring is not allowed.`,
    [OF_SET],
  ],
  [
    "a quoted word behind the sentence",
    "rope: String",
    `${SET} 'ring' is one.`,
    [OF_SET],
  ],
  [
    "a semicolon that is the last sign of an item",
    "rope: String",
    "The value can contain only:\n- Digits\n- Letters\n- Special characters: ~ / : ;",
    ["pattern ^[A-Za-z0-9 /:;~]*$"],
  ],
  [
    "a period that may be the last sign of an item",
    "rope: String",
    "The value can contain only:\n- Digits.\n- Letters.\n- Special characters: -_.",
    ["pattern ^[A-Za-z0-9._-]*$"],
  ],
  [
    "stops behind names of signs",
    "rope: String",
    "The value can contain only:\n- Digits;\n- Letters;\n- Hyphens (-);",
    ["pattern ^[A-Za-z0-9-]*$"],
  ],
  [
    "a stop that may be of a kind",
    "password: String",
    "The password must contain at least two of the following:\n- Letters\n- Digits\n- Special characters: ~!@;",
    [
      String.raw`pattern ^(?:(?:(?=[\s\S]*[A-Za-z])(?=[\s\S]*[0-9])|(?=[\s\S]*[A-Za-z])(?=[\s\S]*[!;@~])|(?=[\s\S]*[0-9])(?=[\s\S]*[!;@~]))[\s\S]+)?$`,
    ],
  ],
  [
    "a text without a vowel at the start",
    "rope: String",
    "The value can contain only letters, digits, and underscores (_). It cannot start with tb or a digit.",
    ["pattern ^(?!tb)(?:[A-Za-z_][A-Za-z0-9_]*)?$"],
  ],
  [
    "the same before another clause",
    "rope: String",
    "The value cannot start with tb or a digit, and cannot be the same as that of another rope.",
    [String.raw`pattern ^(?!tb)(?:[^0-9][\s\S]*)?$`],
  ],
  [
    "a word at the start",
    "rope: String",
    "The value cannot start with ropes or bells.",
    [],
    "patterns/characters",
  ],
  [
    "several texts at the start",
    "rope: String",
    "The value cannot start with tb, rp, or a digit.",
    [],
    "patterns/characters",
  ],
  [
    "a text before a noun",
    "rope: String",
    "The value cannot start with tb names.",
    [],
    "patterns/characters",
  ],
  [
    "a text at the end",
    "rope: String",
    "The value cannot end with tb or a digit.",
    [],
    "patterns/characters",
  ],
  [
    "no others, before a start",
    "rope: String",
    "The rope cannot contain other special characters, cannot start with a digit.",
    [String.raw`pattern ^(?:[^0-9][\s\S]*)?$`],
  ],
  [
    "no others behind some that it can contain",
    "rope: String",
    "The rope can contain letters, cannot contain other special characters, and cannot start with a digit.",
    [],
    "patterns/characters",
  ],
  [
    "a name in one word",
    "name: String",
    "Name of the tower ringer, which must be unique.\nThe ringername contains 1 to 20 characters.",
    ["length 1..20"],
  ],
  [
    "a name of another thing in one word",
    "name: String",
    "Name of the tower ringer.\nThe ropename contains 1 to 20 characters.",
    [],
    "lengths/characters",
  ],
  [
    "a name of the owner in one word",
    "name: String",
    "Name of the bell of the ringer.\nThe ringername contains 1 to 20 characters.",
    [],
    "lengths/characters",
  ],
  [
    "neither nothing nor a blank, behind a length",
    "key: String",
    "It contains a maximum of 36 characters and cannot be null, an empty string, or a space.",
    ["length ..36", "length 1.."],
  ],
  [
    "neither nothing nor a blank",
    "key: String",
    "It cannot be an empty string or a space.",
    ["length 1.."],
  ],
  [
    "a blank alone",
    "key: String",
    "It contains a maximum of 36 characters and cannot be a space.",
    ["length ..36"],
    "lengths/not-empty",
  ],
]);
