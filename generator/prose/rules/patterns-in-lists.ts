/**
 * Characters as a bulleted list: "can contain only the following character types:" with letters, digits and signs below.
 * Each item must be understood to its end, or the list demands nothing.
 */
import { CHARACTER_LIST_LEAD } from "../../vocabulary/prose/characters.js";
import { NO_CHARACTERS, union } from "../characters/character-set.js";
import {
  followsOtherThing,
  standsAlone,
} from "../characters/passage-around.js";
import { kindsAsked, readListedKinds } from "../characters/read-kinds.js";
import { readCharacters, withStops } from "../characters/read-characters.js";
import { patternOf, type TextDemands } from "../characters/text-demands.js";
import { holdsText } from "../field-scope.js";
import type { ItemList, Passage } from "../passage.js";
import type { Cell, Finding, ListRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { withoutStop } from "../without-stop.js";

export const PATTERN_LIST_RULES: readonly ListRule[] = [
  { name: "patterns/listed-characters", kind: "pattern", read: readList },
];

/** "Special characters, including hyphens (-)": under a lead-in that says "only", those are all. */
const SPECIAL_ITEM =
  /^(?:the following )?special characters\s*[,:，：]?\s*(?:including\s+)?/i;

/** Cheap: without this word no such sentence is one. */
const ONLY = /only/i;

function readList(list: ItemList, cell: Cell): Finding | undefined {
  const { leadIn, items, guarded } = list;
  if (!leadIn || guarded || leadIn.guarded || !holdsText(cell.scope))
    return undefined;
  const asked = kindsAsked(leadIn, cell);
  if (asked) return readSome(asked, list, cell);
  const lead =
    items.length > 1 && ONLY.test(leadIn.text)
      ? CHARACTER_LIST_LEAD.exec(leadIn.text)
      : null;
  if (!lead || followsOtherThing(leadIn, cell)) return undefined;
  if (!speaksOfField(lead[1] ?? "", leadIn, cell)) return undefined;
  let only = NO_CHARACTERS;
  for (const item of items) {
    const plain = withoutStop(item.text);
    const text = plain.replace(SPECIAL_ITEM, "");
    const read = readCharacters(text, 0, true);
    if (!read || text.slice(read.end).trim() !== "") return undefined;
    only = union(only, withStops(read, item.text.trim().slice(plain.length)));
  }
  return findingOf({ only }, leadIn, items);
}

/** "It must contain at least two of the following:", and a kind in each item. */
function readSome(
  { least, end }: { readonly least: number; readonly end: number },
  { leadIn, items }: ItemList,
  cell: Cell,
): Finding | undefined {
  const isLead = leadIn && leadIn.text.slice(end).trim() === "";
  if (!isLead || !standsAlone(leadIn, cell)) return undefined;
  const texts = items.map(({ text }) => text.trim());
  const demands = readListedKinds(least, texts);
  return demands && findingOf(demands, leadIn, items);
}

function findingOf(
  demanded: TextDemands,
  leadIn: Passage,
  items: ItemList["items"],
): Finding | undefined {
  const pattern = patternOf(demanded, false);
  if (pattern === undefined) return undefined;
  return {
    demands: [{ kind: "pattern", pattern }],
    words: [leadIn.words, ...items.map(({ text }) => text)].join(" "),
    passages: [leadIn, ...items.flatMap(({ passages }) => passages)],
  };
}
