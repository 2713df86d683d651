/** What a value must not hold: characters, the same one twice, nothing but some. Input: what stands behind "cannot"; output: the demands and where they end. */
import { CONSECUTIVE } from "../../vocabulary/prose/characters.js";
import { spaced } from "./predicates.js";
import { readCharacters } from "./read-characters.js";
import { readEdge, type Reading } from "./read-edge.js";
import { afterMatch, match } from "./sticky-match.js";
import { joinDemands } from "./text-demands.js";

const OR_NEITHER =
  /\s*,?\s*(?:or|nor)\s+(?:(?<edge>(?:start|begin|end)(?:\s+(?:or|and)\s+(?:start|begin|end))?)\s+with|(?<all>contain only|consist (?:only )?of(?: only)?|be composed of only)|contain)\s+/iy;
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

export function readWithout(text: string, begin: number): Reading | undefined {
  const twice = afterMatch(TWICE, text, begin);
  const list = readCharacters(text, twice ?? begin, false);
  if (!list) return undefined;
  if (twice === undefined)
    return { demands: { without: list.set }, end: list.end };
  const { ascii, beyond } = list.set;
  const single = beyond === "none" ? String.fromCharCode(...ascii) : "";
  return single.length === 1
    ? { demands: { single }, end: list.end }
    : undefined;
}
