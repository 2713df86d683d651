/**
 * The list of files that `generate --out` made, kept in the folder: only those may be removed later.
 * A folder that holds other things and no list is not ours, and is refused.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { OutputFile } from "../emit/output-file.js";
import { textOf } from "../source/file-writer/disk.js";
import { problemOfOutputPath } from "../source/file-writer/output-path.js";
import { notReadable } from "../source/read-page-file.js";
import { byCodeUnit } from "../source/source-reading.js";

const LIST_FILE = ".helpspec-files";

export type ListedFiles =
  { readonly files: readonly string[] } | { readonly refused: Diagnostic };

/** The files of `folder`, called `name`, that an earlier run made. */
export function listedFiles(folder: string, name: string): ListedFiles {
  try {
    const list = textOf(path.join(folder, LIST_FILE));
    if (list !== undefined) return { files: parseList(list) };
    return entriesOf(folder).length === 0
      ? { files: [] }
      : { refused: foreign(name) };
  } catch (error) {
    return { refused: notReadable(error, name) };
  }
}

/** The files with their list among them. */
export function withFileList(files: readonly OutputFile[]): OutputFile[] {
  const paths = [...files.map((file) => file.path), LIST_FILE].sort(byCodeUnit);
  return [...files, { path: LIST_FILE, text: `${paths.join("\n")}\n` }];
}

/** Lines that someone tampered with are left out: they must not lead anywhere else. */
function parseList(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => problemOfOutputPath(line) === undefined);
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function foreign(name: string): Diagnostic {
  return diagnostic(
    "cli/folder-not-ours",
    `\`${name}\` holds files that helpspec did not make, expected an empty folder or one that it made.`,
    { file: name },
  );
}
