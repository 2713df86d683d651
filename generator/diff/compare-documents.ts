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
import { diffDocument, reportMove, reportOperations } from "./diff-document.js";
import {
  compareFrames,
  compareOperations,
  compareReceivedOperations,
} from "./diff-operations.js";
import { diffSchemaNames } from "./diff-schema-names.js";
import { keyedDiff } from "./keyed-diff.js";
import { matchOperations } from "./match-operations.js";
import {
  readOperations,
  readWebhooks,
  type OperationSide,
} from "./operation-side.js";
import { Pair } from "./pair.js";
import { ROOT } from "./place.js";

export interface CompareOptions {
  /** False where both documents are of one time: then nothing has moved from one path to another. */
  readonly looksForMoves?: boolean;
}

/** Every difference of `revision` from `base`, by path, method and location. */
export function compareDocuments(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  { looksForMoves = true }: CompareOptions = {},
): readonly Change[] {
  if (base === revision) return [];
  const comparison = new Comparison(base, revision);
  const whole = { id: 0, place: ROOT };
  const documentPair = new Pair(whole, whole, comparison.equal);
  const isFrameAlike = FRAME.every((read) =>
    comparison.isAlike(read(base), read(revision)),
  );
  const roots: Root[] = [{ pair: documentPair }];
  for (const [read, compare] of [
    [readOperations, compareOperations],
    [readWebhooks, compareReceivedOperations],
  ] as const) {
    const byIdentity = keyedDiff(
      read(comparison.base),
      read(comparison.revision),
    );
    const { operations, moved } = looksForMoves
      ? matchOperations(comparison, byIdentity)
      : { operations: byIdentity, moved: [] };
    reportOperations(documentPair, operations);
    for (const [, left, right] of operations.persisted) {
      const isAlike = areAlike(comparison, left, right);
      if (isAlike && isFrameAlike) continue;
      const look = isAlike ? compareFrames : compare;
      const pair = comparison.pair(look, left, right);
      roots.push({ pair, operation: refOf(left, right) });
    }
    for (const [left, right] of moved) {
      const pair = comparison.pair(compare, left, right);
      reportMove(pair, left, right);
      roots.push({ pair, operation: refOf(left, right) });
    }
  }
  diffDocument(comparison, documentPair);
  comparison.run();
  diffComponents(comparison, documentPair);
  comparison.run();
  diffSchemaNames(comparison);
  return assembleChanges(roots, comparison.pairs());
}

/** What operations take over from the document. */
const FRAME: readonly ((document: OpenApiDocument) => unknown)[] = [
  ({ servers }) => servers,
  ({ security }) => security,
  ({ components }) => components?.securitySchemes,
];

/** Most operations of two large documents are written alike: nothing in them needs a look. */
function areAlike(
  comparison: Comparison,
  base: OperationSide,
  revision: OperationSide,
): boolean {
  return (
    base.path === revision.path &&
    comparison.isAlike(base.operation.node, revision.operation.node) &&
    comparison.isAlike(base.pathItem.node, revision.pathItem.node)
  );
}

function refOf(base: OperationSide, revision: OperationSide) {
  return { ...base.ref, ...revision.ref };
}
