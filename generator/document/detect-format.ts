/**
 * Which format a page is in, judged by its content: a file's name proves nothing. Bars and rules alone are no
 * Markdown: text keeps them too. What decides is how the names of the sections stand, marked or on plain lines.
 */
import type { PageFormat } from "./document-tree.js";
import { ruleColumns, sectionOfLine } from "./text/line-shapes.js";
import { cellsOfLine } from "./text/split-bars.js";

const HEAD_LENGTH = 20_000;
/** Comments and anchors may come first in both formats. */
const OPENING =
  /^(?:\s+|<!--(?:(?!-->)[\s\S])*-->|<a\s+(?:name|id)="[^"<>]*"\s*>\s*<\/a>)+/i;
const HTML_START =
  /^<(?:!doctype|html|head|body|div|h[1-6]|p|table|ul|ol|pre|section|article|title|meta)\b/i;
const HTML_BLOCK = /<(?:h[1-6]|div|p|section|article|body|ul|pre)\b[^>]*>/i;
/** Tags that Markdown embeds and no text keeps. */
const EMBEDDED = /<(?:table|t[rd]|a\s+name)\b[^<>]*>/i;
/** Marks that text without marks does not keep, each on a line. */
const MARKDOWN_LINE =
  /^(?: {0,3}#{1,6}\s+\S|\*\*[^*\n]+\*\*\s*$|```|\|? ?:?-{3,}:? ?\|)/m;
const HEADING = /^ {0,3}#{1,6}\s+(.{1,200})$/;
const BOLD_LINE = /^\s{0,8}(?:[-*+]\s+)?\*\*(.{1,200})\*\*\s*$/;

/** HTML needs tags outside of table cells; Markdown needs its marks; the rest is plain text. */
export function detectFormat(text: string): PageFormat {
  const head = text.slice(0, HEAD_LENGTH).replace(OPENING, "");
  if (HTML_START.test(head)) return "html";
  const { headings, marked, plain } = countSections(head);
  // A heading among plain section names may be a comment in an example.
  const marks = headings > 0 ? marked > 0 || plain < 2 : marked >= plain;
  if (plain >= 2 && !marks && !EMBEDDED.test(head)) return "text";
  const markdown = MARKDOWN_LINE.test(head) && !isSplitTable(head);
  if (!markdown && HTML_BLOCK.test(head)) return "html";
  return markdown || EMBEDDED.test(head) ? "markdown" : "text";
}

interface SectionCount {
  readonly headings: number;
  /** Section names in headings and on bold lines. */
  readonly marked: number;
  /** Section names on lines without any mark. */
  readonly plain: number;
}

function countSections(head: string): SectionCount {
  let headings = 0;
  let marked = 0;
  let plain = 0;
  let fenced = false;
  for (const line of head.split(/\r\n?|\n/)) {
    if (/^\s{0,8}(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced || line.length > 220) continue;
    const heading = HEADING.exec(line)?.[1];
    const name = heading ?? BOLD_LINE.exec(line)?.[1];
    if (heading !== undefined) headings += 1;
    if (name !== undefined) {
      if (sectionOfLine(name.replace(/[*\\]|<a\s.*$/g, "").trim())) marked += 1;
    } else if (sectionOfLine(line.trim())) plain += 1;
  }
  return { headings, marked, plain };
}

/** A rule below a single cell: the header's cells stand on lines of their own, which no Markdown has. */
function isSplitTable(head: string): boolean {
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const rule = lines.findIndex((line) => ruleColumns(line.trim()) > 1);
  const above = lines[rule - 1]?.trim() ?? "";
  return above.endsWith("|") && cellsOfLine(above).length === 1;
}
