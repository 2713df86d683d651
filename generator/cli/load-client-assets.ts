/**
 * Reads what ships beside the program and goes into every client: the runtime's files and the templates.
 * Input: nothing, the package is found from this file; output: `ClientAssets`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientAssets } from "../emit/emit-options.js";
import { packageRoot } from "./package-root.js";

export function loadClientAssets(): ClientAssets {
  const root = packageRoot();
  const runtime = join(root, "generator", "client-runtime");
  const templates = join(root, "templates", "client");
  return {
    runtime: namesIn(runtime, ".ts").map((path) => ({
      path,
      text: readText(join(runtime, path)),
    })),
    templates: Object.fromEntries(
      namesIn(templates, ".hbs").map((name) => [
        name.slice(0, -".hbs".length),
        readText(join(templates, name)),
      ]),
    ),
  };
}

function namesIn(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort();
}

/** Line endings as generated files have them, whatever the checkout made of them. */
function readText(path: string): string {
  return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
}
