/**
 * A document as Ajv reads it, for one direction. Input: an OpenAPI 3.1 document; output: a copy whose schemas ask in
 * requests for nothing that is `readOnly`, in answers for nothing that is `writeOnly`, and hold no keyword that Ajv
 * refuses. Known limit: of compositions, `allOf` alone is looked through for such properties.
 */
import {
  isJsonObject,
  mapPart,
  partOf,
  type JsonObject,
} from "../contract/access/object-kinds.js";
import { resolve } from "../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../contract/openapi.js";

export type Direction = "request" | "response";

/** Says nothing of validity; identifiers in them would be taken for those of schemas. */
const LEFT_OUT = new Set([
  "$schema",
  "id",
  "nullable",
  "discriminator",
  "xml",
  "example",
  "examples",
  "default",
  "externalDocs",
]);
/** Outside of schemas: values of any form. */
const OPAQUE = new Set(["example", "examples", "value", "default", "enum"]);

/** Makes views of schemas of one document, for one direction. */
export class DirectionView {
  readonly #document: OpenApiDocument;
  readonly #mark: "readOnly" | "writeOnly";

  constructor(document: OpenApiDocument, direction: Direction) {
    this.#document = document;
    this.#mark = direction === "request" ? "readOnly" : "writeOnly";
  }

  /** The whole document, so that references find what they point to. */
  document(): JsonObject {
    return this.#node(this.#document, "") as JsonObject;
  }

  /** One schema; `absent` are properties that a schema around it does not ask for. */
  schema(schema: unknown, absent: ReadonlySet<string> = NOTHING): unknown {
    if (!isJsonObject(schema)) return schema;
    const marked = this.#markedOf(schema as Schema, new Set());
    const dropped = new Set([...absent, ...marked]);
    return mapMembers(schema, (value, key) => {
      if (LEFT_OUT.has(key)) return undefined;
      if (key === "properties") return this.#named(value, marked);
      if (key === "required" && Array.isArray(value)) {
        return value.filter((name) => !dropped.has(name as string));
      }
      const part = partOf("schema", key);
      const inner = key === "allOf" ? dropped : NOTHING;
      return part
        ? mapPart(value, part, (item) => this.schema(item, inner))
        : value;
    });
  }

  #node(node: unknown, name: string): unknown {
    if (Array.isArray(node)) return node.map((item) => this.#node(item, name));
    if (!isJsonObject(node)) return node;
    return mapMembers(node, (value, key) => {
      if (key.startsWith("x-") || OPAQUE.has(key)) return undefined;
      if (key === "schema") return this.schema(value);
      return name === "components" && key === "schemas"
        ? this.#named(value, NOTHING)
        : this.#node(value, key);
    });
  }

  #named(value: unknown, ignored: ReadonlySet<string>): unknown {
    if (!isJsonObject(value)) return value;
    return mapMembers(value, (part, name) =>
      ignored.has(name) ? true : this.schema(part),
    );
  }

  /** Names of the properties that this direction does not have. */
  #markedOf(schema: Schema, seen: Set<unknown>): Set<string> {
    const names = new Set<string>();
    if (seen.has(schema)) return names;
    seen.add(schema);
    for (const [name, part] of Object.entries(schema.properties ?? {})) {
      const own = isJsonObject(part) ? this.#resolved(part) : undefined;
      if (isJsonObject(part) && part[this.#mark] === true) names.add(name);
      else if (own?.[this.#mark] === true) names.add(name);
    }
    const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
    for (const part of parts) {
      const target = isJsonObject(part) ? this.#resolved(part) : undefined;
      if (!target) continue;
      for (const name of this.#markedOf(target, seen)) names.add(name);
    }
    return names;
  }

  #resolved(schema: JsonObject): Schema | undefined {
    return resolve<Schema>(this.#document, schema as { $ref: string });
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Members for which `change` gives undefined are left out; `__proto__` stays the plain name that it is. */
function mapMembers(
  node: JsonObject,
  change: (value: unknown, key: string) => unknown,
): JsonObject {
  return Object.fromEntries(
    Object.entries(node)
      .map(([key, value]) => [key, change(value, key)] as const)
      .filter(([, value]) => value !== undefined),
  );
}
