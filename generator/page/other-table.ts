/** Tables about something else than parameters. Input: a table and where it stands; output: its words, and what it is about. */
import type { Table } from "../document/document-tree.js";
import { METHOD_LABEL, PATH_LABEL } from "../vocabulary/markers.js";
import type { FlowBlock } from "./page-flow.js";
import type { OtherTable } from "./page-model.js";
import { type HeadedTable, purposeOfHeader } from "./table-columns.js";

/** The table as the stages behind read it. */
export function otherTable(
  table: Table,
  headed: HeadedTable,
  place: FlowBlock,
): OtherTable {
  const named = purposeOfHeader(headed.header);
  const purpose =
    named === "error-codes" && listsStatuses(headed) ? "status-codes" : named;
  const says = purpose === "unknown" && saysRequestLine(table);
  return {
    purpose: says ? "request-line" : purpose,
    ...(table.number === undefined ? {} : { number: table.number }),
    ...(table.caption === undefined ? {} : { caption: table.caption }),
    section: place.heading,
    part: place.section,
    header: headed.header,
    rows: headed.rows.map((row) => row.cells.map((cell) => cell.text)),
    anchors: table.anchors,
    position: table.position,
  };
}

/** "403 Forbidden", "404 BellNotFound": an answer, whatever its column is called. */
const STATUS_AND_WORDS = /^[1-5]\d\d [A-Z][A-Za-z -]*$/;

/** True for a table of codes that are all answers with their words. */
function listsStatuses({ rows }: HeadedTable): boolean {
  return (
    rows.length > 0 &&
    rows.every(({ cells }) => STATUS_AND_WORDS.test(cells[0]?.text ?? ""))
  );
}

/** "POST" beside "/v1/lamps", below labels of both. */
const METHOD_AND_PATH =
  /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS): (?:\/|https:\/\/)\S*$/;

/** True for a table of labels, one of which is the method's or the path's. */
function saysRequestLine({ header, rows }: Table): boolean {
  const lines = header.length > 0 ? [header] : [];
  const labelled = [...lines, ...rows.map(({ cells }) => cells)];
  return (
    labelled.every((cells) => cells.length === 2) &&
    labelled.some((cells) => {
      const line = cells.map(({ text }) => text.trim()).join(": ");
      return (
        METHOD_LABEL.test(line) ||
        PATH_LABEL.test(line) ||
        METHOD_AND_PATH.test(line)
      );
    })
  );
}
