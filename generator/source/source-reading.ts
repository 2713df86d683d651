/**
 * What reading a folder, a file or a snapshot gives: pages, and what could not be read. Pages are listed first and read
 * one by one: whoever takes them as they come never holds the text of more than one.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PageRef, PageSource } from "./page-source.js";
import type { PageFileReading } from "./read-page-file.js";

/** The pages that there are, none of them read yet. */
export interface SourceListing {
  /** Sorted by id, by code unit. */
  readonly pages: readonly ListedPage[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ListedPage {
  readonly page: PageRef;
  /** Reads the file as the page that it is listed as; each call reads it again. */
  readonly read: (page: PageRef) => PageFileReading;
}

/** All pages with their texts. */
export interface SourceReading {
  /** Sorted by id, by code unit. */
  readonly sources: readonly PageSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the listed pages as they are asked for; what is wrong with one is reported before the next is read. */
export function* sourcesOf(
  pages: readonly ListedPage[],
  report: (item: Diagnostic) => void,
): Generator<PageSource> {
  for (const { page, read } of pages) {
    const { source, diagnostics } = read(page);
    for (const item of diagnostics) report(item);
    if (source) yield source;
  }
}

/** The same all at once. */
export function readListing(listing: SourceListing): SourceReading {
  const diagnostics = [...listing.diagnostics];
  const report = (item: Diagnostic): void => void diagnostics.push(item);
  const sources = [...sourcesOf(listing.pages, report)];
  return { sources, diagnostics };
}

/** Compares by code unit: the same order on any machine and in any locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
