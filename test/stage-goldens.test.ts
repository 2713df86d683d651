/** What each stage makes of one small page: a red line here says which stage has changed. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import { EMPTY_LEDGER } from "../generator/contract/name-ledger.js";
import { serialiseDocument } from "../generator/contract/serialise.js";
import { parseDocument } from "../generator/document/parse-document.js";
import { extractPage } from "../generator/page/extract-page.js";
import { buildService } from "../generator/pipeline.js";
import { matchesGolden } from "./golden.js";
import { projectRoot } from "./project-root.js";

const FILE = "test/fixtures/pages/whole-page.html";
const tree = parseDocument({
  kind: "page-source",
  page: { id: "whole-page", file: FILE, name: "CreateShelf" },
  text: readFileSync(path.join(projectRoot, FILE), "utf8"),
  sha256: "",
});
const page = extractPage(tree);
const { model, contract } = buildService([page], {
  name: "shelves",
  title: "Shelves",
  servers: [{ url: "https://shelves.{region}.example.com", regions: ["r"] }],
  owns: () => true,
  ledger: EMPTY_LEDGER,
});

/** Maps as objects, everything else as it is. */
function printed(value: unknown): string {
  const text = JSON.stringify(
    value,
    (_, inner: unknown) =>
      inner instanceof Map ? Object.fromEntries(inner) : inner,
    2,
  );
  return `${text}\n`;
}

const STAGES: readonly (readonly [stage: string, text: string])[] = [
  ["document", printed(tree)],
  ["page", printed(page)],
  ["service", printed(model)],
  ["contract", serialiseDocument(contract.document)],
];

for (const [stage, text] of STAGES) {
  test(`${stage} of the whole page`, () => {
    matchesGolden(`${stage}/golden/whole-page.json`, text);
  });
}

test.run();
