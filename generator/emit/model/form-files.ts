/**
 * Finds the parts of a multipart form that are files. Input: the schema of the form and its `encoding`; output: the same
 * schema, in which such parts take binary values: wherever the form is composed of others, and wherever a part is a list,
 * a map or a choice. What lies deeper travels as JSON, which has no files.
 */
import { isReference, resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import { BINARY_BODY } from "./client-operation.js";
import { isSchema } from "./schema-parts.js";
import { isBare, typesOf } from "./schema-shape.js";

type Change = (schema: Schema) => Schema;

export function withFiles(
  document: OpenApiDocument,
  schema: Schema,
  encoding: Readonly<Record<string, unknown>> = {},
): Schema {
  const ofPart = (part: Schema) => filePart(document, part);
  const named = ([name, part]: [string, Schema]): [string, Schema] => {
    const own = isSchema(part) ? ofPart(part) : part;
    const isEncoded = Object.hasOwn(encoding, name) && isFiles(encoding[name]);
    return [name, own === part && isEncoded ? orFile(part) : own];
  };
  const ofForm = (form: Schema): Schema => {
    const members = Object.entries(form.properties ?? {});
    const changed = members.map(named);
    const isSame = changed.every(([, part], at) => part === members[at]?.[1]);
    const own = isSame
      ? form
      : { ...form, properties: Object.fromEntries(changed) };
    return inValues(own, ofPart);
  };
  return throughout(document, schema, ofForm);
}

/** True for a schema that stands for bytes. */
export function isBinary(document: OpenApiDocument, schema: Schema): boolean {
  const target = resolve<Schema>(document, schema as { $ref: string });
  return target !== undefined && isFile(target);
}

/** A file, a list of files, or one of several things of which one is a file. */
function filePart(document: OpenApiDocument, part: Schema): Schema {
  return throughout(document, part, (one) => {
    if (isFile(one)) return binaryPart(one);
    const { items } = one;
    if (!isSchema(items)) return one;
    const item = throughout(document, items, (inner) =>
      isFile(inner) ? binaryPart(inner) : inner,
    );
    return item === items ? one : { ...one, items: item };
  });
}

function binaryPart(schema: Schema): Schema {
  return typesOf(schema).includes("null")
    ? { anyOf: [BINARY_BODY, { type: "null" }] }
    : BINARY_BODY;
}

/** `encoding` says that text travels as a file: both are taken. */
function orFile(part: Schema): Schema {
  if (isReference(part)) return part;
  if (isBare(part)) return BINARY_BODY;
  return typesOf(part).join() === "string"
    ? { anyOf: [BINARY_BODY, part] }
    : part;
}

/** Changes a schema, or the one that it refers to, and the parts that it is composed of; the same object where nothing changes. */
function throughout(
  document: OpenApiDocument,
  schema: Schema,
  change: Change,
  seen: readonly Schema[] = [],
): Schema {
  const target = isReference(schema)
    ? resolve<Schema>(document, schema)
    : schema;
  if (!target || seen.includes(target)) return schema;
  const path = [...seen, target];
  const inside = (part: Schema) => throughout(document, part, change, path);
  const composed = inParts(target, inside);
  const changed = change(composed);
  return changed === target ? schema : changed;
}

function inParts(schema: Schema, change: Change): Schema {
  let own = schema;
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    const parts = schema[keyword];
    const changed = parts?.map((part) =>
      isSchema(part) ? change(part) : part,
    );
    if (!changed?.some((part, at) => part !== parts?.[at])) continue;
    // Nothing tells a file from what else may be there: exactly one cannot be asked for.
    const isOpen = keyword === "oneOf" && changed.includes(BINARY_BODY);
    const { [keyword]: _parts, ...rest } = own;
    own = { ...rest, [isOpen ? "anyOf" : keyword]: changed };
  }
  return own;
}

function inValues(schema: Schema, change: Change): Schema {
  const { additionalProperties: values } = schema;
  if (!isSchema(values)) return schema;
  const changed = change(values);
  return changed === values
    ? schema
    : { ...schema, additionalProperties: changed };
}

function isFile(schema: Schema): boolean {
  const types = typesOf(schema).filter((type) => type !== "null");
  if (types.length > 0 && types.join() !== "string") return false;
  return (
    schema.format === "binary" ||
    (typeof schema.contentMediaType === "string" &&
      schema.contentEncoding === undefined &&
      schema.contentSchema === undefined)
  );
}

/** Media types of which no text is one. */
const FILES =
  /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|zip|gzip)$/iu;

function isFiles(encoding: unknown): boolean {
  const { contentType } = (isSchema(encoding) ? encoding : {}) as {
    readonly contentType?: unknown;
  };
  return (
    typeof contentType === "string" &&
    contentType.split(",").every((type) => FILES.test(type.trim()))
  );
}
