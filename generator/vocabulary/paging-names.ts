/**
 * Names by which services page their lists: query parameters, and members of answers. They are compared in lower case
 * and without `_`, `-`, `.`, `$` and brackets: `page_size`, `pageSize` and `page[size]` are one name.
 */

/** How many items a page has; the first that an operation documents counts. */
export const LIMIT_NAMES: readonly string[] = [
  "limit",
  "pagesize",
  "perpage",
  "pagelimit",
  "maxresults",
  "maxitems",
  "pagecount",
  "maxkeys",
  "top",
  "size",
  "count",
];

/** Index of the first item. */
export const OFFSET_NAMES: readonly string[] = [
  "offset",
  "start",
  "skip",
  "startindex",
  "startrow",
];

/** Number of the page. */
export const PAGE_NAMES: readonly string[] = [
  "page",
  "pagenum",
  "pageno",
  "pagenumber",
  "pageindex",
  "currentpage",
  "currpage",
  "curpage",
];

/** Where the page begins, as the service says it. */
export const MARKER_NAMES: readonly string[] = [
  "marker",
  "pagemarker",
  "startmarker",
  "nextmarker",
  "cursor",
  "nextcursor",
  "nexttoken",
  "pagetoken",
  "continuationtoken",
  "continue",
  "startingafter",
  "lastid",
  "afterid",
];

/** Those of them that hold the id of the last item of the page before. */
export const ID_MARKER_NAMES: ReadonlySet<string> = new Set([
  "marker",
  "pagemarker",
  "startmarker",
  "startingafter",
  "lastid",
  "afterid",
]);

/** Turn the direction, or end the range: with them `offset` and `marker` mean something else. */
export const REVERSING_NAMES: readonly string[] = ["pagereverse", "reverse"];

/** With one of these beside it, `start` is a time or a value and no index. */
export const RANGE_END_NAMES: readonly string[] = [
  "end",
  "stop",
  "to",
  "endtime",
  "enddate",
];

/** Members of an answer that say where the next page begins: a marker, or an address that holds one. */
export const NEXT_NAMES: readonly string[] = [
  "nextmarker",
  "nextpagemarker",
  "nextcursor",
  "nexttoken",
  "nextpagetoken",
  "nextcontinuationtoken",
  "continuationtoken",
  "continue",
  "next",
  "nextpage",
  "nextlink",
  "nexturl",
];

/** Members of an answer around them. */
export const PAGE_INFO_NAMES: readonly string[] = [
  "pageinfo",
  "paging",
  "pagination",
  "pageable",
  "links",
  "metadata",
  "meta",
  "responsemetadata",
  "cursor",
  "cursors",
];

/** Members of an answer that count all items, not only those of the page. */
export const TOTAL_NAMES: readonly string[] = [
  "totalcount",
  "total",
  "totalnum",
  "totalnumber",
  "totalsize",
  "totalitems",
  "totalelements",
  "totalresults",
  "totalrecords",
];

/** Lists of an answer that hold no items. */
export const OTHER_LISTS: ReadonlySet<string> = new Set([
  "links",
  "errors",
  "warnings",
  "messages",
  "facets",
  "aggregations",
]);

/** Lists that hold the items, whatever these are. */
export const ITEM_LISTS: ReadonlySet<string> = new Set([
  "items",
  "list",
  "data",
  "datas",
  "results",
  "result",
  "records",
  "rows",
  "entries",
  "elements",
  "values",
  "value",
  "content",
]);

/** How an operation that lists by `POST` is called, or its path ends. */
export const LISTING_VERBS: readonly string[] = [
  "list",
  "search",
  "query",
  "find",
  "filter",
];

/** Descriptions that call an offset a page's number; an offset that they hold for is not counted in items. */
export const PAGE_NUMBER_WORDS =
  /\bpage (?:number|no\b|index)|\bnumber of (?:the )?pages?\b|\bpage offset\b|\bcurrent page\b|\bwhich page\b|页码|页数|页号|第几页|页索引|第\s*n\s*页/iu;

/** The name as the tables have it. */
export function pagingName(name: string): string {
  return name.toLowerCase().replace(/[_\-.$[\]]/gu, "");
}
