/**
 * Entry of `matching/`: pages that lost captions, links or type cells to pages whose tables and rows are matched by
 * evidence. Input: page models; output: the pages with types recovered and nested tables marked, the table of each
 * matched row, and a warning for each guess. Pages whose captions and links are whole pass through untouched.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../../page/page-model.js";
import { examplesBeside } from "../examples-beside.js";
import { type EvidenceMatch, PageIndex } from "../page-index.js";
import { type Assignment, assignTables } from "./assign-tables.js";
import { shownValues } from "./example-values.js";
import { type KnownTable, KnownTables } from "./known-tables.js";
import {
  type RecoveredType,
  contradictsName,
  contradictsWords,
  hasLostType,
  pointsOnly,
  saysJsonList,
  shapeShown,
  typeElsewhere,
  typeShown,
} from "./recover-types.js";
import { saysBareList } from "./bare-lists.js";
import { saysNoType, scalarShown } from "./rows-without-types.js";
import {
  matchedByEvidence,
  matchWords,
  recovered,
  recoveredWords,
} from "./match-words.js";
import { scalarsWithTable } from "./scalar-with-table.js";
import { listsHeaders, tablePools } from "./table-pools.js";
import { Weigher } from "./weigh-match.js";

export interface Matching {
  readonly pages: readonly PageModel[];
  /** The table of each row that evidence gave one. */
  readonly matches: ReadonlyMap<ParameterRow, EvidenceMatch>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Matches what captions and links leave open, on every page that needs it; `accepted` is asked only then. */
export function matchTables(
  pages: readonly PageModel[],
  accepted: () => readonly KnownTable[] = () => [],
): Matching {
  const matches = new Map<ParameterRow, EvidenceMatch>();
  const diagnostics: Diagnostic[] = [];
  const report = (item: Diagnostic): void => void diagnostics.push(item);
  let gathered: KnownTables | undefined;
  const known = (): KnownTables =>
    (gathered ??= new KnownTables(pages, accepted()));
  const typed: PageModel[] = [];
  for (const page of pages)
    typed.push(
      withTypesElsewhere(withTypesOfOwnTables(page, report), known, report),
    );
  const index = new PageIndex(typed);
  const matched: PageModel[] = [];
  for (const page of typed) {
    const assigned = assignmentsOf(page, index, known);
    matched.push(applied(page, { assigned, matches, report }));
  }
  return { pages: matched, matches, diagnostics };
}

/** What evidence says of each pool of tables of a page. */
function assignmentsOf(
  page: PageModel,
  index: PageIndex,
  known: () => KnownTables,
): (readonly Assignment[])[] {
  const assigned: (readonly Assignment[])[] = [];
  for (const pool of tablePools(page, index))
    assigned.push(assignTables(pool, new Weigher(pool, known())));
  return assigned;
}

function withTypesElsewhere(
  page: PageModel,
  known: () => KnownTables,
  report: (item: Diagnostic) => void,
): PageModel {
  return withTypes(page, typeKnown, { known, report });
}

function typeKnown(
  row: ParameterRow,
  table: ParameterTable,
  { known }: { readonly known: () => KnownTables },
): RecoveredType | undefined {
  return hasLostType(row, table)
    ? typeElsewhere(row, table, known())
    : undefined;
}

function withTypesOfOwnTables(
  page: PageModel,
  report: (item: Diagnostic) => void,
): PageModel {
  const found = scalarsWithTable(page);
  return found.size === 0
    ? page
    : withTypes(page, typeFound, { found, report });
}

function typeFound(
  row: ParameterRow,
  _table: ParameterTable,
  { found }: { readonly found: ReadonlyMap<ParameterRow, RecoveredType> },
): RecoveredType | undefined {
  return found.get(row);
}

interface Application {
  readonly assigned: readonly (readonly Assignment[])[];
  readonly matches: Map<ParameterRow, EvidenceMatch>;
  readonly report: (item: Diagnostic) => void;
}

