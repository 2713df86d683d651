/** One cell per line, in a table that lists no parameters: pieces in, rows out. */
import { BULLET } from "./line-shapes.js";
import type { RawCell, RawRow } from "./raw-table.js";
import { type Piece, type Segments, textOf } from "./segment-rows.js";
import type { TableHeader } from "./table-header.js";
import type { TextLine } from "./text-lines.js";

/** Cuts pieces into rows: at first cells that look like one, else by counting. */
export function countRows(
  pieces: readonly Piece[],
  header: TableHeader,
): Segments {
  const columns = header.labels.length;
  const starts = startsOf(pieces, header);
  const rows: RawRow[] = [];
  for (const [index, start] of starts.entries()) {
    const own = pieces.slice(start, starts[index + 1]);
    rows.push({
      cells: cellsByCount(own, columns),
      number: own[0]?.[0]?.number ?? 1,
    });
  }
  return {
    rows,
    stray: pieces.slice(0, starts[0] ?? pieces.length),
    unclear: [],
  };
}

function startsOf(pieces: readonly Piece[], header: TableHeader): number[] {
  const found = pieces.flatMap((piece, at) =>
    header.rowStart?.test(textOf(piece).slice(0, 200)) ? [at] : [],
  );
  if (found.length > 0) {
    // A code as the second cell of a row begins no row of its own.
    return found.filter(
      (at, index) => index === 0 || at - (found[index - 1] ?? 0) > 1,
    );
  }
  if (header.rowStart) return [];
  const columns = header.labels.length;
  return pieces.flatMap((_, at) => (at % columns === 0 ? [at] : []));
}

/** A list is one cell; the list at the end is the last column's, whatever was lost before it. */
function cellsByCount(pieces: readonly Piece[], columns: number): RawCell[] {
  const cells: TextLine[][] = [];
  let listing = false;
  for (const piece of pieces) {
    const bullet = BULLET.test(textOf(piece));
    if ((bullet && listing) || cells.length >= columns)
      cells.at(-1)?.push(...piece);
    else cells.push([...piece]);
    listing = bullet;
  }
  if (!listing || cells.length >= columns) return cells;
  const last = cells.pop();
  const gaps = Array.from(
    { length: columns - 1 - cells.length },
    () => undefined,
  );
  return [...cells, ...gaps, last];
}
