/** What the client of the scenarios is made from: one operation for each way in which a request or an answer travels. */
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

const TEXT = { type: "string" };
const FILE = { type: "string", format: "binary" };

const KIND = { name: "kind", in: "path", required: true, schema: TEXT };

const ERROR = {
  type: "object",
  properties: { error_code: TEXT, error_msg: TEXT },
};

const QUESTION = {
  type: "object",
  required: ["text"],
  properties: {
    text: { type: "string", minLength: 1 },
    count: { type: "integer", minimum: 1, maximum: 10 },
  },
};

const ANY_OBJECT = { type: "object", additionalProperties: true };

const EVENT = {
  type: "object",
  required: ["n"],
  properties: { n: { type: "integer" } },
};

function content(mediaType: string, schema: unknown): object {
  return { content: { [mediaType]: { schema } } };
}

function answer(mediaType: string, schema: unknown): object {
  return { "200": { description: "", ...content(mediaType, schema) } };
}

function body(mediaType: string, schema: unknown): object {
  return { requestBody: { required: true, ...content(mediaType, schema) } };
}

const JSON_ANSWER = {
  ...answer("application/json", ANY_OBJECT),
  "400": { description: "", ...content("application/json", ERROR) },
};

export const SCENARIO_DOCUMENT = {
  openapi: "3.1.0",
  info: { title: "Scenarios", version: "1" },
  servers: [{ url: "https://scenarios.example.com" }],
  security: [{ token: [] }],
  paths: {
    "/answers/{kind}": {
      post: {
        operationId: "Ask",
        parameters: [
          KIND,
          {
            name: "label",
            in: "query",
            schema: { type: "array", items: TEXT },
          },
          { name: "X-Language", in: "header", schema: TEXT },
          { name: "taste", in: "cookie", schema: TEXT },
        ],
        ...body("application/json", QUESTION),
        responses: JSON_ANSWER,
      },
    },
    "/numbers": {
      post: {
        operationId: "CountStars",
        responses: answer("application/json", {
          type: "object",
          properties: { stars: { type: "integer", format: "int64" } },
        }),
      },
    },
    "/forms": {
      post: {
        operationId: "SendForm",
        ...body("multipart/form-data", {
          type: "object",
          required: ["photo"],
          properties: {
            photo: FILE,
            pages: { type: "array", items: FILE },
            note: TEXT,
            place: ANY_OBJECT,
          },
        }),
        responses: JSON_ANSWER,
      },
    },
    "/logins": {
      post: {
        operationId: "LogIn",
        ...body("application/x-www-form-urlencoded", {
          type: "object",
          properties: { user: TEXT, scopes: { type: "array", items: TEXT } },
        }),
        responses: JSON_ANSWER,
      },
    },
    "/files/{kind}": {
      put: {
        operationId: "PutFile",
        parameters: [KIND],
        ...body("application/octet-stream", FILE),
        responses: JSON_ANSWER,
      },
      post: {
        operationId: "FetchFile",
        parameters: [KIND],
        responses: answer("application/octet-stream", FILE),
      },
    },
    "/events/{kind}": {
      post: {
        operationId: "WatchEvents",
        parameters: [KIND],
        responses: answer("text/event-stream", EVENT),
      },
    },
    "/records/{kind}": {
      post: {
        operationId: "ReadRecords",
        parameters: [KIND],
        responses: answer("application/x-ndjson", EVENT),
      },
    },
  },
  components: {
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
