import type { Severity } from "./diagnostic.js";

/** What a code stands for; `explanation` is a sentence or two for `explain` and the documentation. */
export interface CodeEntry {
  readonly severity: Severity;
  readonly explanation: string;
  /** What to do, a sentence or two, where `remedies.ts` does not say it. */
  readonly remedy?: string;
}
