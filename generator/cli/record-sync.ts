/** The history's part of `sync`: what is kept before outputs are replaced, and the record afterwards. */
import { formatChange } from "../report/format-changes.js";
import type { Change } from "../diff/change.js";
import { setAside } from "../source/history/set-aside.js";
import { writeRecord } from "../source/history/write-record.js";
import { outputHashes, ownedInputs, serviceNames } from "./history-state.js";
import { version } from "./program.js";
import { PLACES, type Project } from "./project.js";

/** Hashes of all outputs as they are now. */
export function hashesOf(project: Project): Record<string, string> {
  return outputHashes(project.root, serviceNames(project));
}

/** Keeps what of a service is an input of the next build: its contract, where it was read, its names. */
export function setServiceAside(root: string, service: string): void {
  for (const place of [PLACES.contract, PLACES.sources, PLACES.names]) {
    setAside(root, place(service));
  }
}

export interface SyncFacts {
  /** Hashes of the outputs before. */
  readonly before: Record<string, string>;
  /** Name of the configuration's file. */
  readonly config: string;
}

/** Writes the record of a sync and gives its name; undefined when nothing changed. */
export function recordSync(
  project: Project,
  services: readonly {
    readonly name: string;
    readonly changes: readonly Change[];
  }[],
  { before, config }: SyncFacts,
): string | undefined {
  const { root } = project;
  return writeRecord(root, {
    now: new Date(),
    program: version(),
    contracts: Object.fromEntries(
      services
        .filter(({ changes }) => changes.length > 0)
        .map(({ name, changes }) => [name, changes.map(formatChange)]),
    ),
    inputs: ownedInputs(root, config),
    outputs: { before, after: hashesOf(project) },
  });
}
