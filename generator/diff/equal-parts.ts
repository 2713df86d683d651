/**
 * Finds parts that are written alike in both documents, so that a comparison need not look into them.
 * Alike: the same JSON, the order of keys aside, and whatever it refers to is alike too. Time: about one walk of both.
 */
import { pointer, pointerSegments } from "../contract/access/resolve.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import { isRecord, recordOf } from "./json-value.js";

interface Component {
  readonly isEqual: boolean;
  readonly refs: ReadonlySet<string>;
}

export class EqualParts {
  readonly #base: OpenApiDocument;
  readonly #revision: OpenApiDocument;
  readonly #known = new WeakMap<object, { other: object; isEqual: boolean }>();
  readonly #isChangedRef = new Map<string, boolean>();
  #changed: ReadonlySet<string> | undefined;

  constructor(base: OpenApiDocument, revision: OpenApiDocument) {
    this.#base = base;
    this.#revision = revision;
  }

  /** True when both are written alike; false may only mean that it takes a closer look. */
  has(before: unknown, after: unknown): boolean {
    if (typeof before !== "object" || before === null) return before === after;
    if (typeof after !== "object" || after === null) return false;
    const known = this.#known.get(before);
    if (known?.other === after) return known.isEqual;
    const isEqual = walkBoth(before, after, (ref) => !this.#isChanged(ref));
    this.#known.set(before, { other: after, isEqual });
    return isEqual;
  }

  #isChanged(ref: string): boolean {
    const known = this.#isChangedRef.get(ref);
    if (known !== undefined) return known;
    this.#changed ??= changedComponents(this.#base, this.#revision);
    const name = componentOf(ref);
    const isChanged = name === undefined || this.#changed.has(name);
    this.#isChangedRef.set(ref, isChanged);
    return isChanged;
  }
}

/** Components that differ, and all that lead to one of them. */
function changedComponents(
  base: OpenApiDocument,
  revision: OpenApiDocument,
): ReadonlySet<string> {
  const changed = new Set<string>();
  const users = new Map<string, string[]>();
  const others = recordOf(revision.components);
  for (const [kind, members] of Object.entries(recordOf(base.components))) {
    const otherMembers = recordOf(others[kind]);
    for (const [name, node] of Object.entries(recordOf(members))) {
      const key = pointer("components", kind, name);
      const other = Object.hasOwn(otherMembers, name)
        ? otherMembers[name]
        : undefined;
      const component = compareComponent(node, other);
      if (!component.isEqual) changed.add(key);
      for (const ref of component.refs) {
        const target = componentOf(ref) ?? OUTSIDE;
        const list = users.get(target);
        if (list) list.push(key);
        else users.set(target, [key]);
      }
    }
  }
  changed.add(OUTSIDE);
  // What only one side has is changed by being absent from `known`.
  for (const target of users.keys()) {
    if (!exists(base, target) || !exists(revision, target)) changed.add(target);
  }
  for (const key of changed) {
    for (const user of users.get(key) ?? []) changed.add(user);
  }
  return changed;
}

/** Stands for whatever is no component: references into paths, other files. */
const OUTSIDE = "";

function compareComponent(node: unknown, other: unknown): Component {
  const refs = new Set<string>();
  const note = (ref: string): true => {
    refs.add(ref);
    return true;
  };
  return { isEqual: walkBoth(node, other, note), refs };
}

/** `#/components/<kind>/<name>` of a reference into a component. */
function componentOf(ref: string): string | undefined {
  const segments = pointerSegments(ref);
  if (segments?.[0] !== "components" || segments.length < 3) return undefined;
  return pointer(...segments.slice(0, 3));
}

function exists(document: OpenApiDocument, ref: string): boolean {
  const [, kind = "", name = ""] = pointerSegments(ref) ?? [];
  const members = recordOf(recordOf(document.components)[kind]);
  return Object.hasOwn(members, name);
}

/** Compares two values and shows `accept` each reference in them; false ends the walk. */
function walkBoth(
  before: unknown,
  after: unknown,
  accept: (ref: string) => boolean,
): boolean {
  const pending: unknown[] = [before, after];
  while (pending.length > 0) {
    const b = pending.pop();
    const a = pending.pop();
    if (a === b && typeof a !== "object") {
      if (typeof a === "string" && a.startsWith("#/") && !accept(a)) {
        return false;
      }
      continue;
    }
    if (Array.isArray(a)) {
      if (!Array.isArray(b) || a.length !== b.length) return false;
      for (let i = 0; i < a.length; i++) pending.push(a[i], b[i]);
      continue;
    }
    if (a === null || b === null) {
      if (a !== b) return false;
      continue;
    }
    if (!isRecord(a) || !isRecord(b)) return false;
    const names = Object.keys(a);
    if (names.length !== Object.keys(b).length) return false;
    for (const name of names) {
      if (!Object.hasOwn(b, name)) return false;
      pending.push(a[name], b[name]);
    }
    if ("propertyName" in a && hasBareNames(a["mapping"])) return false;
  }
  return true;
}

/** Mappings may name schemas without `#/`: nothing shows that these are references. */
function hasBareNames(mapping: unknown): boolean {
  return Object.values(recordOf(mapping)).some(
    (target) => typeof target === "string" && !target.startsWith("#/"),
  );
}
