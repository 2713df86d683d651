/** What is not supported, or was guessed, is said: each code of `emit/` and of loading is hit here. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadDocument } from "../../generator/contract/access/load.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { EMIT_CODES } from "../../generator/diagnostics/codes/emit.js";
import { documentOf, emit } from "./client-build.js";

/** Members of a document, the codes that it gives and how many operations are left. */
const ROWS: readonly (readonly [
  title: string,
  members: object,
  codes: readonly string[],
  operations: number,
])[] = [
  ["no operations", {}, ["emit/no-operations"], 0],
  [
    "an address without a host",
    { ...operation({}), servers: [{ url: "/lamps" }] },
    ["emit/relative-server"],
    1,
  ],
  [
    "a parameter in a style of its own",
    operation({
      parameters: [
        { name: "a", in: "path", required: true, style: "cubic", schema: {} },
      ],
    }),
    ["emit/unsupported-parameter", "emit/no-operations"],
    0,
  ],
  [
    "a body in parts that are no form",
    operation({ requestBody: { content: { "multipart/mixed": {} } } }),
    ["emit/unsupported-media-type", "emit/no-operations"],
    0,
  ],
  [
    "a method that the platform does not send",
    { paths: { "/x": { trace: { operationId: "x", responses: {} } } } },
    ["emit/unsupported-method", "emit/no-operations"],
    0,
  ],
  [
    "a body that GET needs",
    { paths: { "/x": { get: withBody({ required: true }) } } },
    ["emit/unsent-body"],
    1,
  ],
  [
    "a body that GET may have",
    { paths: { "/x": { get: withBody({}) } } },
    ["emit/unsent-body"],
    1,
  ],
  [
    "a form that is a list",
    operation({
      requestBody: {
        content: {
          "application/x-www-form-urlencoded": { schema: { type: "array" } },
        },
      },
    }),
    ["emit/unsupported-media-type", "emit/no-operations"],
    0,
  ],
  ...[
    { type: "array", items: {} },
    { type: "string", format: "binary" },
  ].map(
    (schema) =>
      [
        `a form in parts that is ${schema.type}`,
        operation({
          requestBody: { content: { "multipart/form-data": { schema } } },
        }),
        ["emit/unsupported-media-type", "emit/no-operations"],
        0,
      ] as const,
  ),
  [
    "a parameter of Swagger 2",
    operation({
      parameters: [
        { name: "a", in: "path", required: true, schema: {} },
        { name: "b", in: "body", schema: {} },
      ],
    }),
    ["emit/unsupported-parameter", "emit/no-operations"],
    0,
  ],
  [
    "parameters without a name",
    operation({
      parameters: [
        { name: "a", in: "path", required: true, schema: {} },
        { name: "", in: "header", schema: {} },
        { in: "header", schema: {} },
      ],
    }),
    ["emit/malformed-keyword"],
    1,
  ],
  [
    "a parameter that is nowhere",
    operation({ parameters: [{ $ref: "#/components/parameters/A" }] }),
    ["emit/unresolved-reference", "emit/no-operations"],
    0,
  ],
  [
    "a parameter in another file",
    operation({ parameters: [{ $ref: "parameters.yaml#/A" }] }),
    ["emit/unresolved-reference", "emit/no-operations"],
    0,
  ],
  [
    "a body that is nowhere",
    operation({ requestBody: { $ref: "#/components/requestBodies/A" } }),
    ["emit/unresolved-reference", "emit/no-operations"],
    0,
  ],
  [
    "an answer that is nowhere",
    operation({ responses: { 200: { $ref: "#/components/responses/A" } } }),
    ["emit/unresolved-reference"],
    1,
  ],
  [
    "a path that is nowhere",
    { paths: { "/x": { $ref: "paths.yaml#/x" } } },
    ["emit/unresolved-reference", "emit/no-operations"],
    0,
  ],
  [
    "a list by offset that nobody finds in the answer",
    {
      paths: {
        "/shelves": {
          get: {
            operationId: "ListShelves",
            parameters: ["limit", "offset"].map((name) => ({
              name,
              in: "query",
              schema: { type: "integer" },
            })),
            responses: { 200: { description: "" } },
          },
        },
      },
    },
    ["emit/no-iterator"],
    1,
  ],
  [
    "several media types",
    operation({
      requestBody: {
        content: { "multipart/mixed": {}, "application/json": {} },
      },
    }),
    ["emit/unused-media-type"],
    1,
  ],
  [
    "an answer in JSON or in pieces of it",
    operation({
      responses: answer({
        "application/json": { schema: { type: "object" } },
        "text/event-stream": { schema: { type: "object" } },
      }),
    }),
    [],
    1,
  ],
  [
    "an answer in JSON or as a table",
    operation({
      responses: answer({
        "text/csv": { schema: { type: "string" } },
        "application/json": { schema: { type: "array", items: {} } },
      }),
    }),
    ["emit/unread-media-type"],
    1,
  ],
  [
    "an answer in two writings of the same",
    operation({
      responses: answer({
        "application/json": { schema: { type: "object" } },
        "application/xml": { schema: { type: "object" } },
        "text/json; charset=utf-8": { schema: { type: "object" } },
      }),
    }),
    [],
    1,
  ],
  [
    "a keyword that no validator knows",
    {
      ...operation({}),
      components: {
        schemas: { A: { type: "object", unevaluatedProperties: false } },
      },
    },
    ["emit/unsupported-keyword"],
    1,
  ],
  [
    "a keyword that no validator knows, below what stands beside a reference",
    {
      ...operation({}),
      components: {
        schemas: {
          A: { type: "object" },
          B: {
            $ref: "#/components/schemas/A",
            properties: { list: { type: "array", unevaluatedItems: false } },
          },
        },
      },
    },
    ["emit/unsupported-keyword"],
    1,
  ],
  [
    "a type that is none",
    {
      ...operation({}),
      components: { schemas: { A: { type: "file" }, B: { type: ["any"] } } },
    },
    ["emit/unknown-type"],
    1,
  ],
  [
    "a pattern of another language",
    {
      ...operation({}),
      components: { schemas: { A: { type: "string", pattern: "\\Aab\\Z" } } },
    },
    ["emit/invalid-pattern"],
    1,
  ],
  [
    "a style in a multipart form",
    operation({
      requestBody: {
        content: {
          "multipart/form-data": {
            schema: { type: "object", properties: { a: { type: "object" } } },
            encoding: { a: { style: "deepObject" } },
          },
        },
      },
    }),
    ["emit/unsupported-encoding"],
    1,
  ],
  [
    "values that contradict their type",
    {
      ...operation({}),
      components: { schemas: { A: { type: "string", enum: [1] } } },
    },
    ["emit/contradicting-values"],
    1,
  ],
  [
    "values that contradict the bounds beside them",
    {
      ...operation({}),
      components: {
        schemas: { A: { type: "string", enum: ["low"], maxLength: 1 } },
      },
    },
    ["emit/contradicting-bounds"],
    1,
  ],
  [
    "a keyword of 3.0 in 3.1",
    {
      ...operation({}),
      components: { schemas: { A: { type: "string", nullable: true } } },
    },
    ["emit/older-keyword"],
    1,
  ],
  ...(
    [
      ["a bound that is exclusive by a word", { exclusiveMinimum: true }],
      ["a list of schemas as items", { items: [{ type: "string" }] }],
    ] as const
  ).map(
    ([title, schema]) =>
      [
        title,
        { ...operation({}), components: { schemas: { A: schema } } },
        ["emit/older-keyword"],
        1,
      ] as const,
  ),
  ...[
    { pattern: "/^bell$/" },
    { pattern: "/^bell$/i" },
    { enum: [] },
    { type: [] },
    { anyOf: [] },
  ].map(
    (schema) =>
      [
        `what means nothing: ${JSON.stringify(schema)}`,
        { ...operation({}), components: { schemas: { A: schema } } },
        ["emit/malformed-keyword"],
        1,
      ] as const,
  ),
  [
    "a constant that is not on the list beside it",
    {
      ...operation({}),
      components: { schemas: { A: { enum: ["a", "b"], const: "c" } } },
    },
    ["emit/contradicting-bounds"],
    1,
  ],
  [
    "null among alternatives, beside a type that it is not of",
    {
      ...operation({}),
      components: {
        schemas: {
          A: { type: "object" },
          B: {
            type: "object",
            oneOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }],
          },
        },
      },
    },
    ["emit/contradicting-null"],
    1,
  ],
  [
    "null among alternatives, beside a type that it is of",
    {
      ...operation({}),
      components: {
        schemas: {
          A: { type: "object" },
          B: {
            type: ["object", "null"],
            oneOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }],
          },
        },
      },
    },
    [],
    1,
  ],
  [
    "an object that is closed beside its parts",
    {
      ...operation({}),
      components: {
        schemas: {
          A: { type: "object", properties: { a: { type: "string" } } },
          B: {
            allOf: [{ $ref: "#/components/schemas/A" }],
            additionalProperties: false,
          },
        },
      },
    },
    [],
    1,
  ],
  [
    "an object that is closed beside its parts, and has more of them elsewhere",
    {
      ...operation({}),
      components: {
        schemas: {
          A: { type: "object", properties: { a: { type: "string" } } },
          B: {
            allOf: [{ $ref: "#/components/schemas/A" }],
            additionalProperties: false,
          },
          C: {
            allOf: [
              { $ref: "#/components/schemas/B" },
              { type: "object", properties: { c: { type: "string" } } },
            ],
          },
        },
      },
    },
    ["emit/unclosed-object"],
    1,
  ],
  [
    "a dynamic reference to one of several",
    {
      ...operation({}),
      components: {
        schemas: {
          A: { $dynamicAnchor: "bell", type: "string" },
          B: { $dynamicAnchor: "bell", $dynamicRef: "#bell" },
        },
      },
    },
    ["emit/unsupported-keyword"],
    1,
  ],
  [
    "a name that nothing has",
    {
      ...operation({}),
      components: { schemas: { A: { $ref: "#bell" } } },
    },
    ["emit/unresolved-reference"],
    1,
  ],
  [
    "alternatives that nothing tells apart",
    {
      ...operation({}),
      components: {
        schemas: {
          A: {
            oneOf: [
              { type: "object", properties: { a: { type: "string" } } },
              { type: "object", properties: { b: { type: "string" } } },
            ],
          },
        },
      },
    },
    ["emit/overlapping-alternatives"],
    1,
  ],
  [
    "scopes and schemes with the names of keywords",
    {
      ...operation({ security: [{ content: ["pattern"] }] }),
      components: {
        securitySchemes: {
          content: {
            type: "oauth2",
            flows: {
              implicit: {
                authorizationUrl: "https://bells.example.com",
                scopes: { content: "x", pattern: "y", allOf: "z" },
              },
            },
          },
        },
      },
    },
    [],
    1,
  ],
  [
    "headers of a part",
    operation({
      requestBody: {
        content: {
          "multipart/form-data": {
            schema: { type: "object", properties: { a: { type: "string" } } },
            encoding: { a: { headers: { "X-A": {} } } },
          },
        },
      },
    }),
    ["emit/unsupported-encoding"],
    1,
  ],
  [
    "a scheme that is no token",
    {
      ...operation({}),
      security: [{ m: [] }],
      components: { securitySchemes: { m: { type: "mutualTLS" } } },
    },
    ["emit/unsupported-security"],
    1,
  ],
  [
    "a key in a cookie",
    {
      ...operation({}),
      security: [{ k: [] }],
      components: {
        securitySchemes: { k: { type: "apiKey", in: "cookie", name: "k" } },
      },
    },
    ["emit/unsupported-security"],
    1,
  ],
  ...(
    [
      ["two keys at once", { type: "apiKey", in: "query", name: "a" }, []],
      [
        "two keys in one place",
        { type: "http", scheme: "bearer" },
        ["emit/unsupported-security"],
      ],
      [
        "two keys of which one is in a cookie",
        { type: "apiKey", in: "cookie", name: "b" },
        ["emit/unsupported-security"],
      ],
    ] as const
  ).map(
    ([title, b, codes]) =>
      [
        title,
        {
          ...operation({}),
          security: [{ a: [], b: [] }],
          components: {
            securitySchemes: {
              a: { type: "apiKey", in: "header", name: "authorization" },
              b,
            },
          },
        },
        codes,
        1,
      ] as const,
  ),
  [
    "two ways of which one is enough",
    {
      ...operation({}),
      security: [{ a: [] }, { b: [] }],
      components: {
        securitySchemes: {
          b: { type: "http", scheme: "basic" },
          a: { type: "http", scheme: "bearer" },
        },
      },
    },
    [],
    1,
  ],
  [
    "an operation that asks for another key than the others",
    {
      ...operation({ security: [{ b: [] }] }),
      security: [{ a: [] }],
      components: {
        securitySchemes: {
          a: { type: "apiKey", in: "header", name: "A" },
          b: { type: "http", scheme: "bearer" },
        },
      },
    },
    ["emit/unsupported-security"],
    1,
  ],
  [
    "a dangling reference",
    { ...operation({}), components: { schemas: { A: { $ref: "#/x" } } } },
    ["emit/unresolved-reference"],
    1,
  ],
  [
    "a circle",
    {
      ...operation({}),
      components: { schemas: { A: { $ref: "#/components/schemas/A" } } },
    },
    ["emit/unresolved-reference"],
    1,
  ],
  [
    "a discriminator that leads nowhere",
    {
      ...operation({}),
      components: {
        schemas: {
          A: { type: "object" },
          B: {
            oneOf: [{ $ref: "#/components/schemas/A" }],
            discriminator: { propertyName: "k", mapping: { c: "C.yaml" } },
          },
        },
      },
    },
    ["emit/unresolved-mapping"],
    1,
  ],
  [
    "keywords that hold what they cannot",
    {
      ...operation({}),
      info: { title: 1, version: 2, description: 3 },
      components: {
        schemas: {
          A: {
            type: "object",
            required: true,
            description: {},
            properties: { a: { type: "string", minLength: "2", allOf: "b" } },
          },
        },
      },
    },
    ["emit/malformed-keyword"],
    1,
  ],
  [
    "a parent that is one of its children",
    {
      ...operation({}),
      components: {
        schemas: {
          A: { oneOf: [{ $ref: "#/components/schemas/B" }] },
          B: { allOf: [{ $ref: "#/components/schemas/A" }] },
        },
      },
    },
    ["emit/circular-parent"],
    1,
  ],
  [
    "a base that others extend, as the type of a member",
    {
      ...operation({}),
      components: {
        schemas: {
          A: {
            type: "object",
            properties: { kind: { type: "string" } },
            discriminator: { propertyName: "kind" },
          },
          B: {
            allOf: [
              { $ref: "#/components/schemas/A" },
              { type: "object", properties: { b: { type: "string" } } },
            ],
          },
          C: {
            type: "object",
            properties: { a: { $ref: "#/components/schemas/A" } },
          },
        },
      },
    },
    ["emit/base-as-type"],
    1,
  ],
  [
    "a pattern that is none",
    {
      ...operation({}),
      components: { schemas: { A: { type: "string", pattern: "(" } } },
    },
    ["emit/invalid-pattern"],
    1,
  ],
  [
    "a reserved name",
    operation({ operationId: "delete" }),
    ["emit/renamed-operation"],
    1,
  ],
  [
    "no name",
    operation({ operationId: undefined }),
    ["emit/missing-operation-id"],
    1,
  ],
  [
    "a parameter without a place",
    operation({
      parameters: [{ name: "b", in: "path", required: true, schema: {} }],
    }),
    ["emit/undeclared-path-parameter"],
    1,
  ],
];

