/**
 * Where the scenarios run. Input: the addresses of the local servers; output: what the scenarios came to. Deno, Bun and
 * workerd are there once `npm run runtimes` has installed them; Chromium where the machine has it.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import vm from "node:vm";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../project-root.js";
import { inFolder, type FileTree } from "../temporary-folder.js";
import { bundleScenarios, BUNDLE_NAME } from "./bundle-scenarios.js";
import { chromiumPath, runInChromium } from "./chromium.js";
import type { Addresses, Outcomes } from "./scenarios.js";

export interface Environment {
  readonly name: string;
  readonly isThere: () => boolean;
  readonly run: (addresses: Addresses) => Promise<Outcomes>;
}

type Run = (addresses: Addresses) => Promise<Outcomes>;

const PROGRAMS = path.join(projectRoot, "scripts/runtimes/node_modules/.bin");
const LONGEST = 60_000;

export const ENVIRONMENTS: readonly Environment[] = [
  { name: "Node", isThere: () => true, run: runInNode },
  { name: "web names alone", isThere: () => true, run: runInContext },
  {
    name: "Chromium",
    isThere: () => chromiumPath() !== undefined,
    run: runInChromium,
  },
  // No permission but the network: no file, no variable of the environment.
  installed("Deno", "deno", ["run", "--no-config", "--allow-net", "main.mjs"]),
  installed("Bun", "bun", ["main.mjs"]),
  installed("workerd", "workerd", ["test", "config.capnp"]),
];

async function runInNode(addresses: Addresses): Promise<Outcomes> {
  const files = { "bundle.mjs": await bundleScenarios("esm") };
  return inFolder(files, async (folder) => {
    const address = pathToFileURL(path.join(folder, "bundle.mjs")).href;
    const { run } = (await import(address)) as { readonly run: Run };
    return run(addresses);
  });
}

/** What the web standards name and the client may use. */
const WEB_NAMES = [
  "AbortController",
  "AbortSignal",
  "Blob",
  "File",
  "FormData",
  "Headers",
  "ReadableStream",
  "Request",
  "Response",
  "TextDecoder",
  "TextEncoder",
  "URL",
  "URLSearchParams",
  "clearTimeout",
  "console",
  "crypto",
  "fetch",
  "setTimeout",
] as const;

/** A global scope without `process`, `Buffer`, `require` or anything else of Node's: like the edge. */
async function runInContext(addresses: Addresses): Promise<Outcomes> {
  const names = WEB_NAMES.map((name) => [name, globalThis[name]] as const);
  const context = vm.createContext(Object.fromEntries(names));
  vm.runInContext(await bundleScenarios("iife"), context);
  const bundle = vm.runInContext(BUNDLE_NAME, context) as { run: Run };
  return bundle.run(addresses);
}

function installed(
  name: string,
  program: string,
  args: readonly string[],
): Environment {
  const file = path.join(PROGRAMS, program);
  return {
    name,
    isThere: () => existsSync(file),
    run: (addresses) => runInProcess(file, args, addresses),
  };
}

const MARK = "outcomes:";

async function runInProcess(
  file: string,
  args: readonly string[],
  addresses: Addresses,
): Promise<Outcomes> {
  const tell = `console.log("${MARK}" + JSON.stringify(await run(${JSON.stringify(addresses)})));`;
  const files: FileTree = {
    "bundle.mjs": await bundleScenarios("esm"),
    "main.mjs": `import { run } from "./bundle.mjs";\n${tell}\n`,
    "worker.mjs": `import { run } from "./bundle.mjs";\nexport default { async test() {\n${tell}\n} };\n`,
    "config.capnp": WORKERD_CONFIG,
  };
  return inFolder(files, async (folder) => {
    const { stdout, stderr } = await promisify(execFile)(file, args, {
      cwd: folder,
      timeout: LONGEST,
      env: { ...process.env, ...ownCaches(folder) },
    });
    const line = stdout.split("\n").find((text) => text.includes(MARK));
    if (line === undefined) throw new Error(`no outcomes: ${stdout}${stderr}`);
    const json = line.slice(line.indexOf(MARK) + MARK.length);
    return JSON.parse(json) as Outcomes;
  });
}

/** Nothing is written outside of `folder`, and nobody is asked for news. */
export function ownCaches(folder: string): Readonly<Record<string, string>> {
  return {
    DENO_DIR: path.join(folder, "deno"),
    DENO_NO_UPDATE_CHECK: "1",
    BUN_RUNTIME_TRANSPILER_CACHE_PATH: "0",
  };
}

/** One worker that may reach this machine. */
const WORKERD_CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = .worker),
  (name = "internet", network = (allow = ["private"])),
]);
const worker :Workerd.Worker = (
  modules = [
    (name = "worker.mjs", esModule = embed "worker.mjs"),
    (name = "bundle.mjs", esModule = embed "bundle.mjs"),
  ],
  compatibilityDate = "2025-01-01",
);
`;
