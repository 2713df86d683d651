/** Diagnostic codes of `page/`. */
import type { CodeEntry } from "../code-entry.js";

export const PAGE_CODES = {
  "page/no-operation": {
    severity: "info",
    explanation:
      "The page documents no operation and holds no parameter tables: a chapter, an overview, a change history.",
  },
  "page/uri-not-understood": {
    severity: "error",
    explanation:
      "The page has a URI section, but no line in it reads as a method and a path, so the operation is missing.",
  },
  "page/blank-in-path": {
    severity: "warning",
    explanation:
      "The path of a URI has a blank before or behind a slash, which no path holds. It was taken out.",
  },
  "page/uri-in-sentence": {
    severity: "warning",
    explanation:
      "The URI section holds no line that is a call, and a sentence that names one. It was taken for the page's call.",
  },
  "page/uri-missing": {
    severity: "warning",
    explanation:
      "The page has parameter tables below request or response headings and no URI. Its operation is missing; the tables serve only pages that link to them.",
  },
  "page/call-below-no-section": {
    severity: "warning",
    explanation:
      "The page has a single line that is a method and a path, and parameter tables, but no heading that is known as one of a URI, a request or a response. The operation is missing.",
  },
  "page/uri-of-any-call": {
    severity: "info",
    explanation:
      "The page says how the address of any call is put together, out of placeholders alone. It explains calls and has none of its own; its tables serve only pages that link to them.",
  },
  "page/row-without-name": {
    severity: "warning",
    explanation:
      "A row of a parameter table has an empty first cell. It cannot become a field and is left out.",
  },
  "page/short-row": {
    severity: "warning",
    explanation:
      "A row has fewer cells than the header. The cells that are missing are treated as not documented.",
  },
  "page/cell-realigned": {
    severity: "warning",
    explanation:
      "A row lost a cell on the way, so that the cells after it stand one column too far to the left. What each cell says proves where it belongs; it was put there, and the lost cell is taken as not documented.",
  },
  "page/labels-swapped": {
    severity: "warning",
    explanation:
      "Two labels of a header changed places: below the label of types every row says yes or no, and below that of mandatory fields a type. Or types stand below the label of mandatory fields, where no column is called one of types. Each cell was read as what it says.",
  },
  "page/column-by-cells": {
    severity: "warning",
    explanation:
      "A column of parameter tables bears no name that is known, yet the words of its label and the cells below it are like those of a column of names, types or descriptions. It was read as that.",
  },
  "page/unknown-column": {
    severity: "info",
    explanation:
      "A parameter table has a column by a name that is not known. What its cells say is in no part of the contract. Said once for each such name of a page.",
  },
  "page/row-of-two-names": {
    severity: "warning",
    explanation:
      "The first cell of a row says `a or b`, and at least one of them is written like a name. The row was read as one for each.",
  },
  "page/unknown-type": {
    severity: "warning",
    explanation:
      "The type cell holds words that the grammar of types does not know. The field accepts any value.",
  },
  "page/unknown-mandatory": {
    severity: "warning",
    explanation:
      "The Mandatory cell says neither yes nor no. The field is taken as optional, which refuses nothing.",
  },
  "page/empty-table": {
    severity: "warning",
    explanation:
      "A table has the header of a parameter table and no rows. Either the page lost them or the object has no fields.",
  },
  "page/unknown-section": {
    severity: "warning",
    explanation:
      "A parameter table stands below a heading that is no known name of a request or response section, and its caption does not say either. Its rows are used only where another table refers to it.",
  },
  "page/section-by-caption": {
    severity: "warning",
    explanation:
      "A heading is no known name of a section. The caption of a table below it tells whether it is of the request or the response, and was believed.",
  },
  "page/section-by-examples": {
    severity: "warning",
    explanation:
      "A heading is no known name of a section, and no caption below it tells the side either. The names of the table are those of the URI, or are shown by the examples of one side and by none of the other; all tables below the heading were taken for that side's.",
  },
  "page/table-continued": {
    severity: "warning",
    explanation:
      "The page breaks a table in two: a caption says so, or the second part has no header, or it follows the table of an object without a caption, and the examples show the rows of both side by side or nothing else can own them. All rows were taken for those of the first part.",
  },
  "page/table-without-header": {
    severity: "error",
    explanation:
      "A table in a URI, request or response section has no header row. Which of its columns is what cannot be known, and its rows are missing from the contract.",
  },
  "page/table-not-understood": {
    severity: "warning",
    explanation:
      "A table in a URI, request or response section has no header row, or one without a known name column, so its rows cannot be read as parameters.",
  },
  "page/table-of-values": {
    severity: "info",
    explanation:
      "A table without a known name column stands where a row without fields of its own links to: it tells about that row's values, and none of its rows was read as a parameter.",
  },
  "page/example-repaired": {
    severity: "info",
    explanation:
      "The payload of an example is nearly JSON: comments, commas too many, raw line breaks in strings. It was repaired and used as such.",
  },
  "page/example-not-read": {
    severity: "info",
    explanation:
      "JSON stands on the page of a call outside of its examples, and neither a call before it nor the fields in it tell what it shows; or it stands among them and is not written as code. It was left out.",
  },
  "page/example-key-twice": {
    severity: "warning",
    explanation:
      "A key stands more than once in an object of an example. The last of its values was taken, as every reader of JSON does; one of the keys may be meant to be another field.",
  },
  "page/example-digits-lost": {
    severity: "warning",
    explanation:
      "A number in an example has more digits than a JSON number of 64 bits keeps, or is beyond its range. The example in the contract shows the nearest one.",
  },
  "page/example-not-json": {
    severity: "warning",
    explanation:
      "The payload of an example does not parse as JSON. It is kept as text and checked against nothing.",
  },
} as const satisfies Record<string, CodeEntry>;
