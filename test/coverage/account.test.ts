/** What everything on a page becomes: each row of a table is a thing on the shop's pages and the fate it must have. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type {
  Account,
  AccountTotals,
  FateCount,
  PageAccount,
} from "../../generator/coverage/account.js";
import { accountFor } from "../../generator/coverage/account-for.js";
import type { AccountedBuild } from "../../generator/coverage/contract-places.js";
import { rowsOf } from "../../generator/coverage/count-pages.js";
import { accountedPages } from "./accounted-pages.js";
import {
  isShopPath,
  pageOf,
  sectionOf,
  SHOP_PAGES,
  tableOf,
} from "./shop-pages.js";
import { processorTime } from "../processor-time.js";

const SHOP = accountedPages(SHOP_PAGES, isShopPath);
const OPERATION = "/paths/~1v1~1{project_id}~1shelves/post";
const REQUEST = "/components/schemas/CreateShelfRequest/properties";

const ROWS: readonly {
  title: string;
  /** Page, caption, name; the last row of that name. */
  row: readonly [string, string, string];
  want: object;
}[] = [
  {
    title: "a path parameter",
    row: ["CreateShelf.html", "Path parameters", "project_id"],
    want: {
      kind: "parameter",
      in: "path",
      pointers: [`${OPERATION}/parameters/0`],
    },
  },
  {
    title: "a header parameter",
    row: ["CreateShelf.html", "Request header parameters", "X-Trace"],
    want: {
      kind: "parameter",
      in: "header",
      pointers: [`${OPERATION}/parameters/1`],
    },
  },
  {
    title: "a header of a response",
    row: ["CreateShelf.html", "Response header parameters", "X-Request-Id"],
    want: {
      kind: "parameter",
      in: "response header",
      pointers: [`${OPERATION}/responses/200/headers/X-Request-Id`],
    },
  },
  {
    title: "the token",
    row: ["CreateShelf.html", "Request header parameters", "X-Auth-Token"],
    want: {
      kind: "security scheme",
      pointers: ["/components/securitySchemes/Token"],
    },
  },
  {
    title: "the content type",
    row: ["CreateShelf.html", "Request header parameters", "Content-Type"],
    want: {
      kind: "media type",
      pointers: [`${OPERATION}/requestBody/content`],
    },
  },
  {
    title: "a property of the body",
    row: ["CreateShelf.html", "Request body parameters", "board"],
    want: { kind: "property", pointers: [`${REQUEST}/board`] },
  },
  {
    title: "a property of a nested object",
    row: ["CreateShelf.html", "Board", "width"],
    want: {
      kind: "property",
      pointers: ["/components/schemas/Board/properties/width"],
    },
  },
  {
    title: "a property on a page of structures",
    row: ["Colours.html", "Paint", "tone"],
    want: {
      kind: "property",
      pointers: ["/components/schemas/Paint/properties/tone"],
    },
  },
  {
    title: "a key that the caller chooses",
    row: ["CreateShelf.html", "Labels", "label"],
    want: {
      kind: "map key",
      pointers: ["/components/schemas/Labels/additionalProperties"],
    },
  },
  {
    title: "a row that stands twice",
    row: ["CreateShelf.html", "Request body parameters", "name"],
    want: {
      kind: "merged",
      into: "name, line 15",
      pointers: [`${REQUEST}/name`],
    },
  },
  {
    title: "a row without a name",
    row: ["CreateShelf.html", "Request body parameters", ""],
    want: { kind: "diagnostic", code: "page/row-without-name" },
  },
  {
    title: "a path parameter that the path lacks",
    row: ["CreateShelf.html", "Path parameters", "room_id"],
    want: { kind: "diagnostic", code: "service/path-parameter-not-in-uri" },
  },
  {
    title: "a table that nothing refers to",
    row: ["CreateShelf.html", "Screw", "thread"],
    want: { kind: "diagnostic", code: "service/table-not-used" },
  },
  {
    title: "a page whose operation was read from another",
    row: ["CreateShelfAgain.html", "Path parameters", "project_id"],
    want: {
      kind: "parameter",
      in: "path",
      pointers: ["/paths/~1v1~1{project_id}~1shelves/post/parameters/0"],
    },
  },
  {
    title: "a page that states no operation",
    row: ["Nails.html", "nail sizes", "length"],
    want: { kind: "diagnostic", code: "coverage/page-without-operation" },
  },
  {
    title: "a page of another service",
    row: ["SwitchLamp.html", "Path parameters", "lamp_id"],
    want: { kind: "diagnostic", code: "coverage/other-service" },
  },
];

