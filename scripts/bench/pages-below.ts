/** The pages of a folder as the stages take them: for benchmarks, which measure no disk. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { PageSource } from "../../generator/source/page-source.js";

/** HTML and Markdown files below `folder`, by path. */
export function pagesBelow(folder: string): PageSource[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:html|md)$/.test(file))
    .sort()
    .map((file) => ({
      kind: "page-source",
      page: { id: file, file, name: path.parse(file).name },
      text: readFileSync(path.join(folder, file), "utf8"),
      sha256: "",
    }));
}
