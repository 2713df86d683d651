/**
 * Reads what ships beside the program and goes into every client: the runtime's files and the templates.
 * Input: nothing, the package is found from this file; output: `ClientAssets`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ClientAssets } from "../emit/emit-options.js";

export function loadClientAssets(): ClientAssets {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
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

/** The nearest folder above that holds the runtime as source: the same from a checkout and from an install. */
function packageRoot(folder: string): string {
  const parent = dirname(folder);
  if (existsSync(join(folder, "templates", "client"))) return folder;
  if (parent === folder) {
    throw new Error(
      "The folder `templates/client` of this package is missing.",
    );
  }
  return packageRoot(parent);
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
