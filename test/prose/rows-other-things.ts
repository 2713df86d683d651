/** Rules for something else than the field, which a line above them or a name before them tells. */
import { proseRows } from "./prose-row.js";

export const OTHER_THING_ROWS = proseRows([
  [
    "requirements of something that the field only holds",
    "story: String",
    "Story to be told.\nRope name requirements:\n- Contains 8 to 26 characters.\n- Only letters and digits are allowed.",
    [],
    "lengths/characters",
  ],
  [
    "requirements of the field, by its own noun",
    "rope_name: String",
    "Rope.\nRope name requirements:\n- Contains 8 to 26 characters.\n- Only letters and digits are allowed.",
    ["length 8..26", "pattern ^[A-Za-z0-9]*$"],
  ],
  [
    "requirements of any text",
    "code: String",
    "Code of the bell.\nComplexity requirements:\n- Contains 8 to 26 characters.\n- Only letters and digits are allowed.",
    ["length 8..26", "pattern ^[A-Za-z0-9]*$"],
  ],
  [
    "a password within other data",
    "story: String",
    "Story to be told.\nPassword rules:\n- 8 to 26 characters long\n- Must start with a letter.",
    [],
    "patterns/characters",
  ],
  [
    "the password, in a field that shortens the word",
    "ringer_pwd: String",
    "Word of the ringer.\nA password must meet the following requirements:\n- Contains 8 to 26 characters.",
    ["length 8..26"],
  ],
  [
    "rules of files",
    "story: String",
    "Story to be told.\nNaming rules of files:\n- Contains 8 to 26 characters.",
    [],
    "lengths/characters",
  ],
  [
    "what a part of the text must be",
    "story: String",
    "Story to be told. The chapter must:\n- Contain 8 to 26 characters.\n- Start with a letter.",
    [],
    "lengths/characters",
  ],
  [
    "what the text must be",
    "story: String",
    "Story to be told. It must:\n- Contain 8 to 26 characters.\n- Start with a letter.",
    ["length 8..26", "pattern ^[A-Za-z][\\s\\S]*$"],
  ],
  [
    "a part as a heading",
    "story: String",
    "Story to be told. A chapter in the story:\n- Contains 8 to 26 characters.\n- Must start with a letter.",
    [],
    "patterns/characters",
  ],
  [
    "the name of what the field is",
    "tower: String",
    "Where the bell hangs. The tower name must:\n- Contain 8 to 26 characters.",
    ["length 8..26"],
  ],
  [
    "lines below such a heading",
    "story: String",
    "Story to be told.\nChapter requirements:\nContains 8 to 26 characters.\nMust start with a letter.",
    [],
    "lengths/characters",
  ],
  [
    "a part that a name before it tells, and what goes on about it",
    "rule: String",
    "Rule of the tower.\n- Bell name: 1 to 20 characters. Only letters are allowed.\n- Rope name: 1 to 30 characters.",
    [],
    "patterns/characters",
  ],
  [
    "the same on a line",
    "rule: String",
    "Rule of the tower, told as bell and rope.\nbell: name of the bell. The value contains 1 to 20 characters.\nrope: length of the rope.",
    [],
    "lengths/characters",
  ],
  [
    "the field's own name before it",
    "name: String",
    "Name of the bell.\n- Bell name: something that rings. Only letters are allowed.",
    ["pattern ^[A-Za-z]*$"],
  ],
]);
