/**
 * Takes the present outputs as golden files under `test/`: runs all tests in accepting mode, then removes goldens
 * that no test used. Nothing is removed when a test failed, because it may not have come to its golden.
 */
import { rmSync } from "node:fs";
import { goldenLocation, staleGoldens } from "../test/golden.js";

process.env["HELPSPEC_ACCEPT"] = "1";
await import("./run-tests.js");
if (process.argv.length > 2) {
  process.stdout.write(
    "Only some tests ran: stale goldens were not looked for.\n",
  );
} else if (process.exitCode === 0) removeStale();
else process.stdout.write("Stale goldens stay until all tests pass.\n");

function removeStale(): void {
  for (const name of staleGoldens()) {
    rmSync(goldenLocation(name));
    process.stdout.write(`removed ${name}\n`);
  }
}
