/**
 * Each keyword of 3.1 in its 3.0 form, row by row: before, after, what is listed. Every row is also put to the values of
 * the sample: read back, the form takes the same ones; read without our extensions, it refuses none that 3.1 takes.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { upgradeDocument } from "../../generator/contract/access/upgrade.js";
import { downgradeDocument } from "../../generator/contract/downgrade/downgrade-document.js";
import {
  documentWith,
  plainReading,
  VALUES,
  verdictsOf,
} from "./downgrade-sample.js";

interface Row {
  readonly title: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Pointers below the schema. */
  readonly listed?: readonly string[];
  /** Set where 3.0 says less: it takes values that 3.1 refuses. */
  readonly isLooser?: boolean;
}

const A = { $ref: "#/components/schemas/A" };
const N = { $ref: "#/components/schemas/N" };
const CONDITION = { anyOf: [{ required: ["a"] }, { required: ["b"] }] };

const ROWS: readonly Row[] = [
  {
    title: "a type and null",
    before: { type: ["string", "null"] },
    after: { type: "string", nullable: true },
  },
  {
    title: "a type and null, and values without null: null was never taken",
    before: { type: ["string", "null"], enum: ["a"] },
    after: { type: "string", enum: ["a"] },
  },
  {
    title: "a type and null, and values with null",
    before: { type: ["string", "null"], enum: ["a", null] },
    after: { type: "string", enum: ["a", null], nullable: true },
  },
  {
    title: "a type without null, and values with it",
    before: { type: "string", enum: ["a", null] },
    after: { type: "string", enum: ["a"] },
  },
  {
    title: "null alone",
    before: { type: "null", description: "Nothing." },
    after: { description: "Nothing.", enum: [null] },
  },
  {
    title: "a list of one type",
    before: { type: ["integer"] },
    after: { type: "integer" },
  },
  {
    title: "a number is an integer as well",
    before: { type: ["integer", "number"], minimum: 1 },
    after: { type: "number", minimum: 1 },
  },
  {
    title: "several types: each with its own keywords",
    before: { type: ["string", "integer"], minLength: 2, minimum: 2 },
    after: {
      anyOf: [
        { type: "string", minLength: 2 },
        { type: "integer", minimum: 2 },
      ],
    },
  },
  {
    title: "several types, values and null",
    before: { type: ["string", "integer", "null"], enum: ["a", 1, null] },
    after: {
      anyOf: [
        { type: "string", enum: ["a", null], nullable: true },
        { type: "integer", enum: [1, null], nullable: true },
      ],
    },
  },
  {
    title: "several types beside alternatives of the schema's own",
    before: { type: ["string", "integer"], anyOf: [A, { maximum: 2 }] },
    after: {
      anyOf: [A, { maximum: 2 }],
      allOf: [{ anyOf: [{ type: "string" }, { type: "integer" }] }],
    },
  },
  {
    title: "values of one of several types leave one type",
    before: { type: ["string", "integer"], enum: ["a"] },
    after: { type: "string", enum: ["a"] },
  },
  {
    title: "a format goes to the type it is for",
    before: { type: ["string", "integer"], format: "int64" },
    after: {
      anyOf: [{ type: "string" }, { type: "integer", format: "int64" }],
    },
  },
  {
    title: "a constant",
    before: { const: "a" },
    after: { type: "string", enum: ["a"] },
  },
  {
    title: "null as a constant",
    before: { const: null },
    after: { enum: [null] },
  },
  {
    title: "a constant among values",
    before: { const: "a", enum: ["a", "b"] },
    after: { type: "string", enum: ["a"] },
  },
  {
    title: "a constant that is none of the values",
    before: { const: "c", enum: ["a", "b"] },
    after: { not: {} },
  },
  {
    title: "values of several types have no type",
    before: { enum: ["a", 1] },
    after: { enum: ["a", 1] },
  },
  {
    title: "an exclusive minimum",
    before: { type: "number", exclusiveMinimum: 1 },
    after: { type: "number", minimum: 1, exclusiveMinimum: true },
  },
  {
    title: "an exclusive maximum, and a looser inclusive one",
    before: { type: "number", exclusiveMaximum: 2, maximum: 3 },
    after: { type: "number", maximum: 2, exclusiveMaximum: true },
  },
  {
    title: "an exclusive maximum, and a stricter inclusive one",
    before: { type: "number", exclusiveMaximum: 3, maximum: 2 },
    after: { type: "number", maximum: 2 },
  },
  {
    title: "one example",
    before: { type: "string", examples: ["a"] },
    after: { type: "string", example: "a" },
  },
  {
    title: "several examples",
    before: { type: "string", examples: ["a", "b"] },
    after: {
      type: "string",
      example: "a",
      "x-doc-keywords": { examples: ["a", "b"] },
    },
    listed: ["/examples"],
  },
  {
    title: "text that holds bytes",
    before: { type: "string", contentEncoding: "base64" },
    after: {
      type: "string",
      format: "byte",
      "x-doc-keywords": { contentEncoding: "base64" },
    },
    listed: ["/contentEncoding"],
  },
  {
    title: "bytes",
    before: { type: "string", contentMediaType: "image/png" },
    after: {
      type: "string",
      format: "binary",
      "x-doc-keywords": { contentMediaType: "image/png" },
    },
    listed: ["/contentMediaType"],
  },
  {
    title: "JSON in a text",
    before: {
      type: "string",
      contentMediaType: "application/json",
      contentSchema: A,
    },
    after: {
      type: "string",
      "x-doc-keywords": {
        contentMediaType: "application/json",
        contentSchema: A,
      },
    },
    listed: ["/contentMediaType", "/contentSchema"],
  },
  {
    title: "a reference alone",
    before: A,
    after: A,
  },
  {
    title: "a reference with a description",
    before: { ...A, description: "That one." },
    after: { allOf: [A], description: "That one." },
  },
  {
    title: "a reference with a demand",
    before: { ...A, minLength: 2 },
    after: { allOf: [A], minLength: 2 },
  },
  {
    title: "a reference or null: the type is that of its target",
    before: { anyOf: [A, { type: "null" }], description: "Perhaps." },
    after: {
      description: "Perhaps.",
      allOf: [A],
      type: "string",
      nullable: true,
    },
  },
  {
    title: "a reference to something without one type, or null",
    before: { anyOf: [N, { type: "null" }], description: "Perhaps." },
    after: {
      description: "Perhaps.",
      anyOf: [{ allOf: [N] }, { enum: [null] }],
    },
  },
  {
    title: "a schema or null",
    before: {
      title: "T",
      anyOf: [{ type: "string", minLength: 2 }, { type: "null" }],
    },
    after: { title: "T", type: "string", minLength: 2, nullable: true },
  },
  {
    title: "one of two, or null",
    before: { oneOf: [A, { type: "integer" }, { const: null }] },
    after: {
      anyOf: [{ oneOf: [A, { type: "integer" }] }, { enum: [null] }],
    },
  },
  {
    title: "null twice is taken by neither",
    before: {
      oneOf: [{ type: ["string", "null"] }, { type: "null" }],
      title: "T",
    },
    after: {
      title: "T",
      oneOf: [{ type: "string", nullable: true }, { enum: [null] }],
    },
  },
  {
    title: "true and false as schemas",
    before: { type: "object", properties: { a: true, b: false } },
    after: { type: "object", properties: { a: {}, b: { not: {} } } },
  },
  {
    title: "a list of anything",
    before: { type: "array" },
    after: { type: "array", items: {} },
  },
  {
    title: "a tuple with a rest",
    before: {
      type: "array",
      prefixItems: [{ type: "string" }],
      items: { type: "integer" },
    },
    after: {
      type: "array",
      items: { anyOf: [{ type: "string" }, { type: "integer" }] },
      "x-doc-keywords": {
        prefixItems: [{ type: "string" }],
        items: { type: "integer" },
      },
    },
    listed: ["/prefixItems", "/items"],
    isLooser: true,
  },
  {
    title: "a tuple and nothing else",
    before: {
      type: "array",
      prefixItems: [{ type: "string" }, { type: "integer" }],
      items: false,
    },
    after: {
      type: "array",
      maxItems: 2,
      items: { anyOf: [{ type: "string" }, { type: "integer" }] },
      "x-doc-keywords": {
        prefixItems: [{ type: "string" }, { type: "integer" }],
        items: false,
      },
    },
    listed: ["/prefixItems", "/items"],
    isLooser: true,
  },
  {
    title: "names by pattern",
    before: {
      type: "object",
      patternProperties: { "^x_": { type: "integer" } },
      additionalProperties: false,
    },
    after: {
      type: "object",
      additionalProperties: { type: "integer" },
      "x-doc-keywords": {
        patternProperties: { "^x_": { type: "integer" } },
        additionalProperties: false,
      },
    },
    listed: ["/patternProperties", "/additionalProperties"],
    isLooser: true,
  },
  {
    title: "names by pattern among any others",
    before: { patternProperties: { "^x_": { type: "integer" } } },
    after: {
      "x-doc-keywords": { patternProperties: { "^x_": { type: "integer" } } },
    },
    listed: ["/patternProperties"],
    isLooser: true,
  },
  {
    title: "what names may be, what a list must contain",
    before: { propertyNames: { maxLength: 1 }, contains: { const: "a" } },
    after: {
      "x-doc-keywords": {
        propertyNames: { maxLength: 1 },
        contains: { const: "a" },
      },
    },
    listed: ["/propertyNames", "/contains"],
    isLooser: true,
  },
  {
    title: "nothing else, where nothing is composed",
    before: { properties: { a: {} }, unevaluatedProperties: false },
    after: { properties: { a: {} }, additionalProperties: false },
  },
  {
    title: "nothing else, where something is composed",
    before: {
      allOf: [{ properties: { a: {} } }],
      unevaluatedProperties: false,
    },
    after: {
      allOf: [{ properties: { a: {} } }],
      "x-doc-keywords": { unevaluatedProperties: false },
    },
    listed: ["/unevaluatedProperties"],
    isLooser: true,
  },
  {
    title: "no further items",
    before: { type: "array", unevaluatedItems: { type: "string" } },
    after: { type: "array", items: { type: "string" } },
  },
  {
    title: "a condition of its own",
    before: {
      properties: { a: {} },
      if: { required: ["a"] },
      then: { required: ["b"] },
    },
    after: {
      properties: { a: {} },
      "x-doc-conditions": [
        { if: { required: ["a"] }, then: { required: ["b"] } },
      ],
    },
    listed: ["/if"],
    isLooser: true,
  },
  {
    title: "conditions as parts",
    before: {
      properties: { a: {} },
      allOf: [
        CONDITION,
        { dependentRequired: { b: ["c"] } },
        { not: { required: ["a", "b"] } },
      ],
    },
    after: {
      properties: { a: {} },
      "x-doc-conditions": [
        CONDITION,
        { dependentRequired: { b: ["c"] } },
        { not: { required: ["a", "b"] } },
      ],
    },
    listed: ["/allOf/0", "/allOf/1", "/allOf/2"],
    isLooser: true,
  },
  {
    title: "alternatives that are shapes stay",
    before: {
      anyOf: [
        { type: "object", required: ["a"], properties: { a: {} } },
        { type: "string" },
      ],
    },
    after: {
      anyOf: [
        { type: "object", required: ["a"], properties: { a: {} } },
        { type: "string" },
      ],
    },
  },
  {
    title: "alternatives that wrap references stay",
    before: { anyOf: [{ allOf: [A] }, { allOf: [N] }] },
    after: { anyOf: [{ allOf: [A] }, { allOf: [N] }] },
  },
  {
    title: "a part that only demands joins the whole",
    before: { allOf: [{ properties: { a: {} } }, { required: ["a"] }] },
    after: { allOf: [{ properties: { a: {} } }], required: ["a"] },
  },
  {
    title: "what is refused, as 3.0 can say it",
    before: { not: { type: "string" } },
    after: { not: { type: "string" } },
  },
  {
    title: "what is refused, where a looser form would refuse more",
    before: { not: { type: "array", prefixItems: [{ type: "string" }] } },
    after: {
      "x-doc-conditions": [
        { not: { type: "array", prefixItems: [{ type: "string" }] } },
      ],
    },
    listed: ["/not"],
    isLooser: true,
  },
  {
    title: "one of two, where looser forms overlap",
    before: {
      oneOf: [
        { type: "object", patternProperties: { "^x_": { type: "string" } } },
        { type: "object", required: ["x_1"] },
      ],
    },
    after: {
      anyOf: [
        {
          type: "object",
          "x-doc-keywords": {
            patternProperties: { "^x_": { type: "string" } },
          },
        },
        { type: "object", required: ["x_1"] },
      ],
      "x-doc-keywords": {
        oneOf: [
          { type: "object", patternProperties: { "^x_": { type: "string" } } },
          { type: "object", required: ["x_1"] },
        ],
      },
    },
    listed: ["/oneOf/0/patternProperties", "/oneOf"],
    isLooser: true,
  },
  {
    title: "a pattern without a type",
    before: { pattern: "^a" },
    after: { "x-doc-keywords": { pattern: "^a" } },
    listed: ["/pattern"],
    isLooser: true,
  },
  {
    title: "no names that are required",
    before: { type: "object", required: [] },
    after: { type: "object" },
  },
  {
    title: "what nobody knows, and what 3.0 would misread",
    before: { type: "string", $comment: "Why.", nullable: true },
    after: {
      type: "string",
      "x-doc-keywords": { $comment: "Why.", nullable: true },
    },
    listed: ["/$comment", "/nullable"],
  },
  {
    title: "names like those of every object",
    before: JSON.parse(
      '{"properties":{"__proto__":{"const":"a"},"constructor":{"type":["string","null"]}}}',
    ),
    after: JSON.parse(
      '{"properties":{"__proto__":{"type":"string","enum":["a"]},"constructor":{"type":"string","nullable":true}}}',
    ),
  },
];

