/**
 * White space as a reader sees it: runs become one blank, invisible characters go.
 * A line break that the page asked for (`<br>`) is kept as `\n` through `LINE_BREAK`.
 */

import { ownText } from "./own-text.js";

/** Stands for `<br>` until the text is folded; no page holds it, because `foldSpace` removes it. */
export const LINE_BREAK = "\u0001";

const INVISIBLE =
  /[\u0000\u0002-\u0008\u000e-\u001f\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BLANKS = /[\s\u00a0]+/g;
const BREAKS = / *\u0001[ \u0001]*/g;
/** White space but for a single blank, and what is invisible. */
const NEEDS_FOLDING =
  / {2}|[\u0000-\u001f\u00a0\u00ad\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/** Folds white space and turns breaks into `\n`. What it gives does not hold on to the page. */
export function foldSpace(text: string): string {
  if (!text.startsWith(" ") && !text.endsWith(" ") && !NEEDS_FOLDING.test(text))
    return ownText(text);
  return text
    .replace(INVISIBLE, "")
    .replace(BLANKS, " ")
    .replace(BREAKS, "\n")
    .trim();
}
