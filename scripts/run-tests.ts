/**
 * Runs the compiled tests and shows every failure. Arguments: parts of file names; none means all, in as many
 * processes as the machine has room for. A choice of tests runs in this process, where a debugger finds it.
 * Last line: `N passed, N failed[, N skipped]`. Files whose source is gone are removed, not run.
 */
import { staleGoldens, useGoldens } from "../test/golden.js";
import { type Counts, NO_COUNTS, runFile, sumOf } from "./testing/run-file.js";
import { runInWorkers } from "./testing/run-in-workers.js";
import { removeStale, testFiles } from "./testing/test-files.js";

/** For one file; the long property tests of one take minutes. */
const MAXIMUM_MILLISECONDS = 10 * 60 * 1000;

let counts = NO_COUNTS;
let isDone = false;
let current = "";
process.on("exit", () => {
  // A test that waits for something that never comes ends the process early.
  if (isDone) return;
  neverEnded(current);
  finish();
});
const words = process.argv.slice(2);
// Property tests run over many more samples; set here, because shells differ in how they set a variable.
if (words.includes("--long")) process.env["HELPSPEC_LONG"] = "1";
await run(words.filter((word) => !word.startsWith("--")));
isDone = true;
finish();

async function run(filters: readonly string[]): Promise<void> {
  removeStale();
  const files = testFiles().filter(
    (file) =>
      filters.length === 0 || filters.some((filter) => file.includes(filter)),
  );
  const isAccepting = process.env["HELPSPEC_ACCEPT"] === "1";
  if (filters.length > 0 || isAccepting) await runHere(files);
  else await runBeside(files);
  if (files.length === 0) fail("no test file", "nothing was run");
  const isWhole = filters.length === 0 && counts.failed === 0;
  if (isWhole && !isAccepting) reportStaleGoldens();
}

async function runHere(files: readonly string[]): Promise<void> {
  // One that holds the process open, with a server perhaps, would never end it.
  const watch = setTimeout(() => process.exit(), MAXIMUM_MILLISECONDS).unref();
  for (const file of files) {
    current = file;
    watch.refresh();
    add(await runFile(file));
  }
}

async function runBeside(files: readonly string[]): Promise<void> {
  await runInWorkers(files, MAXIMUM_MILLISECONDS, (file, answer) => {
    if (!answer) return neverEnded(file);
    process.stdout.write(answer.printed);
    useGoldens(answer.goldens);
    add(answer.counts);
  });
}

function reportStaleGoldens(): void {
  for (const file of staleGoldens()) {
    fail(file, "no test uses this golden file; `npm run accept` removes it");
  }
}

function add(more: Counts): void {
  counts = sumOf(counts, more);
}

function neverEnded(file: string): void {
  add({ ...NO_COUNTS, failed: 1 });
  process.stdout.write(`\n${file} never ended.\n`);
}

function fail(subject: string, problem: string): void {
  add({ ...NO_COUNTS, failed: 1 });
  process.stdout.write(`  FAIL ${subject}: ${problem}\n`);
}

function finish(): void {
  const { passed, failed, skipped } = counts;
  const skips = skipped > 0 ? `, ${skipped} skipped` : "";
  process.stdout.write(`\n${passed} passed, ${failed} failed${skips}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
