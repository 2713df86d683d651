/**
 * The kinds of objects in an OpenAPI document, and what each member of them holds: a table for everything that walks a
 * whole document and must tell keywords from names that authors chose, and both from values. Union of 3.0 and 3.1.
 */
export type ObjectKind =
  | "document"
  | "info"
  | "license"
  | "paths"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "responses"
  | "response"
  | "header"
  | "example"
  | "link"
  | "callback"
  | "securityScheme"
  | "components"
  | "schema";

/** What a member holds: one object of a kind, a list of them, or a map from names to them. */
export type Part = readonly [shape: "one" | "list" | "map", kind: ObjectKind];

export interface KindEntry {
  /** Members that hold values or objects in which nothing is looked for. */
  readonly plain: readonly string[];
  readonly parts: Readonly<Record<string, Part>>;
  /** Kind of every other member, for objects that are maps themselves. */
  readonly rest?: ObjectKind;
}

const OPERATION: Part = ["one", "operation"];
const SCHEMA: Part = ["one", "schema"];
const SCHEMA_LIST: Part = ["list", "schema"];
const SCHEMA_MAP: Part = ["map", "schema"];

const PARAMETER: KindEntry = {
  plain: [
    "name",
    "in",
    "description",
    "required",
    "deprecated",
    "allowEmptyValue",
    "style",
    "explode",
    "allowReserved",
    "example",
  ],
  parts: {
    schema: SCHEMA,
    content: ["map", "mediaType"],
    examples: ["map", "example"],
  },
};

export const OBJECT_KINDS: Readonly<Record<ObjectKind, KindEntry>> = {
  document: {
    plain: [
      "openapi",
      "jsonSchemaDialect",
      "servers",
      "security",
      "tags",
      "externalDocs",
    ],
    parts: {
      info: ["one", "info"],
      paths: ["one", "paths"],
      webhooks: ["map", "pathItem"],
      components: ["one", "components"],
    },
  },
  info: {
    plain: [
      "title",
      "summary",
      "description",
      "termsOfService",
      "contact",
      "version",
    ],
    parts: { license: ["one", "license"] },
  },
  license: { plain: ["name", "identifier", "url"], parts: {} },
  paths: { plain: [], parts: {}, rest: "pathItem" },
  pathItem: {
    plain: ["$ref", "summary", "description", "servers"],
    parts: {
      get: OPERATION,
      put: OPERATION,
      post: OPERATION,
      delete: OPERATION,
      options: OPERATION,
      head: OPERATION,
      patch: OPERATION,
      trace: OPERATION,
      parameters: ["list", "parameter"],
    },
  },
  operation: {
    plain: [
      "tags",
      "summary",
      "description",
      "externalDocs",
      "operationId",
      "deprecated",
      "security",
      "servers",
    ],
    parts: {
      parameters: ["list", "parameter"],
      requestBody: ["one", "requestBody"],
      responses: ["one", "responses"],
      callbacks: ["map", "callback"],
    },
  },
  parameter: PARAMETER,
  header: PARAMETER,
  requestBody: {
    plain: ["description", "required"],
    parts: { content: ["map", "mediaType"] },
  },
  mediaType: {
    plain: ["example"],
    parts: {
      schema: SCHEMA,
      examples: ["map", "example"],
      encoding: ["map", "encoding"],
    },
  },
  encoding: {
    plain: ["contentType", "style", "explode", "allowReserved"],
    parts: { headers: ["map", "header"] },
  },
  responses: { plain: [], parts: {}, rest: "response" },
  response: {
    plain: ["description"],
    parts: {
      headers: ["map", "header"],
      content: ["map", "mediaType"],
      links: ["map", "link"],
    },
  },
  example: {
    plain: ["summary", "description", "value", "externalValue"],
    parts: {},
  },
  link: {
    plain: [
      "operationRef",
      "operationId",
      "parameters",
      "requestBody",
      "description",
      "server",
    ],
    parts: {},
  },
  callback: { plain: [], parts: {}, rest: "pathItem" },
  securityScheme: {
    plain: [
      "type",
      "description",
      "name",
      "in",
      "scheme",
      "bearerFormat",
      "flows",
      "openIdConnectUrl",
    ],
    parts: {},
  },
  components: {
    plain: [],
    parts: {
      schemas: SCHEMA_MAP,
      responses: ["map", "response"],
      parameters: ["map", "parameter"],
      examples: ["map", "example"],
      requestBodies: ["map", "requestBody"],
      headers: ["map", "header"],
      securitySchemes: ["map", "securityScheme"],
      links: ["map", "link"],
      callbacks: ["map", "callback"],
      pathItems: ["map", "pathItem"],
    },
  },
  // Its other keywords are plain: JSON Schema allows unknown ones, so no list could be whole.
  schema: {
    plain: [],
    parts: {
      items: SCHEMA,
      additionalProperties: SCHEMA,
      propertyNames: SCHEMA,
      contains: SCHEMA,
      contentSchema: SCHEMA,
      unevaluatedItems: SCHEMA,
      unevaluatedProperties: SCHEMA,
      not: SCHEMA,
      if: SCHEMA,
      then: SCHEMA,
      else: SCHEMA,
      allOf: SCHEMA_LIST,
      anyOf: SCHEMA_LIST,
      oneOf: SCHEMA_LIST,
      prefixItems: SCHEMA_LIST,
      properties: SCHEMA_MAP,
      patternProperties: SCHEMA_MAP,
      dependentSchemas: SCHEMA_MAP,
      $defs: SCHEMA_MAP,
      definitions: SCHEMA_MAP,
    },
  },
};

/** An object of a document, before it is known what is in it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What `key` of an object of `kind` holds; undefined for values, extensions and unknown members. */
export function partOf(kind: ObjectKind, key: string): Part | undefined {
  const { parts, rest } = OBJECT_KINDS[kind];
  if (Object.hasOwn(parts, key)) return parts[key];
  return rest && !key.startsWith("x-") ? ["one", rest] : undefined;
}

/** Whether objects of `kind` may have a member `key` that is no extension; schemas may have any. */
export function isKnownMember(kind: ObjectKind, key: string): boolean {
  return (
    OBJECT_KINDS[kind].plain.includes(key) || partOf(kind, key) !== undefined
  );
}

/** Applies `change` to every object that `value` holds by `part`; what has another shape stays as it is. */
export function mapPart(
  value: unknown,
  [shape]: Part,
  change: (item: unknown, segments: readonly string[]) => unknown,
): unknown {
  if (shape === "one") return change(value, []);
  if (shape === "list") {
    return Array.isArray(value)
      ? value.map((item, index) => change(item, [String(index)]))
      : value;
  }
  return isJsonObject(value)
    ? mapMembers(value, (item, key) => change(item, [key]))
    : value;
}

/** Keeps the order, and `__proto__` as the plain name that it is; `without` are members that go. */
export function mapMembers(
  node: JsonObject,
  change: (value: unknown, key: string) => unknown,
  without?: ReadonlySet<string>,
): JsonObject {
  const changed: Record<string, unknown> = {};
  for (const key of Object.keys(node)) {
    if (without?.has(key)) continue;
    const value = change(node[key], key);
    if (key === "__proto__") {
      const isOwn = { enumerable: true, configurable: true, writable: true };
      Object.defineProperty(changed, key, { value, ...isOwn });
    } else {
      changed[key] = value;
    }
  }
  return changed;
}

/** True for an object with one of these members. */
export function hasAnyOf(
  node: JsonObject,
  names: ReadonlySet<string>,
): boolean {
  for (const name in node) if (names.has(name)) return true;
  return false;
}

/** True for an object that is no list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
