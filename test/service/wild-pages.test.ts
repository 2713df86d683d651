/** Habits of pages of many services: each with a near miss. */
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
} from "../page/page-html.js";
import { everyRowIsPlaced } from "./every-row.js";
import {
  findingsOf,
  firstOf,
  requestOf,
  responseOf,
  serviceOf,
} from "./model-text.js";

const SIZE = "size|No|Integer|x";

/** The request body, after a look at every row. */
function bodyOf(...models: readonly PageModel[]): string {
  const service = serviceOf(...models);
  assert.equal(everyRowIsPlaced(models, service).lost, []);
  return requestOf(service);
}

const SUB_PARAMETERS: readonly (readonly [
  title: string,
  header: string,
  rows: string,
  example: string,
  want: string,
])[] = [
  [
    "the first name spans the rows of its fields",
    "Parameter|Sub-Parameter|Mandatory|Type",
    '<tr><td>tower</td><td>N/A</td><td>Yes</td><td>String</td></tr><tr><td rowspan="2">bell</td><td>tone</td><td>Yes</td><td>String</td></tr><tr><td>weight</td><td>No</td><td>Integer</td></tr>',
    "",
    "{tower: string!, bell: {tone: string!, weight: integer}}",
  ],
  [
    "the first name stands once, and has a row of its own",
    "参数|子参数|是否必选|参数类型",
    "<tr><td>bells</td><td>-</td><td>是</td><td>Array</td></tr><tr><td></td><td>tone</td><td>否</td><td>String</td></tr><tr><td>tower</td><td>-</td><td>否</td><td>String</td></tr>",
    "",
    "{bells: [{tone: string}]!, tower: string}",
  ],
  [
    "the example shows a list",
    "Parameter|Sub-Parameter|Mandatory|Type",
    "<tr><td>bells</td><td>tone</td><td>No</td><td>String</td></tr>",
    '{"bells": [{"tone": "low"}]}',
    "{bells: [{tone: string}]}",
  ],
  [
    "a name across both columns",
    "Parameter|Sub-Parameter|Mandatory|Type",
    '<tr><td colspan="2">tower</td><td>Yes</td><td>String</td></tr><tr><td>bell</td><td>tone</td><td>No</td><td>String</td></tr><tr><td>bell</td><td>bell</td><td>No</td><td>String</td></tr>',
    "",
    "{tower: string!, bell: {tone: string, bell: string}}",
  ],
  [
    "no second column of names",
    "Parameter|Subject|Mandatory|Type",
    "<tr><td>bell</td><td>tone</td><td>No</td><td>String</td></tr>",
    "",
    "{bell: string}",
  ],
];

for (const [title, header, rows, example, want] of SUB_PARAMETERS) {
  test(`fields named in a second column: ${title}`, () => {
    const cells = header.split("|").map((cell) => `<th>${cell}</th>`);
    const html = `<table><thead><tr>${cells.join("")}</tr></thead>${rows}</table>`;
    const model = operationOf(
      "POST /v1/x",
      section("Request", html),
      ...(example ? [section("Example Request", code(example))] : []),
    );
    assert.is(bodyOf(model), want);
  });
}

test("an element's word names a table, or nothing", () => {
  const model = (caption: string): PageModel =>
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({ rows: ["lamps|No|List&lt;lamp&gt;|x"] }),
        table({ caption, rows: [SIZE] }),
      ),
    );
  const named = model("Table 2 lamp field description");
  assert.is(bodyOf(named), "{lamps: [lamp{size: integer}]}");
  assert.equal(codesOf(named), []);
  const other = model("Table 2 shade field description");
  assert.is(bodyOf(other), "{lamps: [?]}");
  assert.equal(codesOf(other), ["page/unknown-type"]);
});

test("a type that is no word for one, where a link leads to its table", () => {
  const model = operationOf(
    "POST /v1/x",
    section(
      "Request",
      table({ rows: ['lamp|No|Lamp|See <a href="#t2">Table 2</a>.'] }),
      table({ caption: "Table 2 Light", anchors: ["t2"], rows: [SIZE] }),
    ),
  );
  assert.is(bodyOf(model), "{lamp: Light{size: integer}}");
  assert.equal(codesOf(model), []);
});

const PLACED = "{id: string, lamp_rule: {size: integer}}";

