/**
 * A process of its own: generates from one document with one program, and prints what that cost. Arguments: program,
 * document, folder for the output. CPU time is that of the process, loading included; memory is its peak.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../../test/project-root.js";

const [program = "", file = "", out = ""] = process.argv.slice(2);
const PEERS = path.join(projectRoot, "scripts/bench/peers/node_modules");

const load = (name: string) =>
  import(pathToFileURL(path.join(PEERS, name)).href) as Promise<unknown>;

async function helpspec(): Promise<void> {
  // As the command does.
  const engine = path.join(projectRoot, "scripts/engine.js");
  await import(pathToFileURL(engine).href);
  const { loadDocument } =
    await import("../../generator/contract/access/load.js");
  const { emitClient } = await import("../../generator/emit/emit-client.js");
  const { loadClientAssets } =
    await import("../../generator/cli/load-client-assets.js");
  const { document } = await loadDocument(readFileSync(file, "utf8"), file);
  if (!document) throw new Error("no document");
  const { files } = await emitClient(document, {
    serviceName: "bench",
    assets: loadClientAssets(),
  });
  for (const one of files) {
    const target = path.join(out, one.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, one.text);
  }
}

async function openapiTypescript(): Promise<void> {
  const { default: read, astToString } = (await load(
    "openapi-typescript/dist/index.mjs",
  )) as {
    default: (source: URL, options: object) => Promise<unknown>;
    astToString: (nodes: unknown) => string;
  };
  const nodes = await read(pathToFileURL(file), { silent: true });
  writeFileSync(path.join(out, "types.ts"), astToString(nodes));
}

async function heyApi(): Promise<void> {
  const { createClient } = (await load(
    "@hey-api/openapi-ts/dist/index.mjs",
  )) as { createClient: (options: object) => Promise<unknown> };
  await createClient({
    input: file,
    output: { path: out, clean: true },
    plugins: [
      "@hey-api/typescript",
      "@hey-api/sdk",
      "@hey-api/client-fetch",
      "zod",
    ],
    logs: { level: "silent" },
  });
}

async function orval(): Promise<void> {
  const { generate } = (await load("orval/dist/index.js")) as {
    generate: (options: object) => Promise<unknown>;
  };
  await generate({
    input: file,
    output: {
      target: path.join(out, "client.ts"),
      client: "fetch",
      mode: "split",
    },
  });
}

async function swaggerTypescriptApi(): Promise<void> {
  const { generateApi } = (await load(
    "swagger-typescript-api/dist/index.mjs",
  )) as { generateApi: (options: object) => Promise<unknown> };
  await generateApi({
    input: file,
    output: out,
    fileName: "api.ts",
    silent: true,
  });
}

const PROGRAMS: Readonly<Record<string, () => Promise<void>>> = {
  helpspec,
  "openapi-typescript": openapiTypescript,
  "hey-api": heyApi,
  orval,
  "swagger-typescript-api": swaggerTypescriptApi,
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// What peers have to say is not measured.
console.log = console.warn = console.info = () => undefined;
await PROGRAMS[program]?.();
const { user, system } = process.cpuUsage();
const memory = process.resourceUsage().maxRSS * 1024;
const cpu = (user + system) / 1000;
writeFileSync(path.join(out, "cost.json"), JSON.stringify({ cpu, memory }));
process.exit(0);
