/**
 * Keeps what a file was before the first change since the last record of the history: a copy below `.helpspec/replaced`,
 * or a mark that there was none. Called before the change; calling it again does nothing.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { systemDisk, type Disk } from "../file-writer/disk.js";

export const REPLACED_FOLDER = ".helpspec/replaced";
/** Ends the name of a mark that says that a file was not there. */
export const ABSENT = ".absent";

/** Sets the file at `file`, relative to `root`, aside. */
export function setAside(
  root: string,
  file: string,
  disk: Disk = systemDisk,
): void {
  const kept = path.join(root, REPLACED_FOLDER, file);
  if (existsSync(kept) || existsSync(kept + ABSENT)) return;
  disk.makeFolder(path.dirname(kept));
  const source = path.join(root, file);
  if (existsSync(source)) {
    const draft = `${kept}.draft`;
    disk.remove(draft);
    disk.preserve(source, draft);
    disk.rename(draft, kept);
  } else {
    disk.write(kept + ABSENT, "");
  }
}
