/** The file that a misspelt name most likely meant: the nearest one beside it. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { nearestName } from "./nearest-name.js";

/** ` Did you mean ...?`, or nothing. */
export function fileHint(name: string, cwd: string): string {
  const folder = path.dirname(name);
  try {
    const known = readdirSync(path.resolve(cwd, folder));
    const nearest = nearestName(path.basename(name), known);
    if (nearest === undefined) return "";
    const whole = folder === "." ? nearest : path.join(folder, nearest);
    return ` Did you mean \`${whole.replaceAll(path.sep, "/")}\`?`;
  } catch {
    // The folder is not there either.
    return "";
  }
}
