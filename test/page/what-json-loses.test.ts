/** What a parser of JSON drops without a word is told, with its place. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { whatJsonLoses } from "../../generator/page/what-json-loses.js";
import { code, operationOf, section } from "./page-html.js";

const CASES: readonly (readonly [title: string, json: string, want: string])[] =
  [
    ["a key twice", '{"bell": 1, "bell": 2}', "$.bell twice"],
    ["a key three times", '{"a": 1, "a": 2, "a": 3}', "$.a twice"],
    ["the same key, escaped", '{"a": 1, "\\u0061": 2}', "$.a twice"],
    ["in a list", '[{"a": 1}, {"b b": {}, "b b": 1}]', '$[1]["b b"] twice'],
    [
      "in all items of a list",
      '{"ropes": [{"id": 1, "id": 2}, {"id": 3, "id": 4}]}',
      "$.ropes[0].id twice",
    ],
    ["behind a list", '{"a": [1, 2], "c": 0, "c": 0}', "$.c twice"],
    ["in objects side by side", '{"x": {"a": 1}, "y": {"a": 1}}', ""],
    ["inside and outside", '{"a": {"a": [{"a": 1}]}}', ""],
    ["a value like a key", '{"a": "b", "b": "a"}', ""],
    ["JSON in a string", '{"a": "{\\"b\\": 1, \\"b\\": 2}"}', ""],
    ["the largest safe integer", '{"id": 9007199254740991}', ""],
    ["an integer beyond", '{"id": 9007199254740993}', "$.id 9007199254740993"],
    ["a negative one", '{"id": -9007199254740993}', "$.id -9007199254740993"],
    ["in a list", "[1, [2, 12345678901234567]]", "$[1][1] 12345678901234567"],
    ["one that a number keeps", '{"id": 1234567890123456000}', ""],
    ["in a string", '{"id": "12345678901234567"}', ""],
    ["many digits", "[0.12345678901234567890]", "$[0] 0.12345678901234567890"],
    ["zeros behind", "[0.10000000000000000000]", ""],
    ["a large exponent", "[1e21, 5.0E-7, 0e0]", ""],
    ["too large an exponent", "[1e999]", "$[0] 1e999"],
  ];

for (const [title, json, want] of CASES) {
  test(`${title}: ${json}`, () => {
    const found = whatJsonLoses(json).map((loss) =>
      loss.kind === "digits"
        ? `${loss.path} ${loss.written}`
        : `${loss.path} twice`,
    );
    assert.is(found.join("; "), want);
  });
}

test("what an example loses is told, also of one that was repaired", () => {
  const { diagnostics } = operationOf(
    "POST /v1/bells",
    section(
      "Example Request",
      code('{"tone": "c", "size": {}, "tone": "d", "id": 9007199254740993,}'),
    ),
  );
  assert.equal(
    diagnostics.map(({ code: name, subject = "" }) => `${name} ${subject}`),
    [
      "page/example-repaired ",
      "page/example-key-twice $.tone",
      "page/example-digits-lost $.id",
    ],
  );
});

test.run();
