/**
 * Tables that lost all their marks: header cells one below the other, then the cells of all rows in the same way.
 * The table goes on up to a section, a caption or another header; a name such as `Description` may be a cell as well.
 */
import { countRows } from "./count-rows.js";
import { flagStrength, typeStrength } from "./cell-shapes.js";
import {
  BULLET,
  beginsJson,
  hasEdgeBar,
  isBareCaption,
} from "./line-shapes.js";
import { type ReadTable, buildTable } from "./raw-table.js";
import { startsRow } from "./row-start.js";
import { type Piece, segmentRows } from "./segment-rows.js";
import { type TableHeader, headerRun, mayBeginHeader } from "./table-header.js";
import type { TextLine } from "./text-lines.js";
import type { TextPage } from "./text-page.js";

/** A table, and what stands in it and fits nowhere, or may be a row. */
interface LineTable extends ReadTable {
  readonly stray: readonly TextLine[];
  readonly unclear: readonly TextLine[];
}

/** The table that begins at `at`, and what stands in it and fits nowhere. */
export function readLineTable(
  page: TextPage,
  at: number,
): LineTable | undefined {
  const line = page.lines[at];
  if (!line || !mayBeginHeader(line.text)) return undefined;
  const header = headerRun(page.texts(at));
  if (!header) return undefined;
  const from = at + header.labels.length;
  const end = endOf(page, from, header);
  const pieces = piecesOf(page, from, end);
  const listing = header.roles.includes("name");
  const { rows, stray, unclear } = listing
    ? segmentRows(pieces, header)
    : countRows(pieces, header);
  return {
    table: buildTable(header.labels, rows, line),
    end,
    stray: stray.flat(),
    unclear: unclear.flat(),
  };
}

/** The first line that is no part of the table. */
function endOf(page: TextPage, from: number, header: TableHeader): number {
  let at = from;
  for (; at < page.lines.length; at += 1) {
    const { text } = page.lines[at] as TextLine;
    if (hasEdgeBar(text) || beginsJson(text)) break;
    if (page.isSureBoundary(at)) break;
    if (page.isBoundary(at) && !isCell(page, at, header)) break;
  }
  const last = (page.lines[at - 1]?.text ?? "").replace(BULLET, "");
  return isBareCaption(last) && isBetween(page, at) ? at - 1 : at;
}

/** True where a line stands between a row that is complete and the header of another table: it is its caption. */
function isBetween(page: TextPage, at: number): boolean {
  const before = page.lines[at - 2]?.text ?? "";
  return (
    headerRun(page.texts(at)) !== undefined &&
    typeStrength(before) === 0 &&
    flagStrength(before) === 0
  );
}

/** True for a line that looks like a heading and is a cell: a row begins with it, or right behind it. */
function isCell(page: TextPage, at: number, header: TableHeader): boolean {
  if (!header.roles.includes("name")) return false;
  const texts = page.texts(at, 6);
  if (header.roles.includes("type") || header.roles.includes("mandatory")) {
    return startsRow(texts, header) || startsRow(texts.slice(1), header);
  }
  return false;
}

/** Lines between blank lines are one paragraph where blank lines part the cells, else each line is one. */
function piecesOf(page: TextPage, from: number, end: number): Piece[] {
  const parted =
    (page.lines[from]?.blanks ?? 0) > 0 &&
    (page.lines[from - 1]?.blanks ?? 0) > 0;
  const pieces: TextLine[][] = [];
  for (let at = from; at < end; at += 1) {
    const line = page.lines[at] as TextLine;
    const goesOn =
      parted && line.blanks === 0 && at > from && !BULLET.test(line.text);
    const last = pieces.at(-1);
    const before = last?.[0];
    if (goesOn && last && before)
      last[0] = { ...before, text: `${before.text} ${line.text}` };
    else pieces.push([line]);
  }
  return pieces;
}
