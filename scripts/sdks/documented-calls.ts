/**
 * The calls that clients are to make: every documented request example of the committed contracts, with the response
 * that is documented for it. An example that breaks its own table is mended where only the type of a flag is wrong.
 */
import { resolve } from "../../generator/contract/access/resolve.js";
import { operationsOf } from "../../generator/contract/access/walk.js";
import type {
  Example,
  MediaType,
  OpenApiDocument,
  RequestBody,
  Schema,
} from "../../generator/contract/openapi.js";

export interface DocumentedCall {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  /** With the values of its parameters. */
  readonly path: string;
  readonly body: unknown;
  /** The body with every default that is documented for what it leaves out: some clients send them. */
  readonly filled: unknown;
  /** The documented example of the first response with status 2xx. */
  readonly answer: { readonly status: number; readonly body: unknown };
}

export const PROJECT_ID = "0bec5db98280d2d02fd6c00c2de791ce";
const JSON_TYPE = "application/json";

/** The calls of one contract, in its order. */
export function documentedCalls(
  service: string,
  document: OpenApiDocument,
): DocumentedCall[] {
  return [...operationsOf(document)].flatMap(({ path, method, operation }) => {
    const request = operation.requestBody
      ? resolve<RequestBody>(document, operation.requestBody)
      : undefined;
    const media = request?.content[JSON_TYPE];
    if (!media) return [];
    return bodiesOf(media, document).map((body) => ({
      service,
      operation: operation.operationId ?? "",
      method: method.toUpperCase(),
      path: path.replace("{project_id}", PROJECT_ID),
      body,
      filled: fill(body, media.schema, document),
      answer: answerOf(operation.responses ?? {}, document),
    }));
  });
}

function answerOf(
  responses: Readonly<Record<string, unknown>>,
  document: OpenApiDocument,
): DocumentedCall["answer"] {
  const [status, response] =
    Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
  const resolved = resolve<{ content?: Record<string, MediaType> }>(
    document,
    (response ?? {}) as object,
  );
  const media = resolved?.content?.[JSON_TYPE];
  const [body] = media ? bodiesOf(media, document) : [];
  return { status: Number(status ?? 200), body };
}

function bodiesOf(media: MediaType, document: OpenApiDocument): unknown[] {
  const good = Object.values(media.examples ?? {}).map(
    (example) => resolve<Example>(document, example)?.value,
  );
  if (good.length > 0) return good;
  const aside = media["x-doc-examples"] as { value?: unknown }[] | undefined;
  return (aside ?? [])
    .filter(({ value }) => value !== undefined)
    .map(({ value }) => mend(value, media.schema, document));
}

/** Adds documented defaults to the objects of a value. */
function fill(
  value: unknown,
  schema: Schema | boolean | undefined,
  document: OpenApiDocument,
): unknown {
  if (typeof schema !== "object") return value;
  const { items, properties = {} } = resolve<Schema>(document, schema) ?? {};
  if (Array.isArray(value)) {
    return value.map((item) => fill(item, items, document));
  }
  if (typeof value !== "object" || value === null) return value;
  const given = value as Record<string, unknown>;
  const filled = Object.entries(properties).flatMap(([name, property]) => {
    const own = resolve<Schema>(document, property) ?? {};
    const item = Object.hasOwn(given, name) ? given[name] : own.default;
    return item === undefined ? [] : [[name, fill(item, property, document)]];
  });
  return { ...given, ...(Object.fromEntries(filled) as object) };
}

/** `"true"` where a flag is meant: no typed client can send it. */
function mend(
  value: unknown,
  schema: Schema | boolean | undefined,
  document: OpenApiDocument,
): unknown {
  if (!schema || schema === true) return value;
  const resolved = resolve<Schema>(document, schema) ?? {};
  const types = [resolved.type].flat();
  if (types.includes("boolean") && (value === "true" || value === "false")) {
    return value === "true";
  }
  if (Array.isArray(value)) {
    return value.map((item) => mend(item, resolved.items, document));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      mend(item, resolved.properties?.[name], document),
    ]),
  );
}
