/**
 * One method and path, several pages. The page that stands in the table of contents wins over one that does not;
 * otherwise the one with the official name, one with tables, then the first by id. The others are kept as `otherPages`.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageModel } from "../page/page-model.js";
import type { ServiceOperation } from "./service-model.js";

/** An operation and the page that it was read from. */
export interface PageOperation {
  readonly operation: ServiceOperation;
  readonly page: PageModel;
}

/** Identity of an operation: method and path, parameter names aside. */
export function operationKey(method: string, path: string): string {
  return `${method} ${path.replace(/\{[^{}]*\}/g, "{}")}`;
}

/** Merges operations that several pages document; the order is that of the first page. */
export function mergeOperations(
  found: readonly PageOperation[],
  report: (item: Diagnostic) => void,
): ServiceOperation[] {
  const groups = new Map<string, PageOperation[]>();
  for (const item of found) {
    const key = operationKey(item.operation.method, item.operation.path);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].map((group) => {
    const [winner, ...others] = [...group].sort(byRank) as [
      PageOperation,
      ...PageOperation[],
    ];
    for (const other of others) {
      if (other.page !== winner.page) report(duplicate(winner, other));
    }
    return {
      ...winner.operation,
      otherPages: others
        .filter(({ page }) => page !== winner.page)
        .map(({ page }) => page.page),
    };
  });
}

function byRank(a: PageOperation, b: PageOperation): number {
  const rank = ({ page }: PageOperation): number =>
    (page.page.contents ? 0 : 2) + (page.apiName ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const rows = rowsOf(b.page) - rowsOf(a.page);
  if (rows !== 0 && Math.min(rowsOf(a.page), rowsOf(b.page)) === 0) return rows;
  if (a.page.page.id === b.page.page.id) return 0;
  return a.page.page.id < b.page.page.id ? -1 : 1;
}

function rowsOf(page: PageModel): number {
  return page.tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

function duplicate(winner: PageOperation, other: PageOperation): Diagnostic {
  const same = outline(winner.page) === outline(other.page);
  const { method, path } = winner.operation;
  return diagnostic(
    same ? "service/operation-repeated" : "service/operation-claimed-twice",
    same
      ? `\`${method} ${path}\` stands on this page as well, with the same tables as on \`${winner.page.page.id}\``
      : `\`${method} ${path}\` stands on this page as well, with other tables than on \`${winner.page.page.id}\`, which was taken`,
    { file: other.page.page.file },
    { subject: `${method} ${path}` },
  );
}

/** Names, types and flags of all rows: enough to tell two contracts apart. */
function outline(page: PageModel): string {
  return page.tables
    .filter(({ side }) => side !== undefined)
    .map((table) =>
      table.rows
        .map((row) => `${row.name}:${row.typeText}:${String(row.mandatory)}`)
        .join(","),
    )
    .join(";");
}
