/** The colours that style sheets of reports and of the reference share; they ship beside the program. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.js";

/** What goes before a style sheet; nothing before any other file. */
export function sharedStyle(file: string): string {
  if (!file.endsWith(".css")) return "";
  const tokens = join(packageRoot(), "templates", "tokens.css");
  return readFileSync(tokens, "utf8").replaceAll("\r\n", "\n");
}
