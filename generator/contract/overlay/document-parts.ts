/**
 * A walk over a document that tells the kind of each object. What no entry of the kinds leads to (extensions,
 * enumerations, values of examples) is a value and is not entered.
 */
import {
  isJsonObject,
  partOf,
  type ObjectKind,
  type Part,
} from "../access/object-kinds.js";

export interface DocumentPart {
  readonly kind: ObjectKind;
  /** As it stands there: an object only if the document is right. */
  readonly node: unknown;
  readonly location: readonly string[];
}

/** Every part of a document, those above first; recursion is on depth only. */
export function* partsOf(
  node: unknown,
  kind: ObjectKind = "document",
  location: readonly string[] = [],
): Generator<DocumentPart> {
  yield { kind, node, location };
  if (!isJsonObject(node)) return;
  for (const [name, member] of Object.entries(node)) {
    const part = partOf(kind, name);
    if (!part) continue;
    for (const [steps, value] of entriesOf(member, part)) {
      yield* partsOf(value, part[1], [...location, name, ...steps]);
    }
  }
}

function entriesOf(
  member: unknown,
  [shape]: Part,
): (readonly [steps: readonly string[], value: unknown])[] {
  if (shape === "one") return [[[], member]];
  const isRight = shape === "list" ? Array.isArray : isJsonObject;
  return isRight(member)
    ? Object.entries(member).map(([name, value]) => [[name], value])
    : [];
}
