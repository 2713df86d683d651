/** The package as a library: pages in, contract and client out, without touching a disk. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  buildService,
  compareDocuments,
  EMPTY_LEDGER,
  generateClient,
  loadClientAssets,
  loadDocument,
  operationsOf,
  readPages,
  serialiseDocument,
  type PageSource,
} from "../generator/index.js";
import { LAMP, samplePage, SHELF } from "./cli/sample-project.js";

test("the stages compose, and a document survives being written and read", async () => {
  const sources = [SHELF, LAMP].map((page, index): PageSource => ({
    kind: "page-source",
    page: { id: `${index}.html`, file: `${index}.html`, name: `Page${index}` },
    text: samplePage(page),
    sha256: "",
  }));
  const { pages, pagesParsed } = readPages(sources);
  assert.is(pagesParsed, 2);
  const { contract } = buildService(pages, {
    name: "room",
    title: "The room",
    servers: [{ url: "https://room.example" }],
    owns: () => true,
    ledger: EMPTY_LEDGER,
  });
  const text = serialiseDocument(contract.document);
  const { document } = await loadDocument(text, "room.json");
  assert.ok(document);
  assert.equal(
    [...operationsOf(document)].map(({ method, path }) => `${method} ${path}`),
    ["post /v1/{project_id}/shelves", "put /v2/{project_id}/lamps/{lamp_id}"],
  );
  assert.equal(compareDocuments(contract.document, document), []);
  const { files, operations } = await generateClient(document, {
    serviceName: "room",
    assets: loadClientAssets(),
  });
  assert.is(operations, 2);
  assert.ok(files.some(({ path }) => path === "index.ts"));
});

test.run();
