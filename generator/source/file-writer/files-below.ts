/** Which files an output folder holds: what is there and not made any more is stale. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { byCodeUnit } from "../source-reading.js";

/** Made by whoever works in a generated folder, never by us, and never committed. */
const FOREIGN = new Set(["node_modules", "dist", ".git"]);

/** Every file below `folder`, relative to `root`, with `/`, sorted. A folder that is not there has none. */
export function filesBelow(root: string, folder: string): string[] {
  const files: string[] = [];
  const pending = [folder];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    let entries;
    try {
      entries = readdirSync(path.join(root, below), { withFileTypes: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") continue;
      throw error;
    }
    for (const entry of entries) {
      const name = `${below}/${entry.name}`;
      if (!entry.isDirectory()) files.push(name);
      else if (!FOREIGN.has(entry.name)) pending.push(name);
    }
  }
  return files.sort(byCodeUnit);
}
