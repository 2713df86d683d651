import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import {
  code,
  codesOf,
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "./page-html.js";

function urisOf({ uris }: PageModel): string {
  return uris
    .map(({ method, path, query, host }) =>
      [`${method} ${path}`, query.length > 0 ? `?${query.join()}` : "", host]
        .filter(Boolean)
        .join(" "),
    )
    .join("; ");
}

const LINES: readonly (readonly [line: string, want: string])[] = [
  ["GET /v1/shelves", "GET /v1/shelves"],
  ["get  /v1/shelves", "GET /v1/shelves"],
  ["GET/v1/shelves", "GET /v1/shelves"],
  ["GET /", "GET /"],
  ["POST: /v1/shelves", "POST /v1/shelves"],
  ["URI: POST /v1/shelves", "POST /v1/shelves"],
  ["URI格式：POST /v1/shelves", "POST /v1/shelves"],
  ["Format POST /v1/shelves", "POST /v1/shelves"],
  ["格式 POST /v1/shelves", "POST /v1/shelves"],
  ["请求URI POST /v1/shelves", "POST /v1/shelves"],
  ["Formats POST /v1/shelves", ""],
  ["The URI format is as follows: POST /v1/shelves", "POST /v1/shelves"],
  ["The request URI is POST /v1/shelves.", "POST /v1/shelves"],
  ["The request URI was POST /v1/shelves.", ""],
  ["请求URI为：POST /v1/shelves", "POST /v1/shelves"],
  ["URI格式如下：POST /v1/shelves", "POST /v1/shelves"],
  ["请求URI之前为POST /v1/shelves", ""],
  ["HTTPS POST /v1/shelves", "POST /v1/shelves"],
  ["POST URI: /v1/shelves", "POST /v1/shelves"],
  ["POST，/v1/shelves", "POST /v1/shelves"],
  ['POST "/v1/shelves"', "POST /v1/shelves"],
  ["POST v1.0/shelves", "POST /v1.0/shelves"],
  ["POST volumes/shelves", ""],
  ["/v1/shelves (POST)", "POST /v1/shelves"],
  ["/v1/shelves (older)", ""],
  ["GET /v1/{id}/x, where id is that of a shelf.", "GET /v1/{id}/x"],
  ["GET /v1/{shelf_id}/x, where shelf ID is a number", "GET /v1/{shelf_id}/x"],
  ["GET /v1/{id}/x, where you hid the bells", ""],
  ["GET /v1/x, where bells are hung, comes first.", ""],
  ["GET /v1/{id}/x, which is older.", ""],
  ["GET /v1/x?tone[name]={tone}&size={size}", "GET /v1/x ?size"],
  ["GET /v1/$(shelf_id)/x", "GET /v1/{shelf_id}/x"],
  ["GET /v1/$" + "{shelf_id}/x", "GET /v1/{shelf_id}/x"],
  ["GET /v1/:shelf_id/x:move", "GET /v1/{shelf_id}/x:move"],
  ["GET /v1/shelves/", "GET /v1/shelves"],
  ["GET /v1/shelves.", "GET /v1/shelves"],
  ["GET /v1/{ shelf_id }/x", "GET /v1/{shelf_id}/x"],
  ["GET /v1/{shelf id}/x", "GET /v1/{shelf id}/x"],
  ["GET /v1/<shelf_id>/x".replaceAll("<", "&lt;"), "GET /v1/{shelf_id}/x"],
  ["GET /v1/{id}/x/{id}", "GET /v1/{id}/x/{id}"],
  ["PUT /ObjectName?bell HTTP/1.1", "PUT /{ObjectName} ?bell"],
  ["PUT /BucketName/ObjectKey", "PUT /{BucketName}/{ObjectKey}"],
  ["PUT /v1/SetObjectName", "PUT /v1/SetObjectName"],
  ["PUT /v1/ObjectNames", "PUT /v1/ObjectNames"],
  ["GET /v1/shelves/ {shelf_id}/ x", "GET /v1/shelves/{shelf_id}/x"],
  ["GET /v1/{shelf_id} /x?limit={limit}", "GET /v1/{shelf_id}/x ?limit"],
  ["GET /v1/{shelf_id} /v2/x", ""],
  ["GET /v1/x / GET /v1/y", ""],
  ["GET /v1/x?limit={limit}&marker={marker}", "GET /v1/x ?limit,marker"],
  ["GET /v1/x?limit={limit} &marker={marker}", "GET /v1/x ?limit,marker"],
  ["GET /v1/x?limit={limit}& marker~={marker}", "GET /v1/x ?limit,marker~"],
  ["GET /v1/x?limit={limit}& and more", ""],
  ["GET /v1/x?bell.{i}=tone,size&to={to}", "GET /v1/x ?bell.0,to"],
  ["GET /v1/x?bell.{kind}={kind}", "GET /v1/x ?bell.kind"],
  ["GET /v1/x?limit=10&marker=0", "GET /v1/x ?limit,marker"],
  ["GET /v1/x{?limit,marker*}", "GET /v1/x ?limit,marker"],
  ["GET /v1/x[?limit={limit}][&marker={marker}]", "GET /v1/x ?limit,marker"],
  ["GET /v1/x[&limit={limit}&marker={marker}]", "GET /v1/x ?limit,marker"],
  ["GET /v1/x(?limit={limit})", "GET /v1/x ?limit"],
  ["GET /v1/x?parameters", "GET /v1/x"],
  ["GET /v1/x{?query_params}", "GET /v1/x"],
  ["GET /v1/x?query={query}", "GET /v1/x ?query"],
  ["GET /v1/x?a=1{&b}", "GET /v1/x ?b,a"],
  ["GET /v1/x{?limit={limit}&marker={marker}}", "GET /v1/x ?limit,marker"],
  ["GET /v1/{id}/x{?limit={limit}}", "GET /v1/{id}/x ?limit"],
  ["GET https://{Endpoint}/v1/x", "GET /v1/x https://{Endpoint}"],
  ["GET https://{ELB_Endpoint}/v1/x", "GET /v1/x https://{ELB_Endpoint}"],
  ["GET {endpoint}/v1/x", "GET /v1/x {endpoint}"],
  ["GET {IAM endpoint}/v1/x", "GET /v1/x {IAM endpoint}"],
  ["GET https://{Lamp endpoint}/v1/x", "GET /v1/x https://{Lamp endpoint}"],
  ["GET https://{{endpoint}}/v1/x", "GET /v1/x https://{{endpoint}}"],
  [
    `GET /v1/x{?${Array.from({ length: 20 }, (_, at) => `name_${at}`).join(", ")}}`,
    `GET /v1/x ?${Array.from({ length: 20 }, (_, at) => `name_${at}`).join()}`,
  ],
  ["GET https://a.example.com/v1/x", "GET /v1/x https://a.example.com"],
  ["GET /v1/x HTTP/1.1", "GET /v1/x"],
  ["GET /v1/x (recommended)", "GET /v1/x"],
  ["GET /v1/x is an older form of this URI.", ""],
  ["For older versions call GET /v1/x.", ""],
  ["GETTING /v1/x", ""],
  ["GET shelves", ""],
];

const LABELLED: readonly (readonly [lines: string, want: string])[] = [
  ["PATH: /v1/x|Method: GET", "GET /v1/x"],
  ["Request method: PUT|URL: /v1/{id}/x", "PUT /v1/{id}/x"],
  ["请求方式：POST|请求路径：/v1/x", "POST /v1/x"],
  ["PATH: /v1/x|Method: GET|PATH: /v1/y|Method: POST", "GET /v1/x; POST /v1/y"],
  ["URI format PATH: /v1/x Method: POST", "POST /v1/x"],
  ["Method: POST URI: /v1/x", "POST /v1/x"],
  ["The path: /v1/x Method: POST", ""],
  [
    "URL format: https://{endpoint}/v1/x|Method: POST",
    "POST /v1/x https://{endpoint}",
  ],
  ["POST|/v1/x", "POST /v1/x"],
  ["/v1/x|POST", ""],
  ["PATH: /v1/x", ""],
  ["Method: GET", ""],
];

test("method and path in a table", () => {
  const across = table({ header: "Method|URI", rows: ["GET|/v1/x"] });
  const down = table({
    header: "Request Method|PUT",
    rows: ["Request URI|https://a.b/v1/{id}/x", "Protocol|HTTPS"],
  });
  const plain =
    "<table><tr><td>请求方法</td><td>PUT</td></tr><tr><td>请求地址</td><td>/v1/x</td></tr></table>";
  const parameters = table({ rows: ["method|Yes|String|GET /v1/y"] });
  const urisIn = (...parts: string[]): string =>
    urisOf(
      modelOf(
        page("T", section("URI", ...parts), section("Response", "<p>None</p>")),
      ),
    );
  assert.is(urisIn(across, parameters), "GET /v1/x");
  assert.is(urisIn(down), "PUT /v1/{id}/x https://a.b");
  assert.is(urisIn(plain), "PUT /v1/x");
  const answer = section("Response", "<p>None</p>");
  assert.is(
    urisOf(modelOf(page("T", section("Before you hang it", plain), answer))),
    "PUT /v1/x",
  );
  assert.is(
    urisOf(
      modelOf(
        page(
          "T",
          section("Kind", "<p>Method</p><p>POST</p>"),
          section("URI", "<p>/v1/x</p><p>Protocol</p><p>HTTPS</p>"),
          answer,
        ),
      ),
    ),
    "POST /v1/x",
  );
  assert.is(urisIn("<p>POST</p>", "<p>/v1/x</p>"), "POST /v1/x");
  assert.is(urisIn("<p>POST</p>", "<p>Bells.</p>", "<p>/v1/x</p>"), "");
  assert.is(urisIn(parameters), "");
  const beside = section(
    "URI",
    table({ header: "Request Method|URI", rows: ["POST|/v1/bells"] }),
  );
  const lined = operationOf("", beside, section("Response", "<p>None</p>"));
  assert.is(urisOf(lined), "POST /v1/bells");
  assert.equal(codesOf(lined), []);
  const model = operationOf("", plain, section("Response", "<p>None</p>"));
  assert.equal(codesOf(model), []);
  assert.is(model.otherTables[0]?.purpose, "request-line");
});

for (const [lines, want] of LABELLED) {
  test(`method and path apart: \`${lines}\``, () => {
    assert.is(urisOf(operationOf(lines.replaceAll("|", "</p><p>"))), want);
  });
}

for (const [line, want] of LINES) {
  test(`the URI line \`${line}\``, () => {
    assert.is(urisOf(operationOf(line)), want);
  });
}

const IN_WORDS: readonly (readonly [line: string, want: string])[] = [
  ["`POST /v1/shelves`", "POST /v1/shelves"],
  ['"POST /v1/{id}/shelves".', "POST /v1/{id}/shelves"],
  ["“POST /v1/shelves”", "POST /v1/shelves"],
  ["[POST] /v1/shelves", "POST /v1/shelves"],
  ["&lt;POST&gt; /v1/&lt;id&gt;/shelves", "POST /v1/{id}/shelves"],
  [
    "(POST) https://{endpoint}/v1/shelves",
    "POST /v1/shelves https://{endpoint}",
  ],
  [
    "Request line: `POST /v1/shelves?limit={limit} HTTP/1.1`",
    "POST /v1/shelves ?limit",
  ],
  ["**POST** /v1/shelves", "POST /v1/shelves"],
  ["POST /v2/x or POST /v1/x", "POST /v2/x; POST /v1/x"],
  ["POST /v2/x, POST /v1/x.", "POST /v2/x; POST /v1/x"],
  ["URI: GET /v1/x；或 GET /v1/x/y", "GET /v1/x; GET /v1/x/y"],
  ["/v1/shelves", ""],
  ["post of /v1/shelves", ""],
];

for (const [line, want] of IN_WORDS) {
  test(`the URI in \`${line}\``, () => {
    const model = operationOf(line, section("Response", "<p>None</p>"));
    assert.is(urisOf(model), want);
    assert.equal(
      codesOf(model),
      want === "" ? ["page/no-operation", "page/uri-not-understood"] : [],
    );
  });
}

const SENTENCES: readonly (readonly [line: string, want: string])[] = [
  ["Send POST /v1/shelves to make a shelf.", "POST /v1/shelves"],
  ["A shelf is made by GET /v1/x; send GET /v1/x to all.", "GET /v1/x"],
  ["Send GET /v1/x or, for ropes, GET /v1/ropes.", ""],
  ["This call replaces GET /v1/x", ""],
  ["Send GET /v1/x first.", ""],
  ["The call was GET /v1/x in former days.", ""],
  ["GET /v1/{shelf_id} /v2/x", ""],
];

for (const [line, want] of SENTENCES) {
  test(`the URI in the sentence \`${line}\``, () => {
    const model = operationOf(line, section("Response", "<p>None</p>"));
    assert.is(urisOf(model), want);
    assert.is(codesOf(model).includes("page/uri-in-sentence"), want !== "");
  });
}

test("a sentence that names a call counts for nothing beside the call", () => {
  const model = operationOf("POST /v1/bells</p><p>Send GET /v1/x to all.");
  assert.is(urisOf(model), "POST /v1/bells");
});

const BROKEN: readonly (readonly [lines: string, want: string])[] = [
  ["POST /v1/{id}/<br>shelves", "POST /v1/{id}/shelves"],
  ["POST /v1/{id}<br>/shelves/{name}", "POST /v1/{id}/shelves/{name}"],
  ["GET /v1/x<br>?limit={limit}<br>&amp;from={from}", "GET /v1/x ?limit,from"],
  ["POST /v2/x<br>/v1/x", "POST /v2/x"],
  ["POST /v2/x/<br>Bells ring.", "POST /v2/x"],
  ["POST /v2/x<br>POST /v1/x", "POST /v2/x; POST /v1/x"],
];

for (const [lines, want] of BROKEN) {
  test(`a path on several lines: \`${lines}\``, () => {
    assert.is(urisOf(operationOf(lines)), want);
  });
}

test("a blank in a path is told", () => {
  assert.equal(codesOf(operationOf("GET /v1/shelves/ x")), [
    "page/blank-in-path",
  ]);
});

/** What the query of a line says to be done. */
const LITERALS: readonly (readonly [line: string, want: string])[] = [
  ["POST /v1/x?action_id=ring", "action_id ring"],
  ["POST /v1/x?action_id=ring&height={height}", "action_id ring"],
  ["PUT /v1/x?do=wind-up</p><p>PUT /v1/x?do=stop", "do wind-up,stop"],
  ["PUT /v1/x?do=stop</p><p>PUT /v1/x?do={do}", ""],
  ["PUT /v1/x?do=stop</p><p>PUT /v1/x", ""],
  ["GET /v1/x?action_id=ring", ""],
  ["POST /v1/x?limit=10", ""],
  ["POST /v1/x?a=ring&b=mute", ""],
  ["POST /v1/x?loud=true", ""],
  ["POST /v1/x?height=integer", ""],
  ["POST /v1/x?id=bell_id", ""],
  ["POST /v1/x?bell=Tenor", ""],
];

for (const [line, want] of LITERALS) {
  test(`the literal query of \`${line}\``, () => {
    const [uri] = operationOf(line.replaceAll("&", "&amp;")).uris;
    const { name = "", values = [] } = uri?.literal ?? {};
    assert.is(`${name} ${values.join()}`.trim(), want);
  });
}

const CALLS: readonly (readonly [line: string, stays: boolean])[] = [
  ["POST https://bells.example.com/v1/0483b6b16e95/towers/7f2in01", false],
  ["POST /v1/0483b6b16e95/towers/tall", true],
  ["POST /v1/v2/towers/7f2in01", true],
  ["GET /v1/0483b6b16e95/towers/7f2in01", true],
  ["POST /v1/0483b6b16e95/bells/7f2in01", true],
  ["POST /v1/{project_id}/towers/7f2in01", true],
];

for (const [line, stays] of CALLS) {
  test(`below its URI, \`${line}\` is ${stays ? "another" : "a call of it"}`, () => {
    const uri = "POST /v1/{project_id}/towers/{tower_id}";
    const list = `<ul><li>URI format<p>${uri}</p></li><li>URI example<p>${line}</p></li></ul>`;
    const { uris } = modelOf(page("T", section("URI", list)));
    assert.is(uris.length, stays ? 2 : 1);
    assert.is(uris[0]?.path, uri.slice(5));
  });
}

const SECTIONS: readonly (readonly [string, string, string])[] = [
  ["a heading", section("URI", "<p>GET /v1/x</p>"), "GET /v1/x"],
  ["a paragraph as heading", "<p>URI</p><p>GET /v1/x</p>", "GET /v1/x"],
  ["a bold heading", "<p><b>URI</b></p><p>GET /v1/x</p>", "GET /v1/x"],
  [
    "the path straight in a div",
    `<div class="p">GET /v1/x</div>${section("Response", "<p>a</p>")}`,
    "GET /v1/x",
  ],
  [
    "several, each a line",
    section("URI", "<p>GET /v2/x<br>GET /v1/x</p>"),
    "GET /v2/x; GET /v1/x",
  ],
  [
    "several in a list",
    section(
      "URI",
      "<ul><li>v2: current<p>GET /v2/x</p></li><li>GET /v1/x</li></ul>",
    ),
    "GET /v2/x; GET /v1/x",
  ],
  [
    "one twice, once with a query",
    section("URI", "<p>GET /v1/x</p><p>GET /v1/x?limit={limit}</p>"),
    "GET /v1/x ?limit",
  ],
  [
    "an example below the line",
    section("URI", "<p>GET /v1/{id}</p>", code("GET /v1/7")),
    "GET /v1/{id}",
  ],
  ["in code only", section("URI", code("GET /v1/{id}")), "GET /v1/{id}"],
  ["a page without calls", "<p>GET /v1/x</p>", ""],
  ["no heading above it", "<h4>URI</h4><p>GET /v1/x</p>", "GET /v1/x"],
];

for (const [title, html, want] of SECTIONS) {
  test(`URIs: ${title}`, () => {
    assert.is(urisOf(modelOf(page("T", html))), want);
  });
}

test("a page may begin with its first section", () => {
  const model = modelOf("<div><h4>URI</h4><p>GET /v1/x</p></div>", "a.html");
  assert.is(urisOf(model), "GET /v1/x");
  assert.is(model.title, "a");
});

const KINDS: readonly (readonly [string, string, string, string])[] = [
  [
    "a chapter",
    "<ul><li><a href='x.html'>X</a></li></ul>",
    "other",
    "page/no-operation",
  ],
  [
    "structures",
    section(
      "Shelf",
      table({ caption: "Table 1 Shelf", rows: ["a|No|String|x"] }),
    ),
    "structures",
    "",
  ],
  [
    "error codes",
    section(
      "Error Codes",
      table({ header: "Error Code|Message", rows: ["E.1|x"] }),
    ),
    "error-codes",
    "",
  ],
  [
    "endpoints",
    table({ header: "Region|Endpoint", rows: ["A|a.example.com"] }),
    "endpoints",
    "",
  ],
  [
    "a URI that is none",
    section("URI", "<p>See the overview.</p>") +
      section("Response", "<p>a</p>"),
    "other",
    "page/no-operation page/uri-not-understood",
  ],
  [
    "a URI longer than any server takes",
    section("URI", `<p>GET /v1/bells?${"a={a}&amp;".repeat(1000)}</p>`) +
      section("Response", "<p>a</p>"),
    "other",
    "page/no-operation page/uri-not-understood",
  ],
  [
    "a guide that explains URIs",
    section("URI", "<p>{scheme}://{host}/{path}</p>"),
    "other",
    "page/no-operation",
  ],
];

for (const [title, html, kind, codes] of KINDS) {
  test(`no operation: ${title}`, () => {
    const model = modelOf(page("T", html));
    assert.is(model.pageKind, kind);
    assert.is(codesOf(model).join(" "), codes);
  });
}

/** Side, status, request line, headers, payload, title of each example. */
function examplesOf({ examples }: PageModel): string[] {
  return examples.map((example) =>
    [
      example.side,
      example.status,
      example.method,
      example.target,
      Object.entries(example.headers)
        .map(([name, value]) => `${name}=${value}`)
        .join(),
      example.value === undefined
        ? example.text && "text"
        : JSON.stringify(example.value),
      example.title && `(${example.title})`,
    ]
      .filter(Boolean)
      .join(" "),
  );
}

const EXAMPLES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a request line alone",
    section("Example Request", code("GET https://{Endpoint}/v1/x")),
    ["request GET https://{Endpoint}/v1/x"],
  ],
  [
    "a request line and JSON in one block",
    section("Example Requests", code('POST /v1/x\n\n{\n "a": 1\n}')),
    ['request POST /v1/x {"a":1}'],
  ],
  [
    "on one line",
    section("Example Requests", code('POST /v1/x { "a": 1 }')),
    ['request POST /v1/x {"a":1}'],
  ],
  [
    "a method on a line of its own",
    section("Example Requests", code("PUT\n\nhttps://{X_Endpoint}/v1/x\n{}")),
    ["request PUT https://{X_Endpoint}/v1/x {}"],
  ],
  [
    "the template first, then the call",
    section(
      "Example Requests",
      code("GET /v1/{id}\n\nGET\n\nhttps://a.b/v1/7"),
    ),
    ["request GET https://a.b/v1/7"],
  ],
  [
    "list items that say no more than which example follows",
    section(
      "Example",
      "<ul><li>Example request</li></ul><p>None.</p>",
      "<ul><li>Example response</li></ul>",
      code('{"a": 1}'),
    ),
    ['response {"a":1}'],
  ],
  [
    "examples with titles among the parameters",
    section(
      "Request Parameters",
      `<ul><li>Example request 1: Ringing <b>one</b> bell${code('POST /v1/x\n{"a": 1}')}</li>`,
      `<li>Example request 2: Ringing two bells of a tower${code('{"a": 2}')}</li></ul>`,
    ) +
      section(
        "Response Parameters",
        `<ul><li>Example response: Bells that ring${code('{"b": 1}')}</li></ul>`,
      ),
    [
      'request POST /v1/x {"a":1} (Ringing one bell)',
      'request {"a":2} (Ringing two bells of a tower)',
      'response {"b":1} (Bells that ring)',
    ],
  ],
  [
    "examples for each case among the parameters, each with its call before it",
    section(
      "Request",
      `<ul><li>Sample request when <b>tower</b> is set to <b>high</b><p>POST https://{Endpoint}/v1/x</p>${code('{"a": 1}')}</li>`,
      `<li>Sample request for a low one<p>POST https://{Endpoint}/v1/x</p>${code('{"a": 2}')}</li></ul>`,
    ),
    [
      'request {"a":1} (Sample request when tower is set to high)',
      'request {"a":2} (Sample request for a low one)',
    ],
  ],
  [
    "a sentence about the request among the parameters",
    section(
      "Request",
      "<p>Example requests for a bell are told elsewhere.</p>",
      code('{"a": 1}'),
    ),
    [],
  ],
  [
    "an item with items for each case in it",
    section(
      "Example",
      `<ul><li>Request body<ul><li>One bell${code('{"a": 1}')}</li><li>Two bells${code('{"a": 2}')}</li></ul></li>`,
      `<li>Response example<ul><li>For one bell${code('{"b": 1}')}</li><li>For two${code('{"b": 2}')}</li></ul></li></ul>`,
    ),
    [
      'request {"a":1} (One bell)',
      'request {"a":2} (Two bells)',
      'response {"b":1} (For one bell)',
      'response {"b":2} (For two)',
    ],
  ],
  [
    "an example within each part",
    section("Request", "<p><b>Example:</b></p>", code('{"a": 1}')) +
      section("Response", "<p><b>Example:</b></p>", code('{"b": 1}')),
    ['request {"a":1}', 'response {"b":1}'],
  ],
  [
    "an example of the request in two blocks",
    section(
      "Request",
      "<p><b>Example request</b></p>",
      `<ul><li>Request URL:${code("POST https://a.b/v1/x")}</li><li>Example:${code('{"a": 1}')}</li></ul>`,
    ),
    ["request POST https://a.b/v1/x (Request URL:)", 'request {"a":1}'],
  ],
  [
    "an answer that is called normal",
    section(
      "Example Responses",
      "<p><b>Status code: 200</b></p><p>Normal response</p>",
      code('{"a": 1}'),
    ),
    ['response 200 {"a":1} (Normal response)'],
  ],
  [
    "headers of a call alone, each in a block of its own",
    section(
      "Example Request Headers",
      code("Accept:application/bell+json;"),
      code("X-Bell-Token:c4\nHost: bells.example.com"),
      code("Tone: low"),
    ),
    [
      "request Accept=application/bell+json;",
      "request X-Bell-Token=c4,Host=bells.example.com",
      "request text",
    ],
  ],
  [
    "an answer of headers alone, the first of which is the media type",
    section(
      "Example Response",
      code("Content-Type: text/html\nX-Bell-Tone: low\nX-Bell-Weight: 7"),
    ),
    ["response Content-Type=text/html,X-Bell-Tone=low,X-Bell-Weight=7"],
  ],
  [
    "no answer but a status",
    section("Example Response", code("None (STATUS CODE 204)")),
    ["response 204"],
  ],
  [
    "no answer but a word",
    section(
      "Example Response",
      "<p><b>Status code: 200</b></p><p>The bell rings.</p>",
      code("none"),
    ),
    ["response 200 (The bell rings.)"],
  ],
  [
    "an answer behind the name of a table, which is no title",
    section(
      "Request",
      `<ul><li>Example request${code('{"a": 1}')}</li><li>Parameter description${table({ rows: ["a|Yes|Integer|x"] })}</li></ul>`,
    ) + section("Example Response", code('{"b": 1}')),
    ['request {"a":1}', 'response {"b":1}'],
  ],
  [
    "a command",
    section(
      "Example Requests",
      code(
        `curl -i -k -H "X-Auth-Token:$t" -H 'A: b' -X PUT -d'{"a" : "it"}' https://a.b/v1/x`,
      ),
    ),
    ['request PUT https://a.b/v1/x X-Auth-Token=$t,A=b {"a":"it"}'],
  ],
  [
    "a command on several lines, its payload in double quotes",
    section(
      "Example Requests",
      code(
        'curl https://a.b/v1/x \\\n  --header "A: b" \\\n  --data "{\\"a\\": 1}"',
      ),
    ),
    ['request POST https://a.b/v1/x A=b {"a":1}'],
  ],
  [
    "a command that sends a file, and one that sends nothing",
    section(
      "Example Requests",
      code("curl -X POST --data @lamp.json https://a.b/v1/x"),
      code("curl 'https://a.b/v1/x?b=1'"),
    ),
    ["request POST https://a.b/v1/x", "request GET https://a.b/v1/x?b=1"],
  ],
  [
    "fields of a form, fields of the query, and JSON by its own option",
    section(
      "Example Requests",
      code("curl -F 'a=b' --form c=@d.wav https://a.b/v1/x"),
      code("curl -G -d b=1 https://a.b/v1/x"),
      code(`curl --json '{"a": 1}' https://a.b/v1/x`),
    ),
    [
      "request POST https://a.b/v1/x Content-Type=multipart/form-data text",
      "request GET https://a.b/v1/x?b=1",
      'request POST https://a.b/v1/x {"a":1}',
    ],
  ],
  [
    "a quoted header and a status without a body",
    section(
      "Example Requests",
      code('PATCH https://{Lamp endpoint}/v1/x\n"A:b"\n{"a": 1}'),
    ) + section("Example Response", code("STATUS CODE 200"), code("{}")),
    [
      'request PATCH https://{Lamp endpoint}/v1/x A=b {"a":1}',
      "response 200",
      "response {}",
    ],
  ],
  [
    "headers",
    section(
      "Example Requests",
      code('POST /v1/x HTTP/1.1\nHost: a.b\nX-Auth-Token: t\n\n{"a": 1}'),
    ),
    ['request POST /v1/x Host=a.b,X-Auth-Token=t {"a":1}'],
  ],
  [
    "the parts of an answer, each below its label",
    section(
      "Example Response",
      code("Parameters in the response header\nX-Subject-Token:abc"),
      code('Parameters in the response body\n{"a": 1}'),
    ),
    ["response X-Subject-Token=abc", 'response {"a":1}'],
  ],
  [
    "a call without its method, and one of the host alone",
    section(
      "Example Requests",
      code('https://{Endpoint}/v1/x\n\n{"a": 1}'),
      code("GET https://{Endpoint}"),
    ),
    [
      'request https://{Endpoint}/v1/x {"a":1}',
      "request GET https://{Endpoint}/",
    ],
  ],
  [
    "a path without method and host, and words that begin like one",
    section(
      "Example Requests",
      code("/v1/{id}/x?limit=1"),
      code("/v1 is the version"),
    ),
    ["request /v1/{id}/x?limit=1", "request text"],
  ],
  [
    "two answers in one block",
    section(
      "Example Response",
      code('{"a": "}"}\n{"error": {"b": 1}}'),
      code('{"a": 1}\nor\n[]'),
      code('{"a": 1} ] {}'),
    ),
    [
      'response {"a":"}"}',
      'response {"error":{"b":1}}',
      'response {"a":1}',
      "response []",
      "response text",
    ],
  ],
  [
    "titles that tell the outcome of an answer",
    section(
      "Samples",
      `<ul><li><p>Sample request</p>${code("POST /v1/x\n{}")}</li><li><p>Successful sample response</p>${code("[1]")}</li><li><p>Failed sample response</p>${code("[2]")}</li></ul>`,
    ),
    [
      "request POST /v1/x {}",
      "response [1] (Successful sample response)",
      "response [2] (Failed sample response)",
    ],
  ],
  [
    "Chinese titles that tell the outcome of an answer",
    section(
      "示例",
      `<p>敲钟为例。</p><ul><li><p>请求示例</p>${code("{}")}</li></ul><ul><li><p>成功响应示例</p>${code("[1]")}</li><li><p>失败响应示例</p>${code("[2]")}</li></ul>`,
    ),
    [
      "request {} (敲钟为例。)",
      "response [1] (成功响应示例)",
      "response [2] (失败响应示例)",
    ],
  ],
  [
    "lines in the section of the request that name the example and what it shows",
    section("Request", "<p>钟声（请求样例）</p>", code('{"a": 0}')) +
      section(
        "Request",
        `<ul><li><p>请求样例（敲大钟）</p>${code('{"a": 1}')}</li><li><p>请求样例（敲小钟）</p>${code('{"a": 2}')}</li></ul>`,
        "<p><b>无人敲钟时，请求示例如下：</b></p>",
        code('{"a": 3}'),
      ),
    [
      'request {"a":1} (敲大钟)',
      'request {"a":2} (敲小钟)',
      'request {"a":3} (无人敲钟时，请求示例如下：)',
    ],
  ],
  [
    "items among the parameters that say which request they show",
    section(
      "请求消息",
      `<ul><li><p>敲钟请求示例</p>${code('{"a": 1}')}</li><li><p>停钟请求示例</p>${code('{"a": 2}')}</li></ul>`,
    ),
    ['request {"a":1} (敲钟请求示例)', 'request {"a":2} (停钟请求示例)'],
  ],
  [
    "an item among the parameters that shows one of their fields",
    section(
      "请求消息",
      `<ul><li><p>钟的结构示意</p>${code('{"a": 1}')}</li></ul>`,
    ),
    [],
  ],
  [
    "the call as the head of the request, and below a line of its own the bodies that go with it",
    section(
      "请求",
      `<ul><li><p>请求头</p>${code("POST /v1/x")}</li><li><p>请求体样例</p><p>敲大钟：</p>${code('{"a": 1}')}<p>敲小钟：</p>${code('{"a": 2}')}</li></ul>`,
    ),
    ['request {"a":1} (敲大钟：)', 'request {"a":2} (敲小钟：)'],
  ],
  [
    "answers behind one another, each below a comment",
    section(
      "Example Response",
      code('//The bell rings.\n{"a": 1}\n// It is broken.\n{"a": 2}'),
      code('// The bell rings.\n{"a": 1} and on'),
    ),
    [
      'response {"a":1} (The bell rings.)',
      'response {"a":2} (It is broken.)',
      "response text",
    ],
  ],
  [
    "a media type alone before the body",
    section(
      "Example Requests",
      code('"Content-Type:application/bells+json"\n[]'),
      code('"Color: red"\n[]'),
    ),
    ["request Content-Type=application/bells+json []", "request text"],
  ],
  [
    "a body begun right behind the call, and braces that are none",
    section(
      "Example Requests",
      code('POST https://{Endpoint}/v1/{id}/x{\n"a": 1}'),
      code('POST /v1/x{"a": 2}'),
      code("POST /v1/x[\n3]"),
      code('GET /v1/x?by={"a":4}'),
    ),
    [
      'request POST https://{Endpoint}/v1/{id}/x {"a":1}',
      'request POST /v1/x {"a":2}',
      "request POST /v1/x [3]",
      'request GET /v1/x?by={"a":4}',
    ],
  ],
  [
    "titles that name the side and what is shown",
    section(
      "Samples",
      `<p>Sample request: hanging a lamp</p>${code('{"a": 1}')}<p>Sample request: standing a lamp</p>${code('{"a": 2}')}<p>Example response of a lamp that is broken</p>${code('{"b": 1}')}<p>Sample response of a lamp that hangs</p>${code('{"b": 2}')}`,
    ),
    [
      'request {"a":1} (Sample request: hanging a lamp)',
      'request {"a":2} (Sample request: standing a lamp)',
      'response {"b":1} (Example response of a lamp that is broken)',
      'response {"b":2} (Sample response of a lamp that hangs)',
    ],
  ],
  [
    "titles that end with the side, below the name of the other",
    section(
      "示例",
      `<p><strong>请求示例</strong></p>${code('{"ring": "start"}')}<p><strong>敲钟响应示例</strong></p>${code('{"rung": 1}')}<p><strong>停钟响应示例</strong></p>${code('{"stilled": 1}')}`,
    ),
    [
      'request {"ring":"start"}',
      'response {"rung":1} (敲钟响应示例)',
      'response {"stilled":1} (停钟响应示例)',
    ],
  ],
  [
    "the value of one field of the answer",
    section(
      "Response",
      `<p>bell-tone示例如下：</p>${code('{"hertz": 440}')}<p>Example of <b>X-Bell-Tone</b>:</p>${code('{"hertz": 220}')}<p>钟响之后：</p>${code('{"rung": 1}')}`,
    ),
    ['response {"rung":1}'],
  ],
  [
    "lines of JSON that are paragraphs",
    section(
      "Response",
      '<ul><li><p>响应样例</p><p>{</p><p>"bells": [</p><p>"a"</p><p>]</p><p>}</p></li></ul>',
    ),
    ['response {"bells":["a"]}'],
  ],
  [
    "paragraphs in brackets that are no JSON",
    section("Example Response", "<p>{</p><p>bells of the tower</p><p>}</p>"),
    [],
  ],
  [
    "a second body of the request, below the first one",
    section(
      "Samples",
      `<p>Sample request: hanging a lamp</p>${code('{"a": 1}')}<p>What \`a\` stands for in the request body:</p>${code('{"b": 1}')}<p>Sample response</p>${code('{"c": 1}')}`,
    ),
    [
      'request {"a":1} (Sample request: hanging a lamp)',
      'request {"b":1} (What `a` stands for in the request body:)',
      'response {"c":1}',
    ],
  ],
  [
    "what the request body is answered with",
    section(
      "Samples",
      `<p>Sample request: hanging a lamp</p>${code('{"a": 1}')}<p>This is returned for the request body above:</p>${code('{"b": 1}')}`,
    ),
    [
      'request {"a":1} (Sample request: hanging a lamp)',
      'response {"b":1} (This is returned for the request body above:)',
    ],
  ],
  [
    "a title of an answer to a request",
    section(
      "Samples",
      code("POST /v1/x\n{}"),
      "<p>Sample response to the request</p>",
      code("[]"),
    ),
    ["request POST /v1/x {}", "response [] (Sample response to the request)"],
  ],
  [
    "an answer in the section of the response itself, and a form of one",
    section("Response", "<p>Nothing is answered.</p>", code("{}")) +
      section("Response Body", code('{"a": String}')),
    ["response {}"],
  ],
  [
    "what is sent in the section of the request itself, and the form of one field",
    section(
      "Request",
      table({ rows: ["bell|No|Object|A bell", "rope|No|Integer|Its rope"] }),
      code('{"bell": {"tone": "c"}, "rope": 3}'),
      "<p>A bell has this form:</p>",
      code('{"tone": "c"}'),
    ),
    ['request {"bell":{"tone":"c"},"rope":3}'],
  ],
  [
    "an answer below its status in the section of the response itself",
    section("响应", code('Http Status Code: 200\n{"a": 1}')),
    ['response 200 {"a":1}'],
  ],
  [
    "an answer behind a table, with which the words above it have nothing to do",
    section(
      "Example Requests",
      code("POST /v1/x"),
      "<ul><li>Body of a bell</li></ul>",
    ) +
      section(
        "Response",
        table({ rows: ["a|No|Integer|x"] }),
        code('{"a": 1}'),
      ),
    ["request POST /v1/x", 'response {"a":1}'],
  ],
  [
    "a status line with blanks, and a label without one",
    section("示例", code('HTTP / 1.1 429  Off\n{"a": 1}')) +
      section(
        "示例",
        "<ul><li><p>请求</p>" + code("POST /v1/x\n[]") + "</li></ul>",
        "<ul><li><p>没有敲响</p><p>HTTP状态码 400</p>" +
          code("{}") +
          "</li></ul>",
      ),
    [
      'response 429 {"a":1}',
      "request POST /v1/x []",
      "response 400 {} (没有敲响)",
    ],
  ],
  [
    "a payload that begins behind the last header",
    section(
      "Example Response",
      code('HTTP/1.1 200 OK\nContent-Type: application/json  {\n"a": 1}'),
    ),
    ['response 200 Content-Type=application/json {"a":1}'],
  ],
  [
    "lines that are no headers",
    section(
      "Example Requests",
      code("POST /v1/x\n--proto--: a\nconstructor: b"),
    ),
    ["request POST /v1/x text"],
  ],
  [
    "a status line and headers",
    section(
      "Example Response",
      code('HTTP/1.1 202 Accepted\nA: b\n\n{"a": 1}'),
    ),
    ['response 202 A=b {"a":1}'],
  ],
  [
    "status lines before the blocks",
    section(
      "Example Responses",
      "<p><b>Status code: 200</b></p><p>Done.</p>",
      code("{}"),
      "<p>Status code: 400</p>",
      code("[]"),
    ),
    ["response 200 {} (Done.)", "response 400 []"],
  ],
  [
    "list items with titles",
    section(
      "Example Requests",
      `<ul><li><p>One shelf</p>${code("POST /v1/x\n{}")}</li><li><p>Two</p>${code("POST /v1/x\n[]")}</li></ul>`,
    ),
    ["request POST /v1/x {} (One shelf)", "request POST /v1/x [] (Two)"],
  ],
  [
    "a title above a status line in a block of its own",
    section(
      "Example Response",
      `<ul><li><p>One bell</p>${code("STATUS CODE 200")}${code("{}")}</li>`,
      `<li><p>All bells</p>${code("HTTP/1.1 200 OK")}${code("[]")}</li></ul>`,
    ),
    [
      "response 200 (One bell)",
      "response {} (One bell)",
      "response 200 (All bells)",
      "response [] (All bells)",
    ],
  ],
  [
    "a title of calls without payload is none of the answer",
    section(
      "Example",
      `<ul><li>Example request<ul><li><p>Bells of a tower</p>${code("GET /v1/bells")}</li></ul></li>`,
      `<li>Example response${code("{}")}</li></ul>`,
    ),
    ["request GET /v1/bells (Bells of a tower)", "response {}"],
  ],
  [
    "a title that announces a list, and lines that only announce the code",
    section(
      "Example Request",
      "<ul><li><p>The bell of the north tower is cast again:</p>" +
        "<ul><li><p>Its weight is kept.</p></li><li><p>Its clapper is new.</p></li></ul></li></ul>" +
        "<p>An example request is as follows:</p>",
      code('{"bell": 1}'),
      "<p>Casting a bell.</p><p>The sample request body looks like this:</p>",
      code('{"bell": 2}'),
      "<p>A bell that cracked.</p><p>The response is as follows:</p>",
      code('{"bell": 3}'),
    ),
    [
      'request {"bell":1} (The bell of the north tower is cast again:)',
      'request {"bell":2} (Casting a bell.)',
      'response {"bell":3} (A bell that cracked.)',
    ],
  ],
  [
    "items of a section of requests, the first of which begins like a section of either side",
    section(
      "Example Request",
      `<ul><li>Example URL of the call${code("POST https://{Endpoint}/v1/bells")}</li></ul>`,
    ) +
      `<ul><li>A bell is cast for the north tower. The call looks like this:${code('{"bell": 1}')}</li>` +
      `<li>Two bells are cast:${code('{"bell": 2}')}</li></ul>` +
      section("Example Response", code('{"id": 1}')),
    [
      "request POST https://{Endpoint}/v1/bells (URL of the call)",
      'request {"bell":1} (A bell is cast for the north tower. The call looks like this:)',
      'request {"bell":2} (Two bells are cast:)',
      'response {"id":1}',
    ],
  ],
  [
    "a line below a section of responses that says no more than that an example follows",
    section(
      "Example Responses",
      "<p><b>Status code: 404</b></p><p>Example:</p>",
      code('{"error": 1}'),
    ),
    ['response 404 {"error":1}'],
  ],
  [
    "both sides below one heading",
    section(
      "Example",
      "<p>Request</p>",
      code("{}"),
      "<p>Response</p>",
      code("[]"),
    ),
    ["request {}", "response []"],
  ],
  [
    "both sides below headings of their own",
    "<h4>Example</h4><h5>Request</h5>" +
      code("{}") +
      "<h5>Response</h5>" +
      code("[]"),
    ["request {}", "response []"],
  ],
  [
    "both sides without a word",
    section("示例", code("GET /v1/x"), code("{}")),
    ["request GET /v1/x", "response {}"],
  ],
  [
    "a response in the request's section",
    section(
      "Example Request",
      code("POST /v1/x\n{}"),
      "<p>Example response</p>",
      code("[]"),
    ),
    ["request POST /v1/x {}", "response []"],
  ],
  ...["None", "none.", "无", "无。", "N/A", "<b>不涉及。</b>"].map(
    (words) =>
      [
        `a section that only says ${words}`,
        section("Example Request", `<p>${words}</p>`) +
          section("Example Response", code("{}")),
        ["response {}"],
      ] as const,
  ),
  [
    "a list item that says none",
    section("Example Request", "<ul><li>None</li></ul>") +
      section("Example Response", code("{}")),
    ["response {}"],
  ],
  [
    "a title that begins as none",
    section("Example Request", "<p>None of the shelves is new</p>", code("{}")),
    ["request {} (None of the shelves is new)"],
  ],
  [
    "a word that only joins two examples",
    section(
      "Example Response",
      "<p>A lamp</p>",
      code("{}"),
      "<p>Or</p>",
      code("[]"),
      "<p>或：</p>",
      code("[1]"),
      "<p>Or two lamps</p>",
      code("[2]"),
    ),
    [
      "response {} (A lamp)",
      "response []",
      "response [1]",
      "response [2] (Or two lamps)",
    ],
  ],
  [
    "titles in the headings of their sections",
    section("Example Request (Mending a lamp)", code("PUT /v1/x\n{}")) +
      section("Example Response (Mending a lamp)", code("{}")) +
      section("请求示例（点灯）", code("[]")) +
      section("Example 2: Moving a lamp", code("PUT /v1/x\n[1]")),
    [
      "request PUT /v1/x {} (Mending a lamp)",
      "response {} (Mending a lamp)",
      "request [] (点灯)",
      "request PUT /v1/x [1] (Moving a lamp)",
    ],
  ],
  [
    "a status in the heading of a section",
    section("Example Response (Status code: 200)", code("{}")) +
      section("Example Response (404)", code("[]")),
    ["response {}", "response []"],
  ],
  [
    "titles in headings below that of the section, and lines that say more",
    "<h4>Example Request</h4><h5>Mending a lamp</h5>" +
      code("PUT /v1/x\n{}") +
      `<p>With a ladder</p>${code("PUT /v1/x\n[]")}`,
    [
      "request PUT /v1/x {} (Mending a lamp)",
      "request PUT /v1/x [] (With a ladder)",
    ],
  ],
  [
    "a title before the call, whose body stands in the next block",
    section(
      "Example Request",
      `<p>Ring a bell</p>${code("POST /v1/x\nPOST /v2/x")}${code('{"a": 1}')}${code('{"a": 2}')}`,
      `<ul><li>Ring in a list:${code("https://{Endpoint}/v1/x")}${code("{}")}</li></ul>`,
    ),
    [
      "request POST /v2/x (Ring a bell)",
      'request {"a":1} (Ring a bell)',
      'request {"a":2}',
      "request https://{Endpoint}/v1/x (Ring in a list:)",
      "request {} (Ring in a list:)",
    ],
  ],
  [
    "a title of a call, and a call or an answer after it",
    section(
      "Example",
      `<p>Ring a bell</p>${code("GET /v1/x")}${code("GET /v1/x?a=7")}`,
      `<p>Ring twice</p>${code("GET /v1/x")}${code("{}")}`,
    ) +
      section(
        "Example Request",
        `<p>Request URL:</p>${code("PUT /v1/x")}${code('{"a": 1}')}`,
        `<p>Ring thrice</p>${code("PUT /v1/x")}<p>Body:</p>${code('{"a": 2}')}`,
      ),
    [
      "request GET /v1/x (Ring a bell)",
      "request GET /v1/x?a=7",
      "request GET /v1/x (Ring twice)",
      "response {}",
      "request PUT /v1/x (Request URL:)",
      'request {"a":1}',
      "request PUT /v1/x (Ring thrice)",
      'request {"a":2} (Body:)',
    ],
  ],
  [
    "a title on the line before the call",
    section("Example Requests", code("Query all lamps\nGET /v1/x")),
    ["request GET /v1/x"],
  ],
  [
    "parts of a call, each behind its label",
    section(
      "Request Example",
      code(
        'Method: POST\nRequest: https://a.b/v1/x\nHeader:\napp_key: 7\nBody:\n{"a": 1}',
      ),
    ),
    ['request POST https://a.b/v1/x app_key=7 {"a":1}'],
  ],
  [
    "a body behind its label, below a status",
    section(
      "Response Example",
      code('Status Code: 201 Created\nContent-Type: text/json\nBody: {"a": 1}'),
    ),
    ['response 201 Content-Type=text/json {"a":1}'],
  ],
  [
    "labels in the block itself, which may tell the side",
    section(
      "示例",
      code('响应Body参数：\n{"a": 1}'),
      code('请求Body参数样例：\n{"a": 2}'),
      code("响应Header参数：\nX-Lamp:on"),
      code('Information in the response body:\n\n{"a": 3}'),
    ) +
      section(
        "Example Response",
        code('200 OK\n{"a": 4}'),
        code("Response body\n[1]"),
        code('Bodies of lamps\n{"a": 5}'),
      ),
    [
      'response {"a":1}',
      'request {"a":2}',
      "response X-Lamp=on",
      'response {"a":3}',
      'response 200 {"a":4}',
      "response [1]",
      "response text",
    ],
  ],
  [
    "items whose label goes on with a title",
    section(
      "Request",
      `<ul><li>Example of a lamp:${code('{"a": 3}')}</li></ul>`,
      `<ul><li>请求样例 点灯一：${code('{"a": 1}')}</li></ul>`,
    ) +
      section(
        "Response",
        `<ul><li>Response Example A lamp that burns:${code('{"a": 2}')}</li></ul>`,
      ),
    ['request {"a":1} (点灯一：)', 'response {"a":2} (A lamp that burns:)'],
  ],
  [
    "a form",
    section(
      "Example Request",
      code(
        "POST /v1/x\nContent-Type: application/x-www-form-urlencoded\n\na=1&b=c%20d",
      ),
    ),
    [
      'request POST /v1/x Content-Type=application/x-www-form-urlencoded {"a":"1","b":"c d"}',
    ],
  ],
  [
    "no JSON",
    section("Example Response", code("a, then b")),
    ["response text"],
  ],
  [
    "damaged JSON",
    section("Example Response", code("{ a: 1, }")),
    ['response {"a":1}'],
  ],
];

