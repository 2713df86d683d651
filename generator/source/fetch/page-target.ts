/** A page that a run asks for, and what came of it. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { PageOutcome } from "./page-record.js";

export interface PageTarget {
  /** Canonical. */
  readonly address: string;
  /** The address below the handbook's folder, `CreateOrder.html`. */
  readonly below: string;
  /** Chapters above the page; undefined where the contents do not list it. */
  readonly contents?: readonly string[];
  readonly isChapter: boolean;
  /** Date of the last change that the site map gives. */
  readonly changedOn?: string;
}

export interface PageResult {
  readonly target: PageTarget;
  readonly file: string;
  readonly outcome: PageOutcome;
  /** What the stored page documents now. */
  readonly operations: readonly string[];
  /** What it documented before this run. */
  readonly operationsBefore: readonly string[];
  /** Where the page's address leads, when that is another page of the handbook. */
  readonly movedTo?: string;
  readonly problems: readonly Diagnostic[];
}
