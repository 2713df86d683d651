/**
 * Whether a change comes from the project's own corrections: an overlay's action touches the place on one side, and on
 * the other side not, or another one does. Read from the marks that overlays leave in `x-doc-source`.
 */
import type { OverlayMark } from "../contract/overlay/overlay.js";
import { pointerSegments } from "../contract/access/resolve.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Change } from "./change.js";
import type { Cause } from "./finding.js";
import { recordOf } from "./json-value.js";

/** The cause, if it is an overlay. */
export function overlayCause(
  change: Change,
  base: OpenApiDocument,
  revision: OpenApiDocument,
): Cause | undefined {
  const places = pointersOf(change).map((at) => placeOf(at, change));
  const before = reasonsAt(base, places);
  const after = reasonsAt(revision, places);
  const come = [...after].find((reason) => !before.has(reason));
  const gone = [...before].find((reason) => !after.has(reason));
  if (come === undefined && gone === undefined) return undefined;
  return {
    kind: "overlay",
    because: come ?? `The correction was taken out: ${gone}`,
    isCertain: true,
  };
}

/** The side that lacks a thing names what would hold it: corrections of its neighbours stand there too. */
function pointersOf({ kind, base, revision }: Change): readonly string[] {
  if (kind === "added") return [revision.pointer];
  if (kind === "removed") return [base.pointer];
  return [base.pointer, revision.pointer];
}

/** The member that differs stands below the thing that has it. */
function placeOf(at: string, { keyword, element }: Change): readonly string[] {
  const segments = pointerSegments(at) ?? [];
  const isInside =
    keyword === undefined ||
    segments.at(-1) === keyword ||
    element === "property";
  return isInside ? segments : [...segments, keyword];
}

/** Reasons of all actions that touched one of the places. */
function reasonsAt(
  document: OpenApiDocument,
  places: readonly (readonly string[])[],
): ReadonlySet<string> {
  const reasons = new Set<string>();
  for (const place of places) {
    let node: unknown = document;
    for (let depth = 0; depth <= place.length; depth += 1) {
      const rest = place.slice(depth);
      for (const mark of marksOf(node)) {
        if (touches(mark, rest)) reasons.add(mark.reason);
      }
      const name = place[depth];
      if (name === undefined || typeof node !== "object" || node === null)
        break;
      node = Object.hasOwn(node, name) ? recordOf(node)[name] : undefined;
    }
  }
  return reasons;
}

function marksOf(node: unknown): readonly OverlayMark[] {
  const { overlay } = recordOf(recordOf(node)["x-doc-source"]);
  return Array.isArray(overlay) ? (overlay as OverlayMark[]) : [];
}

/** An action touched a place when it changed it, something in it, or something that holds it. */
function touches({ changed }: OverlayMark, rest: readonly string[]): boolean {
  if (changed === undefined) return true;
  return changed.some((pointer) => {
    const own = pointerSegments(`#${pointer}`) ?? [];
    const shared = Math.min(own.length, rest.length);
    return own.slice(0, shared).every((name, index) => name === rest[index]);
  });
}
