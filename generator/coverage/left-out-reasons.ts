/**
 * Which diagnostics say why something is not in the contract, and at which width: a row, a table, a whole page.
 * Others, such as an unknown type, tell about a row that is there: they are no reason for its absence.
 */
import type { DiagnosticCode } from "../diagnostics/codes.js";

/** The place that a diagnostic names is the row's. */
export const ROW_REASONS: ReadonlySet<string> = new Set<DiagnosticCode>([
  "page/row-without-name",
  "service/parameter-without-name",
  "service/cookie-parameter",
  "service/path-parameter-not-in-uri",
  "contract/path-parameter-unused",
  "contract/duplicate-parameter",
  "contract/duplicate-field",
  "contract/overlay-removed",
]);

/** The place is the table's; all rows of it that became nothing are meant. */
export const TABLE_REASONS: ReadonlySet<string> = new Set<DiagnosticCode>([
  "page/table-not-understood",
  "page/table-of-values",
  "page/table-without-header",
  "page/unknown-section",
  "service/table-not-used",
  "contract/unused-object",
]);

/** The page states no operation: tables that nothing else refers to are not used. */
export const URI_REASONS: ReadonlySet<string> = new Set<DiagnosticCode>([
  "page/uri-not-understood",
  "page/uri-missing",
  "page/call-below-no-section",
  "page/uri-of-any-call",
]);

/** The page's operations were read from elsewhere. */
export const PAGE_REASONS: ReadonlySet<string> = new Set<DiagnosticCode>([
  "service/operation-repeated",
  "service/operation-claimed-twice",
  "contract/duplicate-operation",
]);

/** An example that was taken for none of the operation's. */
export const EXAMPLE_REASONS: ReadonlySet<string> = new Set<DiagnosticCode>([
  "service/example-of-another-operation",
]);
