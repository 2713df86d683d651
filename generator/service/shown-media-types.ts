/** What the examples say of the media type of a request. Input: the examples of a page; output: media types. */
import type { PageExample } from "../page/page-model.js";
import { CONTENT_TYPE, mediaTypeOf } from "../vocabulary/content-type.js";
import type { FieldSchema } from "./service-model.js";

export const JSON_TYPE = "application/json";
export const BYTES = "application/octet-stream";
/** A body of it. */
export const FILE: FieldSchema = {
  kind: "scalar",
  name: "string",
  format: "binary",
};

/** Media types of forms: a row may list them beside JSON, for calls of the service that send one. */
export const FORM_TYPE = /^(?:multipart\/|application\/x-www-form-urlencoded)/;

export function isContentType(name: string): boolean {
  return name.toLowerCase() === CONTENT_TYPE;
}

/** The form or the XML that all of them send, what all call their JSON, or plain JSON. */
export function shownMediaTypes(examples: readonly PageExample[]): string[] {
  const only = formOfExamples(examples) ?? xmlOfExamples(examples);
  return only === undefined ? jsonOfExamples(examples) : [only];
}

/** True where calls are shown with a media type, and it is that of bytes. */
export function sendBytes(examples: readonly PageExample[]): boolean {
  const types = examples
    .filter(({ side }) => side === "request")
    .map(contentType)
    .filter((type) => type !== "");
  return types.length > 0 && types.every((type) => type === BYTES);
}

/** What the examples call their JSON, where each of them does: "application/merge-patch+json". */
function jsonOfExamples(examples: readonly PageExample[]): string[] {
  const types = new Set(sentExamples(examples).map(contentType));
  const named = [...types].every((type) => JSON_LIKE.test(type));
  return types.size > 0 && named ? [...types] : [JSON_TYPE];
}

/** The media type of each alternative of a body, where its own examples name one that no other has. */
export function typesOfForms(
  forms: readonly (readonly PageExample[])[],
): string[] | undefined {
  const named = forms.map((examples) => [
    ...new Set(examples.map(contentType)),
  ]);
  const types = named.flat();
  const isOwn =
    named.every(({ length }) => length === 1) &&
    new Set(types).size === forms.length &&
    types.every((type) => JSON_LIKE.test(type));
  return isOwn ? types : undefined;
}

/** JSON of a kind: its name says more than the plain one. */
const JSON_LIKE = /^application\/(?=.*json)[\w.+-]+$/;

const XML_TYPE = "application/xml";
const XML = /^<(?!!doctype html|html)[?a-z]/i;

function xmlOfExamples(examples: readonly PageExample[]): string | undefined {
  const sent = sentExamples(examples);
  return sent.length > 0 && sent.every(({ text }) => XML.test(text))
    ? XML_TYPE
    : undefined;
}

function formOfExamples(examples: readonly PageExample[]): string | undefined {
  const sent = sentExamples(examples).map(contentType);
  const [first] = sent;
  return first !== undefined &&
    FORM_TYPE.test(first) &&
    sent.every((type) => type === first)
    ? first
    : undefined;
}

/** Request examples that show a body. */
function sentExamples(examples: readonly PageExample[]): PageExample[] {
  return examples.filter(({ side, text }) => side === "request" && text !== "");
}

function contentType({ headers }: PageExample): string {
  return mediaTypeOf(headers);
}
