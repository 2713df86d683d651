/**
 * Which pages `coverage` accounts for, and with which build: configured services, or folders and files as one service.
 * Every page of a handbook goes to a service, those without an operation as well: none is left out of the figures.
 */
import { statSync } from "node:fs";
import path from "node:path";
import { EMPTY_LEDGER } from "../contract/name-ledger.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PageModel } from "../page/page-model.js";
import { buildService, readPages, type ServiceBuild } from "../pipeline.js";
import { listInput } from "../source/read-input.js";
import { sourcesOf } from "../source/source-reading.js";
import { buildConfigured, type ConfiguredBuilds } from "./build-configured.js";
import { ownsPath } from "./config.js";
import type { Io } from "./io.js";
import { openPageCache } from "./page-cache.js";
import {
  chooseServices,
  hasProject,
  openProject,
  PLACES,
  type Opening,
  type Project,
} from "./project.js";
import { workProgress, type WorkProgressOptions } from "./work-progress.js";

export interface ServicePages {
  readonly build: ServiceBuild;
  /** The pages to account for. */
  readonly pages: readonly PageModel[];
  /** Those that links may lead to as well. */
  readonly around: readonly PageModel[];
}

export interface CoveredPages {
  readonly services: readonly ServicePages[];
  /** What reading has to say; what building has to say is in the account. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CoveredOptions extends WorkProgressOptions {
  readonly config?: string;
  readonly cache: boolean;
}

/** Reads and builds what the names stand for. */
export function coveredServices(
  names: readonly string[],
  options: CoveredOptions,
  io: Io,
): Opening<CoveredPages> {
  const inputs = names.filter((name) => isInput(name, options, io));
  const services = names.filter((name) => !inputs.includes(name));
  const isProject = services.length > 0 || inputs.length === 0;
  const configured = isProject
    ? configuredServices(services, options, io)
    : undefined;
  if (configured && "refused" in configured) return configured;
  const given = inputs.length > 0 ? givenPages(inputs, options, io) : undefined;
  const parts = [configured, given].filter((part) => part !== undefined);
  return {
    services: parts.flatMap((part) => part.services),
    diagnostics: parts.flatMap((part) => part.diagnostics),
  };
}

/** A name is a file or folder when it is written like a path, or when there is one and no service of that name. */
function isInput(name: string, { config }: CoveredOptions, io: Io): boolean {
  if (/[/\\.]/.test(name)) return true;
  const file = path.resolve(io.cwd, name);
  if (!statSync(file, { throwIfNoEntry: false })) return false;
  const project = openProject(io.cwd, config);
  return "refused" in project || !project.config.services.has(name);
}

function givenPages(
  inputs: readonly string[],
  options: CoveredOptions,
  io: Io,
): CoveredPages {
  const listing = listInput(inputs, io.cwd);
  const diagnostics = [...listing.diagnostics];
  const cache =
    options.cache && hasProject(io.cwd)
      ? openPageCache(path.join(io.cwd, PLACES.cache), inputs.join("\n"))
      : undefined;
  const progress = workProgress(io, options);
  const { pages } = readPages(
    sourcesOf(progress.watch("reading", listing.pages), (item) =>
      diagnostics.push(item),
    ),
    cache,
  );
  progress.end();
  cache?.save();
  if (pages.length === 0) return { services: [], diagnostics };
  const name = path.parse(path.resolve(io.cwd, inputs[0] ?? "")).name;
  const build = buildService(pages, {
    name,
    title: name,
    servers: [],
    owns: () => true,
    ledger: EMPTY_LEDGER,
  });
  return { services: [{ build, pages, around: pages }], diagnostics };
}

function configuredServices(
  names: readonly string[],
  options: CoveredOptions,
  io: Io,
): Opening<CoveredPages> {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project;
  const choice = chooseServices(project.config, names);
  if ("refused" in choice) return choice;
  const progress = workProgress(io, options);
  const built = buildConfigured(project, choice.chosen, {
    useCache: options.cache,
    progress,
  });
  progress.end();
  const owners = ownersOf(project, built);
  return {
    services: built.services.map(({ name, config, build }) => {
      const around = built.pages.filter(({ page }) =>
        config.handbooks.includes(page.handbook ?? ""),
      );
      return {
        build,
        around,
        pages: around.filter((page) => owners(page).has(name)),
      };
    }),
    diagnostics: [
      ...project.diagnostics,
      ...built.diagnostics.filter(({ code }) => /^(?:source|cli)\//.test(code)),
    ],
  };
}

/** The services that answer for a page: whose operations it states, else who read it, else the handbook's first. */
function ownersOf(
  { config }: Project,
  built: ConfiguredBuilds,
): (page: PageModel) => ReadonlySet<string> {
  const all = [...config.services];
  const readers = new Map<string, Set<string>>();
  for (const { name, build } of built.services) {
    for (const entry of Object.values(build.contract.sources.entries)) {
      for (const { page } of entry.occurrences) {
        const known = readers.get(page);
        if (known) known.add(name);
        else readers.set(page, new Set([name]));
      }
    }
  }
  return ({ uris, page }) => {
    const candidates = all.filter(([, service]) =>
      service.handbooks.includes(page.handbook ?? ""),
    );
    const stating = candidates.filter(([, service]) =>
      uris.some((uri) => ownsPath(service, uri.path)),
    );
    if (stating.length > 0) return new Set(stating.map(([name]) => name));
    return (
      readers.get(page.id) ??
      new Set(candidates.slice(0, 1).map(([name]) => name))
    );
  };
}
