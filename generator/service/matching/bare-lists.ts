/**
 * Rows whose type says a list and not what is in it. Input: such a row and what the examples show in its place; output:
 * whether it is a list of texts. Words that speak of numbers or objects leave it open, as do texts that stand for more.
 */
import type { Json, ParameterRow } from "../../page/page-model.js";
import {
  SPEAKS_OF_NUMBER,
  SPEAKS_OF_OBJECTS,
} from "../../vocabulary/type-words.js";

/** True for "Array": a list, and nothing of what is in it. */
export function saysBareList(row: ParameterRow): boolean {
  const { type } = row;
  return (
    type.kind === "array" &&
    type.items.kind === "unknown" &&
    type.items.text === "" &&
    !pointsIntoPage(row)
  );
}

/** True for words that link to something on their page, which may be a table of the fields. */
export function pointsIntoPage({ descriptionLinks }: ParameterRow): boolean {
  return descriptionLinks.some(({ href }) => href.startsWith("#"));
}

/** True where every value is a list of texts, and the words of the row speak of nothing else. */
export function showsTexts(
  { description }: ParameterRow,
  values: readonly Json[],
): boolean {
  return (
    values.every(isListOfTexts) &&
    !SPEAKS_OF_NUMBER.test(description) &&
    !SPEAKS_OF_OBJECTS.test(description)
  );
}

/** Texts that are no JSON, and no dots for what was left out. */
function isListOfTexts(value: Json): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    (value as readonly Json[]).every(
      (text) => typeof text === "string" && !STANDS_FOR_MORE.test(text),
    )
  );
}

const STANDS_FOR_MORE = /^\s*(?:[{[]|\.{2,}$|…$)/;
