/** What status lines, methods, labels of parents and examples say of a body: each with a near miss. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
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
  schemaText,
  serviceOf,
} from "./model-text.js";

const LAMP = section("Response", table({ rows: ["lamp|No|String|x"] }));
const status = (...rows: string[]): string =>
  section("Status Codes", table({ header: "Status Code|Description", rows }));

/** `200 {lamp: string} 400 -` and the headers of each. */
function answersOf(model: PageModel): string {
  const service = serviceOf(model);
  return firstOf(service)
    .responses.map((response) =>
      [
        response.status,
        response.schema ? schemaText(service, response.schema) : "-",
        ...response.headers.map(({ name }) => name),
        response.examples.length > 0 ? `ex${response.examples.length}` : "",
      ]
        .filter(Boolean)
        .join(" "),
    )
    .join(", ");
}

test("300 is the answer where nothing else is: a list of versions", () => {
  assert.is(
    answersOf(operationOf("GET /", LAMP, status("300|Choices.", "400|Bad."))),
    "300 {lamp: string}, 400 -",
  );
  assert.is(
    answersOf(operationOf("GET /", LAMP, status("200|Fine.", "300|Choices."))),
    "200 {lamp: string}, 300 -",
  );
  assert.is(
    answersOf(operationOf("GET /", LAMP, status("300|A.", "302|B."))),
    "200 {lamp: string}, 300 -, 302 -",
  );
});

test("a status is assumed only where something is answered without one", () => {
  const assumed = (...sections: readonly string[]): boolean =>
    serviceOf(operationOf("GET /v1/x", ...sections)).diagnostics.some(
      ({ code }) => code === "service/status-code-assumed",
    );
  const failure = section(
    "Response",
    `<p>Status code: 400</p>${table({ rows: ["fault|No|String|x"] })}`,
  );
  assert.is(assumed(failure, status("302|There.", "400|Bad.")), false);
  assert.is(assumed(LAMP, status("302|There.", "400|Bad.")), true);
});

test("what HEAD is answered with are headers", () => {
  assert.is(answersOf(operationOf("HEAD /v1/x", LAMP)), "200 - lamp");
  assert.is(answersOf(operationOf("GET /v1/x", LAMP)), "200 {lamp: string}");
});

test("a success code that only a marker names", () => {
  const marked = (code_: string): PageModel =>
    operationOf(
      "DELETE /v1/x",
      section("Response", `<p><b>Status code: ${code_}</b></p><p>None</p>`),
    );
  assert.is(answersOf(marked("204")), "204 -");
  assert.is(answersOf(marked("404")), "");
});

test("a marker that goes on to say what the code means", () => {
  const body = (marker: string, row: string): string =>
    `<p>${marker}</p>${table({ rows: [row] })}`;
  assert.is(
    answersOf(
      operationOf(
        "GET /v1/x",
        section(
          "Response",
          body("Returned status code 200: the bells", "bell|No|String|x"),
          body("Returned status code 404: no bells", "fault|No|String|x"),
        ),
      ),
    ),
    "200 {bell: string}, 404 {fault: string}",
  );
});

const ANSWER = '{"lamp": "a"}';
const answers = (...codes: readonly string[]): string =>
  section(
    "Example Response",
    ...codes.flatMap((text, at) => [at === 0 ? "" : "<p>Or</p>", code(text)]),
  );

test("an error among the examples of success is one of any other answer", () => {
  const readings = (
    ...codes: string[]
  ): readonly [string, readonly string[]] => {
    const model = operationOf("GET /v1/x", LAMP, answers(...codes));
    return [answersOf(model), findingsOf(serviceOf(model))];
  };
  const moved = "200 {lamp: string} ex1, default - ex1";
  const said = ["service/example-of-an-error"];
  assert.equal(readings(ANSWER, '{"error": {"code": "1", "message": "m"}}'), [
    moved,
    said,
  ]);
  assert.equal(readings(ANSWER, '{"error_code": "1", "error_msg": "m"}'), [
    moved,
    said,
  ]);
  // A field of the answer beside it, and an object that is none.
  assert.is(
    readings(ANSWER, '{"lamp": "b", "error_code": "1", "error_msg": "m"}')[0],
    "200 {lamp: string} ex2",
  );
  assert.is(
    readings(ANSWER, '{"shade": {"code": "1", "size": 2}}')[0],
    "200 {lamp: string} ex2",
  );
});

