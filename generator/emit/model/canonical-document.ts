/**
 * Puts the members of all objects of a document in one order, so that documents that differ in the order of their keys
 * alone give the same bytes. Input: a document; output: a copy without examples, which nothing here reads. Members of
 * schemas come as `required` lists them, the others by name; lists stay as they are. What is one object stays one.
 */
import type { OpenApiDocument } from "../../contract/openapi.js";

/** Never read by name here, and often most of a document. */
const UNREAD: ReadonlySet<string> = new Set(["example", "examples"]);

/** Members whose keys are the author's: `example` is a name like any other there. */
const NAMED: ReadonlySet<string> = new Set([
  "$defs",
  "callbacks",
  "content",
  "dependentRequired",
  "dependentSchemas",
  "encoding",
  "headers",
  "mapping",
  "parameters",
  "patternProperties",
  "paths",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "securitySchemes",
  "variables",
  "webhooks",
]);

/** Extensions are handed on as they are, but for those that hold schemas. */
const WITH_SCHEMAS: ReadonlySet<string> = new Set(["x-doc-variants"]);

/** Members that hold JSON values of any form. */
const VALUES: ReadonlySet<string> = new Set(["const", "default", "enum"]);

/** What the keys of an object are: keywords, names of the author's, or part of a value. */
type Keys = "keywords" | "names" | "value";

export function canonicalDocument(document: OpenApiDocument): OpenApiDocument {
  const copies = new Map<object, unknown>();
  return copyOf(document, "keywords", copies) as OpenApiDocument;
}

function copyOf(
  value: unknown,
  keys: Keys,
  copies: Map<object, unknown>,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    copies.set(value, list);
    const inside = keys === "value" ? "value" : "keywords";
    for (const item of value) list.push(copyOf(item, inside, copies));
    return list;
  }
  return copyOfObject(value as Node, keys, { copies });
}

type Node = Readonly<Record<string, unknown>>;

function copyOfObject(
  node: Node,
  keys: Keys,
  {
    copies,
    first = [],
  }: {
    readonly copies: Map<object, unknown>;
    /** Names that come before the others. */
    readonly first?: readonly unknown[];
  },
): unknown {
  const copy: Record<string, unknown> = {};
  copies.set(node, copy);
  const isKeywords = keys === "keywords";
  for (const key of orderedKeys(node, first)) {
    if (isKeywords && UNREAD.has(key)) continue;
    const member = node[key];
    const isForeign =
      isKeywords && key.startsWith("x-") && !WITH_SCHEMAS.has(key);
    const own = isForeign
      ? member
      : isKeywords && key === "properties" && isNode(member)
        ? copyOfProperties(member, node.required, copies)
        : copyOf(member, keysBelow(key, keys), copies);
    put(copy, key, own);
  }
  return copy;
}

function copyOfProperties(
  properties: Node,
  required: unknown,
  copies: Map<object, unknown>,
): unknown {
  const first = Array.isArray(required) ? (required as unknown[]) : [];
  return (
    copies.get(properties) ??
    copyOfObject(properties, "names", { copies, first })
  );
}

function keysBelow(key: string, keys: Keys): Keys {
  if (keys === "value") return "value";
  if (keys === "names") return "keywords";
  if (VALUES.has(key)) return "value";
  return NAMED.has(key) ? "names" : "keywords";
}

/** By code unit, after those that come first. */
function orderedKeys(node: Node, first: readonly unknown[]): string[] {
  const sorted = Object.keys(node).sort();
  if (first.length === 0) return sorted;
  const leading = first.filter(
    (name): name is string =>
      typeof name === "string" && Object.hasOwn(node, name),
  );
  return [...new Set([...leading, ...sorted])];
}

function put(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(copy, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    copy[key] = value;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
