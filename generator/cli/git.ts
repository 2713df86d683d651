/** Reads files of earlier revisions with git. Every call names its arguments one by one: no shell is in between. */
import { execFileSync } from "node:child_process";
import path from "node:path";

/** Documents of a hundred megabytes are none of ours. */
const MOST_BYTES = 256 * 1024 * 1024;

export interface GitPlace {
  readonly revision: string;
  /** Relative to the folder that git runs in, or from the root of the repository. */
  readonly path: string;
}

/** `<revision>:<file>`; undefined for anything else, such as `C:\x.json`, which is on a drive. */
export function parseGitPlace(
  name: string,
  separator: string = path.sep,
): GitPlace | undefined {
  if (/^[A-Za-z]:[\\/]/.test(name)) return undefined;
  const match = /^([^:-][^:]*):(.+)$/s.exec(name);
  if (!match) return undefined;
  const [, revision = "", file = ""] = match;
  // git itself knows `/` alone.
  return { revision, path: file.replaceAll(separator, "/") };
}

/** `blob`, `tree`, or undefined where there is nothing. */
export function gitTypeOf(place: GitPlace, cwd: string): string | undefined {
  return git(["cat-file", "-t", nameOf(place)], cwd)
    ?.toString("utf8")
    .trim();
}

/** True for the name of a commit, of a branch, of a tag. */
export function gitHasRevision(revision: string, cwd: string): boolean {
  const name = `${revision}^{commit}`;
  const found = git(["rev-parse", "--verify", "--end-of-options", name], cwd);
  return found !== undefined;
}

/** The bytes of a file. */
export function gitFile(place: GitPlace, cwd: string): Buffer | undefined {
  return git(["cat-file", "blob", nameOf(place)], cwd);
}

/** Files below a folder, relative to it. */
export function gitFilesBelow(place: GitPlace, cwd: string): string[] {
  const listing = git(
    ["ls-tree", "-r", "-z", "--name-only", "--full-tree", nameOf(place)],
    cwd,
  );
  return (listing?.toString("utf8") ?? "").split("\0").filter(Boolean);
}

/** Commits that touched a file after `since`, oldest first. */
export function gitCommitsOf(
  file: string,
  since: string,
  cwd: string,
): string[] {
  const range = `${since}..HEAD`;
  const log = git(
    ["log", "--reverse", "--format=%h", "--end-of-options", range, "--", file],
    cwd,
  );
  return (log?.toString("utf8") ?? "").split("\n").filter(Boolean);
}

/** The last commits that touched a file, newest first. */
export function gitLatestCommitsOf(
  file: string,
  most: number,
  cwd: string,
): string[] {
  const log = git(
    ["log", `-${most}`, "--format=%h", "--end-of-options", "HEAD", "--", file],
    cwd,
  );
  return (log?.toString("utf8") ?? "").split("\n").filter(Boolean);
}

/** Day of a commit, `YYYY-MM-DD`. */
export function gitDateOf(revision: string, cwd: string): string | undefined {
  const date = git(
    ["log", "-1", "--format=%cs", "--end-of-options", revision],
    cwd,
  );
  return date?.toString("utf8").trim();
}

function nameOf({ revision, path: file }: GitPlace): string {
  const isRelative = /^(?:\.?\/|\.$)/.test(file);
  const plain = file === "." ? "./" : file.replace(/^\/+|\/+$/g, "");
  return `${revision}:${isRelative ? plain : `./${plain}`}`;
}

function git(args: readonly string[], cwd: string): Buffer | undefined {
  try {
    return execFileSync("git", args, {
      cwd,
      maxBuffer: MOST_BYTES,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}
