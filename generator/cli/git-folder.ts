/** Lays out files of an earlier revision in a temporary folder, where everything that reads folders can read them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gitFile, gitFilesBelow, gitTypeOf, type GitPlace } from "./git.js";

/** Runs `use` on a temporary folder with the files of a place. */
export async function withFilesOf<T>(
  place: GitPlace,
  cwd: string,
  use: (folder: string) => T,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "helpspec-"));
  try {
    writeFrom(place, cwd, folder);
    return await Promise.resolve(use(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes what stands at a place below `folder`, and says how many files. */
export function writeFrom(
  place: GitPlace,
  cwd: string,
  folder: string,
): number {
  const isTree = gitTypeOf(place, cwd) === "tree";
  const files = isTree
    ? gitFilesBelow(place, cwd).map((name) => `${place.path}/${name}`)
    : [place.path];
  let count = 0;
  for (const file of files) {
    const bytes = gitFile({ ...place, path: file }, cwd);
    // From the root of the repository or from here: below the folder it is one place.
    const target = path.resolve(folder, file.replace(/^\/+/, ""));
    // A name in a tree cannot lead elsewhere.
    if (!bytes || !target.startsWith(folder + path.sep)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    count += 1;
  }
  return count;
}
