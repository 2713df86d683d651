/** What every reader asks of a row's cells: the one of a column, and whether it says nothing. */
import type { Cell, Row } from "../document/document-tree.js";
import { NONE_WORDS } from "../vocabulary/markers.js";

const EMPTY: Cell = { text: "", blocks: [], links: [] };

/** The cell of a column; an empty one where the table has no such column or the row no such cell. */
export function cellAt(row: Row, column: number | undefined): Cell {
  return column === undefined ? EMPTY : (row.cells[column] ?? EMPTY);
}

const LONGEST_NONE = Math.max(...[...NONE_WORDS].map(({ length }) => length));

/** True for a word that says "nothing"; descriptions are longer, and most of what is asked about is one. */
export function saysNone(text: string): boolean {
  return text.length <= LONGEST_NONE && NONE_WORDS.has(text.toLowerCase());
}
