/** A document with everything that the mock distinguishes: paths, styles, bodies, security, conditions, answers. */
import type {
  OpenApiDocument,
  Operation,
  Parameter,
} from "../../generator/contract/openapi.js";

function operation(id: string, members: Partial<Operation> = {}): Operation {
  return {
    operationId: id,
    security: [],
    responses: { 200: { description: id } },
    ...members,
  };
}

function query(
  name: string,
  schema: Parameter["schema"],
  members: Partial<Parameter> = {},
): Parameter {
  return { name, in: "query", ...(schema ? { schema } : {}), ...members };
}

function inPath(name: string, members: Partial<Parameter> = {}): Parameter {
  const schema = { type: "integer" } as const;
  return { name, in: "path", required: true, schema, ...members };
}

const STRINGS = { type: "array", items: { type: "string" } } as const;
const NUMBERS = { type: "array", items: { type: "integer" } } as const;
const COLOUR: Parameter["schema"] = {
  type: "object",
  required: ["r"],
  properties: { r: { type: "integer" }, g: { type: "integer" } },
};

const ITEM = {
  type: "object",
  required: ["name", "kind", "id"],
  properties: {
    id: { type: "string", readOnly: true, minLength: 5 },
    name: { type: "string", maxLength: 8, "x-doc-source": { row: "name" } },
    kind: { type: "string", enum: ["a", "b"] },
    size: { type: "integer", minimum: 1 },
    secret: { type: "string", writeOnly: true },
    when: { type: "string", format: "an-unknown-format" },
  },
  allOf: [
    {
      if: { properties: { kind: { const: "b" } }, required: ["kind"] },
      then: { required: ["size"] },
    },
  ],
} as const;

export const SHOP = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  servers: [
    {
      url: "https://shop.{region}.example.com/api/{version}",
      variables: { region: { default: "r" }, version: { default: "v1" } },
    },
  ],
  security: [{ Token: [] }, { Signature: [] }],
  paths: {
    "/items/{id}": {
      get: operation("GetItem", { parameters: [inPath("id")] }),
      put: operation("PutItem", { parameters: [inPath("id")] }),
    },
    "/items/all": { get: operation("ListAll") },
    "/items/{id}.json": {
      get: operation("GetItemFile", { parameters: [inPath("id")] }),
    },
    "/range/{from}-{to}": {
      get: operation("GetRange", {
        parameters: [inPath("from"), inPath("to")],
      }),
    },
    "/names/{name}": {
      get: operation("GetName", {
        parameters: [
          inPath("name", { schema: { type: "string", maxLength: 3 } }),
        ],
      }),
    },
    "/label/{colour}": {
      get: operation("Label", {
        parameters: [
          inPath("colour", { style: "label", explode: true, schema: COLOUR }),
        ],
      }),
    },
    "/matrix/{ids}": {
      get: operation("Matrix", {
        parameters: [inPath("ids", { style: "matrix", schema: NUMBERS })],
      }),
    },
    "/letters": {
      post: operation("AddLetter", {
        requestBody: {
          required: true,
          content: {
            "text/xml": { schema: COLOUR },
            "application/x-www-form-urlencoded": {
              schema: {
                type: "object",
                properties: { colours: { type: "array", items: COLOUR } },
              },
            },
          },
        },
      }),
    },
    "/photos": {
      post: operation("AddPhoto", {
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                properties: {
                  photo: { type: "string", format: "binary" },
                  colour: COLOUR,
                },
              },
            },
          },
        },
      }),
    },
    "/matrix-word/{word}": {
      get: operation("MatrixWord", {
        parameters: [
          inPath("word", { style: "matrix", schema: { type: "string" } }),
        ],
      }),
    },
    "/act?action=start": { post: operation("Start") },
    "/act?action=stop": { post: operation("Stop") },
    "/act": { post: operation("Act") },
    "/search": {
      get: operation("Search", {
        parameters: [
          query("q", { type: "string", minLength: 2 }, { required: true }),
          query("n", { type: "integer" }),
          query("on", { type: "boolean" }),
          query("mixed", { type: ["integer", "string", "null"], maximum: 9 }),
          query("many", NUMBERS),
          query("comma", STRINGS, { explode: false }),
          query("piped", NUMBERS, { style: "pipeDelimited", explode: false }),
          query("deep", COLOUR, { style: "deepObject" }),
          query("flat", COLOUR, { explode: false }),
          query("empty", { type: "integer" }, { allowEmptyValue: true }),
          query("json", undefined, {
            content: { "application/json": { schema: COLOUR } },
          }),
          { name: "X-Ids", in: "header", schema: NUMBERS },
          {
            name: "X-Colour",
            in: "header",
            content: { "application/json": { schema: COLOUR } },
          },
          { name: "theme", in: "cookie", schema: { enum: ["dark", "light"] } },
        ],
      }),
    },
    "/items": {
      post: operation("CreateItem", {
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Item" },
            },
            "application/x-www-form-urlencoded": {
              schema: { $ref: "#/components/schemas/Item" },
            },
            "multipart/form-data": {
              schema: { $ref: "#/components/schemas/Item" },
            },
          },
        },
        responses: {
          default: { description: "whatever" },
          "409": {
            description: "taken",
            content: {
              "application/json": {
                examples: {
                  first: { value: { error_msg: "first" } },
                  second: { value: { error_msg: "second" } },
                },
              },
            },
          },
          "400": {
            description: "wrong",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  additionalProperties: false,
                  required: ["error_code"],
                  properties: {
                    error_code: { type: "string" },
                    error_msg: { type: "string" },
                  },
                },
                examples: {
                  wrong: { value: { error_code: "S.1", error_msg: "Wrong." } },
                },
              },
            },
          },
          "202": {
            description: "later",
            headers: {
              "X-Left": { schema: { type: "integer", minimum: 3 } },
              "Bad\nName": { schema: { type: "string" } },
              "X-Split": { example: "a\r\nSet-Cookie: b=c" },
            },
          },
          "201": {
            description: "made",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Item" },
                examples: {
                  broken: { value: { name: "no kind" } },
                  whole: { value: { id: "12345", name: "lamp", kind: "a" } },
                  other: { value: { id: "67890", name: "desk", kind: "a" } },
                },
              },
              "text/plain": { example: "made" },
            },
          },
        },
      }),
    },
    "/locked": {
      get: operation("Locked", {
        security: [{ Token: [] }, { Signature: [] }],
        responses: {
          "200": { description: "fine" },
          "401": {
            description: "who?",
            content: {
              "application/json": { example: { error: { message: "who?" } } },
            },
          },
        },
      }),
    },
    "/bearer": { get: operation("Bearer", { security: [{ Bearer: [] }] }) },
    "/both": {
      get: operation("Both", { security: [{ Token: [], Key: [] }, {}] }),
    },
    "/keyed": { get: operation("Keyed", { security: [{ Key: [] }] }) },
  },
  components: {
    schemas: { Item: ITEM },
    securitySchemes: {
      Token: { type: "apiKey", in: "header", name: "X-Auth-Token" },
      Signature: {
        type: "apiKey",
        in: "header",
        name: "Authorization",
        "x-doc-signature": "SDK-HMAC-SHA256",
      },
      Bearer: { type: "http", scheme: "bearer" },
      Key: { type: "apiKey", in: "query", name: "key" },
    },
  },
} as unknown as OpenApiDocument;
