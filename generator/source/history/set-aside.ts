/**
 * Keeps what a file was before the first change since the last record of the history: a copy below `.helpspec/replaced`,
 * or a mark that there was none. Called before the change; calling it again does nothing.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { systemDisk, type Disk } from "../file-writer/disk.js";

/** What becomes the next record. */
export const REPLACED_FOLDER = ".helpspec/replaced";
/** Below it: files as they were, and marks of files that were not there. */
export const BEFORE = "before";
export const ABSENT = "absent";

/** Sets the file at `file`, relative to `root`, aside. */
export function setAside(
  root: string,
  file: string,
  disk: Disk = systemDisk,
): void {
  const folder = path.join(root, REPLACED_FOLDER);
  const kept = path.join(folder, BEFORE, file);
  const mark = path.join(folder, ABSENT, file);
  if (existsSync(kept) || existsSync(mark)) return;
  const source = path.join(root, file);
  if (!existsSync(source)) {
    disk.makeFolder(path.dirname(mark));
    disk.write(mark, "");
    return;
  }
  const draft = `${kept}.draft`;
  disk.makeFolder(path.dirname(kept));
  disk.remove(draft);
  disk.preserve(source, draft);
  disk.rename(draft, kept);
}

/** Whether anything was set aside since the last record. */
export function hasAside(root: string): boolean {
  return existsSync(path.join(root, REPLACED_FOLDER));
}
