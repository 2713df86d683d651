/** The compiled tests, and what the compiler left of files that are gone. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../../test/project-root.js";

const COMPILED = fileURLToPath(new URL("../../test/", import.meta.url));
const SOURCES = path.join(projectRoot, "test");

/** Every compiled test below `test/`, with `/`, by code unit. */
export function testFiles(): string[] {
  return filesIn(COMPILED)
    .filter((file) => file.endsWith(".test.js"))
    .sort();
}

/** Where a compiled test is. */
export function compiledTest(file: string): string {
  return path.join(COMPILED, file);
}

/** What the compiler made of files that are gone must not count as tests. */
export function removeStale(): void {
  for (const file of filesIn(COMPILED)) {
    const source = file.replace(/(?:\.d\.ts|\.js\.map|\.js)$/, ".ts");
    if (source === file || existsSync(path.join(SOURCES, source))) continue;
    rmSync(path.join(COMPILED, file));
  }
}

function filesIn(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return found.map((file) => file.replaceAll(path.sep, "/"));
}
