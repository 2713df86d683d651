/**
 * Looks through `$ref` inside one document. Input: any OpenAPI document; output: the thing referred to.
 * Known limit: references to other files are not followed; `load` bundles or refuses them.
 */
import type { OpenApiDocument } from "../openapi.js";

/** RFC 6901: splits `#/components/schemas/A~1B` into its names; undefined when it is no local pointer. */
export function pointerSegments(ref: string): string[] | undefined {
  if (ref === "#") return [];
  if (!ref.startsWith("#/")) return undefined;
  return ref.slice(2).split("/").map(decodeSegment);
}

/** Makes a local reference from names: the inverse of `pointerSegments`. */
export function pointer(...segments: readonly string[]): string {
  return `#/${segments.map(pointerSegment).join("/")}`;
}

/** What `ref` points to, or undefined when nothing is there. Own properties only. */
export function lookUp(document: OpenApiDocument, ref: string): unknown {
  const segments = pointerSegments(ref);
  if (!segments) return undefined;
  let node: unknown = document;
  for (const segment of segments) {
    if (typeof node !== "object" || node === null) return undefined;
    if (!Object.hasOwn(node, segment)) return undefined;
    node = (node as Record<string, unknown>)[segment];
  }
  return node;
}

/** Follows `$ref` until something that is no reference; undefined when it dangles or goes in a circle. */
export function resolve<T extends object>(
  document: OpenApiDocument,
  node: T | { $ref: string },
): T | undefined {
  // Few references lead to another one.
  let seen: Set<string> | undefined;
  let current: unknown = node;
  while (isReference(current)) {
    const { $ref } = current;
    if (seen?.has($ref)) return undefined;
    current = lookUp(document, $ref);
    if (isReference(current)) (seen ??= new Set()).add($ref);
  }
  return typeof current === "object" && current !== null
    ? (current as T)
    : undefined;
}

/** True for an object that holds a `$ref`. */
export function isReference(node: unknown): node is { $ref: string } {
  return (
    typeof node === "object" &&
    node !== null &&
    typeof (node as { $ref?: unknown }).$ref === "string"
  );
}

/** Name of the component schema that `ref` points to, if it does. */
export function schemaNameOf(ref: string): string | undefined {
  const segments = pointerSegments(ref);
  return segments?.length === 3 &&
    segments[0] === "components" &&
    segments[1] === "schemas"
    ? segments[2]
    : undefined;
}

/** RFC 6901: a name as it stands in a pointer. */
export function pointerSegment(name: string): string {
  return name.includes("~") || name.includes("/")
    ? name.replaceAll("~", "~0").replaceAll("/", "~1")
    : name;
}

function decodeSegment(segment: string): string {
  let text = segment;
  if (segment.includes("%")) {
    try {
      text = decodeURIComponent(segment);
    } catch {
      // A bare percent sign is no encoding: the name is taken as it stands.
    }
  }
  return text.includes("~")
    ? text.replaceAll("~1", "/").replaceAll("~0", "~")
    : text;
}
