/**
 * The text of the contract's files. Keys are in the order of the builder, so that equal input gives equal bytes.
 */
import type { OpenApiDocument } from "./openapi.js";
import type { SourcesDocument } from "./sources-document.js";

/** The document as JSON, indented by two spaces, with a final newline. */
export function serialiseDocument(document: OpenApiDocument): string {
  return `${visibleJson(JSON.stringify(document, undefined, 2))}\n`;
}

/** The sources as JSON, one fact a line: compact, and a diff still shows which row moved. */
export function serialiseSources(sources: SourcesDocument): string {
  return `${visibleJson(layOut(sources, 0))}\n`;
}

/** What editors and terminals obey or hide is written as an escape: such characters stand in strings alone. */
export function visibleJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Deeper than this, a value stands on one line. */
const DEEPEST = 4;

function layOut(value: unknown, depth: number): string {
  if (typeof value !== "object" || value === null || depth >= DEEPEST) {
    return JSON.stringify(value);
  }
  const indent = "  ".repeat(depth + 1);
  const items = Array.isArray(value)
    ? value.map((item) => layOut(item, depth + 1))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(
          ([name, item]) =>
            `${JSON.stringify(name)}: ${layOut(item, depth + 1)}`,
        );
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return items.length === 0
    ? open + close
    : `${open}\n${indent}${items.join(`,\n${indent}`)}\n${"  ".repeat(depth)}${close}`;
}
