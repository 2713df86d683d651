/**
 * "Array of bells": a list whose elements have a table, or a plain word. Input: the text of a type cell; output: the
 * names that a caption may give such an element. The word alone is no type: "Array of ids" has no table.
 */
import { isTypeWord } from "./type-tokens.js";

const LIST_OF_WORD = /^\s*(?:array|list)\s+of\s+([a-z][a-z0-9]*)\s*$/i;

/** The element's name as it stands and in the singular; none where the cell says no such list. */
export function elementNames(typeText: string): readonly string[] {
  const [, word] = LIST_OF_WORD.exec(typeText) ?? [];
  return word === undefined || isTypeWord(word) ? [] : oneOf(word);
}

/** "bells" and "bell"; "benches", "benche" and "bench": a caption has only one of them. */
export function oneOf(name: string): readonly string[] {
  if (!/[^s]s$/.test(name)) return [name];
  const singular = [name, name.slice(0, -1)];
  return name.endsWith("es") ? [...singular, name.slice(0, -2)] : singular;
}
