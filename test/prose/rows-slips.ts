/** Words that slipped: nothing said in odd letters, a tag's value called its key, lengths of IDs and of one in a list; told of bells. Each row: what it shows, field, words, demands. */
import { proseRows } from "./prose-row.js";

export const SLIP_ROWS = proseRows([
  [
    "no default, in odd letters",
    "tower: String",
    "Definition:\nWhere the bell hangs.\nValue Range:\nN/A\nDefault value:\nNo/A",
    [],
    "defaults/labelled",
  ],
  [
    "no default, with stops",
    "tower: String",
    "Where the bell hangs.\nDefault value: n.a.",
    [],
    "defaults/labelled",
  ],
  [
    "a default with a slash",
    "tower: String",
    "Where the bell hangs.\nDefault value: north/a",
    ['default "north/a"'],
  ],
  [
    "a default in quotation marks, whatever its letters",
    "tower: String",
    'Where the bell hangs.\nDefault value: "No/A"',
    ['default "No/A"'],
  ],
  [
    "the length of an ID, as its range",
    "bell_id: String",
    "Definition:\nWhich bell rings.\nValue Range:\nThe value is a string with 24 characters.\nDefault value:\nN/A",
    ["length 24..24"],
  ],
  [
    "a usual limit in the range of an ID",
    "bell_id: String",
    "Definition:\nWhich bell rings.\nValue Range:\nThe value is a string with 64 characters.\nDefault value:\nN/A",
    [],
    "lengths/exact",
  ],
  [
    "a length of what is no ID",
    "bell_name: String",
    "Definition:\nWhich bell rings.\nValue Range:\nThe value is a string with 24 characters.\nDefault value:\nN/A",
    [],
    "lengths/exact",
  ],
  [
    "characters that are encoded",
    "seal: String",
    "Seal of the tower. The value can contain up to 4,096 PEM encoded characters.",
    ["length ..4096"],
  ],
  [
    "characters of another kind",
    "seal: String",
    "Seal of the tower. The value can contain up to 4,096 seal encoded characters.",
    [],
    "lengths/characters",
  ],
  [
    "one value of a list of values",
    "values: Strings",
    "Values of the bell's tag.\nThe list can contain up to 7 values.\nA tag value consists of up to 30 characters.\nSpaces before and after a key are dropped.",
    ["items ..7", "items length ..30"],
  ],
  [
    "a key beside a list of values",
    "values: Strings",
    "Values of the bell's tag.\nA tag key consists of up to 30 characters.",
    [],
    "lengths/each",
  ],
  [
    "one value of a list of pairs",
    "tags: Strings",
    "Tags of the bell, as key=value.\nA tag value consists of up to 30 characters.",
    [],
    "lengths/each",
  ],
  [
    "a tag's value that the row calls its key",
    "value: String",
    "Tag key.\nA tag value can contain a maximum of 30 characters.",
    ["length ..30"],
  ],
  [
    "a tag's value in the row of its name",
    "name: String",
    "Tag key.\nA tag value can contain a maximum of 30 characters.",
    [],
    "lengths/characters",
  ],
]);
