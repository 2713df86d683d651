/** `helpspec/diff`: what differs between two documents, and whom it breaks. */
export type { Change } from "../diff/change.js";
export { compareDocuments } from "../diff/compare-documents.js";
export type {
  Acceptance,
  Cause,
  ChangeReport,
  CompilerError,
  Finding,
  Origin as FindingOrigin,
  ReportSide,
  SuggestedVersion,
} from "../diff/finding.js";
export {
  makeReport,
  type ComparedSide,
  type ReportInput,
} from "../diff/make-report.js";
export {
  acceptFindings,
  type AcceptedFindings,
} from "../diff/accept-findings.js";
export { agreementOf, type Agreement } from "../diff/agreement.js";
export { RULES } from "../diff/rules/all-rules.js";
export type { Audience, Impact, Level, Rule } from "../diff/rules/rule.js";
export { findSiblings } from "../diff/siblings.js";
export type { PageNote, PageNotes } from "../diff/origins.js";
export type { SymbolNames } from "../diff/symbols.js";
export { clientSymbols } from "../cli/client-symbols.js";
