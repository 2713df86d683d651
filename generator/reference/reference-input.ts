/** What the reference is made from, and what it is. */
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Siblings } from "../diff/siblings.js";
import type { OutputFile } from "../emit/output-file.js";
import type { ClientCalls } from "../emit/usage/client-calls.js";

/** One service of the site. */
export interface ReferenceService {
  /** Names its folder. */
  readonly name: string;
  /** OpenAPI 3.1; `loadDocument` makes that of 3.0. */
  readonly document: OpenApiDocument;
  /** How its TypeScript client is called. */
  readonly calls?: ClientCalls;
  /** Operations with nearly the same request. */
  readonly siblings?: readonly Siblings[];
  /** What changed, newest first. */
  readonly changes?: readonly ReferenceRevision[];
}

/** What one revision of a contract changed. */
export interface ReferenceRevision {
  /** A commit, a version. */
  readonly revision: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly changes: readonly ReferenceChange[];
}

export interface ReferenceChange {
  readonly level: "breaking" | "warning" | "info";
  /** Where and what, in one line. */
  readonly title: string;
  readonly explanation: string;
  /** `POST /v2/orders`, for each operation concerned. */
  readonly operations: readonly string[];
}

/** What ships beside the program. */
export interface ReferenceAssets {
  /** Templates by name. */
  readonly templates: Readonly<Record<string, string>>;
  /** Style sheet and scripts, as they go into the folder. */
  readonly files: readonly OutputFile[];
}

export interface ReferenceOptions {
  readonly title?: string;
}

export interface ReferenceSite {
  readonly files: readonly OutputFile[];
  readonly pages: number;
  readonly operations: number;
  readonly schemas: number;
}
