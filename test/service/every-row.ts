/**
 * The check behind "nothing is lost silently": each row of each parameter table of the pages given is in exactly
 * one place of the model, or named by a diagnostic. Input: pages and their model; output: what is wrong.
 */
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { PageModel } from "../../generator/page/page-model.js";
import type {
  Origin,
  ServiceField,
  ServiceModel,
} from "../../generator/service/service-model.js";

export interface Placement {
  /** Rows that are a field, a parameter or absorbed. */
  readonly placed: number;
  /** Rows that a diagnostic accounts for: their own, their table's or their page's. */
  readonly diagnosed: number;
  /** Rows that are nowhere, as `page:line name`. */
  readonly lost: readonly string[];
  /** Rows that became two different things. */
  readonly twice: readonly string[];
}

/** Diagnostics that say of a row, a table or a page that it is not in the model. */
const LEAVES_OUT: ReadonlySet<string> = new Set([
  "service/parameter-without-name",
  "service/path-parameter-not-in-uri",
  "service/table-not-used",
]);
const LEAVES_PAGE_OUT: ReadonlySet<string> = new Set([
  "service/operation-repeated",
  "service/operation-claimed-twice",
]);

/** Finds a place for every row of the operations' pages. */
export function everyRowIsPlaced(
  pages: readonly PageModel[],
  model: ServiceModel,
): Placement {
  const uses = usesOf(model);
  const lines = new Set(
    model.diagnostics.filter(({ code }) => LEAVES_OUT.has(code)).map(lineOf),
  );
  const leftOut = new Set(
    model.diagnostics
      .filter(({ code }) => LEAVES_PAGE_OUT.has(code))
      .map(({ source }) => source?.file),
  );
  const lost: string[] = [];
  const twice: string[] = [];
  let placed = 0;
  let diagnosed = 0;
  for (const { page, tables, pageKind } of pages) {
    if (pageKind !== "operation") continue;
    for (const table of tables) {
      for (const row of table.rows) {
        const key = keyOf(page.id, row.position, row.name);
        const found = uses.get(key) ?? new Set();
        const label = `${page.id}:${row.position.line} ${row.name}`;
        if (found.size > 1 && !isOneThing(found)) {
          twice.push(`${label} is ${[...found].join(" and ")}`);
        }
        if (found.size > 0) placed += 1;
        else if (
          leftOut.has(page.file) ||
          lines.has(
            `${page.file}:${row.position.line}:${row.position.column}`,
          ) ||
          lines.has(
            `${page.file}:${table.position.line}:${table.position.column}`,
          )
        ) {
          diagnosed += 1;
        } else lost.push(label);
      }
    }
  }
  return { placed, diagnosed, lost, twice };
}

/** A table that request and response share gives a field of each; that is one use, not two. */
function isOneThing(found: ReadonlySet<string>): boolean {
  return new Set([...found].map((use) => use.split(" ")[0])).size === 1;
}

function usesOf(model: ServiceModel): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  const add = ({ page, row, position }: Origin, use: string): void => {
    if (row === undefined || !position) return;
    const key = keyOf(page.id, position, row);
    const known = uses.get(key);
    if (known) known.add(use);
    else uses.set(key, new Set([use]));
  };
  const field = ({ origin, also, name }: ServiceField, use: string): void => {
    for (const row of [origin, ...(also ?? [])]) add(row, `${use} ${name}`);
  };
  for (const operation of model.operations) {
    for (const { in: location, field: inner } of operation.parameters)
      field(inner, location);
    for (const { headers } of operation.responses)
      for (const header of headers) field(header, "header");
    for (const { origin, became } of operation.absorbed) add(origin, became);
  }
  for (const { fields, open } of model.objects.values()) {
    if (open) continue;
    for (const inner of fields) field(inner, "field");
  }
  for (const { origin, became } of model.absorbed ?? []) add(origin, became);
  return uses;
}

function keyOf(
  page: string,
  { line, column }: { readonly line: number; readonly column: number },
  row: string,
): string {
  return `${page}:${line}:${column} ${row}`;
}

function lineOf({ source }: Diagnostic): string {
  const { position } = source ?? {};
  return `${source?.file}:${position?.line}:${position?.column}`;
}
