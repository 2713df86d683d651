/**
 * Sorts the tables of a page: parameter tables with their rows, and tables about something else.
 * Input: the page's flow; output: both kinds, each row of the page in exactly one of them.
 */
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import type { Block, Row, Table } from "../document/document-tree.js";
import { METHOD_LABEL, PATH_LABEL } from "../vocabulary/markers.js";
import { OF_THE_CALL } from "../vocabulary/captions.js";
import type { SectionKind } from "../vocabulary/sections.js";
import type { FlowBlock } from "./page-flow.js";
import type {
  OtherTable,
  ParameterRow,
  ParameterTable,
  SectionLink,
} from "./page-model.js";
import { caseOfTable } from "./case-of-table.js";
import { namesOfCaptions } from "./element-names.js";
import { shownHolders, splitAtHeadingRows } from "./heading-rows.js";
import { withLeadCaptions } from "./lead-captions.js";
import { withElementTypes } from "./nameless-elements.js";
import { withLinksAboutFields } from "./links-about-fields.js";
import { markNested, ownsNothing } from "./nested-tables.js";
import { readCaptionWords } from "./read-caption.js";
import { oddTables } from "./odd-tables.js";
import { type UnplacedTable, parameterTable } from "./parameter-table.js";
import { withOwnNames } from "./side-of-table.js";
import { withElementsAsBody } from "./parameters-and-elements.js";
import { splitSubParameters } from "./sub-parameters.js";
import { nameKey } from "../vocabulary/object-names.js";
import {
  type HeadedTable,
  purposeOfHeader,
  readHeader,
} from "./table-columns.js";
import {
  type UnreadColumns,
  noteUnread,
  unreadColumns,
} from "./unread-columns.js";

export interface PageTables {
  readonly tables: readonly ParameterTable[];
  readonly otherTables: readonly OtherTable[];
  /** Position in the flow of each parameter table. */
  readonly places: readonly number[];
}

const NO_PARAMETERS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "status",
  "error-codes",
  "authorization",
]);

/** Reads all tables of the flow, those inside cells as well. */
export function readTables(
  flow: readonly FlowBlock[],
  sectionLinks: readonly SectionLink[],
  file: string,
  report: (item: Diagnostic) => void,
): PageTables {
  const tables: ParameterTable[] = [];
  const otherTables: OtherTable[] = [];
  const places: number[] = [];
  const unknownTypes: Diagnostic[] = [];
  const unread: UnreadColumns = new Map();
  let lastHeading: string | undefined;
  const captioned = withLeadCaptions(flow);
  const names = namesOfCaptions(captioned);
  let shown: ReadonlySet<string> | undefined;
  const holders = (): ReadonlySet<string> => (shown ??= shownHolders(flow));
  const read = (
    table: Table,
    place: FlowBlock,
    at: number,
    { when, holder }: OwnWords = {},
  ): void => {
    const begun = tables.length;
    const whole = readHeader(table);
    if (listsParameters(whole, place.section)) {
      noteUnread(unread, table, whole);
      const parted = splitAtHeadingRows(whole, () =>
        mayHoldObjects(table, place) ? holders() : NO_HOLDERS,
      );
      const { headed, groups } = splitSubParameters(parted.headed);
      const context = {
        captioned: names,
        isFirst: place.heading !== lastHeading,
        file,
        report: (item: Diagnostic) =>
          item.code === "page/unknown-type"
            ? unknownTypes.push(item)
            : report(item),
      };
      const add = (read: UnplacedTable): void => {
        tables.push({ index: tables.length, ...read });
        places.push(at);
      };
      const own = parameterTable(table, headed, place, { ...context, when });
      add(holder ? withinCell(own, holder) : own);
      for (const group of [...parted.groups, ...groups])
        add({
          ...parameterTable(table, group.headed, place, context),
          anchors: [],
          place: "nested",
          owners: [group.owner],
        });
      lastHeading = place.heading;
    } else otherTables.push(otherTable(table, whole, place));
    const own = tables.slice(begun);
    let rowsHere: ReadonlyMap<Position, ParameterRow> | undefined;
    for (const row of table.rows)
      for (const inner of tablesInCells(row)) {
        rowsHere ??= byPosition(own);
        const holder = rowsHere.get(row.position);
        read(inner, place, at, holder ? { holder } : {});
      }
  };
  for (const [at, place] of captioned.entries()) {
    if (place.block.kind === "table")
      read(place.block, place, at, { when: caseOfTable(captioned, at) });
    else if (place.block.kind === "note") {
      for (const inner of place.block.blocks) {
        if (inner.kind === "table") read(inner, place, at);
      }
    }
  }
  const linked = withLinksAboutFields(tables, sectionLinks);
  const typed = withElementTypes(withOwnNames(linked), otherTables);
  const marked = markNested(withElementsAsBody(typed, flow));
  for (const item of withoutTable(unknownTypes, marked)) report(item);
  for (const item of unreadColumns(unread, file)) report(item);
  for (const item of oddTables(marked, otherTables, file)) report(item);
  return { tables: marked, otherTables, places };
}

