/** Entry of `document/`: a page's text to the one tree, by the format of its content. */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageSource } from "../source/page-source.js";
import { detectFormat } from "./detect-format.js";
import type { DocumentTree, PageFormat } from "./document-tree.js";
import { parseHtml } from "./html/parse-html.js";

/** Parses one page. A format that has no parser yet gives an empty tree and an error. */
export function parseDocument(source: PageSource): DocumentTree {
  const format = detectFormat(source.text);
  return format === "html" ? parseHtml(source) : unreadable(source, format);
}

function unreadable(source: PageSource, format: PageFormat): DocumentTree {
  const { page } = source;
  return {
    kind: "document",
    page,
    format,
    breadcrumb: [],
    blocks: [],
    diagnostics: [
      diagnostic(
        "document/unsupported-format",
        `The page is ${format === "markdown" ? "Markdown" : "plain text"}; only HTML can be read so far`,
        { file: page.file },
        { actual: format, expected: "html" },
      ),
    ],
  };
}
