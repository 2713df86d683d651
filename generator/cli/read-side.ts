/**
 * One side of a comparison: a document, standard input, pages, or any of these at a git revision. A contract of the
 * project brings the dates of its pages, the lines they were read from, and can be read anew from its own pages.
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { loadDocument } from "../contract/access/load.js";
import { EMPTY_LEDGER } from "../contract/name-ledger.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { ComparedSide } from "../diff/make-report.js";
import type { PageNote, PageNotes } from "../diff/origins.js";
import { buildService, readPages } from "../pipeline.js";
import { textOfBytes } from "../source/decode-text.js";
import { textOf } from "../source/file-writer/disk.js";
import { parseManifest } from "../source/manifest.js";
import type { PageSource } from "../source/page-source.js";
import { readInput } from "../source/read-input.js";
import { ownsPath, type ServiceConfig } from "./config.js";
import { convertSwagger } from "./convert-swagger.js";
import {
  gitFile,
  gitHasRevision,
  gitTypeOf,
  parseGitPlace,
  type GitPlace,
} from "./git.js";
import { withFilesOf } from "./git-folder.js";
import type { Io } from "./io.js";
import { fileHint } from "./nearest-file.js";
import { occurrencesOf, storedOccurrences } from "./occurrences.js";
import { EXIT, refusal } from "./outcome.js";
import {
  chooseServices,
  hasProject,
  openProject,
  PLACES,
  type Opening,
} from "./project.js";
import { rereadService } from "./reread-service.js";

export interface ReadSide extends ComparedSide {
  readonly diagnostics: readonly Diagnostic[];
  /** The configured service whose contract this is. */
  readonly service?: string;
  /** The contract from its own pages, read by this version; undefined where they are not at hand. */
  readonly reread?: () => OpenApiDocument | undefined;
}

export interface SideOptions {
  /** The configured service that pages belong to. */
  readonly service?: string;
  readonly config?: string;
}

/** Reads the side called `name`. */
export async function readSide(
  name: string,
  options: SideOptions,
  io: Io,
): Promise<Opening<ReadSide>> {
  if (name === "-") {
    return readText(await io.readStdin(), name, {});
  }
  const location = path.resolve(io.cwd, name);
  const found = statSync(location, { throwIfNoEntry: false });
  if (found?.isDirectory() || (found && isPage(name))) {
    return buildPages(name, { input: name, base: io.cwd, options, io });
  }
  if (found) {
    const text = textOfBytes(readFileSync(location));
    return readText(text, name, contractParts(name, { io, options }));
  }
  const place = locateInGit(name, io.cwd);
  const type = place && gitTypeOf(place, io.cwd);
  if (place && type === "blob" && !isPage(place.path)) {
    const text = textOfBytes(gitFile(place, io.cwd) ?? Buffer.alloc(0));
    return readText(
      text,
      name,
      contractParts(place.path, { io, options, place }),
    );
  }
  if (place && type !== undefined) {
    return withFilesOf(place, io.cwd, (folder) =>
      buildPages(name, {
        input: place.path.replace(/^\/+/, ""),
        base: folder,
        options,
        io,
      }),
    );
  }
  const message = place
    ? gitHasRevision(place.revision, io.cwd)
      ? `There is no file \`${place.path}\` at the revision \`${place.revision}\`, and no file \`${name}\`.`
      : `git knows no revision \`${place.revision}\` here, and there is no file \`${name}\`.`
    : `There is no file \`${name}\`.${fileHint(name, io.cwd)}`;
  return {
    refused: refusal(
      [diagnostic("source/no-such-file", message, { file: name })],
      EXIT.noInput,
    ),
  };
}

/** Paths are relative to the folder, as elsewhere, else to the root of the repository, as in git. */
function locateInGit(name: string, cwd: string): GitPlace | undefined {
  const place = parseGitPlace(name);
  if (!place || gitTypeOf(place, cwd) !== undefined) return place;
  const fromRoot = { ...place, path: `/${place.path}` };
  return gitTypeOf(fromRoot, cwd) === undefined ? place : fromRoot;
}

function isPage(name: string): boolean {
  return /\.(html?|md|markdown|txt)$/i.test(name);
}

type ContractParts = Partial<
  Pick<ReadSide, "service" | "reread" | "pages" | "occurrenceOf">
>;

