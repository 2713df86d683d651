/** What another sentence of the description puts in doubt: counts, lengths, characters, formats and bounds. */
import { proseRows } from "./prose-row.js";

const CHARACTERS = "patterns/characters";
const COUNT = "items/count";
const THREE_KINDS =
  "(?=[\\s\\S]*[a-z])(?=[\\s\\S]*[^A-Za-z0-9])|(?=[\\s\\S]*[A-Z])(?=[\\s\\S]*[0-9])(?=[\\s\\S]*[^A-Za-z0-9])";

export const REFUSED_BOUND_ROWS = proseRows([
  // Kinds of characters.
  [
    "special characters that are not the last kind",
    "bell_key: String",
    "The bell key must contain at least three of the following: uppercase letters, lowercase letters, special characters, and digits.",
    [
      `pattern ^(?:(?:(?=[\\s\\S]*[A-Z])(?=[\\s\\S]*[a-z])(?=[\\s\\S]*[0-9])|(?=[\\s\\S]*[A-Z])${THREE_KINDS}|(?=[\\s\\S]*[a-z])(?=[\\s\\S]*[0-9])(?=[\\s\\S]*[^A-Za-z0-9]))[\\s\\S]+)?$`,
    ],
  ],
  [
    "special characters of which only the space is named",
    "bell_key: String",
    "The bell key must contain at least three of the following:\n- Lowercase letters\n- Uppercase letters\n- Digits\n- Special characters, including spaces",
    [],
    "patterns/listed-characters",
  ],
  [
    "the same in the sentence",
    "bell_key: String",
    "The bell key must contain at least two of the following: letters, digits, and special characters, including spaces.",
    [],
    CHARACTERS,
  ],
  [
    "what is sent is encoded",
    "bell_key: String",
    "Bell key, Base64 encoded. The bell key must contain at least two of the following: letters, digits, and special characters.",
    [],
    CHARACTERS,
  ],
  [
    "what is sent is encrypted",
    "bell_key: String",
    "Bell key ciphertext. The value can contain letters, digits, and underscores (_).",
    [],
    CHARACTERS,
  ],
  [
    "an encoding of characters changes none of them",
    "name: String",
    "Bell name, encoded using UTF-8. Only letters and digits are allowed.",
    ["pattern ^[A-Za-z0-9]*$"],
  ],
  [
    "special characters in the middle, of which none is named",
    "name: String",
    "The value can contain only letters, special characters, and digits.",
    [],
    CHARACTERS,
  ],
  // Lists of characters that another sentence adds to.
  [
    "a sign that separates parts",
    "name: String",
    "The value can contain letters, digits, and hyphens (-). The parts are separated by periods.",
    [],
    CHARACTERS,
  ],
  [
    "signs of a variable",
    "name: String",
    "The value can contain letters, digits, and hyphens (-). A rope is written as ${rope}.",
    [],
    CHARACTERS,
  ],
  [
    "an ending with its sign",
    "score: String",
    "The value can contain letters, digits, and underscores (_). The score must be in .bell format.",
    [],
    CHARACTERS,
  ],
  [
    "a sign that is refused",
    "name: String",
    "The value can contain letters, digits, and hyphens (-). Spaces are not allowed.",
    ["pattern ^[A-Za-z0-9-]*$"],
  ],
  // Formats beside other forms.
  [
    "a form that is also taken",
    "ip: String",
    "The value must be a valid IP address. Tower names are also supported.",
    [],
    "formats/demanded",
  ],
  [
    "several in one text",
    "bell_id: String",
    "The value must be the ID of the bell and in UUID format. Multiple IDs can be given.",
    [],
    "formats/uuid-with-hyphens",
  ],
  [
    "a number that may be left out",
    "version: String",
    "Version in the format of Digit.Digit.Digit. The third digit is optional.",
    [],
    "formats/numbers",
  ],
  [
    "a part that may hold more",
    "path: String",
    "The value must be in the tower.bell format. tower and bell must start with a letter and can only contain letters and digits. tower can contain a tilde (~).",
    [],
    "formats/parts",
  ],
  // Lengths.
  [
    "a word beside a length",
    "bell_id: String",
    "Bell ID, which consists of 32 characters. The value can be all to query all bells.",
    [],
    "lengths/exact",
  ],
  [
    "empty in a case after all",
    "value: String",
    "The value cannot be left blank. In a search, the value can be an empty string.",
    [],
    "lengths/not-empty",
  ],
  [
    "what is longer is cut",
    "title: String",
    "Bell title. The title cannot exceed 512 bytes. If longer, it is cut.",
    [],
    "lengths/bytes",
  ],
  [
    "a part of the work fails",
    "title: String",
    "Bell title. If the title exceeds 490 characters, the ringing of the first part fails.",
    [],
    "lengths/refused",
  ],
  // Types by words.
  [
    "a word for no limit",
    "limit: Untyped",
    "Number of bells on each page. The value ranges from 1 to 100. all indicates that all bells are returned.",
    [],
  ],
  [
    "an ID in its place",
    "offset: Untyped",
    "Page offset. The value must be at least 0. The ID of the last bell can also be used.",
    [],
  ],
  // Counts.
  [
    "what one thing has, in a list of several",
    "ropes: Objects",
    "Rope configurations of the bells. A bell can have up to 9 ropes.",
    [],
    COUNT,
  ],
  [
    "what one thing has, in a list that makes nothing",
    "ropes: Objects",
    "Ropes. A bell can have up to 9 ropes.",
    [],
    COUNT,
  ],
  [
    "tags of one thing",
    "tags: Objects",
    "Tag list. A bell can have up to 9 tags.",
    ["items ..9"],
  ],
  [
    "more of another thing",
    "tags: Objects",
    "Tag list. A bell can have up to 9 tags. A gong can have up to 12.",
    [],
    COUNT,
  ],
  [
    "more is ignored",
    "keys: Strings",
    "A maximum of 10 keys are included. Keys beyond the limit are ignored.",
    [],
    COUNT,
  ],
  [
    "what there is in all",
    "count: Integer",
    "Number of bells in the tower. A maximum of 30 bells can be added at a time.",
    [],
    "numbers/counted-most",
  ],
  // Bounds.
  [
    "others that can be used too",
    "number: Integer",
    "Specify a bell number in the range of 10-20 or 40-50. Old numbers can also be used after a check.",
    [],
    "numbers/range-sentence",
  ],
  [
    "numbers that are made to fit",
    "limit: Integer",
    "The value ranges from 1 to 100. A value larger than 100 is treated as 100.",
    [],
    "numbers/range-sentence",
  ],
  [
    "any number in a case",
    "weight: Integer",
    "The value ranges from 0 to 100. If the bell is cracked, the weight can be set to any value.",
    [],
    "numbers/range-sentence",
  ],
  [
    "a number that does something of its own",
    "delay: Integer",
    "The value ranges from 1 to 50. Use 0 to stop the bell.",
    ["range ..50"],
  ],
  [
    "a number that is the default, below the range",
    "ropes: Integer",
    "The value ranges from 1 to 50. -1 is the default, indicating no limit.",
    ["range ..50"],
  ],
  [
    "the most of a case",
    "weight: Integer",
    "The value ranges from 1 to 300. If it is rung by hand, the maximum value is 500.",
    ["range 1.."],
  ],
  [
    "up to more in a case",
    "weight: Integer",
    "The value ranges from 1 to 300. For big bells, the weight can be up to 500.",
    ["range 1.."],
  ],
  [
    "up to less in a case",
    "weight: Integer",
    "The value ranges from 1 to 300. For small bells, the weight can be up to 50.",
    ["range 1..300"],
  ],
  [
    "a case as a label",
    "weight: Integer",
    "The value ranges from 10 to 300.\n- Small bells: 0 to 40.",
    ["range ..300"],
  ],
  [
    "a case in the subject",
    "weight: Integer",
    "The value ranges from 10 to 300. The maximum value for tower bells is 900.",
    ["range 10.."],
  ],
  [
    "a range of some places",
    "weight: Integer",
    "The value ranges from 10 to 300. The larger range 10 to 500 is available in some towers.",
    ["range 10.."],
  ],
  [
    "more on request",
    "weight: Integer",
    "The value ranges from 10 to 300. A weight larger than 300 can be applied for in the tower.",
    [],
    "numbers/range-sentence",
  ],
  [
    "a case in bytes",
    "name: String",
    "The value contains 1 to 64 characters. When the bell is big, the name is a text that contains up to 1500 bytes.",
    ["length 1.."],
  ],
]);
