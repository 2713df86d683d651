/**
 * Walks a document: its operations, and the schemas below a schema. Nothing is resolved on the way but path items, which
 * have operations of their own wherever they are referred to.
 */
import {
  OPERATION_METHODS,
  type OpenApiDocument,
  type Operation,
  type OperationMethod,
  type PathItem,
  type Schema,
} from "../openapi.js";
import { isJsonObject } from "./object-kinds.js";
import { isReference, resolve } from "./resolve.js";

export interface OperationEntry {
  readonly path: string;
  readonly method: OperationMethod;
  readonly operation: Operation;
  readonly pathItem: PathItem;
}

/** Every operation, in the order of the document. */
export function* operationsOf(
  document: OpenApiDocument,
): Generator<OperationEntry> {
  for (const [path, node] of Object.entries(document.paths ?? {})) {
    const pathItem = path.startsWith("x-")
      ? undefined
      : pathItemOf(document, node);
    if (!pathItem) continue;
    for (const method of OPERATION_METHODS) {
      const operation = pathItem[method];
      if (operation) yield { path, method, operation, pathItem };
    }
  }
}

/** The path item itself; of a reference its target, over which what stands beside the reference counts. */
export function pathItemOf(
  document: OpenApiDocument,
  node: PathItem | undefined,
): PathItem | undefined {
  if (!isJsonObject(node)) return undefined;
  if (!isReference(node)) return node;
  const { $ref: _ref, ...own } = node;
  const target = resolve<PathItem>(document, node);
  return target && { ...target, ...own };
}

const SINGLE = [
  "items",
  "additionalProperties",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
] as const;
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;
const MAPS = ["properties", "patternProperties", "$defs"] as const;

/** The schemas directly below `schema`, each with its JSON pointer relative to it. */
export function* subschemasOf(
  schema: Schema,
): Generator<readonly [segments: readonly string[], schema: Schema]> {
  for (const keyword of SINGLE) {
    const value = schema[keyword];
    if (isSchema(value)) yield [[keyword], value];
  }
  for (const keyword of LISTS) {
    for (const [index, value] of (schema[keyword] ?? []).entries()) {
      if (isSchema(value)) yield [[keyword, String(index)], value];
    }
  }
  for (const keyword of MAPS) {
    for (const [name, value] of Object.entries(schema[keyword] ?? {})) {
      if (isSchema(value)) yield [[keyword, name], value];
    }
  }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
