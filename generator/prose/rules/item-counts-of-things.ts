/**
 * How many elements a list may have, said of what has them: "A bell can be fitted with up to 9 ropes"; and by what
 * becomes of more: "If two or more are used, an error is reported".
 */
import { COUNT, countOf } from "../count-words.js";
import { isElement, singular } from "../counted-nouns.js";
import { listAround, openingOf, type Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { matchesOf } from "../screen.js";
import { ownPhrase } from "../speaks-of-field.js";

/** "If two or more elements are used, an error will be reported". */
const REFUSED = new RegExp(
  `^if (?:${COUNT} or more|more than ${COUNT}) ([a-z_ -]{2,40}?) (?:are|is) (?:used|specified|configured|set|passed|transferred|added|entered|provided|included|contained)(?: in the (?:list|array|request))?, (?:an error (?:will be|is|message is|message will be) (?:reported|returned|displayed)|the (?:request|operation|api call) (?:will be|is) (?:rejected|refused|invalid)|the (?:request|operation|api call) (?:will fail|fails))$`,
  "i",
);

export function readCountRefused(
  { text, withinCase }: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = withinCase ? null : REFUSED.exec(text);
  if (!found || !isElement(found[3], cell)) return undefined;
  return found[1] === undefined
    ? atMost(found[2]!)
    : atMost(String(countOf(found[1]) - 1));
}

/** "This field contains only one rope structure currently". */
export const HAS_ONLY = new RegExp(
  `^(?:the (?:list|array|value|parameter|field)|this (?:parameter|field|list|array)|it) (?:can )?contains? only ${COUNT} ([a-z_ -]{2,40}?)(?: (?:structure|object|element)s?)?(?: (?:currently|now|at present))?$`,
  "i",
);

/** "A bell can be fitted with a maximum of 9 ropes": so many of them are all that there can be. */
const OF_THING = new RegExp(
  `^(?:an?|one|a single) (?!account|tenant|user|region|project|enterprise|resource\\b)((?:[a-z]+ ){0,2}[a-z]+) (?:can be (?:attached|bound|associated|configured|equipped|fitted) (?:with|to)|can have|can contain|supports?) (?:a maximum of|up to|at most|no more than) ${COUNT} ([a-z_ -]{2,40}?)$`,
  "i",
);
/** "Each tag contains a maximum of 10 values", of the values of a tag. */
const OF_EACH = new RegExp(
  `^each ([a-z]+(?: [a-z]+)?) (?:contains|(?:can|may|must) (?:have|contain)|has|supports?) (?:a maximum of|up to|at most|no more than) ${COUNT} ([a-z_]+)$`,
  "i",
);
/** "One rope list can contain at most 9 ropes", of the ropes. */
const LIST_OF_THINGS = new RegExp(
  `^(?:one|an?|each) ([a-z]+(?: [a-z]+)?) list can (?:have|contain) (?:a maximum of|up to|at most|no more than) ${COUNT} ([a-z]+)$`,
  "i",
);
/** A list that searches may name more than one thing has. */
const SEARCHES =
  /\b(?:filter|quer(?:y|ied|ies)|search|match|in batches|with (?:all|any|none)|multiple (?:servers|instances|resources))/i;
const SEARCH_NAMES = /(?:^|_)not_|_any$|filter|match|batch/i;

/** A list that makes or configures the elements is that of one thing; any other may be of several, or an answer. */
const IS_MADE =
  /\b(?:configurations?|to be (?:created|added|attached|bound|associated))\b/i;
const TAGS = /^tags$/i;
const OF_SEVERAL =
  /\b(?:and|or) (?:its|their|all|the) [a-z]+s\b|\b(?:by default|recommended|returned)\b|\b(?:of|for|to) (?:all|several|multiple|different|these|the [a-z]+s)\b(?! (?:configurations?|id))/i;

/** "An elm supports up to 12 ropes. An oak supports up to 32.": another sentence has more of them. */
const MORE = new RegExp(
  `\\b(?:up to|at most|no more than|maximum of) ${COUNT}(?: ([a-z]+))?|(?<![\\w,.-])(\\d[\\d,]*) ([a-z]+) can be (?:used|added|configured|specified)`,
  "gi",
);

export function tellsOfMore(given: Passage, cell: Cell): boolean {
  const most = mostIn(given.text, cell);
  return (
    most.length === 1 &&
    cell.description.passages.some(
      (one) =>
        one.words !== given.words &&
        mostIn(one.text, cell).some((count) => count > most[0]!),
    )
  );
}

function mostIn(text: string, cell: Cell): number[] {
  return matchesOf(MORE, text)
    .filter(([, , noun, , other]) => {
      const counted = noun ?? other;
      return counted === undefined || isElement(counted, cell);
    })
    .map(([, count, , more]) => countOf((count ?? more)!));
}

export function readCountOfThing(
  { text }: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const each = OF_EACH.exec(text);
  if (each)
    return isListOf(each[1]!, each[3]!, cell) ? atMost(each[2]!) : undefined;
  const list = LIST_OF_THINGS.exec(text);
  if (list && list[1] === singular(list[3]!) && isElement(list[3], cell))
    return atMost(list[2]!);
  const found = OF_THING.exec(text);
  return found &&
    isElement(found[3], cell) &&
    !SEARCH_NAMES.test(cell.scope.name) &&
    (TAGS.test(cell.scope.name) ||
      cell.says(IS_MADE) ||
      isPartOf(found[1]!, found[3]!, cell)) &&
    !cell.says(SEARCHES) &&
    !cell.says(OF_SEVERAL)
    ? atMost(found[2]!)
    : undefined;
}

/** "Ropes of the bell. A bell can have up to 9 ropes.": the field holds those of one. */
function isPartOf(thing: string, noun: string, { description }: Cell): boolean {
  const part = PART_OF.exec(openingOf(description));
  return (
    part !== null &&
    singular(part[1]!) === singular(noun) &&
    part[2]!.toLowerCase() === thing.toLowerCase()
  );
}

const PART_OF =
  /^(?:(?:specifies|indicates) )?(?:the )?([a-z]+) (?:of|in) (?:an?|the|one) ([a-z]+(?: [a-z]+)?)$/i;

function atMost(count: string): readonly Demand[] | undefined {
  const maxItems = countOf(count);
  return maxItems > 0 ? [{ kind: "items", maxItems }] : undefined;
}

/** True for the list that each of `thing` has: `values`, said to be the tag values. */
function isListOf(thing: string, noun: string, cell: Cell): boolean {
  const own = ownPhrase(cell).split(" ").map(singular);
  const things = thing.toLowerCase().split(" ").map(singular);
  return (
    singular(noun) === singular(cell.scope.noun) &&
    own.at(-1) === singular(noun) &&
    (things.join(" ") === own.slice(0, -1).join(" ") ||
      (own[0] === "tag" && /^(?:tag )?keys?$/i.test(thing)))
  );
}

/** "- key: its name. A bell has at most 10 keys." among the members of each element: it counts those. */
export function isOfMember(passage: Passage, { description }: Cell): boolean {
  const list = listAround(passage, description);
  return (
    list !== undefined &&
    list.items.length > 1 &&
    list.items.every(({ text }) => NAMES_MEMBER.test(text))
  );
}

const NAMES_MEMBER = /^[a-z]\w*(?:\s?[:：]\s|\s(?:indicates|specifies|is) )/;
