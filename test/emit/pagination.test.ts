/** Iterators against local servers: one for each way to page, and one for each way to do it wrong. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { emit, withClient } from "./client-build.js";
import { PAGING_DOCUMENT } from "./paging-document.js";

/** `["c1", "c2"]` */
function cups(count: number, first = 1): { id: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `c${first + index}`,
  }));
}

const ids = (items: readonly unknown[]) =>
  items.map((item) => (item as { id: string }).id);

interface Asked {
  readonly limit: number;
  readonly marker: string | undefined;
  readonly offset: number;
  readonly page: number;
}

/** What a service answers, with 500 where that is nothing; `round` counts the requests from 0. */
type Service = (asked: Asked, round: number) => unknown;

interface Run {
  readonly items: readonly string[];
  readonly asked: readonly string[];
  readonly error: (Error & Readonly<Record<string, unknown>>) | undefined;
}

interface Reading {
  readonly name: string;
  readonly input?: object;
  readonly options?: object;
  /** Ends the loop after so many items. */
  readonly leaveAfter?: number;
}

const emitted = emit(PAGING_DOCUMENT);
/** Built once: only the servers differ. */
const loaded = emitted.then(({ files }) =>
  withClient(files, "index.js", (module) => module as unknown as Cups),
);

/** Reads a whole list from a server, or until something is wrong. */
async function read(service: Service, reading: Reading): Promise<Run> {
  const { name, input = {}, options = {}, leaveAfter } = reading;
  const items: string[] = [];
  return withServer(service, async (module, baseUrl, asked) => {
    const client = module.createClient({ baseUrl });
    try {
      const pages = module[name] as Iterate;
      for await (const item of pages(client, input, options)) {
        items.push((item as { id: string }).id);
        if (items.length === leaveAfter) break;
        // Whatever a server does, no test reads without end.
        assert.ok(items.length < 100, "the iteration does not end");
      }
      return { items, asked, error: undefined };
    } catch (error) {
      return { items, asked, error: error as NonNullable<Run["error"]> };
    }
  });
}

type Iterate = (
  client: object,
  input: object,
  options: object,
) => AsyncIterable<unknown> & { pages(): AsyncIterable<{ data: unknown }> };

type Cups = Readonly<Record<string, unknown>> & {
  createClient(options: object): object;
};

