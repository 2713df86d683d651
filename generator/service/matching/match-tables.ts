/**
 * Entry of `matching/`: pages that lost captions, links or type cells to pages whose tables and rows are matched by
 * evidence. Input: page models; output: the pages with types recovered and nested tables marked, the table of each
 * matched row, and a warning for each guess. Pages whose captions and links are whole pass through untouched.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import { type EvidenceMatch, PageIndex } from "../page-index.js";
import { type Assignment, assignTables, type Taker } from "./assign-tables.js";
import { type KnownTable, KnownTables } from "./known-tables.js";
import {
  hasLostType,
  type RecoveredType,
  typeElsewhere,
  typeShown,
} from "./recover-types.js";
import { listsHeaders, tablePools, type TablePool } from "./table-pools.js";
import { Weigher } from "./weigh-match.js";

export interface Matching {
  readonly pages: readonly PageModel[];
  /** The table of each row that evidence gave one. */
  readonly matches: ReadonlyMap<ParameterRow, EvidenceMatch>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Matches what captions and links leave open, on every page that needs it. */
export function matchTables(
  pages: readonly PageModel[],
  accepted: readonly KnownTable[] = [],
): Matching {
  const matches = new Map<ParameterRow, EvidenceMatch>();
  const diagnostics: Diagnostic[] = [];
  if (!pages.some(mayNeedEvidence)) return { pages, matches, diagnostics };
  const known = new KnownTables(pages, accepted);
  const report = (item: Diagnostic): void => void diagnostics.push(item);
  const typed = pages.map((page) => withTypesElsewhere(page, known, report));
  const index = new PageIndex(typed);
  const matched = typed.map((page) => {
    const pools = mayNeedEvidence(page) ? tablePools(page, index) : [];
    const assigned = pools.map((pool) =>
      assignTables(pool, new Weigher(pool, known)),
    );
    return applied(page, { pools, assigned, matches, report });
  });
  return { pages: matched, matches, diagnostics };
}

/** A cheap look: a table without a caption beside another of its side, or a row without a type. */
function mayNeedEvidence({ tables }: PageModel): boolean {
  return tables.some(
    (table) =>
      (table.caption === undefined && table.part !== "uri") ||
      table.rows.some((row) => hasLostType(row, table)),
  );
}

function withTypesElsewhere(
  page: PageModel,
  known: KnownTables,
  report: (item: Diagnostic) => void,
): PageModel {
  return withRows(page, (row, table) => {
    if (!hasLostType(row, table)) return row;
    const found = typeElsewhere(row, table, known);
    if (!found) return row;
    report(recovered(found, { page, table, row }));
    return { ...row, type: found.type };
  });
}

interface Application {
  readonly pools: readonly TablePool[];
  readonly assigned: readonly (readonly Assignment[])[];
  readonly matches: Map<ParameterRow, EvidenceMatch>;
  readonly report: (item: Diagnostic) => void;
}

/** The page with its tables placed and the last types recovered; notes the matches of its rows. */
function applied(page: PageModel, application: Application): PageModel {
  const { pools, assigned, matches, report } = application;
  const all = assigned.flat();
  const nested = new Set(
    all
      .filter(
        ({ taker, table }) =>
          taker !== "call" && !(taker === "nobody" && listsHeaders(table)),
      )
      .map(({ table }) => table),
  );
  const byRow = new Map<ParameterRow, Assignment>();
  for (const assignment of all) {
    if (typeof assignment.taker === "string") continue;
    for (const { row } of assignment.taker.mentions) byRow.set(row, assignment);
  }
  const placed =
    nested.size === 0
      ? page
      : {
          ...page,
          tables: page.tables.map((table) =>
            nested.has(table) ? { ...table, place: "nested" as const } : table,
          ),
        };
  const finished = withRows(placed, (row, table) => {
    if (!hasLostType(row, table)) return row;
    const found = typeShown(row, table, {
      page,
      matched: byRow.has(row),
    });
    if (!found) return row;
    report(recovered(found, { page, table, row }));
    return { ...row, type: found.type };
  });
  noteMatches(page, finished, { byRow, matches });
  for (const { taker, ...rest } of all) {
    if (taker !== "nobody")
      report(matchedByEvidence(page, { taker, ...rest }, pools));
  }
  return finished;
}

