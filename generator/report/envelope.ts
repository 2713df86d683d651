/**
 * The one envelope of `--format json`, the same for every command; its schema is `schemas/envelope.schema.json`.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Raised when a reader of the envelope would have to change. */
export const SCHEMA_VERSION = 1;

/** Counts and states of a run; every command names its own. */
export type Summary = Readonly<
  Record<string, string | number | boolean | readonly string[]>
>;

export interface Envelope {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** `build`; empty when the command line named no command. */
  readonly command: string;
  /** True exactly when the exit code is 0. */
  readonly ok: boolean;
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
  readonly result: unknown;
}

/** Prints an envelope; maps become objects. */
export function formatEnvelope(
  envelope: Omit<Envelope, "schemaVersion">,
): string {
  const { command, ok, summary, diagnostics, result } = envelope;
  return formatJson({
    schemaVersion: SCHEMA_VERSION,
    command,
    ok,
    summary,
    diagnostics,
    result: result ?? null,
  });
}

/** Prints any stage's result as JSON; maps become objects, sets become lists. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, plain, 2)}\n`;
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  return value instanceof Set ? [...value] : value;
}
