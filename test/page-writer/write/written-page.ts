/** A page before it is printed as HTML or Markdown: what stands on it, in reading order, without any markup. */
import type { PlannedTable } from "./plan-tables.js";

export type Inline =
  | string
  | { readonly kind: "link"; readonly text: string; readonly href: string };

export interface WrittenCell {
  readonly lines: readonly CellLine[];
  /** Lost in extraction: the cells after it moved up, or it left an empty place. */
  readonly lost?: "moved up" | "emptied";
}

export interface CellLine {
  readonly inlines: readonly Inline[];
  /** Bulleted words below the line. */
  readonly items?: readonly string[];
  /** True for a line in a box of its own. */
  readonly note?: boolean;
}

export interface WrittenTable {
  readonly kind: "table";
  /** `Table 4 ` or `表 4`; empty for tables without a number. */
  readonly number: string;
  readonly caption?: string;
  readonly anchors: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** What it was written from, row by row; none for tables that list no parameters. */
  readonly planned?: PlannedTable;
}

export type WrittenBlock =
  | {
      readonly kind: "heading";
      readonly text: string;
      readonly anchors: readonly string[];
      /** How it is marked: a real heading, a bold paragraph, a plain line. */
      readonly form: "heading" | "bold" | "line";
    }
  | {
      readonly kind: "line";
      readonly inlines: readonly Inline[];
      readonly bold?: boolean;
    }
  | {
      readonly kind: "list";
      readonly items: readonly (readonly WrittenBlock[])[];
    }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "note"; readonly title: string; readonly text: string }
  | WrittenTable;

export interface WrittenPage {
  /** File name without its extension; also the prefix of its anchors. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly WrittenBlock[];
}
