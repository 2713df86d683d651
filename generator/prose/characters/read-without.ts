/** What a value must not hold: characters, the same one twice, nothing but some. Input: what stands behind "cannot"; output: the demands and where they end. */
import { CONSECUTIVE } from "../../vocabulary/prose/characters.js";
import { spaced } from "./predicates.js";
import { readCharacters } from "./read-characters.js";
import { readEdge, type Reading } from "./read-edge.js";
import { afterMatch, match } from "./sticky-match.js";
import { joinDemands } from "./text-demands.js";

/** "Spaces only" */
export const ONLY_BEHIND = /\s+only(?=\s*(?:$|[.,;]|and\b))/iy;
const OR_NEITHER =
  /\s*,?\s*(?:or|nor)\s+(?:(?<edge>(?:start|begin|end)(?:\s+(?:or|and)\s+(?:start|begin|end))?)\s+with|(?<all>contain only|consist (?:only )?of(?: only)?|be composed of only)|contain)\s+/iy;
/** "Consecutive periods or hyphens": each after itself at least. */
const FEW_SIGNS = /^.$|^[^\w\s]{2,4}$/;
const TWICE = new RegExp(`(?:any )?(?:${spaced(CONSECUTIVE)})\\s*`, "iy");

/** "Cannot contain only digits". */
export function readNotAll(text: string, begin: number): Reading | undefined {
  const list = readCharacters(text, begin, false);
  return list && { demands: { notAll: list.set }, end: list.end };
}

/** "Cannot start with a digit or contain spaces": the verb forbids what follows `or` as well. */
export function readNeither(text: string, first: Reading): Reading | undefined {
  const more = match(OR_NEITHER, text, first.end);
  if (!more) return first;
  const begin = first.end + more[0].length;
  const { edge, all } = more.groups!;
  const second =
    edge !== undefined
      ? readEdge(text, begin, { words: `cannot ${edge} with`, context: "" })
      : all === undefined
        ? readWithout(text, begin)
        : readNotAll(text, begin);
  const demands = second && joinDemands(first.demands, second.demands);
  return demands && { demands, end: second.end };
}

/** "Special characters, such as < and >": those that are named are surely among what is refused. */
const SOME_OF =
  /(?:the following |any )?(?:special )?(?:characters|symbols)(?:,? and (?:more|others)\s*(?=[:：])|\s*[,(（]?\s*(?:such as|including|like|for example,?|e\.g\.,?)(?=[\s:：]))\s*[:：]?\s*/iy;
const AND_MORE = /[)）]?(?:,? (?:and so on|and (?:more|others)|etc\b\.?))?/iy;

function readSome(
  text: string,
  begin: number,
  bracketed: boolean,
): Reading | undefined {
  // The bracket behind the list is no sign of it.
  const close = bracketed ? text.search(/[)）][^()（）]*$/) : text.length;
  const list = readCharacters(text.slice(0, close), begin, false);
  if (!list || (bracketed && text.slice(list.end, close).trim() !== ""))
    return undefined;
  const end = bracketed ? close + 1 : list.end;
  return {
    demands: { without: list.set },
    end: afterMatch(AND_MORE, text, end) ?? end,
  };
}

export function readWithout(text: string, begin: number): Reading | undefined {
  const some = match(SOME_OF, text, begin);
  if (some)
    return readSome(text, begin + some[0].length, /[(（]/.test(some[0]));
  const twice = afterMatch(TWICE, text, begin);
  const list = readCharacters(text, twice ?? begin, false);
  if (!list) return undefined;
  // "Cannot contain spaces only": not these alone.
  const only = afterMatch(ONLY_BEHIND, text, list.end);
  if (only !== undefined) return { demands: { notAll: list.set }, end: only };
  if (twice === undefined)
    return { demands: { without: list.set }, end: list.end };
  const { ascii, beyond } = list.set;
  const single = beyond === "none" ? String.fromCharCode(...ascii) : "";
  return FEW_SIGNS.test(single)
    ? { demands: { single }, end: list.end }
    : undefined;
}