/** JSON among the parameters that may be the form of anything. */
const NOT_READ: ReadonlySet<string> = new Set([
  "a sentence about the request among the parameters",
  "lines in the section of the request that name the example and what it shows",
  "an item among the parameters that shows one of their fields",
  "an answer in the section of the response itself, and a form of one",
  "what is sent in the section of the request itself, and the form of one field",
  "items whose label goes on with a title",
]);

for (const [title, html, want] of EXAMPLES) {
  test(`examples: ${title}`, () => {
    const model = operationOf("POST /v1/x", html);
    assert.equal(examplesOf(model), want);
    const told = want.some((line) => line.endsWith("text"))
      ? ["page/example-not-json"]
      : [];
    assert.equal(
      codesOf(model),
      title === "damaged JSON"
        ? ["page/example-repaired"]
        : NOT_READ.has(title)
          ? ["page/example-not-read"]
          : told,
    );
  });
}

const STATUS: readonly (readonly [string, string, string])[] = [
  [
    "a table",
    table({
      header: "Status Code|Message|Description",
      rows: ["200|OK|Done.", "404|Not Found|-"],
    }),
    "200=Done. 404=",
  ],
  [
    "a code with its phrase",
    table({
      header: "Returned Value|Description",
      rows: ["202 Accepted|Later."],
    }),
    "202=Later.",
  ],
  [
    "the code in the second column",
    table({
      header: "Normal|Status Code|Description",
      rows: ["Yes|204|Gone."],
    }),
    "204=Gone.",
  ],
  ["a line", "<p>Normal 200</p>", "200="],
  ["a line in Chinese", "<p>正常：201</p>", "201="],
  [
    "list items",
    '<ul><li><p>Normal</p><p>202</p></li><li><p>Abnormal</p><p>See <a href="s.html">codes</a>.</p></li></ul>',
    "202=",
  ],
  ["a line that elsewhere begins a part", "<p>Status Code:202.</p>", "202="],
  [
    "a header in the plural",
    table({ header: "Returned Values|Description", rows: ["200|Fine."] }),
    "200=Fine.",
  ],
  [
    "a line and a table of errors",
    `<p>Normal 200</p>${table({ header: "Status Code|Description", rows: ["400|Bad."] })}`,
    "200= 400=Bad.",
  ],
  [
    "a sentence about success",
    "<p>If the bell rings, 200 bats fly. If the call succeeds, 202 Accepted is returned. For the others see below.</p>",
    "202=",
  ],
  [
    "a sentence about failure",
    "<p>If the call fails, 500 is returned.</p>",
    "",
  ],
  ["a link only", '<p>See <a href="s.html">Status Codes</a>.</p>', ""],
  [
    "a Chinese table",
    table({ header: "状态码|描述", rows: ["200|成功。"] }),
    "200=成功。",
  ],
  [
    "a Chinese table that says which protocol",
    table({ header: "HTTP状态码|描述", rows: ["200|敲了。", "400|没有钟。"] }),
    "200=敲了。 400=没有钟。",
  ],
  [
    "answers with their words, in a column of errors",
    table({
      header: "Error Code|Description",
      rows: ["403 Forbidden|No more bells.", "404 BellNotFound|No such bell."],
    }),
    "403=No more bells. 404=No such bell.",
  ],
  [
    "codes of errors, in the same column",
    table({
      header: "Error Code|Description",
      rows: ["403|No more bells.", "BELL.0404|No such bell."],
    }),
    "",
  ],
  [
    "codes of errors beside the statuses that they come with",
    table({
      header: "HTTP Status Code|Error Code|Error Description",
      rows: [
        "400|BELL.1|No rope.",
        "400|BELL.2|No tower.",
        "403|BELL.3|Not yours.",
      ],
    }),
    "400= 403=Not yours.",
  ],
];

