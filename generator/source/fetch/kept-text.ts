/** Texts of a site's lists, kept outside git with what their version is recognised by. */
import { createHash } from "node:crypto";
import path from "node:path";
import { replaceFile, textOf } from "../file-writer/disk.js";
import type { Validators } from "./site-answer.js";

export interface KeptText {
  /** Where it came from, after redirects. */
  readonly address: string;
  readonly text: string;
  readonly validators: Validators;
}

const LISTS_FOLDER = ".helpspec/fetch/lists";

/** The text that was kept for an address; one that is damaged is none. */
export function keptText(root: string, address: string): KeptText | undefined {
  try {
    const text = textOf(fileOf(root, address));
    if (text === undefined) return undefined;
    const kept = JSON.parse(text) as KeptText;
    return typeof kept.text === "string" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, if its version can be recognised. */
export function keepText(root: string, address: string, kept: KeptText): void {
  const { etag, lastModified } = kept.validators;
  if (etag === undefined && lastModified === undefined) return;
  const file = fileOf(root, address);
  try {
    replaceFile(file, JSON.stringify(kept));
  } catch {
    // Costs a transfer the next time, nothing else.
  }
}

function fileOf(root: string, address: string): string {
  const name = createHash("sha256").update(address).digest("hex").slice(0, 16);
  return path.join(root, LISTS_FOLDER, `${name}.json`);
}
