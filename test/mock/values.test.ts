/** Values made from schemas: everything that schemas of 3.1 may ask, and schemas that are out for trouble. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type {
  OpenApiDocument,
  Schema,
} from "../../generator/contract/openapi.js";
import { guardedPattern } from "../../generator/mock/guarded-pattern.js";
import { patternTexts } from "../../generator/mock/pattern-text.js";
import { sampleValue } from "../../generator/mock/sample-value.js";
import { openChecks } from "../../generator/mock/schema-checks.js";
import { processorTime } from "../processor-time.js";

function documentOf(schemas: Record<string, unknown>): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "Values", version: "1" },
    components: { schemas },
  } as OpenApiDocument;
}

const SHARED = documentOf({
  Node: {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string", minLength: 3 },
      next: { $ref: "#/components/schemas/Node" },
      children: { type: "array", items: { $ref: "#/components/schemas/Node" } },
    },
  },
  "名字 /~": { const: 5 },
  Endless: {
    type: "object",
    required: ["more"],
    properties: { more: { $ref: "#/components/schemas/Endless" } },
  },
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, level) => [
      `Level${level}`,
      {
        type: "object",
        properties: Object.fromEntries(
          Array.from({ length: 10 }, (_none, index) => [
            `p${index}`,
            { $ref: `#/components/schemas/Level${level + 1}` },
          ]),
        ),
      },
    ]),
  ),
  Level30: { type: "string" },
});

const TAKEN: readonly (readonly [title: string, schema: unknown])[] = [
  ["anything", true],
  ["types as a list", { type: ["null", "integer"], minimum: 5 }],
  ["a constant", { const: { a: [1] } }],
  ["a closed list", { enum: ["b", "c"] }],
  ["definitions", { $defs: { A: { type: "boolean" } }, properties: { a: {} } }],
  ["a circle", { $ref: "#/components/schemas/Node" }],
  ["a name that is encoded", { $ref: "#/components/schemas/名字 ~1~0" }],
  [
    "a reference with siblings",
    { $ref: "#/components/schemas/Node", required: ["next"] },
  ],
  ["above", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }],
  ["a multiple", { type: "integer", minimum: 10, multipleOf: 7 }],
  ["a length", { type: "string", minLength: 40, maxLength: 41 }],
  [
    "a short length with a format",
    { type: "string", format: "uri", maxLength: 20 },
  ],
  ["a pattern", { type: "string", pattern: "^(?:[a-f\\d]{8}|x)-\\w+\\.json$" }],
  [
    "a pattern with a length",
    { type: "string", pattern: "^[a-z]+$", minLength: 20 },
  ],
  [
    "a pattern with more in it",
    { type: "string", pattern: "^(?!x)v\\d+\\.\\d+$" },
  ],
  [
    "a list of many",
    {
      type: "array",
      items: { type: "string" },
      minItems: 3,
      uniqueItems: true,
    },
  ],
  [
    "a tuple",
    {
      type: "array",
      prefixItems: [{ const: 1 }, { const: 2 }],
      items: false,
      minItems: 2,
    },
  ],
  ["something in a list", { type: "array", contains: { const: 3 } }],
  [
    "properties by pattern",
    {
      type: "object",
      patternProperties: { "^a": { type: "integer" } },
      minProperties: 1,
      additionalProperties: false,
      properties: { b: {} },
    },
  ],
  [
    "names of properties",
    {
      type: "object",
      propertyNames: { maxLength: 3 },
      properties: { long_name: {} },
    },
  ],
  [
    "few properties",
    { type: "object", properties: { a: {}, b: {}, c: {} }, maxProperties: 1 },
  ],
  [
    "one needs another",
    {
      type: "object",
      properties: { a: { const: 1 } },
      dependentRequired: { a: ["b"] },
    },
  ],
  [
    "a condition",
    {
      type: "object",
      required: ["t"],
      properties: { t: { enum: ["x"] }, u: { type: "integer" } },
      allOf: [
        {
          if: { properties: { t: { const: "x" } } },
          then: { required: ["u"] },
        },
      ],
    },
  ],
  [
    "many conditions on one field",
    {
      type: "object",
      required: ["t"],
      properties: { t: { enum: ["x", "y"] } },
      allOf: ["x", "y"].map((t) => ({
        if: { properties: { t: { const: t } } },
        then: { required: [`for_${t}`] },
      })),
    },
  ],
  [
    "one of two that are alike",
    {
      oneOf: [
        { type: "object", required: ["a"] },
        {
          type: "object",
          properties: { b: { type: "string" } },
          required: ["b"],
        },
      ],
    },
  ],
  [
    "not",
    {
      type: "object",
      properties: { a: { type: "string" }, b: {} },
      not: { required: ["a"] },
    },
  ],
  [
    "all of",
    {
      allOf: [
        { required: ["a"] },
        { properties: { a: { type: "integer", minimum: 3 } } },
      ],
    },
  ],
  [
    "nothing unevaluated",
    {
      allOf: [{ properties: { a: { type: "string" } } }],
      unevaluatedProperties: false,
      properties: { b: {} },
    },
  ],
  ["an example that is wrong", { type: "integer", examples: ["one"] }],
  ["a format that nobody knows", { type: "string", format: "of-mine" }],
  [
    "names that objects have",
    {
      type: "object",
      required: ["constructor", "__proto__"],
      properties: { constructor: { type: "string" } },
    },
  ],
  ["very many parts", { $ref: "#/components/schemas/Level0" }],
  [
    "a text that is too long for an example",
    { type: "object", properties: { a: { type: "string", minLength: 1e9 } } },
  ],
  [
    "a list that is too long for an example",
    { type: "object", properties: { a: { type: "array", minItems: 1e9 } } },
  ],
  ["a pattern that takes for ever", { type: "string", pattern: "^(a+)+$" }],
];

for (const [title, schema] of TAKEN) {
  test(`a value is made for ${title}`, async () => {
    const { value, isValid } = await made(schema);
    assert.ok(isValid, JSON.stringify(value)?.slice(0, 300));
    assert.ok((JSON.stringify(value)?.length ?? 0) < 200_000);
    assert.equal((await made(schema)).value, value);
  });
}

const REFUSED: readonly (readonly [title: string, schema: unknown])[] = [
  ["a value without end", { $ref: "#/components/schemas/Endless" }],
  ["nothing", false],
  ["what nobody can be", { type: "string", minLength: 2, maxLength: 1 }],
];

for (const [title, schema] of REFUSED) {
  test(`it is said that there is no value for ${title}`, async () => {
    assert.is((await made(schema)).isValid, false);
  });
}

async function made(schema: unknown) {
  const checks = await openChecks(SHARED, (why) => assert.unreachable(why));
  return sampleValue(schema as Schema, {
    document: SHARED,
    checks: checks("response"),
  });
}

test("what is for requests alone is in no answer, and the other way round", async () => {
  const schema = {
    type: "object",
    required: ["id", "secret"],
    properties: {
      id: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
    },
  } as Schema;
  assert.equal((await made(schema)).value, { id: "string" });
  const checks = await openChecks(SHARED, (why) => assert.unreachable(why));
  const errors = (direction: "request" | "response", value: unknown) =>
    checks(direction).errorsOf(schema, value).length;
  assert.is(errors("request", { secret: "s" }), 0);
  assert.is(errors("request", { id: "i" }), 1);
  assert.is(errors("response", { id: "i" }), 0);
  assert.is(errors("response", { secret: "s" }), 1);
});

test("a multiple is judged as far as numbers are exact", async () => {
  const checks = await openChecks(SHARED, (why) => assert.unreachable(why));
  const rows: [step: number, value: number, errors: number][] = [
    [10, 30, 0],
    [10, 35, 1],
    [0.1, 0.3, 0],
    [0.1, 0.35, 1],
    // Sent as 42324623611997300, which no double holds.
    [10, 42324623611997296, 0],
    [10, 42324623611997304, 1],
    [10, -1e300, 0],
    [7, 1e300, 1],
  ];
  for (const [step, value, errors] of rows) {
    const schema = { multipleOf: step } as Schema;
    const found = checks("request").errorsOf(schema, value);
    assert.is(found.length, errors, `${value} of ${step}`);
  }
});

test("a schema that cannot be compiled checks nothing, and says so once", async () => {
  const told: string[] = [];
  const checks = await openChecks(SHARED, (why) => told.push(why));
  const schema = { $ref: "#/components/schemas/Nobody" };
  assert.equal(checks("request").errorsOf(schema, 1), []);
  assert.equal(checks("request").errorsOf(schema, 2), []);
  assert.is(told.length, 1);
});

const PATTERNS: readonly string[] = [
  "^a$",
  "^$",
  "^[A-Za-z][\\w.-]{2,62}$",
  "^(?:\\d{1,3}\\.){3}\\d{1,3}$",
  "^(foo|ba[rz])+?$",
  "^[^\\x00-\\x7F]$",
  "^\\p{L}{3}$",
  "^\\u0041\\u{42}$",
  "^(?=a)a(?<name>b)$",
  "^[\\u4e00-\\u9fa5]+$",
  "^\\/v1\\/\\S+\\s\\d$",
  "^[\\]\\-]$",
];

for (const pattern of PATTERNS) {
  test(`a text fits ${pattern}`, () => {
    const compiled = new RegExp(pattern, "u");
    const texts = patternTexts(pattern);
    assert.ok(
      texts.some((text) => compiled.test(text)),
      JSON.stringify(texts),
    );
  });
}

test("a pattern that is none ends as well", () => {
  for (const text of ["(", "[", "a{2", "\\", "(((", "a{99999}", "[^"]) {
    for (const made of patternTexts(text)) assert.ok(made.length <= 2_000);
  }
});

test("a pattern without end is given up, and refuses nothing", () => {
  const took = processorTime();
  const pattern = guardedPattern("^(a+)+$");
  assert.ok(pattern.test(`${"a".repeat(60)}!`));
  assert.ok(took() < 5_000);
  assert.not.ok(pattern.test("b"));
  assert.ok(guardedPattern("(").test("anything"));
  // Valid without `u` alone.
  assert.not.ok(guardedPattern("^[\\w-.]+$").test("a b"));
});

test.run();
