/**
 * A file as it was before a record of the history, or before what was changed since the last one. Input: the project's
 * folder and the file; output: its text, with the hash of the record checked.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { textOf } from "../file-writer/disk.js";
import {
  hashOfFile,
  HISTORY_FOLDER,
  listRecords,
  readHistoryRecord,
} from "./history-record.js";
import { ABSENT, BEFORE, REPLACED_FOLDER } from "./set-aside.js";

/** A record by name; undefined for what was changed since the last one. */
export interface HistoryPoint {
  readonly record: string | undefined;
}

/** The newest point before which the file was another; undefined when it never was. */
export function lastChangeOf(
  root: string,
  file: string,
): HistoryPoint | undefined {
  if (existsSync(path.join(root, REPLACED_FOLDER, BEFORE, file))) {
    return { record: undefined };
  }
  const name = listRecords(root).findLast(
    (one) => beforeIn(root, one, file)?.before !== undefined,
  );
  return name === undefined ? undefined : { record: name };
}

/** The point at the end of a day, `YYYY-MM-DD`: the first record after it. */
export function pointAfter(root: string, day: string): HistoryPoint {
  return { record: listRecords(root).find((name) => name.slice(0, 10) > day) };
}

/** The text before a point; undefined when there was no such file, or when it is lost. */
export function textBefore(
  root: string,
  file: string,
  { record }: HistoryPoint,
): string | undefined {
  const names = listRecords(root);
  const from = record === undefined ? names.length : names.indexOf(record);
  if (from < 0) return undefined;
  for (const name of names.slice(from)) {
    const change = beforeIn(root, name, file);
    if (!change) continue;
    const kept = path.join(root, HISTORY_FOLDER, name, BEFORE, file);
    const isWhole =
      change.before !== undefined && hashOfFile(kept) === change.before;
    return isWhole ? textOf(kept) : undefined;
  }
  if (existsSync(path.join(root, REPLACED_FOLDER, ABSENT, file))) {
    return undefined;
  }
  return (
    textOf(path.join(root, REPLACED_FOLDER, BEFORE, file)) ??
    textOf(path.join(root, file))
  );
}

/** What a record has of a file; `before` is undefined where there was none. */
function beforeIn(
  root: string,
  name: string,
  file: string,
): { readonly before: string | undefined } | undefined {
  const change = readHistoryRecord(root, name)?.changes.find(
    (one) => one.path === file,
  );
  return change && { before: change.before ?? undefined };
}
