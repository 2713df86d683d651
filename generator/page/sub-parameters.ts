/**
 * Tables with a second column of names, for the fields of what the first one names: "lamp | colour". Input: a table and
 * its columns; output: its own rows, and for each row that has such fields a group of them, as a table of its own would
 * have listed them. The row that holds them is made where the table has none.
 */
import type { Cell, Row } from "../document/document-tree.js";
import { cellAt, saysNone } from "./cell-words.js";
import { readRowName } from "./row-name.js";
import type { HeadedTable, TableColumns } from "./table-columns.js";

export interface SubParameters {
  readonly owner: string;
  readonly headed: HeadedTable;
}

export interface SplitTable {
  readonly headed: HeadedTable;
  readonly groups: readonly SubParameters[];
}

const EMPTY: Cell = { text: "", blocks: [], links: [] };

/** Parts the rows of a table; one without such a column stays as it is. */
export function splitSubParameters(headed: HeadedTable): SplitTable {
  const { columns } = headed;
  const sub = columns?.subName;
  if (!columns || sub === undefined) return { headed, groups: [] };
  const own: Row[] = [];
  const groups = new Map<string, Row[]>();
  const held = new Set<string>();
  let last: Cell | undefined;
  for (const row of headed.rows) {
    const named = cellAt(row, columns.name);
    const holder = named.text.trim() === "" ? last : named;
    last = holder;
    const owner = readRowName((holder?.text ?? "").trim()).name;
    const inner = cellAt(row, sub);
    if (isNone(inner.text) || spansBoth(named, inner) || !holder || !owner) {
      own.push(row);
      held.add(owner);
      continue;
    }
    if (!held.has(owner)) own.push(holderRow(row, holder, columns));
    held.add(owner);
    groups.set(owner, [...(groups.get(owner) ?? []), row]);
  }
  const inner = { ...columns, name: sub };
  return {
    headed: { ...headed, rows: own },
    groups: [...groups].map(([owner, rows]) => ({
      owner,
      headed: { ...headed, rows, columns: inner },
    })),
  };
}

/** One cell across both columns of names: a row of its own, and no field in itself. */
function spansBoth(name: Cell, inner: Cell): boolean {
  return inner.spanned === true && inner.text === name.text;
}

function isNone(text: string): boolean {
  return text.trim() === "" || saysNone(text);
}

/** The row of what holds other rows, made of one of these: only its name is known. */
export function holderRow(row: Row, holder: Cell, { name }: TableColumns): Row {
  const cells = row.cells.map((_, at) => (at === name ? holder : EMPTY));
  return { ...row, cells };
}
