/**
 * The run that is under way, kept outside git until it ends: a run that was killed goes on where it stopped.
 * Holds the plan, so that lists are not fetched twice; what came of each page is in its record.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { readRecord, type PageRecord } from "./page-record.js";
import type { PagePlan } from "./plan-pages.js";
import { STATE_FOLDER, type SnapshotStore } from "./snapshot-store.js";

export interface RunState {
  /** Name of the run: when it began. */
  readonly run: string;
  /** What was asked for; another question is another run. */
  readonly question: string;
  readonly plan: PagePlan;
}

const RUN_FILE = "run.json";
/** A plan older than this says too little about the site. */
const LONGEST_PAUSE_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The interrupted run that asked the same question, if it is young enough. */
export function findRun(
  store: SnapshotStore,
  question: string,
  now: number,
): RunState | undefined {
  const text = store.readState(RUN_FILE);
  if (text === undefined) return undefined;
  try {
    const state = JSON.parse(text) as RunState;
    const age = now - Date.parse(state.run);
    const isYoung = age >= 0 && age < LONGEST_PAUSE_MILLISECONDS;
    return isYoung && state.question === question && state.plan.targets
      ? state
      : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a run that begins. */
export function beginRun(store: SnapshotStore, state: RunState): void {
  store.writeState(RUN_FILE, JSON.stringify(state));
}

/** Forgets the run: it came to its end. */
export function endRun(store: SnapshotStore): void {
  store.removeState(RUN_FILE);
}

/** What the run had come to before it was interrupted, by address. */
export function recordsOfRun(
  store: SnapshotStore,
  run: string,
): ReadonlyMap<string, PageRecord> {
  const folder = path.join(store.places.root, STATE_FOLDER, store.places.name);
  const records = new Map<string, PageRecord>();
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    return records;
  }
  for (const file of files) {
    if (!/\.(?:html|md)\.json$/.test(file)) continue;
    const record = readRecord(path.join(folder, file));
    if (record?.run === run) records.set(record.address, record);
  }
  return records;
}
