/**
 * Columns whose labels no list of names has. Input: a header, its rows and the columns that are known; output: those that
 * the words of their labels and the cells below them prove. A column of names counts beside one of types or flags only.
 */
import type { Row } from "../document/document-tree.js";
import {
  type ColumnRole,
  LIKE_A_DESCRIPTION,
  LIKE_A_NAME,
  LIKE_A_NAME_BESIDE_TYPES,
  LIKE_A_TYPE,
  PROMISES_VALUES,
  TYPE_FOR_SURE,
} from "../vocabulary/columns.js";
import { parseType } from "./type-grammar.js";

/** Roles that were guessed, with their columns. */
export type GuessedColumns = ReadonlyMap<ColumnRole, number>;

const NAME_OF_FIELD = /^[^\s]{1,120}$/;

export function columnsByCells(
  header: readonly string[],
  rows: readonly Row[],
  known: ReadonlyMap<ColumnRole, number>,
): GuessedColumns {
  const guessed = new Map<ColumnRole, number>();
  const isFree = (at: number): boolean =>
    ![...known.values(), ...guessed.values()].includes(at);
  const words = header.map((label) => label.toLowerCase());
  const find = (role: ColumnRole, isMeant: (at: number) => boolean): void => {
    if (known.has(role)) return;
    const found = words.flatMap((_, at) =>
      isFree(at) && isMeant(at) ? [at] : [],
    );
    const only = role === "description" ? found.at(-1) : found[0];
    if (only !== undefined && (role === "description" || found.length === 1))
      guessed.set(role, only);
  };
  find(
    "type",
    (at) =>
      (LIKE_A_TYPE.test(words[at]!) ||
        (known.has("name") &&
          !PROMISES_VALUES.test(words[at]!) &&
          // A row of fields, and no header.
          !TYPE_FOR_SURE.test(words[at]!) &&
          areSurelyTypes(rows, at))) &&
      areTypes(rows, at),
  );
  const typed = known.get("type") ?? guessed.get("type");
  const isTyped = typed !== undefined && areTypes(rows, typed);
  find(
    "name",
    (at) =>
      (LIKE_A_NAME.test(words[at]!)
        ? typed !== undefined || known.has("mandatory")
        : isTyped && LIKE_A_NAME_BESIDE_TYPES.test(words[at]!)) &&
      textsOf(rows, at).every((text) => NAME_OF_FIELD.test(text)),
  );
  if (known.has("name") || guessed.has("name"))
    find("description", (at) => LIKE_A_DESCRIPTION.test(words[at]!));
  return guessed;
}

/** True where every cell is a type of the grammar, and one is nothing else. */
export function areTypes(rows: readonly Row[], at: number): boolean {
  const texts = textsOf(rows, at);
  return (
    texts.some((text) => TYPE_FOR_SURE.test(text)) &&
    texts.every((text) => parseType(text).kind !== "unknown")
  );
}

/** True where every cell says a type in so many words: the label may be any that does not promise values. */
function areSurelyTypes(rows: readonly Row[], at: number): boolean {
  const texts = textsOf(rows, at);
  return texts.length > 0 && texts.every((text) => TYPE_FOR_SURE.test(text));
}

function textsOf(rows: readonly Row[], at: number): string[] {
  return rows
    .map(({ cells }) => cells[at]?.text.trim() ?? "")
    .filter((text) => text !== "");
}
