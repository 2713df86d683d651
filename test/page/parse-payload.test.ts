/** Payloads of examples: as they stand, damaged but clear, and beyond repair. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  documentsIn,
  parsePayload,
} from "../../generator/page/parse-payload.js";

const CASES: readonly (readonly [
  title: string,
  text: string,
  want: unknown,
  repaired: boolean,
])[] = [
  ["plain", '{"a": [1, null]}', { a: [1, null] }, false],
  ["a trailing comma", '{"a": 1,}', { a: 1 }, true],
  ["a comment", '{"a": 1 // one\n}', { a: 1 }, true],
  ["dots for more items", '{"a": [1, 2, ...]}', { a: [1, 2] }, true],
  ["a raw line break in a string", '{"a": "x\ny"}', { a: "x\ny" }, true],
  ["a break before a bracket", '["ring\n[once"]', ["ring\n[once"], true],
  ["a break behind a backslash", '["ring\\\nonce"]', ["ring\nonce"], true],
  ["a raw tab in a key", '{"a\tb": 1}', { "a\tb": 1 }, true],
  ["keys without quotes", "{a: 1}", { a: 1 }, true],
  ["full-width commas", '{"a": 1，"b": "x，y"}', { a: 1, b: "x，y" }, true],
  ["curly quotes", "{“a”: “b”}", { a: "b" }, true],
  ["a quote too many before", '{"a": ""b", "": ""}', { a: "b", "": "" }, true],
  ["a quote too many behind", '{"a": ["b"", "c"]}', { a: ["b", "c"] }, true],
  ["a quote too many at a key", '{""a": "b"}', { a: "b" }, true],
  ["an empty string, and no comma", '{"a": """b": 1}', { a: "", b: 1 }, true],
  ["two alternatives", '{"a": "b" Or "c"}', undefined, false],
  ["two values side by side", '{"a": 1}\n{"b": 2}', undefined, false],
  ["a value left out", '{"a": , "b": 1}', undefined, false],
  ["prose", "The request was accepted.", undefined, false],
  ["nothing", "", undefined, false],
  ["brackets without an end", "{".repeat(100_000), undefined, false],
  ["a string", '"done"', "done", false],
];

for (const [title, text, want, repaired] of CASES) {
  test(title, () => {
    const payload = parsePayload(text);
    assert.equal(payload.value, want);
    assert.is(payload.repaired, repaired);
  });
}

test("documents one behind the other, and too many of them", () => {
  assert.is(documentsIn("{}\n".repeat(3)).length, 3);
  assert.is(documentsIn("{}\n".repeat(50_000)).length, 1);
});

test("documents below lines of words, each with its own", () => {
  const two = '敲大钟时：\n{"a": 1}\n敲小钟时：\n{"a": 2}';
  assert.equal(documentsIn(two), [
    { text: '{"a": 1}', remark: "敲大钟时：" },
    { text: '{"a": 2}', remark: "敲小钟时：" },
  ]);
  for (const text of [
    '敲大钟时：\n{"a": 1}',
    '请求：\n{"a": 1}\n响应：\n{"a": 2}',
    'Header:\n{"a": 1}\nBody:\n{"a": 2}',
    '敲响成功时：\n{"a": 1}\n敲响失败时：\n{"a": 2}',
    '敲大钟时：\n{"a": 1}\n敲小钟时：\n{"a": ',
    "敲大钟时：\n敲小钟时：\n",
  ])
    assert.equal(documentsIn(text), [{ text }]);
});

test.run();
