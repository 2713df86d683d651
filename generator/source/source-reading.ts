/** What reading a folder, a file or a snapshot gives: pages, and what could not be read. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PageSource } from "./page-source.js";

export interface SourceReading {
  /** Sorted by id, by code unit. */
  readonly sources: readonly PageSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares by code unit: the same order on any machine and in any locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
