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
  contradictsName,
  contradictsWords,
  hasLostType,
  pointsOnly,
  saysBareList,
  saysJsonList,
  shapeShown,
  typeElsewhere,
  typeShown,
} from "./recover-types.js";
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
  const typed = pages.map((page) =>
    withTypesElsewhere(withTypesOfOwnTables(page, report), known, report),
  );
  const index = new PageIndex(typed);
  const matched = typed.map((page) => {
    const assigned = tablePools(page, index).map((pool) =>
      assignTables(pool, new Weigher(pool, known())),
    );
    return applied(page, { assigned, matches, report });
  });
  return { pages: matched, matches, diagnostics };
}

function withTypesElsewhere(
  page: PageModel,
  known: () => KnownTables,
  report: (item: Diagnostic) => void,
): PageModel {
  return withRows(page, (row, table) => {
    if (!hasLostType(row, table)) return row;
    const found = typeElsewhere(row, table, known());
    if (!found) return row;
    const guess = recoveredWords(found);
    report(recovered(guess, { page, table, row }));
    return { ...row, type: found.type, guess };
  });
}

function withTypesOfOwnTables(
  page: PageModel,
  report: (item: Diagnostic) => void,
): PageModel {
  const found = scalarsWithTable(page);
  if (found.size === 0) return page;
  return withRows(page, (row, table) => {
    const recoveredType = found.get(row);
    if (!recoveredType) return row;
    const guess = recoveredWords(recoveredType);
    report(recovered(guess, { page, table, row }));
    return { ...row, type: recoveredType.type, guess };
  });
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
  const placed = withTables(page, (table) => {
    const guess = guesses.get(table);
    if (!nested.has(table)) return guess ? { ...table, guess } : table;
    return { ...table, place: "nested", ...(guess ? { guess } : {}) };
  });
  const shown = new Map<string, ReturnType<typeof shownValues>>();
  const finished = withRows(placed, (row, table) => {
    const lost = hasLostType(row, table);
    const isDoubtful = [
      pointsOnly,
      contradictsWords,
      contradictsName,
      saysJsonList,
      saysBareList,
    ].some((says) => says(row));
    const isOpen = saysNoType(row, table) && !byRow.has(row);
    if (!lost && !isOpen && !isDoubtful) return row;
    const examples = shownBeside(table, page, shown);
    const found = isOpen
      ? scalarShown(row, table, examples)
      : lost
        ? typeShown(row, table, {
            shown: examples,
            matched: byRow.get(row)?.table,
          })
        : shapeShown(row, table, {
            shown: examples,
            named: page.tables.filter(({ owners }) =>
              owners.includes(row.name),
            ),
          });
    if (!found) return row;
    const guess = recoveredWords(found);
    report(recovered(guess, { page, table, row }));
    return { ...row, type: found.type, guess };
  });
  noteMatches(page, finished, { byRow, matches });
  for (const { taker, table, ...rest } of all) {
    if (taker !== "nobody")
      report(matchedByEvidence(page, { taker, table, ...rest }));
  }
  return finished;
}

/** The values that the examples of a table's side and status show; `known` keeps those of each. */
function shownBeside(
  { side, status }: ParameterTable,
  { examples }: PageModel,
  known: Map<string, ReturnType<typeof shownValues>>,
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

function withRows(
  page: PageModel,
  change: (row: ParameterRow, table: ParameterTable) => ParameterRow,
): PageModel {
  return withTables(page, (table) => {
    const rows = table.rows.map((row) => change(row, table));
    return rows.every((row, at) => row === table.rows[at])
      ? table
      : { ...table, rows };
  });
}

function withTables(
  page: PageModel,
  change: (table: ParameterTable) => ParameterTable,
): PageModel {
  const tables = page.tables.map(change);
  return tables.every((table, at) => table === page.tables[at])
    ? page
    : { ...page, tables };
}
