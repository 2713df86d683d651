/**
 * Rows whose cells stand on lines of their own, closed or parted by bars:
 *
 *   |            opens a row, closes a cell, or is an empty cell
 *   name |       a cell; more lines may stand before its bar
 *
 * A row has as many cells as the header. One that lost a cell is short, and the bar after it opens the next.
 */
import { hasEdgeBar, ruleColumns } from "./line-shapes.js";
import type { RawRow } from "./raw-table.js";
import type { TableHeader } from "./table-header.js";
import type { TextLine } from "./text-lines.js";
import type { TextPage } from "./text-page.js";

export interface SplitShape {
  readonly columns: number;
  readonly header?: TableHeader;
  /** False where no row begins with a bar of its own: a lone one is an empty cell. */
  readonly barsOpenRows: boolean;
  /** Whether texts look like the first cells of a row. */
  readonly startsRow: (cells: readonly string[]) => boolean;
}

interface OpenRow {
  readonly number: number;
  readonly cells: TextLine[][];
}

const MOST_LINES_AHEAD = 16;

/** Reads rows from `from` on. */
export function readSplitRows(
  page: TextPage,
  from: number,
  shape: SplitShape,
): { rows: RawRow[]; end: number } {
  const reader = new SplitRowReader(page, shape);
  let at = from;
  while (at < page.lines.length && reader.take(at)) at += 1;
  return { rows: reader.finish(), end: at };
}

class SplitRowReader {
  readonly #page: TextPage;
  readonly #shape: SplitShape;
  readonly #rows: RawRow[] = [];
  #row: OpenRow | undefined;
  /** Lines of the cell that no bar has closed yet. */
  #cell: TextLine[] = [];

  constructor(page: TextPage, shape: SplitShape) {
    this.#page = page;
    this.#shape = shape;
  }

  /** Takes the line; false where the table has ended. */
  take(at: number): boolean {
    const line = this.#page.lines[at] as TextLine;
    if (ruleColumns(line.text) > 0) return true;
    if (this.#anotherTable(line, at)) return false;
    if (line.text === "|") {
      this.#bar(line, at);
      return true;
    }
    if (!hasEdgeBar(line.text)) return this.#open(line, at);
    const opens = line.text.startsWith("|");
    const closes = line.text.endsWith("|");
    const text = line.text.slice(opens ? 1 : 0, closes ? -1 : undefined).trim();
    if (opens) this.#bar(line, at, true);
    else this.#begin(line, at);
    this.#cell.push({ ...line, text });
    if (closes) this.#close();
    return true;
  }

  /** A header begins; where no bar opens rows, one before it is still the last cell of this table. */
  #anotherTable({ text }: TextLine, at: number): boolean {
    if (this.#cell.length > 0) return false;
    if (!this.#page.ruledHeaderAt(at) && !this.#repeatsHeader(at)) return false;
    const unfinished =
      (this.#row?.cells.length ?? Infinity) < this.#shape.columns;
    return !(text === "|" && unfinished && !this.#shape.barsOpenRows);
  }

  #repeatsHeader(at: number): boolean {
    const { labels = [] } = this.#shape.header ?? {};
    const text = this.#page.lines[at]?.text ?? "";
    if (text !== "|" && !text.includes(labels[0] ?? "|")) return false;
    const ahead = this.#cellsAhead(at);
    return (
      labels.length > 1 &&
      ahead.every((cell, index) => cell === (labels[index] ?? cell)) &&
      ahead.length > 1
    );
  }

  finish(): RawRow[] {
    if (this.#cell.length > 0) this.#close();
    this.#endRow();
    return this.#rows;
  }

  /** A bar alone, or at the beginning of a line (`textFollows`). */
  #bar(line: TextLine, at: number, textFollows = false): void {
    if (this.#cell.length > 0) {
      this.#close();
      return;
    }
    const row = this.#row;
    const full = !row || row.cells.length >= this.#shape.columns;
    if (!this.#shape.barsOpenRows && !textFollows) {
      if (!full || this.#page.barsGoOn(at + 1)) this.#emptyCell(line, full);
    } else if (full) this.#startRow(line);
    else if (row.cells.length === 0) {
      if (!textFollows) row.cells.push([]);
    } else if (textFollows ? this.#rowAt(at) : this.#rowFollows(row, at)) {
      this.#startRow(line);
    } else if (!textFollows || this.#lonely(at)) row.cells.push([]);
  }

  #emptyCell(line: TextLine, full: boolean): void {
    if (full) this.#startRow(line);
    this.#row?.cells.push([]);
  }

  /** Of `| a`, `| b`, `| c |` each bar parts cells: nothing is empty between them. */
  #lonely(at: number): boolean {
    const before = this.#page.lines[at - 1]?.text ?? "";
    return before === "|";
  }

  /** A bar in an unfinished row: it opens the next row, or it is an empty cell. */
  #rowFollows(row: OpenRow, at: number): boolean {
    const next = this.#page.lines[at + 1]?.text;
    if (next === undefined || next === "|" || !this.#page.barsGoOn(at + 1)) {
      return false;
    }
    if (row.cells.length === this.#shape.columns - 1) return true;
    return this.#rowAt(at + 1);
  }

  #rowAt(at: number): boolean {
    return this.#shape.startsRow(this.#cellsAhead(at));
  }

  /** Texts of the cells from a line on. */
  #cellsAhead(at: number): string[] {
    const cells: string[] = [];
    const last = Math.min(at + MOST_LINES_AHEAD, this.#page.lines.length);
    for (let ahead = at; ahead < last && cells.length < 4; ahead += 1) {
      const { text } = this.#page.lines[ahead] as TextLine;
      const bare = text.replace(/^\|/, "").replace(/\|$/, "").trim();
      if (bare !== "") cells.push(bare);
    }
    return cells;
  }

  /** A cell begins without a bar before it. */
  #begin(line: TextLine, at: number): void {
    if (this.#cell.length > 0) return;
    const row = this.#row;
    if (!row) this.#startRow(line);
    else if (row.cells.length >= this.#shape.columns) {
      if (!this.#shape.barsOpenRows || this.#rowAt(at)) this.#startRow(line);
    } else if (row.cells.length > 1 && this.#rowAt(at)) this.#startRow(line);
  }

  /** A line without bars: more of an open cell, or what stands below the table. */
  #open(line: TextLine, at: number): boolean {
    const row = this.#row;
    const full = !row || row.cells.length >= this.#shape.columns;
    if (this.#cell.length === 0 && full) return false;
    if (!this.#page.barsGoOn(at)) return false;
    this.#cell.push(line);
    return true;
  }

  #close(): void {
    const cell = this.#cell;
    this.#cell = [];
    const row = this.#row;
    if (!row) return;
    if (row.cells.length < this.#shape.columns) {
      row.cells.push(cell);
      return;
    }
    const [first] = cell;
    row.cells.at(-1)?.push(...cell);
    if (first) {
      this.#page.report(
        "document/surplus-cell",
        `A row has more cells than the ${this.#shape.columns} of its header; \`${first.text.slice(0, 60)}\` was added to the last one`,
        first,
      );
    }
  }

  #startRow(line: TextLine): void {
    this.#endRow();
    this.#row = { number: line.number, cells: [] };
  }

  #endRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (row && row.cells.length > 0) this.#rows.push(row);
  }
}
