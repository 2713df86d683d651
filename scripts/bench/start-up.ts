/**
 * CPU time of `helpspec --help` against a bare `node -e 0`, medians of processes started in turn. The aim is at most 2.
 * Each process reports its own figure when it ends; what reports it is loaded into both.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { projectRoot } from "../../test/project-root.js";
import { median } from "./measure.js";

const REPORTER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  require("node:fs").writeSync(3, String(user + system));
});`;

export interface StartUp {
  /** Milliseconds. */
  readonly help: number;
  readonly bare: number;
  readonly ratio: number;
}

/** Measures `rounds` processes of each kind. */
export function measureStartUp(rounds = 21): StartUp {
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-bench-"));
  try {
    const reporter = path.join(folder, "reporter.cjs");
    writeFileSync(reporter, REPORTER);
    const script = path.join(projectRoot, "scripts", "helpspec.js");
    const help: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(cpuOf(["--require", reporter, "-e", "0"]));
      help.push(cpuOf(["--require", reporter, script, "--help"]));
    }
    const [helpMedian, bareMedian] = [median(help), median(bare)];
    return {
      help: helpMedian,
      bare: bareMedian,
      ratio: helpMedian / bareMedian,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line for people. */
export function formatStartUp({ help, bare, ratio }: StartUp): string {
  return `helpspec --help: ${help.toFixed(0)} ms CPU, node -e 0: ${bare.toFixed(0)} ms, ratio ${ratio.toFixed(2)}\n`;
}

function cpuOf(args: readonly string[]): number {
  const { output, status } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed`);
  return Number(String(output[3])) / 1000;
}
