/**
 * helpspec as a library: every stage with its types, the pipeline that composes them, and the reading of pages.
 * Emitting a client loads ts-morph, so it is behind `generateClient`, which does so when it is called.
 */
export type {
  Diagnostic,
  Position,
  Severity,
  SourceLocation,
} from "./diagnostics/diagnostic.js";
export {
  DIAGNOSTIC_CODES,
  type CodeEntry,
  type DiagnosticCode,
} from "./diagnostics/codes.js";
export { hasErrors } from "./diagnostics/report-diagnostic.js";

export type { PageRef, PageSource } from "./source/page-source.js";
export {
  type ListedPage,
  type SourceListing,
  type SourceReading,
  sourcesOf,
} from "./source/source-reading.js";
export { listInput, readInput } from "./source/read-input.js";
export { listSnapshot, readSnapshot } from "./source/read-snapshot.js";

export type * from "./document/document-tree.js";
export { parseDocument } from "./document/parse-document.js";

export type * from "./page/page-model.js";
export type { ScalarName, TypeExpression } from "./page/type-expression.js";
export { extractPage } from "./page/extract-page.js";

export type * from "./prose/constraint.js";

export type * from "./service/service-model.js";
export { buildServiceModel } from "./service/build-service-model.js";

export type * from "./contract/openapi.js";
export type {
  ContractOptions,
  ContractResult,
  ContractServer,
} from "./contract/contract-options.js";
export {
  EMPTY_LEDGER,
  parseLedger,
  serialiseLedger,
  type NameLedger,
} from "./contract/name-ledger.js";
export type { SourcesDocument } from "./contract/sources-document.js";
export { buildContract } from "./contract/build-contract.js";
export { serialiseDocument, serialiseSources } from "./contract/serialise.js";
export { loadDocument } from "./contract/access/load.js";
export { operationsOf, subschemasOf } from "./contract/access/walk.js";
export { lookUp, pointer, resolve } from "./contract/access/resolve.js";

export type { OutputFile } from "./emit/output-file.js";
export type {
  ClientAssets,
  EmitOptions,
  EmitResult,
} from "./emit/emit-options.js";
export type { EmitPlugin } from "./emit/plugin.js";
export { loadClientAssets } from "./cli/load-client-assets.js";

export type { Change } from "./diff/change.js";
export type { Account } from "./coverage/account.js";
export { accountFor } from "./coverage/account-for.js";
export { compareDocuments } from "./diff/compare-documents.js";
export type {
  Acceptance,
  Cause,
  ChangeReport,
  CompilerError,
  Finding,
  Origin as FindingOrigin,
  ReportSide,
  SuggestedVersion,
} from "./diff/finding.js";
export { makeReport, type ReportInput } from "./diff/make-report.js";
export { RULES } from "./diff/rules/all-rules.js";
export type { Rule } from "./diff/rules/rule.js";
export { findSiblings } from "./diff/siblings.js";
export { formatChange } from "./report/format-changes.js";

export type { RequestValidation } from "./mock/answer-request.js";
export {
  startMock,
  type AnsweredRequest,
  type MockOptions,
  type MockServer,
} from "./mock/start-mock.js";
export type { Violation } from "./mock/violation.js";

export {
  buildService,
  generateClient,
  readPage,
  readPages,
  type PageCache,
  type PagesReading,
  type ServiceBuild,
  type ServiceOptions,
} from "./pipeline.js";
