import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import type { ServiceModel } from "../../generator/service/service-model.js";
import {
  code,
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "../page/page-html.js";
import { everyRowIsPlaced } from "./every-row.js";
import {
  findingsOf,
  firstOf,
  requestOf,
  responseOf,
  serviceOf,
} from "./model-text.js";

/** `path id! query limit body {...}` */
function callOf(model: ServiceModel): string {
  const { parameters } = firstOf(model);
  return [
    ...parameters.map(
      ({ in: location, field }) =>
        `${location} ${field.name}${field.required ? "!" : ""}`,
    ),
    requestOf(model) && `body ${requestOf(model)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

const body = (json: string): string =>
  section("Example Request", code(`POST /v1/7/x\n${json}`));
const header = (...rows: string[]): string =>
  table({ caption: "Table 9 Request header parameters", rows });

const CALLS: readonly (readonly [
  title: string,
  uri: string,
  sections: readonly string[],
  want: string,
  findings?: readonly string[],
])[] = [
  [
    "a name without a value that begins the query makes the call what it is",
    "PUT /bells?tower",
    [],
    "query tower!",
    ["service/query-parameter-undocumented"],
  ],
  [
    "the same before names with values",
    "PUT /bells?tower&height={height}",
    [],
    "query tower!, query height",
    [
      "service/query-parameter-undocumented",
      "service/query-parameter-undocumented",
    ],
  ],
  [
    "several names without a value are what may be sent",
    "GET /bells?tower&height",
    [],
    "query tower, query height",
    [
      "service/query-parameter-undocumented",
      "service/query-parameter-undocumented",
    ],
  ],
  [
    "captions decide",
    "POST /v1/{id}/x",
    [
      section(
        "URI",
        table({
          caption: "Table 1 Path Parameters",
          rows: ["id|Yes|String|x"],
        }),
      ),
      section(
        "Request",
        table({
          caption: "Table 2 Query Parameters",
          rows: ["limit|No|Integer|x"],
        }),
        header("X-Language|No|String|x"),
        table({
          caption: "Table 3 Request body parameters",
          rows: ["a|Yes|String|x"],
        }),
      ),
    ],
    "path id!, query limit, header X-Language, body {a: string!}",
  ],
  [
    "a name of the query that is written like a header",
    "GET /v1/x?x-bell-limit={limit}",
    [
      section(
        "Request",
        table({ rows: ["x-bell-limit|No|String|x", "x-bell|No|String|x"] }),
      ),
    ],
    "query x-bell-limit, header x-bell",
  ],
  [
    "one table mixes path and query",
    "GET /v1/{id}/x{?limit}",
    [
      section(
        "URI",
        table({
          rows: ["id|Yes|String|x", "limit|No|Integer|x", "marker|No|String|x"],
        }),
      ),
    ],
    "path id!, query limit, query marker",
  ],
  [
    "a row of the query that the URI spells with other signs",
    "GET /v1/x{?bell-id,rope-id}",
    [section("Request", table({ rows: ["bell_id|No|Integer|x"] }))],
    "query bell-id, query rope-id",
    [
      "service/query-parameter-spelled-otherwise bell_id",
      "service/query-parameter-undocumented",
    ],
  ],
  [
    "rows that the URI numbers",
    "GET /v1/x?bell.{i}=tone,size&rope.{n}={rope}&from={from}",
    [
      section(
        "Request",
        table({
          rows: [
            "bell|Yes|String|x",
            "rope.{n}|No|String|x",
            "from|No|String|x",
          ],
        }),
      ),
    ],
    "query from, query bell.0!, query rope.0",
    [
      "service/query-parameter-spelled-otherwise bell",
      "service/query-parameter-spelled-otherwise rope.{n}",
    ],
  ],
  [
    "two rows that differ from the URI in signs alone",
    "GET /v1/x{?bell-id}",
    [
      section(
        "Request",
        table({ rows: ["bell_id|No|Integer|x", "bellId|No|Integer|x"] }),
      ),
    ],
    "query bell_id, query bellId, query bell-id",
    ["service/query-parameter-undocumented"],
  ],
  [
    "the request table of a GET is the query",
    "GET /v1/x",
    [section("Request", table({ rows: ["limit|No|Integer|x"] }))],
    "query limit",
  ],
  [
    "the request table of a POST is the body",
    "POST /v1/x?action=add",
    [
      section(
        "Request",
        table({ rows: ["action|No|String|x", "a|No|String|x"] }),
      ),
    ],
    "query action, body {a: string}",
  ],
  [
    "a name in the query of the URI that the example shows in the body",
    "POST /v1/x?action=add",
    [
      section("Request", table({ rows: ["action|No|String|x"] })),
      body('{"action": "add"}'),
    ],
    "query action!, body {action: string}",
    ["service/query-parameter-undocumented"],
  ],
  [
    "headers by their names",
    "POST /v1/x",
    [
      section(
        "Request",
        table({
          rows: [
            "X-Language|No|String|x",
            "Accept|No|String|x",
            "a|No|String|x",
          ],
        }),
      ),
    ],
    "header X-Language, header Accept, body {a: string}",
  ],
  [
    "a name written like a header, beside the token",
    "POST /v1/x",
    [
      section(
        "Request",
        table({
          rows: [
            "X-Auth-Token|Yes|String|x",
            "Shelf-Id|No|String|x",
            "a|No|String|x",
          ],
        }),
      ),
    ],
    "header Shelf-Id, body {a: string}",
  ],
  [
    "a name written like a header, and nothing else",
    "POST /v1/x",
    [section("Request", table({ rows: ["Shelf-Id|No|String|x"] }))],
    "body {Shelf-Id: string}",
  ],
  [
    "a field called host is no header",
    "POST /v1/x",
    [section("Request", table({ rows: ["host|No|String|x"] }))],
    "body {host: string}",
  ],
  [
    "the token and the media type are absorbed",
    "POST /v1/x",
    [
      section(
        "Request",
        header(
          "X-Auth-Token|Yes|String|x",
          "Content-Type|Yes|String|application/json",
        ),
        table({
          caption: "Table 3 Request body parameters",
          rows: ["a|No|String|x"],
        }),
      ),
    ],
    "body {a: string}",
  ],
  [
    "a column says where each parameter goes",
    "POST /v1/{id}/x",
    [
      section(
        "Request",
        table({
          header: "Parameter|Mandatory|Type|Location|Description",
          rows: [
            "id|Yes|String|URI|x",
            "page|No|String|uri|x",
            "app_key|Yes|String|header|x",
            "a|No|String|Body|x",
          ],
        }),
      ),
    ],
    "path id!, query page, header app_key!, body {a: string}",
  ],
  [
    "a caption that says path of all that the URI shows",
    "GET /v1/{id}/x?from={from}",
    [
      section(
        "URI",
        table({
          caption: "Table 1 Path parameters",
          rows: ["id|Yes|String|x", "from|Yes|Long|x"],
        }),
      ),
    ],
    "path id!, query from!",
  ],
  [
    "a body without a name",
    "POST /v1/x",
    [
      section(
        "Request",
        table({
          caption: "Request body parameters",
          rows: ["-|Yes|Array of strings|x"],
        }),
      ),
    ],
    "body [string]",
  ],
  [
    "a body of keys that the caller chooses, which is a map itself",
    "POST /v1/x",
    [
      section(
        "Request Body",
        table({ rows: ["{lamp_name}|Yes|Map&lt;String,String&gt;|x"] }),
      ),
      section("Example Request", code('{"hall": "lit"}')),
    ],
    "body map of string",
  ],
  [
    "a body of keys below which the example shows maps",
    "POST /v1/x",
    [
      section(
        "Request Body",
        table({ rows: ["{lamp_name}|Yes|Map&lt;String,String&gt;|x"] }),
      ),
      section("Example Request", code('{"hall": {"left": "lit"}}')),
    ],
    "body {*lamp_name: map of string!}",
  ],
  [
    "what a GET calls its body, and names in its query",
    "GET /v1/{id}/x?limit={limit}&order={order}",
    [
      section("URI", table({ rows: ["id|Yes|String|x"] })),
      section(
        "Request Body",
        table({
          rows: ["limit|No|Integer|x", "order|Yes|String|x", "a|No|String|x"],
        }),
      ),
    ],
    "path id!, query limit, query order!, query a",
    ["service/query-called-body"],
  ],
  [
    "what a GET calls its body, and an example calls with in the query",
    "GET /v1/x",
    [
      section("Request Body", table({ rows: ["a|No|String|x"] })),
      section("Example Request", code("GET https://endpoint/v1/x??a=7")),
    ],
    "query a",
    ["service/query-called-body"],
  ],
  [
    "what a GET calls its body, and an example sends as one",
    "GET /v1/x?a={a}",
    [
      section("Request Body", table({ rows: ["a|No|String|x"] })),
      section("Example Request", code('GET /v1/x?a=7\n{"a": "x"}')),
    ],
    "query a, body {a: string}",
    ["service/query-parameter-undocumented"],
  ],
  [
    "the body of a GET, of which the query says nothing",
    "GET /v1/x?limit={limit}",
    [section("Request Body", table({ rows: ["a|No|String|x"] }))],
    "query limit, body {a: string}",
    ["service/query-parameter-undocumented"],
  ],
  [
    "what a GET calls its body, all plain values, and no query anywhere",
    "GET /v1/{id}/x",
    [
      section("URI", table({ rows: ["id|Yes|String|x"] })),
      section(
        "Request Body",
        table({ rows: ["a|No|String|x", "b|No|Array of strings|x"] }),
      ),
      section("Example Request", code("GET https://endpoint/v1/7/x")),
    ],
    "path id!, query a, query b",
    ["service/query-called-body"],
  ],
  [
    "the body of a GET that holds an object, for which a query has no room",
    "GET /v1/x",
    [
      section(
        "Request Body",
        table({ rows: ["a|No|String|x", "b|No|Object|x"] }),
      ),
    ],
    "body {a: string, b: {?}}",
  ],
  [
    "the body of a DELETE, and a name of its query",
    "DELETE /v1/x?a={a}",
    [section("Request Body", table({ rows: ["a|No|String|x"] }))],
    "query a, body {a: string}",
    ["service/query-parameter-undocumented"],
  ],
  [
    "the request table of a DELETE is the query",
    "DELETE /v1/x",
    [section("Request", table({ rows: ["a|No|String|x"] }))],
    "query a",
  ],
  [
    "the example shows that a DELETE has a body",
    "DELETE /v1/x",
    [
      section("Request", table({ rows: ["a|No|String|x"] })),
      section("Example Request", code('DELETE /v1/x\n{"a": "x"}')),
    ],
    "body {a: string}",
  ],
  [
    "a field of the body has the name of a path parameter",
    "PUT /v1/{id}",
    [
      section("URI", table({ rows: ["id|Yes|String|x"] })),
      section("Request", table({ rows: ["id|No|String|x", "a|No|String|x"] })),
      section("Example Request", code('PUT /v1/7\n{"id": "x", "a": "x"}')),
    ],
    "path id!, body {id: string, a: string}",
  ],
  [
    "a path parameter that the request table repeats",
    "PUT /v1/{id}",
    [
      section("URI", table({ rows: ["id|Yes|String|x"] })),
      section("Request", table({ rows: ["id|Yes|String|x", "a|No|String|x"] })),
    ],
    "path id!, body {a: string}",
  ],
  [
    "a placeholder without a row",
    "GET /v1/{project_id}/x",
    [],
    "path project_id",
    ["service/path-parameter-undocumented"],
  ],
  [
    "a placeholder twice",
    "GET /v1/{id}/x/{id}",
    [section("URI", table({ rows: ["id|Yes|String|x"] }))],
    "path id!",
  ],
  [
    "a path parameter that the path lacks",
    "GET /v1/x",
    [
      section(
        "URI",
        table({
          caption: "Table 1 Path Parameters",
          rows: ["id|Yes|String|x"],
        }),
      ),
    ],
    "",
    ["service/path-parameter-not-in-uri id"],
  ],
  [
    "a placeholder that the table spells differently",
    "GET /v1/{shelf_id}/x",
    [
      section(
        "URI",
        table({
          caption: "Table 1 Path Parameters",
          rows: ["shelfId|Yes|String|x"],
        }),
      ),
    ],
    "path shelfId!",
    ["service/path-parameter-renamed shelfId"],
  ],
  [
    "two that are spelled differently may be anything",
    "GET /v1/{a}/{b}",
    [
      section(
        "URI",
        table({
          caption: "Table 1 Path Parameters",
          rows: ["c|Yes|String|x", "d|Yes|String|x"],
        }),
      ),
    ],
    "path a, path b",
    [
      "service/path-parameter-not-in-uri c",
      "service/path-parameter-not-in-uri d",
      "service/path-parameter-undocumented",
      "service/path-parameter-undocumented",
    ],
  ],
  [
    "path parameters that are objects by their type",
    "GET /v1/{a}/{b}/{c}",
    [
      section(
        "URI",
        table({
          caption: "Table 1 Path Parameters",
          rows: [
            "a|Yes|Object|x",
            "b|Yes|Array of objects|x",
            "c|Yes|Integer|x",
          ],
        }),
      ),
    ],
    "path a!, path b!, path c!",
    ["service/path-parameter-not-text a", "service/path-parameter-not-text b"],
  ],
  [
    "a query parameter without a row",
    "GET /v1/x?limit={limit}",
    [],
    "query limit",
    ["service/query-parameter-undocumented"],
  ],
  [
    "a query parameter with the name and the row of a path parameter",
    "GET /v1/{id}/x?id={id}",
    [section("URI", table({ rows: ["id|Yes|String|x"] }))],
    "path id!, query id",
    ["service/query-parameter-undocumented"],
  ],
  [
    "a query parameter that the caller names",
    "GET /v1/x",
    [section("Request", table({ rows: ["User tag|No|String|x"] }))],
    "",
    ["service/parameter-without-name User tag"],
  ],
  [
    "two tables of the body are one object",
    "POST /v1/x",
    [
      section(
        "Request",
        table({
          caption: "Table 1 Request body parameters",
          rows: ["a|No|String|x"],
        }),
        table({
          caption: "Table 2 Request body parameters",
          rows: ["a|No|String|x", "b|No|String|x"],
        }),
      ),
    ],
    "body {a: string, b: string}",
  ],
];

for (const [title, uri, sections, want, findings = []] of CALLS) {
  test(`calls: ${title}`, () => {
    const model = operationOf(uri, ...sections);
    const service = serviceOf(model);
    assert.is(callOf(service), want);
    assert.equal(findingsOf(service), findings);
    const { lost, twice } = everyRowIsPlaced([model], service);
    assert.equal([lost, twice], [[], []]);
  });
}

const COMPOSED: readonly (readonly [
  title: string,
  uri: string,
  rows: readonly string[],
  want: readonly string[],
])[] = [
  [
    "its parts have rows",
    "GET /v1/{tower}/bells?sort={key}:{order}&amp;limit={limit}",
    [
      "tower|Yes|String|x",
      "limit|No|Integer|x",
      "key|No|String|What by.",
      "order|Yes|String|Up<br>or down.",
    ],
    [
      "path tower",
      "query limit",
      "query sort! `{key}:{order}` / - key (String): What by. / - order (String): Up or down.",
    ],
  ],
  [
    "signs stand around its parts, and it has a row itself",
    "GET /v1/bells?filter=from::{from}|to::{to}",
    ["filter|No|String|Which bells.", "from|No|Integer|x", "to|No|Integer|y"],
    [
      "query filter Which bells. / `from::{from}|to::{to}` / - from (Integer): x / - to (Integer): y",
    ],
  ],
  [
    "not all of its parts have rows",
    "GET /v1/bells?sort={key}:{order}",
    ["key|No|String|x"],
    ["query key", "query sort"],
  ],
  [
    "it is one placeholder of another name",
    "GET /v1/bells?sort={key}",
    ["key|No|String|x"],
    ["query key", "query sort"],
  ],
];

for (const [title, uri, rows, want] of COMPOSED) {
  test(`a composed value of the query: ${title}`, () => {
    const model = modelOf(
      page("Bells", section("URI", `<p>${uri}</p>`, table({ rows }))),
    );
    const service = serviceOf(model);
    assert.equal(
      firstOf(service).parameters.map(({ in: place, field }) =>
        [
          place,
          `${field.name}${field.required && place === "query" ? "!" : ""}`,
          ...(field.description.length > 1
            ? [field.description.replace(/\n+/g, " / ")]
            : []),
        ].join(" "),
      ),
      want,
    );
    assert.equal(everyRowIsPlaced([model], service).lost, []);
  });
}

test("a path parameter is text where the type cell says object", () => {
  const rows = [
    "a|Yes|Object|x",
    "b|Yes|Array of objects|x",
    "c|Yes|Integer|x",
  ];
  const model = serviceOf(
    operationOf(
      "GET /v1/{a}/{b}/{c}",
      section("URI", table({ caption: "Table 1 Path Parameters", rows })),
    ),
  );
  assert.equal(
    firstOf(model).parameters.map(({ field }) => field.schema),
    ["string", "string", "integer"].map((name) => ({ kind: "scalar", name })),
  );
  assert.is(model.objects.size, 0);
});

test("absorbed rows say what they became", () => {
  const model = operationOf(
    "POST /v1/x",
    section(
      "Request",
      header(
        "x-auth-token|Yes|String|x",
        "Content-Type|No|String|multipart/form-data",
      ),
      table({ caption: "Table 3 FormData parameters", rows: ["a|No|File|x"] }),
    ),
  );
  const operation = firstOf(serviceOf(model));
  assert.equal(
    operation.absorbed.map(({ became, detail }) => `${became} ${detail}`),
    ["security scheme x-auth-token", "media type Content-Type"],
  );
  assert.is(operation.documentsToken, true);
  assert.equal(operation.requestBody?.mediaTypes, ["multipart/form-data"]);
});

test("a row of the header of a part is a field of the form", () => {
  const model = operationOf(
    "POST /v1/x",
    section(
      "Request",
      header("Content-Type|Yes|String|multipart/form-data"),
      table({
        header: "Parameter|Mandatory|Value|Description",
        rows: [
          'Content-Disposition|Yes|x|Content-Disposition: form-data; name="plan"; filename="bell.pdf"',
          'Content-Disposition|No|x|form-data; name="note"',
        ],
      }),
    ),
  );
  const service = serviceOf(model);
  assert.is(requestOf(service), "{plan: string!, note: string}");
  assert.equal(firstOf(service).requestBody?.mediaTypes, [
    "multipart/form-data",
  ]);
  assert.equal(everyRowIsPlaced([model], service).lost, []);
});

test("a file in a body makes it a form, as well as JSON where it may be left out", () => {
  const typesOf = (
    ...rows: string[]
  ): readonly [readonly string[] | undefined, readonly string[]] => {
    const service = serviceOf(
      operationOf("POST /v1/x", section("Request", ...rows)),
    );
    return [firstOf(service).requestBody?.mediaTypes, findingsOf(service)];
  };
  const rows = (flag: string, type: string): string =>
    table({
      caption: "Request body parameters",
      rows: [`a|${flag}|${type}|x`, "b|No|String|x"],
    });
  const json = header("Content-Type|Yes|String|Set it to application/json.");
  const both = ["application/json", "multipart/form-data"];
  const guessed = ["service/form-from-file a"];
  assert.equal(typesOf(rows("No", "File")), [both, guessed]);
  assert.equal(typesOf(rows("Yes", "File")), [
    ["multipart/form-data"],
    guessed,
  ]);
  assert.equal(typesOf(json, rows("Yes", "File")), [both, guessed]);
  assert.equal(typesOf(rows("Yes", "String")), [["application/json"], []]);
});

test("a row describes its path parameter and the query parameter of the same name", () => {
  const { parameters } = firstOf(
    serviceOf(
      operationOf(
        "GET /v1/{id}/x?id={id}&b={b}",
        section("URI", table({ rows: ["id|Yes|Integer|The bell."] })),
      ),
    ),
  );
  assert.equal(
    parameters.map((item) => [
      item.in,
      item.field.description,
      item.field.required ?? false,
    ]),
    [
      ["path", "The bell.", true],
      ["query", "The bell.", false],
      ["query", "", false],
    ],
  );
});

const RESPONSES: readonly (readonly [
  title: string,
  sections: readonly string[],
  want: string,
])[] = [
  [
    "no status named: 200",
    [section("Response", table({ rows: ["a|No|String|x"] }))],
    "200 {a: string}",
  ],
  [
    "the one success code of the page",
    [
      section("Response", table({ rows: ["a|No|String|x"] })),
      section(
        "Status Codes",
        table({
          header: "Status Code|Description",
          rows: ["201|Made.", "400|Bad."],
        }),
      ),
    ],
    "201 {a: string}; 400",
  ],
  [
    "several codes, each with its table",
    [
      section(
        "Response",
        "<p>Status code: 200</p>",
        table({
          caption: "Table 1 Response body parameters",
          rows: ["a|No|String|x"],
        }),
        "<p>Status code: 400</p>",
        table({
          caption: "Table 2 Response body parameters",
          rows: ["b|No|String|x"],
        }),
      ),
    ],
    "200 {a: string}; 400 {b: string}",
  ],
  [
    "a table without a marker beside one with: both are the same response",
    [
      section(
        "Response",
        table({
          caption: "Table 1 Response body parameters",
          rows: ["a|No|String|x"],
        }),
        "<p>Status code: 200</p>",
        table({
          caption: "Table 2 Response body parameters",
          rows: ["b|No|String|x"],
        }),
      ),
    ],
    "200 {a: string, b: string}",
  ],
  [
    "headers are apart from the body",
    [
      section(
        "Response",
        table({
          caption: "Table 1 Response header parameters",
          rows: ["X-Id|No|String|x"],
        }),
        table({
          caption: "Table 2 Response body parameters",
          rows: ["a|No|String|x"],
        }),
      ),
    ],
    "200 X-Id {a: string}",
  ],
  [
    "a column says what is a header",
    [
      section(
        "Response",
        table({
          header: "Parameter|In|Type|Description",
          rows: ["X-Id|header|String|x", "a|body|String|x"],
        }),
      ),
    ],
    "200 X-Id {a: string}",
  ],
  [
    "a row says that it is a header, and one speaks of another's",
    [
      section(
        "Response",
        table({
          header: "Parameter|Type|Description",
          rows: [
            "Ticket|String|Where the lamp is, which is returned in the response header.",
            "place|String|位置，通过响应头返回。",
            "a|String|Lamp that is contained in the header of the list.",
            "b|String|Must equal X-Id in the request header.",
          ],
        }),
      ),
    ],
    "200 Ticket place {a: string, b: string}",
  ],
  [
    "extension headers among the fields, and all of the body",
    [
      section(
        "Response",
        table({
          header: "Parameter|Type|Description",
          rows: ["X-Bell-Log|String|x", "Body|JSON|What the bell answers."],
        }),
      ),
    ],
    "200 X-Bell-Log {?}",
  ],
  [
    "a field called body, and no headers",
    [
      section(
        "Response",
        table({
          header: "Parameter|Type|Description",
          rows: ["body|JSON|x", "x_bell|String|x"],
        }),
      ),
    ],
    "200 {body: {?}, x_bell: string}",
  ],
  [
    "a code with its phrase before the table",
    [
      section(
        "Response",
        "<p>Status Code: 201 Created</p>",
        table({ rows: ["a|No|String|x"] }),
      ),
    ],
    "201 {a: string}",
  ],
  [
    "a file",
    [
      section(
        "Response",
        table({ header: "Parameter|Type|Description", rows: ["-|File|x"] }),
      ),
    ],
    "200 string",
  ],
  [
    "examples bring their codes",
    [section("Example Responses", "<p>Status code: 204</p>", code("{}"))],
    "204",
  ],
  ["nothing", [], ""],
];

for (const [title, sections, want] of RESPONSES) {
  test(`responses: ${title}`, () => {
    const model = operationOf("GET /v1/x", ...sections);
    const service = serviceOf(model);
    const got = firstOf(service).responses.map(({ status, headers, schema }) =>
      [
        status,
        ...headers.map(({ name }) => name),
        schema ? responseOf(service, status) : "",
      ]
        .filter(Boolean)
        .join(" "),
    );
    assert.is(got.join("; "), want);
    assert.equal(everyRowIsPlaced([model], service).lost, []);
  });
}

const named = (
  model: PageModel,
  name: string,
  contents?: readonly string[],
): PageModel => ({
  ...model,
  page: {
    ...model.page,
    id: `${name}.html`,
    file: `${name}.html`,
    name,
    ...(contents ? { contents } : {}),
  },
});
const A = operationOf(
  "GET /v1/{a}/x",
  section("Request", table({ rows: ["k|No|String|x"] })),
);
const B = operationOf(
  "GET /v1/{b}/x",
  section("Request", table({ rows: ["k|Yes|String|x"] })),
);
const EMPTY = operationOf("GET /v1/{a}/x");

const CLAIMS: readonly (readonly [
  title: string,
  pages: readonly PageModel[],
  winner: string,
  code: string,
])[] = [
  ["the first by id", [named(B, "b"), named(A, "a")], "a", "variants"],
  [
    "the one in the contents",
    [named(A, "a"), named(B, "b", ["Up"])],
    "b",
    "claimed-twice",
  ],
  [
    "the one with the official name",
    [named(A, "a"), { ...named(B, "b"), apiName: "ListX" }],
    "b",
    "variants",
  ],
  ["one with tables", [named(EMPTY, "a"), named(B, "b")], "b", "variants"],
  ["the same contract", [named(A, "a"), named(A, "b")], "a", "repeated"],
];

for (const [title, pages, winner, code] of CLAIMS) {
  test(`two pages, one operation: ${title} wins`, () => {
    const service = serviceOf(...pages);
    assert.is(service.operations.length, 1);
    const operation = firstOf(service);
    assert.is(operation.origin.page.name, winner);
    assert.is(operation.otherPages.length, 1);
    assert.equal(
      findingsOf(service).filter((finding) => /operation-/.test(finding)),
      [`service/operation-${code}`],
    );
    assert.equal(everyRowIsPlaced(pages, service).lost, []);
  });
}

test("a line with a bare name and one without it are one call, which may do without", () => {
  const uris = ["GET /bells?tower", "GET /bells"].map((uri) => `<p>${uri}</p>`);
  for (const lines of [uris, [...uris].reverse()])
    assert.is(
      callOf(
        serviceOf(
          modelOf(page("Bells", section("URI", ...lines), section("Response"))),
        ),
      ),
      "query tower",
    );
});

test("several URIs on a page are several operations", () => {
  const model = modelOf(
    page(
      "T",
      section(
        "URI",
        "<p>GET /v2/{room_id}/x<br>GET /v1/{tenant_id}/x</p>",
        table({
          caption: "Table 1 Path Parameters",
          rows: ["room_id|Yes|String|x", "tenant_id|Yes|String|x"],
        }),
      ),
    ),
  );
  const service = serviceOf(model);
  assert.equal(
    service.operations.map(
      ({ path, parameters }) =>
        `${path} ${parameters.map(({ field }) => field.name).join()}`,
    ),
    ["/v2/{room_id}/x room_id", "/v1/{tenant_id}/x tenant_id"],
  );
  assert.equal(findingsOf(service), []);
  assert.equal(everyRowIsPlaced([model], service).lost, []);
});

test("one path under two placeholder names is one operation, named as the table says", () => {
  const model = modelOf(
    page(
      "T",
      section(
        "URI",
        "<p>GET /v1/{tenant_id}/x</p><p>GET /v1/{room_id}/x</p>",
        table({ rows: ["room_id|Yes|String|x"] }),
      ),
    ),
  );
  const service = serviceOf(model);
  assert.equal(
    service.operations.map(({ path }) => path),
    ["/v1/{room_id}/x"],
  );
  assert.equal(findingsOf(service), []);
});

test("paths of another service are left to it, and its pages still give structures", () => {
  const model = operationOf("GET /v1/x");
  const { operations, diagnostics } = serviceOf(model);
  assert.is(operations.length, 1);
  assert.equal(
    diagnostics.map(({ code: name }) => name),
    [],
  );
});

test("a table that nobody refers to is reported with its place", () => {
  const service = serviceOf(
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({ rows: ["a|No|String|x"] }),
        table({ caption: "Table 2 Shelf", rows: ["b|No|String|x"] }),
      ),
    ),
  );
  const [item] = service.diagnostics;
  assert.is(item?.code, "service/table-not-used");
  assert.is(item?.source?.table, "Shelf");
  assert.match(item?.message ?? "", /^No row refers to table `Shelf`/);
  assert.is(requestOf(service), "{a: string}");
});

test("a table of the name of a row without fields is reported with the row", () => {
  const service = serviceOf(
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({ rows: ["shelf|No|String|x"] }),
        table({ caption: "Table 2 shelf parameters", rows: ["b|No|String|x"] }),
      ),
    ),
  );
  const [item] = service.diagnostics;
  assert.is(item?.code, "service/table-not-used");
  assert.match(item?.message ?? "", /^Row `shelf` bears .*`String`/);
});

test("a table to which a row without fields leads is reported with the row", () => {
  const service = serviceOf(
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({ rows: ["lamp|No|String|See Table 2."] }),
        table({ caption: "Table 2 shelf parameters", rows: ["b|No|String|x"] }),
      ),
    ),
  );
  const [item] = service.diagnostics;
  assert.is(item?.code, "service/table-not-used");
  assert.match(item?.message ?? "", /^Row `lamp` refers to .*`String`/);
});

const BODIES: readonly (readonly [
  title: string,
  tables: readonly string[],
  want: string,
  findings: readonly string[],
])[] = [
  [
    "without captions",
    [
      table({ rows: ["a|Yes|String|x"] }),
      table({ rows: ["b|No|String|x"] }),
      table({ rows: ["a|No|String|x", "c|No|String|x"] }),
    ],
    "{a: string!, b: string, c: string}",
    ["service/body-of-several-tables"],
  ],
  [
    "whose captions say that they are the body's",
    [
      table({ caption: "Request body parameters", rows: ["a|Yes|String|x"] }),
      table({ caption: "Request body parameters", rows: ["b|No|String|x"] }),
    ],
    "{a: string!, b: string}",
    [],
  ],
  [
    "one of which lists headers",
    [
      table({
        caption: "Request header parameters",
        rows: ["X-A|No|String|x"],
      }),
      table({ rows: ["b|No|String|x"] }),
    ],
    "{b: string}",
    [],
  ],
];

for (const [title, tables, want, findings] of BODIES) {
  test(`a body of several tables ${title}`, () => {
    const model = operationOf("POST /v1/x", section("Request", ...tables));
    const service = serviceOf(model);
    assert.is(requestOf(service), want);
    assert.equal(findingsOf(service), findings);
    assert.equal(everyRowIsPlaced([model], service).lost, []);
  });
}

test("500 chained objects and 2,000 fields of an open one are no trouble", () => {
  const chain = Array.from({ length: 500 }, (_, at) =>
    table({
      caption: `Table ${at + 1} S${at}x`,
      rows: [`a|Yes|S${at + 1}x object|x`],
    }),
  );
  const example = JSON.stringify({
    a: Object.fromEntries(
      Array.from({ length: 2000 }, (_, at) => [`f${at}`, at]),
    ),
  });
  const model = operationOf(
    "POST /v1/x",
    section(
      "Request",
      table({ rows: ["a|Yes|S0x object|x", "b|No|Open object|x"] }),
      ...chain,
    ),
    section(
      "Example Request",
      code(`POST /v1/x\n${example.replace('"a"', '"b"')}`),
    ),
  );
  const service = serviceOf(model);
  assert.is(service.objects.size, 503);
  const open = [...service.objects.values()].find(
    ({ name }) => name === "Open",
  );
  assert.is(open?.fields.length, 2000);
});

test.run();
