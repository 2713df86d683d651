/**
 * `npm run bench`: what the program costs beside its peers, on the same input in one run. Figures only, no verdict.
 * Input: the committed pages and contracts. Arguments: names of parts, all without; folders of pages, measured as well.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { load } from "cheerio/slim";
import { EMPTY_LEDGER } from "../generator/contract/name-ledger.js";
import type { OpenApiDocument } from "../generator/contract/openapi.js";
import { serialiseDocument } from "../generator/contract/serialise.js";
import { buildService, readPages } from "../generator/pipeline.js";
import type { PageSource } from "../generator/source/page-source.js";
import { benchCalls } from "./bench/call-speed.js";
import { benchSizes } from "./bench/client-sizes.js";
import { benchEmission } from "./bench/emitting.js";
import { benchIncremental } from "./bench/incremental.js";
import { formatDiffSpeed, measureDiff } from "./bench/diff-speed.js";
import { formatFigures, measure } from "./bench/measure.js";
import { formatMemory } from "./bench/memory.js";
import { pagesBelow } from "./bench/pages-below.js";
import { formatStartUp, measureStartUp } from "./bench/start-up.js";
import { benchValidators } from "./bench/validators.js";
import { installOwn } from "./install-own.js";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const PEERS = path.join(PROJECT, "scripts/bench/peers");
const ROUNDS = 15;
/** The engine goes on compiling a program of this size for some forty rounds: warm is what it is after them. */
const WARM_UPS = 40;

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

/** The same as one would write it with cheerio: rows, their cells, and the text of each. */
function parseAndSelect(sources: readonly PageSource[]): number {
  let characters = 0;
  for (const { text } of sources) {
    const $ = load(text);
    $("tr").each((_row, row) => {
      for (const cell of $(row).children("td, th")) {
        characters += $(cell).text().trim().length;
      }
    });
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
        name: "cheerio slim: parse and select cells",
        run: () => parseAndSelect(sources),
      },
      {
        name: "cheerio slim: parse and walk cells",
        run: () => parseAndWalk(sources),
      },
    ],
    ROUNDS,
    WARM_UPS,
  );
  return formatFigures(
    `Reading ${name}, ${sources.length} pages (ratio to the last line)`,
    figures,
  );
}

const GITHUB = "node_modules/@octokit/openapi/generated/api.github.com.json";

const PROGRAMS = [
  "helpspec",
  "openapi-typescript",
  "hey-api",
  "orval",
  "swagger-typescript-api",
];

/** The five documented operations as one document. */
function benchEmitting(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-bench-"));
  try {
    const file = path.join(folder, "orders.json");
    writeFileSync(file, serialiseDocument(contractOf(committed)));
    return benchEmission({
      title: "Five operations to TypeScript (ratio to openapi-typescript)",
      file,
      programs: PROGRAMS,
      rounds: 5,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** GitHub's hundreds: some of the programs take minutes. */
function benchLargeEmitting(): string {
  return benchEmission({
    title: "GitHub's REST description to TypeScript",
    file: path.join(PEERS, GITHUB),
    programs: PROGRAMS,
    rounds: 3,
  });
}

/** What can be measured on its own: `npm run bench -- calls sizes`. */
const PARTS: Readonly<Record<string, () => Promise<string> | string>> = {
  "start-up": () => formatStartUp(measureStartUp()),
  diff: () => formatDiffSpeed(measureDiff()),
  reading: () => benchReading("spec/pages", committed),
  validators: () => benchValidators(PEERS),
  sizes: () => benchSizes(PEERS),
  calls: () => benchCalls(PEERS),
  emitting: benchEmitting,
  "emitting-large": benchLargeEmitting,
};

installOwn(PEERS);
const committed = pagesBelow(path.join(PROJECT, "spec/pages"));
const words = process.argv.slice(2);
const folders = words.filter((word) => !Object.hasOwn(PARTS, word));
const chosen = words.filter((word) => Object.hasOwn(PARTS, word));
for (const [name, run] of Object.entries(PARTS)) {
  if (chosen.length === 0 || chosen.includes(name)) console.log(await run());
}
for (const folder of folders) {
  const sources = pagesBelow(folder);
  console.log(await benchReading(folder, sources));
  console.log(
    await benchIncremental(folder, folder, {
      rounds: ROUNDS,
      warmUps: WARM_UPS,
    }),
  );
  console.log(formatMemory(folder, folder));
}
