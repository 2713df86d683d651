/** Folders for tests that need a disk: made below the system's temporary folder, removed afterwards. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

/** Files by relative path; text is UTF-8. */
export type FileTree = Readonly<Record<string, string | Uint8Array>>;

/** Calls `use` with a new folder that holds `files`. */
export async function inFolder<T>(
  files: FileTree,
  use: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-test-"));
  try {
    putFiles(folder, files);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes files below `folder`. */
export function putFiles(folder: string, files: FileTree): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Every file below `folder` with its text, by path, sorted. */
export function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(folder, path.join(entry.parentPath, entry.name))
        .replaceAll(path.sep, "/"),
    )
    .sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}
