/**
 * What the account itself has to report: things that became nothing without a word, and links that lead nowhere. A page
 * that could not be read to its end says so here as well: nobody can account for what is missing.
 */
import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageAccount } from "./account.js";

/** One diagnostic for each thing, in the order of the pages. */
export function findUnaccounted(pages: readonly PageAccount[]): Diagnostic[] {
  return pages.flatMap((page) => [
    ...unreadPages(page),
    ...lostOperations(page),
    ...rowFindings(page),
    ...lostExamples(page),
    ...lostStatusCodes(page),
    ...danglingLinks(page),
  ]);
}

function unreadPages({ diagnostics }: PageAccount): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ code, severity }) =>
      code.startsWith("document/") && severity === "error",
  );
}

function lostOperations({ file, operations }: PageAccount): Diagnostic[] {
  return operations.flatMap(({ method, path, line, column, fate }) => {
    const place = { file, position: { line, column } };
    const name = `\`${method} ${path}\``;
    if (fate.kind === "unaccounted")
      return [
        diagnostic(
          "coverage/unaccounted-operation",
          `${name} is not in the contract, and nothing says why.`,
          place,
        ),
      ];
    return fate.kind === "other service"
      ? [
          diagnostic(
            "coverage/other-service",
            `${name} is an operation of another service.`,
            place,
          ),
        ]
      : [];
  });
}

function rowFindings({ file, tables }: PageAccount): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const table of tables) {
    if (table.kind !== "parameters") continue;
    const name = table.caption ?? table.section;
    let foreign = 0;
    for (const { name: row, line, column, fate } of table.rows) {
      if (fate.kind === "unaccounted")
        found.push(
          diagnostic(
            "coverage/unaccounted-row",
            `Row \`${row}\` is not in the contract, and nothing says why.`,
            { file, table: name, row, position: { line, column } },
          ),
        );
      else if (isPageWithoutOperation(fate)) foreign += 1;
    }
    if (foreign > 0)
      found.push(
        diagnostic(
          "coverage/page-without-operation",
          `The page states no method and path, and no operation's table refers to table \`${name}\`; ${foreign === 1 ? "1 row is" : `${foreign} rows are`} in no object.`,
          {
            file,
            table: name,
            position: { line: table.line, column: table.column },
          },
        ),
      );
  }
  return found;
}

function isPageWithoutOperation(fate: { readonly kind: string }): boolean {
  const code: DiagnosticCode = "coverage/page-without-operation";
  return "code" in fate && fate.code === code;
}

function lostExamples({ file, examples }: PageAccount): Diagnostic[] {
  return examples
    .filter(({ fate }) => fate.kind === "unaccounted")
    .map(({ side, line, column }) =>
      diagnostic(
        "coverage/unaccounted-example",
        `A ${side ?? "request"} example is not in the contract, and nothing says why.`,
        { file, position: { line, column } },
      ),
    );
}

function lostStatusCodes({ file, statusCodes }: PageAccount): Diagnostic[] {
  return statusCodes
    .filter(({ fate }) => fate.kind === "unaccounted")
    .map(({ status }) =>
      diagnostic(
        "coverage/unaccounted-status-code",
        `Status code \`${status}\` is not in the contract, and nothing says why.`,
        { file },
        { subject: status },
      ),
    );
}

function danglingLinks({ file, links }: PageAccount): Diagnostic[] {
  return links.flatMap(({ href, row, line, target }) => {
    if (target.kind !== "dangling") return [];
    const source: SourceLocation = {
      file,
      ...(row === undefined ? {} : { row }),
      ...(line === undefined ? {} : { position: { line, column: 1 } }),
    };
    return [
      diagnostic(
        "coverage/dangling-link",
        `Link \`${href}\` leads nowhere: ${target.reason}.`,
        source,
      ),
    ];
  });
}
