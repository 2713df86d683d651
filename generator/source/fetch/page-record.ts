/**
 * What the last run knew of a page: outside git, one file a page, so that a page and its record are replaced together.
 * From the record come conditional requests, and after an interruption what need not be fetched again.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { textOf } from "../file-writer/disk.js";
import type { ManifestPage } from "../manifest.js";
import type { PageFacts } from "./page-facts.js";
import type { Validators } from "./site-answer.js";

export type PageOutcome =
  | "added"
  | "changed"
  | "unchanged"
  | "quarantined"
  | "missing"
  | "older"
  | "failed";

/** A page of the site that was looked at and not stored. */
export interface SeenPage {
  readonly sha256: string;
  readonly validators: Validators;
  readonly updatedOn?: string;
}

export interface PageRecord {
  readonly address: string;
  readonly file: string;
  /** The page's entry for the manifest, where this run stored the page. */
  readonly entry?: ManifestPage;
  /** Hash of the stored file that validators and facts are of. */
  readonly sha256?: string;
  readonly html?: Validators;
  readonly markdown?: Validators;
  /** True when the site had no Markdown of the page. */
  readonly lacksMarkdown?: boolean;
  /** What the stored page documents. */
  readonly facts?: PageFacts;
  /** The run that came to this outcome. */
  readonly run: string;
  readonly outcome: PageOutcome;
  /** Operations that the page documented before this run changed it. */
  readonly operationsBefore?: readonly string[];
  readonly movedTo?: string;
  /** What the site had when the page was pinned. */
  readonly seen?: SeenPage;
  readonly problems?: readonly Diagnostic[];
}

/** Reads a record; one that is damaged is none. */
export function readRecord(file: string): PageRecord | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as PageRecord;
    return typeof value.address === "string" && typeof value.run === "string"
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