for (const { title, row, want } of ROWS) {
  test(`a row: ${title}`, () => {
    const { message: _, ...fate } = fateOf(SHOP.account, row) as {
      message?: string;
    };
    assert.equal(fate, want);
  });
}

const LINKS: readonly { href: string; want: object }[] = [
  {
    href: "#board",
    want: {
      kind: "table",
      page: "CreateShelf.html",
      table: "Board",
      line: 21,
    },
  },
  {
    href: "Colours.html#paint",
    want: { kind: "table", page: "Colours.html", table: "Paint", line: 3 },
  },
  { href: "https://example.com/wood", want: { kind: "outside" } },
  {
    href: "#nowhere",
    want: {
      kind: "dangling",
      reason: "page `CreateShelf` has no place `nowhere`",
    },
  },
];

for (const { href, want } of LINKS) {
  test(`a link to ${href}`, () => {
    const links = SHOP.account.pages.flatMap((page) => page.links);
    assert.equal(links.find((link) => link.href === href)?.target, want);
  });
}

test("an example that its page's reader could not place is listed with the others", () => {
  const html = pageOf(
    "Moving a Bell",
    sectionOf("URI", "<p>POST /v1/bells</p>"),
    sectionOf("Usage", '<pre>{"rope": "a", "tower": 3}</pre>'),
  );
  const { account } = accountedPages({ "Bells.html": html });
  const [first, ...others] = account.pages[0]?.examples ?? [];
  assert.is(first?.fate.kind, "left out");
  assert.is(others.length, 0);
  assert.equal(account.totals.examples, {
    total: 1,
    byFate: { "left out": 1 },
  });
});

test("examples, in their order", () => {
  const kinds = pageCalled("CreateShelf.html").examples.map(
    ({ fate }) => fate.kind,
  );
  assert.equal(kinds, [
    "valid",
    "undocumented",
    "mismatch",
    "not JSON",
    "request line",
  ]);
});

test("an example with more fields names them", () => {
  const { fate } = pageCalled("CreateShelf.html").examples[1] ?? {};
  assert.equal(fate, { kind: "undocumented", fields: ["$.colour"] });
});

test("operations: read, merged into it, another service's", () => {
  const fates = SHOP.account.pages.flatMap(({ operations }) =>
    operations.map(({ fate }) => fate),
  );
  assert.equal(fates, [
    { kind: "operation", pointer: OPERATION },
    { kind: "merged", pointer: OPERATION },
    { kind: "other service" },
  ]);
});

test("status codes are responses, and rows of their table say so", () => {
  const page = pageCalled("CreateShelf.html");
  const pointers = ["200", "400"].map((code) => [
    `${OPERATION}/responses/${code}`,
  ]);
  assert.equal(
    page.statusCodes.map(({ fate }) => fate),
    pointers.map((one) => ({ kind: "response", pointers: one })),
  );
  const table = page.tables.find((one) => one.kind === "other");
  assert.equal(
    table?.rows.map(({ fate }) => fate),
    pointers.map((one) => ({ kind: "status code", pointers: one })),
  );
});

test("constraints have their rule, words and keywords; the rest is unread", () => {
  const page = pageCalled("CreateShelf.html");
  const rows = page.tables.flatMap((table) =>
    table.kind === "parameters" ? table.rows : [],
  );
  const constraints = rows.find(({ name }) => name === "name")?.constraints;
  assert.is(constraints?.length, 1);
  assert.equal(constraints?.[0]?.keywords, ["minLength", "maxLength"]);
  assert.is(constraints?.[0]?.words, "The value contains 1 to 64 characters.");
  assert.equal(
    SHOP.account.unread.map(({ words, count, row }) => ({ words, count, row })),
    [{ words: "It must be smaller than the wall.", count: 1, row: "width" }],
  );
});

