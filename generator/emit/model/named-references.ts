/**
 * Resolves references by name (JSON Schema 2020-12, 8.2): `$id`, `$anchor`, and `$dynamicRef` where one schema alone has its
 * `$dynamicAnchor`. Input: what has a name or refers, as it is come to while a document is copied; output: none, the copies
 * get a `$ref` by pointer. What leads nowhere, or to several places, stays as it is written.
 */
import { lookUp, pointer } from "../../contract/access/resolve.js";
import type { OpenApiDocument } from "../../contract/openapi.js";

type Node = Readonly<Record<string, unknown>>;

interface Referring {
  readonly copy: Record<string, unknown>;
  readonly place: string;
}

/** Of the document, which does not say where it is. */
const DOCUMENT = "https://document.invalid/";

export class NamedReferences {
  /** Addresses of schemas with an `$id`, by their places. */
  readonly #bases = new Map<string, string>();
  /** Places by address, with `#name` for an anchor. */
  readonly #places = new Map<string, string>([[DOCUMENT, "#"]]);
  readonly #dynamic = new Map<string, string[]>();
  readonly #referring: Referring[] = [];

  /** Of a schema with a keyword that begins with `$`, before what is in it. */
  enter(
    { $id, $anchor, $dynamicAnchor, $ref, $dynamicRef }: Node,
    copy: Record<string, unknown>,
    path: readonly string[],
  ): void {
    const isByName = typeof $ref === "string" && !$ref.startsWith("#/");
    const names = [$id, $anchor, $dynamicAnchor, $dynamicRef];
    const isNamed = names.some((name) => typeof name === "string");
    if (!isNamed && !isByName && this.#bases.size === 0) return;
    const place = pointer(...path);
    if (typeof $id === "string") {
      const address = addressOf($id, this.#baseOf(place));
      if (address !== undefined) {
        this.#bases.set(place, address);
        this.#places.set(address, place);
      }
    }
    for (const anchor of [$anchor, $dynamicAnchor]) {
      if (typeof anchor !== "string") continue;
      this.#places.set(`${this.#baseOf(place)}#${anchor}`, place);
    }
    if (typeof $dynamicAnchor === "string") {
      const places = this.#dynamic.get($dynamicAnchor) ?? [];
      places.push(place);
      this.#dynamic.set($dynamicAnchor, places);
    }
    if (typeof $ref === "string" || typeof $dynamicRef === "string") {
      this.#referring.push({ copy, place });
    }
  }

  settle(document: OpenApiDocument): void {
    for (const { copy, place } of this.#referring) {
      const { $ref, $dynamicRef } = copy;
      if (typeof $ref === "string") {
        const target = this.#targetOf($ref, place);
        if (target === undefined) continue;
        if (lookUp(document, target) !== undefined) copy.$ref = target;
      } else if (typeof $dynamicRef === "string") {
        const name = $dynamicRef.slice($dynamicRef.indexOf("#") + 1);
        const [target, ...others] = this.#dynamic.get(name) ?? [];
        if (target === undefined || others.length > 0) continue;
        copy.$ref = target;
        delete copy.$dynamicRef;
      }
    }
  }

  #targetOf(ref: string, place: string): string | undefined {
    const address = addressOf(ref, this.#baseOf(place));
    if (address === undefined) return undefined;
    const [whole = "", fragment = ""] = address.split("#");
    if (fragment !== "" && !fragment.startsWith("/")) {
      return this.#places.get(`${whole}#${decoded(fragment)}`);
    }
    const start = this.#places.get(whole);
    return start === undefined ? undefined : start + fragment;
  }

  /** Of the innermost schema with an `$id` that the place is in. */
  #baseOf(place: string): string {
    for (let at = place; ; at = at.slice(0, at.lastIndexOf("/"))) {
      const base = this.#bases.get(at);
      if (base !== undefined) return base;
      if (!at.includes("/")) return DOCUMENT;
    }
  }
}

/** Nothing after `#` where that is empty. */
function addressOf(text: string, base: string): string | undefined {
  try {
    return new URL(text, base).href.replace(/#$/u, "");
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
