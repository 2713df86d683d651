/** Constraints, patterns and conditions in words: a row for each keyword and each normal form. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { conditionWords } from "../../generator/reference/condition-words.js";
import { constraintWords } from "../../generator/reference/constraint-words.js";
import { patternWords } from "../../generator/reference/pattern-words.js";
import type { Node } from "../../generator/reference/read-value.js";
import { plainWords } from "../../generator/reference/words.js";

const CONSTRAINTS: readonly (readonly [
  schema: Node,
  want: readonly string[],
])[] = [
  [{}, []],
  [{ type: "string", description: "Free." }, []],
  [{ const: "A" }, ["always `A`"]],
  [{ const: "" }, ['always `""`']],
  [{ minLength: 1, maxLength: 64 }, ["1 to 64 characters"]],
  [{ maxLength: 64 }, ["at most 64 characters"]],
  [{ minLength: 0, maxLength: 1 }, ["at most 1 character"]],
  [{ minLength: 1 }, ["at least 1 character"]],
  [{ minLength: 36, maxLength: 36 }, ["exactly 36 characters"]],
  [{ minLength: 0 }, []],
  [{ minimum: 1, maximum: 9 }, ["from 1 to 9"]],
  [{ minimum: 5, maximum: 5 }, ["exactly 5"]],
  [{ minimum: 0 }, ["at least 0"]],
  [{ maximum: -1 }, ["at most -1"]],
  [{ exclusiveMinimum: 0, maximum: 1 }, ["more than 0 and at most 1"]],
  [{ minimum: 0, exclusiveMaximum: 1 }, ["at least 0 and less than 1"]],
  [{ multipleOf: 10 }, ["a multiple of `10`"]],
  [{ pattern: "^[a-z]+$" }, ["only lower-case letters: `^[a-z]+$`"]],
  [{ pattern: "(a|b)" }, ["matches `(a|b)`"]],
  [{ format: "date" }, ["a date, such as 2026-01-31"]],
  [{ format: "int64" }, ["an integer of 64 bits"]],
  [{ format: "colour" }, ["format `colour`"]],
  [{ contentEncoding: "base64" }, ["encoded as `base64`"]],
  [{ contentMediaType: "image/png" }, ["holds `image/png`"]],
  [{ minItems: 1, maxItems: 10 }, ["1 to 10 items"]],
  [{ maxItems: 1 }, ["at most 1 item"]],
  [{ uniqueItems: true }, ["no item occurs twice"]],
  [{ uniqueItems: false }, []],
  [{ minProperties: 1 }, ["at least 1 field"]],
  [{ maxProperties: 3 }, ["at most 3 fields"]],
  [
    { propertyNames: { maxLength: 3 } },
    ["names of fields: at most 3 characters"],
  ],
  [
    { propertyNames: { enum: ["a", "b"], pattern: "x" } },
    ["names of fields: one of `a` or `b`; matches `x`"],
  ],
  [{ propertyNames: {} }, []],
  [{ not: { enum: ["a", "b", 1] } }, ["anything but `a`, `b` or `1`"]],
  [{ not: { const: null } }, ["anything but `null`"]],
  [{ not: { pattern: "^-" } }, ["not: matches `^-`"]],
  [{ not: { type: "string" } }, ['not a value that fits `{"type":"string"}`']],
  [{ not: { required: ["a"] } }, []],
  [{ additionalProperties: false }, ["no other fields"]],
  [{ additionalProperties: true }, []],
  [{ unevaluatedProperties: false }, ["no other fields"]],
  [{ default: "SAS" }, ["default: `SAS`"]],
  [{ default: [1] }, ["default: `[1]`"]],
  [{ contains: { const: 1 } }, ['`contains`: `{"const":1}`']],
  [{ minLength: "1", pattern: 5, format: null, minimum: "x" }, []],
];

for (const [schema, want] of CONSTRAINTS) {
  test(`in words: ${JSON.stringify(schema)}`, () => {
    assert.equal(constraintWords(schema).map(plainWords), want);
  });
}

const PATTERNS: readonly (readonly [
  pattern: string,
  want: string | undefined,
])[] = [
  ["^[A-Za-z0-9_-]*$", "only letters, digits, underscores (_) and hyphens (-)"],
  ["^[0-9a-f]{32}$", "only digits and a to f (exactly 32)"],
  ["^\\d{1,3}$", "only digits (1 to 3)"],
  ["^[yn]$", "one of y and n"],
  [
    "^[a-z][a-z0-9]{0,62}$",
    "begins with lower-case letters, then lower-case letters and digits (at most 62)",
  ],
  [
    "^[a-z][a-z-]*[a-z]$",
    "begins with lower-case letters, then lower-case letters and hyphens (-), ends with lower-case letters",
  ],
  [
    "^[\\u4e00-\\u9fff.]{2,}$",
    "only Chinese characters and periods (.) (2 or more)",
  ],
  ["[a-z]", undefined],
  ["^[^a-z]+$", undefined],
  ["^(?:a|b)$", undefined],
  ["^\\p{L}+$", undefined],
  ["^[a-z][a-z][a-z][a-z]$", undefined],
];

for (const [pattern, want] of PATTERNS) {
  test(`pattern in words: ${pattern}`, () => {
    const words = patternWords(pattern);
    assert.is(words && plainWords(words), want);
  });
}

const required = (...names: string[]): Node => ({ required: names });
const is = (name: string, value: unknown): Node => ({
  properties: { [name]: { const: value } },
  required: [name],
});

const CONDITIONS: readonly (readonly [
  title: string,
  condition: Node,
  want: readonly string[],
])[] = [
  [
    "a value asks for a field",
    { if: is("encrypt_type", "ENCRYPTED"), then: required("kms_id") },
    ["If `encrypt_type` is `ENCRYPTED`, `kms_id` is required."],
  ],
  [
    "several values ask for several fields",
    {
      if: { properties: { a: { enum: [1, 2, 3] } }, required: ["a"] },
      then: required("b", "c"),
    },
    ["If `a` is `1`, `2` or `3`, `b` and `c` are required."],
  ],
  [
    "a value refuses a field",
    { if: is("a", true), then: { not: required("b") } },
    ["If `a` is `true`, `b` must not be given."],
  ],
  [
    "a value that it is not",
    { if: { properties: { a: { not: { const: "x" } } } }, then: required("b") },
    ["If `a` is not `x`, `b` is required."],
  ],
  [
    "two clauses, and otherwise",
    {
      if: { ...is("a", "x"), required: ["a", "b"] },
      then: required("c"),
      else: { properties: { d: { const: 1 }, e: false } },
    },
    [
      "If `a` is `x` and `b` is given, `c` is required.",
      "Unless `a` is `x` and `b` is given, `d` must be `1`.",
      "Unless `a` is `x` and `b` is given, `e` must not be given.",
    ],
  ],
  [
    "a field that is not there",
    { if: { not: required("a") }, then: required("b") },
    ["If `a` is not given, `b` is required."],
  ],
  [
    "bounds of another field",
    { if: is("a", "x"), then: { properties: { b: { minimum: 5 } } } },
    ["If `a` is `x`, `b` must be so: at least 5."],
  ],
  [
    "a condition inside a condition",
    { if: is("a", "x"), then: { if: is("b", "y"), then: required("c") } },
    ["If `a` is `x`, if `b` is `y`, `c` is required."],
  ],
  [
    "one field brings another",
    { dependentRequired: { a: ["b", "c"], d: ["e"] } },
    [
      "If `a` is given, `b` and `c` are required.",
      "If `d` is given, `e` is required.",
    ],
  ],
  [
    "a field brings a schema",
    { dependentSchemas: { a: required("b") } },
    ["If `a` is given, `b` is required."],
  ],
  [
    "one at least",
    { anyOf: [required("a"), required("b")] },
    ["At least one of `a` and `b` is required."],
  ],
  [
    "exactly one",
    { oneOf: [required("a"), required("b"), required("c")] },
    ["Exactly one of `a`, `b` and `c` is required."],
  ],
  [
    "one of several sets",
    { anyOf: [required("a"), required("b", "c")] },
    ["At least one of these holds: `a` is required; `b` and `c` are required."],
  ],
  [
    "not together",
    { not: required("a", "b") },
    ["`a` and `b` must not be given together."],
  ],
  ["not at all", { not: required("a") }, ["`a` must not be given."]],
  [
    "none of several",
    { not: { anyOf: [required("a"), required("b")] } },
    ["None of `a` and `b` may be given."],
  ],
  [
    "what has no words is shown",
    { if: { minProperties: 3 }, then: { items: { type: "null" } } },
    [
      'If the object fits `{"minProperties":3}`, the object must fit `{"items":{"type":"null"}}`.',
    ],
  ],
];

for (const [title, condition, want] of CONDITIONS) {
  test(`condition in words: ${title}`, () => {
    assert.equal(conditionWords(condition).map(plainWords), want);
  });
}

test("a condition nested without end is told as that", () => {
  let condition: Node = required("a");
  for (let depth = 0; depth < 20_000; depth += 1) {
    condition = { if: required("b"), then: condition };
  }
  assert.equal(conditionWords(condition).map(plainWords), [
    "A condition that is nested too deeply to be told.",
  ]);
});

test.run();
