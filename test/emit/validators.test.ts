/** What the emitted validators say, case by case; and that their fast and their full check never disagree. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../../generator/client-runtime/rules.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import {
  documentOf,
  emit,
  textOf,
  withClient,
  type Module,
} from "./client-build.js";
import { mutationsOf } from "./mutations.js";
import { ORDER_DOCUMENT } from "./order-document.js";

type Case = readonly [
  title: string,
  schema: unknown,
  value: unknown,
  want: readonly string[],
];

const VOLUME = {
  type: "object",
  required: ["size"],
  properties: {
    size: {
      type: "integer",
      minimum: 1,
      maximum: 9,
      "x-doc-source": { page: "P", table: "T", row: "size" },
    },
    kind: { type: "string", enum: ["a", "b"] },
    next: { $ref: "#/components/schemas/X" },
  },
};

const MAP_OF_TWO = {
  type: "object",
  additionalProperties: { type: "string" },
  minProperties: 1,
  maxProperties: 2,
};

const cyclic: Record<string, unknown> = { size: 1 };
cyclic.next = cyclic;

/** Holds itself twice: every way through it would be one of 2 to the power of 256. */
const branching: Record<string, unknown> = {};
branching.left = branching;
branching.right = [branching, branching];

const throwing = Object.defineProperty({}, "size", {
  enumerable: true,
  get: () => {
    throw new Error("no");
  },
});

