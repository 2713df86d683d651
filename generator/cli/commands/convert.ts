/**
 * `helpspec convert`: any OpenAPI document in another form: one file instead of several, without references, in version
 * 3.0 or 3.1, as YAML or JSON; or a JSON Schema for each of its schemas. Input: a file, or standard input as `-`.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { loadDocument } from "../../contract/access/load.js";
import { upgradeDocument } from "../../contract/access/upgrade.js";
import { dereferenceDocument } from "../../contract/convert/dereference.js";
import { jsonSchemaFiles } from "../../contract/convert/json-schema-files.js";
import { downgradeDocument } from "../../contract/downgrade/downgrade-document.js";
import type { OpenApiDocument } from "../../contract/openapi.js";
import { serialiseDocument, visibleJson } from "../../contract/serialise.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { count } from "../../report/count.js";
import { printable } from "../../report/printable.js";
import { countDiagnostics } from "../../report/format-diagnostics.js";
import {
  recoverOutput,
  replaceOutput,
} from "../../source/file-writer/replace-output.js";
import { notReadable } from "../../source/read-page-file.js";
import { bundleDocument } from "../bundle-document.js";
import { folderUnit } from "../folder-unit.js";
import type { Io } from "../io.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import type { Opening } from "../project.js";
import { serialiseYaml } from "../serialise-yaml.js";
import { writeResult } from "../write-result.js";
import type { OpenApiVersion } from "./build.js";

export interface ConvertOptions {
  readonly out?: string;
  /** The version to write; by default the document's own. */
  readonly openapi?: OpenApiVersion;
  /** Takes in what other files hold. */
  readonly bundle?: boolean;
  /** Lets references lead to addresses. */
  readonly remote?: boolean;
  readonly dereference?: boolean;
  readonly yaml?: boolean;
  /** Folder for a JSON Schema of each schema, instead of the document. */
  readonly schemas?: string;
}

interface Conversion {
  readonly document: OpenApiDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs `convert`. */
export async function convert(
  file: string,
  options: ConvertOptions,
  io: Io,
): Promise<Outcome> {
  const read = await readWhole(file, options, io);
  if ("refused" in read) return read.refused;
  if (options.schemas !== undefined) {
    return writeSchemas(options.schemas, read, io);
  }
  const versioned = inVersion(read.document, options.openapi);
  const diagnostics = [...read.diagnostics, ...versioned.diagnostics];
  if (!options.dereference) {
    return show({ ...versioned, diagnostics }, options, io);
  }
  const { document, diagnostics: left } = dereferenceDocument(
    versioned.document,
  );
  diagnostics.push(...left);
  return document
    ? show({ document, diagnostics }, options, io)
    : refusal(diagnostics, EXIT.findings);
}

/** The document with everything that it needs; other files are only read where that was asked for. */
async function readWhole(
  file: string,
  options: ConvertOptions,
  io: Io,
): Promise<Opening<Conversion>> {
  let text: string;
  try {
    text =
      file === "-"
        ? await io.readStdin()
        : readFileSync(path.resolve(io.cwd, file), "utf8");
  } catch (error) {
    return { refused: refusal([notReadable(error, file)], EXIT.noInput) };
  }
  const { document, diagnostics } = await loadDocument(text, file, {
    keepsVersion: true,
  });
  if (!document) return { refused: refusal(diagnostics, EXIT.noInput) };
  const isBundled = options.bundle ?? options.remote ?? false;
  if (!isBundled) return { document, diagnostics };
  const name = file === "-" ? "openapi.yaml" : file;
  return bundleDocument(text, path.resolve(io.cwd, name), {
    isRemote: options.remote ?? false,
    name: file,
  });
}

function inVersion(
  document: OpenApiDocument,
  version: OpenApiVersion | undefined,
): Conversion {
  if (version === "3.0") return downgradeDocument(document);
  return {
    document: version === "3.1" ? upgradeDocument(document) : document,
    diagnostics: [],
  };
}

async function show(
  { document, diagnostics: found }: Conversion,
  options: ConvertOptions,
  io: Io,
): Promise<Outcome> {
  const out = options.out === "-" ? undefined : options.out;
  const isYaml = options.yaml ?? /\.ya?ml$/i.test(out ?? "");
  const text = isYaml
    ? await serialiseYaml(document)
    : serialiseDocument(document);
  const written = out === undefined ? [] : writeResult(out, text, io);
  const diagnostics = [...found, ...written];
  const told = `${printable(document.info.title)}: OpenAPI ${printable(document.openapi)}; ${countDiagnostics(diagnostics)}.`;
  return {
    summary: { openapi: document.openapi },
    diagnostics,
    result: out === undefined ? { document } : { file: out },
    ...(out === undefined ? { output: text } : {}),
    talk: `${told}${out === undefined ? "" : ` Written to ${out}.`}\n`,
  };
}

/** The folder is replaced whole: schemas that are gone take their files along. */
function writeSchemas(
  folder: string,
  { document, diagnostics }: Conversion,
  io: Io,
): Outcome {
  const files = jsonSchemaFiles(upgradeDocument(document)).map(
    ({ path: name, schema }) => ({
      path: name,
      text: `${visibleJson(JSON.stringify(schema, undefined, 2))}\n`,
    }),
  );
  const unit = folderUnit(path.resolve(io.cwd, folder), folder, files);
  if ("refused" in unit) return refusal([unit.refused], EXIT.findings);
  const recovered = recoverOutput(unit.root, unit.aside);
  const done = replaceOutput(unit);
  const { written, removed } = done;
  const all = [...diagnostics, ...recovered, ...done.diagnostics];
  return {
    summary: { schemas: files.length, filesWritten: written.length },
    diagnostics: all,
    result: { folder, files: files.map((one) => one.path), written, removed },
    talk: `${count(files.length, "schema")} in ${folder} (${written.length} written, ${removed.length} removed); ${countDiagnostics(all)}.\n`,
  };
}