function withBody(more: object): object {
  const content = { "application/json": { schema: { type: "object" } } };
  return { operationId: "x", requestBody: { content, ...more }, responses: {} };
}

function answer(content: object): object {
  return { "200": { description: "", content } };
}

function operation(members: object): object {
  const parameters = [{ name: "a", in: "path", required: true, schema: {} }];
  return {
    paths: {
      "/x/{a}": {
        post: { operationId: "x", parameters, responses: {}, ...members },
      },
    },
  };
}

for (const [title, members, codes, operations] of ROWS) {
  test(`emit: ${title}`, async () => {
    const document = { ...documentOf({}), ...members } as OpenApiDocument;
    const result = await emit(document);
    const found = result.diagnostics.map((item) => item.code);
    // The parameter that is left out is also missing in the path: said twice.
    assert.equal([...new Set(found)], codes);
    assert.is(result.operations, operations);
  });
}

test("every code of emit/ has its row", () => {
  const hit = new Set(ROWS.flatMap(([, , codes]) => codes));
  assert.equal(
    Object.keys(EMIT_CODES).filter((code) => !hit.has(code)),
    [],
  );
});

const TEXTS: readonly [
  title: string,
  text: string,
  code: string | undefined,
][] = [
  ["JSON", '\ufeff{"openapi":"3.0.3","info":{},"paths":{}}', undefined],
  ["YAML", "openapi: 3.1.0\ninfo:\n  title: a\n", undefined],
  ["YAML with braces", "{openapi: 3.1.0, info: {title: a}}", undefined],
  ["Swagger 2", '{"swagger":"2.0","info":{}}', "contract/unsupported-version"],
  ["OpenAPI 4", "openapi: 4.0.0\ninfo: {}", "contract/unsupported-version"],
  ["broken YAML", "openapi: [1\ninfo: }", "contract/unreadable-document"],
  ["a list", "[1]", "contract/not-openapi"],
  ["nothing", "", "contract/not-openapi"],
  ["another document", '{"name":"x"}', "contract/not-openapi"],
  ["no info", '{"openapi":"3.1.0"}', "contract/not-openapi"],
];

