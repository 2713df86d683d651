/**
 * Builds the contracts of configured services from their snapshots, in memory: what `sync`, `build` and `check` share.
 * A handbook is read once, however many services it holds.
 */
import path from "node:path";
import {
  EMPTY_LEDGER,
  parseLedger,
  type NameLedger,
} from "../contract/name-ledger.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageModel } from "../page/page-model.js";
import { buildService, readPages, type ServiceBuild } from "../pipeline.js";
import { textOf } from "../source/file-writer/disk.js";
import { hashOfLines } from "../source/hash-of-lines.js";
import type { PageSource } from "../source/page-source.js";
import { listSnapshot } from "../source/read-snapshot.js";
import { type ListedPage, sourcesOf } from "../source/source-reading.js";
import { ownsPath, type ServiceConfig } from "./config.js";
import { findSilencedPages } from "./find-silenced-pages.js";
import { openPageCache } from "./page-cache.js";
import { parseContract } from "./parse-contract.js";
import { pinDiagnostics, strayPins } from "./pin-diagnostics.js";
import { PLACES, type Project } from "./project.js";
import { readOverlay, strayOverlays } from "./read-overlay.js";
import { NO_PROGRESS, type WorkProgress } from "./work-progress.js";

export interface ConfiguredBuild {
  readonly name: string;
  readonly config: ServiceConfig;
  readonly build: ServiceBuild;
  /** Rows of parameter tables on the pages of the service. */
  readonly rows: number;
  /** Hash of what it was built from: pages, configuration, corrections. */
  readonly inputs: string;
  /** True when a page of its handbooks could not be read: the contract may lack operations. */
  readonly isIncomplete: boolean;
  /** True when its overlay is wrong or stale: what would be written is not what its owner wants. */
  readonly isOverlayBroken: boolean;
}

