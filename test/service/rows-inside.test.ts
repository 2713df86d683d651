/** Rows of a flat table that examples show within an object alone, where too little says that they are its fields. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { code, operationOf, section, table } from "../page/page-html.js";
import { findingsOf, responseOf, serviceOf } from "./model-text.js";

const CASES: readonly (readonly [
  title: string,
  example: string,
  want: readonly string[],
])[] = [
  [
    "more is shown than has a row",
    '{"bell": {"tone": "a", "size": 3, "rope": 1, "tower": 2}}',
    ["service/rows-shown-inside bell"],
  ],
  [
    "a single one, which may be a key of its own",
    '{"bell": {"tone": "a", "rope": 1, "tower": 2}}',
    [],
  ],
  ["they are shown beside it", '{"bell": {}, "tone": "a", "size": 3}', []],
  ["they are not shown", '{"bell": {}}', []],
];

for (const [title, example, want] of CASES) {
  test(`a flat table of an answer: ${title}`, () => {
    const service = serviceOf(
      operationOf(
        "GET /v1/bells",
        section(
          "Response",
          table({
            header: "Parameter|Type|Description",
            rows: ["bell|Object|x", "tone|String|x", "size|Integer|x"],
          }),
        ),
        section("Example Response", code(example)),
      ),
    );
    assert.is(responseOf(service), "{bell: {?}, tone: string, size: integer}");
    const told = findingsOf(service).filter((item) => item.includes("inside"));
    assert.equal(told, want);
  });
}

test.run();
