/**
 * The few steps on a disk that the file writer takes, behind an interface: tests make any one of them fail.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/** Steps that change the disk; each throws the system's error. */
export interface Disk {
  makeFolder(folder: string): void;
  write(file: string, text: string): void;
  /** A second name or a copy of a file that stays as it is. */
  preserve(file: string, copy: string): void;
  rename(from: string, to: string): void;
  /** Removes a file; one that is not there is no error. */
  remove(file: string): void;
  /** Removes a folder if it is empty, and says whether it did. */
  removeEmptyFolder(folder: string): boolean;
  removeFolder(folder: string): void;
}

/** The real disk. */
export const systemDisk: Disk = {
  makeFolder: (folder) => void mkdirSync(folder, { recursive: true }),
  write: (file, text) => writeFileSync(file, text),
  preserve(file, copy) {
    try {
      linkSync(file, copy);
    } catch {
      // Some file systems have no hard links.
      copyFileSync(file, copy);
    }
  },
  rename: (from, to) => renameSync(from, to),
  remove: (file) => rmSync(file, { force: true }),
  removeEmptyFolder(folder) {
    try {
      rmdirSync(folder);
      return true;
    } catch {
      return false;
    }
  },
  removeFolder: (folder) => rmSync(folder, { recursive: true, force: true }),
};

/**
 * Writes one file whole or not at all: aside first, then by its name. Its folder is made.
 * Throws the system's error; what stood there stays then.
 */
export function replaceFile(
  file: string,
  text: string,
  disk: Disk = systemDisk,
): void {
  const draft = `${file}.${process.pid}.draft`;
  disk.makeFolder(path.dirname(file));
  try {
    disk.write(draft, text);
    disk.rename(draft, file);
  } catch (error) {
    disk.remove(draft);
    throw error;
  }
}

/** The text of a file, or undefined when there is no such file. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** A device or a pipe, such as `/dev/stdout`: never read, nor replaced by a file. */
export function isDevice(place: string): boolean {
  const found = statSync(place, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** The nearest folder at or above `folder` that exists, without symbolic links. */
export function realFolder(folder: string, parentOf: (x: string) => string) {
  let nearest = folder;
  while (!existsSync(nearest)) nearest = parentOf(nearest);
  return realpathSync(nearest);
}
