/** Rows of tables about a whole service: each leads to the place in the contract that has its fact, or says that none does. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { accountedPages } from "./accounted-pages.js";
import { pageOf, sectionOf } from "./shop-pages.js";

const table = (...rows: readonly string[]): string =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split("|")
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
    )
    .join("")}</table>`.replace(/<tr>.*?<\/tr>/, (header) =>
    header.replaceAll("td>", "th>"),
  );

const { account } = accountedPages({
  "CountLamps.html": pageOf(
    "Counting Lamps",
    sectionOf("URI", "<p>GET /v1/{project_id}/lamps</p>"),
    sectionOf(
      "Error Codes",
      table("Error Code|Error Message", "LAMP.0007|Too dark.", "none|Odd."),
    ),
  ),
  "Endpoints.html": pageOf(
    "Endpoints",
    table(
      "Region Name|Region ID|Endpoint",
      "North|xx-north-1|lamp.xx-north-1.example.com",
      "South|xx-south-2|https://lamp.xx-south-2.example.com",
      "All|all|lamp.example.com",
      "West|xx-west-3|soon",
    ),
  ),
  "Throttling.html": pageOf(
    "API Request Throttling",
    table(
      "API Name|URI|Max. Requests/User|Max. Requests",
      "Count|GET /v1/{tenant}/lamps|300 times/minute|1,200 times/minute",
      "Count|GET /v1/{tenant}/lamps|200 times/minute|1,200 times/minute",
      "Counting Lamps|-|200 times/minute|1,200 times/minute",
      "Bulbs|GET /v1/{tenant}/bulbs|1 time/hour|2 times/hour",
    ),
  ),
  "Permissions.html": pageOf(
    "Supported Actions",
    table(
      "Permission|API|Action",
      "Counting|GET /v1/{tenant}/lamps|lamp:lamps:count",
      "Counting|GET /v1/{tenant}/lamps|-",
      "Breaking|GET /v1/{tenant}/bulbs|lamp:bulbs:break",
    ),
  ),
  "Errors.html": pageOf(
    "Error Codes",
    table(
      "Status Code|Error Code|Error Message",
      "400|LAMP.0001|No lamp.",
      "404|LAMP.0001|LAMP.0002 is gone.",
      "500|LAMP.0002, LAMP.0003|Broken.",
      "400|LAMP.0007|Too dark.",
      "500|-|Anything else.",
    ),
  ),
});

const LIMIT = "/paths/~1v1~1{project_id}~1lamps/get/x-doc-rate-limit";
const PERMISSIONS = "/paths/~1v1~1{project_id}~1lamps/get/x-doc-permissions";
const NO_PERMISSION = "a permission that no operation of the contract has";
const NO_CODE = "an error code that the contract does not list";
const NO_LIMIT = "a limit on calls that no operation of the contract has";
const regionAt = (at: number): string =>
  `/servers/0/variables/region/enum/${at}`;

const ROWS: readonly {
  readonly title: string;
  readonly page: string;
  /** For each row its pointers, or the reason why it has none. */
  readonly want: readonly string[];
}[] = [
  {
    title: "permissions, for the row of a call that lists them",
    page: "Permissions.html",
    want: [PERMISSIONS, NO_PERMISSION, NO_PERMISSION],
  },
  {
    title: "error codes of an operation",
    page: "CountLamps.html",
    want: [
      "/paths/~1v1~1{project_id}~1lamps/get/x-doc-error-codes/0",
      "/paths/~1v1~1{project_id}~1lamps/get/x-doc-error-codes/1",
    ],
  },
  {
    title: "error codes of the service: by status, several in a cell, none",
    page: "Errors.html",
    want: [
      "/x-doc-error-codes/0",
      "/x-doc-error-codes/1",
      "/x-doc-error-codes/2 /x-doc-error-codes/3",
      "/x-doc-error-codes/4",
      NO_CODE,
    ],
  },
  {
    title: "endpoints: by region, without one, without a host",
    page: "Endpoints.html",
    want: [
      regionAt(0),
      regionAt(1),
      "/servers/1/url",
      "an endpoint that no server of the contract stands for",
    ],
  },
  {
    title: "limits: the last for a URI, another one, by name, of no operation",
    page: "Throttling.html",
    want: [NO_LIMIT, LIMIT, LIMIT, NO_LIMIT],
  },
];

for (const { title, page, want } of ROWS) {
  test(title, () => {
    const tables = account.pages.find(({ id }) => id === page)?.tables ?? [];
    const found = tables.flatMap((one) =>
      one.rows.map(({ fate }) => {
        if ("pointers" in fate) return fate.pointers.join(" ");
        return "reason" in fate ? fate.reason : fate.kind;
      }),
    );
    assert.equal(found, want);
  });
}

test("the totals name what the rows became", () => {
  assert.equal(account.totals.otherRows.byFate, {
    "error code": 6,
    endpoint: 3,
    "rate limit": 2,
    "no parameter": 6,
    permission: 1,
  });
});

test.run();
