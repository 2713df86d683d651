/** Which words of a type cell are names of objects. Input: words; output: whether they are written like such names. */
import { ANY_WORDS, FILLER_WORDS } from "../vocabulary/type-words.js";
import { type Token, isTypeWord } from "./type-tokens.js";

/** Alone in a cell a word could mean anything; the elements of a list are of some type. */
export type Place = "cell" | "element";

export const NAME = /^[\p{L}_$@][\p{L}\p{N}_$@:.-]*$/u;
const MOST_PLAIN_WORDS = 4;

/** Words that are no type, the first one written like a name: "Lamp shape". */
export function isPlainWords(words: readonly Token[]): boolean {
  return (
    words.length > 1 &&
    words.length <= MOST_PLAIN_WORDS &&
    /^\p{Lu}/u.test(words[0]?.text ?? "") &&
    words.every(
      ({ text, linked }) => !linked && NAME.test(text) && !isTypeWord(text),
    )
  );
}

/** "Any", and not "Any Lamp objects". */
export function saysAny(
  { word, linked }: Token,
  next: Token | undefined,
): boolean {
  const ends =
    !next || /^[^\p{L}]$/u.test(next.text) || FILLER_WORDS.has(next.word);
  return linked !== true && ANY_WORDS.has(word) && ends;
}

const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/;

/** A bare word is an object's name when it is written like one. */
export function looksLikeObjectName(word: string, place: Place): boolean {
  if (place === "element")
    return /^\p{Lu}(?:\p{Ll}|$)/u.test(word) || SNAKE_CASE.test(word);
  return (
    /^\p{Lu}\p{L}*\p{Ll}[\p{L}\p{N}]*\p{Lu}?/u.test(word) &&
    /\p{Lu}.*\p{Ll}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word)
  );
}
