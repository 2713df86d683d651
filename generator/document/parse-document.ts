/** Entry of `document/`: a page's text to the one tree, by the format of its content. */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageSource } from "../source/page-source.js";
import { withCaptionsBehind } from "./captions-behind.js";
import { detectFormat } from "./detect-format.js";
import type { DocumentTree } from "./document-tree.js";
import { parseHtml } from "./html/parse-html.js";
import { parseMarkdown } from "./markdown/parse-markdown.js";
import { parseText } from "./text/parse-text.js";

/** What begins a file of a format that holds no text, or none that can be read here. */
const BINARY = /^(?:%PDF-|PK\u0003\u0004|\u0089PNG|GIF8|\{\\rtf|\u001f\u008b)/;

/** Parses one page. A file that is no text gives an empty tree and an error. */
export function parseDocument(source: PageSource): DocumentTree {
  if (isBinary(source.text)) return unreadable(source);
  switch (detectFormat(source.text)) {
    case "html":
      return withCaptionsBehind(parseHtml(source));
    case "markdown":
      return withCaptionsBehind(parseMarkdown(source));
    case "text":
      return parseText(source);
  }
}

function isBinary(text: string): boolean {
  return BINARY.test(text) || text.slice(0, 2000).includes("\u0000");
}

function unreadable({ page }: PageSource): DocumentTree {
  return {
    kind: "document",
    page,
    format: "text",
    breadcrumb: [],
    blocks: [],
    diagnostics: [
      diagnostic(
        "document/unsupported-format",
        "The file holds no text; HTML, Markdown or plain text was expected",
        { file: page.file },
        { actual: "binary", expected: "html, markdown or text" },
      ),
    ],
  };
}
