/**
 * Rewrites an OpenAPI 3.0 document as 3.1, in memory. Input: a document of either version; output: a 3.1 document,
 * the given one where nothing is to be done. `nullable`, boolean `exclusiveMinimum` and `exclusiveMaximum`,
 * and `example` of schemas become what JSON Schema has for them; siblings of a `$ref`, which 3.0 ignores, go.
 * What a downgrade kept in `x-doc-keywords`, `x-doc-conditions` and `x-webhooks` comes back.
 */
import type { OpenApiDocument, Schema } from "../openapi.js";
import {
  hasAnyOf,
  isJsonObject,
  mapMembers,
  mapPart,
  partOf,
  type JsonObject,
  type ObjectKind,
  type Part,
} from "./object-kinds.js";
import {
  KEPT_CONDITIONS,
  KEPT_KEYWORDS,
  restoreConditions,
  restoreKeywords,
  restoreObject,
} from "./restore-kept.js";

export function upgradeDocument(document: OpenApiDocument): OpenApiDocument {
  if (!/^3\.0(?:\.|$)/.test(document.openapi)) return document;
  const { "x-webhooks": webhooks, ...rest } = document;
  const whole = webhooks === undefined ? rest : { ...rest, webhooks };
  const upgraded = upgradeNode(whole, "document") as OpenApiDocument;
  return { ...upgraded, openapi: "3.1.0" };
}

/** Keywords of a 3.0 schema that hold schemas, and how. */
const SCHEMA_PARTS: ReadonlyMap<string, Part | undefined> = new Map(
  [
    "items",
    "not",
    "additionalProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "properties",
  ].map((keyword) => [keyword, partOf("schema", keyword)]),
);

/** Keywords that go: others stand for them in 3.1. */
const REPLACED: ReadonlySet<string> = new Set(["example", "nullable"]);

/** Keywords for which more is to be done than to go down. */
const REWRITTEN: ReadonlySet<string> = new Set([
  ...REPLACED,
  "exclusiveMaximum",
  "exclusiveMinimum",
  KEPT_CONDITIONS,
  KEPT_KEYWORDS,
]);

function upgradeNode(node: unknown, kind: ObjectKind): unknown {
  if (kind === "schema") return upgradeSchema(node);
  if (!isJsonObject(node)) return node;
  const upgraded = mapMembers(node, (value, key) => {
    const part = partOf(kind, key);
    return part
      ? mapPart(value, part, (item) => upgradeNode(item, part[1]))
      : value;
  });
  return restoreObject(upgraded);
}

function upgradeSchema(schema: unknown): unknown {
  if (!isJsonObject(schema)) return schema;
  if (typeof schema["$ref"] === "string") return { $ref: schema["$ref"] };
  const upgraded = mapMembers(
    schema,
    (value, key) => {
      const part = SCHEMA_PARTS.get(key);
      return part ? mapPart(value, part, upgradeSchema) : value;
    },
    REPLACED,
  );
  return hasAnyOf(schema, REWRITTEN) ? rewritten(schema, upgraded) : upgraded;
}

/** `upgraded` is the schema without what is replaced. */
function rewritten(schema: JsonObject, upgraded: JsonObject): JsonObject {
  const bounded = boundsForm(upgraded);
  const form = restoreKeywords(
    Object.hasOwn(schema, "example")
      ? { ...bounded, examples: [schema["example"]] }
      : bounded,
  );
  const isNullable = schema["nullable"] === true;
  return restoreConditions(isNullable ? nullableForm(form) : form);
}

const BOUNDS = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;

/** `minimum: 1, exclusiveMinimum: true` becomes `exclusiveMinimum: 1`. */
export function boundsForm(schema: JsonObject): JsonObject {
  let form = schema;
  for (const [bound, exclusive] of BOUNDS) {
    if (typeof form[exclusive] !== "boolean") continue;
    const { [bound]: limit, [exclusive]: isExclusive, ...rest } = form;
    const kept = isExclusive === true ? exclusive : bound;
    form = limit === undefined ? rest : { ...rest, [kept]: limit };
  }
  return form;
}

/** Null joins the types where there are any, and the alternatives where a schema refers to others. */
export function nullableForm(schema: JsonObject): JsonObject {
  const form = schema as Schema;
  if (form.$ref ?? form.allOf ?? form.anyOf ?? form.oneOf) {
    return besideNull(schema);
  }
  if (form.type === undefined) return untypedNullableForm(schema);
  const types = Array.isArray(form.type) ? form.type : [form.type];
  return {
    ...schema,
    type: types.includes("null") ? types : [...types, "null"],
    ...(form.enum && !form.enum.includes(null)
      ? { enum: [...form.enum, null] }
      : {}),
  };
}

/**
 * Without a type `nullable` demands nothing by the letter of 3.0.3; documents that have it mean null to be one of the
 * values, or beside the object.
 */
function untypedNullableForm(schema: JsonObject): JsonObject {
  const { enum: values } = schema as Schema;
  if (Array.isArray(values)) {
    return values.includes(null)
      ? schema
      : { ...schema, enum: [...(values as unknown[]), null] };
  }
  const isStructured = ["properties", "additionalProperties", "items"].some(
    (keyword) => Object.hasOwn(schema, keyword),
  );
  return isStructured ? besideNull(schema) : schema;
}

/** Said of the member, whichever of the two it is: which direction it belongs to is not asked of an alternative. */
const OF_THE_WHOLE: readonly string[] = [
  "default",
  "deprecated",
  "description",
  "readOnly",
  "writeOnly",
];

function besideNull(schema: JsonObject): JsonObject {
  const members = Object.entries(schema);
  const isOfWhole = (key: string) => OF_THE_WHOLE.includes(key);
  const whole = members.filter(([key]) => isOfWhole(key));
  const own = members.filter(([key]) => !isOfWhole(key));
  return {
    ...Object.fromEntries(whole),
    anyOf: [Object.fromEntries(own), { type: "null" }],
  };
}
