/**
 * Keywords of documents, by what the copying of them (`canonical-document.ts`) has to know: what is left out, what holds
 * names or values instead of keywords, what is looked at twice.
 */
import { CONDITIONS } from "./foreign-members.js";

/** Never read by name here, and often most of a document. */
export const UNREAD: ReadonlySet<string> = new Set(["example", "examples"]);

/** Members whose keys are the author's: `example` is a name like any other there. */
export const NAMED: ReadonlySet<string> = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentRequired",
  "dependentSchemas",
  "encoding",
  "headers",
  "links",
  "mapping",
  "parameters",
  "patternProperties",
  "pathItems",
  "paths",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "scopes",
  "securitySchemes",
  "variables",
  "webhooks",
]);

/** Extensions are handed on as they are, but for those that hold schemas. */
export const WITH_SCHEMAS: ReadonlySet<string> = new Set(["x-doc-variants"]);

/** Members that hold JSON values of any form, or no keywords but names. */
export const VALUES: ReadonlySet<string> = new Set([
  "const",
  "default",
  "enum",
  "security",
]);

/** Keywords of which `readKeywords` may make something else. */
export const READ_ANEW: ReadonlySet<string> = new Set([
  "anyOf",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "items",
  "nullable",
  "oneOf",
]);

/** Keywords for which a copy is looked at once more. */
export const LOOKED_AT: ReadonlySet<string> = new Set([
  ...CONDITIONS,
  "allOf",
  "const",
  "enum",
]);
