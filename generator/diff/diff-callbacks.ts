/** Compares callbacks: by name, then by expression and method; inside, what goes out comes from the service. */
import type { Comparison } from "./comparison.js";
import { compareReceivedOperations } from "./diff-operations.js";
import type { DocumentReader, Element } from "./document-reader.js";
import { recordOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import { readPathItems, type OperationSide } from "./operation-side.js";
import type { Pair } from "./pair.js";
import { below } from "./place.js";

/** The callbacks of two operations. */
export function diffCallbacks(
  comparison: Comparison,
  pair: Pair,
  sides: { readonly base: Element; readonly revision: Element },
): void {
  const { added, removed, persisted } = keyedDiff(
    callbacksOf(comparison.base, sides.base),
    callbacksOf(comparison.revision, sides.revision),
  );
  const subject = (name: string) =>
    ({ element: "callback", name, steps: [{ text: name }] }) as const;
  for (const [name, { place, ref }] of removed) {
    pair.compare(subject(name), { value: { ...ref }, place }, undefined);
  }
  for (const [name, { place, ref }] of added) {
    pair.compare(subject(name), undefined, { value: { ...ref }, place });
  }
  for (const [name, left, right] of persisted) {
    const child = comparison.pair(compareReceivedOperations, left, right);
    pair.descend({ text: name }, child);
  }
}

function callbacksOf(
  reader: DocumentReader,
  operation: Element,
): ReadonlyMap<string, OperationSide> {
  const found = new Map<string, OperationSide>();
  const callbacks = Object.entries(recordOf(operation.node["callbacks"]));
  for (const [name, node] of callbacks) {
    const place = below(operation.place, "callbacks", name);
    const callback = reader.element({ node, place });
    const operations = readPathItems(reader, callback);
    for (const [identity, side] of operations) {
      found.set(`callback ${name} ${identity}`, side);
    }
  }
  return found;
}
