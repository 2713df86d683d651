/**
 * Bounds of several cases in an announced list: "The value can be as follows: - Small bell: 1 to 10 - Large bell: 5 to 50".
 * Which case holds is not known, so that only what all of them stay within is demanded.
 */
import { USUAL_WORDS } from "../../vocabulary/prose/conditions.js";
import { readBounds, type Bounds } from "../bounds.js";
import { isNumeric } from "../field-scope.js";
import type { ItemList, Passage } from "../passage.js";
import type { Cell, Finding, ListRule } from "../rule.js";

const ANNOUNCES =
  /(?:^|[.,] )(?:the )?(?:value|value range|range|valid value)s? (?:can be|is|are|may be)(?: as follows)?\s*[:：]?$/i;
/** A case, then its two bounds; a condition of its own makes no difference. */
const CASE =
  /^(?!\d)(?:[^:：\d]|(?<=[\w.])\d|\d(?=\.[\dx])){2,80}[:：]\s*(?:the value ranges from |from )?(?=-?\d)/i;
/** "10-50 kg for large bells" */
const CASE_BEHIND =
  /^ (?:for|in|with|on) (?!.*\b(?:unlimited|limits?|most|others?|default)\b)(?!.*\d ?(?:-|–|~|to) ?\d)[^.;]{2,80}[.;]?$/i;

export const NUMBER_LIST_RULES: readonly ListRule[] = [
  { name: "numbers/cases-in-list", kind: "range", read: readCases },
];

function readCases(list: ItemList, cell: Cell): Finding | undefined {
  const { leadIn } = list;
  if (!isNumeric(cell.scope) || !leadIn || list.guarded) return undefined;
  const told = toldCases(list, cell);
  if (told) return told;
  if (list.items.length < 2 || !announces(leadIn)) return undefined;
  const bounds: Bounds[] = [];
  const units = new Set<string>();
  for (const { text } of list.items) {
    const found = CASE.exec(text);
    const read = readBounds(found ? text.slice(found[0].length) : text);
    const isWhole =
      read && (found ? /^[\s.;,]*$/ : CASE_BEHIND).test(read.rest);
    if (!isWhole || read.lowOpen || read.highOpen || USUAL_WORDS.test(text))
      return undefined;
    bounds.push(read);
    const range = text.slice(
      found?.[0].length ?? 0,
      text.length - read.rest.length,
    );
    units.add(unitsOf(range));
  }
  if (units.size > 1) return undefined;
  return {
    demands: [
      {
        kind: "range",
        minimum: Math.min(...bounds.map((one) => one.low)),
        maximum: Math.max(...bounds.map((one) => one.high)),
      },
    ],
    words: [leadIn.words, ...list.items.map((item) => item.text)].join(" "),
    passages: [leadIn, ...list.items.flatMap((item) => item.passages)],
  };
}

/** "The small bell weight ranges from 1 to 9 (excluding 4).", "The weight of a large bell is 3 or ranges from 5 to 50." */
const TOLD_CASE =
  /^(?:the )?(?:[\w.+-]+ ){1,5}?([a-z]+) (?:(?:is|can be) (-?\d[\d,]*) or )?(?:ranges|is|must be) from ([^(),]{3,60}?)(?: \(excluding [^()]*\)|, excluding [\d, and]+)?[.;]?$/i;

/** Bounds of the field itself in each item, each of another case; the first sentence says whose they are. */
function toldCases(list: ItemList, cell: Cell): Finding | undefined {
  const { items, leadIn } = list;
  if (items.length < 2 || leadIn?.first !== true || leadIn.guarded)
    return undefined;
  const ends: number[] = [];
  const units = new Set<string>();
  for (const { text } of items) {
    const [, noun = "", single, range = ""] = TOLD_CASE.exec(text) ?? [];
    const bounds = readBounds(range);
    const isOwn = noun.toLowerCase() === cell.scope.noun;
    if (!isOwn || !bounds || bounds.rest !== "" || USUAL_WORDS.test(text))
      return undefined;
    ends.push(bounds.low, bounds.high);
    units.add(unitsOf(range));
    if (single !== undefined) ends.push(Number(single.replaceAll(",", "")));
  }
  if (units.size > 1) return undefined;
  return {
    demands: [
      {
        kind: "range",
        minimum: Math.min(...ends),
        maximum: Math.max(...ends),
      },
    ],
    words: [leadIn.words, ...items.map((item) => item.text)].join(" "),
    passages: items.flatMap((item) => item.passages),
  };
}

/** What stands beside the numbers of a range, once each: GB of "1 GB to 3 GB". */
function unitsOf(range: string): string {
  const words = range.match(/[^\d\s.,–~-]+/g) ?? [];
  return [...new Set(words)]
    .filter((word) => !/^(?:from|between|to|and)$/i.test(word))
    .join(" ");
}

function announces({ text, label }: Passage): boolean {
  return label === "range" || ANNOUNCES.test(text.trim());
}
