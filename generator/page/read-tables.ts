/**
 * Sorts the tables of a page: parameter tables with their rows, and tables about something else.
 * Input: the page's flow; output: both kinds, each row of the page in exactly one of them.
 */
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import type { Block, Row, Table } from "../document/document-tree.js";
import { OF_THE_CALL } from "../vocabulary/captions.js";
import type { SectionKind } from "../vocabulary/sections.js";
import type { FlowBlock } from "./page-flow.js";
import type {
  OtherTable,
  ParameterRow,
  ParameterTable,
  SectionLink,
} from "./page-model.js";
import { caseOfTable, withPurposesOfCalls } from "./case-of-table.js";
import { namesOfCaptions } from "./element-names.js";
import { headlessPart } from "./headless-part.js";
import { shownHolders, splitAtHeadingRows } from "./heading-rows.js";
import { withLeadCaptions } from "./lead-captions.js";
import { withElementTypes } from "./nameless-elements.js";
import { withLinksAboutFields } from "./links-about-fields.js";
import { markNested, ownsNothing } from "./nested-tables.js";
import { readCaptionWords } from "./read-caption.js";
import { oddTables } from "./odd-tables.js";
import { otherTable } from "./other-table.js";
import { type UnplacedTable, parameterTable } from "./parameter-table.js";
import { withOwnNames } from "./side-of-table.js";
import { withElementsAsBody } from "./parameters-and-elements.js";
import { splitSubParameters } from "./sub-parameters.js";
import { nameKey } from "../vocabulary/object-names.js";
import { type HeadedTable, readHeader } from "./table-columns.js";
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
  const captioned = withLeadCaptions(flow);
  const reader = new TableReader(flow, { captioned, file, report });
  for (const [at, place] of captioned.entries()) {
    if (place.block.kind === "table")
      reader.read(
        place.block,
        { place, at },
        { when: caseOfTable(captioned, at) },
      );
    else if (place.block.kind === "note") {
      for (const inner of place.block.blocks) {
        if (inner.kind === "table") reader.read(inner, { place, at });
      }
    }
  }
  const { tables, otherTables, places, unknownTypes, unread } = reader;
  const linked = withLinksAboutFields(tables, sectionLinks);
  const typed = withElementTypes(withOwnNames(linked), otherTables);
  const marked = markNested(
    withElementsAsBody(withPurposesOfCalls(typed), flow),
  );
  for (const item of withoutTable(unknownTypes, marked)) report(item);
  for (const item of unreadColumns(unread, file)) report(item);
  for (const item of oddTables(marked, otherTables, file)) report(item);
  return { tables: marked, otherTables, places };
}

/** Where a table stands: the block of the flow that is or holds it, and its position there. */
interface TablePlace {
  readonly place: FlowBlock;
  readonly at: number;
}

/** Reads tables one by one, in the order of the page. */
class TableReader {
  readonly tables: ParameterTable[] = [];
  readonly otherTables: OtherTable[] = [];
  readonly places: number[] = [];
  readonly unknownTypes: Diagnostic[] = [];
  readonly unread: UnreadColumns = new Map();
  readonly #flow: readonly FlowBlock[];
  readonly #names: ReadonlySet<string>;
  readonly #file: string;
  readonly #report: (item: Diagnostic) => void;
  #lastHeading: string | undefined;
  #last: (TablePlace & { readonly headed: HeadedTable }) | undefined;
  #holders: ReadonlySet<string> | undefined;

  constructor(
    flow: readonly FlowBlock[],
    given: {
      readonly captioned: readonly FlowBlock[];
      readonly file: string;
      readonly report: (item: Diagnostic) => void;
    },
  ) {
    this.#flow = flow;
    this.#names = namesOfCaptions(given.captioned);
    this.#file = given.file;
    this.#report = (item) =>
      item.code === "page/unknown-type"
        ? void this.unknownTypes.push(item)
        : given.report(item);
  }

  read(
    table: Table,
    { place, at }: TablePlace,
    { when, holder }: OwnWords = {},
  ): void {
    const begun = this.tables.length;
    const own = readHeader(table);
    const above = own.columns ? undefined : this.#headedAbove(place, at);
    const part = above && headlessPart(table, above);
    const whole = part ?? own;
    if (place.block === table) this.#last = { place, at, headed: whole };
    if (listsParameters(whole, place.section)) {
      noteUnread(this.unread, table, whole);
      const parted = splitAtHeadingRows(whole, () =>
        mayHoldObjects(table, place) ? this.#holdersShown() : NO_HOLDERS,
      );
      const { headed, groups } = splitSubParameters(parted.headed);
      const context = {
        captioned: this.#names,
        isFirst: place.heading !== this.#lastHeading,
        file: this.#file,
        report: this.#report,
      };
      const read = parameterTable(table, headed, place, { ...context, when });
      const placed = holder ? withinCell(read, holder) : read;
      this.#add(part ? { ...placed, headless: true } : placed, at);
      for (const group of [...parted.groups, ...groups]) {
        const nested: UnplacedTable = {
          ...parameterTable(table, group.headed, place, context),
          anchors: [],
          place: "nested",
          owners: [group.owner],
        };
        this.#add(nested, at);
      }
      this.#lastHeading = place.heading;
    } else this.otherTables.push(otherTable(table, whole, place));
    const added = this.tables.slice(begun);
    let rowsHere: ReadonlyMap<Position, ParameterRow> | undefined;
    for (const row of table.rows)
      for (const inner of tablesInCells(row)) {
        rowsHere ??= byPosition(added);
        const around = rowsHere.get(row.position);
        this.read(inner, { place, at }, around ? { holder: around } : {});
      }
  }

  #add(read: UnplacedTable, at: number): void {
    this.tables.push({ index: this.tables.length, ...read });
    this.places.push(at);
  }

  /** The table right before, below the same heading. */
  #headedAbove({ heading }: FlowBlock, at: number): HeadedTable | undefined {
    const last = this.#last;
    return last?.at === at - 1 && last.place.heading === heading
      ? last.headed
      : undefined;
  }

  #holdersShown(): ReadonlySet<string> {
    return (this.#holders ??= shownHolders(this.#flow));
  }
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

/** A table without a caption in the cell of a row that may hold fields: whose they are needs no other word. */
function withinCell(table: UnplacedTable, holder: ParameterRow): UnplacedTable {
  const isOwn = table.caption === undefined && table.part !== "uri";
  if (!isOwn || ownsNothing(holder.type)) return table;
  return { ...table, place: "nested", owners: [holder.name] };
}

function tablesInCells(row: Row): Table[] {
  const found: Table[] = [];
  for (const { blocks, spanned } of row.cells)
    if (spanned !== true) addTables(blocks, found);
  return found;
}

function addTables(blocks: readonly Block[], found: Table[]): void {
  for (const block of blocks) {
    if (block.kind === "table") found.push(block);
    else if (block.kind === "note") addTables(block.blocks, found);
    else if (block.kind === "list")
      for (const item of block.items) addTables(item.blocks, found);
  }
}
