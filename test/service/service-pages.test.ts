/** Pages about a whole service: endpoints, throttling, permissions, error codes, as far as the contract. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import { buildService, readPages } from "../../generator/pipeline.js";

const table = (
  header: readonly string[],
  ...rows: readonly (readonly string[])[]
): string =>
  `<table><thead><tr>${header.map((cell) => `<th>${cell}</th>`).join("")}</tr></thead><tbody>${rows
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join("")}</tr>`,
    )
    .join("")}</tbody></table>`;

const OPERATION = `<h1>Counting Lamps</h1><h4>URI</h4><p>GET /v1/{project_id}/lamps</p>
${table(["Parameter", "Mandatory", "Type", "Description"], ["project_id", "Yes", "String", "Project."])}
<h4>Status Codes</h4>${table(["Status Code", "Description"], ["200", "Done."])}
<h4>Error Codes</h4>${table(["Error Code", "Error Message"], ["LAMP.0007", "Too dark."])}`;

const ENDPOINTS = `<h1>Endpoints</h1>${table(
  ["Region Name", "Region ID", "Endpoint"],
  ["North One", "xx-north-1", "lamp.xx-north-1.example.com"],
  ["South Two", "xx-south-2", "lamp.xx-south-2.example.com"],
  ["South Two", "xx-south-2", "bulb.xx-south-2.example.com"],
)}`;

const THROTTLING = `<h1>API Request Throttling</h1>${table(
  ["Category", "API Name", "URI", "Max. Requests/User", "Max. Requests"],
  [
    "Lamps",
    "Counting",
    "GET /v1/{tenant}/lamps",
    "300 times/minute",
    "1,200 times/minute",
  ],
  ["Lamps", "Nothing", "GET /v1/{tenant}/bulbs", "many", "-"],
)}`;

const ERRORS = `<h1>Error Codes</h1>${table(
  ["Status Code", "Error Code", "Error Message", "Description", "Solution"],
  ["400", "LAMP.0001", "No lamp.", "The lamp is not there.", "Buy one."],
  ["500", "LAMP.0002", "Broken.", "-", "-"],
)}`;

function build(
  pages: Readonly<Record<string, string>>,
  url?: string,
): ReturnType<typeof buildService> {
  const sources = Object.entries(pages).map(([name, text]) => ({
    kind: "page-source" as const,
    page: { id: `${name}.html`, file: `${name}.html`, name },
    text,
    sha256: "",
  }));
  return buildService(readPages(sources).pages, {
    name: "lamps",
    title: "Lamps",
    servers: url ? [{ url }] : [],
    owns: () => true,
    ledger: EMPTY_LEDGER,
  });
}

const PERMISSIONS = `<h1>Supported Actions</h1>${table(
  ["Permission", "API", "Action", "Dependencies", "IAM Project"],
  [
    "Counting",
    "GET /v1/{tenant}/lamps?colour={colour}</p><p>GET / v2/{tenant}/lamps",
    "In a shop</p><p>lamp:lamps:count</p><p>At home</p><p>lamp:lamps:*",
    "shop:doors:open",
    "Yes",
  ],
  ["Looking", "GET /v1/{tenant}/lamps", "lamp:lamps:count", "-", "Yes"],
  ["Breaking", "GET /v1/{tenant}/bulbs", "lamp:bulbs:break", "-", "Yes"],
)}`;

const ALL = { OPERATION, ENDPOINTS, THROTTLING, ERRORS };

test("endpoints become the regions of the configured server", () => {
  const { contract } = build(ALL, "https://lamp.{region}.example.com");
  assert.equal(contract.document.servers, [
    {
      url: "https://lamp.{region}.example.com",
      variables: {
        region: {
          default: "xx-north-1",
          enum: ["xx-north-1", "xx-south-2"],
          description: "Id of the region to call.",
        },
      },
    },
  ]);
});

test("without a configured server the endpoints make the servers", () => {
  const { contract } = build(ALL);
  assert.equal(
    contract.document.servers?.map(({ url, variables }) => [
      url,
      variables?.["region"]?.enum,
    ]),
    [
      ["https://lamp.{region}.example.com", ["xx-north-1", "xx-south-2"]],
      ["https://bulb.{region}.example.com", ["xx-south-2"]],
    ],
  );
});

test("a throttling table limits the operation of its URI, parameter names aside", () => {
  const { contract, diagnostics } = build(ALL);
  const operation = contract.document.paths?.["/v1/{project_id}/lamps"]?.get;
  assert.equal(operation?.["x-doc-rate-limit"], {
    perUser: 300,
    total: 1200,
    period: "minute",
  });
  assert.equal(
    diagnostics
      .filter(({ code }) => code === "service/rate-limit-not-understood")
      .map(({ source }) => source?.row),
    ["Nothing"],
  );
});

test("a table of what calls need gives its actions to the calls of each row", () => {
  const { contract, diagnostics } = build({
    OPERATION,
    SECOND: OPERATION.replace("/v1/", "/v2/"),
    PERMISSIONS,
  });
  const { paths } = contract.document;
  for (const version of ["v1", "v2"]) {
    assert.equal(
      paths?.[`/${version}/{project_id}/lamps`]?.get?.["x-doc-permissions"],
      [
        { action: "lamp:lamps:count", dependencies: ["shop:doors:open"] },
        { action: "lamp:lamps:*", dependencies: ["shop:doors:open"] },
      ],
    );
  }
  assert.not.ok(diagnostics.some(({ code }) => code === "page/no-operation"));
});

const FORMS = `<h1>Supported Actions</h1>${table(
  ["Permission", "API", "Action"],
  ["Lighting a lamp (old API)", "POST /v1/{id}/lamps", "lamp:lamps:light"],
  ["Hanging a lamp", "POST /v1/{id}/lamps", "lamp:lamps:hang"],
  ["Selling  a Lamp", "POST /v1/{id}/lamps", "lamp:lamps:sell"],
)}`;

/** A page of the one call; its body has the field. */
function formOf(title: string, field: string): string {
  return `<h1>${title}</h1><h4>URI</h4><p>POST /v1/{project_id}/lamps</p>
<h4>Request</h4>${table(["Parameter", "Mandatory", "Type", "Description"], [field, "Yes", "String", "x"])}
<h4>Response</h4><p>None</p>`;
}

