/**
 * Values that a sentence tells beside the others, texts beside those of a list, and signs that a thing cannot do without. Each
 * row: what it shows, field, words, demands.
 */
import { proseRows, type ShortRow } from "./prose-row.js";

const RANGE = "The value ranges from 10 to 80.";
const LEAST_AND_MOST = ["range 10..80"];
const MOST = ["range ..80"];
const LIST = "The value can be loud or soft.";
const CLOSED = ['enum "loud"|"soft"'];
const OPEN = ['enum "loud"|"soft"…'];
const LETTERS = "Only letters, digits, and hyphens (-) are allowed.";
const OF_LETTERS = ["pattern ^[A-Za-z0-9-]*$"];

type Variation = readonly [
  title: string,
  words: string,
  want: readonly string[],
];

/** Rows of one field whose descriptions differ in some words. */
function rowsOf(
  { title, field }: { readonly title: string; readonly field: string },
  textWith: (words: string) => string,
  variations: readonly Variation[],
): ShortRow[] {
  return variations.map(([own, words, want]) => [
    `${title} ${own}`,
    field,
    textWith(words),
    want,
  ]);
}

export const BESIDE_THE_REST_ROWS = proseRows([
  ...rowsOf(
    { title: "a value beside a range:", field: "rings: Integer" },
    (words) => `${RANGE} ${words}`,
    [
      ["a value of 0", "A value of 0 stops the bell.", MOST],
      ["a value that is none", "A value of 0 is invalid.", LEAST_AND_MOST],
      ["0 for none", "0 for none.", MOST],
      ["in brackets", "(0: unlimited)", MOST],
      ["set to 0", "You can set it to 0 to stop the bell.", MOST],
      ["0 to be specified", "Specify 0 if there is no bell.", MOST],
      ["a value within", "Specify 20 if there is no bell.", LEAST_AND_MOST],
      ["when it is 0", "When it is 0, the bell is silent.", MOST],
      ["behind its effect", "The bell is silent if the value is 0.", MOST],
      ["by its name", "If rings is 0, the bell is silent.", MOST],
      ["by another name", "If ropes is 0, the bell is silent.", LEAST_AND_MOST],
      ["set by its name", "To silence the bell, set rings to 0.", MOST],
      ["another one set", "To silence it, set ropes to 0.", LEAST_AND_MOST],
      ["negative numbers", "Negative numbers mean that it swings.", []],
    ],
  ),
  ...rowsOf(
    { title: "beside a list:", field: "tone: String" },
    (words) => `${LIST} ${words}`,
    [
      ["any other value", "Any other value means soft.", OPEN],
      ["a value that is refused", "Any other value is invalid.", CLOSED],
      ["an empty text", "An empty string means both.", OPEN],
      ["no empty text", "An empty string is refused.", CLOSED],
      ["off the list", "It is soft if the value is not on this list.", OPEN],
      [
        "an error off the list",
        "An error is reported if the value is not in this list.",
        CLOSED,
      ],
      ["a number", "You can also enter a number.", OPEN],
      ["more of them elsewhere", "For more tones see the tower book.", OPEN],
      ["more words elsewhere", "For more details see the tower book.", CLOSED],
      ["own ones", "Ringers can define others.", OPEN],
      ["parts of values", "A fuzzy search will be performed.", OPEN],
      ["parts are taken", "This field supports fuzzy match.", OPEN],
      ["whole values only", "Fuzzy search is not available.", CLOSED],
      ["parts in Chinese", "支持模糊查询。", OPEN],
      ["no parts in Chinese", "不支持模糊查询。", CLOSED],
      ["bits", "The values form a bit mask.", []],
      ["what else one can do", "You can also use the rope.", CLOSED],
    ],
  ),
  ...rowsOf(
    { title: "characters of", field: "rope: String" },
    (words) => `${words} ${LETTERS}`,
    [
      ["a domain name", "Domain name of the tower.", []],
      ["its own words", "It must be a valid domain name.", []],
      ["a label", "Each label starts with a letter.", []],
      ["an address of mail", "Email address.", []],
      ["a URL", "Callback URL, which the bell calls.", []],
      ["the name of a URL", "Name of the URL.", OF_LETTERS],
      ["a path", "File path.", []],
      ["a sign in words", "Foreign ones start with a plus sign.", []],
      ["a sign that is refused", "It cannot start with a slash.", OF_LETTERS],
    ],
  ),
  [
    "one of two fields in a case",
    "rope_id: String",
    "When tone is LOUD, rope_id or chain_id must be specified.",
    [],
    "presence/condition",
  ],
  [
    "two fields in a case",
    "rope_id: String",
    "When tone is LOUD, rope_id and chain_id must be specified.",
    ["requiredIf rope_id when tone=LOUD", "requiredIf chain_id when tone=LOUD"],
  ],
  [
    "either of two fields that a case forbids",
    "rope_id: String",
    "If bell_id is specified, rope_id or chain_id cannot be specified.",
    [
      "forbiddenIf rope_id when bell_id present",
      "forbiddenIf chain_id when bell_id present",
    ],
  ],
  [
    "a word for fields",
    "rope_id: String",
    "If tone is LOUD, both must be specified.",
    [],
    "presence/condition",
  ],
  [
    "values on lines that are counted",
    "metal: String",
    "Metal. The value can be:\n1. BRONZE\n2. IRON",
    ['enum "BRONZE"|"IRON"'],
  ],
  [
    "numbers on lines that count something else",
    "metal: String",
    "Metal. The value can be:\n1\n2\nIRON\nBRONZE",
    ['enum "1"|"2"|"IRON"|"BRONZE"'],
  ],
  [
    "a name in place of an ID",
    "bell_id: String",
    "Bell ID in UUID format. For old towers, it is the tower name.",
    [],
  ],
  [
    "an ID of some tower",
    "bell_id: String",
    "Bell ID in UUID format. For old towers, it is the tower ID.",
    ["format uuid"],
  ],
  [
    "fields of an object, without their names",
    "rope: Object",
    "Rope. Exactly one of its fields must be set.",
    [],
    "presence/at-least-one",
  ],
  [
    "signs that end lines, by what they are",
    "song: String",
    "It cannot contain carriage return characters or the following special characters: <>",
    ["pattern ^[^\\x0d<>]*$"],
  ],
  [
    "one of a list, whose noun has a word before it",
    "metal: String",
    "Metal. Select one of the following bell models:\n- round_one: rings long\n- flat_one: rings short",
    ['enum "round_one"|"flat_one"'],
  ],
  [
    "one of a list of what is to be done",
    "metal: String",
    "Metal. Select one of the following ways to ring the bell:\n- Rope: from below\n- Hand: from above",
    [],
  ],
]);
