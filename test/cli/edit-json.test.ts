/** A configuration is changed where it is changed, and nowhere else. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withMember, withoutMember } from "../../generator/cli/edit-json.js";

const PUT: readonly (readonly [
  title: string,
  text: string,
  path: readonly string[],
  value: unknown,
  want: string,
])[] = [
  ["into nothing", "{}", ["a"], 1, '{\n  "a": 1\n}'],
  [
    "after the last, in the layout there is",
    '{\n    "b": 1\n}\n',
    ["a"],
    { x: [1, 2] },
    '{\n    "b": 1,\n    "a": {\n        "x": [1, 2]\n    }\n}\n',
  ],
  ["on one line", '{"b": 1}', ["a"], 2, '{"b": 1, "a": 2}'],
  [
    "with the line ends there are",
    '{\r\n\t"b": {}\r\n}\r\n',
    ["b", "c"],
    "x",
    '{\r\n\t"b": {\r\n\t\t"c": "x"\r\n\t}\r\n}\r\n',
  ],
  [
    "objects on the way",
    '{\n  "z": 1\n}',
    ["pins", "a/b"],
    { s: "x" },
    '{\n  "z": 1,\n  "pins": {\n    "a/b": {\n      "s": "x"\n    }\n  }\n}',
  ],
  [
    "in the place of what is there",
    '{ "a" :1 , "b":[ 1 ]}',
    ["a"],
    true,
    '{ "a" :true , "b":[ 1 ]}',
  ],
  [
    "keys that look alike stay apart",
    '{"a\\"}": {"x": 1}, "a": "}"}',
    ['a"}', "y"],
    2,
    '{"a\\"}": {"x": 1, "y": 2}, "a": "}"}',
  ],
];

for (const [title, text, path, value, want] of PUT) {
  test(`a member is put in: ${title}`, () => {
    const made = withMember(text, path, value);
    assert.is(made, want);
    JSON.parse(made);
  });
}

const OUT: readonly (readonly [
  title: string,
  text: string,
  path: readonly string[],
  want: string,
])[] = [
  ["the last", '{\n  "a": 1,\n  "b": 2\n}', ["b"], '{\n  "a": 1\n}'],
  ["the first", '{\n  "a": 1,\n  "b": 2\n}', ["a"], '{\n  "b": 2\n}'],
  ["one between", '{"a": 1, "b": 2, "c": 3}', ["b"], '{"a": 1, "c": 3}'],
  [
    "what it leaves empty goes too",
    '{\n  "z": 1,\n  "pins": {\n    "a/b": {}\n  }\n}',
    ["pins", "a/b"],
    '{\n  "z": 1\n}',
  ],
  ["what is not there", '{"a": 1}', ["b", "c"], '{"a": 1}'],
];

for (const [title, text, path, want] of OUT) {
  test(`a member is taken out: ${title}`, () => {
    assert.is(withoutMember(text, path), want);
  });
}

test("what is put in can be taken out again, byte for byte", () => {
  for (const [, text, path, value] of PUT) {
    const parsed = JSON.parse(text) as Record<string, unknown>;
    const [first = ""] = path;
    if (Object.hasOwn(parsed, first) || text === "{}") continue;
    assert.is(withoutMember(withMember(text, path, value), path), text);
  }
});

test.run();
