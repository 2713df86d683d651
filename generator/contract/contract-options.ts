/** What `buildContract` is given beside the service model, and what it gives back. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NameLedger } from "./name-ledger.js";
import type { OpenApiDocument } from "./openapi.js";
import type { SourcesDocument } from "./sources-document.js";

export interface ContractServer {
  /** May hold `{region}`. */
  readonly url: string;
  readonly description?: string;
  /** Region ids that `{region}` may stand for; the first is the default. */
  readonly regions?: readonly string[];
}

export interface ContractOptions {
  readonly title: string;
  readonly description?: string;
  readonly servers: readonly ContractServer[];
  /** Licence of the API's description, where the owner of the project knows one. */
  readonly license?: { readonly name: string; readonly url?: string };
  /** Names given by earlier builds: they are never given to something else. */
  readonly ledger: NameLedger;
}

export interface ContractResult {
  readonly document: OpenApiDocument;
  readonly sources: SourcesDocument;
  /** The ledger that was given, with the names that this build added. */
  readonly ledger: NameLedger;
  readonly diagnostics: readonly Diagnostic[];
}
