/** Which column of a table holds what, found by the header's words, never by position. */
import type { Cell, Row, Table } from "../document/document-tree.js";
import {
  type ColumnRole,
  LOCATION_WORDS,
  OPTIONAL_COLUMN,
  OTHER_TABLES,
} from "../vocabulary/columns.js";
import { columnRole, normaliseLabel } from "./column-role.js";
import { columnsByCells } from "./columns-by-cells.js";
import { flagsByCells } from "./flags-by-cells.js";
import { spansAllColumns } from "./heading-rows.js";
import type { OtherTable } from "./page-model.js";

export interface TableColumns {
  readonly name: number;
  /** Names of the fields of what the first column names. */
  readonly subName?: number;
  readonly type?: number;
  readonly mandatory?: number;
  readonly description?: number;
  readonly defaultValue?: number;
  readonly constraint?: number;
  /** The greatest length of a text. */
  readonly maxLength?: number;
  /** Letters for the calls that take the field: create, read, update, delete. */
  readonly access?: number;
  readonly location?: number;
  /** True when "yes" in the Mandatory column means optional. */
  readonly optional: boolean;
  /** Columns that their cells prove, where the labels say little. */
  readonly guessed?: readonly number[];
}

/** A table whose header is known: the first row stands in for a header that the markup does not mark. */
export interface HeadedTable {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly columns?: TableColumns;
}

/** Finds the header and the columns of a table. */
export function readHeader(table: Table): HeadedTable {
  if (table.header.length > 0) {
    const header = labels(table.header);
    return belowFirstHeader(table) ?? withColumns(header, table.rows);
  }
  const first = table.rows[0];
  const header = first ? labels(first.cells) : [];
  const promoted = withColumns(header, filled(table.rows.slice(1), header));
  if (namesSeveral(promoted) || purposeOfHeader(header) !== "unknown")
    return promoted;
  return { header: [], rows: table.rows };
}

/** A header of two rows, the first one a title across the table or over some columns: the second one has the labels. */
function belowFirstHeader({ header, rows }: Table): HeadedTable | undefined {
  const [second, ...others] = rows;
  const [corner] = second?.cells ?? [];
  const goesOn = corner?.spanned === true && corner.text === header[0]?.text;
  if (!second || !(goesOn || spansAllColumns({ cells: header })))
    return undefined;
  const read = withColumns(labels(second.cells), others);
  return namesSeveral(read) ? read : undefined;
}

/** A field may be called "name": a header that is not marked as one has words for other columns too. */
function namesSeveral({ columns }: HeadedTable): boolean {
  const { type, mandatory, description } = columns ?? {};
  return [type, mandatory, description].some((at) => at !== undefined);
}

const GAP: Cell = { text: "", blocks: [], links: [], gap: true };

/** The parser fills gaps only up to a header that it knows. */
function filled(
  rows: readonly Row[],
  { length }: readonly string[],
): readonly Row[] {
  return rows.map((row) => {
    const missing = Math.max(0, length - row.cells.length);
    if (missing === 0) return row;
    return {
      ...row,
      cells: [...row.cells, ...Array.from({ length: missing }, () => GAP)],
    };
  });
}

function withColumns(
  header: readonly string[],
  rows: readonly Row[],
): HeadedTable {
  const columns = columnsOf(header, rows);
  return {
    header,
    rows: columns ? rows.filter((row) => !repeats(row, header)) : rows,
    ...(columns ? { columns } : {}),
  };
}

/** Long tables repeat their header further down. */
function repeats({ cells }: Row, header: readonly string[]): boolean {
  return (
    cells.length === header.length &&
    cells.every((cell, at) => labelOf(cell) === header[at])
  );
}

function labels(cells: readonly Cell[]): string[] {
  return cells.map(labelOf);
}

function labelOf(cell: Cell): string {
  const { text } = cell;
  return (text.includes("\n") ? text.replaceAll("\n", " ") : text).trim();
}

