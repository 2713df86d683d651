/** What diagnostics say of guesses: the type that a row got, the row that a table went to, and why. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import type { Assignment, Taker } from "./assign-tables.js";
import type { RecoveredType } from "./recover-types.js";

interface RowPlace {
  readonly page: PageModel;
  readonly table: ParameterTable;
  readonly row: ParameterRow;
}

export function recoveredWords({
  type,
  evidence,
  runnerUp,
}: RecoveredType): string {
  const next = runnerUp === undefined ? "" : `; next best: ${runnerUp}`;
  return `the type was taken for ${wordsOfType(type)}, because ${evidence}${next}`;
}

export function recovered(
  guess: string,
  { page, table, row }: RowPlace,
): Diagnostic {
  return diagnostic(
    "service/type-recovered",
    `Row \`${row.name}\` ${row.typeText === "" ? "has no type" : `says only \`${row.typeText}\` for its type`}: ${guess}`,
    {
      file: page.page.file,
      table: table.caption ?? table.section,
      row: row.name,
      position: row.position,
    },
  );
}

const SHOWN_ROWS = 3;

function wordsOfType(type: TypeExpression): string {
  switch (type.kind) {
    case "scalar":
      return type.content
        ? `the JSON of ${wordsOfType(type.content)} as \`${type.name}\``
        : `\`${type.name}\``;
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

export function matchedByEvidence(
  page: PageModel,
  assignment: Assignment,
): Diagnostic {
  const { table } = assignment;
  const [uri] = page.uris;
  const names = table.rows.slice(0, SHOWN_ROWS).map(({ name }) => name);
  const more = table.rows.length > SHOWN_ROWS ? ", ..." : "";
  return diagnostic(
    "service/table-by-evidence",
    `${tableWords(table)} lists \`${names.join("`, `")}\`${more} and ${matchWords(assignment)}`,
    {
      file: page.page.file,
      table: table.caption ?? table.section,
      position: table.position,
    },
    uri ? { subject: `${uri.method} ${uri.path}` } : {},
  );
}

function tableWords({ caption }: ParameterTable): string {
  return caption === undefined
    ? "A table without a caption"
    : `Table \`${caption}\`, which no row names,`;
}

export function matchWords({ taker, other, reasons }: Assignment): string {
  const because = reasons.length > 0 ? reasons.join("; ") : "nothing else fits";
  return `was taken for ${takerWords(taker)}, because ${because}; next best: ${takerWords(other ?? "nobody")}`;
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
