/** Which references of a document mean something that holds itself, directly or by others: Tarjan's components. */
import {
  isJsonObject,
  mapPart,
  partOf,
  type ObjectKind,
} from "../access/object-kinds.js";
import { lookUp } from "../access/resolve.js";
import type { OpenApiDocument } from "../openapi.js";

interface Place {
  readonly ref: string;
  readonly kind: ObjectKind;
}

/** The references, as they are written. */
export function findRecursive(document: OpenApiDocument): ReadonlySet<string> {
  const recursive = new Set<string>();
  const graph = referencesBelow(document);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const onPath = new Set<string>();
  for (const start of graph.keys()) {
    if (!order.has(start)) search(start);
  }
  return recursive;

  // Without recursion: a chain of references may be as long as the document.
  function search(start: string): void {
    const work: { ref: string; next: number }[] = [{ ref: start, next: 0 }];
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const { ref } = top;
      if (top.next === 0) {
        order.set(ref, order.size);
        lowest.set(ref, order.size - 1);
        path.push(ref);
        onPath.add(ref);
      }
      const followed = graph.get(ref) ?? [];
      const target = followed[top.next];
      top.next += 1;
      if (target === undefined) {
        work.pop();
        close(ref, followed.includes(ref));
        const above = work.at(-1);
        if (above) lower(above.ref, lowest.get(ref));
      } else if (!order.has(target)) work.push({ ref: target, next: 0 });
      else if (onPath.has(target)) lower(ref, order.get(target));
    }
  }

  function lower(ref: string, value: number | undefined): void {
    const known = lowest.get(ref) ?? 0;
    if (value !== undefined && value < known) lowest.set(ref, value);
  }

  function close(ref: string, holdsItself: boolean): void {
    if (lowest.get(ref) !== order.get(ref)) return;
    const members = path.splice(path.lastIndexOf(ref));
    for (const member of members) {
      onPath.delete(member);
      if (members.length > 1 || holdsItself) recursive.add(member);
    }
  }
}

/** Each reference of the document with those below what it means. */
function referencesBelow(document: OpenApiDocument): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  const waiting = collect(document, "document");
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (graph.has(place.ref)) continue;
    const below = collect(lookUp(document, place.ref), place.kind);
    graph.set(place.ref, [...new Set(below.map(({ ref }) => ref))]);
    waiting.push(...below);
  }
  return graph;
}

function collect(node: unknown, kind: ObjectKind): Place[] {
  const found: Place[] = [];
  visit(node, kind);
  return found;

  function visit(item: unknown, itemKind: ObjectKind): void {
    if (!isJsonObject(item)) return;
    const { $ref } = item;
    if (typeof $ref === "string") found.push({ ref: $ref, kind: itemKind });
    for (const [key, value] of Object.entries(item)) {
      const part = partOf(itemKind, key);
      if (part) mapPart(value, part, (inner) => visit(inner, part[1]));
    }
  }
}
