/** Starts a run in a process of its own. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ChildReport, ChildTask } from "./fetch-child.js";

export interface ChildEnd {
  readonly signal: string | null;
  /** Undefined when it was killed. */
  readonly report: ChildReport | undefined;
}

/** Runs `task` and waits for its end. */
export function runChild(task: ChildTask): Promise<ChildEnd> {
  const script = fileURLToPath(new URL("./fetch-child.js", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    stdio: ["ignore", "pipe", "inherit"],
    // Collected coverage is no part of what is measured.
    env: { ...process.env, NODE_V8_COVERAGE: "" },
  });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (_code, signal) => {
      const report = signal ? undefined : (JSON.parse(out) as ChildReport);
      resolve({ signal, report });
    });
  });
}
