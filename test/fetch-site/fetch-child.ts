/**
 * A run of its own, for tests that kill it or measure it: fetches from a site whose rules come as JSON, and prints what
 * came of it. Arguments: JSON of `{rules, root, killAt?}`.
 */
import { describePage } from "../../generator/cli/describe-page.js";
import { fetchSite } from "../../generator/source/fetch/fetch-site.js";
import type { SiteRules } from "../../generator/source/fetch/site-rules.js";
import { dyingDisk } from "./dying-disk.js";
import { HANDBOOK, LOOPBACK } from "./fetch-local.js";

export interface ChildTask {
  readonly rules: Omit<SiteRules, "locales">;
  readonly root: string;
  /** Step on the disk at which the process kills itself. */
  readonly killAt?: number;
}

export interface ChildReport {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly codes: readonly string[];
  readonly requests: number;
  readonly conditional: number;
  readonly steps: number;
  /** Kilobytes. */
  readonly peakMemory: number;
  readonly milliseconds: number;
}

const task = JSON.parse(process.argv[2] ?? "{}") as ChildTask;
const disk = dyingDisk(task.killAt ?? Number.POSITIVE_INFINITY, () => {
  if (task.killAt !== undefined) process.kill(process.pid, "SIGKILL");
});
const begin = Date.now();
const fetched = await fetchSite(
  [{ handbook: HANDBOOK, locale: "en-us" }],
  {
    rules: { ...task.rules, locales: new Map() },
    root: task.root,
    version: "0.0.0",
    environment: {},
    network: LOOPBACK,
  },
  { describe: describePage, disk },
);
const outcomes: Record<string, number> = {};
for (const { results } of fetched.handbooks) {
  for (const { outcome } of results) {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
}
const report: ChildReport = {
  outcomes,
  codes: fetched.diagnostics.map(({ code }) => code),
  requests: fetched.counts.requests,
  conditional: fetched.counts.conditional,
  steps: disk.steps,
  peakMemory: process.resourceUsage().maxRSS,
  milliseconds: Date.now() - begin,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
