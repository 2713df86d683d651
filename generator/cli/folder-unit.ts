/** The output unit of a folder that the user named: replaced whole, with the list of its files in it. */
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../emit/output-file.js";
import type { OutputUnit } from "../source/file-writer/replace-output.js";
import { listedFiles, withFileList } from "./file-list.js";

/** A folder of the user's: what an earlier run listed there may be removed, and nothing else. */
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
