/**
 * The content of an answer: a documented example, else a value made from the schema. Input: a documented answer and
 * what the caller wants; output: media type and value. Examples that their own schema refuses are given only by name.
 */
import { resolve } from "../contract/access/resolve.js";
import type {
  Example,
  MediaType,
  OpenApiDocument,
  Response,
  Schema,
} from "../contract/openapi.js";
import { acceptedType, isJson } from "./media-type.js";
import { sampleValue, type Sample } from "./sample-value.js";
import type { ChecksOf, SchemaChecks } from "./schema-checks.js";

export interface Content {
  /** As the document has it, which may be a range. */
  readonly mediaType: string;
  readonly schema: Schema | boolean | undefined;
  readonly value: unknown;
  /** `example Name`, or `made from the schema`. */
  readonly origin: string;
  /** False when no value was found that the schema takes. */
  readonly isValid: boolean;
}

export interface ContentWishes {
  readonly accept?: string | undefined;
  readonly example?: string | undefined;
  readonly isDynamic?: boolean;
}

export interface ContentContext {
  readonly document: OpenApiDocument;
  readonly checks: ChecksOf;
}

/** What `wishes.example` may be. */
export function exampleNames({ content }: Response): string[] {
  const names = Object.values(content ?? {}).flatMap(({ examples }) =>
    Object.keys(examples ?? {}),
  );
  return [...new Set(names)];
}

/** Undefined when the answer has no content, or no example of the name wished for. */
export async function makeContent(
  response: Response,
  { accept, example, isDynamic = false }: ContentWishes,
  context: ContentContext,
): Promise<Content | undefined> {
  const documented = Object.entries(response.content ?? {}).filter(
    ([, { examples }]) =>
      example === undefined ||
      (examples !== undefined && Object.hasOwn(examples, example)),
  );
  const names = documented.map(([name]) => name);
  // A server may answer what nobody asked for (RFC 9110, 12.5.1): better than nothing.
  const mediaType = acceptedType(names, accept) ?? names[0];
  const described = documented.find(([name]) => name === mediaType)?.[1];
  if (mediaType === undefined || !described) return undefined;
  const { schema } = described;
  const common = { mediaType, schema };
  const checks = context.checks("response");
  const judge = (value: unknown) => fits(value, common, checks);
  if (!isDynamic || example !== undefined) {
    for (const [name, given] of examplesOf(described, context.document)) {
      if (example !== undefined && name !== example) continue;
      const judged = judge(given);
      if (!judged.isValid && example === undefined) continue;
      return { ...common, ...judged, origin: `example ${name}`.trim() };
    }
  }
  const made = await sampled(described, context.document, checks);
  return { ...common, ...made, origin: "made from the schema" };
}

function sampled(
  { schema }: MediaType,
  document: OpenApiDocument,
  checks: SchemaChecks,
): Sample | Promise<Sample> {
  return schema === undefined
    ? { value: {}, isValid: true }
    : sampleValue(schema, { document, checks });
}

/** Whether the schema takes a value; JSON that is written as text is read first, where only that fits. */
function fits(
  value: unknown,
  { mediaType, schema }: { mediaType: string; schema: Content["schema"] },
  checks: SchemaChecks,
): Sample {
  if (schema === undefined || !isJson(mediaType)) {
    return { value, isValid: true };
  }
  const isRight = (one: unknown) => checks.errorsOf(schema, one).length === 0;
  if (isRight(value)) return { value, isValid: true };
  const parsed = typeof value === "string" ? parse(value) : undefined;
  return parsed !== undefined && isRight(parsed)
    ? { value: parsed, isValid: true }
    : { value, isValid: false };
}

/** Those of the media type, else those of its schema. */
function examplesOf(
  { example, examples, schema }: MediaType,
  document: OpenApiDocument,
): (readonly [name: string, value: unknown])[] {
  const named = Object.entries(examples ?? {}).flatMap(([name, given]) => {
    const found = resolve<Example>(document, given as Example);
    return found && "value" in found ? [[name, found.value] as const] : [];
  });
  if (named.length > 0) return named;
  if (example !== undefined) return [["", example]];
  const own = schema && resolve<Schema>(document, schema);
  const listed = Array.isArray(own?.examples) ? own.examples : [];
  return listed.map((value) => ["", value] as const);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
