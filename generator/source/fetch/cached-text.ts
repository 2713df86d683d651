/**
 * Lists of a site, such as left menus and site maps, kept outside git with what they are recognised by: a list that did
 * not change is not sent again.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { decodeText } from "../decode-text.js";
import { keepText, keptText } from "./kept-text.js";
import type { SiteClient } from "./site-client.js";

export interface CachedText {
  /** Where it came from, after redirects. */
  readonly address: string;
  readonly text: string;
}

export type TextAnswer =
  CachedText | { readonly isMissing: true } | { readonly reason: Diagnostic };

export interface TextAsking {
  /** Folder of the project. */
  readonly root: string;
  readonly accept: string;
  readonly maximumBytes?: number;
}

/** Asks for a text, unless it is known and did not change. */
export async function askForText(
  client: SiteClient,
  address: string,
  { root, accept, maximumBytes }: TextAsking,
): Promise<TextAnswer> {
  const kept = keptText(root, address);
  const answer = await client.ask(address, {
    accept,
    followsRedirects: true,
    ...(kept ? { validators: kept.validators } : {}),
    ...(maximumBytes === undefined ? {} : { maximumBytes }),
  });
  switch (answer.kind) {
    case "unchanged":
      return kept ?? { isMissing: true };
    case "missing":
    case "redirect":
      return { isMissing: true };
    case "refused":
    case "failed":
      return { reason: answer.reason };
    case "body": {
      const decoded = decodeText(answer.bytes);
      if (!decoded) return { reason: noText(address) };
      const found = { address: answer.address, text: decoded.text };
      keepText(root, address, { ...found, validators: answer.validators });
      return found;
    }
  }
}

function noText(address: string): Diagnostic {
  return diagnostic(
    "source/wrong-content-type",
    `\`${address}\` is no text, expected a list.`,
    { file: address },
  );
}
