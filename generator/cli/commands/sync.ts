/**
 * `helpspec sync`: the main job. Pages are fetched; snapshots become contracts and clients, replaced whole, one service
 * after the other; what changed is told, and recorded in the history. `--offline` begins with the snapshots.
 */
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  replaceOutput,
  type OutputUnit,
} from "../../source/file-writer/replace-output.js";
import {
  buildConfigured,
  type ConfiguredBuild,
  type ConfiguredBuilds,
} from "../build-configured.js";
import {
  programChange,
  readBuilt,
  writeBuilt,
  type Built,
  type BuiltRecord,
} from "../built-record.js";
import { CONFIG_FILE, type ServiceConfig } from "../config.js";
import { failuresOf, type ChangeKind } from "../fail-on.js";
import type { SyncFetching } from "../fetch-for-sync.js";
import type { Io } from "../io.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { hashesOf, recordSync, setServiceAside } from "../record-sync.js";
import { hasAside } from "../../source/history/set-aside.js";
import {
  chooseServices,
  openProject,
  PLACES,
  type Project,
} from "../project.js";
import {
  changesOf,
  lastClientFiles,
  makeServiceOutput,
} from "../service-output.js";
import { version } from "../program.js";
import { syncOutcome, type ServiceSync } from "../sync-outcome.js";
import { workProgress, type WorkProgress } from "../work-progress.js";

export interface SyncOptions {
  readonly config?: string;
  readonly offline?: boolean;
  /** Says what would change, and writes nothing. */
  readonly dryRun?: boolean;
  /** Replaces a good output even by one that was read with errors. */
  readonly force?: boolean;
  readonly cache: boolean;
  readonly format: "text" | "json";
  readonly quiet?: boolean;
  readonly accept?: readonly string[];
  readonly fresh?: boolean;
  /** What kind of change is a failure. */
  readonly failOn?: ChangeKind;
}

/** Runs `sync` for the services named, or all. */
export async function sync(
  names: readonly string[],
  options: SyncOptions,
  io: Io,
): Promise<Outcome> {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project.refused;
  const choice = chooseServices(project.config, names);
  if ("refused" in choice) return choice.refused;
  const { chosen } = choice;
  const progress = workProgress(io, options);
  if (options.offline) {
    return syncStored(project, chosen, { options, progress });
  }
  const { fetchForSync } = await import("../fetch-for-sync.js");
  const fetching = await fetchForSync(project, chosen, options, io);
  if ("refused" in fetching) return fetching.refused;
  try {
    return await syncStored(project, chosen, { options, progress, fetching });
  } finally {
    fetching.dispose();
  }
}

/** From stored pages to outputs and, where pages were fetched, to a record of the history. */
async function syncStored(
  project: Project,
  chosen: ReadonlyMap<string, ServiceConfig>,
  { options, progress, fetching }: SyncRun,
): Promise<Outcome> {
  const isTrial = options.dryRun ?? false;
  const built = buildConfigured(project, chosen, {
    useCache: options.cache,
    progress,
    ...(fetching ? { pagesRoot: fetching.root } : {}),
  });
  const diagnostics = [
    ...project.diagnostics,
    ...(fetching?.diagnostics ?? []),
    ...built.diagnostics,
  ];
  if (built.pages.length === 0) {
    progress.end();
    return refusal(diagnostics, EXIT.noInput);
  }
  const record = readBuilt(project.root);
  const isUpgraded = built.services.some((one) => programChange(record, one));
  const isRecorded =
    !isTrial &&
    (fetching !== undefined || isUpgraded || hasAside(project.root));
  const before = isRecorded ? hashesOf(project) : {};
  const services: ServiceSync[] = [];
  for (const service of built.services) {
    progress.say(`${service.name}: contract and client`);
    if (isRecorded) setServiceAside(project.root, service.name);
    const done = await syncService(project, service, options);
    const program = programChange(record, service);
    services.push({ ...done.service, ...(program && { program }) });
    diagnostics.push(...done.diagnostics);
  }
  progress.end();
  if (!isTrial) {
    writeBuilt(project.root, record, newlyBuilt(built, services, record));
  }
  const config = path.basename(options.config ?? CONFIG_FILE);
  const recordName = isRecorded
    ? recordSync(project, services, { before, config })
    : undefined;
  diagnostics.push(
    ...failuresOf(services, fetching?.isChanged ?? false, options.failOn),
  );
  const outcome = syncOutcome(built, services, { diagnostics, isTrial });
  return withFetching(outcome, fetching, recordName);
}

