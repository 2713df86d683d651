/** Structure that pages tell outside their tables: it is not read, and told. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { code, operationOf, section, table } from "../page/page-html.js";
import { findingsOf, serviceOf } from "./model-text.js";

const LISTED: readonly (readonly [
  title: string,
  row: string,
  told: boolean,
])[] = [
  [
    "fields of a list of objects",
    "ropes|No|Array of objects|The ropes.<ul><li><b>strand</b>: number of strands</li><li>knot: how it is tied</li></ul>",
    true,
  ],
  [
    "fields of an object, in Chinese",
    "ropes|No|Object|绳子，包含：<ul><li>strand：股数</li><li>knot：绳结</li></ul>",
    true,
  ],
  [
    "sentences about an object",
    "ropes|No|Object|The ropes.<ul><li>strand: number of strands</li><li>They may be left out.</li></ul>",
    false,
  ],
  [
    "one name is no list",
    "ropes|No|Object|The ropes.<ul><li>Note: they wear out</li></ul>",
    false,
  ],
  [
    "values of a text",
    "ropes|No|String|The rope.<ul><li>hemp: a thick one</li><li>silk: a thin one</li></ul>",
    false,
  ],
];

for (const [title, row, told] of LISTED) {
  test(`names that a description lists: ${title}`, () => {
    const service = serviceOf(
      operationOf("POST /v1/bells", section("Request", table({ rows: [row] }))),
    );
    assert.equal(
      findingsOf(service),
      told ? ["service/fields-in-words ropes"] : [],
    );
  });
}

const BELLS = table({
  header: "Element|Type|Description",
  rows: [
    "Tower|Object|The tower.",
    "Tone|String|Tone of a bell.",
    "Weight|Integer|Weight of a bell.",
  ],
});

test("elements that an example in XML shows within another one of the table are told", () => {
  const shown = (xml: string): string[] =>
    findingsOf(
      serviceOf(
        operationOf(
          "GET /v1/bells",
          section("Response", BELLS),
          section("Example Response", code(xml)),
        ),
      ),
    ).filter((finding) => finding.startsWith("service/elements"));
  assert.equal(
    shown(
      "<Tower><Bell><Tone>c</Tone><Weight>7</Weight></Bell><Wall/></Tower>",
    ),
    ["service/elements-side-by-side Tower"],
  );
  assert.equal(
    shown("<Bells><Tower/><Tone>c</Tone><Weight>7</Weight></Bells>"),
    [],
  );
  assert.equal(shown("<Bells><Tower>high</Tower><Tone>c</Tone></Bells>"), []);
});

test.run();