for (const [title, html, want] of STATUS) {
  test(`status codes: ${title}`, () => {
    const { statusCodes } = operationOf(
      "GET /v1/x",
      section("Status Codes", html),
    );
    assert.is(
      statusCodes.map((item) => `${item.status}=${item.description}`).join(" "),
      want,
    );
  });
}

test("status codes: a line in place of an answer", () => {
  for (const [line, want] of [
    ["成功：200", "200"],
    ["Successful: 204", "204"],
    ["失败：400", ""],
    ["成功：200口钟", ""],
  ] as const) {
    const { statusCodes } = operationOf(
      "POST /v1/bells",
      section("Example Response", `<p>${line}</p>`),
    );
    assert.is(statusCodes.map(({ status }) => status).join(), want, line);
  }
});

test("status codes: a line of success with nothing below it", () => {
  const failure = `<p>Failure</p><p>HTTP status code 400</p>${code('{"flaw": 1}')}`;
  for (const [heading, html, want] of [
    ["Example", `<p>Success</p><p>HTTP状态码 204</p>${failure}`, "204"],
    ["Response", "<p>Status code: 204</p>", "204"],
    ["Response", "<p>Status code: 204</p><p>Status code: 404</p>", "204"],
    ["Request", "<p>Status code: 204</p>", ""],
    ["返回示例", `<p>处理成功返回（204 No Content）</p>${failure}`, "204"],
    ["返回参数", `<p>关灯成功，无返回参数（返回204）</p>`, "204"],
    ["返回参数", `<p>关灯成功</p>${code("204: 无返回参数")}`, "204"],
    ["返回参数", "<p>关灯失败（204 No Content）</p>", ""],
    ["返回参数", code("204: 口钟"), ""],
  ] as const) {
    const { statusCodes } = operationOf(
      "POST /v1/bells",
      section(heading, html),
      section("Notes", "<p>None</p>"),
    );
    assert.is(statusCodes.map(({ status }) => status).join(), want, html);
  }
});

