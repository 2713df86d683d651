/** Which format a page is in, judged by its content: a file's name proves nothing. */
import type { PageFormat } from "./document-tree.js";

const HEAD_LENGTH = 20_000;
/** Comments and anchors may come first in both formats. */
const OPENING =
  /^(?:\s+|<!--(?:(?!-->)[\s\S])*-->|<a\s+(?:name|id)="[^"<>]*"\s*>\s*<\/a>)+/i;
const HTML_START =
  /^<(?:!doctype|html|head|body|div|h[1-6]|p|table|ul|ol|pre|section|article|title|meta)\b/i;
const HTML_BLOCK = /<(?:h[1-6]|div|p|section|article|body|ul|pre)\b[^>]*>/i;
const MARKDOWN =
  /^(?: {0,3}#{1,6}\s+\S|\|? ?:?-{3,}:? ?\||\*\*[^*\n]+\*\*\s*$|```)/m;

/** HTML needs tags outside of table cells; Markdown needs its marks; the rest is plain text. */
export function detectFormat(text: string): PageFormat {
  const head = text.slice(0, HEAD_LENGTH).replace(OPENING, "");
  if (HTML_START.test(head)) return "html";
  const markdown = MARKDOWN.test(head);
  if (!markdown && HTML_BLOCK.test(head)) return "html";
  return markdown ? "markdown" : "text";
}
