/**
 * Puts back line breaks that a Markdown table cell lost: its paragraphs and list items run together without a blank.
 * A break is believed only where nothing else leaves no blank: before a bold word with a colon behind it, a code with a
 * colon, a label, a sentence. In English, lower-case values that are not bold cannot be told from the word before them.
 */

/** Longer texts and more bold words than these are no cell of a table. */
const MOST_CHARACTERS = 20_000;
const MOST_BOLD = 500;

/** Cheap: without a hit, and without bold words, no pattern below has one. */
const MAY_TOUCH =
  /[a-z0-9.!?)][A-Z]|[\u4e00-\u9fff。）！？][A-Za-z0-9]|[A-Z](?:Default|M[ai][xn]imum)|[\u26a0\u2757\u2139]/;

/** A sentence right behind another one: "order.Note: the". */
const GLUED_SENTENCE = /(?<=[a-z)]{2}[.!?])(?=[A-Z][a-z]*(?:[:\s]|$))/g;
/** A label right behind a word: "a public imageDefault: private". */
const GLUED_LABEL =
  /(?<=[A-Za-z0-9.)])(?:Default|Minimum|Maximum|Enumeration|Value range|Array Length)(?: value| length)?s?:\s/g;
/** The sign of a note right behind a sentence. */
const GLUED_NOTE = /(?<=\S)(?=[\u26a0\u2757\u2139])/g;
/** The words of names to which a label may belong: `isDefault: true`. */
const NAME_BEGINS =
  /(?:^|[^A-Za-z])(?:is|has|set|get|use|as|by|if|no|not|on|to|the|allow|enable|disable|user|system)$/;
/** Chinese text at whose end a list item may begin: "固定为X：" goes on with its own sentence. */
const CHINESE_END = "(?![为是取即如用和与或及以将把从按])[\\u4e00-\\u9fff]";
/** A code with a colon right behind a word: "disks onlyFOR_EXPAND: new". */
const GLUED_CODE = new RegExp(
  `(?<=[a-z.)。）]|${CHINESE_END})(?=[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,9}(?::\\s|：)|[A-Z][A-Z0-9]{2,30}:\\s)`,
  "g",
);
/**
 * In Chinese any word in lower case with a colon, once another one begins a sentence: "private：私有gold：公共".
 * Capitals may belong to both sides: "极速型SSDSSD：" could be split anywhere.
 */
const CHINESE_ITEM = /(?:^|[\n。：；])(?:[a-z][\w-]{1,40}|\d{1,3})：/;
const GLUED_ITEM = new RegExp(
  `(?<=${CHINESE_END})(?=(?:[a-z][\\w-]{1,40}|\\d{1,3})：)`,
  "g",
);
/** What a bold value may be glued to. */
const BEFORE_BOLD = new RegExp(`[A-Za-z.)!?。）！？]|${CHINESE_END}`);
const COLON = /^\s?(?:：|:\s)/;

/** `text` of a paragraph with the breaks it lost; `bold` are its bold parts, in order. */
export function restoreBreaks(text: string, bold: readonly string[]): string {
  if (text.length > MOST_CHARACTERS || bold.length > MOST_BOLD) return text;
  if (bold.length === 0 && !MAY_TOUCH.test(text)) return text;
  const breaks = new Set<number>(aroundBold(text, bold));
  const addAll = (pattern: RegExp, from = 0): void => {
    for (const { index } of text.matchAll(pattern))
      if (index >= from) breaks.add(index);
  };
  addAll(GLUED_SENTENCE);
  addAll(GLUED_CODE);
  addAll(GLUED_NOTE);
  for (const { index } of text.matchAll(GLUED_LABEL)) {
    const before = text.slice(Math.max(0, index - 10), index);
    if (!NAME_BEGINS.test(before)) breaks.add(index);
  }
  const item = bold.length === 0 ? CHINESE_ITEM.exec(text) : null;
  if (item) addAll(GLUED_ITEM, item.index + 1);
  if (breaks.size === 0) return text;
  const places = [0, ...[...breaks].sort((a, b) => a - b), text.length];
  return places
    .slice(1)
    .map((end, index) => text.slice(places[index], end))
    .join("\n");
}

/** Where a bold value begins a list item, and where a bold heading ends without a blank. */
function* aroundBold(text: string, bold: readonly string[]): Generator<number> {
  let from = 0;
  for (const part of bold) {
    const start = findPart(text, part, from);
    if (start < 0) return;
    const end = start + part.length;
    const before = text.charAt(start - 1);
    const opens = isColonAt(text, end);
    const heading = /[A-Z]/.test(text.charAt(end)) && /[a-z]$/.test(part);
    const begins = opens || heading || /[.!?。！？]/.test(before);
    if (begins && BEFORE_BOLD.test(before)) yield start;
    if (heading) yield end;
    from = end;
  }
}

/** The next place of a bold part: one with a colon behind it first, since a word may end in the same letters. */
function findPart(text: string, part: string, from: number): number {
  const first = text.indexOf(part, from);
  let at = first;
  while (at >= 0 && at < first + 80) {
    if (isColonAt(text, at + part.length)) return at;
    at = text.indexOf(part, at + 1);
  }
  return first;
}

function isColonAt(text: string, at: number): boolean {
  return COLON.test(text.slice(at, at + 3));
}