/** Schema `X`, a value, and the problems: `path code`, with `?` for findings. */
const CASES: readonly Case[] = [
  ["as many members as allowed", MAP_OF_TWO, { a: "x", b: "y" }, []],
  [
    "one member too many",
    MAP_OF_TWO,
    { a: "x", b: "y", c: "z" },
    ["$ maxProperties"],
  ],
  ["one member too few", MAP_OF_TWO, {}, ["$ minProperties"]],
  ["a valid object", VOLUME, { size: 1 }, []],
  ["a missing member", VOLUME, {}, ["$.size required"]],
  ["undefined is missing", VOLUME, { size: undefined }, ["$.size required"]],
  ["null is no number", VOLUME, { size: null }, ["$.size type"]],
  ["no object", VOLUME, [], ["$ type"]],
  ["null", VOLUME, null, ["$ type"]],
  [
    "every problem is reported",
    VOLUME,
    { size: 0.5, kind: "c", next: { size: 10 } },
    ["$.size type", "$.kind enum", "$.next.size maximum"],
  ],
  [
    "an unknown member is a finding",
    VOLUME,
    { size: 1, color: "red" },
    ["$.color unknown-property?"],
  ],
  [
    "an inherited name is unknown too",
    VOLUME,
    { size: 1, constructor: 2 },
    ["$.constructor unknown-property?"],
  ],
  ["NaN is no integer", VOLUME, { size: NaN }, ["$.size type"]],
  ["depth is bounded", VOLUME, cyclic, [`$${".next".repeat(257)} depth`]],
  [
    "a value that holds itself twice ends too",
    {
      type: "object",
      properties: {
        left: { anyOf: [{ $ref: "#/components/schemas/X" }, { type: "null" }] },
        right: {
          type: "array",
          items: {
            oneOf: [
              { $ref: "#/components/schemas/X" },
              { $ref: "#/components/schemas/X", minProperties: 1 },
              { type: "string" },
            ],
          },
        },
      },
    },
    branching,
    [`$${".left".repeat(257)} depth`],
  ],
  ["a value that throws", VOLUME, throwing, ["$ unreadable"]],
  [
    "hostile names",
    {
      type: "object",
      properties: {
        constructor: { type: "string" },
        ["__proto__"]: { type: "integer" },
        toString: { type: "integer" },
      },
      required: ["constructor", "__proto__"],
    },
    JSON.parse('{"__proto__":"x","constructor":1}'),
    ["$.constructor type", "$.__proto__ type"],
  ],
  [
    "hostile names, absent",
    {
      type: "object",
      properties: { constructor: {}, toString: { type: "integer" } },
      required: ["constructor"],
    },
    {},
    ["$.constructor required"],
  ],
  [
    "length counts characters",
    { type: "string", minLength: 2, maxLength: 2 },
    "😀😀",
    [],
  ],
  [
    "too short in characters",
    { type: "string", minLength: 2 },
    "😀",
    ["$ minLength"],
  ],
  ["too long", { type: "string", maxLength: 1 }, "ab", ["$ maxLength"]],
  ["pattern", { type: "string", pattern: "^\\d+$" }, "1x", ["$ pattern"]],
  [
    "a pattern that is none is not checked",
    { type: "string", pattern: "[" },
    "x",
    [],
  ],
  [
    "exclusive bounds",
    { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
    0,
    ["$ exclusiveMinimum"],
  ],
  ["multiples of decimals", { type: "number", multipleOf: 0.1 }, 0.3, []],
  ["no multiple", { type: "number", multipleOf: 0.1 }, 0.35, ["$ multipleOf"]],
  [
    "no multiple of what is larger by far",
    { type: "integer", multipleOf: 1073741824 },
    1,
    ["$ multipleOf"],
  ],
  [
    "a fraction of what is larger by far",
    { type: "number", multipleOf: 1073741824 },
    0.5,
    ["$ multipleOf"],
  ],
  [
    "a multiple that no double holds",
    { type: "integer", multipleOf: 10 },
    42324623611997300,
    [],
  ],
  [
    "a multiple as a bigint",
    { type: "integer", format: "int64", multipleOf: 5 },
    9007199254740996n,
    ["$ multipleOf"],
  ],
  [
    "an object that is not on the list",
    { type: "object", enum: [{ a: 1 }, {}] },
    { a: 2 },
    ["$ enum"],
  ],
  [
    "a list that is not on the list",
    { type: "array", enum: [[1], [1, 2]] },
    [7],
    ["$ enum"],
  ],
  [
    "nested lists",
    { type: "array", items: { type: "array", items: { type: "integer" } } },
    [[1], [2, "3"], 4],
    ["$[1][1] type", "$[2] type"],
  ],
  [
    "number of items",
    { type: "array", minItems: 2, maxItems: 3, items: {} },
    [1],
    ["$ minItems"],
  ],
  [
    "unique items as JSON",
    { type: "array", uniqueItems: true },
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    ["$ uniqueItems"],
  ],
  [
    '1 and "1" differ',
    { type: "array", uniqueItems: true },
    [1, "1", true, "true"],
    [],
  ],
  [
    "values of a map",
    { type: "object", additionalProperties: { type: "boolean" } },
    { "a b": 1, c: true },
    ['$["a b"] type'],
  ],
  [
    "closed object",
    { type: "object", properties: { a: {} }, additionalProperties: false },
    { a: 1, b: 2 },
    ["$.b never"],
  ],
  [
    "an open list takes other values",
    { type: "string", "x-extensible-enum": ["a"] },
    "z",
    ["$ unknown-value?"],
  ],
  [
    "an open list is still of its type",
    { type: "string", "x-extensible-enum": ["a"] },
    1,
    ["$ type"],
  ],
  [
    "a list with null",
    { type: ["string", "null"], enum: ["a", null] },
    null,
    [],
  ],
  [
    "a list without null",
    { type: "string", enum: ["a"] },
    null,
    ["$ type", "$ enum"].slice(0, 1),
  ],
  ["constant", { const: "a" }, "b", ["$ const"]],
  [
    "several types",
    { type: ["string", "integer"], minLength: 2 },
    "a",
    ["$ minLength"],
  ],
  [
    "nullable object",
    { type: ["object", "null"], properties: { a: { type: "string" } } },
    null,
    [],
  ],
  [
    "any of",
    { anyOf: [{ type: "string" }, { type: "integer" }] },
    true,
    ["$ anyOf"],
  ],
  [
    "one of, two fit",
    {
      oneOf: [
        { type: "integer", maximum: 5 },
        { type: "number", minimum: 0 },
      ],
    },
    1,
    ["$ oneOf"],
  ],
  [
    "all of",
    { allOf: [{ type: "string" }, { minLength: 2 }] },
    "a",
    ["$ minLength"],
  ],
  [
    "not",
    {
      type: "object",
      properties: { a: {}, b: {} },
      not: { required: ["a", "b"] },
    },
    { a: 1, b: 1 },
    ["$ not"],
  ],
  [
    "if and then",
    {
      type: "object",
      properties: { a: { type: "string" }, b: {} },
      if: { properties: { a: { const: "x" } }, required: ["a"] },
      then: { required: ["b"] },
    },
    { a: "x" },
    ["$.b required"],
  ],
  [
    "if and else",
    {
      type: "object",
      properties: { a: {}, b: {} },
      if: { required: ["a"] },
      then: {},
      else: { required: ["b"] },
    },
    {},
    ["$.b required"],
  ],
  [
    "dependent members",
    {
      type: "object",
      properties: { a: {}, b: {} },
      dependentRequired: { a: ["b"] },
    },
    { a: 1 },
    ["$.b dependentRequired"],
  ],
  [
    "what a member demands of the others",
    {
      type: "object",
      properties: { a: {}, b: { type: "string" } },
      dependentSchemas: {
        a: { required: ["b"], properties: { b: { maxLength: 1 } } },
      },
    },
    { a: 1, b: "xy" },
    ["$.b maxLength"],
  ],
  [
    "no item of those that must be there",
    { type: "array", contains: { const: 1 } },
    [2],
    ["$ contains"],
  ],
  [
    "too few items of a form",
    { type: "array", contains: { type: "integer" }, minContains: 2 },
    [1, "2"],
    ["$ minContains"],
  ],
  [
    "too many items of a form, and one that is wrong",
    {
      type: "array",
      items: { type: ["integer", "string"] },
      contains: { type: "integer" },
      maxContains: 1,
    },
    [1, 2, null],
    ["$ maxContains", "$[2] type"],
  ],
  [
    "any of required",
    {
      type: "object",
      properties: { a: {}, b: {} },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    },
    {},
    ["$ anyOf"],
  ],
  [
    "patterns of names",
    { type: "object", patternProperties: { "^x-": { type: "integer" } } },
    { "x-a": "b", c: 1 },
    ['$["x-a"] type'],
  ],
  [
    "names",
    { type: "object", propertyNames: { maxLength: 1 } },
    { ab: 1 },
    ["$.ab maxLength"],
  ],
  [
    "number of members",
    { type: "object", minProperties: 1 },
    {},
    ["$ minProperties"],
  ],
  [
    "tuple",
    {
      type: "array",
      prefixItems: [{ type: "string" }],
      items: { type: "integer" },
    },
    ["a", "b"],
    ["$[1] type"],
  ],
  [
    "tuple, as older versions write it",
    {
      type: "array",
      items: [{ type: "string" }, { type: "integer" }],
      additionalItems: false,
    },
    ["a", "b", 1],
    ["$[1] type", "$[2] never"],
  ],
  [
    "a bound that is exclusive by a word",
    { type: "number", minimum: 0, exclusiveMinimum: true },
    0,
    ["$ exclusiveMinimum"],
  ],
  [
    "nothing is valid",
    { type: "object", properties: { a: { not: {} } } },
    { a: 1 },
    ["$.a not"],
  ],
  [
    "read-only members are not sent",
    {
      type: "object",
      required: ["id"],
      properties: { id: { type: "integer", readOnly: true } },
    },
    { id: "x" },
    ["$.id read-only?"],
  ],
  [
    "a reference with words beside it",
    {
      type: "object",
      properties: {
        a: { $ref: "#/components/schemas/X", description: "Words." },
      },
    },
    { a: { a: 1 } },
    ["$.a.a type"],
  ],
];

function summary(problem: Problem): string {
  return `${problem.path} ${problem.code}${problem.severity === "info" ? "?" : ""}`;
}

function problemsOf(
  module: Module,
  name: string,
  value: unknown,
): readonly Problem[] {
  const validate = module[`validate${name}`] as (
    value: unknown,
  ) => readonly Problem[];
  return validate(value);
}

const schemas = Object.fromEntries(
  CASES.map(([, schema], index) => [
    `X${index}`,
    JSON.parse(
      JSON.stringify(schema).replaceAll('schemas/X"', `schemas/X${index}"`),
    ) as unknown,
  ]),
);

test("each case reports exactly its problems", async () => {
  const { files } = await emit(documentOf(schemas));
  await withClient(files, "validators.js", (module) => {
    for (const [index, [title, , value, want]] of CASES.entries()) {
      const problems = problemsOf(module, `X${index}`, value);
      assert.equal(problems.map(summary), want, title);
      // A getter throws in a fast check too; that of an open list asks for the documented values.
      if (value === throwing || title.startsWith("an open list")) continue;
      const is = module[`isX${index}`] as (value: unknown) => boolean;
      const isValid = want.every((item) => item.endsWith("?"));
      assert.is(is(value), isValid, `${title}: fast check`);
    }
  });
});

/** Values that are no plain objects, or that no JSON holds; and more names than a number has bits. */
const ODD_NAMES = Array.from({ length: 40 }, (_, index) => `m${index}`);
const ODD_SCHEMA = {
  type: "object",
  required: [...ODD_NAMES, "m3", "constructor", "elsewhere"],
  properties: {
    ...Object.fromEntries(ODD_NAMES.map((name) => [name, { type: "string" }])),
    constructor: { type: "string" },
    list: { type: "array", items: { type: "number", maximum: 3 } },
  },
};
const FULL = Object.fromEntries(ODD_NAMES.map((name) => [name, "x"]));
const ODD_VALUES: readonly (readonly [title: string, value: unknown])[] = [
  ["nothing", {}],
  ["all", { ...FULL, constructor: "x", elsewhere: 1 }],
  ["the last that is needed misses", { ...FULL, constructor: "x" }],
  ["a late one misses", { ...FULL, elsewhere: 1, m39: undefined }],
  ["one misses and others are wrong", { ...FULL, list: [1, 9], m5: 1, m0: 2 }],
  ["inherited members", Object.create({ m1: 1, ...FULL }) as unknown],
  [
    "own members and inherited ones",
    Object.assign(Object.create({ m1: 1 }) as object, { m2: "x", m3: 4 }),
  ],
  [
    "no prototype",
    Object.assign(Object.create(null) as object, FULL, { m1: 1 }),
  ],
  ["hidden members", Object.defineProperty({}, "m7", { value: "x" })],
  [
    "an instance",
    new (class Odd {
      m1 = 1;
      m2 = "x";
    })(),
  ],
  ["a list", []],
];

test("the errors alone are those of the list, whatever the value is", async () => {
  const { files } = await emit(documentOf({ ...schemas, Odd: ODD_SCHEMA }));
  const cases = [
    ...CASES.map(
      ([title, , value], index) => [title, `X${index}`, value] as const,
    ),
    // Twice in another order: what was seen before must not count.
    ...[...ODD_VALUES, ...[...ODD_VALUES].reverse()].map(
      ([title, value]) => [title, "Odd", value] as const,
    ),
  ];
  await withClient(files, "validators.js", (module) => {
    for (const [title, name, value] of cases) {
      const { errors } = module[`validate${name}`] as unknown as {
        readonly errors: (value: unknown) => readonly Problem[];
      };
      const listed = problemsOf(module, name, value);
      const want = listed.filter(({ severity }) => severity === "error");
      assert.equal(errors(value), want, title);
    }
  });
});

const SHIP_SCHEMAS = {
  Mast: {
    type: "object",
    properties: { height: { type: "integer" }, flag: { type: "string" } },
    required: ["height"],
    not: { required: ["height", "flag"] },
    "x-doc-source": { page: "ships.html", table: "Mast", row: "-" },
  },
  Ship: {
    type: "object",
    properties: {
      name: { type: "string", maxLength: 4 },
      main: { $ref: "#/components/schemas/Mast" },
      masts: { type: "array", items: { $ref: "#/components/schemas/Mast" } },
      kind: { type: "string", enum: ["brig", "yawl"] },
    },
    required: ["name", "main", "masts"],
  },
};

test("errors are told where they stand, in the order of the documentation, by both ways", async () => {
  const { files } = await emit(documentOf(SHIP_SCHEMAS));
  class Hull {
    get name() {
      return "tub";
    }
  }
  const cases: readonly (readonly [unknown, readonly string[]])[] = [
    [
      { kind: "raft", masts: {}, main: 1, name: "galleon" },
      ["$.name maxLength", "$.main type", "$.masts type", "$.kind enum"],
    ],
    [{}, ["$.name required", "$.main required", "$.masts required"]],
    [undefined, ["$ type"]],
    [
      { name: "", main: {}, masts: [{}, { height: 1 }, undefined, null] },
      [
        "$.main.height required",
        "$.masts[0].height required",
        "$.masts[2] type",
        "$.masts[3] type",
      ],
    ],
    [
      { name: "", main: { flag: "", height: "" }, masts: [] },
      ["$.main.height type", "$.main not"],
    ],
    // Inherited members do not count.
    [new Hull(), ["$.name required", "$.main required", "$.masts required"]],
  ];
  await withClient(files, "validators.js", (module) => {
    const { errors } = module.validateShip as unknown as {
      readonly errors: (value: unknown) => readonly Problem[];
    };
    for (const [value, want] of cases) {
      assert.equal(problemsOf(module, "Ship", value).map(summary), want);
      assert.equal(errors(value), problemsOf(module, "Ship", value));
    }
  });
});

test("alternatives in alternatives take as many functions as there are of them", async () => {
  const LEVELS = 12;
  const text = { type: "string" };
  let schema: object = { type: "array", items: text };
  for (let level = 1; level < LEVELS; level++) {
    schema = { type: "array", items: { anyOf: [text, schema] } };
  }
  const { files } = await emit(documentOf({ X: schema }));
  const functions = textOf({ files }, "validators.ts").match(/^function /gm);
  assert.ok((functions?.length ?? 0) <= LEVELS + 1, String(functions?.length));
});

test("a check is a callback like any other: the place in a list is no depth", async () => {
  const named = { type: "object", properties: {} };
  const schemas = { X: VOLUME, XAt: named };
  const { files } = await emit(documentOf(schemas));
  await withClient(files, "validators.js", (module) => {
    const list = Array.from({ length: 300 }, () => ({ size: 1 }));
    const isX = module.isX as (value: unknown) => boolean;
    assert.is(list.filter(isX).length, list.length);
    assert.type(module.isXAt, "function");
  });
});

test("problems say what was expected, what was found and where it is documented", async () => {
  const { files } = await emit(documentOf({ X: VOLUME }));
  await withClient(files, "validators.js", (module) => {
    assert.equal(problemsOf(module, "X", { size: 12, kind: "c" }), [
      {
        path: "$.size",
        code: "maximum",
        severity: "error",
        expected: "9 or less",
        actual: "12",
        source: "P, T, size",
      },
      {
        path: "$.kind",
        code: "enum",
        severity: "error",
        expected: 'one of "a", "b"',
        actual: '"c"',
      },
    ]);
  });
});

test("strings are not quoted, for they may be secrets, and values stay as they were", async () => {
  const document = documentOf({
    X: {
      type: "object",
      properties: { password: { type: "string", maxLength: 3, pattern: "^x" } },
    },
  });
  const { files } = await emit(document);
  await withClient(files, "validators.js", (module) => {
    const value = Object.freeze({ password: "hunter2" });
    const problems = problemsOf(module, "X", value);
    assert.is(problems.length, 2);
    assert.not.match(JSON.stringify(problems), /hunter2/);
  });
});

test("responses take null anywhere and values that no list has", async () => {
  const { files } = await emit(ORDER_DOCUMENT);
  await withClient(files, "validators.js", (module) => {
    const value = {
      order: { id: null, status: "lost" },
      shelves: null,
      boards: [{ length: 1, "side-a": "waxed" }],
    };
    const problems = problemsOf(module, "PlaceShelfOrderResponse200", value);
    assert.equal(problems.map(summary), [
      '$.boards[0]["side-a"] enum?',
      "$.order.status enum?",
    ]);
    const asRequest = problemsOf(module, "Board", {
      length: 1,
      "side-a": "waxed",
    });
    assert.equal(asRequest.map(summary), ['$["side-a"] enum']);
    const missing = problemsOf(module, "PlaceShelfOrderResponse200", {
      order: {},
    });
    assert.equal(missing.map(summary), ["$.order.id required"]);
  });
});

const LAMP = {
  type: "object",
  properties: { mode: { type: "string" }, bulb: { type: "string" } },
};
const SEALED = {
  type: "object",
  properties: {
    id: { type: "string", readOnly: true },
    pin: { type: "string", writeOnly: true },
    note: { type: "string" },
  },
};

/** Answers that are right by the letter, whatever tolerance there is. */
const ANSWERS: readonly Case[] = [
  [
    "a condition on a list that the value is not on",
    {
      ...LAMP,
      if: {
        properties: { mode: { enum: ["LED", "GAS"] } },
        required: ["mode"],
      },
      then: { required: ["bulb"] },
    },
    { mode: "OFF" },
    [],
  ],
  [
    "the same, on the list",
    {
      ...LAMP,
      if: {
        properties: { mode: { enum: ["LED", "GAS"] } },
        required: ["mode"],
      },
      then: { required: ["bulb"] },
    },
    { mode: "GAS" },
    ["$.bulb required"],
  ],
  [
    "a condition on a constant, of null",
    {
      ...LAMP,
      if: { properties: { mode: { const: "LED" } }, required: ["mode"] },
      then: { required: ["bulb"] },
    },
    { mode: null },
    [],
  ],
  ["refused values", { not: { enum: ["red"] } }, "green", []],
  ["a refused value", { not: { enum: ["red"] } }, "red", ["$ not"]],
  [
    "a refused constant, of null",
    { ...LAMP, not: { properties: { mode: { const: "x" } } } },
    { mode: null },
    [],
  ],
  [
    "one item of a value at most",
    { type: "array", contains: { enum: ["x"] }, maxContains: 1 },
    ["x", "a", null],
    [],
  ],
  [
    "two items of a value where one is the most",
    { type: "array", contains: { enum: ["x"] }, maxContains: 1 },
    ["x", "x"],
    ["$ maxContains"],
  ],
  [
    "refused names",
    { type: "object", propertyNames: { not: { enum: ["id"] } } },
    { a: 1 },
    [],
  ],
  [
    "a member that is never returned, demanded by another",
    { ...SEALED, dependentRequired: { note: ["pin"] } },
    { note: "x" },
    [],
  ],
  [
    "a member that is never returned, demanded by a condition",
    { ...SEALED, if: { required: ["note"] }, then: { required: ["pin"] } },
    { note: "x" },
    [],
  ],
  [
    "one of two, the first of which is never returned",
    { ...SEALED, oneOf: [{ required: ["pin"] }, { required: ["note"] }] },
    {},
    [],
  ],
];

test("answers that are right are never refused, by conditions neither", async () => {
  const paths = ANSWERS.map(([, schema], index) => {
    const content = { "application/json": { schema } };
    const responses = { "200": { description: "", content } };
    return [`/${index}`, { get: { operationId: `get${index}`, responses } }];
  });
  const { files } = await emit({
    ...documentOf({}),
    paths: Object.fromEntries(paths) as OpenApiDocument["paths"],
  } as OpenApiDocument);
  await withClient(files, "validators.js", (module) => {
    for (const [index, [title, , value, want]] of ANSWERS.entries()) {
      const problems = problemsOf(module, `Get${index}Response200`, value);
      const errors = problems.filter(({ severity }) => severity === "error");
      assert.equal(errors.map(summary), want, title);
    }
  });
});

const ORDER = {
  path: { project_id: "p1" },
  query: { label: ["a", "b"] },
  header: { "X-Language": "en-us" },
  body: {
    kind: "change",
    old_order_id: "0123abcd",
    shelves: [
      { size: 10, type: "oak", boards: [[{ length: 3, "side-a": null }], []] },
      { size: 500, type: "steel" },
    ],
    gift: true,
    card: "Greetings",
    amount: 12.34,
    labels: { a: "1", "b c": "2" },
    contact: { mail: "a@b" },
  },
};

test("fast and full check agree with each other and with Ajv on a thousand changed orders", async () => {
  const { files } = await emit(ORDER_DOCUMENT);
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateFormats: false,
  });
  ajv.addSchema({ $id: "doc", components: ORDER_DOCUMENT.components });
  const verdict = ajv.compile({
    $ref: "doc#/components/schemas/PlaceShelfOrderRequest",
  });
  await withClient(files, "validators.js", (module) => {
    const is = module.isPlaceShelfOrderRequest as (value: unknown) => boolean;
    const findings = problemsOf(module, "PlaceShelfOrderRequest", ORDER.body);
    assert.equal(findings.map(summary), ["$.shelves[1].type unknown-value?"]);
    let invalid = 0;
    for (const value of mutationsOf(ORDER.body, 1000)) {
      const text = JSON.stringify(value) ?? "undefined";
      const errors = problemsOf(module, "PlaceShelfOrderRequest", value).filter(
        (item) => item.severity === "error",
      );
      assert.is(is(value), errors.length === 0, `fast and full: ${text}`);
      assert.is(errors.length === 0, verdict(value), `Ajv: ${text}`);
      if (errors.length > 0) invalid += 1;
    }
    assert.ok(invalid > 300 && invalid < 950, String(invalid));
  });
});

test.run();
