/**
 * Tables that part their rows by rows across all columns, each of which names the object that the rows below it are
 * fields of. Input: a table, its columns and the code of its page; output: as for tables with a column of such names.
 * Such a row counts where an example shows an object or a list below its name; any other one is a remark.
 */
import type { Cell, Row } from "../document/document-tree.js";
import type { FlowBlock } from "./page-flow.js";
import { readRowName } from "./row-name.js";
import {
  type SplitTable,
  type SubParameters,
  holderRow,
} from "./sub-parameters.js";
import type { HeadedTable } from "./table-columns.js";

/** Below a key: `"lamp": {`. */
const SHOWN_HOLDER = /"([\w$@.:-]+)"\s*:\s*[{[]/g;

/** Names below which an example of the page shows an object or a list. */
export function shownHolders(flow: readonly FlowBlock[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { block } of flow) {
    if (block.kind !== "code") continue;
    for (const [, name = ""] of block.text.matchAll(SHOWN_HOLDER))
      names.add(name);
  }
  return names;
}

/** Parts the rows of a table; one without such rows stays as it is. */
export function splitAtHeadingRows(
  headed: HeadedTable,
  holders: () => ReadonlySet<string>,
): SplitTable {
  const { columns, rows } = headed;
  if (!columns || !rows.some(spansAllColumns)) return { headed, groups: [] };
  const own: Row[] = [];
  const groups: { owner: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const owner = spansAllColumns(row) ? nameIn(row) : "";
    if (owner !== "" && holders().has(owner)) {
      own.push(holderRow(row, row.cells[0] as Cell, columns));
      groups.push({ owner, rows: [] });
    } else (groups.at(-1)?.rows ?? own).push(row);
  }
  return {
    headed: { ...headed, rows: own },
    groups: groups
      .filter((group) => group.rows.length > 0)
      .map((group): SubParameters => ({
        owner: group.owner,
        headed: { ...headed, rows: group.rows },
      })),
  };
}

/** One cell across the table is a remark or a heading between rows. */
export function spansAllColumns({ cells }: Pick<Row, "cells">): boolean {
  return (
    cells.length > 1 &&
    cells[0]?.spanned !== true &&
    cells.slice(1).every((cell) => cell.spanned && cell.text === cells[0]?.text)
  );
}

function nameIn({ cells }: Row): string {
  return readRowName((cells[0]?.text ?? "").trim()).name;
}
