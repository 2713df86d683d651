/** Characters that a text includes, and values and steps that further wordings tell. */
import { proseRows } from "./prose-row.js";

export const INCLUDED_AND_TOLD_ROWS = proseRows([
  [
    "signs that a number of characters includes",
    "bell_name: String",
    "The name consists of 3 to 20 characters, including letters, digits, and hyphens (-).",
    ["length 3..20", "pattern ^[A-Za-z0-9-]*$"],
  ],
  [
    "the same behind a short word for the most",
    "bell_name: String",
    "Max. 20 characters, including letters, digits, and hyphens (-).",
    ["length ..20", "pattern ^[A-Za-z0-9-]*$"],
  ],
  [
    "signs that a secret must include",
    "bell_password: String",
    "The password consists of 8 to 20 characters, including letters, digits, and hyphens (-).",
    ["length 8..20"],
    "patterns/characters",
  ],
  [
    "signs that a text must include",
    "bell_name: String",
    "The name must consist of 3 to 20 characters, including letters, digits, and hyphens (-).",
    ["length 3..20"],
    "patterns/characters",
  ],
  [
    "any letters",
    "bell_name: String",
    "The name can contain any letters, digits, and hyphens (-).",
    ["pattern ^[A-Za-z0-9-]*$"],
  ],
  [
    "any two of them",
    "bell_name: String",
    "The name can contain any two of letters, digits, and hyphens (-).",
    [],
    "patterns/characters",
  ],
  [
    "a word that it does not start with",
    "bell_name: String",
    "The name can contain letters, digits, and hyphens (-), not starting with **spare**.",
    ["pattern ^[A-Za-z0-9-]*$"],
  ],
  [
    "more of the list behind such a word",
    "bell_name: String",
    "The name can contain letters, digits, and hyphens (-), not starting with spare, and periods (.).",
    [],
    "patterns/characters",
  ],
  [
    "how many of all are given back",
    "bell_limit: Integer",
    "Most bells on a page. The value ranges from 1 to 90. If there are over 90 bells, only 90 bells are returned.",
    ["range 1..90"],
  ],
  [
    "a value that is too large, and what it does",
    "bell_limit: Integer",
    "Most bells on a page. The value ranges from 1 to 90. If the value is over 90, only 90 bells are returned.",
    [],
    "numbers/range",
  ],
  [
    "where a thing is to be had",
    "bell_region: String",
    "Region of the bell. Bell Founding is available in the following regions:\n- north-1: the north\n- south-1: the south",
    ['enum "north-1"|"south-1"'],
  ],
  [
    "where it is not",
    "bell_region: String",
    "Region of the bell. Bell Founding is not available in the following regions:\n- north-1: the north\n- south-1: the south",
    [],
    "values/listed",
  ],
  [
    "only multiples",
    "bell_weight: Integer",
    "Weight of the bell. Only multiples of 10 are supported.",
    ["multiple 10"],
  ],
  [
    "only multiples, and others are rounded",
    "bell_weight: Integer",
    "Weight of the bell. Only multiples of 10 are supported. Others are rounded up.",
    [],
    "numbers/multiple",
  ],
  [
    "numbers with their unit behind them",
    "bell_period: Integer",
    "Period of the bell. The value can be 1, 5, or 60, in minutes.",
    ["enum 1|5|60"],
  ],
  [
    "numbers with two units behind them",
    "bell_period: Integer",
    "Period of the bell. The value can be 1, 5, or 60, in minutes or hours.",
    [],
    "values/sentence",
  ],
]);
