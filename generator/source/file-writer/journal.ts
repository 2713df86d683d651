/**
 * The journal of a replacement: what is to be moved where, written once everything lies ready beside the output.
 * From then on the replacement can be completed, or taken back, by whoever finds the journal.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Disk } from "./disk.js";

export interface Move {
  /** The output, relative to the root. */
  readonly path: string;
  /** Name of the new file in the folder aside; without one the output is removed. */
  readonly next?: string;
  /** Name of the preserved old file in the folder aside; without one there was none. */
  readonly last?: string;
}

export interface Journal {
  readonly unit: string;
  readonly moves: readonly Move[];
}

const JOURNAL_FILE = "journal.json";
/** The journal's name from the moment that the replacement is being taken back. */
const UNDO_FILE = "journal.undo.json";

/** Stores the journal in one step: it is there whole, or not at all. */
export function storeJournal(
  aside: string,
  journal: Journal,
  disk: Disk,
): void {
  const draft = path.join(aside, `${JOURNAL_FILE}.draft`);
  disk.write(draft, JSON.stringify(journal));
  disk.rename(draft, path.join(aside, JOURNAL_FILE));
}

export interface FoundJournal {
  readonly journal: Journal;
  /** True when the replacement was being taken back already: it must not go forward again. */
  readonly undo: boolean;
}

/** The journal of the folder aside, when a replacement had begun. */
export function findJournal(aside: string): FoundJournal | undefined {
  for (const name of [UNDO_FILE, JOURNAL_FILE]) {
    const file = path.join(aside, name);
    if (existsSync(file)) {
      const journal = JSON.parse(readFileSync(file, "utf8")) as Journal;
      return { journal, undo: name === UNDO_FILE };
    }
  }
  return undefined;
}

/** A replacement under way: the root of its paths, the folder aside, and what to do. */
export interface Settling {
  readonly root: string;
  readonly aside: string;
  readonly journal: Journal;
  readonly disk: Disk;
}

/** Makes the new output: may be repeated after an interruption at any point. */
export function complete(settling: Settling): void {
  for (const move of settling.journal.moves) {
    put(settling, move.path, move.next);
  }
  forget(settling, JOURNAL_FILE);
}

/** Puts the old output back: may be repeated after an interruption at any point. */
export function takeBack(settling: Settling): void {
  const { aside, disk } = settling;
  if (existsSync(path.join(aside, JOURNAL_FILE))) {
    disk.rename(path.join(aside, JOURNAL_FILE), path.join(aside, UNDO_FILE));
  }
  for (const move of settling.journal.moves) {
    put(settling, move.path, move.last);
  }
  forget(settling, UNDO_FILE);
}

/** Moves a file that lies aside to its place; without one, the place becomes empty. */
function put(settling: Settling, file: string, from: string | undefined): void {
  const { root, aside, disk } = settling;
  const target = path.join(root, file);
  if (from === undefined) {
    disk.remove(target);
    removeEmptyParents(root, file, disk);
  } else if (existsSync(path.join(aside, from))) {
    disk.makeFolder(path.dirname(target));
    disk.rename(path.join(aside, from), target);
  }
}

/** The journal goes first: what is left of the folder aside then means nothing, and goes later if not now. */
function forget({ aside, disk }: Settling, journalFile: string): void {
  disk.remove(path.join(aside, journalFile));
  try {
    disk.removeFolder(aside);
  } catch {
    // The next run clears it away.
  }
}

function removeEmptyParents(root: string, file: string, disk: Disk): void {
  const parts = file.split("/").slice(0, -1);
  for (; parts.length > 0; parts.pop()) {
    if (!disk.removeEmptyFolder(path.join(root, ...parts))) return;
  }
}
