/**
 * Descriptions as HTML: CommonMark as OpenAPI has it, with tables. Input: text of a document, which is hostile; output:
 * HTML without any markup of the document's own, without images (nothing is loaded) and headings (the page has its
 * own), with links to the web only.
 */
import MarkdownIt, { type Token } from "markdown-it";
import { html, type Html } from "../report/html-text.js";

export interface Markdown {
  /** Paragraphs, lists, tables. */
  readonly blocks: (text: string) => Html;
  /** One line, for summaries. */
  readonly line: (text: string) => Html;
}

const WEB = /^(?:https?:\/\/|mailto:)[^\s]/i;
const HAS_SCHEME = /^[\s\u0000-\u0020]*[a-z][a-z0-9+.-]*:/i;
/** Text in which no character means anything to Markdown. */
const PLAIN = /^[A-Za-z0-9 ,;:'"()/?%=.\u3000-\u9fff\uff00-\uffef-]*$/;
/** Lists and numbers begin like plain text. */
const LISTED = /^\s*(?:[-+]|\d+[.)])\s|^\s{4}|^\s*(?:-|=){2,}\s*$/m;

/** A printer that remembers what it printed: descriptions repeat a lot. */
export function markdownPrinter(): Markdown {
  const parser = new MarkdownIt({ html: false, linkify: false });
  // What is refused here stays text as it was written; addresses without a scheme lead nowhere and become text.
  parser.validateLink = (address) =>
    WEB.test(address) || !HAS_SCHEME.test(address);
  parser.core.ruler.push("tame", ({ tokens }) => tokens.forEach(tame));
  const known = new Map<string, Html>();
  return {
    blocks: (text) => {
      const found = known.get(text);
      if (found !== undefined) return found;
      const isPlain = PLAIN.test(text) && !LISTED.test(text);
      const printed = isPlain
        ? paragraphOf(text)
        : (parser.render(text).trim() as Html);
      known.set(text, printed);
      return printed;
    },
    line: (text) =>
      PLAIN.test(text) ? html(text) : (parser.renderInline(text) as Html),
  };
}

function paragraphOf(text: string): Html {
  return (text.trim() === "" ? "" : `<p>${html(text.trim())}</p>`) as Html;
}

/** Headings become bold lines, images links, links without an address on the web their text. */
function tame(token: Token): void {
  if (token.type === "heading_open" || token.type === "heading_close") {
    const isOpen = token.type === "heading_open";
    token.type = isOpen ? "paragraph_open" : "paragraph_close";
    token.tag = "p";
    if (isOpen) token.attrSet("class", "heading");
  }
  if (token.type === "table_open") token.attrSet("class", "plain");
  if (!token.children) return;
  const dropped: boolean[] = [];
  for (const child of token.children) {
    if (child.type === "link_open") {
      const address = String(child.attrGet("href") ?? "");
      const isDropped = !WEB.test(address);
      dropped.push(isDropped);
      if (isDropped) makeEmpty(child);
      else child.attrSet("rel", "noreferrer");
    } else if (child.type === "link_close") {
      if (dropped.pop() === true) makeEmpty(child);
    } else if (child.type === "image") {
      child.type = "text";
      child.content ||= String(child.attrGet("src") ?? "");
      child.children = null;
    }
  }
}

function makeEmpty(token: Token): void {
  token.type = "text";
  token.content = "";
}
