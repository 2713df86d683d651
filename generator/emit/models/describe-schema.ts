/**
 * Says in words what a schema demands and where it is documented: the text of comments. Input: a schema;
 * output: paragraphs and tags. The words of the document itself are left out on request.
 */
import type { Schema } from "../../contract/openapi.js";
import type { CommentText, Tag } from "../print/comments.js";

export interface Wording {
  /** False leaves out what the document's authors wrote. */
  readonly descriptions: boolean;
}

/** Whatever may have extensions: a schema, an operation. */
export interface Extended {
  readonly [extension: `x-${string}`]: unknown;
}

/** The comment of a type or a property; `expected` is where readers look for it without being told. */
export function describeSchema(
  schema: Schema,
  wording: Wording,
  expected?: string,
): CommentText {
  const { description, title, deprecated, externalDocs } = schema;
  const words = wording.descriptions ? (description ?? title) : undefined;
  const text = typeof words === "string" ? words : "";
  const tags: Tag[] = [];
  if (deprecated === true) tags.push({ name: "deprecated" });
  if (typeof externalDocs?.url === "string") {
    tags.push({ name: "see", text: externalDocs.url });
  }
  const source = sourceOf(schema);
  return {
    paragraphs: [
      text,
      constraintText(schema, text),
      source === undefined || source === expected
        ? ""
        : `Documented in ${source}.`,
    ],
    tags,
  };
}

/** `CreateOrder, Volume, size`: page, table and row of `x-doc-source`. */
export function sourceOf(schema: Extended): string | undefined {
  const source = schema["x-doc-source"];
  if (typeof source !== "object" || source === null) return undefined;
  const { page, table, row } = source as Record<string, unknown>;
  const parts = [page, table, row].filter(
    (part): part is string => typeof part === "string" && part !== "",
  );
  return parts.length > 0 ? parts.join(", ") : undefined;
}

const CONSTRAINTS: ReadonlySet<string> = new Set([
  "format",
  "default",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
]);

function isConstrained(schema: Schema): boolean {
  for (const keyword in schema) {
    if (CONSTRAINTS.has(keyword)) return true;
  }
  return false;
}

/** `1 to 64 characters. Default: "SAS".` A default that `told` has told is not told again. */
function constraintText(schema: Schema, told: string): string {
  if (!isConstrained(schema)) return "";
  const sentences = [
    range("Length", schema.minLength, schema.maxLength),
    range("Value", lower(schema), upper(schema)),
    range("Number of items", schema.minItems, schema.maxItems),
    range("Number of members", schema.minProperties, schema.maxProperties),
    schema.multipleOf === undefined
      ? ""
      : `A multiple of ${schema.multipleOf}.`,
    schema.uniqueItems === true ? "No item occurs twice." : "",
    schema.pattern === undefined ? "" : `Pattern: \`${schema.pattern}\`.`,
    schema.format === undefined ? "" : `Format: ${schema.format}.`,
    schema.default === undefined || tellsDefault(told, schema.default)
      ? ""
      : `Default: \`${JSON.stringify(schema.default)}\`.`,
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** True where the words behind "default" name the value. */
function tellsDefault(text: string, value: unknown): boolean {
  const at = text.search(/\bdefault|默认|缺省/i);
  if (at < 0) return false;
  const words = text.slice(at).split(/[\s"'“”`,;:，。；：]+|\.(?=\s|$)/);
  return words.includes(String(value));
}

function range(
  label: string,
  from: number | string | undefined,
  to: number | string | undefined,
): string {
  if (from === undefined && to === undefined) return "";
  if (from === 0 && to !== undefined && label !== "Value") {
    return `${label}: at most ${to}.`;
  }
  if (from === to) return `${label}: ${from}.`;
  if (to === undefined) return `${label}: ${from} or more.`;
  return from === undefined
    ? `${label}: at most ${to}.`
    : `${label}: ${from} to ${to}.`;
}

function lower(schema: Schema): number | string | undefined {
  return schema.exclusiveMinimum === undefined
    ? schema.minimum
    : `more than ${schema.exclusiveMinimum}`;
}

function upper(schema: Schema): number | string | undefined {
  return schema.exclusiveMaximum === undefined
    ? schema.maximum
    : `less than ${schema.exclusiveMaximum}`;
}
