/** One table of parameters. Input: a table whose header is known, and where it stands; output: its rows and what it is of. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Row, Table } from "../document/document-tree.js";
import { AT_LEAST_ONE } from "../vocabulary/mandatory-words.js";
import type { SectionKind } from "../vocabulary/sections.js";
import {
  type NamedAlternatives,
  namedAlternatives,
} from "./alternative-names.js";
import type { FlowBlock } from "./page-flow.js";
import type { ParameterRow, ParameterTable, TablePlace } from "./page-model.js";
import { readCaptionWords } from "./read-caption.js";
import { type RowContext, readRow } from "./read-row.js";
import { readRowName } from "./row-name.js";
import { sideOfSection } from "./side-of-table.js";
import { statusOfTable } from "./status-of-table.js";
import { flagsAreTypes, labelsSwapped } from "./swapped-columns.js";
import type { HeadedTable, TableColumns } from "./table-columns.js";

export interface TableContext {
  /** True for the first table below its heading: what the heading names is in it. */
  readonly isFirst: boolean;
  readonly when?: string | undefined;
  readonly captioned: ReadonlySet<string>;
  readonly file: string;
  readonly report: (item: Diagnostic) => void;
}

/** Where it stands among the others is not known yet. */
export type UnplacedTable = Omit<ParameterTable, "index">;

export function parameterTable(
  table: Table,
  headed: HeadedTable,
  place: FlowBlock,
  context: TableContext,
): UnplacedTable {
  const columns = columnsOfCells(table, headed, place, context);
  const caption = readCaptionWords(table.caption ?? "");
  const side = caption.side ?? sideOfSection(place.section);
  const status = statusOfTable(table, place);
  const rows: ParameterRow[] = [];
  const oneOf = oneOfRows(headed.rows, columns);
  const given = {
    columns,
    header: headed.header,
    file: context.file,
    table: table.caption ?? place.heading,
    ...(oneOf.length > 0 ? { oneOf } : {}),
    captioned: context.captioned,
    report: context.report,
  };
  for (const row of headed.rows) {
    const both = namedAlternatives(row, columns);
    if (both) reportAlternatives(row, both, given);
    const own = both?.asked ? { ...given, oneOf: both.names } : given;
    for (const one of both?.rows ?? [row]) {
      const read = readRow(one, own);
      if (read) rows.push(read);
    }
  }
  return {
    ...(table.number === undefined ? {} : { number: table.number }),
    ...(table.caption === undefined ? {} : { caption: table.caption }),
    ...(context.when === undefined ? {} : { when: context.when }),
    anchors: table.anchors,
    ...(side ? { side } : {}),
    place:
      caption.place ??
      (caption.generic && context.isFirst
        ? readCaptionWords(place.heading).place
        : undefined) ??
      placeOfSection(place.section),
    ...(status ? { status } : {}),
    owners: caption.owners,
    section: place.heading,
    part: place.section,
    hasMandatoryColumn: columns.mandatory !== undefined,
    hasTypeColumn: columns.type !== undefined,
    rows,
    position: table.position,
  };
}

/** The columns that the header names, less a slip of its labels. */
function columnsOfCells(
  { caption, position }: Table,
  headed: HeadedTable,
  { heading }: FlowBlock,
  { file, report }: TableContext,
): TableColumns {
  const columns = headed.columns as TableColumns;
  const { type, mandatory } = columns;
  if (mandatory === undefined) return columns;
  if (flagsAreTypes(headed.rows, columns)) {
    report(
      diagnostic(
        "page/labels-swapped",
        `Below the label \`${headed.header[mandatory] ?? ""}\` every row has a type, and no column is called one; the cells were read as types`,
        { file, table: caption ?? heading, position },
      ),
    );
    const { mandatory: _, ...others } = columns;
    return { ...others, type: mandatory };
  }
  if (type === undefined) return columns;
  if (!labelsSwapped(headed.rows, columns)) return columns;
  report(
    diagnostic(
      "page/labels-swapped",
      `Labels \`${headed.header[type] ?? ""}\` and \`${headed.header[mandatory] ?? ""}\` have changed places: every row says yes or no below the first and a type below the second; the cells were read as what they say`,
      { file, table: caption ?? heading, position },
    ),
  );
  return { ...columns, type: mandatory, mandatory: type };
}

function reportAlternatives(
  { position }: Row,
  { names, asked }: NamedAlternatives,
  { file, table, report }: Pick<RowContext, "file" | "table" | "report">,
): void {
  const label = names.join(" or ");
  report(
    diagnostic(
      "page/row-of-two-names",
      `Row \`${label}\` names two parameters; it was read as one row for each${asked ? ", of which at least one must be sent" : ""}; next best: a name that the caller chooses`,
      { file, table, row: label, position },
    ),
  );
}

/** Names of the rows whose Mandatory cells say that one of them must be there. */
function oneOfRows(
  rows: readonly Row[],
  { name, mandatory }: NonNullable<HeadedTable["columns"]>,
): string[] {
  if (mandatory === undefined) return [];
  return rows
    .filter(({ cells }) => AT_LEAST_ONE.test(cells[mandatory]?.text ?? ""))
    .map(({ cells }) => readRowName(cells[name]?.text ?? "").name)
    .filter((label) => label !== "");
}

function placeOfSection(section: SectionKind): TablePlace {
  return section === "response" ? "body" : "mixed";
}
