/**
 * From a service to its contract: an OpenAPI 3.1 document, where each part of it was read, and the names given.
 * Pure; what the pages say wrong becomes diagnostics, and the rest is built.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type {
  Origin,
  ServiceModel,
  ServiceObject,
} from "../service/service-model.js";
import { buildOperation, tagOf } from "./build-operation.js";
import type { ContractOptions, ContractResult } from "./contract-options.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import {
  buildInfo,
  buildSecurity,
  buildServers,
  buildTags,
  SECURITY_SCHEMES,
} from "./document-frame.js";
import {
  draftOperation,
  type DraftOperation,
  rootsOf,
} from "./draft-operations.js";
import { draftSchemas, type DraftSchemas } from "./draft-schemas.js";
import { settleVariants } from "./draft-variants.js";
import { findPairs } from "./find-pairs.js";
import { finishComponents } from "./finish-components.js";
import type { Finishing } from "./finish-schema.js";
import { type JudgedExamples, judgeExamples } from "./judge-examples.js";
import { errorCodeEntry } from "./service-facts.js";
import { extendLedger, type LedgerOperation } from "./name-ledger.js";
import { nameSchemas } from "./name-schemas.js";
import type {
  OpenApiDocument,
  Operation,
  PathItem,
  Schema,
} from "./openapi.js";
import { nameOperations } from "./operation-ids.js";
import { planOperations } from "./plan-operations.js";
import {
  claimsOf,
  type SchemaClaim,
  unclaimedClaims,
} from "./schema-claims.js";
import { rowOrigin } from "./schema-notes.js";
import { shareDrafts } from "./share-drafts.js";
import { sourcesDocument } from "./sources-document.js";

/** Builds the contract of one service. */
export function buildContract(
  model: ServiceModel,
  options: ContractOptions,
): ContractResult {
  const plan = planOperations(model.operations, options.ledger);
  const ids = nameOperations(plan.operations, options.ledger);
  const all = draftSchemas(model);
  const context = { ...all, hasObject: (id: string) => model.objects.has(id) };
  const drafted = plan.operations.map((planned) =>
    draftOperation(planned, ids.ids.get(planned.key) ?? "", context),
  );
  const shared = shareDrafts(all, drafted.flatMap(rootsOf));
  const operations = drafted.map(settleVariants);
  const roots = operations.map(rootsOf);
  const judged = judgeExamples(
    operations,
    all.notes,
    (id) => shared.drafts.get(id)?.schema,
  );
  const claims: SchemaClaim[] = [];
  for (const [index, draft] of operations.entries())
    claims.push(
      ...claimsOf(claimant(draft), roots[index] ?? [], shared.drafts),
    );
  claims.push(...unclaimedClaims(shared.unclaimed, shared.drafts));
  const named = nameSchemas(shared.drafts, claims, options.ledger);
  const finishing: Finishing = {
    nameOf: (id) => named.names.get(id),
    notes: all.notes,
    entries: new Map(),
  };
  const later: Diagnostic[] = [];
  const schemas = finishComponents(shared.drafts, claims, finishing);
  const paths = buildPaths(operations, {
    finishing,
    judged,
    later,
    components: schemas,
  });
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: buildInfo(
      options,
      operations.map(({ template }) => template),
    ),
    servers: buildServers(options.servers, model.endpoints ?? [], later),
    security: buildSecurity(),
    tags: buildTags(operations.map(tagOf)),
    paths,
    components: { schemas, securitySchemes: { ...SECURITY_SCHEMES } },
    ...(model.errorCodes
      ? { "x-doc-error-codes": model.errorCodes.map(errorCodeEntry) }
      : {}),
  };
  return {
    document,
    sources: sourcesDocument({
      service: model.name,
      pages: model.pages,
      entries: finishing.entries,
      unused: shared.unused.flatMap(rowsOf),
    }),
    ledger: extendLedger(options.ledger, {
      operations: operations.map(ledgerEntry),
      schemas: named.ledger,
    }),
    diagnostics: [
      ...plan.diagnostics,
      ...ids.diagnostics,
      ...inPageOrder(all, model).filter((one) => !judged.settled.has(one)),
      ...judged.diagnostics,
      ...findPairs(shared.drafts),
      ...named.diagnostics,
      ...later,
      ...shared.unused.map(unusedObject),
    ],
  };
}

function claimant({
  operationId,
  operation,
  identity,
}: DraftOperation): Parameters<typeof claimsOf>[0] {
  return { operationId, method: operation.method, identity };
}

function ledgerEntry(draft: DraftOperation): LedgerOperation {
  return {
    method: draft.operation.method,
    path: draft.identity,
    template: draft.template,
    operationId: draft.operationId,
  };
}

function buildPaths(
  operations: readonly DraftOperation[],
  parts: {
    readonly finishing: Finishing;
    readonly judged: JudgedExamples;
    readonly later: Diagnostic[];
    readonly components: Readonly<Record<string, Schema>>;
  },
): Record<string, PathItem> {
  const paths = new Map<string, [string, Operation][]>();
  for (const draft of operations) {
    const operation = buildOperation(draft, {
      finishing: parts.finishing,
      verdicts: parts.judged.verdicts,
      components: parts.components,
      diagnostics: parts.later,
    });
    const item = paths.get(draft.template) ?? [];
    item.push([draft.operation.method.toLowerCase(), operation]);
    paths.set(draft.template, item);
  }
  return Object.fromEntries(
    [...paths].map(([path, item]) => [path, Object.fromEntries(item)]),
  );
}

/** Drafts are made in the order of the model, which is that of the files: sorted here by what is said. */
function inPageOrder(
  { diagnostics }: DraftSchemas,
  { pages }: ServiceModel,
): Diagnostic[] {
  const files = new Map(
    pages
      .map(({ file }) => file)
      .sort()
      .map((file, index) => [file, index]),
  );
  const rank = ({ source }: Diagnostic): number =>
    files.get(source?.file ?? "") ?? -1;
  const line = ({ source }: Diagnostic): number => source?.position?.line ?? 0;
  return [...diagnostics].sort(
    (left, right) => rank(left) - rank(right) || line(left) - line(right),
  );
}

function rowsOf({ fields, additional, origin }: ServiceObject): Origin[] {
  const rows = additional ? [...fields, additional] : fields;
  return rows.length > 0 ? rows.map(rowOrigin) : [origin];
}

function unusedObject({ owner, origin }: ServiceObject): Diagnostic {
  return diagnostic(
    "contract/unused-object",
    `The table of \`${owner}\` is used by no operation and has no name of its own.`,
    diagnosticSource(origin),
    { subject: owner },
  );
}
