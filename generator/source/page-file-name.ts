/**
 * The one place that makes names of page files. Input: the part of an address below its handbook, as foreign as can be.
 * Output: one name that every system can store and that cannot leave the folder.
 */
import { createHash } from "node:crypto";
import { problemOfOutputPath } from "./file-writer/output-path.js";

export type PageExtension = ".html" | ".md";

const MOST_CHARACTERS = 60;

/**
 * The name for the page at `below` (`CreateOrder.html`). Where `isTaken` says no, or where nothing of the name is left,
 * a hash of the address tells pages apart.
 */
export function pageFileName(
  below: string,
  extension: PageExtension,
  isTaken: (file: string) => boolean,
): string {
  const stem = stemOf(below);
  const plain = `${stem}${extension}`;
  const isPlain = stem !== "" && problemOfOutputPath(plain) === undefined;
  if (isPlain && !isTaken(plain)) return plain;
  const mark = createHash("sha256").update(below).digest("hex").slice(0, 8);
  const base = isPlain ? stem : "page";
  return `${base}-${mark}${extension}`;
}

/** What names may be compared by: some systems tell no case apart. */
export function foldedName(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** Letters and digits of any script stay, as Chinese page names are no accident; everything else becomes `_`. */
function stemOf(below: string): string {
  const name = decode(below)
    .replace(/\.(?:html?|md)$/i, "")
    .normalize("NFC")
    .replaceAll("/", "__")
    .replace(/[^\p{L}\p{N}._-]+/gu, "_")
    .replace(/^\.+|\.+$/g, "")
    .replace(/\.{2,}/g, ".");
  return [...name].slice(0, MOST_CHARACTERS).join("");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is a character like others.
    return text;
  }
}
