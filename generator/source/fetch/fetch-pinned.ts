/**
 * A page that is pinned to the revision that is stored: what the site has is looked at and not stored. Output: what is to
 * be said about it; whether it changed again is known from what was seen the last time.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  fetchRendition,
  type FetchedRendition,
  type RenditionContext,
  type RenditionKind,
} from "./fetch-rendition.js";
import type { SeenPage } from "./page-record.js";
import type { PageTarget } from "./page-target.js";
import { sha256Of } from "./snapshot-store.js";

/** Why a page stays as it is. */
export interface PagePin {
  readonly sha256: string;
  readonly reason: string;
}

export interface PinnedPage {
  readonly pin: PagePin;
  /** `api-things/CreateThing`. */
  readonly name: string;
  readonly kind: RenditionKind;
  readonly seen: SeenPage | undefined;
  readonly rendition: RenditionContext;
}

export type PinnedLook =
  | { readonly said: Diagnostic; readonly seen: SeenPage | undefined }
  /** The site has no page to compare with. */
  | { readonly settled: FetchedRendition };

/** Looks at the page. */
export async function fetchPinned(
  target: PageTarget,
  { pin, name, kind, seen, rendition }: PinnedPage,
): Promise<PinnedLook> {
  const place = { file: target.address };
  const stays = `\`${name}\` stays as it is pinned (${pin.reason})`;
  const info = (rest: string): Diagnostic =>
    diagnostic("source/page-pinned", `${stays}; ${rest}.`, place);
  const found = await fetchRendition(target, kind, seen?.validators, rendition);
  switch (found.kind) {
    case "unchanged":
      return { said: info("the site has another revision"), seen };
    case "suspicious":
      return {
        said: info(`what the site has ${found.suspicion.problem}`),
        seen,
      };
    case "text":
      break;
    default:
      return { settled: found };
  }
  const { text, validators, updatedOn } = found;
  const sha256 = sha256Of(text);
  const now = { sha256, validators, ...(updatedOn ? { updatedOn } : {}) };
  if (sha256 === pin.sha256) {
    const message = `\`${name}\` is pinned (${pin.reason}), and the site has the same page; \`helpspec unpin ${name}\` takes the pin out.`;
    return { said: diagnostic("source/pin-stale", message, place), seen: now };
  }
  const of = updatedOn ? ` of ${updatedOn}` : "";
  if (seen && seen.sha256 !== sha256) {
    const message = `${stays}, and the site's page changed again: it has a revision${of}.`;
    return {
      said: diagnostic("source/pinned-page-changed", message, place),
      seen: now,
    };
  }
  return { said: info(`the site has a revision${of}`), seen: now };
}
