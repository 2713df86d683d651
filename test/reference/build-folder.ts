/** Builds the contract of a folder of pages, as `helpspec build` does. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import { buildService, readPages } from "../../generator/pipeline.js";

export function buildFolder(folder: string): ReturnType<typeof buildService> {
  const sources = readdirSync(folder)
    .filter((file) => /\.(?:html|md)$/.test(file))
    .sort()
    .map((file) => ({
      kind: "page-source" as const,
      page: { id: file, file, name: path.parse(file).name },
      text: readFileSync(path.join(folder, file), "utf8"),
      sha256: "",
    }));
  return buildService(readPages(sources).pages, {
    name: path.basename(folder),
    title: path.basename(folder),
    servers: [],
    owns: () => true,
    ledger: EMPTY_LEDGER,
  });
}
