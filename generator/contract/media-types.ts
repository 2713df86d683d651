/** Which media type an answer has, and which form of a body a media type has. Input: drafts; output: a name, a schema. */
import type { DraftOperation, DraftResponse } from "./draft-operations.js";
import type { Schema } from "./openapi.js";

/** The alternative that the media type is of, or the whole schema. */
export function formOf(
  { body, schema }: NonNullable<DraftOperation["body"]>,
  mediaType: string,
): Schema {
  const types = body.typeOfForms ?? [];
  const forms = schema.anyOf ?? [];
  return types.length === forms.length
    ? (forms[types.indexOf(mediaType)] ?? schema)
    : schema;
}

const XML = /^<(?!!doctype html|html)[?a-z]/i;

/** JSON, unless the body is a file, or nothing or an object of which all examples are XML. */
export function typeOfAnswer({
  schema,
  examples,
}: DraftResponse["response"]): string {
  if (schema?.kind === "scalar" && schema.format === "binary")
    return "application/octet-stream";
  const shown = examples.filter(({ text }) => text !== "");
  const mayBe = schema === undefined || schema.kind === "object";
  const isXml =
    mayBe && shown.length > 0 && shown.every(({ text }) => XML.test(text));
  return isXml ? "application/xml" : "application/json";
}