for (const [title, text, code] of TEXTS) {
  test(`load: ${title}`, async () => {
    const { document, diagnostics } = await loadDocument(text, "a.yaml");
    assert.equal(
      diagnostics.map((item) => item.code),
      code === undefined ? [] : [code],
    );
    assert.is(
      document?.openapi.startsWith("3.1"),
      code === undefined ? true : undefined,
    );
    assert.ok(diagnostics.every((item) => item.source?.file === "a.yaml"));
  });
}

test("load: broken JSON in a .json file is no YAML", async () => {
  const { diagnostics } = await loadDocument('{"openapi": }', "a.json");
  assert.is(diagnostics[0]?.code, "contract/unreadable-document");
});

test("what is read otherwise than it is written is told with its places", async () => {
  const { diagnostics } = await emit(
    documentOf({
      Bell: {
        type: "object",
        properties: {
          "a/b": { type: "string", minLength: "2", pattern: "(" },
          tones: { type: "array", items: { minLength: "x" } },
        },
      },
      Lamp: { allOf: [{ maxLength: 1, enum: ["on"] }] },
    }),
  );
  const told = diagnostics.map(({ message, subject }) => [subject, message]);
  assert.equal(told.slice(0, 2), [
    [
      "#/components/schemas/Bell/properties/a~1b",
      "`minLength` holds something else than it can at `#/components/schemas/Bell/properties/a~1b`, `#/components/schemas/Bell/properties/tones/items`; it is read as what it may mean, or left out.",
    ],
    [
      "#/components/schemas/Lamp/allOf/0",
      "A schema lists values that its own bounds or pattern refuse, or has a `const` that is not of its type or not listed, at `#/components/schemas/Lamp/allOf/0`; the bounds, or the `const`, are left out.",
    ],
  ]);
  assert.equal(told.at(-1), [
    "Bell",
    "`(` in `Bell` is no regular expression; it is not checked.",
  ]);
});

test("filters leave out operations, and what only these reach", async () => {
  const schemas = {
    A: { type: "object", properties: { a: {} } },
    B: { type: "object", properties: { b: {} } },
  };
  const get = (id: string, schema: string, tag: string) => ({
    operationId: id,
    tags: [tag],
    responses: {
      "200": {
        description: "",
        content: {
          "application/json": {
            schema: { $ref: `#/components/schemas/${schema}` },
          },
        },
      },
    },
  });
  const document = {
    ...documentOf(schemas),
    paths: {
      "/a": { get: get("a", "A", "t") },
      "/b": { get: get("b", "B", "u") },
    },
  } as unknown as OpenApiDocument;
  const all = await emit(document);
  assert.is(all.operations, 2);
  for (const options of [
    { tags: ["u"] },
    { include: ({ path }: { path: string }) => path === "/b" },
  ]) {
    const result = await emit(document, options);
    assert.is(result.operations, 1);
    const models =
      result.files.find((file) => file.path === "models.ts")?.text ?? "";
    assert.match(models, /interface B /);
    assert.not.match(models, /interface A /);
  }
});

test.run();
