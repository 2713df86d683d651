/** Writes into `x-doc-source` which actions touched a part, with their reasons: what readers of a contract see. */
import { memberOf, setMember, type Container } from "./json-tree.js";
import type { Touch } from "./find-carrier.js";
import type { OverlayMark } from "./overlay.js";

/** Marks in place. */
export function markCarriers(touches: readonly Touch[]): void {
  for (const [carrier, own] of byCarrier(touches)) {
    const marks = [...byAction(own).values()].map(markOf);
    const source = memberOf(carrier, "x-doc-source");
    const read = typeof source === "object" && source !== null ? source : {};
    setMember(carrier, "x-doc-source", { ...read, overlay: marks });
  }
}

/** The touches of each part. */
export function byCarrier(
  touches: readonly Touch[],
): ReadonlyMap<Container, readonly Touch[]> {
  const groups = new Map<Container, Touch[]>();
  for (const touch of touches) {
    const group = groups.get(touch.carrier);
    if (group) group.push(touch);
    else groups.set(touch.carrier, [touch]);
  }
  return groups;
}

/** The touches of each action. */
export function byAction(
  touches: readonly Touch[],
): ReadonlyMap<Touch["action"], readonly Touch[]> {
  const groups = new Map<Touch["action"], Touch[]>();
  for (const touch of touches) {
    const group = groups.get(touch.action);
    if (group) group.push(touch);
    else groups.set(touch.action, [touch]);
  }
  return groups;
}

/** What one action did to a part. */
export function markOf(touches: readonly Touch[]): OverlayMark {
  const reason = touches[0]?.action.reason ?? "";
  const changed = new Set<string>();
  for (const touch of touches) {
    if (touch.changed === undefined) return { reason };
    changed.add(touch.changed);
  }
  return { reason, changed: [...changed] };
}