test("status codes: what comes back, in words where the answer would stand", () => {
  const codesIn = (heading: string, text: string): string[] =>
    operationOf(
      "PUT /v1/x",
      section(heading, `<p>${text}</p>`),
    ).statusCodes.map(({ status }) => status);
  const words = "Status code 204, indicating that the bell has rung";
  assert.equal(codesIn("Example Response", words), ["204"]);
  assert.equal(codesIn("Response", "HTTP status code 202 is returned."), [
    "202",
  ]);
  assert.equal(codesIn("Example Request", words), []);
  assert.equal(codesIn("Response", `${words} if it hangs`), []);
  assert.equal(codesIn("Response", "Status code 404, indicating no bell"), []);
  assert.equal(codesIn("Response", "Status code 200 of the tower"), []);
});

test("examples: either of two payloads in one block is an example of its own", () => {
  const valuesOf = (text: string): unknown[] =>
    operationOf("POST /v1/x", section("Example Request", code(text)))
      .examples //
      .map(({ value, target }) => [value, target]);
  const first = '{"dim": {"level": 3}}';
  assert.equal(valuesOf(`POST /v1/x\n${first}\nOr\n{"dim": null}`), [
    [{ dim: { level: 3 } }, "/v1/x"],
    [{ dim: null }, "/v1/x"],
  ]);
  assert.equal(valuesOf(`${first}\n或者：\n[1]`), [
    [{ dim: { level: 3 } }, undefined],
    [[1], undefined],
  ]);
  // A line within a payload parts nothing.
  assert.is(valuesOf('{"dim": 1\nor\n"level": 2}').length, 1);
});

