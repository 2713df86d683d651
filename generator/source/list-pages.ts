/**
 * The files of a folder that are pages, by name or by their first bytes, at any depth.
 * Output: paths below the folder with `/`, sorted by code unit. Folders behind symbolic links are not followed.
 */
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";
import { byCodeUnit } from "./source-reading.js";

export interface PageListing {
  readonly files: readonly string[];
  /** Files that are no pages. */
  readonly ignored: readonly string[];
}

const PAGE_EXTENSIONS = new Set([".html", ".htm", ".md", ".txt"]);
const SKIPPED_FOLDERS = new Set(["node_modules"]);
const HTML_START =
  /^\s*(?:<!--[^]{0,200}?-->\s*)?<(?:!doctype html|html|head|body|div|article|h1|a name)\b/i;

/** Lists the pages below `folder`; throws the system's error when the folder itself cannot be read. */
export function listPages(folder: string): PageListing {
  const files: string[] = [];
  const ignored: string[] = [];
  const pending = [""];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    const entries = readdirSync(path.join(folder, below), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!isSkippedFolder(entry.name)) pending.push(name);
      } else if (isPage(folder, name)) files.push(name);
      else ignored.push(name);
    }
  }
  return { files: files.sort(byCodeUnit), ignored: ignored.sort(byCodeUnit) };
}

function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || SKIPPED_FOLDERS.has(name);
}

function isPage(folder: string, file: string): boolean {
  const extension = path.extname(file).toLowerCase();
  if (PAGE_EXTENSIONS.has(extension)) return true;
  return HTML_START.test(firstCharacters(path.join(folder, file)));
}

function firstCharacters(file: string): string {
  const bytes = Buffer.alloc(512);
  try {
    const descriptor = openSync(file, "r");
    try {
      const count = readSync(descriptor, bytes, 0, bytes.length, 0);
      return bytes.toString("latin1", 0, count).replace(/^\xef\xbb\xbf/, "");
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // A socket, a link that leads nowhere, a folder behind a link: no page.
    return "";
  }
}
