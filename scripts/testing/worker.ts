/** A process that runs the test files it is told, one after the other, and answers with what was printed and counted. */
import { usedGoldens } from "../../test/golden.js";
import { type Counts, runFile } from "./run-file.js";

/** What a worker answers for one file. */
export interface Answer {
  readonly counts: Counts;
  readonly printed: string;
  /** Golden files that its tests used so far. */
  readonly goldens: readonly string[];
}

process.on("message", (file: string) => void answer(file));
// A server that a test left open must not hold the process.
process.once("disconnect", () => process.exit());

async function answer(file: string): Promise<void> {
  let printed = "";
  const { stdout, channel } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = (chunk: string | Uint8Array) => {
    printed +=
      typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  // A test that waits for something that never comes must end the process, not wait for the next file.
  channel?.unref();
  const counts = await runFile(file);
  channel?.ref();
  stdout.write = write;
  process.send?.({ counts, printed, goldens: usedGoldens() } satisfies Answer);
}
