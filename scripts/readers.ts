/**
 * `npm run readers`: whether the tools that people use read the contracts. Input: the committed contracts, their 3.0
 * form where there is one, and that of a larger service when HELPSPEC_REFERENCE is set; arguments choose tools and
 * documents by parts of their names. Output: a table; the exit code is 1 when a tool finds an error.
 */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { loadDocument } from "../generator/contract/access/load.js";
import { operationsOf } from "../generator/contract/access/walk.js";
import { EMPTY_LEDGER } from "../generator/contract/name-ledger.js";
import { serialiseDocument } from "../generator/contract/serialise.js";
import { buildService, readPages } from "../generator/pipeline.js";
import { formatTable } from "../generator/report/format-table.js";
import { pagesBelow } from "./bench/pages-below.js";
import { nodeReaders } from "./readers/node-readers.js";
import {
  PROJECT,
  TOOLS,
  type ContractFile,
  type Reader,
} from "./readers/reading.js";
import { schemathesisReader } from "./readers/schemathesis.js";

installTools();
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const contracts = chosen(await contractFiles(), ({ name }) => name);
const readers = chosen(await allReaders(), ({ tool }) => tool);
const rows: (string | number)[][] = [];
let errors = 0;
for (const reader of readers) {
  for (const contract of contracts) {
    const read = await reader.read(contract);
    errors += read.errors;
    console.error(`${reader.tool}, ${contract.name}: ${read.remark}`);
    rows.push([
      `${reader.tool} ${reader.version}`,
      contract.name,
      read.errors,
      read.warnings,
      read.remark,
    ]);
  }
}
const head = ["tool", "document", "errors", "warnings", "remark"];
console.log(formatTable(head, rows));
process.exitCode = errors > 0 ? 1 : 0;

function installTools(): void {
  if (existsSync(path.join(TOOLS, "node_modules"))) return;
  console.error("Installing the tools into scripts/readers/tools ...");
  // None of them needs the scripts that its packages would run.
  execFileSync("npm", ["ci", "--silent", "--ignore-scripts"], {
    cwd: TOOLS,
    stdio: "inherit",
  });
}

/** Those that a word names; all when none does. */
function chosen<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  const named = all.filter((one) =>
    words.some((word) => nameOf(one).toLowerCase().includes(word)),
  );
  return named.length > 0 ? named : [...all];
}

async function allReaders(): Promise<Reader[]> {
  const schemathesis = await schemathesisReader();
  if (schemathesis) return [...nodeReaders(), schemathesis];
  console.error("schemathesis: skipped, it needs Python 3 and its packages.");
  return nodeReaders();
}

async function contractFiles(): Promise<ContractFile[]> {
  const folders = ["spec/openapi", "generated/openapi-3.0"];
  const files = folders.flatMap((folder) => {
    const location = path.join(PROJECT, folder);
    return existsSync(location)
      ? readdirSync(location)
          .filter((name) => /^[^.]+\.json$/.test(name))
          .sort()
          .map((name) => path.join(location, name))
      : [];
  });
  const larger = largerContract();
  const found: ContractFile[] = [];
  for (const file of [...files, ...(larger ? [larger] : [])]) {
    const { document } = await loadDocument(readFileSync(file, "utf8"), file);
    if (!document) continue;
    const name = path.relative(PROJECT, file).replaceAll(path.sep, "/");
    found.push({ name, file, operations: [...operationsOf(document)].length });
  }
  return found;
}

/** Built from the pages of the reference material, below out/. */
function largerContract(): string | undefined {
  const reference = process.env["HELPSPEC_REFERENCE"];
  const pages = reference && path.join(reference, "corpus/elb");
  if (!pages || !existsSync(pages)) return undefined;
  const { contract } = buildService(readPages(pagesBelow(pages)).pages, {
    name: "elb",
    title: "ELB",
    servers: [{ url: "https://elb.{region}.cloud.test", regions: ["r"] }],
    owns: () => true,
    ledger: EMPTY_LEDGER,
  });
  const file = path.join(PROJECT, "out/readers/elb.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, serialiseDocument(contract.document));
  return file;
}
