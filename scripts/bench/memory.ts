/**
 * What is kept of pages once they are read: grows with the models, and not with the HTML around them.
 * Measured in processes of their own, with the pages as they are and with ten times their text.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";

export interface Memory {
  /** Characters of all pages. */
  readonly html: number;
  /** Bytes of heap that their models take. */
  readonly kept: number;
  /** Most bytes that the process had at any time. */
  readonly peak: number;
  readonly pages: number;
}

/** Reads the pages below `folder`, each with `padding` characters more. */
export function measureMemory(folder: string, padding = 0): Memory {
  const probe = path.join(import.meta.dirname, "memory-probe.js");
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", probe, folder, String(padding)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`the memory probe failed: ${stderr}`);
  return JSON.parse(stdout) as Memory;
}

/** Two lines for people. */
export function formatMemory(name: string, folder: string): string {
  const plain = measureMemory(folder);
  const padding = Math.round((9 * plain.html) / plain.pages);
  const lines = [plain, measureMemory(folder, padding)].map(
    ({ html, kept, peak }) =>
      `${mega(html)} of HTML: models keep ${mega(kept)}, at most ${mega(peak)} in use`,
  );
  return `Memory of ${name}\n${lines.join("\n")}\n`;
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
