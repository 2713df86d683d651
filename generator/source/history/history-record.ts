/**
 * A record of the history, `spec/history/<date>-<number>/record.json`: what a sync changed, from what, to what.
 * Beside it lies what the files were before; from all records together any earlier state can be put back.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { hashOfLines } from "../hash-of-lines.js";
import { byCodeUnit } from "../source-reading.js";

export const HISTORY_FOLDER = "spec/history";
export const RECORD_FILE = "record.json";
/** Below a record: files that people own, as they were when it was made. */
export const INPUTS = "inputs";

/** A file that a sync changed; `null` where there was none, or is none any more. */
export interface FileChange {
  readonly path: string;
  /** SHA-256, hexadecimal. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface HistoryRecord {
  readonly schemaVersion: 1;
  /** ISO date and time, UTC. */
  readonly recordedAt: string;
  /** Version of the program that built the outputs. */
  readonly program: string;
  readonly changes: readonly FileChange[];
  /** For people: what changed in each service's contract. */
  readonly contracts: Readonly<Record<string, readonly string[]>>;
  /** Hashes of configuration and corrections that the state was built with. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Hashes of what was built, before and after: files by path, folders as a whole. */
  readonly outputs: {
    readonly before: Readonly<Record<string, string>>;
    readonly after: Readonly<Record<string, string>>;
  };
}

/** Names of the records, oldest first. */
export function listRecords(root: string): readonly string[] {
  const folder = path.join(root, HISTORY_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => existsSync(path.join(folder, name, RECORD_FILE)))
    .sort(byRecord);
}

/** Reads a record; undefined when it is damaged. */
export function readHistoryRecord(
  root: string,
  name: string,
): HistoryRecord | undefined {
  try {
    const file = path.join(root, HISTORY_FOLDER, name, RECORD_FILE);
    const record = JSON.parse(readFileSync(file, "utf8")) as HistoryRecord;
    return Array.isArray(record.changes) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Hash of a file's bytes; null when there is no such file. */
export function hashOfFile(file: string): string | null {
  try {
    return hashOfLines(readFileSync(file));
  } catch {
    return null;
  }
}

/** By date, then by number: the tenth of a day comes after the ninth. */
function byRecord(a: string, b: string): number {
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  return byCodeUnit(dayA, dayB) || Number(a.slice(11)) - Number(b.slice(11));
}
