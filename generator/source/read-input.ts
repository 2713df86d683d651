/**
 * What a user names, folders, snapshot folders and files, to pages.
 * Input: names as typed, and the folder they are relative to. Output: pages in a stable order, each with a stable id.
 */
import { statSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { listPages } from "./list-pages.js";
import type { PageSource } from "./page-source.js";
import { notReadable, readPageFile } from "./read-page-file.js";
import { isSnapshotFolder, readSnapshot } from "./read-snapshot.js";
import { byCodeUnit, type SourceReading } from "./source-reading.js";

/** Reads every page of `inputs`, relative to the folder `base`. */
export function readInput(
  inputs: readonly string[],
  base: string,
): SourceReading {
  const sources = new Map<string, PageSource>();
  const diagnostics: Diagnostic[] = [];
  for (const input of new Set(inputs.map(withSlashes))) {
    // Pages of two folders must not share an id: with several, the folder's name comes first.
    const prefix = inputs.length > 1 ? `${path.posix.basename(input)}/` : "";
    const reading = readOne(path.resolve(base, input), input, prefix);
    diagnostics.push(...reading.diagnostics);
    for (const source of reading.sources) {
      const id = freeId(source.page.id, source, sources);
      if (id) {
        sources.set(
          id,
          id === source.page.id
            ? source
            : { ...source, page: { ...source.page, id } },
        );
      }
    }
  }
  return {
    sources: [...sources.values()].sort((a, b) =>
      byCodeUnit(a.page.id, b.page.id),
    ),
    diagnostics,
  };
}

function readOne(
  location: string,
  name: string,
  prefix: string,
): SourceReading {
  try {
    if (!statSync(location).isDirectory()) {
      return readSingle(location, name, prefix);
    }
    return isSnapshotFolder(location)
      ? readSnapshot(location, name)
      : readFolder(location, name, prefix);
  } catch (error) {
    return { sources: [], diagnostics: [notReadable(error, name)] };
  }
}

function readSingle(
  location: string,
  name: string,
  prefix: string,
): SourceReading {
  const file = path.posix.basename(name);
  const id = prefix === "" ? file : name;
  const reading = readPageFile(location, { id, file: name, name: stem(file) });
  return {
    sources: reading.source ? [reading.source] : [],
    diagnostics: reading.diagnostics,
  };
}

function readFolder(
  location: string,
  name: string,
  prefix: string,
): SourceReading {
  const { files, ignored } = listPages(location);
  const sources: PageSource[] = [];
  const diagnostics: Diagnostic[] = [];
  if (files.length === 0) diagnostics.push(emptyFolder(name));
  if (ignored.length > 0) diagnostics.push(filesIgnored(name, ignored));
  for (const file of files) {
    const page = {
      id: `${prefix}${file}`,
      file: name.endsWith("/") ? `${name}${file}` : `${name}/${file}`,
      name: stem(path.posix.basename(file)),
    };
    const reading = readPageFile(path.join(location, file), page);
    diagnostics.push(...reading.diagnostics);
    if (reading.source) sources.push(reading.source);
  }
  return { sources, diagnostics };
}

/** An id that no other file has; undefined when the same file was read before. */
function freeId(
  id: string,
  source: PageSource,
  taken: ReadonlyMap<string, PageSource>,
): string | undefined {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) {
    if (taken.get(free)?.page.file === source.page.file) return undefined;
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
