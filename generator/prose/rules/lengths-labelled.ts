/** Lengths behind a label: "Minimum length: 1", "Length: 1-64", "Max.: 192 bytes". Input: a line; output: the length. */
import { afterCharacters, readBounds, readNumber } from "../bounds.js";
import { isString } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { charactersAt, upTo } from "./length-at.js";
import { inPlainWords } from "./lengths-in-plain-words.js";
import { ofBytes } from "./lengths-in-bytes.js";

export const LABELLED_LENGTH_RULES: readonly PassageRule[] = [
  {
    name: "lengths/labelled",
    kind: "length",
    fits: isString,
    about: /\d/,
    read(passage) {
      const { label } = passage;
      if (label !== "min-length" && label !== "max-length") return undefined;
      if (OF_A_SIZE.test(passage.text)) return undefined;
      const found = readNumber(inPlainWords(passage.text));
      if (!found || !Number.isInteger(found.value) || found.value < 0)
        return undefined;
      const rest = afterCharacters(found.rest) ?? found.rest;
      if (rest.trim() !== "") return undefined;
      return label === "min-length"
        ? [{ kind: "length", minLength: found.value }]
        : [{ kind: "length", maxLength: found.value }];
    },
  },
  {
    name: "lengths/behind-label",
    kind: "length",
    fits: isString,
    about: /\d/,
    read({ label, text }, cell) {
      // "Value range: 40 characters" of a name: whether exactly or at most, no more than these.
      if (label === "range" && !OF_ONE_LENGTH.test(cell.scope.name))
        return readOnlyCount(text, cell);
      if (label !== "length") return undefined;
      const bounds = readBounds(text);
      // Without a noun, two bounds are of characters and one number may be of anything.
      return bounds?.rest === "" && bounds.low >= 0
        ? [{ kind: "length", minLength: bounds.low, maxLength: bounds.high }]
        : (charactersAt(text) ?? readOnlyCount(text, cell));
    },
  },
  {
    name: "lengths/labelled",
    kind: "length",
    fits: isString,
    about: /\d (?:characters|bytes)/i,
    read: readWithUnit,
  },
];

/** "30 characters", where nothing else tells of lengths: no more than these. */
function readOnlyCount(
  text: string,
  cell: Cell,
): readonly Demand[] | undefined {
  const isOnly =
    /^\d{1,7} characters\.?$/i.test(text) &&
    !cell.description.passages.some(
      (one) => one.text !== text && /\d/.test(one.text),
    ) &&
    !cell.says(OTHER_FORM);
  return isOnly ? upTo(text) : undefined;
}

/** IDs have one length, which another rule reads. */
const OF_ONE_LENGTH = /id$/i;
/** What is counted may be another form of what is sent. */
const OTHER_FORM = /base64|\ben(?:cod|crypt)|\blonger\b|\bshort/i;

/** "Max.: 192 bytes": the unit says that a length is meant; bytes are those of a text that people read. */
function readWithUnit(
  { label, text }: Passage,
  { scope }: Cell,
): readonly Demand[] | undefined {
  if (label !== "minimum" && label !== "maximum") return undefined;
  const [, count = "", unit = ""] =
    /^(\d{1,7}) (characters|bytes)$/i.exec(text) ?? [];
  if (count === "" || (/^b/i.test(unit) && !FOR_PEOPLE.test(scope.name)))
    return undefined;
  const demands: readonly Demand[] = [
    label === "minimum"
      ? { kind: "length", minLength: Number(count) }
      : { kind: "length", maxLength: Number(count) },
  ];
  return /^b/i.test(unit) ? ofBytes(demands) : demands;
}

/** "64 KB": no number of characters. */
const OF_A_SIZE = /^\d[\d.,]*\s?[KMGT]i?B\b/;
const FOR_PEOPLE = /(?:name|title|subject|description|desc|remarks?)$/i;
