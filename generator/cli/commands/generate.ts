/**
 * `helpspec generate`: an OpenAPI document to a TypeScript client.
 * Input: a file, standard input as `-`, or the contracts of the configured services. Output: a folder, replaced whole.
 */
import path from "node:path";
import type { OpenApiDocument } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { TemplateError } from "../../emit/package/template-error.js";
import { emitClient } from "../../emit/emit-client.js";
import { count } from "../../report/count.js";
import { countDiagnostics } from "../../report/format-diagnostics.js";
import type { EmitResult } from "../../emit/emit-options.js";
import type { OutputFile } from "../../emit/output-file.js";
import {
  recoverOutput,
  replaceOutput,
  type OutputUnit,
} from "../../source/file-writer/replace-output.js";
import { folderUnit } from "../folder-unit.js";
import { choosingNothing, isIncluded } from "../choose-operations.js";
import type { Io } from "../io.js";
import { loadEmitExtras, type EmitExtras } from "../load-emit-extras.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { openProject, PLACES, type Opening } from "../project.js";
import { readDocument } from "../read-document.js";
import { lastClientFiles } from "../service-output.js";

export interface GenerateOptions {
  readonly config?: string;
  readonly out?: string;
  /** Path patterns or operation ids. */
  readonly include?: readonly string[];
  readonly tag?: readonly string[];
  readonly descriptions: boolean;
  readonly package?: string;
  readonly header?: string;
  /** Folder with Handlebars templates. */
  readonly templates?: string;
  /** Modules with plug-ins. */
  readonly plugin?: readonly string[];
  /** Compares, and writes nothing. */
  readonly check?: boolean;
}

interface Target {
  readonly name: string;
  readonly document: OpenApiDocument;
  /** Folder of the client, as the user would name it. */
  readonly out: string;
  readonly packageName?: string;
  /** Where and how the files of the client are written; or why they cannot be. */
  readonly unitOf: (
    files: readonly OutputFile[],
  ) => OutputUnit | { readonly refused: Diagnostic };
  readonly diagnostics: readonly Diagnostic[];
}

