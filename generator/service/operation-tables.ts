/**
 * Which tables of a page an operation's parameters, body and responses come from.
 * Nested tables are left to the rows that refer to them.
 */
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
  PageUri,
} from "../page/page-model.js";
import { RETURNED_IN_HEADER } from "../vocabulary/markers.js";
import { isHeaderName } from "./header-names.js";
import { lostPathRows } from "./path-rows.js";
import { exampleNames, listsQueryAsBody, queryNames } from "./query-as-body.js";
import { templateNames } from "./template-names.js";

/** Rows of one table, sorted by where they go. */
export interface PlacedRow {
  readonly table: ParameterTable;
  readonly row: ParameterRow;
  readonly place: "path" | "query" | "header" | "cookie" | "body" | "form";
}

const WITHOUT_BODY: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "DELETE",
  "OPTIONS",
]);
/** `Instance-Id`: written like a header, and one where the table lists sure ones. */
const LIKE_A_HEADER = /^[A-Z][a-z]+(?:-[A-Z][A-Za-z]*)+$/;
const SURE_HEADER = /^(?:x-auth-token|content-type)$/i;

/** No field of an answer's body is called so. */
const EXTENSION_HEADER = /^[Xx]-[A-Z][A-Za-z0-9-]*$/;

/** Every request row of the page that is no nested table's, with its place. */
export function placedRequestRows(page: PageModel, uri: PageUri): PlacedRow[] {
  const inPath = new Set(templateNames(uri.path));
  const bodyNames = exampleNames(page);
  const inQuery = queryNames(page, uri);
  const lost = lostPathRows(page, uri);
  const ofOthers = new Set(
    page.uris.flatMap((other) =>
      other === uri ? [] : templateNames(other.path),
    ),
  );
  const placed: PlacedRow[] = [];
  const pathRows = new Map<string, ParameterTable>();
  for (const table of page.tables) {
    if (table.side !== "request" || table.place === "nested") continue;
    const ofQuery = listsQueryToo(table, uri);
    const noBody = listsQueryAsBody(table, uri, {
      inQuery,
      inBody: bodyNames,
    });
    const besideHeaders = table.rows.some(({ name }) => SURE_HEADER.test(name));
    for (const row of table.rows) {
      const earlier = pathRows.get(row.name);
      const evidence = {
        uri,
        bodyNames,
        besideHeaders,
        inPath: inPath.has(row.name),
        isLost: lost.has(row),
        ofAnother: row.mandatory !== false && ofOthers.has(row.name),
        ofQuery,
        noBody,
        taken: earlier !== undefined && earlier !== table,
      };
      const place = placeOf(table, row, evidence);
      if (place === "path" && !earlier) pathRows.set(row.name, table);
      placed.push({ table, row, place });
    }
  }
  return placed;
}

/** True for a table that lists the whole path and names of the query: what is left is of the query as well. */
function listsQueryToo({ rows }: ParameterTable, uri: PageUri): boolean {
  const names = new Set(rows.map(({ name }) => name));
  return (
    templateNames(uri.path).every((name) => names.has(name)) &&
    uri.query.some((name) => names.has(name))
  );
}

interface PlaceEvidence {
  readonly uri: PageUri;
  /** True when the table is headed as a body, and the call has none. */
  readonly noBody: boolean;
  /** True when the table lists the whole path, and names that stand in the query. */
  readonly ofQuery: boolean;
  readonly inPath: boolean;
  /** True for a row of the path that no placeholder is called after. */
  readonly isLost: boolean;
  /** True for a row that the path of another call of the page may need. */
  readonly ofAnother: boolean;
  /** True when another table has listed the path parameter of this name. */
  readonly taken: boolean;
  readonly bodyNames: ReadonlySet<string>;
  /** True when the table lists the token or the media type. */
  readonly besideHeaders: boolean;
}

/** A cell or a caption decides; a table that mixes places is told apart row by row, by the URI and the examples. */
function placeOf(
  table: ParameterTable,
  row: ParameterRow,
  evidence: PlaceEvidence,
): PlacedRow["place"] {
  if (row.location === "uri") return evidence.inPath ? "path" : "query";
  if (row.location !== undefined) return row.location;
  const { uri, inPath, taken, bodyNames } = evidence;
  if (evidence.isLost) return "path";
  // A caption may say "path" of all that the URI shows.
  if (
    table.place === "path" &&
    !inPath &&
    (evidence.ofQuery || uri.query.includes(row.name))
  )
    return "query";
  const { place } = table;
  if (place !== "mixed" && place !== "nested" && !evidence.noBody) return place;
  const shownInBody =
    bodyNames.has(row.name) && !["GET", "HEAD"].includes(uri.method);
  if (inPath && !(taken && shownInBody)) return "path";
  // "?x-bell-limit={limit}": written like a header, and none.
  if (uri.query.includes(row.name) && !shownInBody) return "query";
  const { besideHeaders } = evidence;
  const isHeader =
    isHeaderName(row.name) || (besideHeaders && LIKE_A_HEADER.test(row.name));
  if (isHeader && !shownInBody) return "header";
  if (shownInBody) return "body";
  if (table.part !== "uri" && !WITHOUT_BODY.has(uri.method)) return "body";
  return evidence.ofAnother ? "path" : "query";
}

export interface ResponseTables {
  /** Undefined where no marker line named a code. */
  readonly status: string | undefined;
  readonly headers: readonly RowsOfTable[];
  readonly bodies: readonly RowsOfTable[];
}

/** A table, and those of its rows that are meant. */
export interface RowsOfTable {
  readonly table: ParameterTable;
  readonly rows: readonly ParameterRow[];
}

/** Response tables that are no nested object's. */
export function ownAnswer({ tables }: PageModel): readonly ParameterTable[] {
  return tables.filter(
    ({ side, place }) => side === "response" && place !== "nested",
  );
}

/** Tables of the response, by the status code that they stand under. */
export function responseTables(
  tables: readonly ParameterTable[],
  { method }: PageUri,
): ResponseTables[] {
  const byStatus = new Map<
    string | undefined,
    { headers: RowsOfTable[]; bodies: RowsOfTable[] }
  >();
  for (const table of tables) {
    let entry = byStatus.get(table.status);
    if (!entry) {
      entry = { headers: [], bodies: [] };
      byStatus.set(table.status, entry);
    }
    const { headers, bodies } = sidesOf(table, method);
    if (headers.length > 0) entry.headers.push({ table, rows: headers });
    if (bodies.length > 0 || headers.length === 0)
      entry.bodies.push({ table, rows: bodies });
  }
  return [...byStatus].map(([status, entry]) => ({ status, ...entry }));
}

/** The rows of a response table that are headers, and those of its body: its place, what the row says, the method. */
function sidesOf(
  { place, rows }: ParameterTable,
  method: PageUri["method"],
): Record<"headers" | "bodies", readonly ParameterRow[]> {
  // What HEAD is answered with has no body.
  const whole = place === "header" || method === "HEAD";
  const isHeader = ({ name, location, description }: ParameterRow): boolean =>
    location === undefined
      ? whole ||
        EXTENSION_HEADER.test(name) ||
        RETURNED_IN_HEADER.test(description)
      : location === "header";
  const headers = rows.filter(isHeader);
  const bodies =
    headers.length === 0 ? rows : rows.filter((row) => !isHeader(row));
  return { headers, bodies };
}
