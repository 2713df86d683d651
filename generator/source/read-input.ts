/**
 * What a user names, folders, snapshot folders and files, to pages.
 * Input: names as typed, and the folder they are relative to. Output: pages in a stable order, each with a stable id.
 */
import { statSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { listPages } from "./list-pages.js";
import type { PageRef } from "./page-source.js";
import { notReadable, readPageFile } from "./read-page-file.js";
import { isSnapshotFolder, listSnapshot } from "./read-snapshot.js";
import {
  byCodeUnit,
  type ListedPage,
  readListing,
  type SourceListing,
  type SourceReading,
} from "./source-reading.js";

/** Reads every page of `inputs`, relative to the folder `base`. */
export function readInput(
  inputs: readonly string[],
  base: string,
): SourceReading {
  return readListing(listInput(inputs, base));
}

/** The pages of `inputs`, relative to the folder `base`, none of them read yet. */
export function listInput(
  inputs: readonly string[],
  base: string,
): SourceListing {
  const pages = new Map<string, ListedPage>();
  const diagnostics: Diagnostic[] = [];
  for (const input of new Set(inputs.map(withSlashes))) {
    // Pages of two folders must not share an id: with several, the folder's name comes first.
    const prefix = inputs.length > 1 ? `${path.posix.basename(input)}/` : "";
    const listing = listOne(path.resolve(base, input), input, prefix);
    diagnostics.push(...listing.diagnostics);
    for (const { page, read } of listing.pages) {
      const id = freeId(page, pages);
      if (id) pages.set(id, { page: { ...page, id }, read });
    }
  }
  return {
    pages: [...pages.values()].sort((a, b) => byCodeUnit(a.page.id, b.page.id)),
    diagnostics,
  };
}

function listOne(
  location: string,
  name: string,
  prefix: string,
): SourceListing {
  try {
    if (!statSync(location).isDirectory()) {
      return listSingle(location, name, prefix);
    }
    return isSnapshotFolder(location)
      ? listSnapshot(location, name)
      : listFolder(location, name, prefix);
  } catch (error) {
    return { pages: [], diagnostics: [notReadable(error, name)] };
  }
}

function listSingle(
  location: string,
  name: string,
  prefix: string,
): SourceListing {
  const file = path.posix.basename(name);
  const id = prefix === "" ? file : name;
  const page = { id, file: name, name: stem(file) };
  return { pages: [listedAt(location, page)], diagnostics: [] };
}

function listFolder(
  location: string,
  name: string,
  prefix: string,
): SourceListing {
  const { files, ignored } = listPages(location);
  const diagnostics: Diagnostic[] = [];
  if (files.length === 0) diagnostics.push(emptyFolder(name));
  if (ignored.length > 0) diagnostics.push(filesIgnored(name, ignored));
  const pages = files.map((file) =>
    listedAt(path.join(location, file), {
      id: `${prefix}${file}`,
      file: name.endsWith("/") ? `${name}${file}` : `${name}/${file}`,
      name: stem(path.posix.basename(file)),
    }),
  );
  return { pages, diagnostics };
}

function listedAt(location: string, page: PageRef): ListedPage {
  return { page, read: (named) => readPageFile(location, named) };
}

/** An id that no other file has; undefined when the same file is listed already. */
function freeId(
  { id, file }: PageRef,
  taken: ReadonlyMap<string, ListedPage>,
): string | undefined {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) {
    if (taken.get(free)?.page.file === file) return undefined;
    free = `${id}#${count}`;
  }
  return free;
}

function emptyFolder(name: string): Diagnostic {
  return diagnostic(
    "source/empty-folder",
    `\`${name}\` holds no page, expected .html, .htm, .md or .txt files.`,
    { file: name },
  );
}

function filesIgnored(name: string, files: readonly string[]): Diagnostic {
  const shown = files.slice(0, 3).map((file) => `\`${file}\``);
  const rest = files.length - shown.length;
  return diagnostic(
    "source/files-ignored",
    `${files.length} files are no pages and were not read: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
    { file: name },
  );
}

function stem(file: string): string {
  return path.posix.basename(file, path.posix.extname(file));
}

function withSlashes(name: string): string {
  const slashed = path.sep === "\\" ? name.replaceAll("\\", "/") : name;
  return slashed.length > 1 ? slashed.replace(/\/+$/, "") : slashed;
}
