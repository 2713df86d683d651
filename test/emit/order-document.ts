/** A contract in the form that `contract/` gives: shared schemas, `XOutput`, open lists, conditions, sources. */
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

const page = "PlaceShelfOrder";

export const ORDER_DOCUMENT: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Shelf orders", version: "2" },
  servers: [
    {
      url: "https://shelves.{region}.example.com",
      variables: {
        region: { default: "north-1", enum: ["north-1", "south-2"] },
      },
    },
  ],
  security: [{ token: [] }],
  paths: {
    "/v2/{project_id}/orders": {
      post: {
        operationId: "PlaceShelfOrder",
        summary: "Placing an order",
        description: "Orders shelves. Ends */ comments and\n@tags early.",
        tags: ["Orders"],
        "x-doc-source": { page },
        parameters: [
          {
            name: "project_id",
            in: "path",
            required: true,
            description: "Project.",
            schema: { type: "string", minLength: 1, maxLength: 32 },
            "x-doc-source": {
              page,
              table: "URI parameters",
              row: "project_id",
            },
          },
          {
            name: "label",
            in: "query",
            schema: { type: "array", items: { type: "string" } },
          },
          {
            name: "X-Language",
            in: "header",
            schema: { type: "string", enum: ["en-us", "zh-cn"] },
          },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/PlaceShelfOrderRequest" },
            },
          },
        },
        responses: {
          "200": {
            description: "Accepted",
            content: {
              "application/json": {
                schema: {
                  $ref: "#/components/schemas/PlaceShelfOrderResponse200",
                },
              },
            },
          },
          "204": { description: "Nothing to do" },
          "400": {
            description: "Bad request",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ErrorBody" },
              },
            },
          },
          "500": { description: "Broken" },
        },
      },
      get: {
        operationId: "ListShelfOrders",
        deprecated: true,
        tags: ["Lists"],
        parameters: [
          {
            name: "project_id",
            in: "path",
            required: true,
            schema: { type: "string" },
          },
          {
            name: "limit",
            in: "query",
            schema: { type: "integer", minimum: 1, maximum: 100 },
          },
          {
            name: "ids",
            in: "query",
            explode: false,
            schema: { type: "array", items: { type: "string" } },
          },
          {
            name: "filter",
            in: "query",
            style: "deepObject",
            schema: {
              type: "object",
              additionalProperties: { type: "string" },
            },
          },
        ],
        responses: {
          "200": {
            description: "Orders",
            content: {
              "application/json": {
                schema: {
                  type: "array",
                  items: { $ref: "#/components/schemas/OrderOutput" },
                },
              },
            },
          },
        },
      },
    },
    "/v2/ping": {
      get: {
        operationId: "Ping",
        security: [],
        responses: {
          "200": { description: "Alive", content: { "text/plain": {} } },
        },
      },
    },
    "/v2/files/{name}": {
      put: {
        operationId: "PutFile",
        parameters: [
          {
            name: "name",
            in: "path",
            required: true,
            schema: { type: "string" },
          },
        ],
        requestBody: {
          required: true,
          content: { "application/octet-stream": {} },
        },
        responses: {
          "201": {
            description: "Stored",
            content: { "application/json": { schema: {} } },
          },
        },
      },
      get: {
        operationId: "GetFile",
        parameters: [
          {
            name: "name",
            in: "path",
            required: true,
            schema: { type: "string" },
          },
        ],
        responses: {
          "200": { description: "File", content: { "image/png": {} } },
        },
      },
    },
    "/v2/forms": {
      post: {
        operationId: "SendForm",
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["file"],
                properties: {
                  file: { type: "string", format: "binary" },
                  note: { type: "string" },
                },
              },
            },
          },
        },
        responses: { default: { description: "Any" } },
      },
    },
    "/v2/login": {
      post: {
        operationId: "Login",
        requestBody: {
          content: {
            "application/x-www-form-urlencoded": {
              schema: {
                type: "object",
                properties: {
                  user: { type: "string" },
                  scopes: { type: "array", items: { type: "string" } },
                },
              },
            },
          },
        },
        responses: {
          "2XX": { description: "In" },
          "4XX": { description: "Out" },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: "apiKey", in: "header", name: "X-Auth-Token" },
    },
    schemas: {
      PlaceShelfOrderRequest: {
        type: "object",
        description: "What is ordered.",
        required: ["kind", "shelves"],
        properties: {
          kind: {
            type: "string",
            enum: ["new", "change"],
            "x-enum-descriptions": [
              "A first order",
              "A change of an old one */",
            ],
            "x-doc-source": { page, table: "Order", row: "kind" },
          },
          old_order_id: { type: "string", pattern: "^[0-9a-f]{8}$" },
          shelves: {
            type: "array",
            minItems: 1,
            maxItems: 100,
            items: { $ref: "#/components/schemas/Shelf" },
          },
          gift: { type: "boolean", default: false },
          card: { type: "string", maxLength: 20 },
          amount: { type: "number", exclusiveMinimum: 0, multipleOf: 0.01 },
          labels: {
            type: "object",
            additionalProperties: { type: "string", maxLength: 5 },
          },
          contact: {
            anyOf: [{ $ref: "#/components/schemas/Contact" }, { type: "null" }],
          },
        },
        dependentRequired: { card: ["gift"] },
        allOf: [
          {
            if: {
              properties: { kind: { const: "change" } },
              required: ["kind"],
            },
            then: { required: ["old_order_id"] },
          },
        ],
      },
      Shelf: {
        type: "object",
        required: ["size", "type"],
        properties: {
          size: {
            type: "integer",
            minimum: 1,
            maximum: 500,
            "x-doc-source": { page, table: "Shelf", row: "size" },
          },
          type: {
            type: "string",
            "x-extensible-enum": ["oak", "pine"],
            description: "Wood.",
          },
          boards: {
            type: "array",
            items: {
              type: "array",
              items: { $ref: "#/components/schemas/Board" },
            },
          },
        },
        anyOf: [{ required: ["boards"] }, { required: ["type"] }],
      },
      Board: {
        type: "object",
        required: ["length"],
        properties: {
          length: { type: "integer" },
          "side-a": { type: ["string", "null"], enum: ["raw", "oiled", null] },
        },
        not: { required: ["length", "width"] },
      },
      Contact: {
        type: "object",
        required: ["mail"],
        properties: { mail: { type: "string", format: "email" } },
      },
      PlaceShelfOrderResponse200: {
        type: "object",
        properties: {
          order: { $ref: "#/components/schemas/OrderOutput" },
          shelves: {
            type: "array",
            items: { $ref: "#/components/schemas/Shelf" },
          },
          boards: {
            type: "array",
            items: { $ref: "#/components/schemas/Board" },
          },
        },
      },
      OrderOutput: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "string", readOnly: true },
          status: {
            type: "string",
            enum: ["open", "paid"],
            "x-enum-descriptions": { open: "Not paid", paid: "Paid" },
          },
        },
      },
      ErrorBody: {
        type: "object",
        properties: {
          error_code: { type: "string" },
          error_msg: { type: "string" },
        },
      },
    },
  },
} as unknown as OpenApiDocument;