test("an error alone counts where its title says so", () => {
  const alone = (title: string): string =>
    answersOf(
      operationOf(
        "DELETE /v1/x",
        section(
          "Example Response",
          `<p>${title}</p>`,
          code('{"error_code": "1", "error_msg": "m"}'),
        ),
        status("204|Gone."),
      ),
    );
  assert.is(alone("A failed call"), "204 -, default - ex1");
  assert.is(alone("What comes back"), "204 - ex1");
});

test("an error behind what else comes back counts without words", () => {
  const error = '{"error_code": "1", "error_msg": "m"}';
  const shown = (...codes: string[]): string =>
    answersOf(operationOf("POST /v1/x", answers(...codes)));
  assert.is(shown(ANSWER, error), "200 - ex1, default - ex1");
  assert.is(shown(error, ANSWER), "200 - ex2");
});

test("an error alone counts where its code is the status of a failure", () => {
  const alone = (body: string): string =>
    answersOf(
      operationOf(
        "GET /v1/bells/{bell}",
        section(
          "Response",
          `<p>If there is no such bell, this comes back:</p>${code(body)}`,
        ),
        status("204|It rings."),
      ),
    );
  assert.is(
    alone('{"noBell": {"message": "m", "code": 404}}'),
    "204 -, default - ex1",
  );
  assert.is(alone('{"bell": {"message": "m", "code": 12}}'), "204 - ex1");
});

test("key and value in a table, other names in the examples: a map", () => {
  const settings = (example: string): PageModel =>
    operationOf(
      "PUT /v1/x",
      section(
        "Request",
        table({ rows: ["settings|Yes|Object|See Table 2."] }),
        table({
          caption: "Table 2 settings field description",
          rows: ["key|No|String|x", "value|No|String|y"],
        }),
      ),
      section("Example Request", code(`{"settings": ${example}}`)),
    );
  const model = settings('{"max_lamps": "10"}');
  const service = serviceOf(model);
  assert.is(requestOf(service), "{settings: {*value: string}!}");
  assert.equal(findingsOf(service), ["service/map-from-example"]);
  assert.equal(everyRowIsPlaced([model], service).lost, []);
  for (const example of [
    '{"key": "a", "value": "b"}',
    '{"max_lamps": {"a": 1}}',
    "{}",
  ])
    assert.is(
      requestOf(serviceOf(settings(example))),
      "{settings: {key: string, value: string}!}",
    );
});

test("one row that speaks of key-value pairs, other names in the examples: a map", () => {
  const labels = (said: string, example: string): PageModel =>
    operationOf(
      "PUT /v1/x",
      section(
        "Request",
        table({ rows: ["labels|Yes|Object|See Table 2."] }),
        table({
          caption: "Table 2 labels field description",
          rows: [`key_val|No|String|${said}`],
        }),
      ),
      section("Example Request", code(`{"labels": ${example}}`)),
    );
  const pairs = "One or more key-value pairs.";
  const model = labels(pairs, '{"bell": "loud", "tower": "high"}');
  const service = serviceOf(model);
  assert.is(requestOf(service), "{labels: {*key_val: string}!}");
  assert.equal(findingsOf(service), ["service/map-from-example"]);
  assert.equal(everyRowIsPlaced([model], service).lost, []);
  for (const [said, example] of [
    [pairs, '{"key_val": "loud"}'],
    [pairs, '{"bell": {"loud": true}}'],
    ["The loudest bell.", '{"bell": "loud"}'],
  ] as const)
    assert.is(
      requestOf(serviceOf(labels(said, example))),
      "{labels: {key_val: string}!}",
    );
});

test("one table, two rows of its name: the examples tell whose it is", () => {
  const towers = (
    inner: string,
    outer = '{"self": "a", "next": "b"}',
    innerType = "Object",
  ): string =>
    responseOf(
      serviceOf(
        operationOf(
          "GET /v1/towers",
          section(
            "Response",
            table({
              rows: ["towers|Yes|Array of objects|x", "links|Yes|Object|x"],
            }),
            table({
              caption: "Table 2 towers",
              rows: [`links|Yes|${innerType}|x`],
            }),
            table({
              caption: "Table 3 links",
              rows: ["self|Yes|String|x", "next|Yes|String|x"],
            }),
          ),
          section(
            "Example Response",
            code(`{"towers": [{"links": ${inner}}], "links": ${outer}}`),
          ),
        ),
      ),
    );
  const links = "{self: string!, next: string!}!";
  const ofBoth = `{towers: [{links: ${links}}]!, links: ${links}}`;
  const ofOuter = `{towers: [{links: {?}!}]!, links: ${links}}`;
  assert.is(towers('{"bell": "a"}'), ofOuter);
  assert.is(towers('{"self": "a"}'), ofOuter);
  assert.is(towers('{"self": "a", "next": "b"}'), ofBoth);
  assert.is(towers("{}"), ofBoth);
  assert.is(towers('{"bell": "a"}', '{"self": "a"}'), ofBoth);
  // What stands behind the keys of a map is shown with the fields, and not the map.
  const inMap = towers(
    '{"north": {"self": "a", "next": "b"}}',
    undefined,
    "Map&lt;String,Object&gt;",
  );
  assert.is(inMap, `{towers: [{links: map of ${links}}]!, links: ${links}}`);
});

