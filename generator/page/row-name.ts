/**
 * The wire name in the first cell of a row. Input: the cell's text; output: the name, cleaned of what is no name.
 * Names may hold `-`, `:`, `@` and `.`; a label with blanks or Chinese stands for a key that the user chooses.
 */
import { remembered } from "../prose/remembered.js";

export interface RowName {
  readonly name: string;
  readonly userKey: boolean;
}

const TREE_MARKS = /^(?:[+>»|\-–—─└├│·•\s]|\.{2,})+(?=["'`“”]?[\p{L}_@$])/u;
/** A path to a field, its steps apart by signs that no name holds: "lamp -> bulb". */
const STEPS_BY_SIGNS =
  /^[A-Za-z_][\w-]*(?:\[[^\]]{0,10}\])?(?:\s*(?:->|→|»|>)\s*[A-Za-z_][\w-]*(?:\[[^\]]{0,10}\])?){1,9}$/;
const SIGN_BETWEEN = /\s*(?:->|→|»|>)\s*/g;
/** "shelf _id", "time _to_ring": no word of a label begins or ends with the sign. */
const TORN_NAME =
  /(?<=^[a-z][a-z0-9_]*) _(?=[a-z0-9_]+$)|(?<=^[a-z][a-z0-9]*)_ (?=[a-z0-9_]+$)/;
const BRACKETED = /\s*[(（【][^()（）【】]*[)）】]$/;
/** Behind a name and apart from it: `optional` and `is_deprecated` are names. */
const REMARK =
  /(?<=\S)(?:\s+|\s*[[(（])(?:optional|mandatory|deprecated|discarded)[\])）]?$/i;
/** No name ends with such a sign, nor with the mark of a note apart from it. */
const END_OF_LABEL =
  /^([A-Za-z_][\w-]{0,120})(?:\s*[:：,，;；、.。\\]|\s+\[\d\])\s*$/;
const QUOTES = /^["'`“”*]+|["'`“”*]+$/g;
const WIRE_NAME = /^[A-Za-z0-9_$@:.~\-[\]{}*#/]+$/;
/** Dots stand for "and so on", and a number below zero for a value. A dash alone is a body that has no name. */
const NAMES_NOTHING = /^(?:[.…·•]+|-\d+)$/;
const PLACEHOLDER = /^(?:<[^<>]+>|\{[^{}]+\})$/;

/** Most labels are a name and nothing else. */
const PLAIN_NAME = /^[A-Za-z_]\w*$/;

/** Cleans a label; an empty name means that the row names nothing. */
export const readRowName = remembered((label): RowName => {
  if (PLAIN_NAME.test(label)) return { name: label, userKey: false };
  const name = label
    .replace(TORN_NAME, "_")
    .replace(TREE_MARKS, "")
    .replace(BRACKETED, "")
    .replace(REMARK, "")
    .replace(QUOTES, "")
    .replace(END_OF_LABEL, "$1")
    .trim()
    .replace(STEPS_BY_SIGNS, (path) => path.replace(SIGN_BETWEEN, "."));
  if (NAMES_NOTHING.test(name)) return { name: "", userKey: false };
  if (PLACEHOLDER.test(name)) return { name: name.slice(1, -1), userKey: true };
  return { name, userKey: name !== "" && !WIRE_NAME.test(name) };
});
