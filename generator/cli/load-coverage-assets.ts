/** Reads what ships beside the program for the report of `coverage`: templates, the style sheet, the script. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CoverageAssets } from "../report/coverage-html.js";
import { packageRoot } from "./package-root.js";
import { sharedStyle } from "./shared-style.js";

const TEMPLATES = ["layout", "index", "service", "page"];
const FILES = ["coverage.css", "coverage.js"];

export function loadCoverageAssets(): CoverageAssets {
  const folder = join(packageRoot(), "templates", "coverage");
  const textOf = (name: string): string =>
    readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
  return {
    templates: Object.fromEntries(
      TEMPLATES.map((name) => [name, textOf(`${name}.html.hbs`)]),
    ),
    files: FILES.map((path) => ({
      path,
      text: sharedStyle(path) + textOf(path),
    })),
  };
}