test("an empty object in the section of the answer is what comes back", () => {
  const answers = (text: string): string =>
    answersOf(operationOf("PUT /v1/x", section("Normal Response", text)));
  assert.is(answers("<p>{}</p>"), "200 - ex1");
  assert.is(answers("<p>{} is never sent.</p>"), "");
});

test("fields of a table behind names that nobody documents: a map of such objects", () => {
  const rooms = (example: string): PageModel =>
    operationOf(
      "GET /v1/x",
      section(
        "Response",
        table({ rows: ["rooms|Yes|Object|See Table 2."] }),
        table({
          caption: "Table 2 Structure of a lamp in a room",
          rows: ["name|No|String|x", "level|No|Integer|y"],
        }),
      ),
      section("Example Response", code(`{"rooms": ${example}}`)),
    );
  const lamp = '{"name": "a", "level": 1}';
  const fields = "{name: string, level: integer}";
  for (const [example, want] of [
    [`{"hall": ${lamp}, "attic": ${lamp}}`, `map of ${fields}`],
    [`{"hall": [${lamp}], "attic": []}`, `map of [${fields}]`],
  ] as const) {
    const model = rooms(example);
    const service = serviceOf(model);
    assert.is(responseOf(service), `{rooms: ${want}!}`);
    assert.equal(findingsOf(service), ["service/map-from-example"]);
    assert.equal(everyRowIsPlaced([model], service).lost, []);
  }
  for (const example of [
    lamp,
    `{"name": ${lamp}}`,
    `{"hall": ${lamp}, "count": 1}`,
    '{"hall": {"name": "a"}}',
    '{"hall": {"name": "a", "level": 1, "x": 1, "y": 2}}',
    '{"hall": []}',
    "{}",
  ])
    assert.is(responseOf(serviceOf(rooms(example))), `{rooms: ${fields}!}`);
});

const XML = "<Lamps><Lamp><Name>a</Name></Lamp></Lamps>";
const elements = (...rows: string[]): PageModel =>
  operationOf(
    "PUT /v1/x",
    section("Request", table({ rows })),
    section("Example Request", code(`PUT /v1/x HTTP/1.1\nHost: a.b\n\n${XML}`)),
  );

test("elements that name their parents are nested, and XML", () => {
  const model = elements(
    "Lamps|Yes|XML|All lamps. Parent: none",
    "Lamp|Yes|XML|One of them. Parent: Lamps",
    "Name|Yes|String|Its name. Parent: Lamps.Lamp. Length: 1 to 9.",
  );
  const service = serviceOf(model);
  assert.is(requestOf(service), "{Lamps: {Lamp: {Name: string!}!}!}");
  assert.equal(firstOf(service).requestBody?.mediaTypes, ["application/xml"]);
  assert.equal(findingsOf(service), []);
  assert.equal(everyRowIsPlaced([model], service).lost, []);
});

test("parents that no row is, or that hang from each other, are prose", () => {
  const flat = (a: string, b: string): string =>
    requestOf(serviceOf(elements(`a|No|XML|${a}`, `b|No|XML|${b}`)));
  assert.is(flat("Parent: c", "Parent: a"), "{a: {?}, b: {?}}");
  assert.is(flat("Parent: b", "Parent: a"), "{a: {?}, b: {?}}");
  assert.is(flat("The parent of b", "Parent: a"), "{a: {?}, b: {?}}");
});

const LISTED = (...rows: string[]): PageModel =>
  operationOf("POST /v1/x", section("Request", table({ rows })));

