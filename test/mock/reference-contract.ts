/** The contract of a larger service, from the pages of the reference material; undefined where that is not at hand. */
import { existsSync } from "node:fs";
import path from "node:path";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { buildService, readPages } from "../../generator/pipeline.js";
import { readInput } from "../../generator/source/read-input.js";

const built = new Map<string, OpenApiDocument>();

export function referenceContract(name: string): OpenApiDocument | undefined {
  const reference = process.env["HELPSPEC_REFERENCE"];
  const corpus = reference && path.join(reference, "corpus");
  if (!corpus || !existsSync(path.join(corpus, name))) return undefined;
  const known = built.get(name);
  if (known) return known;
  const { pages } = readPages(readInput([name], corpus).sources);
  const { contract } = buildService(pages, {
    name,
    title: name,
    servers: [],
    owns: () => true,
    ledger: EMPTY_LEDGER,
  });
  built.set(name, contract.document);
  return contract.document;
}
