/** The same contract in other forms: reordered, inlined, flattened, shared anew, with other component names. */
import { lookUp, pointer } from "../../generator/contract/access/resolve.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

type Loose = Record<string, unknown>;

/** Keys backwards, and lists backwards where their order means nothing. */
export function reordered(document: OpenApiDocument): OpenApiDocument {
  const lists = new Set([
    "required",
    "enum",
    "tags",
    "parameters",
    "anyOf",
    "security",
    "x-doc-permissions",
  ]);
  return rewrite(document, (node) => {
    // Remarks run parallel to the values: both or none.
    const isRemarked = Object.hasOwn(node, "x-enum-descriptions");
    return Object.fromEntries(
      Object.entries(node)
        .reverse()
        .map(([key, value]) => {
          const turns =
            lists.has(key) || key.startsWith("x-enum-") || isRemarked;
          return [
            key,
            turns && Array.isArray(value) ? [...value].reverse() : value,
          ];
        }),
    );
  });
}

/** Every reference that does not lead into itself replaced by its target; nothing left to share but circles. */
export function inlined(document: OpenApiDocument): OpenApiDocument {
  const expand = (node: unknown, open: readonly string[]): unknown => {
    if (Array.isArray(node)) return node.map((item) => expand(item, open));
    if (typeof node !== "object" || node === null) return node;
    const { $ref, ...rest } = node as Loose;
    if (typeof $ref === "string" && !open.includes($ref)) {
      const target = expand(lookUp(document, $ref), [...open, $ref]);
      return { ...(target as Loose), ...rest };
    }
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, expand(value, open)]),
    );
  };
  return {
    ...document,
    paths: expand(document.paths, []) as NonNullable<OpenApiDocument["paths"]>,
  };
}

/** `allOf` merged into one schema wherever its parts have no conditions of their own. */
export function flattened(document: OpenApiDocument): OpenApiDocument {
  return rewrite(document, (node) => {
    const parts = node["allOf"];
    if (!Array.isArray(parts)) return node;
    const resolved = parts.map((part: Loose) => {
      const { $ref } = part;
      return typeof $ref === "string"
        ? (lookUp(document, $ref) as Loose)
        : part;
    });
    const isShape = (part: Loose) => Object.hasOwn(part, "type");
    if (!resolved.every(isShape)) return node;
    const { allOf, ...own } = node;
    void allOf;
    // Where two parts say something of one field, the outer and the first speak.
    const all = [...resolved].reverse().concat(own);
    const merged: Loose = { ...Object.assign({}, ...all) };
    const properties = all.map((part) => part["properties"] ?? {});
    merged["properties"] = Object.assign({}, ...properties);
    const required = all.flatMap(
      (part) => (part["required"] ?? []) as string[],
    );
    if (required.length > 0) merged["required"] = [...new Set(required)];
    return merged;
  });
}

/** Every object schema of a property made a component of its own. */
export function reshared(document: OpenApiDocument): OpenApiDocument {
  const extracted: Loose = {};
  const copy = rewrite(document, (node) => {
    const properties = node["properties"];
    if (typeof properties !== "object" || properties === null) return node;
    // A property may be called `properties`: then this is no schema.
    const isSchema = (value: unknown) => typeof value === "object";
    if (!Object.values(properties).every(isSchema)) return node;
    const moved = Object.entries(properties).map(([name, schema]) => {
      const key = `Extracted${String(Object.keys(extracted).length)}`;
      extracted[key] = schema;
      return [name, { $ref: pointer("components", "schemas", key) }];
    });
    return { ...node, properties: Object.fromEntries(moved) as Loose };
  });
  Object.assign((copy.components ?? {}).schemas ?? {}, extracted);
  return copy;
}

/** Every component schema under another name. */
export function renamed(document: OpenApiDocument): OpenApiDocument {
  const prefix = "#/components/schemas/";
  const moved = (ref: string) =>
    ref.startsWith(prefix) ? `${prefix}New${ref.slice(prefix.length)}` : ref;
  const copy = rewrite(
    document,
    (node) => {
      const { $ref, mapping } = node;
      if (typeof $ref === "string") return { ...node, $ref: moved($ref) };
      if (typeof mapping !== "object" || mapping === null) return node;
      const targets = Object.entries(mapping).map(([name, target]) => {
        return [name, typeof target === "string" ? moved(target) : target];
      });
      return { ...node, mapping: Object.fromEntries(targets) as Loose };
    },
    () => false,
  );
  const schemas = Object.entries(copy.components?.schemas ?? {});
  return {
    ...copy,
    components: {
      ...copy.components,
      schemas: Object.fromEntries(
        schemas.map(([name, schema]) => [`New${name}`, schema]),
      ),
    },
  };
}

function rewrite(
  document: OpenApiDocument,
  change: (node: Loose) => Loose,
  isSkipped: (key: string) => boolean = isData,
): OpenApiDocument {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).map(([key, value]) => {
      return [key, isSkipped(key) ? value : visit(value)] as const;
    });
    return change(Object.fromEntries(entries));
  };
  return visit(document) as OpenApiDocument;
}

/** What a document only carries along has no schemas in it. */
function isData(key: string): boolean {
  const isExtension = key.startsWith("x-") && key !== "x-webhooks";
  return key === "example" || key === "examples" || isExtension;
}