/** The first row that was read at each place: a cell may list several names. */
function byPosition(
  tables: readonly ParameterTable[],
): ReadonlyMap<Position, ParameterRow> {
  const found = new Map<Position, ParameterRow>();
  for (const row of tables.flatMap(({ rows }) => rows)) {
    if (!found.has(row.position)) found.set(row.position, row);
  }
  return found;
}

/** What the place of a table says of it: when it holds, or the row in whose cell it stands. */
interface OwnWords {
  readonly when?: string | undefined;
  readonly holder?: ParameterRow;
}

const NO_HOLDERS: ReadonlySet<string> = new Set();

/** Parameters of a path, a query or a header hold no objects. */
function mayHoldObjects(
  { caption = "" }: Table,
  { section, heading }: FlowBlock,
): boolean {
  const isOfCall = [caption, heading].some((words) =>
    OF_THE_CALL.has(readCaptionWords(words).place),
  );
  return section !== "uri" && !isOfCall;
}

/** Words that are no type, less those that turned out to name a table of the page. */
function withoutTable(
  unknown: readonly Diagnostic[],
  tables: readonly ParameterTable[],
): Diagnostic[] {
  if (unknown.length === 0) return [];
  const owners = new Set(
    tables.flatMap((table) => table.owners.map((owner) => nameKey(owner))),
  );
  const anchors = new Set(tables.flatMap((table) => table.anchors));
  const rows = new Map(
    tables.flatMap((table) => table.rows.map((row) => [row.position, row])),
  );
  return unknown.filter(({ actual, source }) => {
    const row = source?.position && rows.get(source.position);
    const links = row ? [...row.typeLinks, ...row.descriptionLinks] : [];
    return (
      !owners.has(nameKey(String(actual))) &&
      !owners.has(nameKey(row?.name ?? "")) &&
      !links.some(({ href }) => anchors.has(href.replace(/^#/, "")))
    );
  });
}

function listsParameters(
  { columns }: HeadedTable,
  section: SectionKind,
): boolean {
  if (!columns) return false;
  // Tables sometimes slip below the example; there only a full header proves that they list parameters.
  if (section.startsWith("example") || NO_PARAMETERS.has(section))
    return columns.type !== undefined && columns.description !== undefined;
  if (columns.type !== undefined || columns.mandatory !== undefined)
    return true;
  const sided =
    section === "uri" || section === "request" || section === "response";
  return sided && columns.description !== undefined;
}

function otherTable(
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

/** A table without a caption in the cell of a row that may hold fields: whose they are needs no other word. */
function withinCell(table: UnplacedTable, holder: ParameterRow): UnplacedTable {
  const isOwn = table.caption === undefined && table.part !== "uri";
  if (!isOwn || ownsNothing(holder.type)) return table;
  return { ...table, place: "nested", owners: [holder.name] };
}

function tablesInCells(row: Row): Table[] {
  const found: Table[] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === "table") found.push(block);
      else if (block.kind === "note") visit(block.blocks);
      else if (block.kind === "list")
        for (const item of block.items) visit(item.blocks);
    }
  };
  for (const { blocks, spanned } of row.cells)
    if (spanned !== true) visit(blocks);
  return found;
}
