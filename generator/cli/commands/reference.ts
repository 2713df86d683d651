/**
 * `helpspec reference`: the API reference as a static site. Input: contracts of the configured services, or any OpenAPI
 * documents; output: a folder, replaced whole, which opens from a disk and loads nothing from elsewhere.
 */
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { generateReference, type ReferenceInput } from "../../pipeline.js";
import { count } from "../../report/count.js";
import { contractHistory } from "../contract-history.js";
import { writeFolder } from "../folder-unit.js";
import type { Io } from "../io.js";
import { loadReferenceAssets } from "../load-reference-assets.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import type { CommonOptions } from "../print-outcome.js";
import {
  chooseServices,
  openProject,
  PLACES,
  type Opening,
} from "../project.js";
import { readDocument } from "../read-document.js";

export interface ReferenceOptions extends CommonOptions {
  readonly config?: string;
  readonly out?: string;
  readonly title?: string;
  /** False leaves out what git knows of earlier revisions. */
  readonly changes: boolean;
}

const REFERENCE_FOLDER = "out/reference";

/** Runs `reference`. */
export async function reference(
  names: readonly string[],
  options: ReferenceOptions,
  io: Io,
): Promise<Outcome> {
  const { out = REFERENCE_FOLDER, title } = options;
  if (out === "-") {
    const message =
      "The reference is a folder, expected its name after `--out`.";
    return refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage);
  }
  const files = names.filter(isFile);
  const services = names.filter((name) => !isFile(name));
  const documents = await readFiles(files, options, io);
  if ("refused" in documents) return documents.refused;
  const contracts =
    services.length > 0 || files.length === 0
      ? await readContracts(services, options, io)
      : NOTHING;
  if ("refused" in contracts) return contracts.refused;
  const inputs = [...contracts.inputs, ...documents.inputs];
  const before = [...contracts.diagnostics, ...documents.diagnostics];
  const site = await generateReference(
    inputs,
    loadReferenceAssets(),
    title === undefined ? {} : { title },
  );
  const done = writeFolder(out, site.files, io);
  const summary = {
    services: inputs.length,
    operations: site.operations,
    schemas: site.schemas,
    pages: site.pages,
  };
  if ("refused" in done) {
    return { summary, diagnostics: [...before, done.refused] };
  }
  const { written, removed, diagnostics } = done;
  return {
    summary,
    diagnostics: [...before, ...diagnostics],
    result: { folder: out, files: site.files.length, written, removed },
    talk: `${count(site.operations, "operation")}, ${count(site.schemas, "schema")}, ${count(site.pages, "page")} (${written.length} files written, ${removed.length} removed). Open ${out}/index.html.\n`,
  };
}

interface ReadInputs {
  readonly inputs: readonly ReferenceInput[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: ReadInputs = { inputs: [], diagnostics: [] };

/** Names of services have neither dots nor slashes. */
function isFile(name: string): boolean {
  return name === "-" || /[/\\.]/.test(name);
}

async function readFiles(
  names: readonly string[],
  { changes }: ReferenceOptions,
  io: Io,
): Promise<Opening<ReadInputs>> {
  const inputs: ReferenceInput[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const read = await readDocument(name, io);
    if ("refused" in read) return read;
    const { document } = read;
    diagnostics.push(...read.diagnostics);
    const isStandardInput = name === "-";
    inputs.push({
      name: isStandardInput
        ? String(document.info.title)
        : path.parse(name).name.replace(/\.openapi$/, ""),
      document,
      ...(changes &&
        !isStandardInput && {
          changes: await contractHistory(name, document, io.cwd),
        }),
    });
  }
  return { inputs, diagnostics };
}

async function readContracts(
  names: readonly string[],
  { config, changes }: ReferenceOptions,
  io: Io,
): Promise<Opening<ReadInputs>> {
  const project = openProject(io.cwd, config);
  if ("refused" in project) return project;
  const choice = chooseServices(project.config, names);
  if ("refused" in choice) return choice;
  const { root } = project;
  const inputs: ReferenceInput[] = [];
  const diagnostics = [...project.diagnostics];
  for (const [name, { packageName }] of choice.chosen) {
    const file = PLACES.contract(name);
    const read = await readDocument(file, { ...io, cwd: root });
    if ("refused" in read) return read;
    const { document } = read;
    diagnostics.push(...read.diagnostics);
    inputs.push({
      name,
      document,
      ...(packageName !== undefined && { packageName }),
      ...(changes && { changes: await contractHistory(file, document, root) }),
    });
  }
  return { inputs, diagnostics };
}
