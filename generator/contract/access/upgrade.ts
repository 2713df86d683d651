/**
 * Rewrites an OpenAPI 3.0 document as 3.1, in memory. Input: a document of either version; output: a 3.1 document,
 * the given one where nothing is to be done. `nullable`, boolean `exclusiveMinimum` and `exclusiveMaximum`,
 * and `example` of schemas become what JSON Schema has for them; siblings of a `$ref`, which 3.0 ignores, go.
 */
import type { OpenApiDocument, Schema } from "../openapi.js";

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const SCHEMA_KEYWORDS = new Set(["items", "not", "additionalProperties"]);
const LIST_KEYWORDS = new Set(["allOf", "anyOf", "oneOf"]);

type Node = Readonly<Record<string, unknown>>;

export function upgradeDocument(document: OpenApiDocument): OpenApiDocument {
  if (!/^3\.0(?:\.|$)/.test(document.openapi)) return document;
  const upgraded = upgradeNode(document as unknown as Node, "document");
  return { ...(upgraded as unknown as OpenApiDocument), openapi: "3.1.0" };
}

/** Members that hold names chosen by the author, not keywords: `components.schemas`, `responses`, `properties`. */
const NAMED_SCHEMAS = new Set(["schemas"]);
/** Members that hold values of any form, in which nothing is a keyword. */
const OPAQUE = new Set([
  "default",
  "enum",
  "example",
  "examples",
  "mapping",
  "required",
  "scopes",
  "security",
  "value",
  "variables",
]);

/** Anything but a schema: walks on to the schemas in it. */
function upgradeNode(node: unknown, name: string): unknown {
  if (Array.isArray(node)) return node.map((item) => upgradeNode(item, name));
  if (!isNode(node)) return node;
  const isComponents = name === "components";
  return mapMembers(node, (value, key) => {
    if (key.startsWith("x-") || OPAQUE.has(key)) return value;
    if (key === "schema") return upgradeSchema(value);
    if (isComponents && NAMED_SCHEMAS.has(key)) return upgradeNamed(value);
    return upgradeNode(value, key);
  });
}

function upgradeNamed(value: unknown): unknown {
  return isNode(value) ? mapMembers(value, upgradeSchema) : value;
}

function upgradeSchema(schema: unknown): unknown {
  if (!isNode(schema)) return schema;
  if (typeof schema.$ref === "string") return { $ref: schema.$ref };
  const upgraded = mapMembers(schema, (value, key) => {
    if (SCHEMA_KEYWORDS.has(key)) return upgradeSchema(value);
    if (LIST_KEYWORDS.has(key) && Array.isArray(value)) {
      return value.map(upgradeSchema);
    }
    return key === "properties" ? upgradeNamed(value) : value;
  });
  return nullableForm(exampleForm(boundsForm(upgraded)));
}

/** `minimum: 1, exclusiveMinimum: true` becomes `exclusiveMinimum: 1`. */
function boundsForm(schema: Node): Node {
  let form = schema;
  for (const [bound, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    if (typeof form[exclusive] !== "boolean") continue;
    const { [bound]: limit, [exclusive]: isExclusive, ...rest } = form;
    const kept = isExclusive === true ? exclusive : bound;
    form = limit === undefined ? rest : { ...rest, [kept]: limit };
  }
  return form;
}

function exampleForm(schema: Node): Node {
  if (!Object.hasOwn(schema, "example")) return schema;
  const { example, ...rest } = schema;
  return { ...rest, examples: [example] };
}

/** Null joins the types where there are any, and the alternatives where a schema refers to others. */
function nullableForm(schema: Node): Schema {
  const { nullable, ...rest } = schema;
  if (nullable !== true) return rest as Schema;
  const form = rest as Schema;
  if (form.type === undefined) {
    const hasReference = form.allOf ?? form.anyOf ?? form.oneOf;
    return hasReference ? { anyOf: [form, { type: "null" }] } : form;
  }
  const types = Array.isArray(form.type) ? form.type : [form.type];
  if (form.allOf ?? form.anyOf ?? form.oneOf) {
    return { anyOf: [form, { type: "null" }] };
  }
  return {
    ...form,
    type: types.includes("null") ? types : [...types, "null"],
    ...(form.enum && !form.enum.includes(null)
      ? { enum: [...form.enum, null] }
      : {}),
  };
}

/** Keeps order, and `__proto__` as the plain name that it is. */
function mapMembers(
  node: Node,
  change: (value: unknown, key: string) => unknown,
): Node {
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, change(value, key)]),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