/** Rows and tables were made anew: both pages list them in the same order. */
function noteMatches(
  before: PageModel,
  after: PageModel,
  {
    byRow,
    matches,
  }: {
    readonly byRow: ReadonlyMap<ParameterRow, Assignment>;
    readonly matches: Map<ParameterRow, EvidenceMatch>;
  },
): void {
  const newTable = new Map(
    before.tables.map((table, at) => [table, after.tables[at]]),
  );
  for (const [at, table] of before.tables.entries()) {
    for (const [index, row] of table.rows.entries()) {
      const assignment = byRow.get(row);
      const now = after.tables[at]?.rows[index];
      const own = assignment && newTable.get(assignment.table);
      if (!assignment || !now || !own) continue;
      matches.set(now, {
        ref: { page: after, table: own },
        evidence: assignment.reasons.join("; "),
      });
    }
  }
}

function withRows(
  page: PageModel,
  change: (row: ParameterRow, table: ParameterTable) => ParameterRow,
): PageModel {
  let changed = false;
  const tables = page.tables.map((table) => {
    const rows = table.rows.map((row) => change(row, table));
    if (rows.every((row, at) => row === table.rows[at])) return table;
    changed = true;
    return { ...table, rows };
  });
  return changed ? { ...page, tables } : page;
}

interface RowPlace {
  readonly page: PageModel;
  readonly table: ParameterTable;
  readonly row: ParameterRow;
}

function recovered(
  { type, evidence, runnerUp }: RecoveredType,
  { page, table, row }: RowPlace,
): Diagnostic {
  const next = runnerUp === undefined ? "" : `; next best: ${runnerUp}`;
  return diagnostic(
    "service/type-recovered",
    `Row \`${row.name}\` has no type; it was taken for ${wordsOfType(type)}, because ${evidence}${next}`,
    {
      file: page.page.file,
      table: table.caption ?? table.section,
      row: row.name,
      position: row.position,
    },
  );
}

function wordsOfType(type: TypeExpression): string {
  switch (type.kind) {
    case "scalar":
      return `\`${type.name}\``;
    case "object":
      return type.name === undefined ? "an object" : `\`${type.name}\``;
    case "array":
      return `a list of ${wordsOfType(type.items)}`;
    case "map":
      return `a map of ${wordsOfType(type.values)}`;
    case "union":
      return type.options.map(wordsOfType).join(" or ");
    case "unknown":
      return "anything";
  }
}

const SHOWN_ROWS = 3;

function matchedByEvidence(
  page: PageModel,
  { table, taker, other, reasons }: Assignment,
  pools: readonly TablePool[],
): Diagnostic {
  const names = table.rows.slice(0, SHOWN_ROWS).map(({ name }) => name);
  const more = table.rows.length > SHOWN_ROWS ? ", ..." : "";
  const because = reasons.length > 0 ? reasons.join("; ") : "nothing else fits";
  return diagnostic(
    "service/table-by-evidence",
    `The table without a caption that lists \`${names.join("`, `")}\`${more} was taken for ${takerWords(taker)}, because ${because}; next best: ${takerWords(other ?? "nobody")}`,
    {
      file: page.page.file,
      table: table.section,
      position: table.position,
    },
    {
      subject:
        `${pools[0]?.page.uris[0]?.method ?? ""} ${pools[0]?.page.uris[0]?.path ?? ""}`.trim(),
    },
  );
}

function takerWords(taker: Taker): string {
  if (taker === "nobody") return "no row of the page";
  if (taker === "call") return "the body itself";
  const rows = [...new Set(taker.mentions.map(({ row }) => row.name))];
  const shown = rows.slice(0, SHOWN_ROWS).join("`, `");
  return taker.name === undefined
    ? `the fields of \`${shown}\``
    : `\`${taker.name}\` of \`${shown}\``;
}
