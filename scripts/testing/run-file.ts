/** Runs the suites of one compiled test file in this process; what uvu prints of them goes to standard output. */
import { pathToFileURL } from "node:url";
import { compiledTest } from "./test-files.js";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_COUNTS: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What one `test.run()` hands to uvu: [errors or true, passed, skipped, total]. */
type Suite = () => Promise<[string | true, number, number, number]>;
type Group = [name: string, ...suites: Suite[]];

const globals = globalThis as typeof globalThis & {
  UVU_DEFER?: number;
  UVU_INDEX?: number;
  UVU_QUEUE?: (Group | [null])[];
};

/** `file` as in `testFiles()`. */
export async function runFile(file: string): Promise<Counts> {
  // Suites queue up here instead of starting on their own.
  const group: Group = [file];
  globals.UVU_DEFER = 1;
  globals.UVU_INDEX = 0;
  globals.UVU_QUEUE = [group];
  process.stdout.write(`${file} `);
  const failures: string[] = [];
  let counts = NO_COUNTS;
  const fail = (why: string): void => {
    failures.push(`    ${why}\n`);
    counts = sumOf(counts, { passed: 0, failed: 1, skipped: 0 });
  };
  try {
    await import(pathToFileURL(compiledTest(file)).href);
  } catch (error) {
    fail(`could not be loaded: ${describe(error)}`);
  }
  const [, ...suites] = group;
  if (suites.length === 0) {
    if (failures.length === 0) fail("runs no test: is `test.run()` missing?");
    process.stdout.write("\n");
  }
  for (const suite of suites) {
    try {
      const [errors, passed, skipped, total] = await suite();
      counts = sumOf(counts, { passed, failed: total - passed, skipped });
      if (typeof errors === "string") failures.push(errors);
      else if (total !== passed)
        failures.push("    a hook before or after tests failed\n");
    } catch (error) {
      fail(`a hook failed: ${describe(error)}`);
    }
  }
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  return counts;
}

export function sumOf(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

function describe(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message)
    : String(error);
}
