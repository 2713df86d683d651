/** What a page documents, as far as fetching must know it. The reader that finds it out is given from outside. */
import type { PageSource } from "../page-source.js";

export interface PageFacts {
  /** `POST /v1/{project_id}/lamps`, as the page writes them. */
  readonly operations: readonly string[];
  readonly tables: number;
  /** Rows of parameter tables. */
  readonly rows: number;
}

/** Reads a page; the pipeline's first stages do. */
export type DescribePage = (source: PageSource) => PageFacts;

/** An operation is its method and path, parameter names aside. */
export function operationKey(operation: string): string {
  return operation.replace(/\{[^}]*\}/g, "{}");
}
