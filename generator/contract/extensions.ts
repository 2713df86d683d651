/**
 * Every `x-` keyword that the contract holds: what it means, where it stands, and the JSON Schema of its value.
 * Ours begin with `x-doc-`; the others are those that generators know. A test keeps the builder to this table.
 */

export interface ExtensionEntry {
  readonly meaning: string;
  /** Kinds of OpenAPI objects that may hold it. */
  readonly on: readonly (
    | "document"
    | "schema"
    | "parameter"
    | "operation"
    | "media type"
    | "security scheme"
    | "any object"
  )[];
  /** Set where only the 3.0 form of a contract holds it. */
  readonly version?: "3.0";
  readonly schema: Readonly<Record<string, unknown>>;
}

const TEXT = { type: "string" } as const;
const TEXTS = { type: "array", items: TEXT } as const;

const PERMISSIONS = {
  type: "array",
  items: {
    type: "object",
    required: ["action"],
    properties: {
      action: TEXT,
      accessLevel: TEXT,
      resourceTypes: TEXTS,
      conditionKeys: TEXTS,
      aliases: TEXTS,
      dependencies: TEXTS,
    },
    additionalProperties: false,
  },
} as const;

const ASIDE_EXAMPLES = {
  type: "array",
  items: {
    type: "object",
    required: ["reason"],
    properties: { summary: TEXT, reason: TEXT, value: true, text: TEXT },
    additionalProperties: false,
  },
} as const;

export const EXTENSIONS: Readonly<Record<`x-${string}`, ExtensionEntry>> = {
  "x-doc-source": {
    meaning:
      "Where it is documented: the page, the table by its caption or owner, the row by its name. The first place where there are several. `overlay` has the reasons of the corrections that touched it, and what they changed; without `changed` a correction made the whole of it. At the root of the document it tells of corrections to what has no place on a page.",
    on: ["schema", "parameter", "operation", "document"],
    schema: {
      type: "object",
      anyOf: [{ required: ["page"] }, { required: ["overlay"] }],
      properties: {
        page: TEXT,
        table: TEXT,
        row: TEXT,
        overlay: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            required: ["reason"],
            properties: { reason: TEXT, changed: TEXTS },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
  },
  "x-doc-reserved": {
    meaning:
      "The field is documented as reserved, not used yet or not supported: it has no effect.",
    on: ["schema", "parameter"],
    schema: { const: true },
  },
  "x-doc-permissions": {
    meaning: "The authorization table: what a caller must be allowed to do.",
    on: ["operation"],
    schema: PERMISSIONS,
  },
  "x-doc-variants": {
    meaning:
      "The request bodies of an operation that several pages document, each under a name of its own: the options of the body's `anyOf`. `permissions` are those of one body, out of the operation's.",
    on: ["operation"],
    schema: {
      type: "array",
      minItems: 2,
      items: {
        type: "object",
        required: ["name", "page", "schema"],
        properties: {
          name: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9]*$" },
          page: TEXT,
          summary: TEXT,
          description: TEXT,
          permissions: PERMISSIONS,
          schema: { type: "object" },
        },
        additionalProperties: false,
      },
    },
  },
  "x-doc-error-codes": {
    meaning:
      "Documented error codes: of the service at the root, of one operation on it.",
    on: ["document", "operation"],
    schema: {
      type: "array",
      items: {
        type: "object",
        required: ["code"],
        properties: {
          code: TEXT,
          status: TEXT,
          message: TEXT,
          description: TEXT,
          solution: TEXT,
        },
        additionalProperties: false,
      },
    },
  },
  "x-doc-rate-limit": {
    meaning:
      "How many requests the service takes in a period, for one user and altogether.",
    on: ["operation"],
    schema: {
      type: "object",
      required: ["period"],
      properties: {
        perUser: { type: "integer" },
        total: { type: "integer" },
        period: { enum: ["second", "minute", "hour", "day"] },
      },
      additionalProperties: false,
    },
  },
  "x-doc-examples": {
    meaning:
      "Documented examples that are no valid values of the schema, each with the reason.",
    on: ["operation", "media type"],
    schema: ASIDE_EXAMPLES,
  },
  "x-doc-signature": {
    meaning:
      "The algorithm that signs a request, where the header is a signature and no plain key.",
    on: ["security scheme"],
    schema: { const: "SDK-HMAC-SHA256" },
  },
  "x-extensible-enum": {
    meaning: "Documented values of a field that may take others as well.",
    on: ["schema"],
    schema: { type: "array", minItems: 1 },
  },
  "x-enum-descriptions": {
    meaning:
      "What each value of `enum` or `x-extensible-enum` means, in their order; empty where a page says nothing.",
    on: ["schema"],
    schema: TEXTS,
  },
  "x-enum-varnames": {
    meaning:
      "An identifier for each value of `enum` or `x-extensible-enum`, in their order.",
    on: ["schema"],
    schema: {
      type: "array",
      items: { type: "string", pattern: "^[A-Z][A-Z0-9_]*$" },
      uniqueItems: true,
    },
  },
  "x-doc-conditions": {
    meaning:
      "Conditions between the fields of an object, as OpenAPI 3.1 says them: all of them hold. Generators lose fields to their 3.0 forms.",
    on: ["schema"],
    version: "3.0",
    schema: { type: "array", minItems: 1, items: { type: "object" } },
  },
  "x-doc-keywords": {
    meaning:
      "What OpenAPI 3.1 says here and 3.0 cannot: members with their values in the form of 3.1.",
    on: ["any object"],
    version: "3.0",
    schema: { type: "object", minProperties: 1 },
  },
  "x-doc-reference": {
    meaning:
      "The reference that stands here in OpenAPI 3.1, as `ref`, with what stands beside it; 3.0 can only have a copy of its target.",
    on: ["any object"],
    version: "3.0",
    schema: { type: "object", required: ["ref"], properties: { ref: TEXT } },
  },
  "x-webhooks": {
    meaning: "The `webhooks` of 3.1, in the form of 3.0.",
    on: ["document"],
    version: "3.0",
    schema: { type: "object" },
  },
};
