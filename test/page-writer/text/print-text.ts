/**
 * A written page as plain text. Input: page, language and layout; output: the text, and the lines on which each table
 * and each of its rows stand, so that what is read can be followed back to them.
 */
import type {
  CellLine,
  Inline,
  WrittenBlock,
  WrittenCell,
  WrittenPage,
  WrittenTable,
} from "../write/written-page.js";
import { BREADCRUMBS, FURNITURE, type TextLayout } from "./text-layout.js";

/** Lines from 1, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export interface PrintedTable {
  readonly table: WrittenTable;
  readonly lines: LineRange;
  readonly rows: readonly LineRange[];
}

export interface PrintedPage {
  readonly text: string;
  readonly tables: readonly PrintedTable[];
}

/** Prints a page. */
export function printText(
  page: WrittenPage,
  layout: TextLayout,
  language: "en" | "zh",
): PrintedPage {
  const printer = new TextPrinter(layout);
  const [trail, date] = BREADCRUMBS[language];
  if (layout.breadcrumb) {
    printer.line(trail + page.title);
    printer.line(date);
  }
  printer.heading(page.title, "# ");
  for (const block of page.blocks) printer.block(block);
  if (layout.furniture) FURNITURE[language].forEach(printer.line);
  return { text: printer.text(), tables: printer.tables };
}

class TextPrinter {
  readonly tables: PrintedTable[] = [];
  readonly #layout: TextLayout;
  readonly #lines: string[] = [];
  #glued = false;

  constructor(layout: TextLayout) {
    this.#layout = layout;
  }

  text(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  /** A line, after a blank one where the layout has them; behind the code before it, where that is glued. */
  readonly line = (text: string): void => {
    if (this.#glued) {
      this.#lines.push(`${this.#lines.pop() ?? ""} ${text}`);
      this.#glued = false;
      return;
    }
    this.#gap(this.#layout.blankLines);
    this.#lines.push(text);
  };

  readonly heading = (text: string, mark: string): void => {
    this.#gap(this.#layout.marks);
    this.line(this.#layout.marks ? mark + text : text);
  };

  /** A blank line, where the layout wants one and none is there. */
  #gap(wanted: boolean | undefined): void {
    if (wanted && this.#lines.length > 0 && this.#lines.at(-1) !== "")
      this.#lines.push("");
  }

  block(block: WrittenBlock): void {
    switch (block.kind) {
      case "heading":
        this.heading(block.text, "## ");
        return;
      case "line":
        this.#paragraph(block);
        return;
      case "list":
        for (const item of block.items) this.#item(item);
        return;
      case "code":
        this.#code(block.text);
        return;
      case "note":
        this.line(block.title);
        this.line(block.text);
        return;
      case "table":
        this.#table(block);
    }
  }

  #paragraph({ inlines, bold }: Extract<WrittenBlock, { kind: "line" }>): void {
    this.#gap(this.#layout.marks);
    const text = plain(inlines);
    this.line(this.#layout.marks && bold ? `**${text}**` : text);
  }

  /** The first line of an item has the bullet; what follows stands below it. */
  #item(blocks: readonly WrittenBlock[]): void {
    const [first, ...rest] = blocks;
    if (first?.kind === "line")
      this.line(this.#layout.bullet + plain(first.inlines));
    else if (first) this.block(first);
    for (const block of rest) this.block(block);
  }

  #code(text: string): void {
    const { code, marks } = this.#layout;
    this.#gap(marks);
    if (marks) this.line("```");
    const lines = code === "kept" ? text : text.replace(/^[ \t]+/gm, "");
    if (code === "one-line") this.line(lines.replace(/\s+/g, " "));
    else {
      const [first = "", ...rest] = lines.split("\n");
      this.line(first);
      this.#lines.push(...rest);
    }
    if (marks) this.line("```");
    this.#glued = code === "glued" && text.endsWith("}");
  }

  #table(table: WrittenTable): void {
    // Nothing is glued to a caption or to cells.
    this.#glued = false;
    this.#gap(this.#layout.marks);
    const first = this.#lines.length + 1;
    const { header } = table;
    this.#caption(table);
    this.#header(header);
    const rows = table.rows.map((cells) => {
      const start = this.#lines.length + 1;
      this.#row(cells);
      return { first: start, last: this.#lines.length };
    });
    this.tables.push({
      table,
      lines: { first, last: this.#lines.length },
      rows,
    });
  }

  #caption({ number, caption }: WrittenTable): void {
    if (caption === undefined) return;
    const { marks } = this.#layout;
    const said = number.trim();
    this.line(
      marks && said ? `**${said}**  ${caption}` : `${said} ${caption}`.trim(),
    );
    this.#gap(marks);
  }

  #header(labels: readonly string[]): void {
    this.#cells(labels.map((label) => [label]));
    const { table } = this.#layout;
    if (table === "lines" || table === "tabs") return;
    this.line(`|${labels.map(() => "---").join("|")}|`);
  }

  #row(cells: readonly WrittenCell[]): void {
    const kept = cells.filter(({ lost }) => lost !== "moved up");
    const missing = cells.length - kept.length;
    this.#cells([
      ...kept.map((cell) => this.#cellLines(cell)),
      ...Array.from({ length: missing }, (): string[] => []),
    ]);
  }

  #cells(cells: readonly (readonly string[])[]): void {
    const joined = cells.map((lines) => lines.join(" "));
    switch (this.#layout.table) {
      case "bar-lines":
        this.line("|");
        for (const text of joined) this.line(text ? `${text} |` : "|");
        return;
      case "cell-bars":
        for (const text of joined) this.line(text ? `${text} |` : "|");
        return;
      case "rows":
        this.line(`| ${joined.join(" | ")} |`);
        return;
      case "tabs":
        this.line(joined.join("\t"));
        return;
      case "lines":
        cells.flat().forEach(this.line);
    }
  }

  #cellLines({ lines, lost }: WrittenCell): readonly string[] {
    if (lost) return [];
    const { cellLines, bullet } = this.#layout;
    const texts = lines.flatMap(({ inlines, items = [] }: CellLine) => [
      plain(inlines),
      ...items.map((item) => (cellLines === "apart" ? bullet + item : item)),
    ]);
    const said = texts.filter((text) => text !== "");
    return cellLines === "apart" ? said : [said.join(" ")];
  }
}

/** Text without links, white space folded as extraction does. */
function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (typeof inline === "string" ? inline : inline.text))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
