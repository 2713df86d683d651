/** Prints an outcome, as text or as the JSON envelope, and gives the exit code. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { formatEnvelope } from "../report/envelope.js";
import { formatDiagnostics } from "../report/format-diagnostics.js";
import { wrapPainted } from "../report/wrap-painted.js";
import { paintFor, type Io } from "./io.js";
import { exitCodeOf, EXIT, type ExitCode, type Outcome } from "./outcome.js";

/** Options that every command has. */
export interface CommonOptions {
  readonly format: "text" | "json";
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly strict?: boolean;
}

/** Results to standard output, talk to standard error. */
export function printOutcome(
  command: string,
  outcome: Outcome,
  { io, options }: { readonly io: Io; readonly options: CommonOptions },
): ExitCode {
  const diagnostics = withoutRepeats(outcome.diagnostics);
  const exit = exitCodeOf(outcome, options.strict ?? false);
  const { summary, result } = outcome;
  if (options.format === "json") {
    const ok = exit === EXIT.fine;
    io.out(formatEnvelope({ command, ok, summary, diagnostics, result }));
    return exit;
  }
  if (outcome.output !== undefined) io.out(outcome.output);
  const shown = options.quiet
    ? diagnostics.filter((one) => one.severity === "error")
    : diagnostics;
  const text = formatDiagnostics(shown, {
    paint: paintFor(io),
    verbose: options.verbose ?? false,
  });
  io.talk(wrapPainted(text, io.talkWidth));
  if (!options.quiet && outcome.talk !== undefined) {
    io.talk(wrapPainted(outcome.talk, io.talkWidth));
  }
  return exit;
}

/** Services that share a handbook meet the same problem twice: it is told once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const key = JSON.stringify(one);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