/** Columns that may stand before the names. */
const NUMBERING =
  /^(?:no|number|#|s\/n|sn|seq|(?:serial|sequence|item) (?:no|number)|序号|编号|)$/;

/** True for the heading of a column that counts the rows, and for none. */
export function numbersRows(label: string): boolean {
  return NUMBERING.test(normaliseLabel(label));
}

/** The columns that a header names; undefined when it does not begin with a column of names. */
function columnsOf(
  header: readonly string[],
  rows: readonly Row[],
): TableColumns | undefined {
  const found = new Map<ColumnRole, number>();
  let optional = false;
  for (const [index, label] of header.entries()) {
    const role = columnRole(label);
    if (!role || found.has(role)) continue;
    found.set(role, index);
    if (role === "mandatory")
      optional = OPTIONAL_COLUMN.test(normaliseLabel(label));
  }
  const guessed = needsGuess(found, header)
    ? columnsByCells(header, rows, found)
    : undefined;
  for (const [role, at] of guessed ?? []) found.set(role, at);
  const name = found.get("name");
  if (name === undefined) return undefined;
  // Settings of an engine have a parameter's name in the second column, and are none of the API's.
  if (header.slice(0, name).some((label) => !numbersRows(label)))
    return undefined;
  settleLocation(found, header, rows);
  const flags = found.has("mandatory")
    ? undefined
    : flagsByCells(header, rows, new Set(found.values()));
  if (flags !== undefined) found.set("mandatory", flags);
  return {
    name,
    ...pick("subName", found.get("sub-name")),
    ...pick("type", found.get("type")),
    ...pick("mandatory", found.get("mandatory")),
    ...pick("description", found.get("description")),
    ...pick("defaultValue", found.get("default")),
    ...pick("constraint", found.get("constraint")),
    ...pick("maxLength", found.get("length")),
    ...pick("access", found.get("access")),
    ...pick("location", found.get("location")),
    ...(guessed?.size ? { guessed: [...guessed.values()] } : {}),
    optional,
  };
}

/** True where a column of names, types or descriptions is missing, and one that is not known may be it. */
function needsGuess(
  found: ReadonlyMap<ColumnRole, number>,
  header: readonly string[],
): boolean {
  const isWhole =
    found.has("name") && found.has("type") && found.has("description");
  return !isWhole && header.length > found.size && header.length > 1;
}

/**
 * A column of locations is known by its cells: "Type" or a second "Parameter" may head it, and what is called
 * "Location" may be a region. Where it had been taken for the column of types, the next one of that name is it.
 */
function settleLocation(
  found: Map<ColumnRole, number>,
  header: readonly string[],
  rows: readonly Row[],
): void {
  const named = found.get("location");
  if (named !== undefined) {
    if (!saysLocations(rows, named)) found.delete("location");
    return;
  }
  const type = found.get("type");
  if (type !== undefined && provesLocations(rows, type)) {
    found.set("location", type);
    found.delete("type");
    const other = header.findIndex(
      (label, at) => at !== type && columnRole(label) === "type",
    );
    if (other !== -1) found.set("type", other);
    return;
  }
  if (header.length <= found.size) return;
  const taken = new Set(found.values());
  const free = header.findIndex(
    (label, at) =>
      !taken.has(at) && ABOUT_PLACES.test(label) && provesLocations(rows, at),
  );
  if (free !== -1) found.set("location", free);
}

/** What a column of places may be called beside its usual names. */
const ABOUT_PLACES =
  /param|type|place|where|mode|method|transfer|方式|类型|参数/i;

/** True when most cells say places of a call: one may have been lost to its neighbour. */
function saysLocations(rows: readonly Row[], at: number): boolean {
  const { places, others } = countLocations(rows, at);
  return places > others * 2;
}

/** True for a column by another name whose cells are places of a call, all of them, and not only "URL", which is a type. */
function provesLocations(rows: readonly Row[], at: number): boolean {
  const first = rows[0]?.cells[at]?.text ?? "";
  if (first !== "" && locationOf(first) === undefined) return false;
  const { sure, others } = countLocations(rows, at);
  return sure > 0 && others === 0;
}

function countLocations(
  rows: readonly Row[],
  at: number,
): Record<"places" | "sure" | "others", number> {
  const count = { places: 0, sure: 0, others: 0 };
  for (const { cells } of rows) {
    const text = cells[at]?.text ?? "";
    if (text === "") continue;
    const location = locationOf(text);
    if (location === undefined) count.others += 1;
    else {
      count.places += 1;
      if (location !== "uri") count.sure += 1;
    }
  }
  return count;
}

/** What a cell of a column of locations says. */
export function locationOf(
  text: string,
): (typeof LOCATION_WORDS)[string] | undefined {
  const word = text.length > LONGEST_LOCATION ? "" : normaliseLabel(text);
  return Object.hasOwn(LOCATION_WORDS, word) ? LOCATION_WORDS[word] : undefined;
}

const LONGEST_LOCATION = Math.max(
  ...Object.keys(LOCATION_WORDS).map(({ length }) => length + 2),
);

function pick<K extends string>(
  key: K,
  value: number | undefined,
): { [k in K]?: number } {
  return (value === undefined ? {} : { [key]: value }) as { [k in K]?: number };
}

/** What a table without parameters is, by its header. */
export function purposeOfHeader(
  header: readonly string[],
): OtherTable["purpose"] {
  const words = new Set(header.map(normaliseLabel));
  const match = OTHER_TABLES.find(({ cells }) =>
    cells.every((names) => names.some((name) => words.has(name))),
  );
  return match?.purpose ?? "unknown";
}