/** Builds that lost something: what the account must say. */
const LOSSES: readonly {
  title: string;
  lose: (build: AccountedBuild) => AccountedBuild;
  want: readonly (readonly [code: string, subject: string])[];
}[] = [
  {
    title: "a row that is in no source",
    lose: (build) => withoutEntry(build, `${REQUEST}/board`),
    want: [["coverage/unaccounted-row", "board"]],
  },
  {
    title: "a row of a used table on a page without operations",
    lose: (build) =>
      withoutEntry(build, "/components/schemas/Paint/properties/tone"),
    want: [["coverage/page-without-operation", ""]],
  },
  {
    title: "an operation that is in no source: all that is its own",
    lose: (build) => withoutEntry(build, OPERATION),
    want: [
      ["coverage/unaccounted-operation", ""],
      ["coverage/unaccounted-row", "X-Auth-Token"],
      ["coverage/unaccounted-row", "Content-Type"],
      ["coverage/unaccounted-row", "name"],
      ...Array.from(
        { length: 5 },
        () => ["coverage/unaccounted-example", ""] as const,
      ),
      ["coverage/unaccounted-status-code", ""],
      ["coverage/unaccounted-status-code", ""],
      ["coverage/unaccounted-operation", ""],
    ],
  },
];

for (const { title, lose, want } of LOSSES) {
  test(`lost: ${title}`, () => {
    const known = SHOP.account.diagnostics.map((one) => JSON.stringify(one));
    const account = accountFor(SHOP.pages, lose(SHOP.build));
    assert.equal(
      account.diagnostics
        .filter((one) => !known.includes(JSON.stringify(one)))
        .map(({ code, source }) => [code, source?.row ?? ""]),
      want,
    );
  });
}

test("what is said of a table excuses no row of a table that is used", () => {
  const pages = {
    "Board.html": pageOf(
      "Board",
      sectionOf(
        "Structure",
        tableOf(
          "Board",
          ["width|Yes|Integer|Width.", "depth|No|Integer|Depth."],
          {
            anchor: "board",
          },
        ),
      ),
    ),
    "AddBoard.html": pageOf(
      "Adding a Board",
      sectionOf("URI", "<p>POST /v1/boards</p>"),
      sectionOf(
        "Request Parameters",
        tableOf("Request body parameters", [
          'board|Yes|<a href="Board.html#board">Board</a> object|Board.',
        ]),
      ),
    ),
  };
  const { pages: models, build } = accountedPages(pages);
  const depth = "/components/schemas/Board/properties/depth";
  const account = accountFor(models, withoutEntry(build, depth));
  assert.equal(fateOf(account, ["Board.html", "Board", "depth"]), {
    kind: "unaccounted",
  });
});

test("rows of a table without a header were left out, and a stage said so", () => {
  const { account } = accountedPages({
    "Odd.html": pageOf(
      "Odd",
      sectionOf("URI", "<p>GET /v1/odd</p>"),
      sectionOf(
        "Response Parameters",
        "<table><tr><td>a</td><td>String</td></tr></table>",
      ),
    ),
  });
  const [table] = account.pages[0]?.tables ?? [];
  assert.equal(
    table?.rows.map(({ fate }) => ("code" in fate ? fate.code : fate.kind)),
    ["page/table-without-header"],
  );
});

test("the numbers add up", () => {
  const { totals, pages } = SHOP.account;
  for (const [name, figure] of Object.entries(totals)) {
    if (typeof figure === "number") continue;
    const { total, byFate } = figure as FateCount;
    const sum = Object.values(byFate).reduce((all, one) => all + one, 0);
    assert.is(sum, total, name);
  }
  const wanted: Partial<Record<keyof AccountTotals, number>> = {
    operations: 3,
    tables: 14,
    rows: 20,
    otherRows: 3,
    links: 5,
    examples: 5,
    statusCodes: 2,
  };
  for (const [name, total] of Object.entries(wanted)) {
    const figure = totals[name as keyof AccountTotals] as FateCount;
    assert.is(figure.total, total, name);
  }
  assert.is([...rowsOf(pages)].length, 20);
});

