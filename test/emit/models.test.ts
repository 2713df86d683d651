/** What type each schema becomes, in requests and in responses. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { upgradeDocument } from "../../generator/contract/access/upgrade.js";
import { declarationOf, documentOf, emit, textOf } from "./client-build.js";
import { ORDER_DOCUMENT } from "./order-document.js";

type Row = readonly [title: string, schema: unknown, declaration: string];

const Y = { $ref: "#/components/schemas/Y" };

/** Schema `X` and its declaration; `Y` is an object. */
const ROWS: readonly Row[] = [
  ["string", { type: "string", format: "uuid" }, "export type X = string;"],
  ["integer", { type: "integer" }, "export type X = number;"],
  ["anything", {}, "export type X = unknown;"],
  [
    "no type but items",
    { items: { type: "string" } },
    "export type X = string[];",
  ],
  ["nullable", { type: ["string", "null"] }, "export type X = string | null;"],
  [
    "nullable reference",
    { anyOf: [Y, { type: "null" }] },
    "export type X = Y | null;",
  ],
  [
    "reference, nullable as 3.0 says it",
    { $ref: "#/components/schemas/Y", nullable: true },
    "export type X = Y | null;",
  ],
  [
    "several types",
    { type: ["string", "integer", "boolean"] },
    "export type X = string | number | boolean;",
  ],
  ["constant", { const: "a" }, 'export type X = "a";'],
  ["boolean list", { type: "boolean", enum: [true] }, "export type X = true;"],
  [
    "list of values",
    { type: "string", enum: ["a", "b"] },
    'export type X = "a" | "b";',
  ],
  [
    "list of numbers",
    { type: "integer", enum: [1, -2] },
    "export type X = 1 | -2;",
  ],
  [
    "list of mixed values",
    { enum: ["a", 1, null, false] },
    'export type X = "a" | 1 | null | false;',
  ],
  [
    "described values",
    { type: "string", enum: ["a", "b"], "x-enum-descriptions": ["First", ""] },
    'export type X =\n  /** First */\n  | "a"\n  | "b";',
  ],
  [
    "map",
    { type: "object", additionalProperties: { type: "integer" } },
    "export type X = Record<string, number>;",
  ],
  [
    "object without properties",
    { type: "object" },
    "export type X = Record<string, unknown>;",
  ],
  [
    "recursive map",
    {
      type: "object",
      additionalProperties: { $ref: "#/components/schemas/X" },
    },
    "export type X = Dictionary<X>;",
  ],
  [
    "tuple, as older versions write it",
    {
      type: "array",
      items: [{ type: "string" }, Y],
      additionalItems: false,
      minItems: 1,
    },
    "export type X = [string, Y?];",
  ],
  [
    "recursive map with a member of its own",
    {
      type: "object",
      required: ["a"],
      additionalProperties: { $ref: "#/components/schemas/X" },
    },
    'export type X = Dictionary<X> & Has<"a">;',
  ],
  [
    "all of, one reference",
    { allOf: [Y], description: "Words." },
    "export type X = Y;",
  ],
  [
    "all of, extended",
    { allOf: [Y, { type: "object", properties: { b: { type: "string" } } }] },
    "export type X = Y & XPart2;",
  ],
  [
    "any of",
    { anyOf: [Y, { type: "string" }, { type: "array", items: Y }] },
    "export type X = Y | string | Y[];",
  ],
  [
    "list of alternatives",
    { type: "array", items: { oneOf: [Y, { type: "string" }] } },
    "export type X = (Y | string)[];",
  ],
  [
    "tuple",
    { type: "array", prefixItems: [{ type: "string" }], items: Y },
    "export type X = [string?, ...Y[]];",
  ],
  [
    "conditions shape no type",
    {
      type: "object",
      properties: { a: {}, b: {} },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
      if: { required: ["a"] },
      then: { properties: { b: { type: "string" } } },
      not: { required: ["b"] },
    },
    "export interface X {\n  a?: unknown;\n  b?: unknown;\n}",
  ],
  [
    "required and optional",
    {
      type: "object",
      required: ["a"],
      properties: { a: { type: "string" }, "b-c": { type: "string" } },
    },
    'export interface X {\n  a: string;\n  "b-c"?: string;\n}',
  ],
  [
    "inline object",
    {
      type: "object",
      properties: {
        inner_one: { type: "object", properties: { a: { type: "string" } } },
      },
    },
    "export interface X {\n  inner_one?: XInnerOne;\n}",
  ],
  [
    "inline list of values",
    {
      type: "object",
      properties: { kind: { type: "string", enum: ["a", "b"] } },
    },
    "export interface X {\n  kind?: XKind;\n}",
  ],
  [
    "open list of values",
    {
      type: "object",
      properties: { kind: { type: "string", "x-extensible-enum": ["a", "b"] } },
    },
    "export interface X {\n  kind?: Open<XKind>;\n}",
  ],
  [
    "open object",
    { type: "object", properties: { a: {} }, additionalProperties: true },
    "export interface X {\n  a?: unknown;\n  /** Members that the document leaves open. */\n  [key: string]: unknown;\n}",
  ],
  [
    "comments",
    {
      type: "object",
      properties: {
        a: {
          type: "string",
          description: "Ends */ early.\n@internal",
          maxLength: 5,
          default: "x",
          deprecated: true,
          "x-doc-source": { page: "P", table: "T", row: "a" },
        },
      },
    },
    'export interface X {\n  /**\n   * Ends *\\/ early.\n   * \\@internal\n   *\n   * Length: at most 5. Default: `"x"`.\n   *\n   * Documented in P, T, a.\n   *\n   * @deprecated\n   */\n  a?: string;\n}',
  ],
  [
    "where a member is documented, unless it is the row of its name in the table of its type",
    {
      type: "object",
      "x-doc-source": { page: "P", table: "T" },
      properties: {
        a: {
          type: "string",
          "x-doc-source": { page: "P", table: "T", row: "a" },
        },
        b: {
          type: "string",
          "x-doc-source": { page: "P", table: "T", row: "b*" },
        },
        c: {
          type: "string",
          "x-doc-source": { page: "Q", table: "T", row: "c" },
        },
      },
    },
    "export interface X {\n  a?: string;\n  /** Documented in P, T, b*. */\n  b?: string;\n  /** Documented in Q, T, c. */\n  c?: string;\n}",
  ],
  [
    "a default, unless the words tell it",
    {
      type: "object",
      properties: {
        a: {
          type: "integer",
          description: "Bells. The default value is 10.",
          default: 10,
        },
        b: { type: "integer", description: "Default: 10", default: 1 },
        c: {
          type: "boolean",
          description: "Rings by default.",
          default: true,
        },
      },
    },
    "export interface X {\n  /** Bells. The default value is 10. */\n  a?: number;\n  /**\n   * Default: 10\n   *\n   * Default: `1`.\n   */\n  b?: number;\n  /**\n   * Rings by default.\n   *\n   * Default: `true`.\n   */\n  c?: boolean;\n}",
  ],
  [
    "a reference to nothing",
    { $ref: "#/components/schemas/Absent" },
    "export type X = unknown;",
  ],
];