interface GeneratedClient {
  readonly name: string;
  readonly out: string;
  readonly operations: number;
  readonly schemas: number;
  readonly files: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** Runs `generate`. */
export async function generate(
  file: string | undefined,
  options: GenerateOptions,
  io: Io,
): Promise<Outcome> {
  const targets =
    file === undefined
      ? await projectTargets(options, io)
      : await fileTarget(file, options, io);
  if ("refused" in targets) return targets.refused;
  const documents = targets.targets.map(({ document }) => document);
  const slips = choosingNothing(documents, options);
  if (slips.length > 0) return refusal(slips, EXIT.usage);
  const extras = await loadEmitExtras(options, io);
  if ("refused" in extras) return extras.refused;
  const clients: GeneratedClient[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const target of targets.targets) {
    const done = await generateOne(target, options, extras).catch(ofTemplate);
    if ("refused" in done) return done.refused;
    diagnostics.push(...target.diagnostics, ...done.diagnostics);
    if (done.client) clients.push(done.client);
  }
  return {
    summary: {
      clients: clients.length,
      operations: clients.reduce((sum, { operations }) => sum + operations, 0),
      files: clients.reduce((sum, { files }) => sum + files, 0),
      filesWritten: clients.reduce((sum, one) => sum + one.written.length, 0),
    },
    diagnostics,
    result: { clients },
    talk: clients.map((client) => describe(client, diagnostics)).join(""),
  };
}

/** A template is the user's, and so is what is wrong in it; ours are filled in by tests. */
function ofTemplate(error: unknown): { readonly refused: Outcome } {
  if (!(error instanceof TemplateError)) throw error;
  const problem = diagnostic("cli/templates-unusable", error.message);
  return { refused: refusal([problem], EXIT.usage) };
}

async function generateOne(
  target: Target,
  options: GenerateOptions,
  extras: EmitExtras,
): Promise<{
  client?: GeneratedClient;
  diagnostics: readonly Diagnostic[];
}> {
  const { name, document, packageName } = target;
  const { include, tag } = options;
  const emission = await emitClient(document, {
    serviceName: name,
    ...(packageName ? { packageName } : {}),
    descriptions: options.descriptions,
    ...(include ? { include: (entry) => isIncluded(entry, include) } : {}),
    ...(tag ? { tags: tag } : {}),
    ...(options.header === undefined
      ? {}
      : { header: options.header.split("\n") }),
    ...extras,
  });
  const unit = target.unitOf(emission.files);
  if ("refused" in unit) return { diagnostics: [unit.refused] };
  if (options.check === true) return checked(target, emission, unit);
  const recovered = recoverOutput(unit.root, unit.aside);
  const { written, removed, diagnostics } = replaceOutput(unit);
  return {
    client: {
      name,
      out: target.out,
      operations: emission.operations,
      schemas: emission.schemas,
      files: unit.files.length,
      written,
      removed,
    },
    diagnostics: [...recovered, ...emission.diagnostics, ...diagnostics],
  };
}

/** What a run would change; each change is an error. */
function checked(
  { name, out }: Target,
  { operations, schemas, diagnostics }: EmitResult,
  unit: OutputUnit,
): { client: GeneratedClient; diagnostics: readonly Diagnostic[] } {
  const {
    written,
    removed,
    diagnostics: refused,
  } = replaceOutput(unit, {
    isTrial: true,
  });
  const drift = [
    ...written.map((file) => driftOf("cli/drift-file", file)),
    ...removed.map((file) => driftOf("cli/drift-stale", file)),
  ];
  const files = unit.files.length;
  return {
    client: { name, out, operations, schemas, files, written, removed },
    diagnostics: [...diagnostics, ...refused, ...drift],
  };
}

function driftOf(
  code: "cli/drift-file" | "cli/drift-stale",
  file: string,
): Diagnostic {
  const what =
    code === "cli/drift-file"
      ? "is not what the document gives"
      : "is made by nothing any more";
  return diagnostic(
    code,
    `\`${file}\` ${what}; \`generate\` without \`--check\` mends that.`,
    { file },
  );
}

async function fileTarget(
  file: string,
  options: GenerateOptions,
  io: Io,
): Promise<Opening<{ readonly targets: readonly Target[] }>> {
  const read = await readDocument(file, io);
  if ("refused" in read) return read;
  const stem = path.parse(file).name.replace(/\.openapi$/, "");
  const name = slugOf(file === "-" ? read.document.info.title : stem);
  const out = options.out ?? `generated/${name}`;
  const packageName = options.package;
  const target: Target = {
    ...read,
    name,
    out,
    ...(packageName ? { packageName } : {}),
    unitOf: (files) => folderUnit(path.resolve(io.cwd, out), out, files),
  };
  return { targets: [target] };
}

async function projectTargets(
  options: GenerateOptions,
  io: Io,
): Promise<Opening<{ readonly targets: readonly Target[] }>> {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project;
  if (options.out !== undefined || options.package !== undefined) {
    const message =
      "`--out` and `--package` are for one document, expected the name of a file before them.";
    return {
      refused: refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage),
    };
  }
  const targets: Target[] = [];
  for (const [name, { packageName }] of project.config.services) {
    const read = await readDocument(PLACES.contract(name), {
      ...io,
      cwd: project.root,
    });
    if ("refused" in read) return read;
    const folder = PLACES.client(name);
    const { root } = project;
    targets.push({
      ...read,
      name,
      out: folder,
      ...(packageName ? { packageName } : {}),
      unitOf: (files) => ({
        name,
        root,
        aside: path.join(root, PLACES.writing, name),
        files: files.map((file) => ({
          path: `${folder}/${file.path}`,
          text: file.text,
        })),
        last: lastClientFiles(root, name),
      }),
    });
  }
  return { targets };
}

function describe(
  client: GeneratedClient,
  diagnostics: readonly Diagnostic[],
): string {
  const { name, out, operations, schemas, files, written, removed } = client;
  const changed =
    written.length + removed.length === 0
      ? "nothing changed"
      : `${written.length} written, ${removed.length} removed`;
  return `${name}: ${count(operations, "operation")}, ${count(schemas, "type")}, ${count(files, "file")} in ${out} (${changed}); ${countDiagnostics(diagnostics)}.\n`;
}

function slugOf(title: string): string {
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return slug.replace(/^-+|-+$/g, "").slice(0, 60) || "client";
}
