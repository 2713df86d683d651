/** Lines of a Markdown page with their numbers, and the shapes that a line can have. */

import { ownText } from "../own-text.js";

export interface Line {
  readonly text: string;
  /** One-based, in the file. */
  readonly number: number;
}

/** The lines of a text, whatever ends them; none holds on to the others. */
export function linesOf(text: string): Line[] {
  return text.split(/\r\n?|\n/).map((line, index) => ({
    text: ownText(line.replaceAll("\t", "    ")),
    number: index + 1,
  }));
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === "";
}

export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** Removes `columns` of indentation, or as much as there is. */
export function dedent(line: Line, columns: number): Line {
  const cut = Math.min(columns, indentOf(line.text));
  return cut === 0 ? line : { ...line, text: line.text.slice(cut) };
}

export const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
export const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
export const LIST_ITEM = /^(\s*)([-*+]|\d{1,4}[.)])(\s+)(?=\S)/;
export const QUOTE = /^\s{0,3}>\s?/;
export const TABLE_START = /<table\b/i;
/** The line below the header of a GFM table. */
export const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
export const HTML_BLOCK =
  /^\s{0,3}<(?:div|p|ul|ol|pre|h[1-6]|section|dl|center)\b/i;
export const URI_LINE =
  /^(?:\*\*)?(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+\S/;

/** True where a table begins with its rule: its header was lost. */
export function startsHeadless(line: Line, next: Line | undefined): boolean {
  return (
    line.text.includes("|") &&
    TABLE_RULE.test(line.text) &&
    next?.text.includes("|") === true
  );
}

/** True where a GFM table begins: a row with a bar, and the rule below it. */
export function startsTable(line: Line, next: Line | undefined): boolean {
  if (!line.text.includes("|") || !next?.text.includes("-")) return false;
  return (
    TABLE_RULE.test(next.text) &&
    (next.text.includes("|") || line.text.trim().startsWith("|"))
  );
}
