/** A document that is as unkind to layouts as a valid one can be: widths around the edge, hostile names, circles. */
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

const WORDS = [
  "disk",
  "名称",
  "volume",
  "Größe",
  "__proto__",
  "a b",
  "1st",
  "x-y",
  "constructor",
  "type",
  "it's",
  'say "hi"',
  "tab\there",
  "emoji😀",
  "ﬀ",
  "é́",
];

/** Names whose lengths go through every column where a layout changes. */
function nameOf(length: number, word: string): string {
  return (word + "LongerAndLonger".repeat(10)).slice(
    0,
    Math.max(length, word.length),
  );
}

/** Large objects are few: one in six lengths has its own. */
function volumeOf(length: number): string {
  const own = length - ((length - 1) % 6);
  return nameOf(own, `Volume${own}`);
}

export function stressDocument(): OpenApiDocument {
  const schemas: Record<string, unknown> = {};
  const define = (name: string, schema: unknown) =>
    Object.defineProperty(schemas, name, {
      value: schema,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  for (let length = 1; length <= 84; length++) {
    // Each family has every third length, and together they have all.
    let family = 0;
    const put = (name: string, schema: unknown) => {
      if ((length + family++) % 3 === 0) define(name, schema);
    };
    if (length % 6 === 1) define(volumeOf(length), objectOf(length));
    put(`Alias${nameOf(length, `Of${length}`)}`, {
      $ref: `#/components/schemas/${volumeOf(length)}`,
    });
    put(`List${nameOf(length, `Of${length}`)}`, {
      type: "array",
      items: {
        anyOf: [
          { $ref: "#/components/schemas/Tree" },
          { type: "string", maxLength: length },
        ],
      },
    });
    put(`Map${nameOf(length, `Of${length}`)}`, {
      type: "object",
      additionalProperties: {
        type: "array",
        items: { type: "integer", minimum: length },
      },
    });
    put(`Numbers${length}`, {
      type: "integer",
      enum: Array.from({ length }, (_, index) => index * 37 - 5),
    });
    put(`Mixed${length}`, {
      enum: ["a".repeat(length), length, null],
      type: ["string", "integer", "null"],
    });
    put(`One${nameOf(length, `Of${length}`)}`, {
      oneOf: [
        { $ref: "#/components/schemas/Tree" },
        { $ref: "#/components/schemas/Json" },
        { type: "boolean" },
      ],
    });
    put(`Both${nameOf(length, `Of${length}`)}`, {
      allOf: [
        { $ref: "#/components/schemas/Tree" },
        {
          type: "object",
          required: ["x"],
          properties: { x: { const: length } },
        },
      ],
      description: "d".repeat(length),
    });
  }
  define("Tree", {
    type: "object",
    required: ["leaves"],
    properties: {
      leaves: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
      parent: {
        oneOf: [{ $ref: "#/components/schemas/Tree" }, { type: "null" }],
      },
    },
  });
  define("Json", {
    anyOf: [
      { type: "string" },
      {
        type: "object",
        additionalProperties: { $ref: "#/components/schemas/Json" },
      },
      { type: "array", items: { $ref: "#/components/schemas/Json" } },
    ],
  });
  define("A", { $ref: "#/components/schemas/B" });
  define("B", { allOf: [{ $ref: "#/components/schemas/A" }] });
  define("Words", {
    enum: ["Open", "Dictionary", "BinaryBody", "Result"],
    description: "Open, SuccessStatus, Dictionary.",
  });
  define("Any", {});
  define("Nothing", { type: "object", properties: {} });
  define("string", { type: "string" });
  define("Promise", {
    type: "object",
    properties: { then: { type: "boolean" } },
  });
  define("promise", { type: "object", properties: { a: { type: "boolean" } } });
  define("../../etc", {
    type: "object",
    properties: { a: { type: "boolean" } },
  });
  define("__proto__", {
    type: "object",
    properties: { a: { type: "boolean" } },
  });
  define("中文 名", {
    type: "object",
    properties: {
      键: { enum: ["值", "值二", "*/", "`${x}`", "\u2028", "'", '"', "\\"] },
    },
  });
  define("Hoch", {
    type: ["object", "null"],
    properties: { a: { type: "string" } },
    anyOf: [{ $ref: "#/components/schemas/Tree" }, { required: ["a"] }],
  });
  define("Patterns", {
    type: "object",
    properties: Object.fromEntries(
      [
        "^/a/b$",
        "[",
        "(?<!x)\\p{L}",
        "\\-a",
        "[\\w-.]",
        "中+",
        "😀",
        "^.{0,70}(?:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)$",
        "\n",
      ].map((pattern, index) => [`p${index}`, { type: "string", pattern }]),
    ),
    patternProperties: { "^x-": { type: "integer" } },
  });
  define("Tuple", {
    type: "array",
    prefixItems: [{ type: "string" }, { type: "integer" }],
    items: false,
  });
  define("Never", {
    type: "object",
    properties: {
      gone: { not: {} },
      odd: { type: ["string", "integer"], minLength: 2 },
    },
    additionalProperties: false,
  });
  return {
    openapi: "3.1.0",
    info: { title: "Stress */ `test` ${x}", version: "1.2.3" },
    paths: paths(),
    components: { schemas },
  } as unknown as OpenApiDocument;
}

function objectOf(length: number): unknown {
  const properties: [string, unknown][] = WORDS.map((word, index) => [
    nameOf(length, word),
    SHAPES[(index + length) % SHAPES.length]?.(length),
  ]);
  return {
    type: "object",
    description: `Line one ${"word ".repeat(length)}\n@deprecated not a tag\n*/ no end\n中文${"字".repeat(length)}`,
    required: properties
      .filter((_, index) => index % 2 === 0)
      .map(([name]) => name),
    properties: Object.fromEntries(properties),
  };
}

const SHAPES: readonly ((length: number) => unknown)[] = [
  (length) => ({
    type: "string",
    maxLength: length,
    minLength: 1,
    description: "x".repeat(length),
  }),
  (length) => ({
    type: "string",
    enum: ["a".repeat(length), "b", 'c"d', "e'f", "字".repeat(length % 40)],
    "x-enum-descriptions": [
      "First */ value",
      "",
      "@x",
      "y".repeat(length),
      "z",
    ],
  }),
  (length) => ({
    type: "array",
    items: { type: "string", enum: ["one", "z".repeat(length)] },
    maxItems: length,
    uniqueItems: true,
  }),
  (length) => ({
    type: "object",
    additionalProperties: {
      type: "object",
      properties: {
        [nameOf(length, "inner")]: {
          type: "number",
          exclusiveMinimum: -1e21,
          multipleOf: 1e-7,
        },
      },
    },
  }),
  () => ({ anyOf: [{ $ref: "#/components/schemas/Tree" }, { type: "null" }] }),
  (length) => ({
    type: "array",
    items: {
      type: "array",
      items: {
        type: "array",
        items: { type: ["integer", "null"], maximum: length },
      },
    },
  }),
  (length) => ({
    oneOf: [
      { type: "string", const: "q".repeat(length) },
      { type: "integer" },
      { $ref: "#/components/schemas/Tree" },
    ],
  }),
  (length) => ({
    $ref: "#/components/schemas/Tree",
    description: `w ${"word ".repeat(length)}`,
    deprecated: true,
  }),
  (length) => ({
    type: "string",
    "x-extensible-enum": ["p".repeat(length), "q"],
  }),
  (length) => ({ type: "integer", enum: [1, 2, length + 2] }),
  () => ({ $ref: "#/components/schemas/Absent" }),
  (length) => ({
    type: "array",
    items: {
      anyOf: [
        { type: "string" },
        { $ref: "#/components/schemas/Tree" },
        { type: "array", items: { const: "v".repeat(length) } },
      ],
    },
  }),
];

function paths(): unknown {
  const all: Record<string, unknown> = {};
  for (let length = 1; length <= 75; length += 2) {
    const name = nameOf(length, `op${length}`);
    all[`/things/{id}/${length}`] = {
      get: {
        operationId: name,
        summary: `Summary ${"word ".repeat(length)}`,
        parameters: [
          {
            name: "id",
            in: "path",
            required: true,
            schema: { type: "string" },
          },
          {
            name: "filter",
            in: "query",
            schema: { type: "string" },
            explode: length % 2 === 0,
            allowReserved: true,
          },
          {
            name: nameOf(length, "X-Head"),
            in: "header",
            schema: { type: "array", items: { type: "string" } },
            explode: true,
          },
        ],
        responses: {
          "200": {
            description: "ok",
            content: {
              "application/json": {
                schema: {
                  $ref: `#/components/schemas/${volumeOf(length)}`,
                },
              },
            },
          },
          "201": {
            description: "ok",
            content: {
              "application/json": {
                schema: {
                  type: "array",
                  items: { $ref: "#/components/schemas/Json" },
                },
              },
            },
          },
          "2XX": {
            description: "ok",
            content: {
              "application/json": {
                schema: { anyOf: [{ type: "string" }, { type: "null" }] },
              },
            },
          },
          "404": { description: "no", content: { "text/html": {} } },
          default: {
            description: "any",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { why: { type: "string" } },
                },
              },
            },
          },
        },
      },
      post: {
        operationId: `${name}Post`,
        parameters: [
          {
            name: "id",
            in: "path",
            required: true,
            schema: { type: "string" },
          },
        ],
        requestBody: {
          content: {
            "application/json": {
              schema: {
                $ref: `#/components/schemas/${volumeOf(length)}`,
              },
            },
          },
        },
        responses: { "204": { description: "done" } },
      },
    };
  }
  for (const id of [
    "default",
    "delete",
    "import",
    "call",
    "client",
    "models",
    "constructor",
    "toString",
    "__proto__",
    "fetch",
    "中文",
    "",
    "a-b",
    "A_b",
    "validate",
  ]) {
    all[`/names/${encodeURIComponent(id)}`] = {
      get: { operationId: id, responses: {} },
    };
  }
  return all;
}
