/**
 * `helpspec build`: pages to one OpenAPI document, or to the result of an earlier stage with `--stage`.
 * Input: files and folders named, as one service, or a configured service with its snapshots.
 */
import path from "node:path";
import { downgradeDocument } from "../../contract/downgrade/downgrade-document.js";
import { EMPTY_LEDGER } from "../../contract/name-ledger.js";
import { serialiseDocument } from "../../contract/serialise.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { parseDocument } from "../../document/parse-document.js";
import type { PageModel } from "../../page/page-model.js";
import { buildService, readPages, type ServiceBuild } from "../../pipeline.js";
import { count } from "../../report/count.js";
import { formatJson } from "../../report/envelope.js";
import { countDiagnostics } from "../../report/format-diagnostics.js";
import { listInput } from "../../source/read-input.js";
import { type ListedPage, sourcesOf } from "../../source/source-reading.js";
import { buildConfigured, countRows } from "../build-configured.js";
import { ownsPath, type ServiceConfig } from "../config.js";
import type { Io } from "../io.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { openPageCache } from "../page-cache.js";
import {
  chooseServices,
  hasProject,
  openProject,
  PLACES,
  type Opening,
} from "../project.js";
import { workProgress, type WorkProgressOptions } from "../work-progress.js";
import { writeResult } from "../write-result.js";

export const BUILD_STAGES = [
  "document",
  "page",
  "service",
  "contract",
] as const;
export type OpenApiVersion = "3.0" | "3.1";
export type BuildStage = (typeof BUILD_STAGES)[number];

export interface BuildOptions extends WorkProgressOptions {
  readonly config?: string;
  readonly service?: string;
  readonly out?: string;
  readonly stage?: BuildStage;
  /** Id, file or name of a page. */
  readonly page?: string;
  readonly cache: boolean;
  /** The version that the document is written in. */
  readonly openapi?: OpenApiVersion;
}

/** What building gives, before anything is chosen from it. */
interface Built {
  readonly name: string;
  /** For reading a page's text again: its models keep none. */
  readonly listed: readonly ListedPage[];
  readonly pages: readonly PageModel[];
  readonly pagesParsed: number;
  readonly build: ServiceBuild;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs `build`. */
export function build(
  inputs: readonly string[],
  options: BuildOptions,
  io: Io,
): Outcome {
  const out = options.out === "-" ? undefined : options.out;
  const built =
    inputs.length > 0
      ? buildInputs(inputs, options, io)
      : buildFromProject(options, io);
  if ("refused" in built) return built.refused;
  if (built.pages.length === 0) {
    return refusal(built.diagnostics, EXIT.noInput);
  }
  return (options.stage ?? options.page)
    ? showStage(built, { ...options, out }, io)
    : showContract(built, { ...options, out }, io);
}

function buildInputs(
  inputs: readonly string[],
  options: BuildOptions,
  io: Io,
): Opening<Built> {
  const service = namedService(options, io);
  if (service && "refused" in service) return service;
  const { pages: listed, ...listing } = listInput(inputs, io.cwd);
  const diagnostics = [...listing.diagnostics];
  const cache =
    options.cache && hasProject(io.cwd)
      ? openPageCache(path.join(io.cwd, PLACES.cache), inputs.join("\n"))
      : undefined;
  const progress = workProgress(io, options);
  const watched = progress.watch("reading", listed);
  const { pages, pagesParsed } = readPages(
    sourcesOf(watched, (item) => diagnostics.push(item)),
    cache,
  );
  progress.end();
  cache?.save();
  const name = options.service ?? nameOfInput(inputs[0] ?? "", io.cwd);
  const config = service?.config;
  const contract = buildService(pages, {
    name,
    title: config?.title ?? name,
    ...(config?.description ? { description: config.description } : {}),
    ...(config?.license ? { license: config.license } : {}),
    servers: config?.servers ?? [],
    owns: (operation) => !config || ownsPath(config, operation),
    ledger: EMPTY_LEDGER,
  });
  return {
    name,
    listed,
    pages,
    pagesParsed,
    build: contract,
    diagnostics: [
      ...diagnostics,
      ...pages.flatMap((page) => page.diagnostics),
      ...contract.diagnostics,
      ...(pages.length > 0 && contract.model.operations.length === 0
        ? [noOperations(name)]
        : []),
    ],
  };
}

/** The configured service that `--service` names: its title, servers and paths are taken for the input. */
function namedService(
  options: BuildOptions,
  io: Io,
): Opening<{ readonly config: ServiceConfig }> | undefined {
  if (options.service === undefined) return undefined;
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project;
  const choice = chooseServices(project.config, [options.service]);
  if ("refused" in choice) return choice;
  const [config] = choice.chosen.values();
  return config ? { config } : undefined;
}

function buildFromProject(options: BuildOptions, io: Io): Opening<Built> {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project;
  const names = options.service === undefined ? [] : [options.service];
  const choice = chooseServices(project.config, names);
  if ("refused" in choice) return choice;
  if (choice.chosen.size !== 1) {
    const known = [...choice.chosen.keys()].join(", ");
    const message = `One document is built at a time: name a service with --service (${known}), or name a folder.`;
    return {
      refused: refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage),
    };
  }
  const progress = workProgress(io, options);
  const built = buildConfigured(project, choice.chosen, {
    useCache: options.cache,
    progress,
  });
  progress.end();
  const [service] = built.services;
  if (!service) throw new Error("a chosen service was not built");
  return {
    ...built,
    name: service.name,
    build: service.build,
    diagnostics: [...project.diagnostics, ...built.diagnostics],
  };
}