test("permissions keep the lists in their cells", () => {
  const { permissions } = operationOf(
    "GET /v1/x",
    section(
      "Authorization Information",
      table({
        header:
          "Action|Access Level|Resource Type (*: required)|Condition Key|Alias|Dependencies",
        rows: [
          "room:shelves:list|List|shelf *|-|-|<ul><li>room:rooms:get</li><li>- door:doors:get</li></ul>",
          "-|-|-|-|-|-",
        ],
      }),
    ),
  );
  assert.equal(permissions, [
    {
      action: "room:shelves:list",
      accessLevel: "List",
      resourceTypes: ["shelf *"],
      conditionKeys: [],
      aliases: [],
      dependencies: ["room:rooms:get", "door:doors:get"],
    },
  ]);
});

test("title, description, deprecation", () => {
  const model = modelOf(
    page(
      "Listing Shelves (Deprecated)",
      section("Function", "<p>One.</p><ul><li>Two</li></ul>"),
      section("URI", "<p>GET /v1/x</p>"),
    ),
  );
  assert.equal(
    [model.title, model.description, model.deprecated],
    ["Listing Shelves", "One.\n\n- Two", true],
  );
});

const OUT_OF_USE: readonly (readonly [
  heading: string,
  words: string,
  title: string,
  deprecated: boolean,
])[] = [
  ["Ringing (Bells, Deprecated)", "x", "Ringing (Bells)", true],
  ["Ringing (v1, Abandoned and Not Recommended)", "x", "Ringing (v1)", true],
  [
    "Ringing (Old, Deprecated Bells)",
    "x",
    "Ringing (Old, Deprecated Bells)",
    false,
  ],
  ["Ringing", "Rings. This API has been deprecated.", "Ringing", true],
  ["敲钟", "敲钟。该接口已废弃，请用新接口。", "敲钟", true],
  ["Ringing", "This API is deprecated in old towers.", "Ringing", false],
  ["Ringing", "Rings. This API is now quiet.", "Ringing", false],
];

for (const [heading, words, ...want] of OUT_OF_USE) {
  test(`deprecation: ${heading}, ${words}`, () => {
    const { title, deprecated } = modelOf(
      page(
        heading,
        section("Function", `<p>${words}</p>`),
        section("URI", "<p>GET /v1/x</p>"),
      ),
    );
    assert.equal([title, deprecated], want);
  });
}

test.run();
