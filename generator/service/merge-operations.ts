/**
 * One method and path, several pages. A page that stands in the table of contents wins over one that does not;
 * otherwise they are one operation that has what all of them say. Pages that were passed over are in `otherPages`
 * as well. Output is the same whatever the order of the pages.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageModel } from "../page/page-model.js";
import { type PageOperation, mergePages } from "./merge-pages.js";
import { demandOf } from "./same-schema.js";
import type {
  ObjectId,
  ServiceObject,
  ServiceOperation,
} from "./service-model.js";

export type { PageOperation } from "./merge-pages.js";

/** Identity of an operation: method and path, parameter names aside. */
export function operationKey(method: string, path: string): string {
  return `${method} ${path.replace(/\{[^{}]*\}/g, "{}")}`;
}

/** Merges operations that several pages document; the order is that of the first page. */
export function mergeOperations(
  found: readonly PageOperation[],
  objects: ReadonlyMap<ObjectId, ServiceObject>,
  report: (item: Diagnostic) => void,
): ServiceOperation[] {
  const groups = new Map<string, PageOperation[]>();
  for (const item of found) {
    const key = operationKey(item.operation.method, item.operation.path);
    const group = groups.get(key);
    // A page that spells a path in two ways has said all of it the first time.
    if (group?.some(({ page }) => page === item.page)) continue;
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const merged: ServiceOperation[] = [];
  for (const group of groups.values())
    merged.push(mergeGroup(group, objects, report));
  return merged;
}

/** The pages of one operation. */
function mergeGroup(
  group: readonly PageOperation[],
  objects: ReadonlyMap<ObjectId, ServiceObject>,
  report: (item: Diagnostic) => void,
): ServiceOperation {
  const [winner, ...others] = [...group].sort(byRank) as [
    PageOperation,
    ...PageOperation[],
  ];
  const relations = others.map((other) => relationOf(winner, other));
  for (const [index, other] of others.entries())
    report(told(winner, other, relations[index] ?? "repeated"));
  const read = others.filter((_, index) => relations[index] !== "passed");
  return {
    ...mergePages([winner, ...read], objects, report),
    otherPages: others.map(({ page }) => page.page),
  };
}

/** What a further page is: the same again, passed over, or another side of the operation. */
type Relation = "repeated" | "passed" | "variant";

function relationOf(winner: PageOperation, other: PageOperation): Relation {
  if (outline(winner.page) === outline(other.page)) return "repeated";
  return winner.page.page.contents && !other.page.page.contents
    ? "passed"
    : "variant";
}

function byRank(a: PageOperation, b: PageOperation): number {
  const rank = ({ page }: PageOperation): number =>
    (page.page.contents ? 0 : 2) + (page.apiName ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const rows = rowsOf(b.page) - rowsOf(a.page);
  if (rows !== 0 && Math.min(rowsOf(a.page), rowsOf(b.page)) === 0) return rows;
  return a.page.page.id < b.page.page.id ? -1 : 1;
}

function rowsOf(page: PageModel): number {
  return page.tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

const TOLD = {
  repeated: {
    code: "service/operation-repeated",
    words: (id: string) => `with the same tables as on \`${id}\``,
  },
  passed: {
    code: "service/operation-claimed-twice",
    words: (id: string) =>
      `with other tables than on \`${id}\`, which was taken, as only that one is in the contents`,
  },
  variant: {
    code: "service/operation-variants",
    words: (id: string) =>
      `with other tables than on \`${id}\`; they are one operation, and bodies that differ are its variants`,
  },
} as const;

function told(
  winner: PageOperation,
  other: PageOperation,
  relation: Relation,
): Diagnostic {
  const { method, path } = winner.operation;
  const { code, words } = TOLD[relation];
  return diagnostic(
    code,
    `\`${method} ${path}\` stands on this page as well, ${words(winner.page.page.id)}`,
    { file: other.page.page.file },
    { subject: `${method} ${path}` },
  );
}

/** Names, types, flags and demands of all rows: enough to tell two contracts apart. */
function outline(page: PageModel): string {
  return page.tables
    .filter(({ side }) => side !== undefined)
    .map((table) =>
      table.rows
        .map(
          (row) =>
            `${row.name}:${row.typeText}:${String(row.mandatory)}:${row.prose.constraints.map(demandOf).sort().join()}`,
        )
        .join(","),
    )
    .join(";");
}
