/**
 * The lines of a plain text that hold something. Input: the text; output: lines without invisible characters, with
 * their numbers, their indentation and how many blank lines stand before them.
 */

import { ownText } from "../own-text.js";

export interface TextLine {
  /** Without blanks at both ends; tabs and runs of blanks inside are kept. */
  readonly text: string;
  /** Columns of blanks before the text; a tab counts as four. */
  readonly indent: number;
  /** One-based, in the file. */
  readonly number: number;
  /** Blank lines right before this one. */
  readonly blanks: number;
  /** A tab at the beginning: the first cell of a row is empty, or the line is indented by it. */
  readonly tabbed?: true;
}

/** Control characters but for tab and line ends, soft hyphens, zero-width characters, marks of direction. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
/** Blanks that are no ASCII blank: no-break, thin, ideographic. */
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Lines with text, whatever ends them; none holds on to the others. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let blanks = 0;
  for (const [index, raw] of text.split(/\r\n?|[\n\u2028\u2029]/).entries()) {
    const line = raw.replace(INVISIBLE, "").replace(ODD_BLANK, " ");
    const trimmed = line.trim();
    if (trimmed === "") {
      blanks += 1;
      continue;
    }
    const before = line.slice(0, line.indexOf(trimmed.charAt(0)));
    lines.push({
      text: ownText(trimmed),
      indent: before.replaceAll("\t", "    ").length,
      number: index + 1,
      blanks,
      ...(before.startsWith("\t") ? { tabbed: true } : {}),
    });
    blanks = 0;
  }
  return lines;
}
