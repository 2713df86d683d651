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
  [
    "a length and that it is not blank, of the value",
    "rope: String",
    "Rope of the bell.\n- The value can contain up to 36 characters and cannot be left blank.",
    ["length ..36", "length 1.."],
  ],
  [
    "a length and that something else is not blank",
    "rope: String",
    "Rope of the bell.\n- The tower book can contain up to 36 characters and cannot be left blank.",
    [],
    "lengths/not-empty",
  ],
  [
    "an ID in the format of a UUID, with all of its name",
    "bell_id: String",
    "ID of the bell. The ID is in the format of a Universally Unique Identifier (UUID).",
    ["format uuid"],
  ],
  [
    "an ID in the format of a UUID, of another thing",
    "bell_id: String",
    "ID of the bell. The tower ID is in the format of a Universally Unique Identifier (UUID).",
    [],
    "formats/uuid-with-hyphens",
  ],
  [
    "an ID in UUID format, and who may give it",
    "id: String",
    "- Definition: Bell ID.\n- Constraints: The value is in the UUID format and can be specified only by the ringer.",
    ["format uuid"],
  ],
  [
    "an ID in UUID format, or what else it may be",
    "id: String",
    "- Definition: Bell ID.\n- Constraints: The value is in the UUID format and can be replaced by a name.",
    [],
    "formats/uuid-with-hyphens",
  ],
  [
    "a count for a list in each of several things",
    "spare_ropes: Strings",
    "Specifies the spare ropes. A maximum of 50 spare ropes can be configured in each tower book.",
    ["items ..50"],
  ],
  [
    "a count of other things in each of several",
    "ropes: Strings",
    "Specifies the spare ropes. A maximum of 50 tower keys can be configured in each tower book.",
    [],
    "items/count",
  ],
  [
    "one or two at a time",
    "bells: Objects",
    "Specifies the bells. One or two bells can be created at a time.",
    ["items 1..2"],
  ],
  [
    "one or two of other things at a time",
    "bells: Objects",
    "Specifies the bells. One or two ringers can be created at a time.",
    [],
    "items/count",
  ],
  [
    "a word or a text of so many characters, of an ID by its name",
    "bell_tower_id: String",
    "- Bell tower ID.\n- The tower ID can be **0** or a string of 36 characters at most.",
    ["length ..36"],
  ],
  [
    "a word or a text of so many characters, of another ID",
    "bell_tower_id: String",
    "- Bell tower ID.\n- The garden ID can be **0** or a string of 36 characters at most.",
    [],
    "lengths/characters",
  ],
  [
    "a time with a comma before its fraction",
    "ring_time: String",
    "When the bell rang. The time format is yyyy-MM-ddTHH:mm:ss,SSS.",
    ["pattern ^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2},\\d{3}$"],
  ],
  [
    "a time with a comma before its fraction and a Z, which is no date-time",
    "ring_time: String",
    "When the bell rang. The time format is yyyy-MM-ddTHH:mm:ss,SSSZ.",
    ["pattern ^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2},\\d{3}Z$"],
  ],
  [
    "a text that is entered in Base64",
    "song: String",
    "Song of the bell. The entered value must be encoded using Base64.",
    ["format byte"],
  ],
  [
    "another text that is entered in Base64",
    "song: String",
    "Song of the bell. The entered tune book must be encoded using Base64.",
    [],
    "formats/base64",
  ],
  [
    "values behind what the field corresponds to",
    "mode: Integer",
    "Mode of the bell, which corresponds to the **Mode** field on the tower.\n- **0**: soft.\n- **1**: loud.",
    ["enum 0|1"],
  ],
  [
    "no values behind fields that are listed",
    "mode: Integer",
    "Mode of the bell, whose fields on the tower are told here.\n- **0**: soft.\n- **1**: loud.",
    [],
    "values/bulleted-list",
  ],
  [
    "what a field must be used with, said of what it is",
    "rope_id: String",
    "Rope ID of a bell, which must be used with **bell_id**",
    ["requiredIf bell_id when rope_id present"],
  ],
  [
    "what something else must be used with",
    "rope_id: String",
    "Rope ID. The hammer, which must be used with **bell_id**, is old.",
    [],
    "presence/condition",
  ],
]);
