/** Words that slipped: nothing said in odd letters, a tag's value called its key; told of bells. Each row: what it shows, field, words, demands. */
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
]);