const OTHERS = {
  A: { type: "string", minLength: 1 },
  N: { description: "Anything but a number.", not: { type: "number" } },
};

for (const { title, before, after, listed = [], isLooser = false } of ROWS) {
  test(title, () => {
    const document = documentWith({ X: before, ...OTHERS });
    const copy = JSON.stringify(document);
    const { document: made, diagnostics } = downgradeDocument(document);
    const schemas = made.components?.schemas ?? {};
    assert.is(canonical(schemas["X"]), canonical(after));
    assert.equal(
      diagnostics.map(({ subject }) => subject),
      listed.map((pointer) => `#/components/schemas/X${pointer}`),
    );
    assert.is(JSON.stringify(document), copy, "the input is left as it was");
    const given = verdictsOf(document);
    const back = verdictsOf(upgradeDocument(made));
    const plain = verdictsOf(plainReading(made));
    assert.equal(VALUES.filter(back), VALUES.filter(given), "read back");
    const refused = VALUES.filter((value) => given(value) && !plain(value));
    assert.equal(refused, [], "never stricter");
    const more = VALUES.filter((value) => plain(value) && !given(value));
    assert.is(more.length > 0, isLooser, "looser only where it is said");
  });
}

test("no values at all, which Ajv does not read", () => {
  const { document } = downgradeDocument(documentWith({ X: { enum: [] } }));
  assert.equal(document.components?.schemas?.["X"], { not: {} });
});

/** As text with keys in order: a comparison of objects passes over `__proto__`. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
  return `{${members.join(",")}}`;
}

test.run();
