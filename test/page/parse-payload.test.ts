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
  [
    "remarks",
    '{ # on top\n"a": 1, # "one"\n# 5"\n"b": 2}',
    { a: 1, b: 2 },
    true,
  ],
  ["a hash in strings", '{"a": "x # y",}', { a: "x # y" }, true],
  ["a hash as value", '{"a": #ff0, "b": 1}', { a: "#ff0", b: 1 }, true],
  [
    "an odd quote in a remark",
    '{"a": 1, // 5"\n"b": …\n}',
    { a: 1, b: "..." },
    true,
  ],
  ["more dots", '{"a": [1, ……],\n......\n}', { a: [1] }, true],
  ["dots in a string", '{"a": "……",}', { a: "……" }, true],
  [
    "braces for a value",
    '{"a": {id}, "b": ${x}}',
    { a: "{id}", b: "${x}" },
    true,
  ],
  ["braces around a key", '{"a": {id: 1}}', { a: { id: 1 } }, true],
  ["Python's strings", "{u'a': u'b', 'c': True}", { a: "b", c: true }, true],
  ["alternatives", '{"a": "b" | "c"}', undefined, false],
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

test("a document below a remark", () => {
  assert.equal(documentsIn('# A bell.\n{"a": 1}'), [
    { text: '{"a": 1}', remark: "A bell." },
  ]);
  assert.is(documentsIn("# A bell.\nring it").length, 1);
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
