/** What asking a help center for an address can come to. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";

/** What a server gave to recognise a version of a resource by. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type SiteAnswer =
  | {
      readonly kind: "body";
      /** Where the body came from, after redirects that were followed. */
      readonly address: string;
      readonly contentType: string;
      readonly bytes: Buffer;
      readonly validators: Validators;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "missing"; readonly status: number }
  /** A redirect that the caller wanted to see; its target is allowed. */
  | { readonly kind: "redirect"; readonly to: string }
  /** Against the rules: robots.txt, a foreign host, a private address. Asking again is of no use. */
  | { readonly kind: "refused"; readonly reason: Diagnostic }
  /** Given up after all repetitions. */
  | { readonly kind: "failed"; readonly reason: Diagnostic };

/** Requests of a run, by what came back. */
export interface RequestCounts {
  requests: number;
  conditional: number;
  unchanged: number;
  repeated: number;
  bytes: number;
}
