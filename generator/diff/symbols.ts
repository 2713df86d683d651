/** Generated types and functions that a change reaches: the nearest named schema, and the functions of operations. */
import { pointerSegments } from "../contract/access/resolve.js";
import type { Change, OperationRef } from "./change.js";

/** How generated code calls things; the emitter's rules, handed in. */
export interface SymbolNames {
  readonly typeOf: (schema: string) => string;
  readonly functionOf: (operationId: string) => string;
}

const CALLED: ReadonlySet<string> = new Set(["description", "page", "example"]);

/** Types first, then functions in the order of the operations. */
export function symbolsOf(
  change: Change,
  names: SymbolNames,
): readonly string[] {
  if (CALLED.has(change.element)) return [];
  const symbols = new Set<string>();
  for (const { pointer } of [change.base, change.revision]) {
    const segments = pointerSegments(pointer);
    if (segments?.[0] !== "components" || segments[1] !== "schemas") continue;
    const [, , schema] = segments;
    if (schema !== undefined) symbols.add(names.typeOf(schema));
  }
  for (const operation of change.operations) {
    const { operationId } = operation;
    if (operationId !== undefined) {
      symbols.add(`${names.functionOf(operationId)}()`);
    }
  }
  return [...symbols];
}

/** An operation in one word, for keys. */
export function operationKey({ method, path }: OperationRef): string {
  return `${method} ${path.replaceAll(/\{[^{}]*\}/g, "{}")}`;
}
