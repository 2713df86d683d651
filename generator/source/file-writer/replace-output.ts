/**
 * Replaces the output of one unit, usually a service, as a whole: write aside, then rename by a journal.
 * A run that fails puts the last output back; one that is killed is completed, or undone, when the next run recovers.
 * Known limit: two runs at once on one unit are not kept apart, and the folder aside must be on the same file system.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { isSameText } from "../hash-of-lines.js";
import { byCodeUnit } from "../source-reading.js";
import { isDevice, realFolder, systemDisk, textOf, type Disk } from "./disk.js";
import {
  complete,
  findJournal,
  storeJournal,
  takeBack,
  type Journal,
  type Move,
  type Settling,
} from "./journal.js";
import { problemOfOutputPath } from "./output-path.js";

/** A file of the output; what `emit/` calls an OutputFile is one. */
export interface OutputText {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface OutputUnit {
  /** Name of the unit, such as the service's: for people. */
  readonly name: string;
  /** Folder that all paths are relative to. */
  readonly root: string;
  /** Folder of this unit alone, for files that are being written; on the same file system as the root. */
  readonly aside: string;
  /** The new output, whole. */
  readonly files: readonly OutputText[];
  /** Files of the last output that may be stale: those that the new one lacks are removed. */
  readonly last: readonly string[];
}

export interface Replacement {
  /** Paths that were added or changed. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Number of files that were right already and were not touched. */
  readonly unchanged: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReplaceOptions {
  /** True to find out what would change without touching anything. */
  readonly isTrial?: boolean;
  readonly disk?: Disk;
}

/** Writes the unit. Nothing is touched when a path is refused or when nothing changed. */
export function replaceOutput(
  unit: OutputUnit,
  { isTrial = false, disk = systemDisk }: ReplaceOptions = {},
): Replacement {
  const refused = refusedPaths(unit);
  if (refused.length > 0) {
    return { written: [], removed: [], unchanged: 0, diagnostics: refused };
  }
  const changed = unit.files.filter(
    (file) => !isSameText(textOf(path.join(unit.root, file.path)), file.text),
  );
  const made = new Set(unit.files.map((file) => file.path));
  const removed = unit.last.filter((file) => !made.has(file));
  const unchanged = unit.files.length - changed.length;
  const diagnostics =
    changed.length + removed.length > 0 && !isTrial
      ? replace(unit, { changed, removed, disk })
      : [];
  const done = diagnostics.length === 0;
  return {
    written: done ? changed.map((file) => file.path) : [],
    removed: done ? removed : [],
    unchanged,
    diagnostics,
  };
}

/** Does `recoverOutput` for each folder in `parent`, a folder that holds nothing else. */
export function recoverOutputs(
  root: string,
  parent: string,
  disk: Disk = systemDisk,
): readonly Diagnostic[] {
  return foldersIn(parent).flatMap((name) =>
    recoverOutput(root, path.join(parent, name), disk),
  );
}

/** Completes, or else takes back, what an interrupted run left in `aside`. */
export function recoverOutput(
  root: string,
  aside: string,
  disk: Disk = systemDisk,
): readonly Diagnostic[] {
  if (!isFolder(aside)) return [];
  const found = findJournal(aside);
  if (!found) {
    // Killed before anything was moved: the last output is whole.
    disk.removeFolder(aside);
    return [];
  }
  const settling = { root, aside, journal: found.journal, disk };
  try {
    if (found.undo) takeBack(settling);
    else complete(settling);
  } catch {
    takeBack(settling);
  }
  const { unit } = found.journal;
  return [
    diagnostic(
      "source/output-recovered",
      `An interrupted replacement of \`${unit}\` was found and settled.`,
      undefined,
      { subject: unit },
    ),
  ];
}

interface Change {
  readonly changed: readonly OutputText[];
  readonly removed: readonly string[];
  readonly disk: Disk;
}

function replace(unit: OutputUnit, change: Change): Diagnostic[] {
  const { disk } = change;
  const { aside } = unit;
  let settling: Settling | undefined;
  try {
    disk.removeFolder(aside);
    disk.makeFolder(aside);
    const journal = prepare(unit, change);
    storeJournal(aside, journal, disk);
    settling = { root: unit.root, aside, journal, disk };
    complete(settling);
    return [];
  } catch (error) {
    return [notWritten(unit, error, putBack(aside, disk, settling))];
  }
}

/** Says whether the last output is back; if not, the next run will see to it. */
function putBack(aside: string, disk: Disk, settling?: Settling): boolean {
  try {
    if (settling) takeBack(settling);
    else disk.removeFolder(aside);
    return true;
  } catch {
    return settling === undefined;
  }
}

function notWritten(
  unit: OutputUnit,
  error: unknown,
  isBack: boolean,
): Diagnostic {
  const { code, message } = error as NodeJS.ErrnoException;
  const state = isBack
    ? "the last one is as it was"
    : "the last one will be put back by the next run";
  return diagnostic(
    "source/output-not-written",
    `The output of \`${unit.name}\` could not be written (\`${code ?? message}\`); ${state}.`,
    undefined,
    { subject: unit.name },
  );
}

/** Lays every new file, and the old one it replaces, into the folder aside. */
function prepare(unit: OutputUnit, change: Change): Journal {
  const { aside } = unit;
  const texts = new Map(change.changed.map((file) => [file.path, file.text]));
  const paths = [...texts.keys(), ...change.removed].sort(byCodeUnit);
  const moves = paths.map((file, index): Move => {
    const target = path.join(unit.root, file);
    const text = texts.get(file);
    const next = `${index}.next`;
    const last = `${index}.last`;
    const exists = existsSync(target);
    if (exists) change.disk.preserve(target, path.join(aside, last));
    if (text !== undefined) change.disk.write(path.join(aside, next), text);
    return {
      path: file,
      ...(text === undefined ? {} : { next }),
      ...(exists ? { last } : {}),
    };
  });
  return { unit: unit.name, moves };
}

function refusedPaths(unit: OutputUnit): Diagnostic[] {
  const refused: Diagnostic[] = [];
  const seen = new Set<string>();
  const root = realFolder(unit.root, path.dirname);
  for (const file of [...unit.files.map((one) => one.path), ...unit.last]) {
    const problem = problemOfOutputPath(file) ?? problemOfPlace(file);
    if (problem) refused.push(refusal(file, problem));
  }
  for (const { path: file } of unit.files) {
    const folded = file.toLowerCase();
    if (seen.has(folded)) {
      refused.push(refusal(file, "another file has it, apart from case"));
    }
    seen.add(folded);
  }
  return refused;

  function problemOfPlace(file: string): string | undefined {
    const target = path.join(unit.root, file);
    const real = realFolder(path.dirname(target), path.dirname);
    if (!isFolder(real)) return "a file stands where its folder must be";
    if (isFolder(target)) return "a folder stands where it must be";
    if (isDevice(target)) return "a device stands where it must be";
    const inside = real === root || real.startsWith(withSeparator(root));
    return inside ? undefined : "a symbolic link leads out of the folder";
  }
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function refusal(file: string, problem: string): Diagnostic {
  return diagnostic(
    "source/output-path-refused",
    `The output path ${JSON.stringify(file)} was refused: ${problem}.`,
  );
}

function withSeparator(folder: string): string {
  return folder.endsWith(path.sep) ? folder : folder + path.sep;
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort(byCodeUnit);
  } catch {
    // No folder: nothing was interrupted.
    return [];
  }
}
