/**
 * Layouts of two named parts with a stop between them: "in the tower.bell format", where another sentence says which
 * characters each part may have. Without that sentence nothing is demanded: the names may stand for anything.
 */
import { readDemands } from "../characters/read-demands.js";
import { patternOf } from "../characters/text-demands.js";
import { holdsText } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";

export const PARTS_LAYOUT_RULE: PassageRule = {
  name: "formats/parts",
  kind: "pattern",
  about: /[a-z]\.[a-z]+["”]? format\b/i,
  fits: holdsText,
  read: readParts,
};

const LAYOUT =
  /^(.{0,80}?)\s*\b(?:must be|should be|is) in (?:the )?["“]?([a-z]{2,20})\.([a-z]{2,20})["”]? format(?:,? and (?:(?:it )?(?:can |must )?)?contains? \d{1,4} to \d{1,4} characters)?$/i;
/** A sentence that begins with the name of a part, in small letters. */
const SENTENCES = /\. (?=["“]?[a-z]{2,20}["”]? and ["“]?[a-z])/;
/** "tower and bell each must be a string that ...": the parts, then what is demanded of each. */
const EACH_PART =
  /^(?:the )?(?:values? of )?(?:both )?["“]?([a-z]{2,20})["”]? and ["“]?([a-z]{2,20})["”]?(?: each)?(?: must| should)(?: each)? (?:be a string that |be strings that )?(?=(?:starts?|contains?|consists?)\b)/i;

function readParts(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const [layout = "", behind] = passage.text.split(SENTENCES);
  const found = LAYOUT.exec(layout);
  if (!found || !speaksOfField(found[1]!, passage, cell)) return undefined;
  const others = cell.description.passages;
  for (const one of behind === undefined
    ? others
    : [{ ...passage, text: behind }]) {
    const parts = one.guarded ? null : EACH_PART.exec(one.text);
    if (parts?.[1] !== found[2] || parts?.[2] !== found[3]) continue;
    const rest = one.text.slice(parts![0].length);
    const text = `The value ${/^[a-z]+s\b/i.test(rest) ? "" : "must "}${rest}`;
    const part = partOf(readDemands({ ...one, text }, cell));
    return part === undefined
      ? undefined
      : [{ kind: "pattern", pattern: `^${part}\\.${part}$` }];
  }
  return undefined;
}

/** One part, where a set of characters and how it begins are all that is said of it. */
function partOf(demands: ReturnType<typeof readDemands>): string | undefined {
  if (!demands?.only || demands.only.ascii.has(".".charCodeAt(0)))
    return undefined;
  if (Object.keys(demands).some((key) => key !== "only" && key !== "first"))
    return undefined;
  return patternOf(demands, true)
    ?.slice(1, -1)
    .replace(/^(\[[^\]]+\])\*$/, "$1+");
}
