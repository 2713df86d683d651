/**
 * The one tree that every format is parsed into: a flat flow of blocks in reading order.
 * Nothing is interpreted here: headings that are bold paragraphs stay paragraphs, short rows keep their gap.
 */
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import type { PageRef } from "../source/page-source.js";

export type PageFormat = "html" | "markdown" | "text";

/** A page as blocks. */
export interface DocumentTree {
  readonly kind: "document";
  readonly page: PageRef;
  readonly format: PageFormat;
  /** `<title>` of a whole page, where there is one. */
  readonly documentTitle?: string;
  /** Titles from the breadcrumb, outermost first, without the page itself. */
  readonly breadcrumb: readonly string[];
  /** Title of the chapter that the page links to as its parent. */
  readonly parentTopic?: string;
  /** Date shown on the page, `YYYY-MM-DD`. */
  readonly updatedOn?: string;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

export type Block = Heading | Paragraph | List | Table | Code | Note;

interface BlockBase {
  /** Names of `<a name>` and `id` at the block or right before it. */
  readonly anchors: readonly string[];
  readonly position: Position;
}

export interface Heading extends BlockBase {
  readonly kind: "heading";
  /** 1 for the page's title, 4 for the usual section. */
  readonly level: number;
  readonly text: string;
}

export interface Paragraph extends BlockBase {
  readonly kind: "paragraph";
  /** White space folded; a line break of the source is `\n`. */
  readonly text: string;
  /** True when all of the text is bold. */
  readonly bold: boolean;
  /** Parts of the text that are bold, in order. */
  readonly emphasized: readonly string[];
  readonly links: readonly Link[];
}

export interface List extends BlockBase {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly blocks: readonly Block[];
}

/** A `pre` or a fenced block, text as it stands. */
export interface Code extends BlockBase {
  readonly kind: "code";
  readonly text: string;
}

/** A note, caution or warning box. */
export interface Note extends BlockBase {
  readonly kind: "note";
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Table extends BlockBase {
  readonly kind: "table";
  /** The number of "Table 4", where the caption has one. */
  readonly number?: number;
  /** Caption without "Table 4". */
  readonly caption?: string;
  /** The header row, empty when the table has none. */
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** One cell a column of the header; a cell that is not there is a gap, not an empty text. */
  readonly cells: readonly Cell[];
  readonly position: Position;
}

export interface Cell {
  /** All text of the cell: blocks apart by `\n`, list items on lines of their own. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** True for a cell that the row lacks. */
  readonly gap?: true;
  /** True for a cell that a row or column span repeats from elsewhere. */
  readonly spanned?: true;
}

export interface Link {
  readonly text: string;
  readonly href: string;
}