for (const [title, schema, want] of ROWS) {
  test(`type: ${title}`, async () => {
    const y = { type: "object", properties: { a: { type: "string" } } };
    const result = await emit(documentOf({ X: schema, Y: y }));
    assert.is(declarationOf(textOf(result, "models.ts"), "X"), want);
  });
}

test("a type that differs between the directions has two forms, one that does not has one", async () => {
  const models = textOf(await emit(ORDER_DOCUMENT), "models.ts");
  assert.is(
    declarationOf(models, "Board"),
    'export interface Board {\n  length: number;\n  "side-a"?: BoardSideA;\n}',
  );
  assert.is(
    declarationOf(models, "BoardOutput"),
    'export interface BoardOutput {\n  length: number;\n  "side-a"?: Open<BoardSideA>;\n}',
  );
  assert.match(
    declarationOf(models, "ShelfOutput"),
    /boards\?: BoardOutput\[\]\[\];/,
  );
  assert.match(
    declarationOf(models, "OrderOutput"),
    /status\?: Open<OrderOutputStatus>;/,
  );
  assert.is(declarationOf(models, "ErrorBodyOutput"), "no ErrorBodyOutput");
  assert.is(declarationOf(models, "ContactOutput"), "no ContactOutput");
});

test("read-only members are no part of requests, write-only ones no part of responses", async () => {
  const schema = {
    type: "object",
    properties: {
      id: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
      a: { type: "string" },
    },
  };
  const content = {
    "application/json": { schema: { $ref: "#/components/schemas/X" } },
  };
  const document = {
    ...documentOf({ X: schema }),
    paths: {
      "/x": {
        post: {
          operationId: "x",
          requestBody: { content },
          responses: { "200": { description: "", content } },
        },
      },
    },
  } as unknown as OpenApiDocument;
  const models = textOf(await emit(document), "models.ts");
  assert.is(
    declarationOf(models, "X"),
    "export interface X {\n  a?: string;\n  secret?: string;\n}",
  );
  assert.is(
    declarationOf(models, "XOutput"),
    "export interface XOutput {\n  a?: string;\n  id?: string;\n}",
  );
});

test("names that clash, that are reserved or that are none get another", async () => {
  const object = { type: "object", properties: { a: {} } };
  const result = await emit(
    documentOf({
      Promise: object,
      order: object,
      Order: object,
      "order-line": object,
      HttpError: object,
      "1st": object,
      "": object,
      "../x": object,
    }),
  );
  const names = [
    ...textOf(result, "models.ts").matchAll(
      /^export (?:interface|type) (\S+)/gm,
    ),
  ].map((match) => match[1]);
  assert.equal(names, [
    "Unnamed",
    "X",
    "_1st",
    "HttpError2",
    "Order",
    "Promise2",
    "Order2",
    "OrderLine",
  ]);
});

test("3.0 documents are read as 3.1", () => {
  const schema = {
    type: "object",
    properties: {
      a: { type: "string", nullable: true, enum: ["x"] },
      b: {
        nullable: true,
        allOf: [{ $ref: "#/components/schemas/X" }],
        description: "Of the member.",
        readOnly: true,
      },
      c: {
        type: "integer",
        minimum: 1,
        exclusiveMinimum: true,
        maximum: 5,
        exclusiveMaximum: false,
      },
      d: { $ref: "#/components/schemas/X", description: "ignored in 3.0" },
      nullable: { type: "boolean", example: true },
      example: { type: "string" },
    },
  };
  const before = documentOf({ X: schema }, "3.0.3");
  const copy = structuredClone(before);
  const upgraded = upgradeDocument(before);
  assert.is(upgraded.openapi, "3.1.0");
  assert.equal(upgraded.components?.schemas?.X?.properties, {
    a: { type: ["string", "null"], enum: ["x", null] },
    b: {
      description: "Of the member.",
      readOnly: true,
      anyOf: [
        { allOf: [{ $ref: "#/components/schemas/X" }] },
        { type: "null" },
      ],
    },
    c: { type: "integer", exclusiveMinimum: 1, maximum: 5 },
    d: { $ref: "#/components/schemas/X" },
    nullable: { type: "boolean", examples: [true] },
    example: { type: "string" },
  });
  assert.equal(before, copy, "the given document is not changed");
});

test.run();
