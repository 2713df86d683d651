/**
 * What the path and its tables do not share: placeholders without a row, and rows without a placeholder. Input: a page
 * and its URI; output: both. Below the URI, path and query may share a table, and such a row may be of either.
 */
import type {
  PageModel,
  PageUri,
  ParameterRow,
  ParameterTable,
} from "../page/page-model.js";
import { isHeaderName } from "./header-names.js";
import { exampleNames, queryNames } from "./query-as-body.js";
import { templateNames } from "./template-names.js";

export interface LeftOver {
  readonly names: readonly string[];
  /** Rows of tables of the path. */
  readonly sure: readonly ParameterRow[];
  /** Rows of tables of the whole URI that nothing shows elsewhere. */
  readonly maybe: readonly ParameterRow[];
}

/** Nothing that a path is made of is called so: "lamp_id", "bucketName". */
const NAME_OF_A_VALUE = /(?:_|[a-z](?=[A-Z]))(?:id|name|key|urn|uuid)$/i;

/** "list_by_name", "order_by_key": what is done, and no value. */
const WORDS_OF_AN_ACTION = /(?:^|_)by_/i;

/** Rows whose names stand in the path once, without braces. */
export function bareNames(page: PageModel, uri: PageUri): ParameterRow[] {
  const parts = uri.path
    .split("/")
    .filter((part) => NAME_OF_A_VALUE.test(part));
  if (parts.length === 0) return [];
  const named = templateNames(uri.path);
  return rowsOf(page, (table) => table.place === "path" || isOfUri(table))
    .filter(
      ({ name, mandatory }) =>
        mandatory !== false &&
        !named.includes(name) &&
        !uri.query.includes(name) &&
        !WORDS_OF_AN_ACTION.test(name) &&
        !isCalledSo(page, name) &&
        parts.filter((part) => part === name).length === 1,
    )
    .filter(
      ({ name }, at, rows) => rows.findIndex((row) => row.name === name) === at,
    );
}

/** Parts of the path that are called like an ID, without braces, which no row of the page lists. */
export function bareIds(page: PageModel, uri: PageUri): string[] {
  return uri.path
    .split("/")
    .filter(
      (part) =>
        /^[a-z]\w*_id$/.test(part) &&
        !page.tables.some(({ rows }) =>
          rows.some(({ name }) => name === part),
        ) &&
        !WORDS_OF_AN_ACTION.test(part) &&
        !isCalledSo(page, part),
    );
}

/** True where an example calls that very part, with values in the place of everything else. */
function isCalledSo({ examples }: PageModel, name: string): boolean {
  return examples.some(
    ({ target = "" }) =>
      !/[{<]/.test(target) && target.split(/[/?]/).includes(name),
  );
}

/** Names and rows of the path that have no counterpart of their very name. */
export function leftOver(page: PageModel, uri: PageUri): LeftOver {
  const inPath = templateNames(uri.path);
  const ofPath = rowsOf(page, ({ place }) => place === "path");
  const ofUri = rowsOf(page, isOfUri);
  const listed = new Set([...ofPath, ...ofUri].map(({ name }) => name));
  const names = inPath.filter((name) => !listed.has(name));
  if (names.length === 0) return { names, sure: [], maybe: [] };
  const isLonely = ({ name }: ParameterRow): boolean => !inPath.includes(name);
  const elsewhere = new Set([...queryNames(page, uri), ...exampleNames(page)]);
  return {
    names,
    sure: ofPath.filter(isLonely),
    maybe: ofUri.filter(
      (row) =>
        isLonely(row) &&
        row.mandatory !== false &&
        (row.location === undefined || row.location === "uri") &&
        !elsewhere.has(row.name) &&
        !isHeaderName(row.name),
    ),
  };
}

/** Rows of the whole URI that must be sent and are as many as the placeholders without a row: none is of the query. */
export function lostPathRows(
  page: PageModel,
  uri: PageUri,
): ReadonlySet<ParameterRow> {
  const { names, sure, maybe } = leftOver(page, uri);
  const needed = maybe.filter(({ mandatory }) => mandatory === true);
  const isAll =
    needed.length > 0 && sure.length + needed.length === names.length;
  return new Set(isAll ? needed : []);
}

function rowsOf(
  { tables }: PageModel,
  isMeant: (table: ParameterTable) => boolean,
): ParameterRow[] {
  return tables.filter(isMeant).flatMap(({ rows }) => rows);
}

/** A table below the URI that tells path and query apart by nothing but the names. */
function isOfUri({ place, part }: ParameterTable): boolean {
  return place === "mixed" && part === "uri";
}
