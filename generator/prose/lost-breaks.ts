/**
 * Puts back line breaks that a Markdown table cell lost: its paragraphs and list items run together without a blank.
 * A break is believed only where nothing else leaves no blank: before a bold word with a colon behind it, a code with a
 * colon, a label, a sentence. Lower-case values that are not bold cannot be told from the word they are glued to.
 */

/** A sentence right behind another one: "order.Note: the". */
const GLUED_SENTENCE = /(?<=[a-z)]{2}[.!?])(?=[A-Z][a-z]*(?:[:\s]|$))/g;
/** A label right behind a word: "a public imageDefault: private". */
const GLUED_LABEL =
  /([A-Za-z]+|[.)])(?=(?:Default|Minimum|Maximum|Enumeration|Value range|Array Length)(?: value| length)?s?:\s)/g;
/** Beginnings of names, `isDefault: true`. */
const NAME_BEGINS =
  /^(?:is|has|set|get|use|as|by|if|no|not|on|to|the|allow|enable|disable|user|system)$/;
/** A code with a colon right behind a word: "disks onlyFOR_EXPAND: new". */
const GLUED_CODE =
  /(?<=[a-z.)。）\u4e00-\u9fff])(?=(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?::\s|：)|[A-Z][A-Z0-9]{2,}:\s))/g;
/** What a bold value may be glued to. */
const BEFORE_BOLD = /[A-Za-z.)!?。）！？\u4e00-\u9fff]/;
const COLON = /^\s?(?:：|:\s)/;

/** `text` of a paragraph with the breaks it lost; `bold` are its bold parts, in order. */
export function restoreBreaks(text: string, bold: readonly string[]): string {
  if (text.length < 12) return text;
  const breaks = new Set<number>(bold.length > 0 ? aroundBold(text, bold) : []);
  for (const pattern of [GLUED_SENTENCE, GLUED_CODE])
    for (const { index } of text.matchAll(pattern)) breaks.add(index);
  for (const found of text.matchAll(GLUED_LABEL))
    if (!NAME_BEGINS.test(found[1]!)) breaks.add(found.index + found[0].length);
  if (breaks.size === 0) return text;
  let restored = "";
  let last = 0;
  for (const at of [...breaks].sort((a, b) => a - b)) {
    restored += `${text.slice(last, at)}\n`;
    last = at;
  }
  return restored + text.slice(last);
}

/** Where a bold value begins a list item, and where a bold heading ends without a blank. */
function* aroundBold(text: string, bold: readonly string[]): Generator<number> {
  let from = 0;
  for (const part of bold) {
    const start = findPart(text, part, from);
    if (start < 0) continue;
    const end = start + part.length;
    const before = text.charAt(start - 1);
    const opens = COLON.test(text.slice(end, end + 3));
    const glued = BEFORE_BOLD.test(before);
    const heading = /^[A-Z]/.test(text.slice(end)) && !/[A-Z]$/.test(part);
    if (glued && (opens || heading || /[.!?。！？]/.test(before))) yield start;
    if (heading) yield end;
    from = end;
  }
}

/** The next place of a bold part: one with a colon behind it first, since a word may end in the same letters. */
function findPart(text: string, part: string, from: number): number {
  const first = text.indexOf(part, from);
  for (let at = first; at >= 0 && at < first + 80;) {
    if (COLON.test(text.slice(at + part.length, at + part.length + 3)))
      return at;
    at = text.indexOf(part, at + 1);
  }
  return first;
}
