/** Reads what ships beside the program for the reference: templates, style sheet, script, and the script of the search. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ReferenceAssets } from "../reference/reference-input.js";
import { packageRoot } from "./package-root.js";
import { sharedStyle } from "./shared-style.js";

const TEMPLATE = ".html.hbs";
const FILES = ["reference.css", "reference.js"];

export function loadReferenceAssets(): ReferenceAssets {
  const folder = join(packageRoot(), "templates", "reference");
  const textOf = (file: string): string =>
    readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(TEMPLATE))
    .map((name) => name.slice(0, -TEMPLATE.length));
  return {
    templates: Object.fromEntries(
      names.map((name) => [name, textOf(join(folder, name + TEMPLATE))]),
    ),
    files: [
      ...FILES.map((path) => ({
        path,
        text: sharedStyle(path) + textOf(join(folder, path)),
      })),
      { path: "minisearch.js", text: searchScript(textOf) },
    ],
  };
}

/** Minisearch for browsers, without the address of a map that is not part of the site. */
function searchScript(textOf: (file: string) => string): string {
  const main = createRequire(import.meta.url).resolve("minisearch");
  const script = textOf(join(dirname(main), "..", "umd", "index.js"));
  const licence =
    "/* MiniSearch, https://github.com/lucaong/minisearch, MIT licence, Copyright 2022 Luca Ongaro. */\n";
  return licence + script.replace(/^\/\/# sourceMappingURL=.*$/m, "");
}
