/**
 * Lengths in bytes: a text has no more characters than bytes. How many characters so many bytes are at least, no page
 * says: only that a text that must have some is not empty.
 */
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";

const BYTES = /(?<=\d) bytes?\b/gi;
/** Without these words the bytes may be those of a file, of which the text gives the size. */
const OF_TEXT =
  /\b(?:length|long|contain|consist|string of|regular expression)|\b(?:name|subject|title|remarks?|description|comments?|message) (?:cannot|must not|can not) exceed|\b(?:body|text|message|content|remarks?|comments?|description),? with a maximum of/i;
const SIZE_NAMES =
  /(?:size|bytes?|length|len|memory|capacity|quota|limit|traffic|offset|mtu)$/i;
/** The bytes are those of what the text stands for. */
const OTHER_FORM =
  /\bbase64\b|\b(?:en|de)(?:cod|crypt|compress)|\bcompress|\bhex|\bbinary\b|\bfiles?\b/i;

/** The passage with characters for its bytes; undefined where it is not about those of the text. */
export function inCharacters(
  passage: Passage,
  cell: Cell,
): Passage | undefined {
  const { text } = passage;
  if (!OF_TEXT.test(text) || SIZE_NAMES.test(cell.scope.name)) return undefined;
  return cell.says(OTHER_FORM)
    ? undefined
    : { ...passage, text: text.replace(BYTES, " characters") };
}

/** What so many characters demand, of so many bytes. */
export function ofBytes(demands: readonly Demand[]): readonly Demand[] {
  return demands.map((demand) =>
    demand.kind === "length" && (demand.minLength ?? 0) > 1
      ? { ...demand, minLength: 1 }
      : demand,
  );
}
