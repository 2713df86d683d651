/**
 * The answer that a response section only links to: "See Task Responses", a page that lists no call but what many
 * calls are answered with. Input: a page whose own tables say nothing of the answer, or nothing of failures; output: the
 * page and its tables.
 */
import type { PageModel, ParameterTable } from "../page/page-model.js";
import { FAILURE_STATUS } from "../vocabulary/markers.js";
import type { PageIndex } from "./page-index.js";

export interface LinkedAnswer {
  readonly page: PageModel;
  /** The tables that are no nested object's, below the status of the section that links to them. */
  readonly tables: readonly ParameterTable[];
}

/** The one page that the section means; links to several pages may mean any of them. */
export function linkedAnswer(
  page: PageModel,
  index: PageIndex,
): LinkedAnswer | undefined {
  const found = new Map<PageModel, LinkedAnswer>();
  for (const { side, href, status } of page.sectionLinks) {
    if (side !== "response") continue;
    const target = index.wholePage(page, href);
    if (target === undefined || target.pageKind !== "structures") continue;
    const roots = target.tables.filter(
      (table) => table.place !== "nested" && table.side !== "request",
    );
    const tables = roots.map((table) =>
      status === undefined || table.status !== undefined
        ? table
        : { ...table, status },
    );
    if (tables.length > 0) found.set(target, { page: target, tables });
  }
  const [only, ...others] = found.values();
  return others.length === 0 ? only : undefined;
}

/** "For abnormal responses, see Task Responses": the tables there that are marked as those of failures. */
export function linkedFailures(
  page: PageModel,
  index: PageIndex,
): LinkedAnswer | undefined {
  const linked = linkedAnswer(page, index);
  const tables = linked?.tables.filter(
    (table) =>
      table.status === FAILURE_STATUS && linked.page.tables.includes(table),
  );
  return linked && tables?.length ? { page: linked.page, tables } : undefined;
}
