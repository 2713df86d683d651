/**
 * What emitting costs beside the peers: CPU time and peak memory of whole processes, in turns, how many operations the
 * output has, and the time of `tsc` on it: figures count only where all operations are there and compile. Aims: from
 * GitHub's description at most 0.6 of openapi-typescript's CPU time for types alone, from five operations at most 0.7,
 * and less memory.
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { operationsOf } from "../../generator/contract/access/walk.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { projectRoot } from "../../test/project-root.js";
import { median } from "./measure.js";

const PROBE = path.join(import.meta.dirname, "emit-probe.js");
const PEERS = path.join(projectRoot, "scripts/bench/peers/node_modules");
const YARDSTICK = "openapi-typescript";

export interface EmitBench {
  readonly title: string;
  readonly file: string;
  readonly programs: readonly string[];
  readonly rounds: number;
}

interface Cost {
  readonly cpu: number;
  readonly memory: number;
}

/** What became of one program: what its runs cost, or why there is no figure. */
interface Runs {
  readonly costs: Cost[];
  problem?: string;
}

/** A run of more CPU time than this, in milliseconds, is not repeated. */
const LONG_RUN = 10_000;
const MAXIMUM_SECONDS = 600;

/** A table for people. */
export function benchEmission(bench: EmitBench): string {
  const { title, file, programs } = bench;
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-bench-"));
  try {
    const outOf = (program: string) => path.join(folder, program);
    const runs = runAll(bench, outOf);
    const base = runs.get(YARDSTICK)?.costs ?? [];
    const wanted = operationIds(file);
    const lines = programs.map((program) => {
      const { costs = [], problem } = runs.get(program) ?? {};
      if (problem !== undefined) return `${program.padEnd(26)} ${problem}`;
      const out = outOf(program);
      const found = wanted.size - missingIn(out, wanted).length;
      return row(program, [
        `${median(costs.map(({ cpu }) => cpu)).toFixed(0)} ms`,
        ratioOf(costs, base).toFixed(2),
        `${(median(costs.map(({ memory }) => memory)) / 1e6).toFixed(0)} MB`,
        `${(sizeOf(out) / 1e6).toFixed(1)} MB`,
        `${found} of ${wanted.size}`,
        tscOf(out),
      ]);
    });
    const head = row("", [
      ...["CPU", "ratio", "peak", "output", "operations", "tsc --noEmit"],
    ]);
    return [title, head, ...lines, ""].join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WIDTHS = [10, 7, 9, 9, 14, 24];

function row(name: string, cells: readonly string[]): string {
  const padded = cells.map((cell, at) => cell.padStart(WIDTHS[at] ?? 0));
  return [name.padEnd(26), ...padded].join(" ");
}

/** All programs in turn, round by round, so that a drifting machine hits them alike. */
function runAll(
  { file, programs, rounds }: EmitBench,
  outOf: (program: string) => string,
): ReadonlyMap<string, Runs> {
  const all = new Map<string, Runs>(
    programs.map((name) => [name, { costs: [] }]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [program, runs] of all) {
      const isLong = runs.costs.some(({ cpu }) => cpu > LONG_RUN);
      if (isLong || runs.problem !== undefined) continue;
      const outcome = costOf(program, file, outOf(program));
      if (typeof outcome === "string") runs.problem = outcome;
      else runs.costs.push(outcome);
    }
  }
  return all;
}

/** The cost of one run, or what went wrong. */
function costOf(program: string, file: string, out: string): Cost | string {
  const { error, status, stderr } = spawnSync(
    process.execPath,
    [PROBE, program, file, out],
    {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
      cwd: projectRoot,
      timeout: MAXIMUM_SECONDS * 1000,
      maxBuffer: 1e9,
    },
  );
  if (error && "code" in error && error.code === "ETIMEDOUT")
    return `did not end within ${MAXIMUM_SECONDS} s`;
  const report = path.join(out, "cost.json");
  if (status === 0 && existsSync(report))
    return JSON.parse(readFileSync(report, "utf8")) as Cost;
  const told = /^.*(?:Error|FATAL ERROR).*$/m.exec(stderr)?.[0];
  return `failed: ${told ?? stderr.trim().split("\n").at(-1) ?? "no word"}`;
}

/** Against the yardstick of the same round. */
function ratioOf(costs: readonly Cost[], base: readonly Cost[]): number {
  return median(
    costs.map(({ cpu }, at) => cpu / (base[at]?.cpu ?? Number.NaN)),
  );
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Of all operations of the document, in one spelling. */
function operationIds(file: string): ReadonlySet<string> {
  const document = JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
  const names = [...operationsOf(document)].flatMap(
    ({ operation }) => operation.operationId ?? [],
  );
  return new Set(names.map(plainName));
}

/** Operations that the output has no name for, however it spells them. */
function missingIn(out: string, wanted: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const file of typescriptFiles(out)) {
    for (const [word] of readFileSync(file, "utf8").matchAll(
      /[\w$]+|"[^"\n]*"/g,
    ))
      found.add(plainName(word));
  }
  return [...wanted].filter((name) => !found.has(name));
}

/** CPU seconds of TypeScript on the output, and how many errors it finds. */
function tscOf(out: string): string {
  const config = path.join(out, "tsconfig.bench.json");
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: "ES2022",
        module: "ESNext",
        moduleResolution: "Bundler",
        lib: ["ES2022", "DOM", "DOM.Iterable"],
        types: [],
        // What hey-api makes needs it.
        paths: { zod: [path.join(PEERS, "zod")] },
      },
      include: ["**/*.ts"],
    }),
  );
  const tsc = path.join(projectRoot, "node_modules/typescript/lib/tsc.js");
  const { error, stdout } = spawnSync(
    process.execPath,
    [tsc, "-p", config, "--extendedDiagnostics"],
    { encoding: "utf8", maxBuffer: 1e9, timeout: MAXIMUM_SECONDS * 1000 },
  );
  if (error) return `not within ${MAXIMUM_SECONDS} s`;
  const seconds = /Total time:\s+([\d.]+)s/.exec(stdout)?.[1] ?? "?";
  const errors = stdout.match(/error TS\d+/g)?.length ?? 0;
  return errors === 0 ? `${seconds} s` : `${seconds} s, ${errors} errors`;
}

function sizeOf(folder: string): number {
  const files = typescriptFiles(folder);
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function typescriptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
