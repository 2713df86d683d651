/** The key around a body that only examples show. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Json, PageExample } from "../../generator/page/page-model.js";
import { readPage } from "../../generator/pipeline.js";
import { buildServiceModel } from "../../generator/service/build-service-model.js";
import {
  findWrapper,
  findWrapperOfTexts,
} from "../../generator/service/find-wrapper.js";
import { code, operationOf, section, table } from "../page/page-html.js";
import { responseOf, serviceOf } from "./model-text.js";

const FIELDS = new Set(["name", "size", "colour"]);

const CASES: readonly (readonly [
  title: string,
  examples: readonly Json[],
  want: string | undefined,
])[] = [
  ["an object inside", [{ lamp: { name: "a", size: 1 } }], "lamp"],
  ["a list inside", [{ lamps: [{ name: "a" }] }], "lamps[]"],
  ["no wrapper", [{ name: "a" }], undefined],
  ["a documented field that is an object", [{ size: { name: 1 } }], undefined],
  ["two keys", [{ lamp: { name: "a" }, page: 1 }], undefined],
  ["other fields inside", [{ lamp: { id: "a", name: "b" } }], undefined],
  [
    "examples that disagree",
    [{ lamp: { name: "a" } }, { name: "a" }],
    undefined,
  ],
  ["the body is the list", [[{ name: "a", size: 1 }]], "undefined[]"],
  ["a list of something else", [[{ id: "a", at: 1 }]], undefined],
  ["a list of scalars", [["name"]], undefined],
  ["no example", [], undefined],
  ["a scalar inside", [{ lamp: 3 }], undefined],
];

const examplesOf = (values: readonly Json[]): PageExample[] =>
  values.map((value) => ({
    side: "request",
    headers: {},
    text: "",
    value,
    position: { line: 1, column: 1 },
  }));

for (const [title, values, want] of CASES) {
  test(title, () => {
    const found = findWrapper(FIELDS, examplesOf(values));
    assert.is(found && `${found.key}${found.list ? "[]" : ""}`, want);
  });
}

test("names that the caller chooses, with text behind each", () => {
  const keyOf = (...values: readonly Json[]): string | undefined =>
    findWrapperOfTexts(examplesOf(values))?.key;
  assert.is(keyOf({ bells: { big: "iron", small: "tin" } }), "bells");
  assert.is(keyOf({ big: "iron" }), undefined);
  assert.is(keyOf({ error: { code: "B.1", text: "mute" } }), undefined);
  assert.is(keyOf({ bells: { big: 7 } }), undefined);
  assert.is(keyOf({ bells: {} }), undefined);
  assert.is(keyOf({ bells: { big: "iron" }, count: 1 }), undefined);
  assert.is(keyOf({ bells: { a: "x" } }, { towers: { a: "x" } }), undefined);
});

test("a body of names that the caller chooses gets the key around them", () => {
  const bodyOf = (type: string): string =>
    responseOf(
      serviceOf(
        operationOf(
          "GET /v1/x",
          section(
            "Response",
            table({
              header: "Parameter|Type|Description",
              rows: [`User customization|${type}|The bells.`],
            }),
          ),
          section("Example Response", code('{"bells": {"big": "iron"}}')),
        ),
      ),
    );
  assert.is(bodyOf("String"), "{bells: {*User customization: string}}");
  assert.is(bodyOf("Object"), "{*User customization: {?}}");
});

test("the body gets the key, a warning says so, and the row keeps its place", () => {
  const text = `<h1>Lamps</h1><h4>URI</h4><p>POST /v1/lamps</p><h4>Request Parameters</h4>
    <table><caption>Request body parameters</caption><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th></tr></thead>
    <tbody><tr><td>name</td><td>Yes</td><td>String</td></tr></tbody></table>
    <h4>Example Requests</h4><pre>{"lamp": {"name": "a"}}</pre><h4>Status Codes</h4><p>200</p>`;
  const page = readPage({
    kind: "page-source",
    page: { id: "lamps", file: "lamps.html", name: "lamps" },
    text,
    sha256: "",
  });
  const model = buildServiceModel([page], { name: "x", owns: () => true });
  const body = model.operations[0]?.requestBody;
  const outer = [...model.objects.values()].find(
    ({ owner }) => owner === "request body",
  );
  assert.is(body?.required, true);
  assert.equal(
    outer?.fields.map(({ name, required }) => [name, required]),
    [["lamp", true]],
  );
  assert.equal(
    model.diagnostics.map(({ code }) => code),
    ["service/wrapper-from-example"],
  );
});

test.run();
