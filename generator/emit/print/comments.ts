/**
 * The one place that turns foreign text into comments. Input: paragraphs and tags; output: the lines of a JSDoc
 * comment that cannot end early, cannot hold a tag that the text brought along, and that prettier leaves alone.
 */
import { PRINT_WIDTH } from "./doc.js";
import { widthOf } from "./string-width.js";

export interface Tag {
  readonly name: "deprecated" | "see" | "param" | "throws";
  /** Plain text; it is escaped here. */
  readonly text?: string;
}

/** What a JSDoc comment says, before it is escaped and wrapped. */
export interface CommentText {
  readonly paragraphs: readonly string[];
  readonly tags?: readonly Tag[];
}

/** The comment with a line break at its end, or nothing when there is nothing to say. */
export function printComment(comment: CommentText, depth = 0): string {
  const margin = "  ".repeat(depth);
  const width = Math.max(PRINT_WIDTH - 2 * depth - 3, 40);
  const lines: string[] = [];
  for (const paragraph of comment.paragraphs) {
    if (paragraph === "") continue;
    const wrapped = paragraphLines(paragraph, width);
    if (wrapped.length === 0) continue;
    if (lines.length > 0) lines.push("");
    for (const line of wrapped) lines.push(disarmTag(line));
  }
  const { tags = [] } = comment;
  if (lines.length > 0 && tags.length > 0) lines.push("");
  for (const tag of tags) lines.push(...tagLines(tag, width));
  const [first] = lines;
  if (first === undefined) return "";
  if (lines.length === 1 && widthOf(first) <= width - 4) {
    return `${margin}/** ${first} */\n`;
  }
  let body = `${margin}/**\n`;
  for (const text of lines) {
    body += text === "" ? `${margin} *\n` : `${margin} * ${text}\n`;
  }
  return `${body}${margin} */\n`;
}

/** Control characters, and those that turn the direction of writing: a reader would see other text than there is. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text for a comment or a Markdown file on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").replace(UNSEEN, "").trim();
}

/** Nothing in it needs a second look: no end of a comment, no tag, no control character. */
const HARMLESS = /^[\x20-\x29\x2b-\x7a\x7c-\x7e\u00a0-\u024f]*$/;

function paragraphLines(text: string, width: number): string[] {
  if (HARMLESS.test(text)) {
    const line = text.trim();
    return line === "" ? [] : wrap(line, width);
  }
  const lines = text
    .replaceAll("*/", "*\\/")
    .replaceAll("{@", "{\\@")
    // Line separators, control characters and turned writing have no business in a comment.
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, "\n")
    .replace(UNSEEN, "")
    .split("\n")
    .flatMap((line) => wrap(line.trim(), width));
  return trimBlank(lines);
}

function tagLines(tag: Tag, width: number): string[] {
  const text = tag.text === undefined ? "" : ` ${oneLine(tag.text)}`;
  return paragraphLines(`@${tag.name}${text}`, width).map((line, index) =>
    index === 0 ? line : disarmTag(line),
  );
}

/** A line that starts with `@` would be a tag (or `@ts-ignore`). */
function disarmTag(line: string): string {
  return line.startsWith("@") ? `\\${line}` : line;
}

const BLANKS = /\s+/u;

function wrap(line: string, width: number): string[] {
  if (widthOf(line) <= width) return [line];
  const lines: string[] = [];
  let current = "";
  let columns = 0;
  for (const word of line.split(BLANKS)) {
    const wordWidth = widthOf(word);
    // A word that fits no line at all stays where it is: CJK text has no spaces to break at.
    const fitsNext = columns > 0 && wordWidth <= width;
    if (fitsNext && columns + 1 + wordWidth > width) {
      lines.push(current);
      current = word;
      columns = wordWidth;
    } else {
      current = columns > 0 ? `${current} ${word}` : word;
      columns += wordWidth + (columns > 0 ? 1 : 0);
    }
  }
  if (current !== "") lines.push(current);
  return lines;
}

/** Without blank lines at either end, and never two together. */
function trimBlank(lines: readonly string[]): string[] {
  const kept = lines.filter(
    (line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""),
  );
  if (kept.at(-1) === "") kept.pop();
  return kept;
}
