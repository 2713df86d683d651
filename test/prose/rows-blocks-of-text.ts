/**
 * Descriptions in blocks ("Definition", "Constraints", "Range", "Default Value") and in items: what they say in passing,
 * told of bells. Each row: what it shows, field, words, demands.
 */
import { proseRows } from "./prose-row.js";

const BLOCK = (constraints: string, range: string): string =>
  `**Definition**\nName of the bell.\n**Constraints**\n${constraints}\n**Range**\n${range}\n**Default Value**\nN/A`;

export const BLOCKS_OF_TEXT_ROWS = proseRows([
  [
    "a sign in brackets before by default, which is no default",
    "name: String",
    BLOCK(
      "- Bells are rung in turn.\n- Spaces ( ) are turned into hyphens (-) by default.",
      "The value has 1 to 12 characters, including letters, digits, underscores (_), hyphens (-), and periods (.).",
    ),
    ["length 1..12"],
    "defaults/in-passing",
  ],
  [
    "a number in brackets that is the default",
    "count: Integer",
    "The value is a number of bells (12 by default).",
    ["default 12"],
  ],
  [
    "an item that the writer's tool has left in its brackets",
    "kinds: Strings",
    "Kinds of bells that ring. Options:\n- **bronze**: old bells\n- **brass**: new bells\n[- **tin**: thin bells](tags: north)",
    ['items enum "bronze"|"brass"…'],
  ],
  [
    "a remark that the writer's tool has left in its brackets",
    "kind: String",
    'Kind of the bell. Options:\n- **bronze**: old bells\n- **brass**: new bells\n[- Constraints: Low towers have no "brass" bells.] (tag:north)',
    ['enum "bronze"|"brass"'],
  ],
]);
