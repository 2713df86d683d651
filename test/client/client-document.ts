/** A small document for tests of the client's runtime: one operation for each method, and one for each way to answer. */
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

const THING = {
  type: "object",
  properties: { id: { type: "string" }, size: { type: "integer" } },
};

const ERROR = {
  type: "object",
  properties: {
    error_code: { type: "string" },
    error_msg: { type: "string" },
  },
};

const json = (schema: object) => ({ "application/json": { schema } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const responses = {
  "200": { description: "Done", content: json(ref("Thing")) },
  "204": { description: "Done, and nothing to say" },
  "400": { description: "Refused", content: json(ref("Failure")) },
  "401": { description: "Unknown", content: json(ref("Failure")) },
  "503": { description: "Busy", content: json(ref("Failure")) },
};

const requestBody = { required: true, content: json(ref("Thing")) };
const id = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "string" },
};

const operation = (operationId: string, more: object = {}) => ({
  operationId,
  parameters: [id],
  responses,
  ...more,
});

export const CLIENT_DOCUMENT = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  servers: [{ url: "https://things.example.com" }],
  security: [{ token: [] }],
  paths: {
    "/things/{id}": {
      get: operation("GetThing"),
      head: operation("HeadThing"),
      post: operation("CreateThing", { requestBody }),
      put: operation("ReplaceThing", { requestBody }),
      patch: operation("ChangeThing", { requestBody }),
      delete: operation("RemoveThing"),
    },
    "/files/{id}": {
      put: operation("UploadFile", {
        requestBody: {
          required: true,
          content: { "application/octet-stream": {} },
        },
      }),
    },
    "/slow/{id}": {
      get: operation("GetSlowThing", {
        "x-doc-rate-limit": { perUser: 2, total: 9, period: "second" },
      }),
      post: operation("CreateSlowThing", {
        requestBody,
        "x-doc-rate-limit": { total: 3, period: "minute" },
      }),
    },
    "/open": {
      get: {
        operationId: "GetOpen",
        security: [],
        parameters: [
          { name: "q", in: "query", schema: { type: "string" } },
          { name: "user_token", in: "query", schema: { type: "string" } },
        ],
        responses,
      },
    },
    "/events": {
      get: {
        operationId: "WatchThings",
        responses: {
          "200": {
            description: "Events",
            content: { "text/event-stream": { schema: ref("Thing") } },
          },
        },
      },
    },
  },
  components: {
    schemas: { Thing: THING, Failure: ERROR },
    securitySchemes: {
      token: { type: "apiKey", in: "header", name: "X-Auth-Token" },
      signature: {
        type: "apiKey",
        in: "header",
        name: "Authorization",
        "x-doc-signature": "SDK-HMAC-SHA256",
      },
    },
  },
} as unknown as OpenApiDocument;
