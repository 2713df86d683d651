/** A document with every kind of page and nearly every kind of field, for tests of the reference. */
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

const json = (schema: object, more: object = {}): object => ({
  "application/json": { schema, ...more },
});

/** A chain of objects without names, one in another. */
function nested(depth: number): object {
  let schema: object = { type: "string", description: "The innermost." };
  for (let level = depth; level > 0; level -= 1) {
    schema = { type: "object", properties: { [`level_${level}`]: schema } };
  }
  return schema;
}

export const SHOP_DOCUMENT = {
  openapi: "3.1.0",
  info: {
    title: "Shop API",
    version: "2.1",
    description: "Sells *things*. See [the site](https://shop.example/).",
  },
  servers: [{ url: "/api/", description: "Relative." }],
  security: [{ OAuth: ["shelves:read"] }, { Key: [], User: [] }, {}],
  tags: [
    { name: "Shelves", description: "What things stand on." },
    { name: "Unused" },
  ],
  "x-doc-error-codes": [
    {
      code: "Shop.0001",
      status: "400",
      message: "wrong size",
      description: "The size is not on offer.",
      solution: "Ask for **another** size.",
    },
  ],
  paths: {
    "/shelves/{shelf_id}": {
      parameters: [
        {
          name: "shelf_id",
          in: "path",
          required: true,
          schema: { type: "string", format: "uuid" },
        },
      ],
      get: {
        operationId: "ShowShelf",
        summary: "Showing a shelf",
        tags: ["Shelves"],
        deprecated: true,
        externalDocs: { url: "https://shop.example/?a=1&b=2" },
        security: [],
        parameters: [
          {
            name: "fields",
            in: "query",
            description: "What to show.",
            schema: {
              type: "array",
              items: {
                type: "array",
                maxItems: 2,
                items: { type: "string", maxLength: 9 },
              },
            },
            example: [["size"]],
          },
          {
            name: "filter",
            in: "query",
            content: json({
              type: "object",
              properties: { colour: { type: "string" } },
            }),
          },
          { name: "session", in: "cookie", schema: { type: "string" } },
        ],
        responses: {
          200: {
            description: "The shelf.",
            headers: {
              "X-Rate": {
                description: "Calls left.",
                schema: { type: "integer", minimum: 0 },
              },
            },
            content: json({ $ref: "#/components/schemas/Shelf" }),
          },
          404: { $ref: "#/components/responses/Missing" },
          410: { $ref: "#/components/responses/Missing" },
        },
      },
      put: {
        operationId: "ChangeShelf",
        summary: "Changing a shelf",
        tags: ["Shelves"],
        "x-doc-rate-limit": { perUser: 10, total: 1000, period: "minute" },
        "x-doc-error-codes": [{ code: "Shop.0002", message: "is locked" }],
        "x-doc-permissions": [
          {
            action: "shop:shelves:change",
            accessLevel: "Write",
            resourceTypes: ["shelf"],
            dependencies: ["shop:stores:get"],
          },
        ],
        "x-doc-variants": [
          {
            name: "PaintShelf",
            summary: "Paints it.",
            schema: { $ref: "#/components/schemas/Paint" },
          },
          {
            name: "MoveShelf",
            summary: "Moves it.",
            description: "Needs an empty place.",
            permissions: [{ action: "shop:shelves:move" }],
            schema: {
              type: "object",
              properties: { place: { type: "string" } },
            },
          },
        ],
        requestBody: {
          required: true,
          content: json(
            {
              anyOf: [
                { $ref: "#/components/schemas/Paint" },
                {
                  type: "object",
                  title: "Move",
                  properties: { place: { type: "string" } },
                },
              ],
            },
            {
              "x-doc-examples": [
                {
                  summary: "Odd",
                  reason: "colour is no number",
                  value: { colour: 1 },
                },
              ],
            },
          ),
        },
        responses: { default: { description: "Whatever comes." } },
        callbacks: {
          painted: {
            "{$request.body#/url}": {
              post: { summary: "It is dry", responses: {} },
            },
          },
        },
      },
      patch: {
        summary: "Without an id",
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                properties: {
                  file: { type: "string", format: "binary" },
                  deep: nested(24),
                },
                required: ["file"],
              },
            },
          },
        },
        responses: { 204: { description: "Done." } },
      },
    },
  },
  webhooks: {
    shelfFell: {
      post: {
        summary: "A shelf fell",
        requestBody: { content: json({ $ref: "#/components/schemas/Shelf" }) },
        responses: { 200: { description: "Heard." } },
      },
    },
  },
  components: {
    securitySchemes: {
      OAuth: {
        type: "oauth2",
        flows: {
          clientCredentials: {
            tokenUrl: "https://shop.example/token",
            scopes: { "shelves:read": "Look at shelves." },
          },
        },
      },
      Key: { type: "apiKey", in: "query", name: "key" },
      User: { type: "http", scheme: "basic" },
    },
    responses: {
      Missing: {
        description: "There is none.",
        content: json({ $ref: "#/components/schemas/Problem" }),
      },
    },
    schemas: {
      Problem: {
        type: "object",
        properties: { code: { type: "string" } },
        examples: [{ code: "Shop.0001" }],
      },
      Paint: {
        type: "object",
        required: ["colour"],
        properties: {
          colour: {
            type: "string",
            enum: ["red", "green"],
            "x-enum-descriptions": ["like a rose", ""],
          },
          glossy: { type: ["boolean", "null"], default: false },
        },
      },
      Shelf: {
        type: "object",
        description:
          "A shelf.\n\n# Not a heading\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        required: ["id", "undescribed"],
        properties: {
          id: { type: "string", readOnly: true },
          inner: { $ref: "#/components/schemas/Shelf" },
          paint: {
            anyOf: [{ $ref: "#/components/schemas/Paint" }, { type: "null" }],
          },
          kind: {
            oneOf: [
              { $ref: "#/components/schemas/Paint" },
              { $ref: "#/components/schemas/Problem" },
            ],
            discriminator: {
              propertyName: "is",
              mapping: { p: "#/components/schemas/Paint" },
            },
          },
          labels: { type: "object", additionalProperties: { type: "string" } },
          recipe: {
            type: "string",
            contentMediaType: "application/json",
            contentSchema: { $ref: "#/components/schemas/Paint" },
          },
          spot: {
            type: "array",
            prefixItems: [{ type: "number" }, { type: "string" }],
          },
          secret: { type: "string", writeOnly: true, "x-doc-reserved": true },
          odd: { $ref: "#/components/schemas/NoSuch" },
          both: {
            allOf: [
              { type: "object", properties: { a: { type: "string" } } },
              { type: "object", properties: { b: { type: "string" } } },
            ],
          },
        },
        patternProperties: { "^x-": { type: "integer" } },
        dependentRequired: { labels: ["spot"] },
      },
    },
  },
} as unknown as OpenApiDocument;
