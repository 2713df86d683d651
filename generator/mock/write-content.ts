/**
 * Writes a value in a media type. Input: media type, value, schema; output: text. XML is made by openapi-sampler
 * from the schema; what is neither JSON, XML, text nor a form is a short text in place of the bytes.
 */
import type { OpenApiDocument } from "../contract/openapi.js";
import { sampleDepth } from "./expansion-size.js";
import type { Content } from "./make-content.js";
import { concreteType, essenceOf, isJson } from "./media-type.js";

export interface WrittenContent {
  readonly contentType: string;
  readonly text: string;
}

export async function writeContent(
  { mediaType, value, schema }: Content,
  document: OpenApiDocument,
): Promise<WrittenContent> {
  const contentType = concreteType(mediaType);
  const essence = essenceOf(contentType);
  const written = (text: string): WrittenContent => ({ contentType, text });
  if (isJson(essence)) return written(jsonOf(value));
  if (essence === "text/event-stream") {
    return written(
      listOf(value)
        .map((item) => `data: ${lineOf(item)}\n\n`)
        .join(""),
    );
  }
  if (LINES.has(essence)) {
    return written(
      listOf(value)
        .map((item) => `${jsonOf(item)}\n`)
        .join(""),
    );
  }
  if (typeof value === "string") return written(value);
  if (/[/+]xml$/.test(essence)) return written(await xmlOf(schema, document));
  return written(
    essence === "application/x-www-form-urlencoded"
      ? formOf(value)
      : jsonOf(value),
  );
}

const LINES = new Set([
  "application/jsonl",
  "application/x-ndjson",
  "application/ndjson",
  "application/json-seq",
]);

/** What comes piece by piece. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value) ?? "null";
}

/** An event is one line. */
function lineOf(value: unknown): string {
  return typeof value === "string" ? value.replace(/\s+/g, " ") : jsonOf(value);
}

async function xmlOf(
  schema: Content["schema"],
  document: OpenApiDocument,
): Promise<string> {
  const maxSampleDepth = sampleDepth(document, schema);
  if (maxSampleDepth === undefined) return EMPTY_XML;
  try {
    const { sample } = await import("openapi-sampler");
    const given = schema as Parameters<typeof sample>[0];
    const options = { format: "xml", quiet: true, maxSampleDepth } as const;
    const text = sample(given, options, document);
    return typeof text === "string" ? text : EMPTY_XML;
  } catch {
    return EMPTY_XML;
  }
}

const EMPTY_XML = "<root/>\n";

function formOf(value: unknown): string {
  const pairs = Object.entries(value ?? {}).map(
    ([name, one]): [string, string] => [
      name,
      typeof one === "string" ? one : jsonOf(one),
    ],
  );
  return new URLSearchParams(pairs).toString();
}
