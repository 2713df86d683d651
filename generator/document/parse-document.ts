/** Entry of `document/`: a page's text to the one tree, by the format of its content. */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageSource } from "../source/page-source.js";
import { detectFormat } from "./detect-format.js";
import type { DocumentTree } from "./document-tree.js";
import { parseHtml } from "./html/parse-html.js";
import { parseMarkdown } from "./markdown/parse-markdown.js";

/** Parses one page. A format that has no parser yet gives an empty tree and an error. */
export function parseDocument(source: PageSource): DocumentTree {
  switch (detectFormat(source.text)) {
    case "html":
      return parseHtml(source);
    case "markdown":
      return parseMarkdown(source);
    case "text":
      return unreadable(source);
  }
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
        "The page is plain text without marks; HTML or Markdown was expected",
        { file: page.file },
        { actual: "text", expected: "html or markdown" },
      ),
    ],
  };
}
