/**
 * A "request body" that is the query: pages of one template head the parameters of every call so, those of a GET as well.
 * Input: a table and what the URI and the examples ask for; output: whether its rows are of the query, and the warning.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type {
  PageModel,
  PageUri,
  ParameterRow,
  ParameterTable,
} from "../page/page-model.js";
import type { PlacedRow } from "./operation-tables.js";

/** A DELETE may send one after all. */
const NEVER_A_BODY: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** Names in the query of the URI, and of the calls that the examples show. */
export function queryNames(
  { examples }: PageModel,
  { method, query }: PageUri,
): ReadonlySet<string> {
  const names = new Set(query);
  for (const { side, method: shown, target = "" } of examples) {
    if (side !== "request" || shown !== method) continue;
    const [, text = ""] = target.split(/\?+/, 2);
    for (const part of text.split("&")) {
      const [name = ""] = part.split("=", 1);
      if (name !== "") names.add(name);
    }
  }
  return names;
}

/** Top-level names of the documented request bodies. */
export function exampleNames(page: PageModel): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { side, value } of page.examples) {
    if (side !== "request" || typeof value !== "object" || value === null)
      continue;
    if (Array.isArray(value)) continue;
    for (const name of Object.keys(value)) names.add(name);
  }
  return names;
}

/**
 * True for a table that is headed as a body and belongs to a call that sends none: its rows are of the query, or nothing
 * is known of a query and all of them could be.
 */
export function listsQueryAsBody(
  { place, rows }: ParameterTable,
  { method }: PageUri,
  {
    inQuery,
    inBody,
  }: Readonly<Record<"inQuery" | "inBody", ReadonlySet<string>>>,
): boolean {
  return (
    place === "body" &&
    NEVER_A_BODY.has(method) &&
    inBody.size === 0 &&
    (inQuery.size === 0
      ? rows.every(fitsQuery)
      : rows.some(({ name }) => inQuery.has(name)))
  );
}

/** A query has no room for objects. */
function fitsQuery({ name, type, userKey }: ParameterRow): boolean {
  const value = type.kind === "array" ? type.items : type;
  return value.kind === "scalar" && !userKey && /^\w/.test(name);
}

/** The tables whose rows went into the query although they are headed as a body. */
export function queryTables(
  placed: readonly PlacedRow[],
): ReadonlySet<ParameterTable> {
  return new Set(
    placed
      .filter(
        ({ table, row, place }) =>
          table.place === "body" &&
          place === "query" &&
          row.location === undefined,
      )
      .map(({ table }) => table),
  );
}

/** Says that the rows of such a table went into the query. */
export function queryAsBody(
  { caption, section, position }: ParameterTable,
  { page, uri }: { readonly page: PageModel; readonly uri: PageUri },
): Diagnostic {
  const why =
    queryNames(page, uri).size > 0
      ? " and the query has names of its rows"
      : "";
  return diagnostic(
    "service/query-called-body",
    `What the page calls the request body was taken for the query, as ${uri.method} sends no body${why}; next best: a body`,
    { file: page.page.file, table: caption ?? section, position },
    { subject: `${uri.method} ${uri.path}` },
  );
}