/** The page with its tables placed and the last types recovered; notes the matches of its rows. */
function applied(page: PageModel, application: Application): PageModel {
  const { assigned, matches, report } = application;
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
  const guesses = new Map<ParameterTable, string>();
  for (const assignment of all) {
    const { table, taker } = assignment;
    if (taker !== "nobody" && !guesses.has(table))
      guesses.set(table, matchWords(assignment));
  }
  const placed = withTables(
    page,
    page.tables.map((table) => {
      const guess = guesses.get(table);
      if (!nested.has(table)) return guess ? { ...table, guess } : table;
      return { ...table, place: "nested", ...(guess ? { guess } : {}) };
    }),
  );
  const shown: ShownBySide = new Map();
  const finished = withTypes(placed, typeInExamples, {
    page,
    byRow,
    shown,
    report,
  });
  noteMatches(page, finished, { byRow, matches });
  for (const { taker, table, ...rest } of all) {
    if (taker !== "nobody")
      report(matchedByEvidence(page, { taker, table, ...rest }));
  }
  return finished;
}

type ShownBySide = Map<string, ReturnType<typeof shownValues>>;

/** The type of a row that lost it, or whose words speak against it, as the examples of its side show it. */
function typeInExamples(
  row: ParameterRow,
  table: ParameterTable,
  {
    page,
    byRow,
    shown,
  }: {
    readonly page: PageModel;
    readonly byRow: ReadonlyMap<ParameterRow, Assignment>;
    readonly shown: ShownBySide;
  },
): RecoveredType | undefined {
  const lost = hasLostType(row, table);
  const isDoubtful =
    pointsOnly(row) ||
    contradictsWords(row) ||
    contradictsName(row) ||
    saysJsonList(row) ||
    saysBareList(row);
  const isOpen = saysNoType(row, table) && !byRow.has(row);
  if (!lost && !isOpen && !isDoubtful) return undefined;
  const examples = shownBeside(table, page, shown);
  if (isOpen) return scalarShown(row, table, examples);
  return lost
    ? typeShown(row, table, {
        shown: examples,
        matched: byRow.get(row)?.table,
      })
    : shapeShown(row, table, {
        shown: examples,
        named: page.tables.filter(({ owners }) => owners.includes(row.name)),
      });
}

/** The values that the examples of a table's side and status show; `known` keeps those of each. */
function shownBeside(
  { side, status }: ParameterTable,
  { examples }: PageModel,
  known: ShownBySide,
): ReturnType<typeof shownValues> {
  const key = `${side ?? ""} ${status ?? ""}`;
  let shown = known.get(key);
  if (!shown) {
    shown = shownValues(examplesBeside(examples, { side, status }));
    known.set(key, shown);
  }
  return shown;
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

interface Reporting {
  readonly report: (item: Diagnostic) => void;
}

/** The page with the types that `typeOf` finds for its rows in what is `given`; each is told. */
function withTypes<Given extends Reporting>(
  page: PageModel,
  typeOf: (
    row: ParameterRow,
    table: ParameterTable,
    given: Given,
  ) => RecoveredType | undefined,
  given: Given,
): PageModel {
  const tables: ParameterTable[] = [];
  for (const table of page.tables) {
    const rows: ParameterRow[] = [];
    for (const row of table.rows) {
      const found = typeOf(row, table, given);
      if (!found) {
        rows.push(row);
        continue;
      }
      const guess = recoveredWords(found);
      given.report(recovered(guess, { page, table, row }));
      rows.push({ ...row, type: found.type, guess });
    }
    const isSame = rows.every((row, at) => row === table.rows[at]);
    tables.push(isSame ? table : { ...table, rows });
  }
  return withTables(page, tables);
}

/** The page with these tables; the same page where they are its own. */
function withTables(
  page: PageModel,
  tables: readonly ParameterTable[],
): PageModel {
  return tables.every((table, at) => table === page.tables[at])
    ? page
    : { ...page, tables };
}
