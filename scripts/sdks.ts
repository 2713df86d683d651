/**
 * `npm run sdks`: generates and compiles clients of every contract with the generators that people use, then calls the
 * documented operations from Java, Python and Go and compares what arrived. Installs its tools below `out/sdks` and
 * `scripts/sdks/npm`. Arguments: parts of `<tool> <language>` to run only these rows.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { formatTable } from "../generator/report/format-table.js";
import { callClients } from "./sdks/call-clients.js";
import { readContracts, type Contract } from "./sdks/contracts.js";
import {
  GENERATORS,
  type Generator,
  type Job,
  type Places,
} from "./sdks/generators.js";
import { installTools } from "./sdks/install-tools.js";
import { runAll } from "./sdks/run-command.js";
import { findToolchains, type Toolchain } from "./sdks/toolchains.js";

const project = path.resolve(import.meta.dirname, "../..");
const places: Places = { project, out: path.join(project, "out/sdks") };
const filters = process.argv.slice(2);

interface Row {
  readonly generator: Generator;
  readonly contract: Contract;
  generated: string;
  compiled: string;
  called: string;
}

const FAILED = "FAILED";
const toolchains = await findToolchains();
const installed = await installTools(places, toolchains);
const contracts = readContracts(places);
const rows: Row[] = [];
for (const generator of chosen()) {
  for (const contract of contracts)
    rows.push(await tryOne(generator, contract));
}
const called = await callClients(places, contracts, isCompiled);
for (const row of rows) {
  const { tool, language } = row.generator;
  if (tool !== "openapi-generator" || row.contract.calls.length === 0) continue;
  row.called = called.get(`${language} ${row.contract.service}`) ?? "";
}
report();

function chosen(): readonly Generator[] {
  return GENERATORS.filter(({ tool, language }) =>
    filters.length === 0
      ? true
      : filters.some((filter) => `${tool} ${language}`.includes(filter)),
  );
}

async function tryOne(generator: Generator, contract: Contract): Promise<Row> {
  const row: Row = {
    generator,
    contract,
    generated: "",
    compiled: "",
    called: "",
  };
  const missing = missingFor(generator);
  if (missing !== undefined) {
    row.generated = `skipped: ${missing}`;
    return row;
  }
  const folder = clientFolder(generator, contract);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const job: Job = { ...places, ...contract, folder };
  const { tool, language } = generator;
  process.stderr.write(`${tool} ${language} ${contract.service} ...\n`);
  const generation = await runAll(generator.generate(job));
  writeFileSync(`${folder}.generate.log`, generation.log);
  row.generated = generation.ok ? "yes" : FAILED;
  if (!generation.ok) return row;
  const compilation = await runAll(generator.compile(job));
  writeFileSync(`${folder}.compile.log`, compilation.log);
  const limit = generator.limits?.[contract.service];
  const failure = limit === undefined ? FAILED : `no: ${limit}`;
  row.compiled = compilation.ok ? "yes" : failure;
  return row;
}

/** Why the generator cannot run: a toolchain that is absent, or a tool that could not be installed. */
function missingFor({ tool, needs }: Generator): string | undefined {
  const absent = needs.filter((need: Toolchain) => !toolchains.has(need));
  if (absent.length > 0) return `no ${absent.join(", ")}`;
  return installed.get(tool);
}

function clientFolder(
  { tool, language }: Generator,
  { service }: Contract,
): string {
  return path.join(places.out, `${tool}-${language}`, service);
}

/** The folder of a client of openapi-generator, if it was compiled. */
function isCompiled(language: string, contract: Contract): string | undefined {
  const row = rows.find(
    (one) =>
      one.generator.tool === "openapi-generator" &&
      one.generator.language === language &&
      one.contract === contract,
  );
  return row?.compiled === "yes"
    ? clientFolder(row.generator, contract)
    : undefined;
}

function report(): void {
  const table = formatTable(
    [
      "tool",
      "version",
      "language",
      "service",
      "generated",
      "compiled",
      "called",
    ],
    rows.map(({ generator, contract, generated, compiled, called: calls }) => [
      generator.tool,
      generator.version,
      generator.language,
      contract.service,
      generated,
      compiled,
      calls,
    ]),
  );
  const versions = [...toolchains].map(
    ([name, version]) => `${name} ${version}`,
  );
  process.stdout.write(`${table}\nwith ${versions.join(", ")}\n`);
  const failures = rows.filter((row) =>
    [row.generated, row.compiled, row.called].some((cell) =>
      cell.startsWith(FAILED),
    ),
  );
  if (failures.length === 0) return;
  process.stdout.write(
    `${failures.length} of ${rows.length} failed; logs are in out/sdks.\n`,
  );
  process.exitCode = 1;
}