/** What this version built. Output that an upgrade left as it was stays known as the older version's. */
function newlyBuilt(
  { services: builds }: ConfiguredBuilds,
  services: readonly ServiceSync[],
  record: BuiltRecord,
): Map<string, Built> {
  const inputsOf = new Map(builds.map(({ name, inputs }) => [name, inputs]));
  return new Map(
    services.flatMap(({ name, state }): [string, Built][] => {
      const inputs = inputsOf.get(name) ?? "";
      const isSame =
        state === "unchanged" && record.get(name)?.inputs === inputs;
      const isLast = state === "kept" || state === "failed";
      return isSame || isLast ? [] : [[name, { program: version(), inputs }]];
    }),
  );
}

interface SyncRun {
  readonly options: SyncOptions;
  readonly progress: WorkProgress;
  readonly fetching?: SyncFetching;
}

/** One result for fetching and building. */
function withFetching(
  outcome: Outcome,
  fetching: SyncFetching | undefined,
  record: string | undefined,
): Outcome {
  const recorded = record === undefined ? {} : { record };
  const result = { ...(outcome.result as object), ...recorded };
  const told =
    record === undefined ? "" : `\nRecorded as spec/history/${record}.\n`;
  const talk = `${fetching?.talk ?? ""}${outcome.talk ?? ""}${told}`;
  const summary = { ...outcome.summary, ...fetching?.summary, ...recorded };
  return {
    ...outcome,
    summary,
    result: fetching ? { ...result, fetched: fetching.result } : result,
    talk,
  };
}

async function syncService(
  project: Project,
  service: ConfiguredBuild,
  options: SyncOptions,
): Promise<{ service: ServiceSync; diagnostics: readonly Diagnostic[] }> {
  const { name } = service;
  const { document } = service.build.contract;
  const output = await makeServiceOutput(service);
  const { files } = output;
  const changes = changesOf(project.root, service);
  const isNew = changes === undefined;
  const facts = {
    name,
    operations: service.build.model.operations.length,
    schemas: Object.keys(document.components?.schemas ?? {}).length,
    rows: service.rows,
    files: files.length,
    changes: changes ?? [],
  };
  // A service that suddenly has no operation at all was not read, whatever the reason.
  const hasErrors =
    service.isIncomplete ||
    facts.operations === 0 ||
    output.diagnostics.some(({ severity }) => severity === "error");
  const unit: OutputUnit = {
    name,
    root: project.root,
    aside: path.join(project.root, PLACES.writing, name),
    files,
    last: lastClientFiles(project.root, name),
  };
  // A first reading with errors is better than none; one whose corrections failed is not what anybody asked for.
  const isKept =
    hasErrors && (!isNew || service.isOverlayBroken) && !options.force;
  const replacement = replaceOutput(unit, {
    isTrial: isKept || (options.dryRun ?? false),
  });
  const { written, removed } = replacement;
  const isChanged = written.length + removed.length > 0;
  const state =
    replacement.diagnostics.length > 0
      ? "failed"
      : stateOf({ isChanged, isKept, isNew });
  return {
    service: { ...facts, state, written, removed },
    diagnostics: [
      ...output.diagnostics,
      ...replacement.diagnostics,
      ...(state === "kept" ? [kept(name, isNew)] : []),
    ],
  };
}

function stateOf(facts: {
  readonly isChanged: boolean;
  readonly isKept: boolean;
  readonly isNew: boolean;
}): ServiceSync["state"] {
  if (!facts.isChanged) return "unchanged";
  if (facts.isKept) return "kept";
  return facts.isNew ? "new" : "changed";
}

function kept(name: string, isNew: boolean): Diagnostic {
  const rest = isNew
    ? "so nothing was written; --force writes it all the same"
    : "so its last good output stays; --force replaces it";
  return diagnostic(
    "cli/output-kept",
    `\`${name}\` was read with errors or without any operation, ${rest}.`,
    undefined,
    { subject: name },
  );
}
