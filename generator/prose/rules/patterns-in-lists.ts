/**
 * Characters as a bulleted list: "can contain only the following character types:" with letters, digits and signs below.
 * Each item must be understood to its end, or the list demands nothing.
 */
import { CHARACTER_LIST_LEAD } from "../../vocabulary/prose/characters.js";
import { NO_CHARACTERS, union } from "../characters/character-set.js";
import { followsOtherThing } from "../characters/passage-around.js";
import { readCharacters } from "../characters/read-characters.js";
import { patternOf } from "../characters/text-demands.js";
import { holdsText } from "../field-scope.js";
import type { ItemList } from "../passage.js";
import type { Cell, Finding, ListRule } from "../rule.js";
import { withoutStop } from "../without-stop.js";

export const PATTERN_LIST_RULES: readonly ListRule[] = [
  { name: "patterns/listed-characters", kind: "pattern", read: readList },
];

/** "Special characters, including hyphens (-)": under a lead-in that says "only", those are all. */
const SPECIAL_ITEM =
  /^(?:the following )?special characters\s*[,:，：]?\s*(?:including\s+)?/i;

function readList(list: ItemList, cell: Cell): Finding | undefined {
  const { leadIn, items, guarded } = list;
  if (!leadIn || guarded || leadIn.guarded || !holdsText(cell.scope))
    return undefined;
  if (!CHARACTER_LIST_LEAD.test(leadIn.text) || items.length < 2)
    return undefined;
  if (followsOtherThing(leadIn, cell)) return undefined;
  let only = NO_CHARACTERS;
  for (const item of items) {
    const text = withoutStop(item.text.trim()).replace(SPECIAL_ITEM, "");
    const read = readCharacters(text, 0, true);
    if (!read || text.slice(read.end).trim() !== "") return undefined;
    only = union(only, read.set);
  }
  const pattern = patternOf({ only }, false);
  if (pattern === undefined) return undefined;
  return {
    demands: [{ kind: "pattern", pattern }],
    words: [leadIn.words, ...items.map(({ text }) => text)].join(" "),
    passages: [leadIn, ...items.flatMap(({ passages }) => passages)],
  };
}
