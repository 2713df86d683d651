/** Lists whose elements have a table of their own, however the type cell says so: each with a near miss. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import type { ServiceModel } from "../../generator/service/service-model.js";
import {
  code,
  codesOf,
  operationOf,
  section,
  table,
} from "../page/page-html.js";
import { findingsOf, requestOf, responseOf, serviceOf } from "./model-text.js";

const SIZE = "size|No|Integer|x";

const listOf = (row: string, lead: string): PageModel =>
  operationOf(
    "POST /v1/x",
    section(
      "Request",
      table({ rows: [row] }),
      `<ul><li>${lead}${table({ rows: [SIZE] })}</li></ul>`,
    ),
  );

const ELEMENTS: readonly (readonly [
  row: string,
  lead: string,
  want: string,
])[] = [
  ["bells|No|Array of bells|x", "bell", "{bells: [bells{size: integer}]}"],
  [
    "tower_bells|No|List of bells|x",
    "bell",
    "{tower_bells: [bells{size: integer}]}",
  ],
  [
    "benches|No|Array of benches|x",
    "bench",
    "{benches: [benches{size: integer}]}",
  ],
  ["bells|No|Array of bells|x", "bells", "{bells: [bells{size: integer}]}"],
];

for (const [row, lead, want] of ELEMENTS) {
  test(`${row} and a table of ${lead}`, () => {
    const model = listOf(row, `Description of the <b>${lead}</b> field`);
    const service = serviceOf(model);
    assert.is(requestOf(service), want);
    assert.equal(codesOf(model), []);
    assert.equal(findingsOf(service), []);
  });
}

test("an element's plain word, and no table of its name", () => {
  const model = operationOf(
    "POST /v1/x",
    section("Request", table({ rows: ["ids|No|Array of ids|x"] })),
  );
  assert.is(requestOf(serviceOf(model)), "{ids: ?}");
  assert.equal(codesOf(model), ["page/unknown-type"]);
});

test("a name in brackets behind the word for objects, which a caption must confirm", () => {
  const service = (...tables: readonly string[]): ServiceModel =>
    serviceOf(
      operationOf(
        "POST /v1/x",
        section(
          "Request",
          table({ rows: ["a|No|Array of objects (Bell)|x"] }),
          ...tables,
        ),
      ),
    );
  const bells = table({ caption: "Table 2 Bell", rows: [SIZE] });
  const towers = table({ caption: "Table 3 Tower", rows: ["top|No|String|x"] });
  assert.is(requestOf(service(bells, towers)), "{a: [Bell{size: integer}]}");
  assert.is(requestOf(service()), "{a: [{?}]}");
  assert.equal(findingsOf(service()), []);
});

test("a type that says that it may be any is left open without a word", () => {
  const model = operationOf(
    "POST /v1/x",
    section("Request", table({ rows: ["a|No|Any|x", "b|No|[]any|x"] })),
  );
  assert.is(requestOf(serviceOf(model)), "{a: ?, b: [?]}");
  assert.equal(codesOf(model), []);
});

test("a table in the cell of a row that may hold fields, and no caption", () => {
  const inner = table({ rows: [SIZE] });
  const rows = ["tower|No|Object|x", `bells|No|Array of objects|So: ${inner}`];
  const service = serviceOf(
    operationOf("POST /v1/x", section("Request", table({ rows }))),
  );
  assert.is(requestOf(service), "{tower: {?}, bells: [{size: integer}]}");
  assert.equal(findingsOf(service), []);
});

test("a label that names the element of a list before its table", () => {
  const service = serviceOf(
    listOf("bells|No|Array of bell objects|x", "Description of the bell field"),
  );
  assert.is(requestOf(service), "{bells: [bell{size: integer}]}");
  assert.equal(findingsOf(service), []);
});

const answer = (row: string, caption: string, example: string): PageModel =>
  operationOf(
    "GET /v1/x",
    section(
      "Response",
      table({ rows: [row] }),
      table({ caption: `Table 2 ${caption}`, rows: [SIZE] }),
    ),
    section("Example Response", code(example)),
  );

test("a list of scalars that a table and the examples show as one of objects", () => {
  const row = "bells|No|Array of strings|x";
  const objects = '{"bells": [{"size": 1}]}';
  const service = serviceOf(answer(row, "Description of field bell", objects));
  assert.is(responseOf(service), "{bells: [{size: integer}]}");
  assert.ok(findingsOf(service).includes("service/type-recovered bells"));
  const kept = answer(row, "Description of field bell", '{"bells": ["low"]}');
  assert.is(responseOf(serviceOf(kept)), "{bells: [string]}");
  const other = answer(row, "Description of field tower", objects);
  assert.is(responseOf(serviceOf(other)), "{bells: [string]}");
});

test("an object with the name of several that every example shows as a list", () => {
  const shown = (name: string, value: string): string =>
    responseOf(
      serviceOf(
        answer(
          `${name}|No|Object|x`,
          `Description of field ${name}`,
          `{"${name}": ${value}}`,
        ),
      ),
    );
  assert.is(shown("bells", '[{"size": 1}]'), "{bells: [{size: integer}]}");
  assert.is(shown("bells", '{"size": 1}'), "{bells: {size: integer}}");
  assert.is(shown("bell", '[{"size": 1}]'), "{bell: {size: integer}}");
});

test("an anchor one table too early leads to the table of the link's name", () => {
  const link = '<a href="#own">Bell</a>';
  const model = (caption: string): PageModel =>
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({
          caption: "Table 1 Request body parameters",
          anchors: ["own"],
          rows: [`bells|No|Array of ${link} objects|x`],
        }),
        table({ caption, rows: [SIZE] }),
      ),
    );
  assert.is(
    requestOf(serviceOf(model("Table 2 Bell"))),
    "{bells: [Bell{size: integer}]}",
  );
  assert.is(
    requestOf(serviceOf(model("Table 2 Tower"))),
    "{bells: [Bell{bells: [Bell^]}]}",
  );
});

test("a link from a table of the object's own name is no slip", () => {
  const link = '<a href="#own">Bell</a>';
  const bell = (rows: readonly string[], anchors: readonly string[]): string =>
    table({ caption: "Table 2 Bell", anchors, rows });
  const model = operationOf(
    "POST /v1/x",
    section(
      "Request",
      table({ rows: [`bell|No|${link} object|x`] }),
      bell([`inner|No|Array of ${link} objects|x`], ["own"]),
      bell([SIZE], []),
    ),
  );
  assert.is(requestOf(serviceOf(model)), "{bell: Bell{inner: [Bell^]}}");
});

test.run();
