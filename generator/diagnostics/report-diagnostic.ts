/** Makes diagnostics: severity comes from the table of codes, so that one code never has two. */
import { DIAGNOSTIC_CODES, type DiagnosticCode } from "./codes.js";
import type { Diagnostic, SourceLocation } from "./diagnostic.js";

type Details = Partial<Pick<Diagnostic, "subject" | "actual" | "expected">>;

/** A diagnostic of `code`, with the severity that the table of codes gives it. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  source?: SourceLocation,
  details: Details = {},
): Diagnostic {
  return {
    code,
    severity: DIAGNOSTIC_CODES[code].severity,
    message,
    ...(source ? { source } : {}),
    ...details,
  };
}

/** True when at least one diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((item) => item.severity === "error");
}
