/**
 * Installs the generators, once, by the ordinary clients of their registries: Maven, Go, pip, npm. Nothing goes elsewhere
 * than `out/sdks/tools` and `scripts/sdks/npm`. Output: why a tool is not there, by tool; the jar's hash is checked.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import {
  generatorJar,
  inVenv,
  OAPI_CODEGEN,
  OPENAPI_GENERATOR,
  PYTHON_PACKAGES,
  type Places,
} from "./generators.js";
import { runAll, type Command } from "./run-command.js";
import type { Toolchain } from "./toolchains.js";

interface Installation {
  readonly tools: readonly string[];
  readonly needs: readonly Toolchain[];
  /** What is there once it is installed. */
  readonly result: string;
  readonly commands: readonly Command[];
  /** What is wrong with what was installed. */
  readonly problem?: () => string | undefined;
}

/** Installs what is missing; a tool that is in the result cannot be used, and why. */
export async function installTools(
  places: Places,
  toolchains: ReadonlyMap<Toolchain, string>,
): Promise<ReadonlyMap<string, string>> {
  mkdirSync(path.join(places.out, "tools"), { recursive: true });
  const missing = new Map<string, string>();
  for (const one of installations(places)) {
    const { tools, needs, result, commands } = one;
    if (!needs.every((need) => toolchains.has(need))) continue;
    let problem: string | undefined;
    if (!existsSync(result)) {
      process.stderr.write(`Installing ${tools.join(", ")} ...\n`);
      const { ok, log } = await runAll(commands);
      if (!ok) {
        process.stderr.write(log);
        problem = "not to be had";
      }
    }
    problem ??= one.problem?.();
    if (problem === undefined) continue;
    rmSync(result, { recursive: true, force: true });
    for (const tool of tools) missing.set(tool, problem);
  }
  return missing;
}

function installations(places: Places): readonly Installation[] {
  const tools = path.join(places.out, "tools");
  const jar = generatorJar(places);
  const { artifact, version, sha256 } = OPENAPI_GENERATOR;
  const npm = path.join(places.project, "scripts/sdks/npm");
  const venv = path.join(tools, "venv");
  return [
    {
      tools: ["openapi-generator"],
      needs: ["java", "maven"],
      result: jar,
      commands: [
        {
          program: "mvn",
          args: [
            ...["-q", "-B", "dependency:copy"],
            `-Dartifact=${artifact}:${version}`,
            `-DoutputDirectory=${tools}`,
          ],
          cwd: tools,
        },
      ],
      problem: () =>
        createHash("sha256").update(readFileSync(jar)).digest("hex") === sha256
          ? undefined
          : "another hash than expected",
    },
    {
      tools: ["oapi-codegen"],
      needs: ["go"],
      result: path.join(tools, "go-bin/oapi-codegen"),
      commands: [
        {
          program: "go",
          args: ["install", `${OAPI_CODEGEN.module}@v${OAPI_CODEGEN.version}`],
          env: { GOBIN: path.join(tools, "go-bin") },
        },
      ],
    },
    {
      tools: ["openapi-python-client", "datamodel-code-generator"],
      needs: ["python"],
      result: inVenv(places, "datamodel-codegen"),
      commands: [
        { program: "python3", args: ["-m", "venv", venv] },
        {
          program: inVenv(places, "pip"),
          args: ["install", "-q", ...PYTHON_PACKAGES],
        },
      ],
    },
    {
      tools: ["quicktype"],
      needs: ["node"],
      result: path.join(npm, "node_modules/.bin/quicktype"),
      commands: [
        {
          program: "npm",
          args: ["ci", "--silent", "--no-audit", "--no-fund"],
          cwd: npm,
        },
      ],
    },
  ];
}
