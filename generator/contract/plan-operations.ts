/**
 * The operations of the contract in their final order, each with its path as the contract spells it.
 * Paths that differ only in parameter names become one; a method and path that occurs twice is reported.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { ServiceOperation } from "../service/service-model.js";
import { compareText } from "./compare-text.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import type { NameLedger } from "./name-ledger.js";
import {
  operationKey,
  pathIdentity,
  placeholdersOf,
  withPlaceholders,
} from "./path-identity.js";

export interface PlannedOperation {
  readonly operation: ServiceOperation;
  /** Method and path, parameter names aside. */
  readonly key: string;
  /** Path with `{}` for each parameter. */
  readonly identity: string;
  /** The path template of the contract. */
  readonly template: string;
  /** For each parameter of the operation's own template, its name in the contract's. */
  readonly renamed: ReadonlyMap<string, string>;
}

export interface OperationPlan {
  readonly operations: readonly PlannedOperation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Operations sorted by path, then method. */
export function planOperations(
  operations: readonly ServiceOperation[],
  ledger: NameLedger,
): OperationPlan {
  const diagnostics: Diagnostic[] = [];
  const sorted = [...operations].sort(compareOperations);
  const distinct = new Map<string, ServiceOperation>();
  for (const operation of sorted) {
    const key = operationKey(operation.method, slashed(operation.path));
    const first = distinct.get(key);
    if (first) diagnostics.push(duplicate(operation, first));
    else distinct.set(key, operation);
  }
  const templates = chooseTemplates(distinct.values(), ledger);
  const planned = [...distinct].map(([key, operation]) =>
    planOne(key, operation, { templates, diagnostics }),
  );
  return { operations: planned.sort(comparePlanned), diagnostics };
}

function slashed(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}

function compareOperations(
  left: ServiceOperation,
  right: ServiceOperation,
): number {
  return (
    compareText(left.path, right.path) ||
    compareText(left.method, right.method) ||
    compareText(left.origin.page.id, right.origin.page.id)
  );
}

function comparePlanned(
  left: PlannedOperation,
  right: PlannedOperation,
): number {
  return (
    compareText(left.template, right.template) ||
    compareText(left.operation.method, right.operation.method)
  );
}

function duplicate(
  operation: ServiceOperation,
  first: ServiceOperation,
): Diagnostic {
  return diagnostic(
    "contract/duplicate-operation",
    `\`${operation.method} ${operation.path}\` is already an operation, of the page \`${first.origin.page.id}\`; this one is left out.`,
    diagnosticSource(operation.origin),
    { subject: `${operation.method} ${operation.path}` },
  );
}

/** The spelling of each path: the ledger's where a page still has it, else the most frequent one. */
function chooseTemplates(
  operations: Iterable<ServiceOperation>,
  ledger: NameLedger,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const operation of operations) {
    const path = slashed(operation.path);
    const spellings = counts.get(pathIdentity(path)) ?? new Map();
    spellings.set(path, (spellings.get(path) ?? 0) + 1);
    counts.set(pathIdentity(path), spellings);
  }
  const kept = new Map(
    ledger.operations.map((entry) => [entry.path, entry.template]),
  );
  const templates = new Map<string, string>();
  for (const [identity, spellings] of counts) {
    const [best] = [...spellings].sort(
      ([left, many], [right, more]) => more - many || compareText(left, right),
    );
    const before = kept.get(identity);
    const chosen =
      before !== undefined &&
      [...spellings.keys()].some((path) => distinctNames(path) === before)
        ? before
        : (best?.[0] ?? identity);
    templates.set(identity, distinctNames(chosen));
  }
  return templates;
}

/** OpenAPI wants each name once: a second `id` becomes `id2`. */
function distinctNames(path: string): string {
  const seen = new Set<string>();
  const names = placeholdersOf(path).map((name, index) => {
    const plain = name === "" ? `parameter${index + 1}` : name;
    let distinct = plain;
    for (let count = 2; seen.has(distinct); count++) distinct = plain + count;
    seen.add(distinct);
    return distinct;
  });
  return withPlaceholders(path, names);
}

function planOne(
  key: string,
  operation: ServiceOperation,
  context: {
    readonly templates: ReadonlyMap<string, string>;
    readonly diagnostics: Diagnostic[];
  },
): PlannedOperation {
  const path = slashed(operation.path);
  const identity = pathIdentity(path);
  const template = context.templates.get(identity) ?? path;
  const own = placeholdersOf(path);
  const final = placeholdersOf(template);
  const renamed = new Map<string, string>();
  for (const [index, name] of own.entries()) {
    if (!renamed.has(name)) renamed.set(name, final[index] ?? name);
  }
  context.diagnostics.push(...namingDiagnostics(operation, path, template));
  return { operation, key, identity, template, renamed };
}

function namingDiagnostics(
  operation: ServiceOperation,
  path: string,
  template: string,
): Diagnostic[] {
  if (path === template) return [];
  const names = placeholdersOf(path);
  const repeated = new Set(names).size < names.length;
  return [
    diagnostic(
      repeated ? "contract/repeated-placeholder" : "contract/path-names-merged",
      repeated
        ? `\`${path}\` names a parameter twice; it is \`${template}\` in the contract.`
        : `\`${path}\` is the same path as \`${template}\`, whose names are used.`,
      diagnosticSource(operation.origin),
      { subject: `${operation.method} ${template}` },
    ),
  ];
}