test("a table of the body that no row names, yet the example does", () => {
  const model = (example: string): PageModel =>
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({ rows: ["id|No|String|x"] }),
        table({
          caption: "Table 2 lamp_rule parameter description",
          rows: [SIZE],
        }),
      ),
      section("Example Request", code(example)),
    );
  const shown = model('{"id": "a", "lamp_rule": {"size": 1}}');
  assert.is(bodyOf(shown), PLACED);
  assert.equal(findingsOf(serviceOf(shown)), ["service/field-from-caption"]);
  assert.is(
    bodyOf(model('{"id": "a", "lamp_rule": [{"size": 1}]}')),
    PLACED.replace("{size: integer}", "[{size: integer}]"),
  );
  assert.is(
    bodyOf(model('{"id": "a", "lamp_rule": {"hue": 1}}')),
    "{id: string}",
  );
  assert.is(bodyOf(model('{"id": "a"}')), "{id: string}");
});

test("a table of the response that is called like a path, where a row links to it", () => {
  const model = operationOf(
    "POST /v1/x",
    section(
      "Response",
      table({
        header: "Parameter|Type|Description",
        rows: ['routes|List|See <a href="#t2">Table 2</a>.'],
      }),
      table({ caption: "Table 2 path参数说明", anchors: ["t2"], rows: [SIZE] }),
    ),
  );
  assert.is(responseOf(serviceOf(model)), "{routes: [{size: integer}]}");
});

test("a second table under the caption of the body is no row's that may hold anything", () => {
  const bodies = (example: string, first = "code|String|x"): string =>
    responseOf(
      serviceOf(
        operationOf(
          "POST /v1/x",
          section(
            "Response",
            table({
              caption: "Table 2 要素说明",
              header: "Parameter|Type|Description",
              rows: ["code|String|x", "bells|List|x"],
            }),
            table({
              caption: "Table 3 要素说明",
              header: "Parameter|Type|Description",
              rows: [first, "job|String|x"],
            }),
          ),
          section("Example Response", code(example)),
        ),
      ),
    );
  assert.is(bodies('{"code": "a"}'), "{code: string, bells: [?]}");
  assert.is(
    bodies('{"code": "a"}', "metal|String|x"),
    "{code: string, bells: [{metal: string, job: string}]}",
  );
  assert.is(
    bodies('{"code": "a", "job": "b"}'),
    "{code: string, bells: [?], job: string}",
  );
  assert.is(
    bodies('{"code": "a", "bells": [{"job": "b"}]}'),
    "{code: string, bells: [{code: string, job: string}]}",
  );
});

test("a row called list, of one object by its type, where the example shows several", () => {
  const body = (example: string): string =>
    responseOf(
      serviceOf(
        operationOf(
          "POST /v1/x",
          section(
            "Response",
            table({
              header: "Parameter|Type|Description",
              rows: ["list|结构体数据类型|x"],
            }),
            table({ caption: "Table 3 list", rows: [SIZE] }),
          ),
          section("Example Response", code(example)),
        ),
      ),
    );
  assert.is(body('{"list": [{"size": 1}]}'), "{list: [{size: integer}]}");
  assert.is(body('{"list": {"size": 1}}'), "{list: {size: integer}}");
});

test("a caption that is the name of a side, and of a row", () => {
  const model = (row: string): PageModel =>
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({ rows: [row, "lists|No|List|x"] }),
        table({ caption: "Table 2 response", rows: [SIZE] }),
      ),
      section("Response", table({ rows: ["id|No|String|x"] })),
    );
  const named = serviceOf(model("response|No|Object|x"));
  assert.is(requestOf(named), "{response: {size: integer}, lists: [?]}");
  assert.is(responseOf(named), "{id: string}");
  assert.is(
    responseOf(serviceOf(model("answer|No|Object|x"))),
    "{size: integer, id: string}",
  );
});

test("a section of headers is of the side that the page is at", () => {
  const headers = (name: string): string =>
    section("消息头", table({ rows: [`${name}|是|String|x`] }));
  const model = serviceOf(
    operationOf(
      "POST /v1/x",
      headers("X-Bell-Kind"),
      section("请求消息", table({ rows: [SIZE] })),
      section("响应消息", table({ rows: ["id|否|String|x"] })),
      headers("X-Bell-Id"),
    ),
  );
  const { parameters, responses } = firstOf(model);
  assert.equal(
    parameters.map(({ field, in: place }) => `${place} ${field.name}`),
    ["header X-Bell-Kind"],
  );
  assert.equal(
    responses[0]?.headers.map(({ name }) => name),
    ["X-Bell-Id"],
  );
  assert.is(requestOf(model), "{size: integer}");
  assert.is(responseOf(model), "{id: string}");
  assert.equal(findingsOf(model), []);
});

