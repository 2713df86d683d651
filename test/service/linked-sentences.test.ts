import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import {
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "../page/page-html.js";
import { everyRowIsPlaced } from "./every-row.js";
import { findingsOf, requestOf, responseOf, serviceOf } from "./model-text.js";

const to = (href: string, text: string): string =>
  `<a href="${href}">${text}</a>`;
const ID = ["id|Yes|Integer|x", "tone|No|String|x"];
const SIZE = ["size|No|Integer|x"];

/** The request body of a page whose Request section holds these blocks. */
const SENTENCES: readonly (readonly [
  title: string,
  blocks: readonly string[],
  want: string,
  findings?: readonly string[],
])[] = [
  [
    "the object, from above its table of fields",
    [
      table({ rows: ["bell|Yes|Dictionary|x"] }),
      `<p>For details about the <strong>bell</strong> field, see ${to("#t", "Table 2")}.</p>`,
      table({
        caption: "Table 2 Request parameters",
        anchors: ["t"],
        rows: ID,
      }),
    ],
    "{bell: {id: integer!, tone: string}!}",
  ],
  [
    "the elements of a list, in the singular",
    [
      `<p>For more information about the bell objects, please refer to ${to("#t", "Table 2")}.</p>`,
      table({ rows: ["bells|No|List|x"] }),
      table({ caption: "Table 2 What rings", anchors: ["t"], rows: ID }),
    ],
    "{bells: [What rings{id: integer!, tone: string}]}",
  ],
  [
    "in Chinese",
    [
      table({ rows: ["bell|是|Object|x"] }),
      `<p>bell字段的详细说明请参见${to("#t", "表2")}。</p>`,
      table({ caption: "表2 请求参数", anchors: ["t"], rows: ID }),
    ],
    "{bell: {id: integer!, tone: string}!}",
  ],
  [
    "a link of the row's own goes before",
    [
      table({ rows: [`bell|No|Object|See ${to("#t", "Table 2")}.`] }),
      `<p>For details about the bell field, see ${to("#o", "Table 3")}.</p>`,
      table({ caption: "Table 2 What rings", anchors: ["t"], rows: ID }),
    ],
    "{bell: What rings{id: integer!, tone: string}}",
  ],
  [
    "a scalar has no fields, whatever a sentence says",
    [
      table({ rows: ["bell|No|String|x", "rope|No|Object|x"] }),
      `<p>For details about the bell field, see ${to("other.html#t", "Table 1")}.</p>`,
    ],
    "{bell: string, rope: {?}}",
  ],
  [
    "a sentence of no field links to no row's fields",
    [
      table({ rows: ["bell|No|Object|x"] }),
      `<p>For details about towers, see ${to("#t", "Table 2")}.</p>`,
    ],
    "{bell: {?}}",
  ],
];

for (const [title, blocks, want, findings = []] of SENTENCES) {
  test(`sentences that link to fields: ${title}`, () => {
    const model = operationOf("POST /v1/x", section("Request", ...blocks));
    const service = serviceOf(model);
    assert.is(requestOf(service), want);
    assert.equal(findingsOf(service), findings);
    const { lost, twice } = everyRowIsPlaced([model], service);
    assert.equal([lost, twice], [[], []]);
  });
}

const objects = (): PageModel =>
  modelOf(
    page(
      "Overview",
      section(
        "Object Model",
        table({ caption: "Table 1 Bell objects", anchors: ["t"], rows: ID }),
      ),
    ),
    "o.html",
  );

test("a sentence gives the fields of its own side only, from another page as well", () => {
  const service = serviceOf(
    operationOf(
      "POST /v1/x",
      section("Request", table({ rows: ["bell|No|Object|x", ...SIZE] })),
      section(
        "Response",
        table({ rows: ["bell|No|Object|x"] }),
        `<p>For details about the bell field, see ${to("o.html#t", "Table 1")}.</p>`,
      ),
    ),
    objects(),
  );
  assert.is(requestOf(service), "{bell: {?}, size: integer}");
  assert.is(responseOf(service), "{bell: Bell{id: integer!, tone: string}}");
  assert.equal(findingsOf(service), []);
});

test.run();
