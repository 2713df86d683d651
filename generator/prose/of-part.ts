/**
 * Items of a list that tell of parts of the value: "toneKind: kind of tone. The value can be 1 or 2" is about `toneKind`,
 * whatever its words call the field. Input: the texts of the items and the line above them; no name of the field, so
 * that an item which repeats it is taken for a part too.
 */
import {
  KEY_AND_VALUE,
  NAMES_NO_PART,
  OPENS_PARTS,
  PART_BY_NAME,
  PART_BY_WORD,
  SAID_OF_PART,
} from "../vocabulary/prose/parts.js";
import type { Passage } from "./passage.js";
import { isLabelled } from "./split-passages.js";

/** For each item, whether what it says holds for a part of the value. */
export function areOfParts(
  items: readonly string[],
  leadIn: Passage | undefined,
): readonly boolean[] {
  const words = items.map((item) => PART_BY_WORD.exec(item)?.[1] ?? "");
  if (words.every((word) => word === "")) return items.map(() => false);
  const areParts = leadIn !== undefined && OPENS_PARTS.test(leadIn.words);
  const arePair = KEY_AND_VALUE.test(words.join(" "));
  // "Length: The value ...", "Charset: Only ...": what is said of the field, under words of its own.
  const areNames =
    words.length > 1 &&
    words.every((word) => word !== "" && !NAMES_NO_PART.test(word));
  // "tone: ..." beside "size: ...": names of parts, though the latter could say what follows.
  const areSmall = words.some(
    (word) => /^[a-z]/.test(word) && !NAMES_NO_PART.test(word),
  );
  return items.map((item, index) => {
    const word = words[index]!;
    if (word !== "" && arePair) return true;
    if (word === "" || isLabelled(item)) return false;
    if (PART_BY_NAME.test(item)) return true;
    const isSmall = /^[a-z]/.test(word);
    if (NAMES_NO_PART.test(word) && !(isSmall && areSmall)) return false;
    return areParts || ((areNames || isSmall) && SAID_OF_PART.test(item));
  });
}

/** Lines that tell of parts of the value, two or more: a list that lost its signs. */
export function linesOfParts(
  text: string,
): readonly { readonly from: number; readonly to: number }[] {
  if (!text.includes("\n") || !text.includes(": ")) return [];
  const lines = text.split("\n");
  const ofParts = areOfParts(lines.filter(beginsWithName), undefined);
  if (ofParts.length < 2 || !ofParts.every(Boolean)) return [];
  let from = 0;
  return lines.flatMap((line) => {
    const to = from + line.length + 1;
    const own = beginsWithName(line) ? [{ from, to }] : [];
    from = to;
    return own;
  });
}

function beginsWithName(line: string): boolean {
  return /^[a-z]\w*: /.test(line);
}
