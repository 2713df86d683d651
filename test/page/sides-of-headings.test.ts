/** Headings that no list of names has: what their words say, and what the examples say of the tables below them. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sectionKindOf } from "../../generator/page/section-kind.js";
import type { PageModel } from "../../generator/page/page-model.js";
import {
  firstOf,
  requestOf,
  responseOf,
  serviceOf,
} from "../service/model-text.js";
import {
  code,
  codesOf,
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "./page-html.js";

const HEADINGS: readonly (readonly [heading: string, kind: string])[] = [
  ["Request Details", "request"],
  ["HTTP Request Format", "request"],
  ["Input", "request"],
  ["Input Params", "request"],
  ["请求内容", "request"],
  ["接口请求参数说明", "request"],
  ["Response Format", "response"],
  ["Results", "response"],
  ["Output Fields", "response"],
  ["Successful Response", "response"],
  ["返回内容", "response"],
  ["Returned Status Code", "status"],
  ["Request Method", "other"],
  ["Request and Response", "other"],
  ["Making a Request", "other"],
  ["Request Quota", "other"],
  ["请求方法", "other"],
  ["返回主页", "other"],
  ["Request Body Example", "example-request"],
  ["Request Demo", "example-request"],
  ["Samples of API Requests", "example-request"],
  ["Success Response Example", "example-response"],
  ["Result Sample", "example-response"],
  ["Example Output", "example-response"],
  ["cURL Example", "example"],
  ["Calling Example", "example"],
  ["Bell Example", "other"],
  ["(2) Request Parameters", "request"],
  ["1) URI", "uri"],
  ["（一）请求参数", "request"],
  ["二、响应参数", "response"],
  ["③ URI", "uri"],
  ["IV. Response", "response"],
  ["• Request", "request"],
  ["[Request Parameters]:", "request"],
  ["2. 【响应示例】", "example-response"],
  ["[Request] [Response]", "other"],
  ["(Optional) Request", "other"],
  ["[Bell]", "other"],
];

for (const [heading, kind] of HEADINGS)
  test(`the side of a heading: ${heading}`, () => {
    assert.is(sectionKindOf(heading), kind);
  });

const BELL = table({ rows: ["tone|Yes|String|x", "size|No|Integer|x"] });
const LAMP = table({
  header: "Parameter|Type|Description",
  rows: ["lamp|Object|x"],
});
const OF_LAMP = table({
  caption: "Table 2 lamp",
  header: "Parameter|Type|Description",
  rows: ["watt|Integer|x"],
});
const below = (heading: string, sent: string, answered: string): PageModel =>
  operationOf(
    "POST /v1/{tower}/x",
    section(heading, BELL),
    section("What Happens", LAMP, OF_LAMP),
    section("Example Request", code(sent)),
    section("Example Response", code(answered)),
  );
const GUESSED = "page/section-by-examples";

test("tables below headings of no side, whose names the examples of one side show", () => {
  const model = below("Bells", '{"tone": "a"}', '{"lamp": {"watt": 1}}');
  const service = serviceOf(model);
  assert.is(requestOf(service), "{tone: string!, size: integer}");
  assert.is(responseOf(service), "{lamp: {watt: integer}}");
  assert.equal(codesOf(model), [GUESSED, GUESSED]);
});

test("names that both sides show, or that few of the examples do, tell no side", () => {
  const both = '{"tone": "a", "size": 1, "lamp": {}}';
  assert.is(requestOf(serviceOf(below("Bells", both, both))), "");
  const few = operationOf(
    "POST /v1/x",
    section(
      "Bells",
      table({
        rows: ["tone|Yes|String|x", "size|No|Integer|x", "rope|No|String|x"],
      }),
    ),
    section("Example Request", code('{"tone": "a"}')),
  );
  assert.equal(codesOf(few), ["page/unknown-section"]);
});

test("a table that holds a field which another table lists tells no side", () => {
  const model = operationOf(
    "POST /v1/x",
    section("Request", BELL),
    section(
      "Limits",
      table({
        header: "Parameter|Type|Description",
        rows: ["size|Integer|x", "ropes|Integer|x"],
      }),
    ),
    section("Example Request", code('{"tone": "a", "size": 1}')),
  );
  assert.equal(codesOf(model), ["page/unknown-section"]);
  assert.is(requestOf(serviceOf(model)), "{tone: string!, size: integer}");
});

/** A page of one call whose headings are written by `of`. */
const headed = (of: (name: string, body: string) => string): PageModel =>
  modelOf(
    page(
      "Hanging a Bell",
      of("URI", "<p>POST /v1/bells</p>"),
      of("Request", BELL),
      of("Response", LAMP),
    ),
  );

const WRITTEN: readonly (readonly [
  title: string,
  of: (name: string, body: string) => string,
])[] = [
  ["plain lines in brackets", (name, body) => `<p>[${name}]</p>${body}`],
  [
    "bold lines with a number",
    (name, body) => `<p><b>(1) ${name}:</b></p>${body}`,
  ],
  ["lists of one item", (name, body) => `<ol><li>${name}</li></ol>${body}`],
];

for (const [title, of] of WRITTEN)
  test(`headings written as ${title}`, () => {
    const service = serviceOf(headed(of));
    assert.is(requestOf(service), "{tone: string!, size: integer}");
    assert.is(responseOf(service), "{lamp: {?}}");
  });

test("a call among tables below headings that say no section is told", () => {
  const LOOSE = "page/call-below-no-section";
  const told = (call: string): readonly string[] =>
    codesOf(
      modelOf(
        page(
          "Bells",
          section("Towers", `<p>${call}</p>`),
          section("Ropes", BELL),
        ),
      ),
    ).filter((code) => code === LOOSE);
  assert.equal(told("POST /v1/bells"), [LOOSE]);
  assert.equal(told("POST /v1/bells</p><p>GET /v1/bells"), []);
  assert.equal(told("POST /v1/bells hangs one."), []);
});

test("a table of the URI below a heading of no side", () => {
  const model = operationOf(
    "GET /v1/{tower}/x?limit={limit}",
    section(
      "Names",
      table({ rows: ["tower|Yes|String|x", "limit|No|Integer|x"] }),
    ),
    section("Response", LAMP),
  );
  assert.equal(codesOf(model), [GUESSED]);
  const { parameters } = firstOf(serviceOf(model));
  assert.equal(
    parameters.map(({ in: place, field }) => `${place} ${field.name}`),
    ["path tower", "query limit"],
  );
});

test.run();
