/** Lengths that are told behind a label or in a sentence, and what beside them takes one of their sides back. */
import { proseRows } from "./prose-row.js";

const LENGTH = "Name of the bell.\nLength: 1-64 characters";

export const LENGTHS_TAKEN_BACK_ROWS = proseRows([
  ["a length behind its label", "bell_name: String", LENGTH, ["length 1..64"]],
  [
    "a labelled length, and a text that may be empty",
    "bell_name: String",
    `${LENGTH}. It can be left blank.`,
    ["length ..64"],
  ],
  [
    "a labelled length that others exceed",
    "bell_name: String",
    `${LENGTH}. Old bells allow 128 characters.`,
    ["length 1.."],
  ],
  [
    "a labelled length that a case exceeds",
    "bell_name: String",
    `${LENGTH}. If the name is in Latin, at most 128 characters.`,
    ["length 1.."],
  ],
  [
    "a labelled length with the bound of a case in brackets",
    "bell_name: String",
    `${LENGTH} (128 for old bells)`,
    ["length 1.."],
  ],
  [
    "a labelled length, and longer texts that are cut",
    "bell_name: String",
    `${LENGTH}. Longer names are truncated.`,
    [],
    "lengths/behind-label",
  ],
  [
    "lines of a bound each, which win over sentences",
    "bell_name: String",
    "Name of the bell. It can be left blank.\nMinimum length: 1\nMaximum length: 64",
    ["length 1..", "length ..64"],
  ],
  [
    "another length for a case behind the first",
    "bell_name: String",
    "The name must be 1 to 64 characters long or 128 for old bells.",
    [],
    "lengths/characters",
  ],
  [
    "a length without what is hung on",
    "bell_name: String",
    "The name must be 1 to 64 characters long, excluding the suffix.",
    [],
    "lengths/characters",
  ],
  [
    "a greatest length without what is hung on",
    "bell_name: String",
    "Name of the bell. The maximum length is 64, excluding the suffix.",
    [],
    "lengths/length-sentence",
  ],
  [
    "a length of one name or of all",
    "bell_names: String",
    "Names of the bells. It is a string of 1 to 64 characters. Separate multiple names with commas.",
    [],
    "lengths/characters",
  ],
  [
    "a labelled length of one name or of all",
    "bell_names: String",
    `${LENGTH}. Use commas (,) to separate multiple names.`,
    [],
    "lengths/behind-label",
  ],
  [
    "a separator between the parts of one name",
    "bell_name: String",
    "The name contains 1 to 64 characters. Use a hyphen to separate tower and bell.",
    ["length 1..64"],
  ],
]);
