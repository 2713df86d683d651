/** One run at a time over a project: a file names the process that fetches. One that died holds nobody up. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { STATE_FOLDER } from "./snapshot-store.js";

/** Takes the lock and gives back how to let it go; the number of the process that has it, where one has. */
export function takeLock(
  root: string,
): { readonly release: () => void } | { readonly heldBy: number } {
  const file = path.join(root, STATE_FOLDER, "lock");
  mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EEXIST") throw error;
      const holder = Number(readHolder(file));
      if (attempt > 0 || isAlive(holder)) return { heldBy: holder };
      rmSync(file, { force: true });
    }
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // Let go in the meantime.
    return "";
  }
}

/** Our own number is left over from a process before us, as in containers that begin with the same one. */
function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0 || id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
