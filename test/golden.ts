/**
 * Golden files: accepted outputs in `golden/` folders under `test/`, compared byte for byte.
 * A missing one fails. With HELPSPEC_ACCEPT=1 (`npm run accept`) the output is written instead.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { projectRoot } from "./project-root.js";

const ROOT = path.join(projectRoot, "test");
const used = new Set<string>();

/**
 * Compares `actual` with the golden file `name`, such as `page/golden/create-order.json`, relative to `test/`.
 * Goldens of material that may be absent do not exist: a test that can be skipped must not use this.
 */
export function matchesGolden(name: string, actual: string): void {
  if (!name.split("/").includes("golden")) {
    throw new Error(`${name} is in no folder called golden`);
  }
  used.add(name);
  const file = path.join(ROOT, name);
  if (process.env["HELPSPEC_ACCEPT"] === "1") {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  if (!existsSync(file)) {
    assert.unreachable(`${name} is missing; look at the output, then accept`);
  }
  assert.fixture(actual, readFileSync(file, "utf8"), `${name} differs`);
}

/** Golden files that tests of this process have used so far, and those of others that it was told of. */
export function usedGoldens(): string[] {
  return [...used];
}

/** Tells of golden files that tests of another process used. */
export function useGoldens(names: readonly string[]): void {
  for (const name of names) used.add(name);
}

/** Golden files that no test has used so far, relative to `test/`. */
export function staleGoldens(): string[] {
  return readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(ROOT, path.join(entry.parentPath, entry.name))
        .replaceAll(path.sep, "/"),
    )
    .filter((file) => file.split("/").includes("golden") && !used.has(file))
    .sort();
}

/** The folder of a golden file, for whoever removes it. */
export function goldenLocation(name: string): string {
  return path.join(ROOT, name);
}
