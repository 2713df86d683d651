/**
 * Rows whose first cell names two parameters: "lamp_id or lamp_name". Input: a row; output: a row for each name, of
 * which one must be sent where the cell of both says that they are mandatory.
 */
import type { Row } from "../document/document-tree.js";
import { YES_WORDS } from "../vocabulary/mandatory-words.js";
import type { TableColumns } from "./table-columns.js";

export interface NamedAlternatives {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
  readonly asked: boolean;
}

const TWO_NAMES =
  /^([A-Za-z_][\w-]*(?:\.[\w-]+)*)\s*(?:\s(?:or|OR|Or)\s|或)\s*([A-Za-z_][\w-]*(?:\.[\w-]+)*)$/;
/** "hung_at/fetched_at", "bellSize/size": no name has a slash between two, of which one is written like a name. */
const SLASHED_NAMES =
  /^([a-z][a-z0-9]*(?:_[a-z0-9]+|[A-Z][a-z0-9]*)*)\s*\/\s*([a-z][a-z0-9]*(?:_[a-z0-9]+|[A-Z][a-z0-9]*)*)$/;
/** Words of a label such as "key or value" are names only where one is written like a name. */
const WRITTEN_AS_NAME = /[_.-]|[a-z][A-Z]|^id$/;
/** What `read-mandatory.ts` knows for one of several. */
const ONE_OF_THEM = "At least one";

/** The rows of both names; undefined for a row of one. */
export function namedAlternatives(
  row: Row,
  { name, mandatory }: TableColumns,
): NamedAlternatives | undefined {
  const label = row.cells[name]?.text.trim() ?? "";
  const [, first = "", second = ""] =
    TWO_NAMES.exec(label) ?? SLASHED_NAMES.exec(label) ?? [];
  const names = [first, second];
  if (first === "" || !names.some((one) => WRITTEN_AS_NAME.test(one)))
    return undefined;
  const flag =
    mandatory === undefined ? "" : (row.cells[mandatory]?.text.trim() ?? "");
  const asked = YES_WORDS.includes(flag.toLowerCase());
  const rows = names.map((one) => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      if (at === name) return { ...cell, text: one };
      return asked && at === mandatory ? { ...cell, text: ONE_OF_THEM } : cell;
    }),
  }));
  return { names, rows, asked };
}
