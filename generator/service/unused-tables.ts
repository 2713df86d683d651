/**
 * Tables whose rows would be lost without a word. Input: pages, once all objects are made; output: a diagnostic for each
 * such table of an operation's page, and one for each page that lists structures which no operation has.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../page/page-model.js";
import { tablesLedTo } from "./matching/linked-fields.js";
import type { ObjectBuilder } from "./object-builder.js";

/** Tables of operations' pages that nothing refers to. */
export function unusedTables(
  pages: readonly PageModel[],
  builder: ObjectBuilder,
): Diagnostic[] {
  const told: Diagnostic[] = [];
  for (const page of pages)
    for (const table of lostTables(page, builder))
      if (table.place === "nested" || table.side === undefined)
        told.push(tableNotUsed(table, page));
  return told;
}

function tableNotUsed(table: ParameterTable, page: PageModel): Diagnostic {
  return diagnostic(
    "service/table-not-used",
    `${unusedWords(table, page)}; its ${table.rows.length} rows are in no object`,
    {
      file: page.page.file,
      table: table.caption ?? table.section,
      position: table.position,
    },
  );
}

/** Pages without a call whose tables nothing refers to; a page that misses its call, or explains any call, is told as such. */
export function unusedStructures(
  pages: readonly PageModel[],
  builder: ObjectBuilder,
): Diagnostic[] {
  return pages
    .filter(({ pageKind }) => pageKind === "structures")
    .filter(
      ({ diagnostics }) => !diagnostics.some(({ code }) => TOLD.has(code)),
    )
    .flatMap((page) => {
      const lost = lostTables(page, builder);
      const [first] = lost;
      if (!first) return [];
      const rows = lost.reduce((sum, table) => sum + table.rows.length, 0);
      return diagnostic(
        "service/structures-not-used",
        `Page \`${page.title}\` documents no call, and no row that was read refers to ${lost.length} of its tables, such as \`${first.caption ?? first.section}\`; their ${rows} rows are in no object`,
        { file: page.page.file, position: first.position },
      );
    });
}

const TOLD: ReadonlySet<string> = new Set([
  "page/uri-missing",
  "page/uri-of-any-call",
]);

function lostTables(
  { tables }: PageModel,
  builder: ObjectBuilder,
): ParameterTable[] {
  return tables.filter(
    (table) => !builder.uses(table) && table.rows.length > 0,
  );
}

/** A row without fields may bear the name of the caption, or refer to the table, all the same. */
function unusedWords(table: ParameterTable, page: PageModel): string {
  const { caption, section, owners } = table;
  const name = `table \`${caption ?? section}\``;
  const scalars = page.tables
    .flatMap(({ rows }) => rows)
    .filter(({ type }) => type.kind === "scalar");
  const named = scalars.find((row) => owners.includes(row.name));
  const row = named ?? rowLeadingTo(table, scalars, page);
  if (!row) return `No row refers to ${name}`;
  const how = named ? "bears the name of" : "refers to";
  return `Row \`${row.name}\` ${how} ${name}, yet its type \`${row.typeText}\` has no fields`;
}

function rowLeadingTo(
  table: ParameterTable,
  rows: readonly ParameterRow[],
  page: PageModel,
): ParameterRow | undefined {
  for (const row of rows)
    if (tablesLedTo(row, page).includes(table)) return row;
  return undefined;
}