test("every diagnostic of a page is shown in one place", () => {
  const page = pageCalled("CreateShelf.html");
  const shown = [
    ...page.diagnostics,
    ...page.examples.flatMap((one) => one.diagnostics ?? []),
    ...page.tables.flatMap((table) => [
      ...(table.diagnostics ?? []),
      ...(table.kind === "parameters"
        ? table.rows.flatMap((row) => row.diagnostics ?? [])
        : []),
    ]),
  ];
  const said = [
    ...SHOP.pages.flatMap(({ diagnostics }) => diagnostics),
    ...SHOP.build.diagnostics,
  ].filter(({ source }) => source?.file === "CreateShelf.html");
  const texts = (list: readonly unknown[]): string[] =>
    [...new Set(list.map((one) => JSON.stringify(one)))].sort();
  assert.equal(texts(shown), texts(said));
  assert.is(shown.length, texts(shown).length);
});

test("an account survives JSON, and is the same twice", () => {
  const again = accountFor(SHOP.pages, SHOP.build);
  assert.equal(again, SHOP.account);
  assert.equal(JSON.parse(JSON.stringify(again)), again);
});

test("names that objects inherit are rows like others", () => {
  const { account } = accountedPages({
    "Odd.html": pageOf(
      "Odd Names",
      sectionOf("URI", "<p>POST /v1/odd</p>"),
      sectionOf(
        "Request Parameters",
        tableOf("Request body parameters", [
          "__proto__|No|String|One.",
          "constructor|No|String|Two.",
          "hasOwnProperty|No|String|Three.",
        ]),
      ),
    ),
  });
  assert.equal(account.totals.rows.byFate, { property: 3 });
});

test("20,000 rows of one name are accounted for in seconds", () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `${at % 2 === 0 ? "same" : ""}|No|String|Row.`,
  );
  const took = processorTime();
  const { account } = accountedPages({
    "Long.html": pageOf(
      "Long",
      sectionOf("URI", "<p>POST /v1/long</p>"),
      sectionOf("Request Parameters", tableOf("Request body parameters", rows)),
    ),
  });
  assert.equal(account.totals.rows.byFate, {
    property: 1,
    diagnostic: 10_000,
    merged: 9_999,
  });
  assert.ok(took() < 20_000);
});

function pageCalled(id: string): PageAccount {
  const page = SHOP.account.pages.find((one) => one.id === id);
  if (!page) throw new Error(`no page ${id}`);
  return page;
}

function fateOf(
  account: Account,
  [id, caption, name]: readonly [string, string, string],
): object {
  const found = [...rowsOf(account.pages)].filter(
    ({ page, table, row }) =>
      page.id === id && table.caption === caption && row.name === name,
  );
  return found.at(-1)?.row.fate ?? {};
}

/** The same build, with a part of the contract that nothing was noted of. */
function withoutEntry(build: AccountedBuild, place: string): AccountedBuild {
  const { contract } = build;
  const { entries } = contract.sources;
  assert.ok(Object.hasOwn(entries, place), place);
  return {
    ...build,
    contract: {
      ...contract,
      sources: {
        ...contract.sources,
        entries: Object.fromEntries(
          Object.entries(entries).filter(([key]) => key !== place),
        ),
      },
    },
  };
}

test("status codes of a page whose bodies are a variant are those of the operation", () => {
  const page = (field: string): string =>
    pageOf(
      "Starting a Lamp",
      sectionOf("URI", "<p>POST /v1/lamps/action</p>"),
      sectionOf(
        "Request Parameters",
        tableOf("Request body parameters", [`${field}|Yes|String|A field.`]),
      ),
      sectionOf(
        "Status Codes",
        tableOf("", ["200|Fine."], { header: "Status Code|Description" }),
      ),
    );
  const { account } = accountedPages({
    "a.html": page("start"),
    "b.html": page("stop"),
  });
  assert.equal(account.diagnostics, []);
  assert.equal(
    account.pages.map(({ statusCodes }) =>
      statusCodes.map(({ fate }) => fate.kind),
    ),
    [["response"], ["response"]],
  );
});

test.run();
