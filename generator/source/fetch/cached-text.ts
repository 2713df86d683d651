/**
 * Lists of a site, such as left menus and site maps, kept outside git with what they are recognised by: a list that did
 * not change is not sent again.
 */
import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { decodeText } from "../decode-text.js";
import { textOf } from "../file-writer/disk.js";
import type { Validators } from "./site-answer.js";
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

interface Kept extends CachedText {
  readonly validators: Validators;
}

const CACHE_FOLDER = ".helpspec/fetch/lists";

/** Asks for a text, unless it is known and did not change. */
export async function askForText(
  client: SiteClient,
  address: string,
  { root, accept, maximumBytes }: TextAsking,
): Promise<TextAnswer> {
  const name = createHash("sha256").update(address).digest("hex").slice(0, 16);
  const file = path.join(root, CACHE_FOLDER, `${name}.json`);
  const kept = readKept(file);
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
      const { text } = decoded;
      const { validators } = answer;
      if (validators.etag ?? validators.lastModified) {
        keep(file, { address: answer.address, text, validators });
      }
      return { address: answer.address, text };
    }
  }
}

function readKept(file: string): Kept | undefined {
  try {
    const text = textOf(file);
    return text === undefined ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

function keep(file: string, kept: Kept): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, JSON.stringify(kept));
    renameSync(draft, file);
  } catch {
    // Costs a transfer the next time, nothing else.
  }
}

function noText(address: string): Diagnostic {
  return diagnostic(
    "source/wrong-content-type",
    `\`${address}\` is no text, expected a list.`,
    { file: address },
  );
}
