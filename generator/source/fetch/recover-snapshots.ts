/** Completes the manifests of handbooks over which a run was interrupted: whatever command comes next finds them whole. */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { textOf } from "../file-writer/disk.js";
import { completeManifest, parseRun } from "./run-state.js";
import { RUN_FILE, SnapshotStore, STATE_FOLDER } from "./snapshot-store.js";

/** Does so for every snapshot below the project's folder. */
export function recoverSnapshots(root: string): readonly Diagnostic[] {
  const folder = path.join(root, STATE_FOLDER);
  return foldersIn(folder).flatMap((name) => {
    const state = parseRun(textOf(path.join(folder, name, RUN_FILE)));
    if (!state) return [];
    const places = { root, pages: `spec/pages/${name}`, name };
    const opening = SnapshotStore.open(places, state.facts);
    return "store" in opening ? completeManifest(opening.store) : [];
  });
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    // Nothing was ever fetched.
    return [];
  }
}
