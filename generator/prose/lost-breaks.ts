/**
 * Puts back line breaks that a Markdown table cell lost: its paragraphs and list items run together without a blank.
 * A break is believed only where nothing else leaves no blank: before a bold word with a colon behind it, a code with a
 * colon, a label, a sentence. In English, lower-case values that are not bold cannot be told from the word before them.
 */
import type { Block, ListItem } from "../document/document-tree.js";
import { CHINESE_LABELS } from "../vocabulary/prose/labels.js";
import { remembered } from "./remembered.js";
import { everyMatch } from "./screen.js";

/** Longer texts and more bold words than these are no cell of a table. */
const MOST_CHARACTERS = 20_000;
const MOST_BOLD = 500;

/** Cheap: without a hit, and without bold words, no pattern below has one. */
const MAY_TOUCH =
  /[a-z0-9.!?)][A-Z]|[a-z][.;][a-z][a-z0-9]{0,20}_|[\u4e00-\u9fff。）！？][A-Za-z0-9]|[A-Z](?:Default|M[ai][xn]imum)|[\u26a0\u2757\u2139]|^[\u4e00-\u9fff]{2,5}[:：]|: \S+ (?:Th(?:e|is)|If|When) /;

/** A sentence right behind another one: "order.Note: the". */
const GLUED_SENTENCE = /(?<=[a-z)]{2}[.!?])(?=[A-Z][a-z]*(?:[:\s]|$))/g;
/** A code in small letters with a colon right behind a sentence: "on the bell.bell_two: of the tower". */
const GLUED_NAME =
  /(?<=\s[a-z]{2,20}[.;])(?=[a-z][a-z0-9]{0,20}(?:_[a-z0-9]{1,20}){1,5}:\s)/g;
/** A code that is told right behind a sentence: "on the bell.BELL_TWO indicates". */
const GLUED_TOLD =
  /(?<=[a-z)]{2}\.)(?=[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,9} (?:indicates|means|represents)\b)/g;
/** A label right behind a word: "a public imageDefault: private". */
const GLUED_LABEL =
  /(?<=[A-Za-z0-9.)])(?:Default|Minimum|Maximum|Enumeration|Value range|Array Length)(?: value| length)?s?:\s/g;
/** A sentence behind a default, an example or a range that has no stop: "Default value: 1 The value ranges", "Range: 0-24 If it". */
const GLUED_TO_DEFAULT =
  /(?<=\b(?:Default|Example)(?: value)?: [\w./:-]{1,60} |\b[Rr]ange: -?\d{1,20}[-–~]\d{1,20} )(?=The (?:value|default|minimum|maximum)\b|This (?:parameter|field)\b|(?:If|When) (?:(?:this|the) (?:parameter|field|value)|it) )/g;
/** The sign of a note right behind a sentence. */
const GLUED_NOTE = /(?<=\S)(?=[\u26a0\u2757\u2139])/g;
/** The words of names to which a label may belong: `isDefault: true`. */
const NAME_BEGINS =
  /(?:^|[^A-Za-z])(?:is|has|set|get|use|as|by|if|no|not|on|to|the|allow|enable|disable|user|system)$/;
