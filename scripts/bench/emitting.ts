/**
 * What emitting costs beside the peers: CPU time and peak memory of whole processes, in turns, and the time of `tsc` on
 * the output. Aims: from GitHub's description at most 0.6 of openapi-typescript's CPU time for types alone, from five
 * operations at most 0.7, and less memory.
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

/** A table for people. */
export function benchEmission(bench: EmitBench): string {
  const { title, file, programs, rounds } = bench;
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-bench-"));
  try {
    const outOf = (program: string) => path.join(folder, program);
    const costs = new Map<string, Cost[]>(programs.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const program of programs) {
        const cost = costOf(program, file, outOf(program));
        if (cost) costs.get(program)?.push(cost);
      }
    }
    const base = costs.get(YARDSTICK) ?? [];
    const lines = programs.map((program) => {
      const own = costs.get(program) ?? [];
      if (own.length === 0) return `${program.padEnd(26)} failed`;
      const ratio = median(
        own.map(({ cpu }, at) => cpu / (base[at]?.cpu ?? cpu)),
      );
      const tsc = tscOf(outOf(program));
      return [
        program.padEnd(26),
        `${median(own.map(({ cpu }) => cpu)).toFixed(0)} ms`.padStart(10),
        ratio.toFixed(2).padStart(7),
        `${(median(own.map(({ memory }) => memory)) / 1e6).toFixed(0)} MB`.padStart(
          9,
        ),
        `${(sizeOf(outOf(program)) / 1e6).toFixed(1)} MB`.padStart(9),
        tsc.padStart(24),
      ].join(" ");
    });
    const head = [
      "".padEnd(26),
      "CPU".padStart(10),
      "ratio".padStart(7),
      "peak".padStart(9),
      "output".padStart(9),
      "tsc --noEmit".padStart(24),
    ].join(" ");
    return [title, head, ...lines, ""].join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function costOf(program: string, file: string, out: string): Cost | undefined {
  const { status } = spawnSync(process.execPath, [PROBE, program, file, out], {
    stdio: "ignore",
    cwd: projectRoot,
    timeout: 300_000,
  });
  const report = path.join(out, "cost.json");
  if (status !== 0 || !existsSync(report)) return undefined;
  return JSON.parse(readFileSync(report, "utf8")) as Cost;
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
  const { stdout } = spawnSync(
    process.execPath,
    [tsc, "-p", config, "--extendedDiagnostics"],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  const seconds = /Total time:\s+([\d.]+)s/.exec(stdout)?.[1] ?? "?";
  const errors = stdout.match(/error TS\d+/g)?.length ?? 0;
  return errors === 0 ? `${seconds} s` : `${seconds} s, ${errors} errors`;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .reduce(
      (sum, entry) =>
        sum + statSync(path.join(entry.parentPath, entry.name)).size,
      0,
    );
}
