/**
 * Says how content of a media type travels. Input: a media type and the schema of the content; output: the kind of body,
 * none where the client cannot write it. A range of media types (`*` + `/*`) is decided by the schema.
 */
import { resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import type { BodyKind } from "./client-operation.js";
import { isBinary } from "./form-files.js";
import { isSchema } from "./schema-parts.js";
import { isBare, typesOf } from "./schema-shape.js";

export function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(?:;|$)/iu.test(mediaType) || mediaType === "*/*";
}

export function isTextual(mediaType: string): boolean {
  return /^(?:text\/|[^;]*[/+](?:xml|yaml|html|javascript))/iu.test(mediaType);
}

/** True where a media type leaves open what the content is; `application/*+json` does not. */
export function isRange(mediaType: string): boolean {
  return /^(?:\*|application)\/\*\s*(?:;|$)/iu.test(mediaType);
}

export function bodyKind(
  document: OpenApiDocument,
  mediaType: string,
  schema: unknown,
): BodyKind | undefined {
  if (isRange(mediaType)) return kindOfRange(document, mediaType, schema);
  if (isJson(mediaType)) return "json";
  if (/^multipart\/form-data/iu.test(mediaType)) {
    return formKind(document, schema) === "form" ? "multipart" : undefined;
  }
  if (/^application\/x-www-form-urlencoded/iu.test(mediaType)) {
    return formKind(document, schema);
  }
  // Of XML and the like the caller makes the text.
  if (isTextual(mediaType)) return "text";
  return /^multipart\//iu.test(mediaType) ? undefined : "binary";
}

function kindOfRange(
  document: OpenApiDocument,
  mediaType: string,
  schema: unknown,
): BodyKind {
  const isAny = mediaType.startsWith("*/*");
  if (!isSchema(schema)) return isAny ? "json" : "binary";
  if (isBinary(document, schema)) return "binary";
  const target = resolve<Schema>(document, schema as { $ref: string });
  const isData = target && !isBare(target) && !isScalar(document, schema);
  return isAny || isData ? "json" : "binary";
}

/** A form that is said to be text is the caller's own; a list has no names to be sent by. */
function formKind(
  document: OpenApiDocument,
  schema: unknown,
): BodyKind | undefined {
  const target = isSchema(schema)
    ? resolve<Schema>(document, schema as { $ref: string })
    : undefined;
  const types = target ? typesOf(target) : [];
  if (types.length === 0 || types.includes("object")) return "form";
  return types.includes("string") ? "text" : undefined;
}

/** True for text, numbers and booleans alone. */
export function isScalar(document: OpenApiDocument, schema: Schema): boolean {
  const target = resolve<Schema>(document, schema as { $ref: string });
  const types = target ? typesOf(target) : [];
  return (
    types.length > 0 &&
    types.every((type) =>
      ["string", "number", "integer", "boolean"].includes(type),
    )
  );
}

/** True for text alone, or none: what a text body can be read as without a look at it. */
export function isTextSchema(
  document: OpenApiDocument,
  schema: Schema,
): boolean {
  const target = resolve<Schema>(document, schema as { $ref: string });
  const types = target ? typesOf(target) : [];
  return (
    types.includes("string") &&
    types.every((type) => type === "string" || type === "null")
  );
}