test("two tables of one row, both linked in its type", () => {
  const model = (second: string): PageModel =>
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({
          rows: [
            'lamp|No|Dictionary data structure. See <a href="#t2">Table 2</a> or <a href="#t3">Table 3</a>.|x',
          ],
        }),
        table({
          caption: "Table 2 lamp field data structure (hanging ones)",
          anchors: ["t2"],
          rows: [SIZE],
        }),
        table({
          caption: `Table 3 ${second}`,
          anchors: ["t3"],
          rows: ["hue|No|String|x"],
        }),
      ),
    );
  assert.is(
    bodyOf(model("lamp field data structure (standing ones)")),
    "{lamp: {size: integer} / {hue: string}}",
  );
  assert.is(
    bodyOf(model("shade field data structure")),
    "{lamp: {size: integer}}",
  );
});

test("an example that spells the neighbour of a row in another way", () => {
  const model = (neighbour: string): PageModel =>
    operationOf(
      "GET /v1/x",
      section(
        "Response",
        table({
          rows: [
            "lamp_count|No|Int|x",
            'lamps|No|Dictionary data structure. See <a href="#t2">Table 2</a>.|x',
          ],
        }),
        table({
          caption: "Table 2 lamps field data structure",
          anchors: ["t2"],
          rows: [SIZE],
        }),
      ),
      section(
        "Example Response",
        code(`{"${neighbour}": 1, "lamps": [{"size": 1}]}`),
      ),
    );
  const answer = (neighbour: string): string =>
    responseOf(serviceOf(model(neighbour)));
  assert.is(
    answer("lampCount"),
    "{lamp_count: integer, lamps: [{size: integer}]}",
  );
  assert.is(answer("other"), "{lamp_count: integer, lamps: {size: integer}}");
});

/** `path id, query limit` */
function parametersOf(model: PageModel): string {
  return firstOf(serviceOf(model))
    .parameters.map(({ in: place, field }) => `${place} ${field.name}`)
    .join(", ");
}

test("what is left of a table of the path and of names in the query", () => {
  const model = (uri: string): PageModel =>
    operationOf(
      uri,
      section(
        "URI",
        table({
          caption: "Table 1 Path parameters",
          rows: ["id|Yes|String|x", "limit|No|Integer|x", "hue|No|String|x"],
        }),
      ),
    );
  assert.is(
    parametersOf(model("GET /v1/{id}?limit={limit}")),
    "path id, query limit, query hue",
  );
  assert.is(parametersOf(model("GET /v1/{id}")), "path id");
  assert.is(
    parametersOf(model("GET /v1/{id}/{lamp}?limit={limit}")),
    "path id, query limit, path lamp",
  );
});

test("a Mandatory cell that says where the parameter goes", () => {
  const model = (flag: string): PageModel =>
    operationOf(
      "GET /v1/{id}/x?id={id}",
      section(
        "URI",
        table({ rows: ["id|Yes|String|x", `id|${flag}|Integer|x`] }),
      ),
    );
  assert.is(parametersOf(model("No (query parameter)")), "path id, query id");
  const { parameters } = firstOf(serviceOf(model("No (query parameter)")));
  assert.is(parameters[1]?.field.origin.row, "id");
  assert.equal(parameters[1]?.field.schema, {
    kind: "scalar",
    name: "integer",
  });
  const plain = firstOf(serviceOf(model("No (rarely used)"))).parameters;
  assert.equal(plain[1]?.field.schema, { kind: "scalar", name: "string" });
});