export interface ConfiguredBuilds {
  readonly services: readonly ConfiguredBuild[];
  /** For reading a page's text again. */
  readonly listed: readonly ListedPage[];
  readonly pages: readonly PageModel[];
  readonly pagesParsed: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Handbook {
  readonly listed: readonly ListedPage[];
  readonly pages: readonly PageModel[];
  readonly pagesParsed: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly isIncomplete: boolean;
  /** A line for each page, with its hash. */
  readonly hashes: readonly string[];
}

/** How services are built. */
export interface BuildSettings {
  /** May only save time. */
  readonly useCache: boolean;
  /** Folder that has `spec/pages`, where that is not the project's. */
  readonly pagesRoot?: string;
  readonly progress?: WorkProgress;
}

/** Builds the chosen services. */
export function buildConfigured(
  project: Project,
  chosen: ReadonlyMap<string, ServiceConfig>,
  settings: BuildSettings,
): ConfiguredBuilds {
  const handbooks = new Map<string, Handbook>();
  for (const { handbooks: names } of chosen.values()) {
    for (const name of names) {
      if (handbooks.has(name)) continue;
      handbooks.set(name, readHandbook(project, name, settings));
    }
  }
  const read = [...handbooks.values()];
  const services = [...chosen].map(([name, config]) =>
    buildOne(project, { name, config }, handbooks),
  );
  return {
    services: services.map(({ service }) => service),
    listed: read.flatMap(({ listed }) => listed),
    pages: read.flatMap(({ pages }) => pages),
    pagesParsed: read.reduce((sum, one) => sum + one.pagesParsed, 0),
    diagnostics: [
      ...strayPins(project),
      ...strayOverlays(project.root, [...project.config.services.keys()]),
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...services.flatMap(({ diagnostics }) => diagnostics),
      ...[...handbooks].flatMap(([name, { pages }]) =>
        withoutService(project, name, pages),
      ),
    ],
  };
}

/** What a pin lacks does not make a handbook incomplete. */
const NOT_OF_THE_PAGES: ReadonlySet<string> = new Set([
  "cli/pin-expired",
  "cli/pin-unknown",
]);

function readHandbook(
  project: Project,
  name: string,
  { useCache, pagesRoot = project.root, progress = NO_PROGRESS }: BuildSettings,
): Handbook {
  const folder = PLACES.pages(name);
  const listing = listSnapshot(path.join(pagesRoot, folder), folder);
  const pins = pinDiagnostics(project, name, pagesRoot);
  const diagnostics = [...listing.diagnostics, ...pins];
  const cache = useCache
    ? openPageCache(path.join(project.root, PLACES.cache), folder)
    : undefined;
  const hashes: string[] = [];
  const sources = sourcesOf(progress.watch(name, listing.pages), (item) =>
    diagnostics.push(item),
  );
  const { pages, pagesParsed } = readPages(withHashes(sources, hashes), cache);
  cache?.save();
  return {
    listed: listing.pages,
    pages,
    pagesParsed,
    hashes,
    diagnostics: [...diagnostics, ...pages.flatMap((page) => page.diagnostics)],
    isIncomplete: diagnostics.some(
      ({ code, severity }) =>
        code === "source/empty-file" ||
        (severity === "error" && !NOT_OF_THE_PAGES.has(code)),
    ),
  };
}

/** The same pages; the hash of each is noted on the way. */
function* withHashes(
  sources: Iterable<PageSource>,
  hashes: string[],
): Generator<PageSource> {
  for (const source of sources) {
    hashes.push(`${source.page.file} ${source.sha256}`);
    yield source;
  }
}

function buildOne(
  project: Project,
  { name, config }: { readonly name: string; readonly config: ServiceConfig },
  handbooks: ReadonlyMap<string, Handbook>,
): { service: ConfiguredBuild; diagnostics: readonly Diagnostic[] } {
  const own = config.handbooks.flatMap((one) => handbooks.get(one) ?? []);
  const pages = own.flatMap((handbook) => handbook.pages);
  const ledger = readLedger(project.root, name);
  const overlay = readOverlay(project.root, name);
  const build = buildService(pages, {
    name,
    title: config.title,
    ...(config.description ? { description: config.description } : {}),
    ...(config.license ? { license: config.license } : {}),
    servers: config.servers,
    owns: (operationPath) => ownsPath(config, operationPath),
    ledger: ledger.ledger,
    overlay: overlay.overlay,
    accepted: () => {
      const text = textOf(path.join(project.root, PLACES.contract(name)));
      return text === undefined ? undefined : parseContract(text);
    },
  });
  const diagnostics = [
    ...ledger.diagnostics,
    ...overlay.diagnostics,
    ...build.diagnostics,
    ...findSilencedPages(project.root, name, pages),
  ];
  if (build.model.operations.length === 0) diagnostics.push(noOperations(name));
  const isIncomplete =
    own.some((handbook) => handbook.isIncomplete) ||
    diagnostics.some(({ severity }) => severity === "error") ||
    hasPageErrors(pages, build);
  const service = {
    name,
    config,
    build,
    rows: countRows(pages, build),
    inputs: hashOfLines(
      [
        JSON.stringify(config),
        textOf(path.join(project.root, PLACES.overlay(name))) ?? "",
        ...own.flatMap(({ hashes }) => hashes),
      ].join("\n"),
    ),
    isIncomplete,
    isOverlayBroken: diagnostics.some(
      ({ code, severity }) =>
        severity === "error" && code.startsWith("contract/overlay-"),
    ),
  };
  return { service, diagnostics };
}

/** Rows of the parameter tables on the pages that a service was read from. */
export function countRows(
  pages: readonly PageModel[],
  build: ServiceBuild,
): number {
  return pagesOf(pages, build)
    .flatMap(({ tables }) => tables)
    .reduce((sum, table) => sum + table.rows.length, 0);
}

function hasPageErrors(
  pages: readonly PageModel[],
  build: ServiceBuild,
): boolean {
  return pagesOf(pages, build).some(({ diagnostics }) =>
    diagnostics.some(({ severity }) => severity === "error"),
  );
}

function pagesOf(
  pages: readonly PageModel[],
  build: ServiceBuild,
): readonly PageModel[] {
  const ids = new Set(build.model.pages.map((page) => page.id));
  return pages.filter(({ page }) => ids.has(page.id));
}

function readLedger(
  root: string,
  service: string,
): { ledger: NameLedger; diagnostics: Diagnostic[] } {
  const file = PLACES.names(service);
  const text = textOf(path.join(root, file));
  if (text === undefined) return { ledger: EMPTY_LEDGER, diagnostics: [] };
  const ledger = parseLedger(text);
  if (ledger) return { ledger, diagnostics: [] };
  const message = `\`${file}\` is no ledger of names; it was taken for empty, so names may change.`;
  return {
    ledger: EMPTY_LEDGER,
    diagnostics: [diagnostic("cli/input-invalid", message, { file })],
  };
}

/** Operations of a handbook that no service of the whole configuration claims. */
function withoutService(
  project: Project,
  handbook: string,
  pages: readonly PageModel[],
): Diagnostic[] {
  const claims = [...project.config.services.values()].filter((service) =>
    service.handbooks.includes(handbook),
  );
  return pages.flatMap(({ uris, page }) =>
    uris
      .filter((uri) => !claims.some((service) => ownsPath(service, uri.path)))
      .map((uri) =>
        diagnostic(
          "cli/operation-without-service",
          `\`${uri.method} ${uri.path}\` matches the path patterns of no service.`,
          { file: page.file, position: uri.position },
        ),
      ),
  );
}

function noOperations(service: string): Diagnostic {
  return diagnostic(
    "cli/no-operations",
    `The pages of \`${service}\` document no operation that is its own.`,
    undefined,
    { subject: service },
  );
}
