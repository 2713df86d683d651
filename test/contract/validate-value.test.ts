import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Schema } from "../../generator/contract/openapi.js";
import { validateValue } from "../../generator/contract/validate-value.js";

const NODE: Schema = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "integer" },
    next: { $ref: "Node" },
    "a-b": { type: ["string", "null"] },
  },
};
const TARGETS = new Map<string, Schema>([
  ["Node", NODE],
  ["Circle", { $ref: "Circle" }],
]);

const CASES: readonly [
  title: string,
  schema: Schema,
  value: unknown,
  want: readonly string[],
][] = [
  ["an integer", { type: "integer" }, 3, []],
  ["3.0 is an integer", { type: "integer" }, 3.0, []],
  ["a fraction is none", { type: "integer" }, 3.5, ["$ type"]],
  ["a string is no boolean", { type: "boolean" }, "true", ["$ type"]],
  ["one of two types", { type: ["string", "null"] }, null, []],
  ["listed", { enum: [1, "a"] }, "a", []],
  ["not listed", { enum: [1, "a"] }, "1", ["$ enum"]],
  ["a constant", { const: 4 }, 5, ["$ const"]],
  ["bounds hold", { minimum: 1, maximum: 3 }, 3, []],
  ["below", { minimum: 1 }, 0, ["$ minimum"]],
  ["at the open end", { exclusiveMaximum: 3 }, 3, ["$ exclusiveMaximum"]],
  ["a multiple", { multipleOf: 0.1 }, 0.3, []],
  ["no multiple", { multipleOf: 10 }, 15, ["$ multipleOf"]],
  ["lengths count characters", { maxLength: 1 }, "\u{1F600}", []],
  ["too long", { maxLength: 1 }, "ab", ["$ maxLength"]],
  ["a pattern", { pattern: "^a+$" }, "ab", ["$ pattern"]],
  ["a uuid", { format: "uuid" }, "4fd7b5c2-0a19-4a3f-9a3e-0b1c2d3e4f50", []],
  ["no uuid", { format: "uuid" }, "4fd7", ["$ format"]],
  ["no day", { format: "date" }, "2023-02-29", ["$ format"]],
  ["an address", { format: "ipv4" }, "10.0.0.256", ["$ format"]],
  ["a short address", { format: "ipv6" }, "fe80::1", []],
  ["too many groups", { format: "ipv6" }, "1:2:3:4:5:6:7:8:9", ["$ format"]],
  ["a block", { format: "cidr" }, "10.0.0.0/8", []],
  ["a block of version 6", { format: "cidr" }, "fe80::/10", []],
  ["no prefix", { format: "cidr" }, "10.0.0.0", ["$ format"]],
  ["too long a prefix", { format: "cidr" }, "10.0.0.0/33", ["$ format"]],
  ["a MAC address", { format: "mac" }, "fa:16:3e:00:aA:01", []],
  ["mixed signs", { format: "mac" }, "fa:16-3e:00:aa:01", ["$ format"]],
  ["a foreign format", { format: "colour" }, "blue", []],
  ["items", { items: { type: "string" } }, ["a", 1], ["$[1] type"]],
  ["too few", { minItems: 1 }, [], ["$ minItems"]],
  ["missing", NODE, {}, ["$.id required"]],
  [
    "deep",
    NODE,
    { id: 1, next: { id: 2, next: { id: "3" } } },
    ["$.next.next.id type"],
  ],
  ["odd names", NODE, { id: 1, "a-b": 1 }, ['$["a-b"] type']],
  ["own fields only", { required: ["toString"] }, {}, ["$.toString required"]],
  [
    "any key",
    { additionalProperties: { type: "integer" } },
    { x: "1" },
    ["$.x type"],
  ],
  ["no key", { additionalProperties: false }, { x: 1 }, ["$.x not"]],
  [
    "null at a reference",
    { properties: { n: { $ref: "Node" } } },
    { n: null },
    ["$.n type"],
  ],
  [
    "one of several",
    { anyOf: [{ type: "string" }, { type: "integer" }] },
    1,
    [],
  ],
  [
    "none of several",
    { anyOf: [{ type: "string" }, { type: "integer" }] },
    [],
    ["$ anyOf"],
  ],
  [
    "the near branch speaks",
    { anyOf: [{ $ref: "Node" }, { type: "null" }] },
    { id: "x" },
    ["$.id type"],
  ],
  [
    "of two branches the nearer speaks",
    { anyOf: [{ $ref: "Node" }, { required: ["a", "b"] }] },
    { id: "x" },
    ["$.id type"],
  ],
  [
    "two branches equally near",
    { anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    {},
    ["$ anyOf"],
  ],
  [
    "of two branches equally near, the one that lists what is there",
    {
      anyOf: [
        { required: ["bell"], properties: { bell: {} } },
        { properties: { rope: { type: "integer" } } },
      ],
    },
    { rope: "x" },
    ["$.rope type"],
  ],
  [
    "exactly one",
    { oneOf: [{ type: "integer" }, { type: "number" }] },
    1,
    ["$ oneOf"],
  ],
  [
    "all of them",
    { allOf: [{ minimum: 1 }, { maximum: 2 }] },
    3,
    ["$ maximum"],
  ],
  ["not that", { not: { const: 1 } }, 1, ["$ not"]],
  [
    "if and then",
    { if: { properties: { a: { const: 1 } } }, then: { required: ["b"] } },
    { a: 1 },
    ["$.b required"],
  ],
  [
    "dependent fields",
    { dependentRequired: { a: ["b"] } },
    { a: 1 },
    ["$.b dependentRequired"],
  ],
  ["a reference to itself", { $ref: "Circle" }, 1, []],
];

for (const [title, schema, value, want] of CASES) {
  test(title, () => {
    const problems = validateValue(schema, value, {
      resolve: (ref) => TARGETS.get(ref),
    });
    assert.equal(
      problems.map(({ path, keyword }) => `${path} ${keyword}`),
      want,
    );
  });
}

test("undeclared fields are named, except where every key is allowed", () => {
  const seen: string[] = [];
  const context = {
    resolve: () => undefined,
    onUndeclared: (path: string) => seen.push(path),
  };
  validateValue({ properties: { a: {} } }, { a: 1, b: { c: 1 } }, context);
  validateValue(
    { properties: { a: {} }, additionalProperties: true },
    { d: 1 },
    context,
  );
  validateValue({ type: "object" }, { e: 1 }, context);
  assert.equal(seen, ["$.b"]);
});

const UNDECLARED: readonly [
  title: string,
  schema: Schema,
  value: unknown,
  want: readonly string[],
][] = [
  [
    "what one branch declares is documented",
    { anyOf: [{ properties: { a: {} } }, { properties: { b: {} } }] },
    { a: 1, b: 1, c: 1 },
    ["$.c"],
  ],
  [
    "a branch of another type says nothing of fields",
    { anyOf: [{ properties: { a: {} } }, { type: "null" }] },
    { b: 1 },
    ["$.b"],
  ],
  [
    "below a field that only one branch has",
    {
      anyOf: [
        { properties: { a: { properties: { b: {} } } } },
        { properties: { d: {} } },
      ],
    },
    { a: { b: 1, c: 1 } },
    ["$.a.c"],
  ],
  [
    "a condition declares no fields",
    {
      properties: { a: {}, b: {} },
      if: { properties: { a: { const: 1 } } },
      then: { required: ["b"] },
      not: { properties: { a: { const: 2 } } },
    },
    { a: 1, b: 1 },
    [],
  ],
];

for (const [title, schema, value, want] of UNDECLARED) {
  test(`undeclared: ${title}`, () => {
    const seen: string[] = [];
    validateValue(schema, value, {
      resolve: () => undefined,
      onUndeclared: (path) => seen.push(path),
    });
    assert.equal(seen, want);
  });
}

test.run();
