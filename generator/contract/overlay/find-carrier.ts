/**
 * Which part of a contract says that an action touched it: the nearest schema, parameter or operation around the change
 * that says where it was read, or the new part that an action made; for everything else the document.
 */
import { partOf, type ObjectKind } from "../access/object-kinds.js";
import { pointerSegment } from "../access/resolve.js";
import {
  isContainer,
  memberOf,
  type Container,
  type Location,
} from "./json-tree.js";
import type { OverlayAction } from "./overlay.js";

/** An action changed something. */
export interface Touch {
  readonly action: OverlayAction;
  readonly carrier: Container;
  /** Relative to the carrier; without it the whole carrier is new. */
  readonly changed?: string;
  /** Where in the document, when the action was applied. */
  readonly pointer: string;
}

/** A place that an action changed: a member that is new, has another value, or is gone. */
export interface ChangedPlace {
  readonly location: Location;
  readonly isGone: boolean;
}

const MARKED: ReadonlySet<ObjectKind> = new Set([
  "operation",
  "parameter",
  "header",
  "schema",
]);

/** Notes a change; `known` are the parts that the pages gave. */
export function touchOf(
  action: OverlayAction,
  { location, isGone }: ChangedPlace,
  {
    document,
    known,
  }: { readonly document: Container; readonly known: ReadonlySet<Container> },
): Touch {
  let carrier = document;
  let rest = location;
  const pointer = pointerOf(location);
  // What is gone had an owner; another member may stand in its place now.
  const way = isGone ? location.slice(0, -1) : location;
  for (const [depth, kind, node] of partsOnTheWay(document, way)) {
    if (!MARKED.has(kind) || !isContainer(node)) continue;
    if (!known.has(node)) return { action, carrier: node, pointer };
    if (!Object.hasOwn(node, "x-doc-source")) continue;
    carrier = node;
    rest = location.slice(depth);
  }
  return { action, carrier, pointer, changed: pointerOf(withoutIndex(rest)) };
}

/** How many names lead from a part to the part below it. */
const STEPS = { one: 1, list: 2, map: 2 } as const;

/** The parts of the document that a location leads through. */
function* partsOnTheWay(
  document: Container,
  location: Location,
): Generator<readonly [depth: number, kind: ObjectKind, node: unknown]> {
  let kind: ObjectKind = "document";
  let node: unknown = document;
  let depth = 0;
  while (depth < location.length) {
    const part = partOf(kind, String(location[depth]));
    if (!part) return;
    const steps = STEPS[part[0]];
    if (depth + steps > location.length) return;
    for (const name of location.slice(depth, depth + steps)) {
      node = isContainer(node) ? memberOf(node, name) : undefined;
    }
    kind = part[1];
    depth += steps;
    yield [depth, kind, node];
  }
}

/** Numbers of list members are left out: they move. */
function withoutIndex(location: Location): Location {
  const index = location.findIndex((name) => typeof name === "number");
  return index < 0 ? location : location.slice(0, index);
}

function pointerOf(location: Location): string {
  return location.map((name) => `/${pointerSegment(String(name))}`).join("");
}
