/** What is strange about the tables of a page: empty ones, ones without a header, ones below unknown headings. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DiagnosticCode } from "../diagnostics/codes.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { ownsNothing } from "./nested-tables.js";
import type { OtherTable, ParameterTable } from "./page-model.js";

const NEEDS_PARAMETERS: ReadonlySet<string> = new Set([
  "uri",
  "request",
  "response",
]);

/** One diagnostic a table at the most. */
export function oddTables(
  tables: readonly ParameterTable[],
  otherTables: readonly OtherTable[],
  file: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (
    code: DiagnosticCode,
    message: string,
    table: ParameterTable | OtherTable,
  ): void => {
    const { position } = table;
    found.push(
      diagnostic(code, message, { file, table: nameOf(table), position }),
    );
  };
  const guessed = new Set<string>();
  for (const table of tables) {
    const name = nameOf(table);
    if (table.rows.length === 0) {
      report(
        "page/empty-table",
        `Table \`${name}\` lists no parameters, at least one was expected`,
        table,
      );
    } else if (
      !table.side &&
      table.owners.length === 0 &&
      !table.part.startsWith("example")
    ) {
      report(
        "page/unknown-section",
        `Table \`${name}\` stands below \`${table.section}\`, which is neither a request nor a response`,
        table,
      );
    } else if (
      table.side &&
      table.part === "other" &&
      !guessed.has(table.section)
    ) {
      guessed.add(table.section);
      report(
        "page/section-by-caption",
        `Heading \`${table.section}\` is not known; caption \`${name}\` says that the table is of the ${table.side}`,
        table,
      );
    }
  }
  const ofValues = anchorsOfValues(tables);
  for (const table of otherTables) {
    if (table.purpose !== "unknown" || !NEEDS_PARAMETERS.has(table.part))
      continue;
    if (table.anchors.some((anchor) => ofValues.has(anchor))) continue;
    const headless = table.header.length === 0 && table.rows.length > 0;
    report(
      headless ? "page/table-without-header" : "page/table-not-understood",
      `Table \`${nameOf(table)}\` has no header that names parameters; its ${table.rows.length} rows were left out`,
      table,
    );
  }
  return found;
}

/** What the descriptions of scalars link to: a table of values lists no parameters. */
function anchorsOfValues(
  tables: readonly ParameterTable[],
): ReadonlySet<string> {
  const rows = tables.flatMap((table) => table.rows);
  return new Set(
    rows
      .filter(({ type }) => ownsNothing(type))
      .flatMap(({ descriptionLinks }) => descriptionLinks)
      .map(({ href }) => href.replace(/^#/, "")),
  );
}

function nameOf(table: ParameterTable | OtherTable): string {
  return (
    table.caption ??
    (table.number === undefined ? table.section : `Table ${table.number}`)
  );
}
