/**
 * Is what a sentence says of all things of a kind said of the field, which is one of them? "Bell names must be ..." of the
 * name of a bell: yes; "Rope names must be ..." of it: no. Input: the words before the predicate.
 */
import { openingOf } from "./passage.js";
import type { Cell } from "./rule.js";
import { ownPhrase } from "./speaks-of-field.js";

const PLURAL = /^(?:all |valid )?((?:[a-z]+ ){0,3})([a-z]+)s$/i;
/** "The name of the big bell that rings": of what it is the name. */
const OF_THING =
  /^(?:specifies |indicates )?(?:the |an? )?(?:[a-z]+ )?[a-z]+ (?:of|for) (?:the |an? |your )?((?:[a-z]+ ){0,2}?[a-z]+)(?: (?:in|of|that|which|to|for|on|from|whose|being)\b.*)?$/i;

export function speaksOfAll(before: string, cell: Cell): boolean {
  const [, kind = "", noun = ""] = PLURAL.exec(before.trim()) ?? [];
  const { scope } = cell;
  const one = noun.toLowerCase();
  if (one.length < 3 || !scope.noun.endsWith(one)) return false;
  const own = [
    scope.name,
    ownPhrase(cell),
    OF_THING.exec(openingOf(cell.description))?.[1] ?? "",
  ]
    .join(" ")
    .toLowerCase();
  return kind
    .toLowerCase()
    .split(" ")
    .every((word) => own.includes(word));
}
