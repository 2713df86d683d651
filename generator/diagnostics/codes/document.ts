/** Diagnostic codes of `document/`. */
import type { CodeEntry } from "../code-entry.js";

export const DOCUMENT_CODES = {
  "document/unsupported-format": {
    severity: "error",
    explanation:
      "The content of the file is of a format that no parser reads. Save the page as HTML, Markdown or plain text.",
  },
  "document/truncated": {
    severity: "error",
    explanation:
      "The page ends inside a tag or leaves a table open: it was cut off on the way. Rows that are missing cannot be reported one by one; get the page again.",
  },
  "document/article-left": {
    severity: "warning",
    explanation:
      "After the end of the article there are tables or section headings, which the site's frame does not have. They were read as part of the article.",
  },
  "document/too-deep": {
    severity: "warning",
    explanation:
      "Elements are nested deeper than any document needs. Below the limit only the text is kept, without tables and lists.",
  },
  "document/caption-between-tables": {
    severity: "warning",
    explanation:
      "Lines that are captions stand between tables and behind the last one, so that each may be the caption of the table above it; but not every table has one behind it. Each was taken for the caption of the table below it.",
  },
  "document/surplus-cell": {
    severity: "warning",
    explanation:
      "A row of a table in plain text has more cells than its header, since its text holds the sign that parts cells or a bar was lost. What is too much was added to the last cell.",
  },
  "document/stray-table-line": {
    severity: "warning",
    explanation:
      "Lines stand below the header of a table that lost its marks, before anything that looks like a row. They are kept as text and are no parameters.",
  },
  "document/unclear-row": {
    severity: "warning",
    explanation:
      "In a table that lost its marks, a name with a sentence behind it stands where a list is announced: it is the only value of the list, or a row that lost its type. It was kept in the description of the row before it.",
  },
} as const satisfies Record<string, CodeEntry>;
