/** Runs test files in several processes; each takes the next file when it is done with one. */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Answer } from "./worker.js";

const WORKER = fileURLToPath(new URL("worker.js", import.meta.url));
/** Some tests start servers and other processes of their own. */
const MOST_WORKERS = 4;

/** `done` gets the answer for each file as it ends, or none where the process ended within it. */
export async function runInWorkers(
  files: readonly string[],
  longest: number,
  done: (file: string, answer: Answer | undefined) => void,
): Promise<void> {
  const waiting = [...files];
  const workAll = async (): Promise<void> => {
    let worker: ChildProcess | undefined;
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      worker ??= fork(WORKER);
      const answer = await ask(worker, file, longest);
      if (!answer) worker = undefined;
      done(file, answer);
    }
    worker?.disconnect();
  };
  const count = Math.min(availableParallelism(), MOST_WORKERS);
  await Promise.all(Array.from({ length: count }, workAll));
}

/** Nothing when the process ends, or is stopped after `longest` milliseconds. */
function ask(
  worker: ChildProcess,
  file: string,
  longest: number,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | undefined): void => {
      clearTimeout(watch);
      worker.removeAllListeners();
      resolve(answer);
    };
    const watch = setTimeout(() => worker.kill("SIGKILL"), longest);
    worker.once("message", (answer: Answer) => settle(answer));
    worker.once("exit", () => settle(undefined));
    // It ended after it had answered for the file before.
    worker.once("error", () => settle(undefined));
    worker.send(file);
  });
}
