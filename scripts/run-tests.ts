/**
 * Runs the compiled tests in one process and shows every failure. Arguments: parts of file names; none means all.
 * Last line: `N passed, N failed[, N skipped]`. Files whose source is gone are removed, not run.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { staleGoldens } from "../test/golden.js";
import { projectRoot } from "../test/project-root.js";

/** What one `test.run()` hands to uvu: [errors or true, passed, skipped, total]. */
type Suite = () => Promise<[string | true, number, number, number]>;
type Group = [name: string, ...suites: Suite[]];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** For one file; the long property tests of one take minutes. */
const MAXIMUM_MILLISECONDS = 10 * 60 * 1000;
const compiled = fileURLToPath(new URL("../test/", import.meta.url));
const sources = path.join(projectRoot, "test");
const globals = globalThis as typeof globalThis & {
  UVU_DEFER?: number;
  UVU_INDEX?: number;
  UVU_QUEUE?: (Group | [null])[];
};

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
let isDone = false;
let current = "";
process.on("exit", () => {
  // A test that waits for something that never comes ends the process early.
  if (isDone) return;
  process.stdout.write(`\n${current} never ended.\n`);
  counts.failed += 1;
  finish();
});
// One that holds the process open, with a server perhaps, would never end it.
const watch = setTimeout(() => process.exit(), MAXIMUM_MILLISECONDS).unref();
const words = process.argv.slice(2);
// Property tests run over many more samples; set here, because shells differ in how they set a variable.
if (words.includes("--long")) process.env["HELPSPEC_LONG"] = "1";
await run(words.filter((word) => !word.startsWith("--")));
isDone = true;
finish();

async function run(filters: readonly string[]): Promise<void> {
  // Suites queue up here instead of starting on their own.
  globals.UVU_DEFER = 1;
  const queue: (Group | [null])[] = (globals.UVU_QUEUE = []);
  removeStale();
  const files = testFiles().filter(
    (file) =>
      filters.length === 0 || filters.some((filter) => file.includes(filter)),
  );
  for (const [index, file] of files.entries()) {
    current = file;
    watch.refresh();
    globals.UVU_INDEX = index;
    const group: Group = [file];
    queue[index] = group;
    await runFile(file, group);
  }
  if (files.length === 0) fail("no test file", "nothing was run");
  const isWhole = filters.length === 0 && counts.failed === 0;
  if (isWhole && process.env["HELPSPEC_ACCEPT"] !== "1") reportStaleGoldens();
}

async function runFile(file: string, group: Group): Promise<void> {
  const failures: string[] = [];
  process.stdout.write(`${file} `);
  try {
    await import(pathToFileURL(path.join(compiled, file)).href);
  } catch (error) {
    failures.push(`    could not be loaded: ${describe(error)}\n`);
    counts.failed += 1;
  }
  const [, ...suites] = group;
  if (suites.length === 0 && failures.length === 0) {
    failures.push("    runs no test: is `test.run()` missing?\n");
    counts.failed += 1;
  }
  for (const suite of suites) failures.push(...(await runSuite(suite)));
  if (suites.length === 0) process.stdout.write("\n");
  for (const failure of failures) process.stdout.write(`${failure}\n`);
}

async function runSuite(suite: Suite): Promise<string[]> {
  try {
    const [errors, passed, skipped, total] = await suite();
    counts.passed += passed;
    counts.skipped += skipped;
    counts.failed += total - passed;
    if (typeof errors === "string") return [errors];
    return total === passed
      ? []
      : ["    a hook before or after tests failed\n"];
  } catch (error) {
    counts.failed += 1;
    return [`    a hook failed: ${describe(error)}\n`];
  }
}

function reportStaleGoldens(): void {
  for (const file of staleGoldens()) {
    fail(file, "no test uses this golden file; `npm run accept` removes it");
  }
}

function fail(subject: string, problem: string): void {
  counts.failed += 1;
  process.stdout.write(`  FAIL ${subject}: ${problem}\n`);
}

function finish(): void {
  const { passed, failed, skipped } = counts;
  const skips = skipped > 0 ? `, ${skipped} skipped` : "";
  process.stdout.write(`\n${passed} passed, ${failed} failed${skips}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** Every compiled test, with `/`, by code unit. */
function testFiles(): string[] {
  return filesIn(compiled)
    .filter((file) => file.endsWith(".test.js"))
    .sort();
}

/** The compiler leaves behind what it made of files that are gone: those must not count as tests. */
function removeStale(): void {
  for (const file of filesIn(compiled)) {
    const source = file.replace(/(?:\.d\.ts|\.js\.map|\.js)$/, ".ts");
    if (source === file || existsSync(path.join(sources, source))) continue;
    rmSync(path.join(compiled, file));
  }
}

function filesIn(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return found.map((file) => file.replaceAll(path.sep, "/"));
}

function describe(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message)
    : String(error);
}
