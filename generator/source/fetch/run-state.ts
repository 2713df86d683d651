/**
 * The run that is under way, kept outside git until it ends: a run that was killed goes on where it stopped.
 * Holds the plan, so that lists are not fetched twice; what came of each page is in its record.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Manifest } from "../manifest.js";
import { readRecord, type PageRecord } from "./page-record.js";
import type { PagePlan } from "./plan-pages.js";
import {
  RUN_FILE,
  sha256Of,
  STATE_FOLDER,
  type SnapshotStore,
} from "./snapshot-store.js";

export interface RunState {
  /** Name of the run: when it began. */
  readonly run: string;
  /** What was asked for; another question is another run. */
  readonly question: string;
  readonly plan: PagePlan;
  /** Head of the manifest. */
  readonly facts: Omit<Manifest, "pages">;
}

/** A plan older than this says too little about the site. */
const LONGEST_PAUSE_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The interrupted run that asked the same question, if it is young enough. */
export function findRun(
  store: SnapshotStore,
  question: string,
  now: number,
): RunState | undefined {
  const state = parseRun(store.readState(RUN_FILE));
  if (!state) return undefined;
  const age = now - Date.parse(state.run);
  const isYoung = age >= 0 && age < LONGEST_PAUSE_MILLISECONDS;
  return isYoung && state.question === question ? state : undefined;
}

/** Reads the state of a run; one that is damaged is none. */
export function parseRun(text: string | undefined): RunState | undefined {
  if (text === undefined) return undefined;
  try {
    const state = JSON.parse(text) as RunState;
    const isWhole =
      Array.isArray(state.plan.targets) &&
      typeof state.facts.handbook === "string";
    return isWhole ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Gives the manifest what an interrupted run had stored and not written down yet. */
export function completeManifest(store: SnapshotStore): readonly Diagnostic[] {
  const state = parseRun(store.readState(RUN_FILE));
  if (!state) return [];
  for (const { entry, address } of recordsOfRun(store, state.run).values()) {
    if (!entry) continue;
    const last = store.entryOf(address);
    const text = store.textOf(entry.file);
    const isStored = text !== undefined && sha256Of(text) === entry.sha256;
    const isSame = JSON.stringify(last) === JSON.stringify(entry);
    if (isStored && !isSame) store.adopt(entry);
  }
  return store.flush();
}

/** Remembers a run that begins. */
export function beginRun(store: SnapshotStore, state: RunState): void {
  store.writeState(RUN_FILE, JSON.stringify(state));
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