for (const [title, rows, want] of [
  [
    "paths",
    [
      "lamp|Yes|Object|x",
      "lamp.bulb|Yes|Object|x",
      "lamp.bulb.watt|No|Integer|x",
      "rope|No|String|x",
    ],
    "{lamp: {bulb: {watt: integer}!}!, rope: string}",
  ],
  [
    "paths through lists",
    ["lamps|Yes|Array of objects|x", "lamps[].watt|No|Integer|x"],
    "{lamps: [{watt: integer}]!}",
  ],
  [
    "paths with slashes",
    ["lamp|Yes|Object|x", "lamp/watt|No|Integer|x"],
    "{lamp: {watt: integer}!}",
  ],
  [
    "signs",
    [
      "lamp|Yes|Object|x",
      "&gt;bulb|Yes|Object|x",
      "&gt;&gt;watt|No|Integer|x",
      "&gt;rope|No|String|x",
    ],
    "{lamp: {bulb: {watt: integer}!, rope: string}!}",
  ],
  [
    "branches",
    [
      "lamp|Yes|Object|x",
      "├─ bulb|Yes|Object|x",
      "│  └── watt|No|Integer|x",
      "└─ rope|No|String|x",
      "bell|No|String|x",
    ],
    "{lamp: {bulb: {watt: integer}!, rope: string}!, bell: string}",
  ],
  [
    "dashes",
    [
      "lamps|Yes|Array of objects|x",
      "- bulb|Yes|Object|x",
      "-- watt|No|Integer|x",
      "bell|No|String|x",
    ],
    "{lamps: [{bulb: {watt: integer}!}]!, bell: string}",
  ],
  [
    "dashes that are none of a level",
    ["lamp|Yes|String|x", "- watt|No|Integer|x"],
    "{lamp: string!, watt: integer}",
  ],
  [
    "arrows",
    ["lamp|Yes|Object|x", "lamp -&gt; watt|No|Integer|x"],
    "{lamp: {watt: integer}!}",
  ],
  [
    "which element of a list it is",
    [
      "lamps|Yes|Array of objects|x",
      "lamps.N.watt|No|Integer|x",
      "lamps.[].bulb|No|String|x",
    ],
    "{lamps: [{watt: integer, bulb: string}]!}",
  ],
  [
    "an object that is called like the number of an element",
    ["lamp|Yes|Object|x", "lamp.n|No|Object|x", "lamp.n.watt|No|Integer|x"],
    "{lamp: {n: {watt: integer}}!}",
  ],
  [
    "a name with a dot, of nothing that the table has",
    ["lamp|Yes|Object|x", "tower.lamp|No|Integer|x"],
    "{lamp: {?}!, tower.lamp: integer}",
  ],
  [
    "a name with a dot behind that of a text",
    ["lamp|Yes|String|x", "lamp.watt|No|Integer|x"],
    "{lamp: string!, lamp.watt: integer}",
  ],
  [
    "signs that skip an object",
    ["lamp|Yes|Object|x", "&gt;&gt;watt|No|Integer|x"],
    "{lamp: {?}!, watt: integer}",
  ],
] as const)
  test(`rows below the row that their names tell: ${title}`, () => {
    const model = LISTED(...rows);
    const service = serviceOf(model);
    assert.is(requestOf(service), want);
    const { lost, twice } = everyRowIsPlaced([model], service);
    assert.equal([lost, twice], [[], []]);
  });

test("a dash before a row that the examples show beside the object above it", () => {
  const sent = (example: string): string =>
    requestOf(
      serviceOf(
        operationOf(
          "POST /v1/x",
          section(
            "Request",
            table({ rows: ["lamp|No|Object|x", "-watt|No|Integer|x"] }),
          ),
          section("Example Request", code(example)),
        ),
      ),
    );
  assert.is(sent('{"lamp": {}, "watt": 1}'), "{lamp: {?}, watt: integer}");
  assert.is(sent('{"lamp": {"watt": 1}}'), "{lamp: {watt: integer}}");
  assert.is(sent('{"lamp": {}}'), "{lamp: {watt: integer}}");
});

test("rows that the examples nest below a wrapper that no table lists", () => {
  const service = serviceOf(
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({
          rows: ["lamp|Yes|Object|x", "watt|Yes|Integer|x", "rope|No|String|x"],
        }),
      ),
      section(
        "Example Request",
        code('{"tower": {"lamp": {"watt": 5}, "rope": "a"}}'),
      ),
    ),
  );
  assert.is(
    requestOf(service),
    "{tower: {lamp: {watt: integer!}!, rope: string}!}",
  );
});

