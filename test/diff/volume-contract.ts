/** A small contract with everything that the product writes, made anew for each test. */
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

type Loose = Record<string, unknown>;

/** JSON, so that tests may change what they like and `__proto__` is a name as any other. */
export function volumeContract(): OpenApiDocument {
  return JSON.parse(JSON.stringify(CONTRACT)) as OpenApiDocument;
}

/** What stands at a JSON pointer without its `#/`; path segments written with `~1`. */
export function at(document: unknown, pointer: string): Loose {
  let node = document;
  for (const segment of pointer.split("/").filter(Boolean)) {
    const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    node = (node as Loose)[name];
    if (typeof node !== "object" || node === null) {
      throw new Error(`nothing at ${pointer}`);
    }
  }
  return node as Loose;
}

function source(table: string, row?: string): Loose {
  return { page: "handbook/Orders", table, ...(row && { row }) };
}

const ORDER_OPERATION = {
  operationId: "ChangeDisks",
  summary: "Changing disks",
  description: "Adds disks to machines, or makes them larger.",
  tags: ["Orders"],
  "x-doc-source": { page: "handbook/Orders" },
  "x-doc-permissions": [
    { action: "shop:disk:create", accessLevel: "Write" },
    { action: "shop:disk:list", accessLevel: "List" },
  ],
  "x-doc-rate-limit": { requests: 10, seconds: 60 },
  parameters: [
    {
      name: "project",
      in: "path",
      required: true,
      description: "The project.",
      schema: { type: "string" },
    },
    {
      name: "dry_run",
      in: "query",
      description: "Only checks.",
      schema: { type: "boolean", default: false },
    },
    { $ref: "#/components/parameters/Limit" },
  ],
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/ChangeDisksRequest" },
        examples: {
          larger: { value: { kind: "GROW", disks: [{ size: 20 }] } },
        },
      },
    },
  },
  responses: {
    "200": {
      description: "Accepted.",
      headers: {
        "X-Request-Id": { schema: { type: "string" }, description: "For us." },
      },
      content: {
        "application/json": {
          schema: { $ref: "#/components/schemas/Order" },
        },
      },
    },
    "400": { $ref: "#/components/responses/Refused" },
  },
};

const CONTRACT = {
  openapi: "3.1.0",
  info: { title: "Disk shop", version: "1" },
  servers: [
    {
      url: "https://shop.{region}.example.com",
      variables: { region: { enum: ["north", "south"], default: "north" } },
    },
  ],
  security: [{ token: [] }],
  tags: [{ name: "Orders", description: "Buying things." }],
  paths: {
    "/v2/{project}/disks/order": { post: ORDER_OPERATION },
    "/v2/{project}/orders": {
      get: {
        operationId: "ListOrders",
        tags: ["Orders"],
        parameters: [
          {
            name: "project",
            in: "path",
            required: true,
            schema: { type: "string" },
          },
          { $ref: "#/components/parameters/Limit" },
        ],
        responses: {
          "200": {
            description: "The orders.",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    orders: {
                      type: "array",
                      items: { $ref: "#/components/schemas/Order" },
                    },
                  },
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/Refused" },
        },
      },
    },
    "/v2/{project}/orders/{order}": {
      delete: {
        operationId: "DeleteOrder",
        parameters: [
          {
            name: "project",
            in: "path",
            required: true,
            schema: { type: "string" },
          },
          {
            name: "order",
            in: "path",
            required: true,
            schema: { type: "string" },
          },
        ],
        responses: { "204": { description: "Gone." } },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: "apiKey", in: "header", name: "X-Auth-Token" },
    },
    parameters: {
      Limit: {
        name: "limit",
        in: "query",
        description: "Entries a page.",
        schema: { type: "integer", minimum: 1, maximum: 100 },
      },
    },
    responses: {
      Refused: {
        description: "Refused.",
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/Problem" },
          },
        },
      },
    },
    schemas: {
      Problem: {
        type: "object",
        properties: {
          code: { type: "string", examples: ["SHOP.1"] },
          text: { type: "string" },
        },
      },
      Disk: {
        type: "object",
        description: "A disk.",
        required: ["size"],
        "x-doc-source": source("Disk"),
        properties: {
          size: {
            type: "integer",
            minimum: 10,
            maximum: 8200,
            description: "Gigabytes.",
            "x-doc-source": source("Disk", "size"),
          },
          kind: {
            type: "string",
            enum: ["SSD", "HDD"],
            "x-enum-descriptions": ["fast", "large"],
          },
          zone: { type: "string", "x-extensible-enum": ["a", "b"] },
          label: { type: ["string", "null"], maxLength: 64 },
          parts: {
            type: "array",
            items: { $ref: "#/components/schemas/Disk" },
          },
        },
      },
      Named: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string", pattern: "^[a-z]+$" } },
      },
      ChangeDisksRequest: {
        type: "object",
        required: ["kind"],
        properties: {
          kind: { type: "string", enum: ["ADD", "GROW"] },
          disks: {
            type: "array",
            minItems: 1,
            items: { $ref: "#/components/schemas/Disk" },
          },
          system_disk: {
            $ref: "#/components/schemas/Disk",
            description: "The first disk.",
          },
          owner: {
            allOf: [{ $ref: "#/components/schemas/Named" }],
            description: "Who pays.",
          },
          labels: {
            type: "object",
            additionalProperties: { type: "string", maxLength: 20 },
          },
          target: {
            anyOf: [
              { $ref: "#/components/schemas/Machine" },
              { $ref: "#/components/schemas/Pool" },
            ],
          },
          parent: {
            anyOf: [{ $ref: "#/components/schemas/Named" }, { type: "null" }],
          },
        },
        if: { properties: { kind: { const: "GROW" } }, required: ["kind"] },
        then: { required: ["disks"] },
        dependentRequired: { labels: ["owner"] },
        allOf: [
          { anyOf: [{ required: ["disks"] }, { required: ["target"] }] },
          { not: { required: ["owner", "parent"] } },
        ],
      },
      Machine: {
        type: "object",
        required: ["machine_id"],
        properties: { machine_id: { type: "string" } },
      },
      Pool: {
        type: "object",
        required: ["pool_id"],
        properties: { pool_id: { type: "string" } },
      },
      Order: {
        type: "object",
        properties: {
          order_id: { type: "string", readOnly: true },
          order_status: { type: "string", enum: ["OPEN", "PAID"] },
          system_disk: { $ref: "#/components/schemas/DiskOutput" },
          disks: {
            type: "array",
            items: { $ref: "#/components/schemas/DiskOutput" },
          },
        },
      },
      DiskOutput: {
        allOf: [
          { $ref: "#/components/schemas/Named" },
          {
            type: "object",
            properties: { size: { type: "integer" } },
          },
        ],
      },
    },
  },
};