async function withServer<T>(
  service: Service,
  use: (module: Cups, baseUrl: string, asked: string[]) => Promise<T>,
): Promise<T> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString("utf8")));
    request.on("end", () => {
      const { searchParams: query } = new URL(request.url ?? "", "http://x");
      const members = { ...Object.fromEntries(query), ...parsed(body) };
      const { limit, marker, offset, page } = members;
      asked.push(body === "" ? `${request.url}` : body);
      const content = service(
        {
          limit: Number(limit),
          marker: typeof marker === "string" ? marker : undefined,
          offset: Number(offset ?? 0),
          page: Number(page ?? 1),
        },
        asked.length - 1,
      );
      const status = content === undefined ? 500 : 200;
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(content));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(await loaded, `http://127.0.0.1:${port}`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function parsed(body: string): Record<string, unknown> {
  return body === "" ? {} : (JSON.parse(body) as Record<string, unknown>);
}

/** A service that has `all`, and gives at most `cap` of them. */
function afterMarker(all: { id: string }[], { limit, marker }: Asked, cap = 9) {
  const start = all.findIndex(({ id }) => id === marker) + 1;
  const page = all.slice(start, start + Math.min(limit, cap));
  const isLast = start + page.length >= all.length;
  return { page, isLast, last: page.at(-1)?.id };
}

const ROWS: readonly [
  title: string,
  service: Service,
  reading: Reading,
  want: { items: string[]; requests: number; reason?: string },
][] = [
  [
    "next marker: the last page has none",
    (asked) => {
      const { page, isLast, last } = afterMarker(cups(7), asked);
      return { cups: page, page_info: isLast ? {} : { next_marker: last } };
    },
    { name: "paginateListMarkers" },
    { items: ids(cups(7)), requests: 3 },
  ],
  [
    "next marker: null on the last page, which is full",
    (asked) => {
      const { page, isLast, last } = afterMarker(cups(6), asked);
      return { cups: page, page_info: { next_marker: isLast ? null : last } };
    },
    { name: "paginateListMarkers" },
    { items: ids(cups(6)), requests: 2 },
  ],
  [
    "next marker: an empty string on the last page",
    (asked) => {
      const { page, isLast, last } = afterMarker(cups(4), asked);
      return { cups: page, page_info: { next_marker: isLast ? "" : last } };
    },
    { name: "paginateListMarkers" },
    { items: ids(cups(4)), requests: 2 },
  ],
  [
    "next marker: on the last page, too, and then nothing",
    (asked) => {
      const { page, last } = afterMarker(cups(4), asked);
      return { cups: page, page_info: last ? { next_marker: last } : null };
    },
    { name: "paginateListMarkers" },
    { items: ids(cups(4)), requests: 3 },
  ],
  [
    "next marker: a page without items in between",
    (_asked, round) =>
      [
        { cups: cups(2), page_info: { next_marker: "a" } },
        { page_info: { next_marker: "b" } },
        { cups: cups(1, 3) },
      ][round],
    { name: "paginateListMarkers" },
    { items: ids(cups(3)), requests: 3 },
  ],
  [
    "next marker: in an address of another host, which is not called",
    (asked) => {
      const { page, isLast, last } = afterMarker(cups(4), asked);
      const next = `https://elsewhere.example/cups?limit=3&marker=${last}`;
      return { cups: page, page_info: { next_marker: isLast ? null : next } };
    },
    { name: "paginateListMarkers" },
    { items: ids(cups(4)), requests: 2 },
  ],
  [
    "next marker: always the same, with other items",
    (_asked, round) => ({
      cups: cups(2, 1 + 2 * round),
      page_info: { next_marker: "a" },
    }),
    { name: "paginateListMarkers" },
    { items: ids(cups(4)), requests: 2, reason: "repeated-marker" },
  ],
  [
    "next marker: ignored, so that the first page comes again",
    () => ({ cups: cups(2), page_info: { next_marker: "c2" } }),
    { name: "paginateListMarkers" },
    { items: ids(cups(2)), requests: 2, reason: "repeated-page" },
  ],
  [
    "next marker: in a circle of two",
    (_asked, round) => ({
      cups: cups(1, 1 + round),
      page_info: { next_marker: ["a", "b"][round % 2] },
    }),
    { name: "paginateListMarkers" },
    { items: ids(cups(3)), requests: 3, reason: "repeated-marker" },
  ],
  [
    "next marker: in a circle, and the caller wants what there is",
    (_asked, round) => ({
      cups: cups(1, 1 + round),
      page_info: { next_marker: ["a", "b"][round % 2] },
    }),
    { name: "paginateListMarkers", options: { onBrokenPaging: "end" } },
    { items: ids(cups(3)), requests: 3 },
  ],
  [
    "next marker: what the caller began with",
    (asked) => {
      const { page } = afterMarker(cups(4), asked);
      return { cups: page, page_info: { next_marker: "c2" } };
    },
    { name: "paginateListMarkers", input: { query: { marker: "c2" } } },
    { items: ids(cups(2, 3)), requests: 1, reason: "repeated-marker" },
  ],
  [
    "next marker: no list in the answer",
    () => ({ cups: "none" }),
    { name: "paginateListMarkers", options: { onBrokenPaging: "end" } },
    { items: [], requests: 1, reason: "no-list" },
  ],
  [
    "next marker: the answer is null",
    (_asked, round) =>
      round === 0 ? { page_info: { next_marker: "a" } } : null,
    { name: "paginateListMarkers" },
    { items: [], requests: 2, reason: "no-list" },
  ],
  [
    "links: until there is none to the next page",
    (asked) => {
      const { page, isLast, last } = afterMarker(cups(7), asked);
      const next = { rel: "next", href: `http://x/links?marker=${last}&a=1` };
      const links = [{ rel: "previous", href: "http://x/links?marker=p" }];
      return { cups: page, cups_links: isLast ? links : [...links, next] };
    },
    { name: "paginateListLinks" },
    { items: ids(cups(7)), requests: 3 },
  ],
  [
    "links: missing, but the page is full",
    (asked) => ({ cups: afterMarker(cups(5), asked).page }),
    { name: "paginateListLinks" },
    { items: ids(cups(5)), requests: 2 },
  ],
  [
    "links: one without a marker",
    () => ({
      cups: cups(3),
      cups_links: [{ rel: "next", href: "http://x/links" }],
    }),
    { name: "paginateListLinks" },
    { items: ids(cups(3)), requests: 1, reason: "no-marker" },
  ],
  [
    "last id: a short page is no end, the service caps at 2",
    (asked) => ({ cups: afterMarker(cups(5), asked, 2).page }),
    { name: "paginateListLast" },
    { items: ids(cups(5)), requests: 4 },
  ],
  [
    "last id: missing",
    () => ({ cups: [{ id: "c1" }, {}] }),
    { name: "paginateListLast" },
    { items: ["c1", undefined as never], requests: 1, reason: "no-marker" },
  ],
  [
    "last id: the marker is ignored",
    () => ({ cups: cups(2) }),
    { name: "paginateListLast" },
    { items: ids(cups(2)), requests: 2, reason: "repeated-page" },
  ],
  [
    "offset: a count and a short page end it",
    ({ offset, limit }) => ({
      total_count: 5,
      cups: cups(5).slice(offset, offset + limit),
    }),
    { name: "paginateListOffsets" },
    { items: ids(cups(5)), requests: 2 },
  ],
  [
    "offset: the last page is full",
    ({ offset, limit }) => ({
      total_count: 6,
      cups: cups(6).slice(offset, offset + limit),
    }),
    { name: "paginateListOffsets" },
    { items: ids(cups(6)), requests: 3 },
  ],
  [
    "offset: the service caps at 2",
    ({ offset }) => ({
      total_count: 5,
      cups: cups(5).slice(offset, offset + 2),
    }),
    { name: "paginateListOffsets" },
    { items: ids(cups(5)), requests: 3 },
  ],
  [
    "offset: the count is too low",
    ({ offset, limit }) => ({
      total_count: 3,
      cups: cups(7).slice(offset, offset + limit),
    }),
    { name: "paginateListOffsets" },
    { items: ids(cups(7)), requests: 3 },
  ],
  [
    "offset: the count is too high",
    ({ offset, limit }) => ({
      total_count: 9,
      cups: cups(4).slice(offset, offset + limit),
    }),
    { name: "paginateListOffsets" },
    { items: ids(cups(4)), requests: 3, reason: "incomplete" },
  ],
  [
    "offset: taken for a page, as the count shows",
    ({ offset, limit }) => ({
      total_count: 7,
      cups: cups(7).slice(offset * limit, (offset + 1) * limit),
    }),
    { name: "paginateListOffsets" },
    { items: ids(cups(3)), requests: 2, reason: "incomplete" },
  ],
  [
    "offset: ignored",
    () => ({ total_count: 9, cups: cups(3) }),
    { name: "paginateListOffsets" },
    { items: ids(cups(3)), requests: 2, reason: "repeated-page" },
  ],
  [
    "offset: none, the list is empty",
    () => ({ total_count: 0, cups: [] }),
    { name: "paginateListOffsets" },
    { items: [], requests: 1 },
  ],
  [
    "offset: the list grows at its end",
    ({ offset, limit }, round) => ({
      total_count: 4 + round,
      cups: cups(4 + round).slice(offset, offset + limit),
    }),
    { name: "paginateListOffsets" },
    { items: ids(cups(5)), requests: 2 },
  ],
  [
    "offset: the caller's own, and his size",
    ({ offset, limit }) => ({
      total_count: 5,
      cups: cups(5).slice(offset, offset + limit),
    }),
    {
      name: "paginateListOffsets",
      input: { query: { offset: 1, limit: 2 } },
    },
    { items: ids(cups(4, 2)), requests: 3 },
  ],
  [
    "pages: until one has nothing",
    ({ page, limit }) => ({
      data: { cups: cups(5).slice((page - 1) * limit, page * limit) },
    }),
    { name: "paginateListNumbers" },
    { items: ids(cups(5)), requests: 3 },
  ],
  [
    "pages: the last one again and again",
    ({ page }) => ({ data: { cups: cups(2, Math.min(page, 2) * 2 - 1) } }),
    { name: "paginateListNumbers" },
    { items: ids(cups(4)), requests: 3, reason: "repeated-page" },
  ],
  [
    "a search by POST, its offset as text",
    ({ offset, limit }) => ({ cups: cups(4).slice(offset, offset + limit) }),
    { name: "paginateSearchCups", input: { body: { color: "red" } } },
    { items: ids(cups(4)), requests: 3 },
  ],
  [
    "leaving the loop ends the fetching",
    ({ page }) => ({ data: { cups: cups(3, 3 * page) } }),
    { name: "paginateListNumbers", leaveAfter: 4 },
    { items: ids(cups(4, 3)), requests: 2 },
  ],
];

for (const [title, service, reading, want] of ROWS) {
  test(title, async () => {
    const { items, asked, error } = await read(service, reading);
    assert.equal(items, want.items);
    assert.is(asked.length, want.requests, asked.join(" "));
    if (want.reason === undefined) {
      assert.is(error, undefined, error?.stack ?? "");
      return;
    }
    assert.is(error?.name, "PaginationError", error?.stack ?? "");
    assert.is(error?.reason, want.reason);
    assert.is(error?.kind, "pagination");
  });
}

test("requests are asked as documented, the filters of the caller in each", async () => {
  const all = cups(5);
  const service: Service = (asked) => ({
    cups: afterMarker(all, asked).page,
    total_count: 5,
  });
  const last = await read(service, { name: "paginateListLast" });
  assert.equal(last.asked, [
    "/last?limit=3",
    "/last?limit=3&marker=c3",
    "/last?limit=3&marker=c5",
  ]);
  const search = await read(() => ({ cups: [] }), {
    name: "paginateSearchCups",
    input: { body: { color: "red", offset: "2", limit: 1 } },
  });
  assert.equal(search.asked, ['{"color":"red","offset":"2","limit":1}']);
});

test("an error of the service reaches the caller after the items before it", async () => {
  const run = await read(
    (_asked, round) => (round === 0 ? { cups: cups(3) } : undefined),
    { name: "paginateListLast", options: { timeout: 2000 } },
  );
  assert.equal(run.items, ["c1", "c2", "c3"]);
  assert.is(run.error?.status, 500);
});

test("an aborted signal ends it, between items too", async () => {
  const controller = new AbortController();
  const items: unknown[] = [];
  await withServer(
    () => ({ cups: cups(3) }),
    async (module, baseUrl, asked) => {
      const iterate = module.paginateListLast as Iterate;
      const client = module.createClient({ baseUrl });
      const { signal } = controller;
      try {
        for await (const item of iterate(client, {}, { signal })) {
          items.push(item);
          controller.abort(new Error("enough"));
        }
        assert.unreachable();
      } catch (error) {
        assert.is((error as Error).name, "AbortError");
      }
      assert.is(items.length, 1);
      assert.is(asked.length, 1);
    },
  );
});

test("the other direction is refused before anything is sent", async () => {
  const run = await read(() => ({}), {
    name: "paginateListMarkers",
    input: { query: { page_reverse: true } },
  });
  assert.match(run.error?.message ?? "", "`page_reverse` turns the direction");
  assert.is(run.asked.length, 0);
});

test("pages are the answers; each loop begins anew", async () => {
  await withServer(
    ({ offset, limit }) => ({ cups: cups(6).slice(offset, offset + limit) }),
    async (module, baseUrl, asked) => {
      const iterate = module.paginateListOffsets as Iterate;
      const list = iterate(module.createClient({ baseUrl }), {}, {});
      assert.is(asked.length, 0);
      for (let round = 1; round <= 2; round++) {
        const sizes: number[] = [];
        for await (const { data } of list.pages()) {
          sizes.push((data as { cups: unknown[] }).cups.length);
        }
        assert.equal(sizes, [3, 3]);
        assert.is(asked.length, 3 * round);
      }
    },
  );
});

test.run();
