import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "../page/page-html.js";
import { findingsOf, firstOf, serviceOf } from "./model-text.js";

/** What the page says of the call, and the headers of the call: `name! value`. */
const SENTENCES: readonly (readonly [
  title: string,
  words: string,
  want: string,
])[] = [
  [
    "demanded of the caller, with a value behind a colon",
    "Lists ropes. You are required to use the HTTP header <b>X-Rope-Version: 3.12</b> to name the version.",
    "X-Rope-Version! 3.12",
  ],
  [
    "demanded of the caller, without a value",
    "Callers must send the request header Rope-Maker-Id, which names the maker.",
    "Rope-Maker-Id!",
  ],
  [
    "demanded of the request",
    "Each request header must contain <code>X-Rope-Owner</code>.",
    "X-Rope-Owner!",
  ],
  [
    "in Chinese",
    "列出绳子。请求头中必须携带X-Rope-Version：3，否则无法列出。",
    "X-Rope-Version! 3",
  ],
  [
    "for a case alone, behind it",
    "You must use the HTTP header X-Rope-Version: 3 when the rope is new.",
    "",
  ],
  [
    "for a case alone, before it",
    "If the rope is new, you must use the HTTP header X-Rope-Version: 3.",
    "",
  ],
  [
    "in Chinese, for a case alone",
    "如果绳子是新的，请求头中必须携带X-Rope-Version。",
    "",
  ],
  ["offered", "You can use the HTTP header X-Rope-Version: 3 as well.", ""],
  [
    "of what is answered",
    "You must read the response header X-Rope-Count.",
    "",
  ],
  ["of no name", "You must use the HTTP header to name the version.", ""],
  [
    "of the caller's token, which is a security scheme",
    "You must add the request header X-Auth-Token to name yourself.",
    "",
  ],
];

function headersOf(words: string, rows: readonly string[] = []): string {
  const service = serviceOf(
    modelOf(
      page(
        "Listing Ropes",
        section("Function", `<p>${words}</p>`),
        section("URI", "<p>GET /v1/ropes</p>"),
        section(
          "Request",
          rows.length > 0
            ? table({ caption: "Table 1 Request header parameters", rows })
            : "<p>None</p>",
        ),
      ),
    ),
  );
  const headers = firstOf(service).parameters.filter(
    ({ in: place }) => place === "header",
  );
  assert.is(
    findingsOf(service).filter((one) => one.includes("header-in-words")).length,
    rows.length > 0 ? 0 : headers.length,
  );
  return headers
    .map(({ field: { name, required, constraints } }) => {
      const [values] = constraints;
      const known =
        values?.kind === "enum" && values.open
          ? values.values.map(({ value }) => String(value)).join()
          : "";
      return `${name}${required ? "!" : ""} ${known}`.trim();
    })
    .join("; ");
}

for (const [title, words, want] of SENTENCES) {
  test(`a header that a sentence names: ${title}`, () => {
    assert.is(headersOf(words), want);
  });
}

test("a header that a table lists as well is what the table says", () => {
  const words = "You must use the HTTP header X-Rope-Version: 3.";
  const rows = ["X-ROPE-VERSION|No|String|The version."];
  assert.is(headersOf(words, rows), "X-ROPE-VERSION");
});

test("what a table without types lists is text where it stands in the path or a header", () => {
  const untyped = (caption: string, name: string): string =>
    table({
      caption,
      header: "Parameter|Mandatory|Description",
      rows: [`${name}|No|x`],
    });
  const service = serviceOf(
    operationOf(
      "GET /v1/{tower}/bells",
      section(
        "Request",
        untyped("Path parameters", "tower"),
        untyped("Request header parameters", "X-Rope"),
        untyped("Query parameters", "limit"),
      ),
    ),
  );
  assert.equal(
    service.operations.flatMap(({ parameters }) =>
      parameters.map(
        ({ in: place, field: { schema } }) => `${place} ${schema.kind}`,
      ),
    ),
    ["path scalar", "header scalar", "query any"],
  );
});

test("a name that the path holds twice has a row for each place", () => {
  const rows = [
    "tower|Yes|String|Tower the bell leaves.",
    "tower|Yes|String|Tower the bell comes to.",
    "tower|Yes|String|Any tower.",
  ];
  const of = (path: string): string[] =>
    serviceOf(
      operationOf(
        `POST ${path}`,
        section("Request", table({ caption: "Path parameters", rows })),
      ),
    ).operations.flatMap(({ parameters }) =>
      parameters.map(({ field }) => `${field.name}: ${field.description}`),
    );
  assert.equal(of("/v1/{tower}/bells/{tower}"), [
    "tower: Tower the bell leaves.",
    "tower: Tower the bell comes to.",
  ]);
  assert.equal(of("/v1/{tower}/bells"), ["tower: Tower the bell leaves."]);
});

test.run();
