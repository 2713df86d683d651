import type { Severity } from "./diagnostic.js";

/** What a code stands for; `explanation` is a sentence or two for `explain` and the documentation. */
export interface CodeEntry {
  readonly severity: Severity;
  readonly explanation: string;
}
