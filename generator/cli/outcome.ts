/** What a command hands back: everything that is printed, in whichever format, and why it ended as it did. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Summary } from "../report/envelope.js";

export const EXIT = {
  fine: 0,
  /** An error diagnostic, drift, or a finding. */
  findings: 1,
  usage: 2,
  /** No input could be read. */
  noInput: 3,
  /** Our own bug. */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Outcome {
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
  /** For `--format json`. */
  readonly result?: unknown;
  /** For standard output in text format: the result itself, such as a document. */
  readonly output?: string;
  /** For people, after the diagnostics. */
  readonly talk?: string;
  /** Set where usage or input is to blame; otherwise the diagnostics decide. */
  readonly exit?: ExitCode;
}

/** An outcome of diagnostics alone. */
export function refusal(
  diagnostics: readonly Diagnostic[],
  exit: ExitCode,
): Outcome {
  return { summary: {}, diagnostics, exit };
}

/** The exit code of an outcome; `strict` counts warnings. */
export function exitCodeOf(outcome: Outcome, strict: boolean): ExitCode {
  if (outcome.exit !== undefined) return outcome.exit;
  const counts = (one: Diagnostic): boolean =>
    one.severity === "error" || (strict && one.severity === "warning");
  return outcome.diagnostics.some(counts) ? EXIT.findings : EXIT.fine;
}
