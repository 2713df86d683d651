/**
 * Makes a record of what was set aside since the last one. The folder aside becomes the record's by one rename, so that
 * a run that is killed leaves a record or what it is made of.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { filesBelow } from "../file-writer/files-below.js";
import { byCodeUnit } from "../source-reading.js";
import {
  hashOfFile,
  HISTORY_FOLDER,
  INPUTS,
  listRecords,
  readHistoryRecord,
  RECORD_FILE,
  type FileChange,
  type HistoryRecord,
} from "./history-record.js";
import { ABSENT, BEFORE, REPLACED_FOLDER } from "./set-aside.js";

export type RecordFacts = Pick<
  HistoryRecord,
  "program" | "contracts" | "outputs"
> & {
  /** The time, read by the caller. */
  readonly now: Date;
  /** Configuration and corrections, relative to the root. */
  readonly inputs: readonly string[];
};

/** Writes the record and gives its name; undefined when nothing changed. */
export function writeRecord(
  root: string,
  { now, inputs, ...facts }: RecordFacts,
): string | undefined {
  const folder = path.join(root, REPLACED_FOLDER);
  const changes = changesAside(root, folder);
  const { before, after } = facts.outputs;
  // Clients are not kept, as they are built from contracts; that they changed is recorded all the same.
  const isBuiltAnew = JSON.stringify(before) !== JSON.stringify(after);
  if (changes.length === 0 && !isBuiltAnew) {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const record: HistoryRecord = {
    schemaVersion: 1,
    recordedAt: now.toISOString(),
    program: facts.program,
    changes,
    contracts: facts.contracts,
    inputs: keepInputs(root, folder, inputs),
    outputs: facts.outputs,
  };
  const text = `${JSON.stringify(record, null, 2)}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, RECORD_FILE), text);
  const name = nextName(root, now);
  const target = path.join(root, HISTORY_FOLDER, name);
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(folder, target);
  rmSync(path.join(target, ABSENT), { recursive: true, force: true });
  return name;
}

/** Compares what was set aside with what is there; copies that turn out to be the same go. */
function changesAside(root: string, folder: string): FileChange[] {
  const changes: FileChange[] = [];
  for (const file of namesBelow(folder, BEFORE)) {
    const kept = path.join(folder, BEFORE, file);
    const before = file.endsWith(".draft") ? null : hashOfFile(kept);
    const after = hashOfFile(path.join(root, file));
    if (before === null || before === after) rmSync(kept, { force: true });
    else changes.push({ path: file, before, after });
  }
  for (const file of namesBelow(folder, ABSENT)) {
    const after = hashOfFile(path.join(root, file));
    if (after !== null) changes.push({ path: file, before: null, after });
  }
  return changes.sort((a, b) => byCodeUnit(a.path, b.path));
}

function namesBelow(folder: string, kind: string): string[] {
  return filesBelow(folder, kind).map((file) => file.slice(kind.length + 1));
}

/** Copies the inputs that no record has in this version. */
function keepInputs(
  root: string,
  folder: string,
  inputs: readonly string[],
): Record<string, string> {
  const known = new Set(
    listRecords(root).flatMap((name) =>
      Object.entries(readHistoryRecord(root, name)?.inputs ?? {}).map(
        ([file, hash]) => `${file} ${hash}`,
      ),
    ),
  );
  const hashes: [string, string][] = [];
  for (const file of inputs) {
    const hash = hashOfFile(path.join(root, file));
    if (hash === null) continue;
    hashes.push([file, hash]);
    if (known.has(`${file} ${hash}`)) continue;
    const copy = path.join(folder, INPUTS, file);
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(path.join(root, file), copy);
  }
  return Object.fromEntries(hashes);
}

function nextName(root: string, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  for (let number = 1; ; number += 1) {
    const name = `${day}-${String(number).padStart(2, "0")}`;
    if (!existsSync(path.join(root, HISTORY_FOLDER, name))) return name;
  }
}
