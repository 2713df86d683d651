/**
 * Markdown of a page, with GFM tables or embedded HTML tables, to a DocumentTree.
 * The Help Center's own renditions and exports of it differ in escapes and anchors; both are read.
 */
import type { Diagnostic, Position } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { PageSource } from "../../source/page-source.js";
import type { Block, DocumentTree } from "../document-tree.js";
import { type HtmlNode, parseTree } from "../html/html-tree.js";
import { readFlow } from "../html/read-flow.js";
import { LineIndex } from "../line-index.js";
import { linesOf } from "./markdown-lines.js";
import { readMarkdownBlocks } from "./read-blocks.js";

/** Parses a Markdown page. */
export function parseMarkdown({ page, text }: PageSource): DocumentTree {
  const diagnostics: Diagnostic[] = [];
  const readHtml = (html: string, line: number): Block[] =>
    readEmbedded(html, line, (position) => {
      diagnostics.push(
        diagnostic(
          "document/too-deep",
          "Elements are nested more than 150 deep; below that only the text was kept",
          { file: page.file, position },
        ),
      );
    });
  const blocks = readMarkdownBlocks(linesOf(text), readHtml);
  const opened = text.match(/<table\b/gi)?.length ?? 0;
  const closed = text.match(/<\/table\s*>/gi)?.length ?? 0;
  if (opened !== closed) {
    diagnostics.push(
      diagnostic(
        "document/truncated",
        `The page opens ${opened} tables and closes ${closed}; the ${opened > closed ? "end" : "beginning"} of one is missing`,
        { file: page.file },
      ),
    );
  }
  return {
    kind: "document",
    page,
    format: "markdown",
    breadcrumb: [],
    blocks,
    diagnostics,
  };
}

/** HTML inside Markdown: positions are moved to the lines of the page. */
function readEmbedded(
  html: string,
  line: number,
  tooDeep: (at: Position) => void,
): Block[] {
  const lines = new LineIndex(html);
  const positionOf = (node: HtmlNode): Position => {
    const { line: within, column } = lines.at(node.start);
    return { line: line + within - 1, column };
  };
  return readFlow(parseTree(html).nodes, {
    positionOf,
    tooDeep: (node) => tooDeep(positionOf(node)),
  });
}
