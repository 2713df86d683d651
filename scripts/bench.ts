/**
 * `npm run bench`: what the program costs beside its peers, on the same input in one run. Figures only, no verdict.
 * Input: the committed pages and contracts; a folder of pages given as an argument is measured as well.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { load } from "cheerio/slim";
import { loadClientAssets } from "../generator/cli/load-client-assets.js";
import { EMPTY_LEDGER } from "../generator/contract/name-ledger.js";
import type { OpenApiDocument } from "../generator/contract/openapi.js";
import { serialiseDocument } from "../generator/contract/serialise.js";
import {
  buildService,
  generateClient,
  readPages,
} from "../generator/pipeline.js";
import type { PageSource } from "../generator/source/page-source.js";
import { benchIncremental } from "./bench/incremental.js";
import { formatDiffSpeed, measureDiff } from "./bench/diff-speed.js";
import { formatFigures, measure } from "./bench/measure.js";
import { formatMemory } from "./bench/memory.js";
import { pagesBelow } from "./bench/pages-below.js";
import { formatStartUp, measureStartUp } from "./bench/start-up.js";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const PEERS = path.join(PROJECT, "scripts/bench/peers");
const ROUNDS = 15;

function contractOf(sources: readonly PageSource[]): OpenApiDocument {
  const { pages } = readPages(sources);
  return buildService(pages, {
    name: "bench",
    title: "Bench",
    servers: [{ url: "https://bench.{region}.example.com", regions: ["r"] }],
    owns: () => true,
    ledger: EMPTY_LEDGER,
  }).contract.document;
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly Node[];
}

/** The least that any reader of the pages must do: parse, walk, and collect the text of every cell. */
function parseAndWalk(sources: readonly PageSource[]): number {
  let characters = 0;
  const visit = (node: Node, inCell: boolean): void => {
    if (node.type === "text") {
      if (inCell) characters += node.data?.trim().length ?? 0;
      return;
    }
    const cell = inCell || node.name === "td" || node.name === "th";
    for (const child of node.children ?? []) visit(child, cell);
  };
  for (const { text } of sources) {
    const root = load(text, { xml: { xmlMode: false } })
      .root()
      .get(0);
    if (root) visit(root as unknown as Node, false);
  }
  return characters;
}

async function benchReading(
  name: string,
  sources: readonly PageSource[],
): Promise<string> {
  const figures = await measure(
    [
      { name: "helpspec: pages to contract", run: () => contractOf(sources) },
      {
        name: "helpspec: pages to page models",
        run: () => readPages(sources),
      },
      {
        name: "cheerio slim: parse and walk cells",
        run: () => parseAndWalk(sources),
      },
    ],
    ROUNDS,
  );
  return formatFigures(
    `Reading ${name}, ${sources.length} pages (ratio to the last line)`,
    figures,
  );
}

type OpenApiTs = (document: object) => Promise<unknown[]>;
type AstToString = (nodes: unknown[]) => string;

async function benchEmitting(
  name: string,
  document: OpenApiDocument,
): Promise<string> {
  const entry = path.join(PEERS, "node_modules/openapi-typescript");
  const main = path.join(entry, "dist/index.mjs");
  const peer = (await import(pathToFileURL(main).href)) as {
    default: OpenApiTs;
    astToString: AstToString;
  };
  const assets = loadClientAssets();
  const text = serialiseDocument(document);
  const figures = await measure(
    [
      {
        name: "helpspec: models, validators and client",
        run: () =>
          generateClient(JSON.parse(text) as OpenApiDocument, {
            serviceName: "bench",
            assets,
          }),
      },
      {
        name: "openapi-typescript: types alone",
        run: async () =>
          peer.astToString(await peer.default(JSON.parse(text) as object)),
      },
    ],
    ROUNDS,
  );
  return formatFigures(
    `Contract of ${name} to TypeScript (ratio to the last line)`,
    figures,
  );
}

function installPeers(): void {
  if (existsSync(path.join(PEERS, "node_modules"))) return;
  console.error("Installing the peers into scripts/bench/peers ...");
  execFileSync("npm", ["ci", "--silent"], { cwd: PEERS, stdio: "inherit" });
}

installPeers();
const committed = pagesBelow(path.join(PROJECT, "spec/pages"));
console.log(formatStartUp(measureStartUp()));
console.log(formatDiffSpeed(measureDiff()));
console.log(await benchReading("spec/pages", committed));
console.log(await benchEmitting("spec/pages", contractOf(committed)));
for (const folder of process.argv.slice(2)) {
  const sources = pagesBelow(folder);
  console.log(await benchReading(folder, sources));
  console.log(await benchIncremental(folder, folder, ROUNDS));
  console.log(formatMemory(folder, folder));
  console.log(await benchEmitting(folder, contractOf(sources)));
}
