/**
 * The styles in which pages are written as text: the words of a page style, in one of the layouts that extraction
 * leaves. Each comment names where such text comes from; losses say what these pages cannot express.
 */
import type { Loss } from "../compare/losses.js";
import {
  CHINESE_LABELS,
  CHINESE_SENTENCES,
  ENGLISH_LABELS,
  ENGLISH_MEANINGS,
  ENGLISH_SENTENCES,
} from "../style/description-words.js";
import type { PageStyle } from "../style/page-style.js";
import { CHINESE, ENGLISH } from "../style/page-styles.js";
import { CAPTIONS, COLUMNS } from "../style/style-words.js";
import type { TextLayout } from "./text-layout.js";

export interface TextStyle {
  readonly title: string;
  readonly page: PageStyle;
  readonly layout: TextLayout;
}

/** A text knows no official name, and response tables have no Mandatory column. */
const LOSSES: readonly Loss[] = [
  "mandatory flags of responses",
  "official names",
];

const ENGLISH_TEXT: PageStyle = {
  ...ENGLISH,
  fileNames: "topic",
  headings: "line",
  examples: "json",
  losses: LOSSES,
};

const CHINESE_TEXT: PageStyle = {
  ...CHINESE,
  headings: "line",
  examples: "json",
  losses: LOSSES,
};

export const TEXT_STYLES: readonly TextStyle[] = [
  {
    // What a converter to Markdown leaves where it knows no captions: marks are there, the damages are the same.
    title: "Markdown with its marks",
    page: {
      ...ENGLISH_TEXT,
      tableOrder: "second-mention",
      descriptions: ENGLISH_SENTENCES,
    },
    layout: {
      table: "rows",
      marks: true,
      bullet: "- ",
      cellLines: "joined",
      code: "kept",
    },
  },
  {
    // A crawl that turned cells into lines and kept bars; the site's furniture is below.
    title: "cells on lines between bars",
    page: {
      ...ENGLISH_TEXT,
      tableOrder: "second-mention",
      descriptions: ENGLISH_MEANINGS,
    },
    layout: {
      table: "bar-lines",
      bullet: "- ",
      cellLines: "joined",
      code: "trimmed",
      furniture: true,
    },
  },
  {
    // The same of a crawler that left out lone bars.
    title: "cells that end in a bar",
    page: {
      ...ENGLISH_TEXT,
      tableOrder: "depth-first",
      descriptions: ENGLISH_SENTENCES,
    },
    layout: {
      table: "cell-bars",
      bullet: "- ",
      cellLines: "joined",
      code: "one-line",
    },
  },
  {
    // Markdown that kept tables alone; headings are plain lines, one behind the code before it.
    title: "Markdown rows without other marks",
    page: {
      ...ENGLISH_TEXT,
      tableOrder: "breadth-first",
      descriptions: ENGLISH_SENTENCES,
    },
    layout: {
      table: "rows",
      bullet: "- ",
      cellLines: "joined",
      code: "glued",
      furniture: true,
    },
  },
  {
    // A page that was selected and copied: one cell a line, bullets, breadcrumb and date.
    title: "one cell a line",
    page: {
      ...ENGLISH_TEXT,
      tableOrder: "second-mention",
      descriptions: ENGLISH_MEANINGS,
    },
    layout: {
      table: "lines",
      blankLines: true,
      bullet: "  • ",
      cellLines: "apart",
      code: "kept",
      breadcrumb: true,
    },
  },
  {
    // A table that was copied from a browser: tabs between cells.
    title: "tabs between cells",
    page: {
      ...ENGLISH_TEXT,
      columns: { ...ENGLISH.columns, request: COLUMNS.englishTypeFirst },
      tableOrder: "breadth-first",
      descriptions: ENGLISH_LABELS,
    },
    layout: { table: "tabs", bullet: "- ", cellLines: "joined", code: "kept" },
  },
  {
    title: "Chinese cells on lines between bars",
    page: {
      ...CHINESE_TEXT,
      captions: CAPTIONS.chinese,
      tableOrder: "second-mention",
      descriptions: CHINESE_SENTENCES,
    },
    layout: {
      table: "bar-lines",
      bullet: "- ",
      cellLines: "joined",
      code: "trimmed",
      furniture: true,
    },
  },
  {
    title: "Chinese, one cell a line",
    page: {
      ...CHINESE_TEXT,
      tableOrder: "depth-first",
      descriptions: CHINESE_LABELS,
    },
    layout: {
      table: "lines",
      blankLines: true,
      bullet: "  • ",
      cellLines: "apart",
      code: "kept",
      breadcrumb: true,
    },
  },
  {
    title: "Chinese Markdown rows",
    page: {
      ...CHINESE_TEXT,
      tableOrder: "breadth-first",
      descriptions: CHINESE_SENTENCES,
    },
    layout: {
      table: "rows",
      bullet: "- ",
      cellLines: "joined",
      code: "trimmed",
    },
  },
];
