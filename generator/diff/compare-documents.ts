/**
 * Two OpenAPI documents in, the facts of what differs out; 3.0 and 3.1 in any combination. Pure; time near a walk of both.
 * Known limits: references into other files are compared as texts; what only examples or names of components tell apart
 * is no difference of schemas.
 */
import type { OpenApiDocument } from "../contract/openapi.js";
import { assembleChanges, type Root } from "./assemble-changes.js";
import type { Change } from "./change.js";
import { Comparison } from "./comparison.js";
import { diffComponents } from "./diff-components.js";
import { diffDocument, reportOperations } from "./diff-document.js";
import {
  compareOperations,
  compareReceivedOperations,
} from "./diff-operations.js";
import { keyedDiff } from "./keyed-diff.js";
import {
  readOperations,
  readWebhooks,
  type OperationSide,
} from "./operation-side.js";
import { Pair } from "./pair.js";
import { ROOT } from "./place.js";

/** Every difference of `revision` from `base`, by path, method and location. */
export function compareDocuments(
  base: OpenApiDocument,
  revision: OpenApiDocument,
): readonly Change[] {
  if (base === revision) return [];
  const comparison = new Comparison(base, revision);
  const whole = { id: 0, place: ROOT };
  const documentPair = new Pair(whole, whole, comparison.equal);
  const roots: Root[] = [{ pair: documentPair }];
  for (const [read, compare] of [
    [readOperations, compareOperations],
    [readWebhooks, compareReceivedOperations],
  ] as const) {
    const operations = keyedDiff(
      read(comparison.base),
      read(comparison.revision),
    );
    reportOperations(documentPair, operations);
    for (const [, left, right] of operations.persisted) {
      const pair = comparison.pair(compare, left, right);
      roots.push({ pair, operation: refOf(left, right) });
    }
  }
  diffDocument(comparison, documentPair);
  comparison.run();
  diffComponents(comparison, documentPair);
  comparison.run();
  return assembleChanges(roots, comparison.pairs());
}

function refOf(base: OperationSide, revision: OperationSide) {
  return { ...base.ref, ...revision.ref };
}
