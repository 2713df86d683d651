/**
 * The operations of one document by identity: method and path, names of path parameters aside.
 * Webhooks have names instead of paths; references of path items are looked through.
 */
import { operationsOf } from "../contract/access/walk.js";
import type { PathItem } from "../contract/openapi.js";
import type { OperationRef } from "./change.js";
import type { DocumentReader, Element } from "./document-reader.js";
import { isRecord, recordOf } from "./json-value.js";
import type { Side } from "./pair.js";
import { below, ROOT, type Located, type Place } from "./place.js";

/** An operation with what it takes over from its path item. */
export interface OperationSide extends Side {
  readonly ref: OperationRef;
  readonly path: string;
  readonly operation: Element;
  readonly pathItem: Element;
}

/** Operations of `paths`, by method and path. */
export function readOperations(
  reader: DocumentReader,
): ReadonlyMap<string, OperationSide> {
  const { paths } = reader.document;
  return readPathItems(reader, { node: paths, place: below(ROOT, "paths") });
}

/** Operations that the service calls, by method and name. */
export function readWebhooks(
  reader: DocumentReader,
): ReadonlyMap<string, OperationSide> {
  const { document } = reader;
  // Documents in 3.0 have them as an extension, GitHub's for one.
  const keyword = document.webhooks ? "webhooks" : "x-webhooks";
  const webhooks = { node: document[keyword], place: below(ROOT, keyword) };
  return readPathItems(reader, webhooks, "WEBHOOK ");
}

/** Operations of an object of path items. */
export function readPathItems(
  reader: DocumentReader,
  items: Located,
  prefix = "",
): ReadonlyMap<string, OperationSide> {
  const pathItems = new Map<string, Element>();
  for (const [path, node] of Object.entries(recordOf(items.node))) {
    if (path.startsWith("x-")) continue;
    const place = below(items.place, path);
    pathItems.set(path, reader.element({ node, place }));
  }
  const operations = new Map<string, OperationSide>();
  const paths = Object.fromEntries(
    [...pathItems].map(([path, item]) => [path, item.node as PathItem]),
  );
  for (const entry of operationsOf({ ...reader.document, paths })) {
    if (!isRecord(entry.operation)) continue;
    const pathItem = pathItems.get(entry.path)!;
    const place: Place = below(pathItem.place, entry.method);
    const operation = reader.side(entry.operation, place) as unknown as Element;
    const method = prefix + entry.method.toUpperCase();
    const identity = `${method} ${entry.path.replaceAll(/\{[^{}]*\}/g, "{}")}`;
    const key = operations.has(identity) ? `${method} ${entry.path}` : identity;
    const { operationId } = operation.node;
    operations.set(key, {
      id: operation.id,
      place,
      source: operation.source,
      ref: {
        method,
        path: entry.path,
        ...(typeof operationId === "string" && { operationId }),
      },
      path: entry.path,
      operation,
      pathItem,
    });
  }
  return operations;
}
