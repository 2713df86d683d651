/** A judged change: which rule it hits, how bad it is for whom, why it happened, where both sides say so. */
import type { Change, OperationRef } from "./change.js";
import type { Audience, Impact, Level } from "./rules/rule.js";

/**
 * `api`: the service behaves otherwise. `page`: the page was wrong and is corrected. `wording`: only words.
 * `reader`: the page is the same, helpspec reads it otherwise. `overlay`: a correction of ours came, changed or went.
 */
export type CauseKind = "api" | "page" | "wording" | "reader" | "overlay";

export interface Cause {
  readonly kind: CauseKind;
  /** What speaks for it, one sentence. */
  readonly because: string;
  /** False where it is only the likeliest. */
  readonly isCertain: boolean;
}

/** Where one side says it. */
export interface Origin {
  readonly page?: string;
  /** The file of the page, and the line in it. */
  readonly file?: string;
  readonly line?: number;
  readonly address?: string;
  /** Shown on the page, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly table?: string;
  readonly row?: string;
  /** The description that stands there. */
  readonly words?: string;
}

/** An entry of a findings file. */
export interface Acceptance {
  /** Any of the fingerprints of the change. */
  readonly finding: string;
  readonly cause?: CauseKind;
  readonly reason: string;
  readonly owner: string;
  /** `YYYY-MM-DD`; from the next day on the entry accepts nothing. */
  readonly expires: string;
  /** For people. */
  readonly what?: string;
}

export interface Finding {
  /** Structural fingerprint: the first of the change's. */
  readonly id: string;
  readonly rule: string;
  /** The rule it hits in the other direction, where it is reached from both. */
  readonly also?: string;
  readonly level: Level;
  readonly audiences: Readonly<Record<Audience, Impact>>;
  readonly explanation: string;
  readonly cause: Cause;
  readonly change: Change;
  readonly base: Origin;
  readonly revision: Origin;
  /** Generated types and functions that it reaches. */
  readonly symbols: readonly string[];
  /** Operations with nearly the same request that it does not reach. */
  readonly siblings: readonly OperationRef[];
  readonly accepted?: Acceptance;
}

/** What the compiler says about usage code, with the client of the revision and not with that of the base. */
export interface CompilerError {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
  /** The line of the usage code. */
  readonly text: string;
}

export interface SuggestedVersion {
  readonly bump: "major" | "minor" | "patch" | "none";
  readonly because: string;
  readonly from?: string;
  readonly to?: string;
}

/** One compared side. */
export interface ReportSide {
  readonly name: string;
  /** Title and version of the document. */
  readonly title?: string;
  readonly version?: string;
  /** The newest date of its pages. */
  readonly date?: string;
}

/** The one model that every format prints. */
export interface ChangeReport {
  readonly base: ReportSide;
  readonly revision: ReportSide;
  readonly findings: readonly Finding[];
  readonly suggestedVersion: SuggestedVersion;
  readonly compilerErrors: readonly CompilerError[];
  /** Whether usage code was compiled at all. */
  readonly isCompiled: boolean;
}