function showContract(
  built: Built,
  {
    out,
    openapi,
  }: {
    readonly out: string | undefined;
    readonly openapi?: OpenApiVersion;
  },
  io: Io,
): Outcome {
  const { name, pages, pagesParsed, build: contract } = built;
  const { document, diagnostics: lost } =
    openapi === "3.0"
      ? downgradeDocument(contract.contract.document)
      : { document: contract.contract.document, diagnostics: [] };
  const text = serialiseDocument(document);
  const written = out === undefined ? [] : writeResult(out, text, io);
  const diagnostics = [...built.diagnostics, ...lost, ...written];
  const summary = {
    service: name,
    pages: pages.length,
    pagesParsed,
    operations: contract.model.operations.length,
    schemas: Object.keys(document.components?.schemas ?? {}).length,
    rows: countRows(pages, contract),
  };
  return {
    summary,
    diagnostics,
    result: out === undefined ? { document } : { file: out },
    ...(out === undefined ? { output: text } : {}),
    talk: `${name}: ${count(summary.pages, "page")}, ${count(summary.operations, "operation")}, ${count(summary.schemas, "schema")}, ${count(summary.rows, "row")}; ${countDiagnostics(diagnostics)}.${out === undefined ? "" : ` Written to ${out}.`}\n`,
  };
}

function showStage(
  built: Built,
  options: Omit<BuildOptions, "out"> & { readonly out: string | undefined },
  io: Io,
): Outcome {
  const stage = options.stage ?? "page";
  const chosen = built.pages.filter(
    ({ page }) =>
      options.page === undefined ||
      [page.id, page.file, page.name].includes(options.page),
  );
  if (chosen.length === 0) {
    const message = `No page is called \`${options.page ?? ""}\`; ${count(built.pages.length, "page")} could be meant, such as \`${built.pages[0]?.page.name ?? ""}\`.`;
    return refusal([diagnostic("cli/no-such-page", message)], EXIT.usage);
  }
  const value = stageOf(stage, built, chosen);
  const text = formatJson(value);
  const { out } = options;
  const written = out === undefined ? [] : writeResult(out, text, io);
  return {
    summary: { service: built.name, stage, pages: chosen.length },
    diagnostics: [...built.diagnostics, ...written],
    result: value,
    ...(out === undefined ? { output: text } : {}),
  };
}

/** One page gives its own result, several give a list. */
function stageOf(
  stage: BuildStage,
  built: Built,
  chosen: readonly PageModel[],
): unknown {
  switch (stage) {
    case "document": {
      const ids = new Set(chosen.map(({ page }) => page.id));
      const listed = built.listed.filter(({ page }) => ids.has(page.id));
      // What is wrong with their files was reported when they were read for the build.
      const sources = sourcesOf(listed, () => undefined);
      return single(Array.from(sources, parseDocument));
    }
    case "page":
      return single(chosen);
    case "service":
      return built.build.model;
    case "contract":
      return built.build.contract.document;
  }
}

function single<T>(values: readonly T[]): T | readonly T[] {
  return values.length === 1 && values[0] !== undefined ? values[0] : values;
}

/** A folder without configuration is one service, named after it. */
function nameOfInput(input: string, cwd: string): string {
  const name = path.parse(path.resolve(cwd, input)).name;
  const cleaned = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return cleaned.replace(/^-+|-+$/g, "") || "service";
}

function noOperations(name: string): Diagnostic {
  return diagnostic(
    "cli/no-operations",
    `The pages of \`${name}\` document no operation.`,
    undefined,
    { subject: name },
  );
}
