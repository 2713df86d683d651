/**
 * What a text may hold besides what its sentences list: spaces that are left out, and letters of any script where its
 * Unicode characters are counted. Input: the demands of the sentences and their words; output: wider demands, or none
 * where nothing else is demanded.
 */
import {
  COUNTS_UNICODE,
  NAMES_ASCII,
  SPACES_LEFT_OUT,
} from "../../vocabulary/prose/characters.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import {
  difference,
  isEmpty,
  isWithin,
  setOfRanges,
  setOfSigns,
  union,
} from "./character-set.js";
import type { TextDemands } from "./text-demands.js";

type Lax = { -readonly [K in keyof TextDemands]: TextDemands[K] };

const SETS = ["only", "first", "last"] as const;
const SPACE = setOfSigns(" ");

/** The demands that the whole cell leaves. */
export function widenedDemands(
  demands: TextDemands,
  passages: readonly Passage[],
  cell: Cell,
): TextDemands | undefined {
  const lettered =
    cell.says(COUNTS_UNICODE) &&
    !passages.some(({ words }) => NAMES_ASCII.test(words))
      ? withAnyLetters(demands)
      : demands;
  return cell.says(SPACES_LEFT_OUT) ? withSpaces(lettered) : lettered;
}

/** "Up to 30 Unicode characters, ... letters": those of any script. */
function withAnyLetters(demands: TextDemands): TextDemands {
  const lax: Lax = { ...demands };
  for (const side of SETS) {
    const set = lax[side];
    if (set && ["a-z", "A-Z"].some((one) => isWithin(setOfRanges(one), set)))
      lax[side] = { ...set, beyond: "all" };
  }
  return lax;
}

/** The same where spaces may be sent, since they are left out; none where nothing else is demanded. */
function withSpaces(demands: TextDemands): TextDemands | undefined {
  const lax: Lax = { ...demands };
  for (const side of SETS) if (lax[side]) lax[side] = union(lax[side], SPACE);
  for (const side of ["without", "notFirst", "notLast"] as const) {
    const rest = lax[side] && difference(lax[side], SPACE);
    if (rest && !isEmpty(rest)) lax[side] = rest;
    else delete lax[side];
  }
  return Object.keys(lax).length > 0 ? lax : undefined;
}
