/** How an operation pages is found in the contract, or not at all: each row is a list as some service documents it. */
import { readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type {
  OpenApiDocument,
  PathItem,
  Schema,
} from "../../generator/contract/openapi.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { PagingTerm } from "../../generator/emit/model/read-paging.js";
import { readOperations } from "../../generator/emit/model/read-operations.js";
import { readPaging } from "../../generator/emit/model/read-paging.js";
import { clientNames } from "../../generator/emit/naming/client-names.js";

const TEXT: Schema = { type: "string" };
const COUNT: Schema = { type: "integer" };
const LIMIT: Schema = { type: "integer", minimum: 0, maximum: 50 };
const ITEM: Schema = {
  type: "object",
  properties: { id: { type: "string" }, name: { type: "string" } },
};
const ITEMS: Schema = { type: "array", items: ITEM };
const LINKS: Schema = {
  type: "array",
  items: { type: "object", properties: { rel: TEXT, href: TEXT } },
};

interface Listing {
  readonly query: Readonly<Record<string, Schema>>;
  readonly answer: Readonly<Record<string, Schema>> | Schema[];
  readonly path?: string;
}

function documentOf({ query, answer, path: at }: Listing): OpenApiDocument {
  const schema: Schema = Array.isArray(answer)
    ? { type: "array", items: answer[0] ?? {} }
    : { type: "object", properties: answer };
  const parameters = Object.entries(query).map(([name, own]) => ({
    name,
    in: "query" as const,
    schema: own,
    ...(own.description === undefined ? {} : { description: own.description }),
  }));
  const response = {
    description: "",
    content: { "application/json": { schema } },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Shelves", version: "1" },
    paths: {
      [at ?? "/v1/shelves"]: {
        get: {
          operationId: "ListShelves",
          parameters,
          responses: { "200": response },
        },
      },
    },
  };
}

function read(document: OpenApiDocument): {
  terms: PagingTerm[];
  ids: string[];
  diagnostics: readonly Diagnostic[];
} {
  const names = clientNames("ShelvesClient");
  const options = {
    serviceName: "shelves",
    assets: { runtime: [], templates: {} },
  };
  const { operations } = readOperations(document, options, names);
  const { paged, diagnostics } = readPaging(document, operations);
  return {
    terms: [...paged.values()].map(({ term }) => term),
    ids: [...paged.keys()].map(({ id }) => id),
    diagnostics,
  };
}

const FOUND: readonly [title: string, listing: Listing, want: object][] = [
  [
    "a marker that the answer names",
    {
      query: { marker: TEXT, limit: LIMIT, page_reverse: { type: "boolean" } },
      answer: {
        shelves: ITEMS,
        page_info: {
          type: "object",
          properties: { next_marker: TEXT, previous_marker: TEXT },
        },
      },
    },
    {
      in: "query",
      items: ["shelves"],
      limit: { name: "limit", size: 50 },
      by: {
        kind: "marker",
        name: "marker",
        next: ["page_info", "next_marker"],
      },
      reverse: "page_reverse",
    },
  ],
  [
    "a token without a limit, in another spelling",
    {
      query: { pageToken: TEXT },
      answer: { nextPageToken: TEXT, records: ITEMS },
    },
    {
      in: "query",
      items: ["records"],
      by: { kind: "marker", name: "pageToken", next: ["nextPageToken"] },
    },
  ],
  [
    "links beside the list",
    {
      query: { marker: TEXT, limit: COUNT },
      answer: { shelves: ITEMS, shelves_links: LINKS },
    },
    {
      in: "query",
      items: ["shelves"],
      limit: { name: "limit", size: 100 },
      by: {
        kind: "links",
        name: "marker",
        links: ["shelves_links"],
        id: "id",
      },
    },
  ],
  [
    "a link of HAL",
    {
      query: { cursor: TEXT, limit: COUNT },
      answer: {
        shelves: ITEMS,
        _links: {
          type: "object",
          properties: {
            next: { type: "object", properties: { href: TEXT } },
          },
        },
      },
    },
    {
      in: "query",
      items: ["shelves"],
      limit: { name: "limit", size: 100 },
      by: { kind: "marker", name: "cursor", next: ["_links", "next", "href"] },
    },
  ],
  [
    "nothing but the id of the last item",
    {
      query: { marker: TEXT, limit: { type: "integer", default: 10 } },
      answer: [ITEM],
    },
    {
      in: "query",
      items: [],
      limit: { name: "limit", size: 10 },
      by: { kind: "last", name: "marker", id: "id" },
    },
  ],
  [
    "an offset in items, all of them counted",
    {
      query: { offset: { ...COUNT, default: 0 }, limit: TEXT },
      answer: { total_count: COUNT, shelves: ITEMS },
    },
    {
      in: "query",
      items: ["shelves"],
      limit: { name: "limit", size: 100, text: true },
      by: { kind: "offset", name: "offset" },
      total: ["total_count"],
    },
  ],
  [
    "numbered pages, the list one object deep",
    {
      query: {
        page_no: { ...COUNT, default: 1 },
        page_size: { ...COUNT, enum: [10, 20] },
      },
      answer: {
        data: { type: "object", properties: { total: COUNT, list: ITEMS } },
      },
    },
    {
      in: "query",
      items: ["data", "list"],
      limit: { name: "page_size" },
      by: { kind: "page", name: "page_no", first: 1 },
      total: ["data", "total"],
    },
  ],
  [
    "two lists, one of which the path names",
    {
      query: { offset: COUNT, limit: COUNT },
      answer: { books: ITEMS, cup: ITEMS },
      path: "/v1/cups",
    },
    {
      in: "query",
      items: ["cup"],
      limit: { name: "limit", size: 100 },
      by: { kind: "offset", name: "offset" },
    },
  ],
];

for (const [title, listing, want] of FOUND) {
  test(`found: ${title}`, () => {
    const { terms, diagnostics } = read(documentOf(listing));
    assert.equal(terms, [want]);
    assert.equal(diagnostics, []);
  });
}

/** Undefined where nothing is to be said: the operation does not page. */
const LEFT: readonly [title: string, listing: Listing, why?: string][] = [
  [
    "two lists and nothing that decides",
    {
      query: { offset: COUNT, limit: COUNT },
      answer: { books: ITEMS, lamps: ITEMS },
    },
    "the documented answer holds several lists (`books`, `lamps`)",
  ],
  [
    "an offset that is a page",
    {
      query: {
        offset: { ...COUNT, description: "Page number, from 0." },
        limit: COUNT,
      },
      answer: { shelves: ITEMS },
    },
    "its description speaks of pages, not of items",
  ],
  [
    "an offset that is a page, in Chinese",
    {
      query: {
        offset: { ...COUNT, description: "分页查询的页码。" },
        limit: COUNT,
      },
      answer: { shelves: ITEMS },
    },
    "its description speaks of pages, not of items",
  ],
  [
    "an offset from 1",
    {
      query: { offset: { ...COUNT, minimum: 1 }, limit: COUNT },
      answer: { shelves: ITEMS },
    },
    "it does not begin with 0",
  ],
  [
    "pages that begin nobody knows where",
    { query: { page: COUNT, limit: COUNT }, answer: { shelves: ITEMS } },
    "the number of the first page is not documented",
  ],
  [
    "an opaque marker that no answer gives",
    { query: { cursor: TEXT, limit: COUNT }, answer: { shelves: ITEMS } },
    "no answer says where the next page begins",
  ],
  [
    "a marker and items without id",
    {
      query: { marker: TEXT, limit: COUNT },
      answer: { shelves: { type: "array", items: TEXT } },
    },
    "no answer says where the next page begins, and items have no `id` of its type",
  ],
  [
    "a marker and ids of another type",
    {
      query: { marker: COUNT, limit: COUNT },
      answer: { shelves: ITEMS },
    },
    "no answer says where the next page begins, and items have no `id` of its type",
  ],
  [
    "an offset and a page",
    {
      query: { offset: COUNT, page: { ...COUNT, default: 1 }, limit: COUNT },
      answer: { shelves: ITEMS },
    },
    "more than one way to go on is documented",
  ],
  [
    "no list",
    { query: { offset: COUNT, limit: COUNT }, answer: { name: TEXT } },
    "the documented answer holds no list",
  ],
  [
    "a span of time",
    {
      query: { start: COUNT, end: COUNT, limit: COUNT },
      answer: { shelves: ITEMS },
    },
  ],
  [
    "a size that is no page's",
    { query: { size: COUNT, marker: TEXT }, answer: { shelves: ITEMS } },
  ],
  ["a limit alone", { query: { limit: COUNT }, answer: { shelves: ITEMS } }],
];

for (const [title, listing, why] of LEFT) {
  test(`left out: ${title}`, () => {
    const { terms, diagnostics } = read(documentOf(listing));
    assert.equal(terms, []);
    const said = diagnostics.map(({ code, message }) => [code, message]);
    if (why === undefined) return assert.equal(said, []);
    assert.is(said.length, 1);
    assert.is(said[0]?.[0], "emit/no-iterator");
    assert.ok(said[0]?.[1]?.endsWith(`, but ${why}; it has no iterator.`), why);
  });
}

test("a POST lists only where its name says so", () => {
  const body: Schema = {
    type: "object",
    properties: { limit: COUNT, offset: COUNT, action: TEXT },
  };
  const post = (operationId: string): PathItem => ({
    post: {
      operationId,
      requestBody: { content: { "application/json": { schema: body } } },
      responses: {
        "200": {
          description: "",
          content: {
            "application/json": {
              schema: { type: "object", properties: { shelves: ITEMS } },
            },
          },
        },
      },
    },
  });
  const { ids, terms, diagnostics } = read({
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: {
      "/shelves/by-tag": post("ListShelvesByTag"),
      "/shelves/search": post("PostShelvesSearch"),
      "/shelves/action": post("DoShelvesAction"),
    },
  });
  assert.equal(ids, ["ListShelvesByTag", "PostShelvesSearch"]);
  assert.is(terms[0]?.in, "body");
  assert.equal(
    diagnostics.map(({ subject }) => subject),
    ["DoShelvesAction"],
  );
});

test("a list may have a name that all objects have", () => {
  const listing: Listing = {
    query: { limit: COUNT, offset: COUNT },
    answer: { constructor: ITEMS },
  };
  assert.equal(read(documentOf(listing)).terms[0]?.items, ["constructor"]);
});

const reference = process.env.HELPSPEC_REFERENCE;
const definitions = path.join(
  reference ?? "",
  "definitions/workspaceapp/revision.json",
);
test("a published definition: all lists but the one of two kinds", () => {
  if (reference === undefined || !existsSync(definitions)) {
    console.log("skipped: no HELPSPEC_REFERENCE");
    return;
  }
  const document = JSON.parse(
    readFileSync(definitions, "utf8"),
  ) as OpenApiDocument;
  const { terms, diagnostics } = read(document);
  assert.is(terms.length, 17);
  assert.equal(
    diagnostics.map(({ subject }) => subject),
    ["ListFoldersAndFiles"],
  );
});

test.run();