/** Chinese text at whose end a list item may begin: "固定为X：" goes on with its own sentence. */
const CHINESE_END = "(?![为是取即如用和与或及以将把从按])[\\u4e00-\\u9fff]";
/** A code with a colon right behind a word: "disks onlyFOR_EXPAND: new"; a name such as "BellDB:" is one word. */
const GLUED_CODE = new RegExp(
  `(?<!(?<![A-Za-z])[A-Z][a-z]{0,20})(?<=[a-z)。）]|[^A-Z][.]|${CHINESE_END})(?=[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,9}(?::\\s|：)|[A-Z][A-Z0-9]{2,30}:\\s)`,
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
/**
 * Chinese text leaves no blanks, so only a text that begins with a label is believed to have others on lines of their
 * own: "功能说明：名称取值范围：1-64约束：无". Short ones end other words, "接口约束：", and some sentences lead to theirs.
 */
const LABELS = Object.values(CHINESE_LABELS)
  .flat()
  .filter((label) => label.length > 2 || label === "约束" || label === "权限")
  .sort((a, b) => b.length - a.length)
  .join("|");
const CHINESE_LABEL = new RegExp(`(?:${LABELS})[:：]`, "g");
const BEGINS_WITH_LABEL = new RegExp(`^(?:${LABELS})[:：]`);
const LEADS_TO_LABEL = /(?:^|[\s:：，,、（(“"【/的时]|默认|缺省|以下|如下)$/;
/** What a bold value may be glued to. */
const BEFORE_BOLD = new RegExp(`[A-Za-z.)!?。）！？]|${CHINESE_END}`);
const COLON = /^\s?(?:：|:\s)/;

/** Deeper lists than these are no cell of a table. */
const MOST_DEPTH = 8;

/** A cell's blocks with the breaks that its paragraphs lost; the same blocks where they lost none. */
export function withLostBreaks(
  blocks: readonly Block[],
  depth = 0,
): readonly Block[] {
  let restored: Block[] | undefined;
  // There is one call for each row, and most rows have lost nothing.
  for (let at = 0; at < blocks.length; at += 1) {
    const whole = withBreaksInside(blocks[at]!, depth);
    if (whole !== blocks[at]) (restored ??= [...blocks])[at] = whole;
  }
  return restored ?? blocks;
}

function withBreaksInside(block: Block, depth: number): Block {
  if (block.kind === "paragraph" || block.kind === "heading") {
    const bold = block.kind === "paragraph" ? block.emphasized : [];
    const text = restoreBreaks(block.text, bold);
    return text === block.text ? block : { ...block, text };
  }
  if (depth >= MOST_DEPTH) return block;
  if (block.kind === "note") {
    const blocks = withLostBreaks(block.blocks, depth + 1);
    return blocks === block.blocks ? block : { ...block, blocks };
  }
  if (block.kind !== "list") return block;
  const items: ListItem[] = [];
  for (const item of block.items) {
    const blocks = withLostBreaks(item.blocks, depth + 1);
    items.push(blocks === item.blocks ? item : { ...item, blocks });
  }
  const isSame = items.every((item, at) => item === block.items[at]);
  return isSame ? block : { ...block, items };
}

/** `text` of a paragraph with the breaks it lost; `bold` are its bold parts, in order. */
export function restoreBreaks(text: string, bold: readonly string[]): string {
  if (text.length > MOST_CHARACTERS || bold.length > MOST_BOLD) return text;
  return bold.length === 0
    ? restorePlain(text)
    : restoreMarked([text, ...bold].join(MARK));
}

/** Between a text and its bold parts: the documents' texts are without it. */
const MARK = "\u0000";

const restorePlain = remembered((text) => restore(text, []));
const restoreMarked = remembered((marked) => {
  const [text = "", ...bold] = marked.split(MARK);
  return restore(text, bold);
});

function restore(text: string, bold: readonly string[]): string {
  const touches = MAY_TOUCH.test(text);
  if (bold.length === 0 && !touches) return text;
  const breaks = new Set<number>(aroundBold(text, bold));
  const addAll = (pattern: RegExp, from = 0): void => {
    for (const { index } of everyMatch(pattern, text))
      if (index >= from) breaks.add(index);
  };
  if (touches) {
    addAll(GLUED_SENTENCE);
    addAll(GLUED_CODE);
    addAll(GLUED_NAME);
    addAll(GLUED_TOLD);
    addAll(GLUED_NOTE);
    addAll(GLUED_TO_DEFAULT);
  }
  for (const { index } of everyMatch(GLUED_LABEL, text)) {
    const before = text.slice(Math.max(0, index - 10), index);
    if (!NAME_BEGINS.test(before)) breaks.add(index);
  }
  for (const at of gluedChineseLabels(text)) breaks.add(at);
  const item = bold.length === 0 ? CHINESE_ITEM.exec(text) : null;
  if (item) addAll(GLUED_ITEM, item.index + 1);
  if (breaks.size === 0) return text;
  const places = [0, ...[...breaks].sort((a, b) => a - b), text.length];
  return places
    .slice(1)
    .map((end, index) => text.slice(places[index], end))
    .join("\n");
}

function* gluedChineseLabels(text: string): Generator<number> {
  if (!BEGINS_WITH_LABEL.test(text)) return;
  for (const { 0: label, index } of text.matchAll(CHINESE_LABEL)) {
    const before = text.slice(Math.max(0, index - 2), index);
    const isWord = label.length === 3 && /[\u4e00-\u9fff]$/.test(before);
    if (!isWord && !LEADS_TO_LABEL.test(before)) yield index;
  }
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
    const ends = heading || isLabelAt(text, end);
    const begins =
      opens ||
      heading ||
      (/[.!?。！？]/.test(before) && !isWholeName(text, start, end));
    if (begins && BEFORE_BOLD.test(before)) yield start;
    if (ends) yield end;
    from = end;
  }
}

/**
 * "lamp.colour" within quotation marks, before "format", or where it is told of `colour` later on, is one name: a part
 * behind its dot begins no sentence.
 */
function isWholeName(text: string, start: number, end: number): boolean {
  return (
    /[A-Za-z0-9]\.$/.test(text.slice(Math.max(0, start - 2), start)) &&
    (/^(?:["'”’]| format\b)/.test(text.slice(end, end + 8)) ||
      (/^(?:[.,;]?\s|$)/.test(text.slice(end, end + 2)) &&
        text.indexOf(` ${text.slice(start, end)} `, end) >= 0))
  );
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

/** Right behind a bold value: "b1.smallOptions: ..." */
function isLabelAt(text: string, at: number): boolean {
  return LABEL_BEHIND.test(text.slice(at, at + 20));
}

const LABEL_BEHIND = /^(?:Options?|Value range|Range|Default(?: value)?):\s/;

function isColonAt(text: string, at: number): boolean {
  return COLON.test(text.slice(at, at + 3));
}
