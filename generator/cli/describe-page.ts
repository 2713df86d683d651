/** What a page documents, for `source/fetch`, which must not know the stages that find it out. */
import { readPage } from "../pipeline.js";
import type { PageFacts } from "../source/fetch/page-facts.js";
import type { PageSource } from "../source/page-source.js";

/** Reads a page for its operations and tables. */
export function describePage(source: PageSource): PageFacts {
  const { uris, tables, otherTables } = readPage(source);
  return {
    operations: uris.map(({ method, path }) => `${method} ${path}`),
    tables: tables.length + otherTables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}
