/** Bundles emitted clients as their users' tools do. Input: a client's files and a module that uses them; output: text. */
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions } from "esbuild";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { inFolder } from "../temporary-folder.js";

/** The bundle of `entry`, a TypeScript module beside the client's `index.ts`. */
export async function bundleClient(
  files: readonly OutputFile[],
  entry: string,
  options: BuildOptions = {},
): Promise<string> {
  const tree = Object.fromEntries(files.map((file) => [file.path, file.text]));
  return inFolder(tree, (folder) => bundleIn(folder, entry, options));
}

/** The same with a client that is on disk. */
export async function bundleIn(
  folder: string,
  entry: string,
  options: BuildOptions = {},
): Promise<string> {
  const { outputFiles = [] } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: "ts" },
    absWorkingDir: path.resolve(folder),
    bundle: true,
    write: false,
    format: "esm",
    // An import of Node's modules is an error.
    platform: "neutral",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
    ...options,
  });
  return outputFiles[0]?.text ?? "";
}

export interface BundleSize {
  readonly minified: number;
  readonly gzip: number;
}

/** Bytes on the way to a browser. */
export function sizeOf(minified: string): BundleSize {
  const bytes = Buffer.from(minified, "utf8");
  return {
    minified: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
}