async function readText(
  text: string,
  name: string,
  parts: ContractParts,
): Promise<Opening<ReadSide>> {
  const converted = await convertSwagger(text, name);
  if ("problem" in converted) {
    return { refused: refusal([converted.problem], EXIT.noInput) };
  }
  const { document, diagnostics } = await loadDocument(converted.text, name, {
    keepsVersion: true,
  });
  if (!document) return { refused: refusal(diagnostics, EXIT.noInput) };
  return { name, document, diagnostics, pages: new Map(), ...parts };
}

interface PagesInput {
  /** The file or folder, relative to `base`. */
  readonly input: string;
  readonly base: string;
  readonly options: SideOptions;
  readonly io: Io;
}

/** Pages make one service: the configured one that is named, or one of their own. */
function buildPages(
  name: string,
  { input, base, options, io }: PagesInput,
): Opening<ReadSide> {
  const { sources, diagnostics } = readInput([input], base);
  if (sources.length === 0) {
    const none = diagnostic("source/not-readable", "No page could be read.", {
      file: name,
    });
    return { refused: refusal([...diagnostics, none], EXIT.noInput) };
  }
  const known = knownService(options, io);
  if (known && "refused" in known) return known;
  const { pages } = readPages(sources);
  // Not from `base`, which may be temporary: `.` at a revision is called like the folder here.
  const plainName = path.parse(path.resolve(io.cwd, input)).name;
  const { contract } = buildService(pages, {
    name: options.service ?? plainName,
    title: known?.config.title ?? plainName,
    servers: known?.config.servers ?? [],
    owns: known ? (at) => ownsPath(known.config, at) : () => true,
    ledger: EMPTY_LEDGER,
  });
  return {
    name,
    document: contract.document,
    diagnostics,
    pages: notesOf(sources),
    occurrenceOf: occurrencesOf(contract.sources),
    ...(options.service !== undefined && { service: options.service }),
  };
}

function knownService(
  { service, config }: SideOptions,
  io: Io,
): Opening<{ readonly config: ServiceConfig }> | undefined {
  if (service === undefined) return undefined;
  const project = openProject(io.cwd, config);
  if ("refused" in project) return project;
  const choice = chooseServices(project.config, [service]);
  if ("refused" in choice) return choice;
  const [found] = choice.chosen.values();
  return found && { config: found };
}

function notesOf(sources: readonly PageSource[]): PageNotes {
  return new Map(
    sources.map(({ page }) => [
      page.name,
      {
        file: page.file,
        ...(page.address !== undefined && { address: page.address }),
        ...(page.updatedOn !== undefined && { date: page.updatedOn }),
      },
    ]),
  );
}

interface ContractPlace {
  readonly io: Io;
  readonly options: SideOptions;
  readonly place?: GitPlace;
}

/** What the project knows about a contract of its own. */
function contractParts(file: string, at: ContractPlace): ContractParts {
  const { io, options, place } = at;
  if (!hasProject(io.cwd)) return {};
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return {};
  const own = path.posix.normalize(file.replaceAll("\\", "/"));
  const service = [...project.config.services.keys()].find(
    (one) => PLACES.contract(one) === own,
  );
  const config = service && project.config.services.get(service);
  if (!service || !config) return {};
  const read = (name: string): string | undefined =>
    place
      ? gitFile({ ...place, path: name }, io.cwd)?.toString("utf8")
      : textOf(path.join(project.root, name));
  return {
    service,
    pages: manifestNotes(config, read),
    occurrenceOf: storedOccurrences(() => read(PLACES.sources(service))),
    ...(place && {
      reread: () => rereadService(project, { service, config, place }),
    }),
  };
}

/** Date, address and file of each page of a service, by name. */
export function manifestNotes(
  { handbooks }: ServiceConfig,
  read: (name: string) => string | undefined,
): PageNotes {
  const notes = new Map<string, PageNote>();
  for (const handbook of handbooks) {
    const folder = PLACES.pages(handbook);
    const text = read(`${folder}/manifest.json`);
    const parsed = text === undefined ? undefined : parseManifest(text);
    if (!parsed || !("manifest" in parsed)) continue;
    for (const { file, updatedOn, address } of parsed.manifest.pages) {
      notes.set(path.posix.parse(file).name, {
        file: `${folder}/${file}`,
        ...(address !== undefined && { address }),
        ...(updatedOn !== undefined && { date: updatedOn }),
      });
    }
  }
  return notes;
}
