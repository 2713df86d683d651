/**
 * The one table of diagnostic codes: `<stage>/<kebab-problem>`, never renamed or reused.
 * Each stage keeps its part in a file of its own; the documentation's list is made from here.
 */
import type { CodeEntry } from "./code-entry.js";
import { CLI_CODES } from "./codes/cli.js";
import { CONTRACT_CODES } from "./codes/contract.js";
import { COVERAGE_CODES } from "./codes/coverage.js";
import { DIFF_CODES } from "./codes/diff.js";
import { DOCUMENT_CODES } from "./codes/document.js";
import { EMIT_CODES } from "./codes/emit.js";
import { MOCK_CODES } from "./codes/mock.js";
import { PAGE_CODES } from "./codes/page.js";
import { PROSE_CODES } from "./codes/prose.js";
import { SERVICE_CODES } from "./codes/service.js";
import { SOURCE_CODES } from "./codes/source.js";

export const DIAGNOSTIC_CODES = {
  ...SOURCE_CODES,
  ...DOCUMENT_CODES,
  ...PAGE_CODES,
  ...PROSE_CODES,
  ...SERVICE_CODES,
  ...CONTRACT_CODES,
  ...EMIT_CODES,
  ...DIFF_CODES,
  ...COVERAGE_CODES,
  ...MOCK_CODES,
  ...CLI_CODES,
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
export type { CodeEntry };
