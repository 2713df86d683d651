/**
 * What a stage has to say about its input: a value, never a throw.
 * A diagnostic names its place as far as the stage knows it; `report/` prints it.
 */
import type { DiagnosticCode } from "./codes.js";

/** `error`: output would be wrong. `warning`: a guess was made. `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** One-based line and column in the file that was read. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where something was read: a file, and in it as much as is known. */
export interface SourceLocation {
  /** The file as the user named it, or an address; with `/` on every platform. */
  readonly file: string;
  /** Caption or owner of the table, without its number. */
  readonly table?: string;
  /** Name in the first column of the row. */
  readonly row?: string;
  readonly position?: Position;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence: what was seen, then what was expected; names in backticks. */
  readonly message: string;
  readonly source?: SourceLocation;
  /** What it is about: an operation id, a schema, a JSON pointer. */
  readonly subject?: string;
  readonly actual?: string;
  readonly expected?: string;
}
