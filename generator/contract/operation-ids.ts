/**
 * Operation ids: the ledger's, else the official name, else one made from method and path.
 * Of operations with one official name the newest version keeps it and others add `V1`, `V2`; uniqueness ignores case.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { compareText } from "./compare-text.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import {
  operationIdentifier,
  operationIdentifierOfPath,
} from "./identifiers.js";
import { ledgerOperationKey, type NameLedger } from "./name-ledger.js";
import {
  compareVersions,
  pathVersion,
  versionSuffix,
} from "./path-identity.js";
import type { PlannedOperation } from "./plan-operations.js";

export interface OperationIds {
  /** By the operation's key. */
  readonly ids: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** An id for every operation. */
export function nameOperations(
  operations: readonly PlannedOperation[],
  ledger: NameLedger,
): OperationIds {
  const ids = new Map<string, string>();
  const holders = new Map<string, PlannedOperation>();
  const give = (planned: PlannedOperation, id: string): boolean => {
    if (holders.has(id.toLowerCase())) return false;
    holders.set(id.toLowerCase(), planned);
    ids.set(planned.key, id);
    return true;
  };
  const kept = new Map(
    ledger.operations.map((entry) => [ledgerOperationKey(entry), entry]),
  );
  for (const planned of operations) {
    const { method } = planned.operation;
    const entry = kept.get(
      ledgerOperationKey({ method, path: planned.identity }),
    );
    if (entry) give(planned, entry.operationId);
  }
  const groups = groupByName(operations.filter(({ key }) => !ids.has(key)));
  const clashing: PlannedOperation[] = [];
  for (const group of groups) {
    const [newest, ...others] = group;
    if (newest && !give(newest, officialId(newest))) clashing.push(newest);
    clashing.push(...others);
  }
  const diagnostics: Diagnostic[] = [];
  for (const planned of clashing) {
    const holder = holders.get(officialId(planned).toLowerCase());
    const id = firstAccepted(candidateIds(planned), (candidate) =>
      give(planned, candidate),
    );
    // Versions of one operation on one page are what the page says; all else is a guess.
    if (!holder || pageOf(holder) !== pageOf(planned)) {
      diagnostics.push(clash(planned, id));
    }
  }
  return { ids, diagnostics };
}

function pageOf({ operation }: PlannedOperation): string {
  return operation.origin.page.id;
}

function officialId({ operation, template }: PlannedOperation): string {
  const official =
    operation.apiName === undefined
      ? undefined
      : operationIdentifier(operation.apiName);
  return official ?? operationIdentifierOfPath(operation.method, template);
}

/** Operations that want the same id, the newest version first. */
function groupByName(
  operations: readonly PlannedOperation[],
): PlannedOperation[][] {
  const groups = new Map<string, PlannedOperation[]>();
  for (const planned of operations) {
    const name = officialId(planned).toLowerCase();
    const group = groups.get(name) ?? [];
    group.push(planned);
    groups.set(name, group);
  }
  return [...groups]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, group]) => group.sort(newestFirst));
}

function newestFirst(left: PlannedOperation, right: PlannedOperation): number {
  return compareVersions(
    pathVersion(right.template),
    pathVersion(left.template),
  );
}

/** Ids to try when the official one is taken; the last kind always succeeds. */
function* candidateIds(planned: PlannedOperation): Generator<string> {
  const { operation, template } = planned;
  const version = pathVersion(template);
  if (version) yield officialId(planned) + versionSuffix(version);
  const derived = operationIdentifierOfPath(operation.method, template);
  yield derived;
  for (let count = 2; ; count++) yield `${derived}_${count}`;
}

function firstAccepted(
  candidates: Iterable<string>,
  accept: (id: string) => boolean,
): string {
  for (const id of candidates) if (accept(id)) return id;
  return "";
}

function clash({ operation }: PlannedOperation, id: string): Diagnostic {
  const name = operation.apiName ?? "the name made from method and path";
  return diagnostic(
    "contract/operation-id-clash",
    `\`${name}\` is already the id of another operation; \`${operation.method} ${operation.path}\` is \`${id}\`.`,
    diagnosticSource(operation.origin),
    { subject: id },
  );
}
