/** `helpspec/report`: what the other stages give, for people and machines. Printing only: text in, nothing written. */
export {
  formatEnvelope,
  type Envelope,
  type Summary,
} from "../report/envelope.js";
export {
  formatDiagnostic,
  formatDiagnostics,
  type DiagnosticsFormat,
} from "../report/format-diagnostics.js";
export { colourPaint, plainPaint, type Paint } from "../report/paint.js";
export { formatChange } from "../report/format-changes.js";
export { formatDiffText, type DiffTextFormat } from "../report/diff-text.js";
export { formatDiffMarkdown } from "../report/diff-markdown.js";
export { formatDiffHtml, type DiffAssets } from "../report/diff-html.js";
export { formatDiffGithub } from "../report/diff-github.js";
export { formatDiffJunit } from "../report/diff-junit.js";
export { formatRules } from "../report/rules-text.js";
export {
  formatCoverage,
  type CoverageTextOptions,
} from "../report/coverage-text.js";
export {
  coverageHtml,
  type CoverageAssets,
  type CoveredService,
} from "../report/coverage-html.js";
export { loadDiffAssets } from "../cli/load-diff-assets.js";
export { loadCoverageAssets } from "../cli/load-coverage-assets.js";
