/** Reads the template, style and script of the HTML change report, which ship beside the program. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DiffAssets } from "../report/diff-html.js";
import { packageRoot } from "./package-root.js";

export function loadDiffAssets(): DiffAssets {
  const read = (name: string): string =>
    readFileSync(
      join(packageRoot(), "templates", "diff", name),
      "utf8",
    ).replaceAll("\r\n", "\n");
  return {
    template: read("report.html.hbs"),
    style: read("report.css"),
    script: read("report.js"),
  };
}