test("lists in a map, and behind the name of a structure", () => {
  const model = (type: string, example: string): PageModel =>
    operationOf(
      "GET /v1/x",
      section(
        "Response",
        table({ rows: [`lamps|No|${type}|See <a href="#t2">Table 2</a>.`] }),
        table({
          caption: "Table 2 Lamps structure",
          anchors: ["t2"],
          rows: [SIZE],
        }),
      ),
      section("Example Response", code(`HTTP/1.1 200 OK\n\n${example}`)),
    );
  const lists = serviceOf(model("MAP", '{"lamps": {"a": [{"size": 1}]}}'));
  assert.is(responseOf(lists), "{lamps: map of [Lamps{size: integer}]}");
  assert.equal(findingsOf(lists), ["service/type-recovered lamps"]);
  assert.is(
    responseOf(serviceOf(model("MAP", '{"lamps": {"a": {"size": 1}}}'))),
    "{lamps: map of Lamps{size: integer}}",
  );
  assert.is(
    responseOf(serviceOf(model("Lamps structure", '{"lamps": [{"size": 1}]}'))),
    "{lamps: [Lamps{size: integer}]}",
  );
  const bare = serviceOf(model("Data structure", '{"lamps": [{"size": 1}]}'));
  assert.is(responseOf(bare), "{lamps: [Lamps{size: integer}]}");
  assert.equal(findingsOf(bare), ["service/type-recovered lamps"]);
  assert.is(
    responseOf(serviceOf(model("Lamps object", '{"lamps": [{"size": 1}]}'))),
    "{lamps: Lamps{size: integer}}",
  );
});

test("a map whose examples show the fields of its table at once is an object", () => {
  const model = (example: string): PageModel =>
    operationOf(
      "GET /v1/x",
      section(
        "Response",
        table({ rows: ["bell|No|map|x"] }),
        table({ caption: "bell参数说明", rows: ["tone|No|String|x"] }),
      ),
      section("Example Response", code(`HTTP/1.1 200 OK\n\n${example}`)),
    );
  const object = serviceOf(model('{"bell": {"tone": "low"}}'));
  assert.is(responseOf(object), "{bell: {tone: string}}");
  assert.equal(findingsOf(object), ["service/type-recovered bell"]);
  const map = serviceOf(model('{"bell": {"north": {"tone": "low"}}}'));
  assert.is(responseOf(map), "{bell: map of {tone: string}}");
});

test("a dictionary that all examples show as a list of such, by words for several", () => {
  const model = (name: string): PageModel =>
    operationOf(
      "GET /v1/x",
      section(
        "Response",
        table({
          rows: [`${name}|No|字典数据结构，请参见<a href="#t2">表2</a>|x`],
        }),
        table({
          caption: `表2 ${name}字段数据结构说明`,
          anchors: ["t2"],
          rows: [SIZE],
        }),
      ),
      section(
        "Example Response",
        code(`HTTP/1.1 200 OK\n\n{"${name}": [{"size": 1}]}`),
      ),
    );
  const several = serviceOf(model("bells"));
  assert.is(responseOf(several), "{bells: [{size: integer}]}");
  assert.equal(findingsOf(several), ["service/type-recovered bells"]);
  assert.is(responseOf(serviceOf(model("bell"))), "{bell: {size: integer}}");
});

test("a page with one table for each form of an object", () => {
  const asks = operationOf(
    "GET /v1/x",
    section(
      "Response",
      table({
        rows: [
          'letters|No|Letter结构体列表|See <a href="letter.html">Letter结构体</a>.',
        ],
      }),
    ),
  );
  const forms = (title: string): PageModel =>
    modelOf(
      page(
        title,
        `<ul><li><p>Delivered</p>${table({ rows: [SIZE] })}</li></ul>`,
        `<ul><li><p>Refused</p>${table({ rows: ["why|No|String|x"] })}</li></ul>`,
      ),
      "letter.html",
    );
  const told = serviceOf(asks, forms("Letter结构体"));
  assert.is(responseOf(told), "{letters: [{size: integer} / {why: string}]}");
  const other = serviceOf(asks, forms("Parcel结构体"));
  assert.is(responseOf(other), "{letters: [Letter+{}]}");
});

test("a table of the values of a scalar lists no parameters", () => {
  const codes = (type: string): string[] =>
    codesOf(
      operationOf(
        "POST /v1/x",
        section(
          "Request",
          table({ rows: [`hue|No|${type}|See <a href="#t2">Table 2</a>.`] }),
          table({
            caption: "Table 2 Hues",
            anchors: ["t2"],
            header: "Kind of lamp|Hue|Range",
            rows: ["hanging|red|1 to 2"],
          }),
        ),
      ),
    );
  assert.equal(codes("String"), ["page/table-of-values"]);
  assert.equal(codes("Object"), ["page/table-not-understood"]);
});

test.run();
