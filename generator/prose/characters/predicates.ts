/** The wordings of `vocabulary/prose/characters.ts` before sets of characters as one regular expression, each a named group. */
import {
  EDGE_PREDICATE,
  END_CHARACTER,
  MAY_PREDICATE,
  NOT_ALL_PREDICATE,
  ONLY_PREDICATES,
  WITHOUT_PREDICATE,
} from "../../vocabulary/prose/characters.js";

/** A number is a length, unless it is the one digit that a value cannot start with. */
const LENGTH_FOLLOWS =
  "(?!\\s*(?:\\d(?!\\s*(?:$|[,;]|\\.(?!\\d)|and (?:can|must)\\b))|an? (?:maximum|string|total)|up to|at (?:most|least)|no more|from|(?:one|two|three|four)(?! (?:or more )?consecutive)|all|any(?! consecutive| of| (?:english |uppercase |lowercase )?letters)|both))";
const PREDICATES = `(?<notAll>${spaced(NOT_ALL_PREDICATE)})|(?<without>${spaced(WITHOUT_PREDICATE)})|(?<!\\bnot |\\bcannot )(?<only>${spaced(ONLY_PREDICATES.join("|"))})|(?<edge>${spaced(EDGE_PREDICATE)})|(?<end>${spaced(END_CHARACTER)})`;
export const PREDICATE = anyOf(PREDICATES);
/** The same where a list may be all that there is without a word before it that says so. */
export const PREDICATE_OR_MAY = anyOf(
  `${PREDICATES}|(?<!\\bnot |\\bcannot )(?<may>${spaced(MAY_PREDICATE)})`,
);

/** Finds a predicate at one place, and anywhere. */
export interface Predicates {
  readonly here: RegExp;
  readonly anywhere: RegExp;
}

function anyOf(sources: string): Predicates {
  const source = `(?<![\\w-])(?:${sources})(?![\\w-])${LENGTH_FOLLOWS}\\s*[:：]?\\s*`;
  return {
    here: new RegExp(source, "iy"),
    anywhere: new RegExp(source, "i"),
  };
}

/** Blanks of a table's wording as any white space. */
export function spaced(words: string): string {
  return words.replace(/ /g, "\\s+");
}