test("rows called as a page speak of its form of the call alone", () => {
  const one = build({ LIGHT: formOf("Lighting a Lamp", "light"), FORMS });
  const post = one.contract.document.paths?.["/v1/{project_id}/lamps"]?.post;
  assert.equal(post?.["x-doc-permissions"], [{ action: "lamp:lamps:light" }]);

  const { contract } = build({
    LIGHT: formOf("Lighting a Lamp", "light"),
    HANG: formOf("Hanging a Lamp", "hang"),
    CLEAN: formOf("Cleaning a Lamp", "clean"),
    FORMS,
  });
  const all = contract.document.paths?.["/v1/{project_id}/lamps"]?.post;
  assert.equal(
    (all?.["x-doc-permissions"] as { action: string }[]).map(
      ({ action }) => action,
    ),
    ["lamp:lamps:light", "lamp:lamps:hang", "lamp:lamps:sell"],
  );
  assert.equal(
    (
      all?.["x-doc-variants"] as { summary: string; permissions?: object }[]
    ).map(({ summary, permissions }) => [summary, permissions]),
    [
      ["Cleaning a Lamp", undefined],
      ["Hanging a Lamp", [{ action: "lamp:lamps:hang" }]],
      ["Lighting a Lamp", [{ action: "lamp:lamps:light" }]],
    ],
  );
});

test("a row called as no page is speaks of the call as a whole", () => {
  const { contract } = build({ CLEAN: formOf("Cleaning a Lamp", "c"), FORMS });
  const post = contract.document.paths?.["/v1/{project_id}/lamps"]?.post;
  assert.is((post?.["x-doc-permissions"] as readonly object[]).length, 3);
});

test("what a page says of its own call stands before what the table adds", () => {
  const own = `${OPERATION}<h4>Authorization</h4>${table(
    ["Action", "Access Level"],
    ["lamp:lamps:count", "Read"],
    ["lamp:lamps:see", "Read"],
  )}`;
  const { contract } = build({ OPERATION: own, PERMISSIONS });
  const asked = contract.document.paths?.["/v1/{project_id}/lamps"]?.get?.[
    "x-doc-permissions"
  ] as readonly { readonly action: string; readonly accessLevel?: string }[];
  assert.equal(
    asked.map(({ action, accessLevel }) => [action, accessLevel]),
    [
      ["lamp:lamps:count", "Read"],
      ["lamp:lamps:see", "Read"],
      ["lamp:lamps:*", undefined],
    ],
  );
});

test("error codes of the service and of one operation are kept apart", () => {
  const { contract } = build(ALL);
  assert.equal(contract.document["x-doc-error-codes"], [
    {
      code: "LAMP.0001",
      status: "400",
      message: "No lamp.",
      description: "The lamp is not there.",
      solution: "Buy one.",
    },
    { code: "LAMP.0002", status: "500", message: "Broken." },
  ]);
  const operation = contract.document.paths?.["/v1/{project_id}/lamps"]?.get;
  assert.equal(operation?.["x-doc-error-codes"], [
    { code: "LAMP.0007", message: "Too dark." },
  ]);
});

test("codes of errors: several in a cell, and one in words", () => {
  const { contract } = build({
    OPERATION,
    ERRORS: `<h1>Error Codes</h1>${table(
      ["Status Code", "Error Code", "Error Message"],
      ["400", "LAMP.0001 LAMP.0002", "Dark."],
      ["404 Not Found", "Lamp Lost", "Gone."],
    )}`,
  });
  const codes = contract.document["x-doc-error-codes"] as readonly {
    readonly code: string;
    readonly status: string;
  }[];
  assert.equal(
    codes.map(({ status, code }) => `${status} ${code}`),
    ["400 LAMP.0001", "400 LAMP.0002", "404 Lamp Lost"],
  );
});

for (const header of [
  [
    "Status Code",
    "Error Code",
    "Error Message",
    "Possible Reason",
    "Troubleshooting",
  ],
  ["HTTP状态码", "错误码", "错误码信息", "错误码描述", "处理建议"],
  [
    "HTTP Status Code",
    "Error Code",
    "Error Msg",
    "Cause",
    "Recommended Action",
  ],
])
  test(`columns of error codes: ${header.join(", ")}`, () => {
    const { contract } = build({
      OPERATION,
      ERRORS: `<h1>Error Codes</h1>${table(header, ["404", "LAMP.0404", "None.", "It is lost.", "Look for it."])}`,
    });
    assert.equal(contract.document["x-doc-error-codes"], [
      {
        code: "LAMP.0404",
        status: "404",
        message: "None.",
        description: "It is lost.",
        solution: "Look for it.",
      },
    ]);
  });

test.run();
