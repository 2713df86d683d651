/** Emitted files compile under the strictest settings, and prettier with its defaults would not change them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadDocument } from "../../generator/contract/access/load.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import {
  compileErrors,
  documentOf,
  emit,
  formatErrors,
} from "./client-build.js";
import { ORDER_DOCUMENT } from "./order-document.js";
import { stressDocument } from "./stress-document.js";

const DOCUMENTS: readonly [title: string, document: OpenApiDocument][] = [
  ["a contract of ours", ORDER_DOCUMENT],
  ["a document made to break layouts", stressDocument()],
  ["a document without operations and schemas", documentOf({})],
];

for (const [title, document] of DOCUMENTS) {
  test(`${title}: the client compiles and is formatted`, async () => {
    const { files } = await emit(document);
    assert.equal(compileErrors(files), []);
    assert.equal(await formatErrors(files), []);
  });
}

test("settings that are less strict than those accept the client as well", async () => {
  const { files } = await emit(ORDER_DOCUMENT);
  const settings = {
    exactOptionalPropertyTypes: false,
    noUncheckedIndexedAccess: false,
    verbatimModuleSyntax: false,
    isolatedModules: false,
  };
  assert.equal(compileErrors(files, {}, settings), []);
});

test("without descriptions, nothing that the document says is in the client", async () => {
  const { files } = await emit(ORDER_DOCUMENT, { descriptions: false });
  assert.equal(compileErrors(files), []);
  assert.equal(await formatErrors(files), []);
  for (const { path: name, text } of files) {
    assert.not.match(text, /Placing|Orders shelves|Wood|A first order/, name);
  }
});

test("files are sorted, end in one newline, hold no carriage return and nothing of this machine", async () => {
  const { files } = await emit(ORDER_DOCUMENT);
  const paths = files.map((file) => file.path);
  assert.equal(paths, [...paths].sort());
  for (const { path: name, text } of files) {
    assert.ok(text.endsWith("\n") && !text.endsWith("\n\n"), name);
    assert.not.match(
      text,
      /\r|: any\b|<any\b|^(?:export )?(?:const )?enum |namespace /m,
      name,
    );
    assert.not.match(text, process.cwd(), name);
  }
});

test("two runs give the same bytes", async () => {
  assert.equal(await emit(ORDER_DOCUMENT), await emit(ORDER_DOCUMENT));
});

const IS_LONG = process.env["HELPSPEC_LONG"] === "1";
const reference = process.env.HELPSPEC_REFERENCE;
if (reference && existsSync(path.join(reference, "definitions"))) {
  const definitions = path.join(reference, "definitions");
  for (const entry of readdirSync(definitions, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    // One of them in the usual run: each takes ten seconds.
    const check = IS_LONG || entry.name === "workspaceapp" ? test : test.skip;
    check(
      `real definitions of ${entry.name}: compile and are formatted`,
      async () => {
        const file = path.join(definitions, entry.name, "revision.json");
        const text = readFileSync(file, "utf8");
        const { document } = await loadDocument(text, "revision.json");
        assert.ok(document);
        const { files, operations } = await emit(document);
        assert.ok(operations >= 98, String(operations));
        assert.equal(compileErrors(files), []);
        assert.equal(await formatErrors(files), []);
      },
    );
  }
} else {
  test("real definitions: skipped, HELPSPEC_REFERENCE is not set", () => {});
}

test.run();
