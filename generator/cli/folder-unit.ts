/** A folder of the user's as the file writer takes it: what an earlier run listed there may go, and nothing else. */
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../emit/output-file.js";
import {
  recoverOutput,
  replaceOutput,
  type OutputUnit,
} from "../source/file-writer/replace-output.js";
import { listedFiles, withFileList } from "./file-list.js";
import type { Io } from "./io.js";

/** `out` is the folder's name as the user gave it. */
export function folderUnit(
  root: string,
  out: string,
  files: readonly OutputFile[],
): OutputUnit | { readonly refused: Diagnostic } {
  const listed = listedFiles(root, out);
  if ("refused" in listed) return listed;
  const aside = path.join(
    path.dirname(root),
    `.${path.basename(root)}.helpspec-writing`,
  );
  return {
    name: out,
    root,
    aside,
    files: withFileList(files),
    last: listed.files,
  };
}

export interface FolderWriting {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Replaces the whole folder, or says why not. */
export function writeFolder(
  out: string,
  files: readonly OutputFile[],
  io: Io,
): FolderWriting | { readonly refused: Diagnostic } {
  const unit = folderUnit(path.resolve(io.cwd, out), out, files);
  if ("refused" in unit) return unit;
  const recovered = recoverOutput(unit.root, unit.aside);
  const { written, removed, diagnostics } = replaceOutput(unit);
  return { written, removed, diagnostics: [...recovered, ...diagnostics] };
}
