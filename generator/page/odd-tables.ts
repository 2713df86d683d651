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
        table.section === ""
          ? `Table \`${name}\` stands below no heading, which would say whether it is of a request or of a response`
          : `Table \`${name}\` stands below \`${table.section}\`, which is neither a request nor a response`,
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
        `${headingWords(table)}; caption \`${name}\` says that the table is of the ${table.side}`,
        table,
      );
    }
  }
  const values = valueAnchors(tables);
  for (const table of otherTables) {
    if (table.purpose !== "unknown" || !NEEDS_PARAMETERS.has(table.part))
      continue;
    const of = table.anchors.flatMap((name) => values.get(name) ?? []);
    if (of[0] !== undefined) {
      report(
        "page/table-of-values",
        `Table \`${nameOf(table)}\` was taken for what it tells about \`${of[0]}\`, which links to it; its ${table.rows.length} rows are no parameters`,
        table,
      );
      continue;
    }
    const headless = table.header.length === 0 && table.rows.length > 0;
    report(
      headless ? "page/table-without-header" : "page/table-not-understood",
      `Table \`${nameOf(table)}\` has no header that names parameters; its ${table.rows.length} rows were left out`,
      table,
    );
  }
  return found;
}

function headingWords({ section }: ParameterTable): string {
  return section === ""
    ? "A table stands below no heading"
    : `Heading \`${section}\` is not known`;
}

/** Anchors that rows without fields of their own link to, each with a row: what stands there tells of its values. */
function valueAnchors(
  tables: readonly ParameterTable[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { rows } of tables)
    for (const { name, type, descriptionLinks } of rows)
      if (ownsNothing(type))
        for (const { href } of descriptionLinks)
          if (href.startsWith("#")) found.set(href.slice(1), name);
  return found;
}

function nameOf(table: ParameterTable | OtherTable): string {
  return (
    table.caption ??
    (table.number === undefined ? table.section : `Table ${table.number}`)
  );
}