test("a name with a dot that an example shows is one name", () => {
  const service = serviceOf(
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({ rows: ["lamp|Yes|Object|x", "lamp.watt|No|Integer|x"] }),
      ),
      section("Example Request", code('{"lamp": {}, "lamp.watt": 5}')),
    ),
  );
  assert.is(requestOf(service), "{lamp: {?}!, lamp.watt: integer}");
});

test("a dotted line before a table names a row within a row", () => {
  const model = operationOf(
    "GET /v1/x",
    section(
      "Response",
      table({ rows: ["lamps|No|Array|x", "links|No|Object|x"] }),
      "<p>lamps</p>",
      table({ rows: ["id|No|String|x", "links|No|Object|x"] }),
      "<p>links</p>",
      table({ rows: ["next|No|String|x"] }),
      "<p>lamps.links</p>",
      table({ rows: ["self|No|String|x"] }),
    ),
    section(
      "Example Response",
      code(
        '{"lamps": [{"id": "1", "links": {"self": "a"}}], "links": {"next": "b"}}',
      ),
    ),
  );
  const text = responseOf(serviceOf(model));
  assert.not.match(text, /, self: string\}$/);
  assert.match(text, /links: \{self: string\}/);
});

test("a method alone, all calls to the host itself", () => {
  const urisOf = (call: string): string =>
    modelOf(
      page(
        "Versions",
        section("URI", "<p>GET</p>"),
        section("Request", "<p>Example request</p>", code(call)),
        LAMP,
      ),
    )
      .uris.map(({ method, path }) => `${method} ${path}`)
      .join();
  assert.is(urisOf("GET https://{Endpoint}/"), "GET /");
  assert.is(urisOf("GET https://a.example.com"), "GET /");
  assert.is(urisOf("GET https://{Endpoint}/v1"), "");
  assert.is(urisOf("POST https://{Endpoint}/"), "");
});

test("a table of failures behind the example of an answer, its label misspelt", () => {
  const failing = table({ rows: ["fault|No|String|x"] });
  const answers = (label: string): string =>
    answersOf(
      operationOf(
        "GET /v1/x",
        section(
          "Response",
          table({ rows: ["bell|No|String|x"] }),
          `<p>响应样例</p>${code('{"bell": "a"}')}<p>${label}</p>${failing}`,
        ),
      ),
    );
  const want = "200 {bell: string} ex1, default {fault: string}";
  assert.is(answers("Error Response Body参数说明"), want);
  assert.is(answers("Error Reponse Body参数说明"), want);
  assert.is(answers("Body参数说明"), "200 {bell: string} ex1");
});

test("what the examples call their JSON is the media type, where all of them do", () => {
  const typesOf = (...types: readonly string[]): readonly string[] => {
    const calls = types.map((type) => code(`${type}{"bell": "a"}`));
    const model = operationOf(
      "PATCH /v1/x",
      section("Request", table({ rows: ["bell|Yes|String|x"] })),
      section("Example Request", ...calls),
    );
    return firstOf(serviceOf(model)).requestBody?.mediaTypes ?? [];
  };
  const patch = "Content-Type: application/bells-v2.0-json-patch\n";
  const merge = "Content-Type: application/merge-patch+json; charset=utf-8\n";
  assert.equal(typesOf(patch, merge), [
    "application/bells-v2.0-json-patch",
    "application/merge-patch+json",
  ]);
  assert.equal(typesOf(patch, ""), ["application/json"]);
});

test("a file that every call sends as bytes is the body itself", () => {
  const typesOf = (call: string): readonly [string, readonly string[]] => {
    const model = operationOf(
      "PUT /v1/x",
      section("Request", table({ rows: ["lamp_file|Yes|file|x"] })),
      section("Example Request", code(call)),
    );
    const service = serviceOf(model);
    assert.equal(everyRowIsPlaced([model], service).lost, []);
    return [requestOf(service), firstOf(service).requestBody?.mediaTypes ?? []];
  };
  const call = (type: string): string =>
    `curl -X PUT https://a.b/v1/x -H "Content-Type:${type}" -T /tmp/lamp`;
  assert.equal(typesOf(call("application/octet-stream")), [
    "string",
    ["application/octet-stream"],
  ]);
  assert.equal(typesOf(call("text/plain")), [
    "{lamp_file: string!}",
    ["multipart/form-data"],
  ]);
});

