/**
 * What describes a field: its description and what columns of defaults, constraints, lengths and access say apart from it.
 * Input: a row, its columns and the cell of its description; output: the blocks of a description that says it all.
 */
import type { Cell, Row } from "../document/document-tree.js";
import { cellAt, saysNone } from "./cell-words.js";
import type { TableColumns } from "./table-columns.js";

/** `[1-100]`, `1~100`: what the header says of the numbers is lost with it. */
const BARE_RANGE =
  /^[[(（【]?\s*-?\d+(?:\.\d+)?\s*[-–~～,，]\s*-?\d+(?:\.\d+)?\s*[\])）】]?$/;

/** Columns of defaults and constraints say what other pages put into the description. */
export function describingBlocks(
  row: Row,
  columns: TableColumns,
  described: Cell,
): Cell["blocks"] {
  if (
    columns.defaultValue === undefined &&
    columns.constraint === undefined &&
    columns.maxLength === undefined &&
    columns.access === undefined
  )
    return described.blocks;
  const extra: Cell["blocks"][number][] = [];
  const defaultText = cellAt(row, columns.defaultValue).text.trim();
  if (defaultText !== "" && !saysNone(defaultText)) {
    extra.push(plainParagraph(`Default: ${defaultText}`, row.position));
  }
  const constraint = cellAt(row, columns.constraint);
  const range = constraint.text.trim();
  if (BARE_RANGE.test(range))
    extra.push(plainParagraph(`Value range: ${range}`, row.position));
  else if (!saysNone(range)) extra.push(...constraint.blocks);
  const length = cellAt(row, columns.maxLength).text.trim();
  if (length !== "" && !saysNone(length))
    extra.push(plainParagraph(`Maximum length: ${length}`, row.position));
  // Letters that nobody understands without their header.
  const access = cellAt(row, columns.access).text.trim();
  if (access !== "" && !saysNone(access))
    extra.push(plainParagraph(`CRUD: ${access}`, row.position));
  if (extra.length === 0) return described.blocks;
  return saysNone(described.text.trim())
    ? extra
    : [...described.blocks, ...extra];
}

export function plainParagraph(
  text: string,
  position: Row["position"],
): Cell["blocks"][number] {
  return {
    kind: "paragraph",
    text,
    bold: false,
    emphasized: [],
    links: [],
    anchors: [],
    position,
  };
}
