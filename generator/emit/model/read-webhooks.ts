/**
 * Finds what the service sends of its own accord: bodies of webhooks and callbacks. Input: the document and the
 * operations that are emitted; output: their schemas with names. They are read like answers, and no function sends
 * them; a body that is not JSON has no type.
 */
import { resolve } from "../../contract/access/resolve.js";
import { operationsOf } from "../../contract/access/walk.js";
import type {
  OpenApiDocument,
  PathItem,
  RequestBody,
  Schema,
} from "../../contract/openapi.js";
import { pascalCase } from "../naming/identifiers.js";
import type { ClientOperation } from "./client-operation.js";
import { isJson } from "./media-kinds.js";
import { isSchema } from "./schema-parts.js";

export interface WebhookPayload {
  readonly name: string;
  readonly schema: Schema;
}

export function readWebhooks(
  document: OpenApiDocument,
  operations: readonly ClientOperation[],
  isWhole: boolean,
): WebhookPayload[] {
  const payloads = isWhole
    ? Object.entries(document.webhooks ?? {}).flatMap(([name, item]) =>
        payloadsOf(document, item, name),
      )
    : [];
  for (const { entry, typeName, variant } of operations) {
    if (variant) continue;
    const callbacks = Object.entries(entry.operation.callbacks ?? {});
    for (const [name, node] of callbacks) {
      const callback = isSchema(node) ? resolve<object>(document, node) : node;
      const wanted = `${typeName} ${name}`;
      for (const item of Object.values(callback ?? {})) {
        payloads.push(...payloadsOf(document, item, wanted));
      }
    }
  }
  return payloads;
}

function payloadsOf(
  document: OpenApiDocument,
  node: unknown,
  name: string,
): WebhookPayload[] {
  const item = isSchema(node)
    ? resolve<PathItem>(document, node as PathItem)
    : undefined;
  if (!item) return [];
  const only = { ...document, paths: { [name]: item } };
  return [...operationsOf(only)].flatMap(({ operation }) => {
    if (!operation.requestBody) return [];
    const body = resolve<RequestBody>(document, operation.requestBody);
    const json = Object.entries(body?.content ?? {}).find(([mediaType]) =>
      isJson(mediaType),
    );
    const schema = json?.[1].schema;
    const wanted = operation.operationId ?? name;
    return isSchema(schema)
      ? [{ name: `${pascalCase(wanted)}Payload`, schema }]
      : [];
  });
}
