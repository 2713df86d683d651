/** Status codes of a page: rows of its status tables, or a line such as "Normal 200". */
import type { Block } from "../document/document-tree.js";
import {
  STATUS_IN_WORDS,
  STATUS_OF_SUCCESS,
  STATUS_WITHOUT_BODY,
} from "../vocabulary/markers.js";
import type { SectionKind } from "../vocabulary/sections.js";
import type { FlowBlock } from "./page-flow.js";
import { codesOfLine } from "./status-line.js";
import { MAY_ANSWER } from "./steering-lines.js";
import type { OtherTable, StatusCode } from "./page-model.js";

const CODE = /^(?:normal|正常|成功)?\s*[:：]?\s*([1-5]\d\d)(?!\d)/i;
const NORMAL_LINE =
  /^(?:normal|success(?:ful)?|正常|成功)(?:[^\d\n]{0,20})([12]\d\d)(?!\d)\s*[:：]?\s*(.*)$/i;

/** "成功：200", in place of an answer. */
const SUCCESS_ALONE =
  /^(?:normal|success(?:ful)?|正常|成功)\s*[:：]\s*(2\d\d)[.。]?$/i;

const ANSWERS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "response",
  "example-response",
]);

/** Reads codes from status tables and lines; the first text of a code wins. */
export function readStatusCodes(
  flow: readonly FlowBlock[],
  otherTables: readonly OtherTable[],
): StatusCode[] {
  const found = new Map<string, string>();
  const add = (status: string, description: string): void => {
    if (!found.get(status)) found.set(status, description);
  };
  for (const { section, block, status, passed = [] } of flow) {
    for (const code of passed) add(code, "");
    // "Status code: 204", and nothing below it but "None".
    if (status && /^2\d\d$/.test(status) && MAY_ANSWER.has(section))
      add(status, "");
    if (ANSWERS.has(section)) {
      const said = codeInPlaceOfAnswer(block);
      if (said) add(said, "");
    }
    if (section !== "status") continue;
    for (const line of linesOf(block)) {
      const match =
        NORMAL_LINE.exec(line.trim()) ??
        /^([12]\d\d)$/.exec(line.trim()) ??
        STATUS_OF_SUCCESS.exec(line);
      if (match?.[1]) add(match[1], match[2] ?? "");
      else for (const code of codesOfLine(line.trim())) add(code, "");
    }
  }
  for (const table of otherTables) {
    if (table.purpose !== "status-codes") continue;
    for (const cells of table.rows) {
      const status =
        CODE.exec((cells[0] ?? "").trim())?.[1] ??
        CODE.exec((cells[1] ?? "").trim())?.[1];
      if (status) add(status, describe(cells));
    }
  }
  for (const [status, description] of statusesOfErrors(otherTables))
    add(status, description);
  return [...found]
    .map(([status, description]) => ({ status, description }))
    .sort((a, b) => (a.status < b.status ? -1 : 1));
}

const STATUS_COLUMN = /\bstatus\b|状态码/i;

/**
 * Error codes in the section of status codes, each beside the status it comes with: the call answers with those. What a
 * status means is said where it has one code.
 */
function statusesOfErrors(
  otherTables: readonly OtherTable[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { purpose, part, header, rows } of otherTables) {
    if (purpose !== "error-codes" || part !== "status") continue;
    if (!STATUS_COLUMN.test(header[0] ?? "")) continue;
    for (const cells of rows) {
      const status = /^[45]\d\d$/.exec((cells[0] ?? "").trim())?.[0];
      if (status) found.set(status, found.has(status) ? "" : describe(cells));
    }
  }
  return found;
}

/** The code that a line, or a block in place of the answer, says. */
function codeInPlaceOfAnswer(block: Block): string | undefined {
  if (block.kind !== "paragraph" && block.kind !== "code") return undefined;
  const text = block.text.trim();
  const patterns = [STATUS_WITHOUT_BODY];
  if (block.kind === "paragraph") patterns.push(STATUS_IN_WORDS, SUCCESS_ALONE);
  return patterns.map((one) => one.exec(text)?.[1]).find(Boolean);
}

/** Lines of text, those of lists as well: "Normal" may stand above "200". */
function linesOf(block: Block): string[] {
  if (block.kind === "paragraph") return block.text.split("\n");
  if (block.kind !== "list") return [];
  return block.items.flatMap(({ blocks }) => blocks.flatMap(linesOf));
}

/** The last cell describes; a phrase in the first one ("200 OK") is better than nothing. */
function describe(cells: readonly string[]): string {
  const last = cells.length > 1 ? (cells.at(-1) ?? "").trim() : "";
  if (last !== "" && last !== "-") return last;
  return (cells[0] ?? "").replace(CODE, "").trim();
}