test("a file that comes back, as the response says in words", () => {
  const answered = (line: string): readonly [string, readonly string[]] => {
    const model = operationOf(
      "POST /v1/towers/export",
      section(
        "Response",
        `<p>${line}</p>`,
        table({
          caption: "Table 2 Response parameters",
          rows: ["tower|Yes|String|x"],
        }),
      ),
    );
    const service = serviceOf(model);
    const { lost, twice } = everyRowIsPlaced([model], service);
    assert.equal([lost, twice], [[], []]);
    return [responseOf(service), findingsOf(service)];
  };
  assert.equal(
    answered(
      "The value of <b>Content-Type</b> in the response is <b>application/octet-stream</b>, to be saved as a file.",
    ),
    ["string", ["service/answer-of-a-file"]],
  );
  const long = "The tower is high, and its bell is heard from far away. ";
  for (const line of [
    "<b>Content-Type</b> of the request is application/octet-stream; the answer tells the tower.",
    `${long.repeat(12)}Content-Type is application/octet-stream.`,
  ])
    assert.equal(answered(line), ["{tower: string!}", []]);
});

test("a file that comes back, as the response says of its kind", () => {
  const answered = (
    line: string,
    ...more: readonly string[]
  ): readonly [string, readonly string[]] => {
    const service = serviceOf(
      operationOf(
        "GET /v1/towers/plan",
        section("Response", `<p>${line}</p>`),
        ...more,
        section("Example Response", "<p>Or</p>", code('{"tower": "a"}')),
      ),
    );
    return [responseOf(service), findingsOf(service)];
  };
  const ofFile = ["string", ["service/answer-of-a-file"]];
  const plan = section("Example Response", code("{ <Plan> }"));
  assert.equal(answered("塔楼图纸，zip格式的文件。", plan), ofFile);
  assert.equal(answered("A ZIP file.", plan), ofFile);
  assert.equal(answered("A ZIP file."), ["", []]);
  assert.equal(answered("The file of the tower.", plan), ["", []]);
  const listed = table({ rows: ["tower|No|String|x"] });
  assert.equal(answered(`A ZIP file.</p>${listed}<p>`, plan), [
    "{tower: string}",
    [],
  ]);
});

test("a body of which the page says in words that it is JSON", () => {
  const sent = (line: string, ...shown: readonly string[]): string => {
    const service = serviceOf(
      operationOf(
        "POST /v1/bells/ring",
        section("请求消息", `<p><b>请求参数</b></p><p>${line}</p>`),
        ...shown,
      ),
    );
    return [requestOf(service), ...findingsOf(service)].join(" ");
  };
  const rung = section("请求示例", code('POST /v1/bells/ring\n{"tone": "a"}'));
  const found = "? service/body-in-words";
  assert.is(sent("敲钟的事件，json格式。", rung), found);
  assert.is(sent("The event of the bell, as JSON.", rung), found);
  assert.is(sent("敲钟的事件，json格式。"), "");
  assert.is(sent("敲钟的事件。", rung), "");
  assert.is(sent("请求头Content-Type为application/json。", rung), "");
  const listed = table({ rows: ["tone|No|String|x"] });
  assert.is(
    sent(`敲钟的事件，json格式。</p>${listed}<p>`, rung),
    "{tone: string}",
  );
});

test("a file that no table lists, sent by the command that a note adds", () => {
  const bodyOf = (uri: string, type: string, more = ""): string => {
    const call = `curl -X ${uri} -H "Content-Type: ${type}"${more}`;
    const note = `<div class="note"><div class="notebody"><p>As a command:</p>${code(call)}</div></div>`;
    const service = serviceOf(
      operationOf(
        uri.replace("https://a.b", ""),
        section("Example Request", code(uri), note),
      ),
    );
    const { requestBody } = firstOf(service);
    const types = requestBody?.mediaTypes.join() ?? "-";
    return [types, ...findingsOf(service)].join(" ");
  };
  const bytes = "application/octet-stream";
  assert.is(
    bodyOf("PUT https://a.b/v1/bells/file", bytes, " -T /tmp/bell"),
    "application/octet-stream service/upload-from-example",
  );
  assert.is(bodyOf("PUT https://a.b/v1/bells/file", "application/json"), "-");
  assert.is(bodyOf("GET https://a.b/v1/bells/file", bytes), "-");
  assert.is(bodyOf("PUT https://a.b/v1/bells/file", bytes, " -d '{}'"), "-");
});

test.run();
