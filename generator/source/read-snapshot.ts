/**
 * Reads the pages of a handbook from the snapshot store: a folder with a `manifest.json`.
 * Output: pages that know their address, date and place in the contents, and what drifted from the manifest.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { listPages } from "./list-pages.js";
import { parseManifest, type Manifest, type ManifestPage } from "./manifest.js";
import type { PageRef } from "./page-source.js";
import {
  notReadable,
  type PageFileReading,
  readPageFile,
} from "./read-page-file.js";
import {
  byCodeUnit,
  type ListedPage,
  readListing,
  type SourceListing,
  type SourceReading,
} from "./source-reading.js";

export const MANIFEST_FILE = "manifest.json";

/** True for a folder of the snapshot store. */
export function isSnapshotFolder(folder: string): boolean {
  const file = path.join(folder, MANIFEST_FILE);
  if (!existsSync(file)) return false;
  // A manifest.json may belong to something else: a web application has one too.
  try {
    const manifest = JSON.parse(readFileSync(file, "utf8")) as unknown;
    return (
      typeof manifest === "object" &&
      manifest !== null &&
      Object.hasOwn(manifest, "handbook")
    );
  } catch {
    // One that is damaged is ours as far as it says so.
    return /^\s*\{\s*"handbook"\s*:/.test(readFileSync(file, "utf8"));
  }
}

/** Reads the snapshot folder at `location`; diagnostics call it `name`. */
export function readSnapshot(location: string, name: string): SourceReading {
  return readListing(listSnapshot(location, name));
}

/** The pages of the snapshot folder at `location`, none of them read yet. */
export function listSnapshot(location: string, name: string): SourceListing {
  const manifestFile = `${name}/${MANIFEST_FILE}`;
  let text: string;
  try {
    text = readFileSync(path.join(location, MANIFEST_FILE), "utf8");
  } catch (error) {
    return { pages: [], diagnostics: [notReadable(error, manifestFile)] };
  }
  const parsing = parseManifest(text);
  if ("problem" in parsing) {
    const message = `The manifest ${parsing.problem}.`;
    return {
      pages: [],
      diagnostics: [
        diagnostic("source/manifest-invalid", message, { file: manifestFile }),
      ],
    };
  }
  return { pages: pagesOf(location, name, parsing.manifest), diagnostics: [] };
}

function pagesOf(
  location: string,
  name: string,
  manifest: Manifest,
): ListedPage[] {
  const entries = new Map(manifest.pages.map((page) => [page.file, page]));
  // A second rendition says the same again: it must not compete for the operation.
  const second = new Set(manifest.pages.map((page) => page.markdown?.file));
  const present = new Set(
    listPages(location).files.filter((file) => !second.has(file)),
  );
  const files = [...new Set([...entries.keys(), ...present])].sort(byCodeUnit);
  return files.map((file) => {
    const entry = entries.get(file);
    const isPresent =
      present.has(file) || existsSync(path.join(location, file));
    return {
      page: refOf(file, name, manifest.handbook, entry),
      read: (page) =>
        isPresent
          ? readEntry(path.join(location, file), page, entry)
          : { diagnostics: [missing(file, name)] },
    };
  });
}

/** Reads a page and compares it with its entry in the manifest. */
function readEntry(
  location: string,
  page: PageRef,
  entry: ManifestPage | undefined,
): PageFileReading {
  const reading = readPageFile(location, page);
  const { source } = reading;
  if (!source) return reading;
  const diagnostics = [...reading.diagnostics];
  if (entry?.removed) diagnostics.push(removed(page));
  if (!entry) diagnostics.push(notListed(page));
  else if (entry.sha256 && entry.sha256 !== source.sha256) {
    diagnostics.push(edited(page, entry.sha256, source.sha256));
  }
  return { source, diagnostics };
}

function refOf(
  file: string,
  folder: string,
  handbook: string,
  entry: ManifestPage | undefined,
): PageRef {
  // A removed page is outside of the contents, and keeps the place that it had.
  const breadcrumb = entry?.removed
    ? (entry.contents ?? entry.breadcrumb)
    : entry?.breadcrumb;
  return {
    id: `${handbook}/${file}`,
    file: `${folder}/${file}`,
    name: path.posix.basename(file, path.posix.extname(file)),
    handbook,
    ...(entry?.address ? { address: entry.address } : {}),
    ...(entry?.updatedOn ? { updatedOn: entry.updatedOn } : {}),
    ...(entry?.contents && !entry.removed ? { contents: entry.contents } : {}),
    ...(breadcrumb ? { breadcrumb } : {}),
  };
}

function missing(file: string, folder: string): Diagnostic {
  return diagnostic(
    "source/page-missing",
    `The manifest lists \`${file}\`, which is not in the folder.`,
    { file: `${folder}/${MANIFEST_FILE}` },
    { subject: file },
  );
}

function removed(page: PageRef): Diagnostic {
  return diagnostic(
    "source/page-removed",
    `The Help Center no longer has \`${page.name}\`; the page that was stored last was read.`,
    { file: page.file },
  );
}

function notListed(page: PageRef): Diagnostic {
  return diagnostic(
    "source/page-not-listed",
    `The manifest does not list \`${page.name}\`; it was read without address and contents.`,
    { file: page.file },
  );
}

function edited(page: PageRef, expected: string, actual: string): Diagnostic {
  return diagnostic(
    "source/page-edited",
    "The page was changed after it was stored: its hash differs from the manifest.",
    { file: page.file },
    { expected, actual },
  );
}
