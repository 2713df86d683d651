/**
 * Reads one document: looks through `$ref`, gives each part a number, keeps the normalised view of each schema.
 * Schemas with the same parts have the same view, whatever they are called and however they are put together.
 */
import { isReference, lookUp } from "../contract/access/resolve.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { DocSource } from "./change.js";
import { isRecord, recordOf, type JsonRecord } from "./json-value.js";
import type { Side } from "./pair.js";
import type { Located, Place } from "./place.js";
import { isAnnotation } from "./schema-keywords.js";
import { flattenSchema, type SchemaPart } from "./schema-parts.js";

/** A parameter, response, list ...: what a reference led to. */
export interface Element<T = JsonRecord> extends Side {
  readonly node: T;
}

/** A schema with `$ref` and `allOf` looked through. */
export interface SchemaView extends Side {
  readonly parts: readonly SchemaPart[];
}

export class DocumentReader {
  readonly document: OpenApiDocument;
  readonly #targets = new Map<string, unknown>();
  readonly #elements = new Map<object, Element<object>>();
  readonly #views = new Map<object, SchemaView>();
  readonly #mergedViews = new Map<string, SchemaView>();
  readonly #ids = new Map<object, number>();
  #viewCount = 0;

  constructor(document: OpenApiDocument) {
    this.document = document;
  }

  /** What a reference names; undefined when it dangles or leaves the document. */
  target(ref: string): unknown {
    if (this.#targets.has(ref)) return this.#targets.get(ref);
    const target = lookUp(this.document, ref);
    this.#targets.set(ref, target);
    return target;
  }

  /** Follows references to an object; a description beside a reference takes the place of the target's. */
  element(located: Located): Element {
    const known = isRecord(located.node)
      ? this.#elements.get(located.node)
      : undefined;
    if (known) return known as Element;
    let { node, place } = located;
    const seen = new Set<unknown>();
    let description: unknown;
    while (isReference(node) && !seen.has(node)) {
      seen.add(node);
      description ??= recordOf(node)["description"];
      place = { ref: node.$ref };
      node = this.target(node.$ref);
    }
    const found = isReference(node) ? {} : recordOf(node);
    const overridden = typeof description === "string";
    const element = overridden
      ? this.side({ ...found, description }, place)
      : this.side(found, place);
    if (isRecord(located.node)) this.#elements.set(located.node, element);
    return element;
  }

  /** The numbered side of an object or list that is no reference. */
  side<T extends object>(node: T, place: Place): Element<T> {
    const known = this.#elements.get(node);
    if (known) return known as Element<T>;
    const element = {
      id: this.#idOf(node),
      node,
      place,
      source: sourceOf(node),
    };
    this.#elements.set(node, element);
    return element;
  }

  /** The view of schemas that all apply: one, or several that say something about one property. */
  view(schemas: readonly Located[]): SchemaView {
    const only = schemas.length === 1 ? schemas[0]!.node : undefined;
    const known = isRecord(only) ? this.#views.get(only) : undefined;
    if (known) return known;
    const view = this.#viewOfParts(flattenSchema(this, schemas));
    if (isRecord(only)) this.#views.set(only, view);
    return view;
  }

  /** True once this very reference was followed. */
  hasFollowed(ref: string): boolean {
    return this.#targets.has(ref);
  }

  #viewOfParts(parts: readonly SchemaPart[]): SchemaView {
    const first = parts[0]!;
    if (parts.length === 1) {
      const known = this.#views.get(first.schema);
      if (known) return known;
      const view = this.#newView(parts, first);
      this.#views.set(first.schema, view);
      return view;
    }
    const key = parts.map((part) => this.#idOf(part.schema)).join();
    const known = this.#mergedViews.get(key);
    if (known) return known;
    const view = this.#newView(parts, parts.find(hasStructure) ?? first);
    this.#mergedViews.set(key, view);
    return view;
  }

  #newView(parts: readonly SchemaPart[], anchor: SchemaPart): SchemaView {
    const id = this.#viewCount++;
    return { id, place: anchor.place, source: firstSource(parts), parts };
  }

  #idOf(node: object): number {
    let id = this.#ids.get(node);
    if (id === undefined) this.#ids.set(node, (id = this.#ids.size));
    return id;
  }
}

/** Where the contract says that this part was read. */
export function sourceOf(node: unknown): DocSource | undefined {
  const source = recordOf(node)["x-doc-source"];
  return isRecord(source) ? source : undefined;
}

function firstSource(parts: readonly SchemaPart[]): DocSource | undefined {
  for (const part of parts) {
    const source = sourceOf(part.schema);
    if (source) return source;
  }
  return undefined;
}

function hasStructure(part: SchemaPart): boolean {
  return Object.keys(part.schema).some((name) => !isAnnotation(name));
}
