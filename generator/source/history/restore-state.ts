/**
 * Puts an earlier state into a folder of its own: what is there now, with the records taken back one by one, newest
 * first. Output: the state before the record that is named. Every file is compared with its hash.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { filesBelow } from "../file-writer/files-below.js";
import { problemOfOutputPath } from "../file-writer/output-path.js";
import {
  hashOfFile,
  HISTORY_FOLDER,
  INPUTS,
  listRecords,
  readHistoryRecord,
  type HistoryRecord,
} from "./history-record.js";
import { BEFORE } from "./set-aside.js";

/** Folders of a state; everything else is built from them. */
const STATE_FOLDERS = ["spec/pages", "spec/names", "spec/openapi"];

export interface Restoration {
  /** The record whose `before` the state is. */
  readonly record: HistoryRecord;
  readonly files: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Restores the state before the record called `name` into the folder `into`; undefined without such a record. */
export function restoreState(
  root: string,
  name: string,
  into: string,
): Restoration | undefined {
  const names = listRecords(root);
  const at = names.indexOf(name);
  const record = at < 0 ? undefined : readHistoryRecord(root, name);
  if (!record) return undefined;
  const diagnostics: Diagnostic[] = [];
  for (const folder of STATE_FOLDERS) {
    for (const file of filesBelow(root, folder)) copy(root, file, into);
  }
  for (const later of names.slice(at).reverse()) {
    diagnostics.push(...takeBack(root, later, into));
  }
  // The state before a record is what the sync before it left, with the inputs of that one.
  const last = readHistoryRecord(root, names[at - 1] ?? name);
  const known = names.slice(0, at + 1);
  diagnostics.push(...putInputs(root, known, last ?? record, into));
  const files = STATE_FOLDERS.flatMap((folder) => filesBelow(into, folder));
  return { record, files: files.length, diagnostics };
}

function takeBack(root: string, name: string, into: string): Diagnostic[] {
  const record = readHistoryRecord(root, name);
  if (!record) return [damaged(name, "its record cannot be read")];
  return record.changes.flatMap(({ path: file, before }) => {
    if (problemOfOutputPath(file) !== undefined) {
      return [damaged(name, `${JSON.stringify(file)} is no path`)];
    }
    if (before === null) {
      rmSync(path.join(into, file), { force: true });
      return [];
    }
    const kept = `${HISTORY_FOLDER}/${name}/${BEFORE}/${file}`;
    if (hashOfFile(path.join(root, kept)) !== before) {
      return [damaged(name, `\`${kept}\` is not there or was changed`)];
    }
    copy(root, kept, into, file);
    return [];
  });
}

/** Configuration and corrections as they were when `record` was made. */
function putInputs(
  root: string,
  names: readonly string[],
  record: HistoryRecord,
  into: string,
): Diagnostic[] {
  return Object.entries(record.inputs).flatMap(([file, hash]) => {
    const places = [
      ...names.map((name) => `${HISTORY_FOLDER}/${name}/${INPUTS}/${file}`),
      file,
    ];
    const found = places.find(
      (place) => hashOfFile(path.join(root, place)) === hash,
    );
    if (found === undefined || problemOfOutputPath(file) !== undefined) {
      return [
        damaged(names.at(-1) ?? "", `\`${file}\` is not there as it was`),
      ];
    }
    copy(root, found, into, file);
    return [];
  });
}

function copy(root: string, file: string, into: string, as = file): void {
  const target = path.join(into, as);
  mkdirSync(path.dirname(target), { recursive: true });
  if (existsSync(target)) rmSync(target);
  copyFileSync(path.join(root, file), target);
}

function damaged(name: string, problem: string): Diagnostic {
  return diagnostic(
    "source/history-incomplete",
    `The record \`${name}\` of the history is not whole: ${problem}.`,
    { file: `${HISTORY_FOLDER}/${name}` },
  );
}
