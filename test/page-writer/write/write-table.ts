/** A planned table with its rows. */
import {
  type CellContext,
  columnsOf,
  keyRow,
  writeRow,
} from "./write-cells.js";
import type { PlannedTable } from "./plan-tables.js";
import type { WrittenTable } from "./written-page.js";

/** Writes header, caption and rows. */
export function writeTable(
  planned: PlannedTable,
  context: CellContext,
): WrittenTable {
  const columns = columnsOf(planned.side, context.style);
  const rows = [
    ...planned.fields,
    ...(planned.keys ? [keyRow(planned.keys)] : []),
  ];
  return {
    kind: "table",
    number: context.style.captions.number(planned.number),
    ...(planned.caption === undefined ? {} : { caption: planned.caption }),
    anchors: planned.anchors,
    header: columns.map(({ label }) => label),
    rows: rows.map((row) => writeRow(row, columns, context)),
    planned,
  };
}
