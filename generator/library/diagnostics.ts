/** `helpspec/diagnostics`: what stages have to say about their input, and what each code means. */
export type {
  Diagnostic,
  Position,
  Severity,
  SourceLocation,
} from "../diagnostics/diagnostic.js";
export {
  DIAGNOSTIC_CODES,
  type CodeEntry,
  type DiagnosticCode,
} from "../diagnostics/codes.js";
export { hasErrors } from "../diagnostics/report-diagnostic.js";
export { remedyOf } from "../diagnostics/remedies.js";
