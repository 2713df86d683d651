/**
 * What `$ref` of schemas means: pointers, `$id` and `$anchor`. Output: references that readers of 3.0 follow, to named
 * schemas only; a schema that was referred to within another gets a name of its own.
 * Known limits: `$id` counts as written, not resolved against another; other files are left to `bundle`.
 */
import {
  isJsonObject,
  mapPart,
  partOf,
  type ObjectKind,
} from "../access/object-kinds.js";
import { lookUp, pointer, pointerSegments } from "../access/resolve.js";
import type { OpenApiDocument } from "../openapi.js";

export interface Hoisted {
  readonly name: string;
  readonly at: string;
  readonly schema: unknown;
}

export class SchemaReferences {
  readonly #document: OpenApiDocument;
  /** Pointer of each `$id` and of each anchor, as `#name`. */
  readonly #places = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #waiting: Hoisted[] = [];

  constructor(document: OpenApiDocument) {
    this.#document = document;
    const names = Object.keys(document.components?.schemas ?? {});
    this.#taken = new Set(names.map((name) => name.toLowerCase()));
    this.#findPlaces(document, "document", "#");
  }

  /** The pointer that `ref` means inside the schema at `base`; undefined when it leads out of the document. */
  pointerOf(ref: string, base: string): string | undefined {
    if (ref.startsWith("#/") || ref === "#") {
      const inner = base === "" ? ref : `${base}${ref.slice(1)}`;
      // Many an `$id` is decoration: what is not below it is looked for in the document.
      return lookUp(this.#document, inner) === undefined ? ref : inner;
    }
    return this.#places.get(ref);
  }

  /** What `ref` points to, or undefined. */
  target(ref: string, base: string): unknown {
    const place = this.pointerOf(ref, base);
    return place === undefined ? undefined : lookUp(this.#document, place);
  }

  /** The reference for 3.0. */
  rewrite(ref: string, base: string): string {
    const place = this.pointerOf(ref, base);
    if (place === undefined) return ref;
    const segments = pointerSegments(place) ?? [];
    const isNamed =
      segments.length === 3 &&
      segments[0] === "components" &&
      segments[1] === "schemas";
    if (isNamed) return place;
    const schema = lookUp(this.#document, place);
    if (schema === undefined) return ref;
    const name = this.#names.get(place) ?? this.#hoist(place, segments, schema);
    return pointer("components", "schemas", name);
  }

  /** Takes the schemas that got a name since the last call. */
  takeHoisted(): readonly Hoisted[] {
    return this.#waiting.splice(0);
  }

  #hoist(at: string, segments: readonly string[], schema: unknown): string {
    const words = segments.map((one) => one.replace(/[^A-Za-z0-9]+/g, ""));
    const last = words.at(-1) ?? "";
    const stem = /^[A-Za-z]/.test(last) ? last : `Schema${last}`;
    const owner = segments[1] === "schemas" ? (words[2] ?? "") : "";
    let name = stem;
    for (let number = 1; this.#taken.has(name.toLowerCase()); number += 1) {
      name = number === 1 ? `${owner}${stem}` : `${owner}${stem}${number}`;
    }
    this.#taken.add(name.toLowerCase());
    this.#names.set(at, name);
    this.#waiting.push({ name, at, schema });
    return name;
  }

  #findPlaces(node: unknown, kind: ObjectKind, at: string): void {
    if (!isJsonObject(node)) return;
    if (kind === "schema") {
      for (const [keyword, mark] of [
        ["$id", ""],
        ["$anchor", "#"],
        ["$dynamicAnchor", "#"],
      ] as const) {
        const name = node[keyword];
        if (typeof name !== "string") continue;
        const key = mark + name;
        if (!this.#places.has(key)) this.#places.set(key, at);
      }
    }
    for (const [key, value] of Object.entries(node)) {
      const part = partOf(kind, key);
      if (!part) continue;
      const place = `${at}${pointer(key).slice(1)}`;
      mapPart(value, part, (item, segments) => {
        const below = segments.length > 0 ? pointer(...segments).slice(1) : "";
        this.#findPlaces(item, part[1], place + below);
      });
    }
  }
}
