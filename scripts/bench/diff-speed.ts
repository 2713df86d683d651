/**
 * `helpspec diff` against `redocly diff` on the GitHub REST description and a copy with twenty edits: CPU time of whole
 * processes started in turn (the aim is at most 0.3), and whether every edit is found and judged right.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { projectRoot } from "../../test/project-root.js";
import type { ChangeReport } from "../../generator/diff/finding.js";
import { edited, GITHUB_EDITS } from "./github-edits.js";
import { median } from "./measure.js";

const REPORTER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  require("node:fs").writeSync(3, String(user + system));
});`;
const PEERS = path.join(projectRoot, "scripts/bench/peers/node_modules");
const DESCRIPTION = path.join(
  PEERS,
  "@octokit/openapi/generated/api.github.com.json",
);
const REDOCLY = path.join(PEERS, "@redocly/cli/bin/cli.js");
const HELPSPEC = path.join(projectRoot, "scripts/helpspec.js");

export interface DiffSpeed {
  /** Milliseconds. */
  readonly own: number;
  readonly peer: number;
  readonly ratio: number;
  readonly found: number;
  readonly rightlyJudged: number;
  readonly edits: number;
  /** Findings that no edit explains. */
  readonly surplus: readonly string[];
  /** Findings on the document against itself. */
  readonly onItself: number;
}

/** Measures `rounds` processes of each. */
export function measureDiff(rounds = 7): DiffSpeed {
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-bench-"));
  try {
    const reporter = path.join(folder, "reporter.cjs");
    writeFileSync(reporter, REPORTER);
    const copy = path.join(folder, "revision.json");
    const document = JSON.parse(readFileSync(DESCRIPTION, "utf8")) as object;
    writeFileSync(copy, JSON.stringify(edited(document), null, 2));
    const run = (args: readonly string[]) =>
      runNode(["--require", reporter, ...args], folder);
    const own = () =>
      run([HELPSPEC, "diff", DESCRIPTION, copy, "--format", "json"]);
    const peer = () =>
      run([REDOCLY, "diff", DESCRIPTION, copy, "--format", "json"]);
    const samples = Array.from({ length: rounds }, () => [own(), peer()]);
    const times = (index: number): number[] =>
      samples.map((sample) => sample[index]?.cpu ?? Number.NaN);
    const itself = run([
      HELPSPEC,
      "diff",
      DESCRIPTION,
      DESCRIPTION,
      "--format",
      "json",
    ]);
    return {
      own: median(times(0)),
      peer: median(times(1)),
      ratio: median(times(0).map((time, at) => time / (times(1)[at] ?? time))),
      ...accuracyOf(reportOf(samples[0]?.[0]?.out ?? "")),
      onItself: reportOf(itself.out).findings.length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A few lines for people. */
export function formatDiffSpeed(speed: DiffSpeed): string {
  const { own, peer, ratio, found, rightlyJudged, edits, surplus } = speed;
  return [
    `GitHub REST description against a copy with ${edits} edits`,
    `helpspec diff: ${own.toFixed(0)} ms CPU, redocly diff: ${peer.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
    `found ${found} of ${edits}, judged ${rightlyJudged} right, ${surplus.length} too many${surplus.length > 0 ? ` (${surplus.join(", ")})` : ""}, ${speed.onItself} on the document against itself`,
    "",
  ].join("\n");
}

function runNode(
  args: readonly string[],
  cwd: string,
): { readonly cpu: number; readonly out: string } {
  const { output } = spawnSync(process.execPath, args, {
    cwd,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore", "pipe"],
  });
  return { cpu: Number(String(output[3])) / 1000, out: String(output[1]) };
}

function reportOf(text: string): ChangeReport {
  return (JSON.parse(text) as { result: ChangeReport }).result;
}

function accuracyOf({
  findings,
}: ChangeReport): Pick<
  DiffSpeed,
  "found" | "rightlyJudged" | "edits" | "surplus"
> {
  const left = new Map<string, ChangeReport["findings"][number][]>();
  for (const finding of findings) {
    left.set(finding.rule, [...(left.get(finding.rule) ?? []), finding]);
  }
  let found = 0;
  let rightlyJudged = 0;
  for (const { rule, isBreaking } of GITHUB_EDITS) {
    const finding = left.get(rule)?.shift();
    if (!finding) continue;
    found += 1;
    if ((finding.level === "breaking") === isBreaking) rightlyJudged += 1;
  }
  const surplus = [...left].flatMap(([rule, rest]) => rest.map(() => rule));
  return { found, rightlyJudged, edits: GITHUB_EDITS.length, surplus };
}
