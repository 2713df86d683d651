/** Which format a page is in, judged by its content: a file's name proves nothing. */
import type { PageFormat } from "./document-tree.js";

const HEAD_LENGTH = 20_000;
const HTML_START =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body|div|a|h[1-6]|p|table|section|article|title|meta)\b/i;
const HTML_BLOCK = /<(?:h[1-6]|div|p|section|article|body|ul|pre)\b[^>]*>/i;
const MARKDOWN =
  /^(?: {0,3}#{1,6}\s+\S|\|? ?:?-{3,}:? ?\||\*\*[^*\n]+\*\*\s*$|```)/m;

/** HTML needs tags outside of table cells; Markdown needs its marks; the rest is plain text. */
export function detectFormat(text: string): PageFormat {
  const head = text.slice(0, HEAD_LENGTH);
  if (HTML_START.test(head)) return "html";
  const markdown = MARKDOWN.test(head);
  if (!markdown && HTML_BLOCK.test(head)) return "html";
  return markdown ? "markdown" : "text";
}
