/**
 * The operations of a document with everything resolved that a page about one needs. Input: any document; output:
 * operations in its order. Path items that are no objects are left out, as everywhere.
 */
import { resolve } from "../contract/access/resolve.js";
import { operationsOf } from "../contract/access/walk.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import {
  entriesOf,
  isNode,
  listOf,
  textOf,
  textsOf,
  type Node,
} from "./read-value.js";

export interface ReadParameter {
  readonly in: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly node: Node;
  readonly schema: unknown;
}

export interface ReadMedia {
  readonly type: string;
  readonly node: Node;
}

export interface ReadResponse {
  readonly status: string;
  readonly node: Node;
  readonly media: readonly ReadMedia[];
}

export interface ReadOperation {
  /** `POST /v2/orders`; `WEBHOOK POST name` for a webhook. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly isWebhook: boolean;
  readonly id: string;
  readonly title: string;
  readonly tag: string;
  readonly node: Node;
  readonly item: Node;
  readonly parameters: readonly ReadParameter[];
  readonly body?: { readonly node: Node; readonly media: readonly ReadMedia[] };
  /** The media type of the body that examples use. */
  readonly media?: ReadMedia;
  readonly responses: readonly ReadResponse[];
}

/** Operations, then webhooks. */
export function readOperations(
  document: OpenApiDocument,
): readonly ReadOperation[] {
  return [
    ...entriesOf(document.paths).flatMap(([path, item]) =>
      operationsAt(document, { path, item, isWebhook: false }),
    ),
    ...entriesOf(document.webhooks).flatMap(([path, item]) =>
      operationsAt(document, { path, item, isWebhook: true }),
    ),
  ];
}

interface Place {
  readonly path: string;
  readonly item: unknown;
  readonly isWebhook: boolean;
}

function operationsAt(
  document: OpenApiDocument,
  { path, item: given, isWebhook }: Place,
): ReadOperation[] {
  const item = isNode(given) ? resolve(document, given) : undefined;
  if (!isNode(item)) return [];
  const alone = { ...document, paths: { [path]: item } };
  return [...operationsOf(alone)].flatMap((entry): ReadOperation[] => {
    const node: unknown = entry.operation;
    if (!isNode(node)) return [];
    const method = entry.method.toUpperCase();
    const id = textOf(node["operationId"]);
    const body = readBody(document, node["requestBody"]);
    const media =
      body?.media.find(({ type }) => /json/i.test(type)) ?? body?.media[0];
    return [
      {
        key: `${isWebhook ? "WEBHOOK " : ""}${method} ${path}`,
        method,
        path,
        isWebhook,
        id,
        title: textOf(node["summary"]) || id || `${method} ${path}`,
        tag: textsOf(node["tags"])[0] ?? "",
        node,
        item,
        parameters: readParameters(document, item, node),
        ...(body && { body }),
        ...(media && { media }),
        responses: entriesOf(node["responses"]).flatMap(([status, response]) =>
          readResponse(document, status, response),
        ),
      },
    ];
  });
}

/** Those of the operation replace those of the path with the same place and name. */
function readParameters(
  document: OpenApiDocument,
  item: Node,
  node: Node,
): ReadParameter[] {
  const found = new Map<string, ReadParameter>();
  for (const given of [
    ...listOf(item["parameters"]),
    ...listOf(node["parameters"]),
  ]) {
    const parameter = isNode(given) ? resolve(document, given) : undefined;
    if (!isNode(parameter)) continue;
    const name = textOf(parameter["name"]);
    const place = textOf(parameter["in"]);
    const [media] = readMedia(parameter["content"]);
    found.set(JSON.stringify([place, name]), {
      in: place,
      name,
      isRequired: parameter["required"] === true || place === "path",
      node: parameter,
      schema: parameter["schema"] ?? media?.node["schema"] ?? {},
    });
  }
  return [...found.values()];
}

function readBody(
  document: OpenApiDocument,
  given: unknown,
): ReadOperation["body"] {
  const node = isNode(given) ? resolve(document, given) : undefined;
  if (!isNode(node)) return undefined;
  return { node, media: readMedia(node["content"]) };
}

function readResponse(
  document: OpenApiDocument,
  status: string,
  given: unknown,
): ReadResponse[] {
  const node = isNode(given) ? resolve(document, given) : undefined;
  return isNode(node)
    ? [{ status, node, media: readMedia(node["content"]) }]
    : [];
}

function readMedia(content: unknown): ReadMedia[] {
  return entriesOf(content).flatMap(([type, node]) =>
    isNode(node) ? [{ type, node }] : [],
  );
}
