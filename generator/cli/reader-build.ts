/**
 * A hash of the code that reads pages: the second part of the cache's key, so that a new reader reads anew.
 * Covers the compiled stages up to `PageModel`, and the versions of the packages they use.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const READER_FOLDERS = ["document", "page", "prose", "vocabulary"];
const READER_PACKAGES = ["htmlparser2", "jsonrepair"];

let known: string | undefined;

/** The hash of the reader that is running; its code is loaded, and is hashed once. */
export function readerBuild(): string {
  return (known ??= hashOfReader());
}

function hashOfReader(): string {
  const hash = createHash("sha256");
  const program = fileURLToPath(new URL("..", import.meta.url));
  for (const folder of READER_FOLDERS) {
    for (const file of compiledFiles(path.join(program, folder))) {
      hash.update(`${folder}/${file}\0`);
      hash.update(readFileSync(path.join(program, folder, file)));
    }
  }
  for (const name of READER_PACKAGES) hash.update(`${name}@${version(name)}\0`);
  return hash.digest("hex");
}

function compiledFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .sort();
}

/** Read beside the code: many packages hide their manifest from imports. */
function version(name: string): string {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(name);
    const folder = path.join("node_modules", name);
    const root = entry.slice(0, entry.lastIndexOf(folder));
    const manifest = readFileSync(path.join(root, folder, "package.json"));
    return String(
      (JSON.parse(manifest.toString()) as { version?: unknown }).version,
    );
  } catch {
    // A package that is not in such a folder: its lock in our own version must do.
    return "unknown";
  }
}
