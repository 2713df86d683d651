/**
 * Plain text of a page, as search indexes, crawls and chat exports keep it, to a DocumentTree. Sections, tables, lists
 * and code are known by their words and shapes, since the marks were lost. What was lost for good is not guessed here.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { PageSource } from "../../source/page-source.js";
import type { DocumentTree } from "../document-tree.js";
import { readTextBlocks } from "./read-text-blocks.js";
import { withoutFrame } from "./site-frame.js";
import { textLines } from "./text-lines.js";
import { TextPage } from "./text-page.js";

/** Parses a page of plain text. */
export function parseText({ page, text }: PageSource): DocumentTree {
  const diagnostics: Diagnostic[] = [];
  const { lines, breadcrumb, updatedOn, parentTopic } = withoutFrame(
    textLines(text),
  );
  const read = new TextPage(lines, (code, message, line) => {
    const position = { line: line.number, column: line.indent + 1 };
    diagnostics.push(diagnostic(code, message, { file: page.file, position }));
  });
  const blocks = readTextBlocks(read);
  return {
    kind: "document",
    page,
    format: "text",
    breadcrumb,
    ...(parentTopic ? { parentTopic } : {}),
    ...(updatedOn ? { updatedOn } : {}),
    blocks,
    diagnostics,
  };
}
