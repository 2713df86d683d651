import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readInput } from "../../generator/source/read-input.js";
import { readPageFile } from "../../generator/source/read-page-file.js";
import { inFolder, type FileTree } from "../temporary-folder.js";

const PAGE = "<h1>A page</h1>";
const IMAGE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]);

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function manifest(...pages: readonly object[]): string {
  return JSON.stringify({ handbook: "api-things", locale: "en-us", pages });
}

const ROWS: readonly {
  title: string;
  files: FileTree;
  inputs: readonly string[];
  ids: readonly string[];
  codes: readonly string[];
}[] = [
  {
    title: "a folder: pages at any depth, by code unit, the rest counted",
    files: {
      "p/b.html": PAGE,
      "p/B.md": "# T",
      "p/a/c.htm": PAGE,
      "p/a.txt": "t",
      "p/style.css": "a {}",
      "p/.git/x.html": PAGE,
    },
    inputs: ["p"],
    ids: ["B.md", "a.txt", "a/c.htm", "b.html"],
    codes: ["source/files-ignored"],
  },
  {
    title: "a page without an extension, known by its content",
    files: { "p/CreateOrder": `<!DOCTYPE html>${PAGE}`, "p/notes": "hello" },
    inputs: ["p"],
    ids: ["CreateOrder"],
    codes: ["source/files-ignored"],
  },
  {
    title: "a single file",
    files: { "p/a.html": PAGE },
    inputs: ["p/a.html"],
    ids: ["a.html"],
    codes: [],
  },
  {
    title: "two folders: pages of the same name keep apart",
    files: { "p/a.html": PAGE, "q/a.html": PAGE },
    inputs: ["p", "q"],
    ids: ["p/a.html", "q/a.html"],
    codes: [],
  },
  {
    title: "two folders of the same name",
    files: { "x/p/a.html": PAGE, "y/p/a.html": PAGE },
    inputs: ["x/p", "y/p"],
    ids: ["p/a.html", "p/a.html#2"],
    codes: [],
  },
  {
    title: "the same folder twice is read once",
    files: { "p/a.html": PAGE },
    inputs: ["p", "p/"],
    ids: ["p/a.html"],
    codes: [],
  },
  {
    title: "an empty folder",
    files: { "p/.keep": "" },
    inputs: ["p"],
    ids: [],
    codes: ["source/empty-folder", "source/files-ignored"],
  },
  {
    title: "no such file beside one that is there",
    files: { "p/a.html": PAGE },
    inputs: ["gone.html", "p"],
    ids: ["p/a.html"],
    codes: ["source/no-such-file"],
  },
  {
    title: "a binary file among pages",
    files: { "p/a.html": PAGE, "p/b.html": IMAGE },
    inputs: ["p"],
    ids: ["a.html"],
    codes: ["source/binary-file"],
  },
  {
    title: "a file without content",
    files: { "p/a.html": "", "p/b.html": PAGE },
    inputs: ["p"],
    ids: ["b.html"],
    codes: ["source/empty-file"],
  },
  {
    title: "a snapshot folder: ids begin with the handbook",
    files: {
      "p/manifest.json": manifest({ file: "a.html", sha256: sha256(PAGE) }),
      "p/a.html": PAGE,
    },
    inputs: ["p"],
    ids: ["api-things/a.html"],
    codes: [],
  },
  {
    title: "a manifest of something else does not make a snapshot folder",
    files: {
      "p/manifest.json": '{"name": "web application"}',
      "p/a.html": PAGE,
    },
    inputs: ["p"],
    ids: ["a.html"],
    codes: ["source/files-ignored"],
  },
  {
    title:
      "a page that was changed, one that is missing, one that is not listed",
    files: {
      "p/manifest.json": manifest(
        { file: "a.html", sha256: sha256("other") },
        { file: "gone.html" },
      ),
      "p/a.html": PAGE,
      "p/z.html": PAGE,
    },
    inputs: ["p"],
    ids: ["api-things/a.html", "api-things/z.html"],
    codes: [
      "source/page-edited",
      "source/page-missing",
      "source/page-not-listed",
    ],
  },
  {
    title: "a folder where the manifest should be",
    files: { "p/manifest.json/a.html": PAGE },
    inputs: ["p"],
    ids: [],
    codes: ["source/not-readable"],
  },
  {
    title: "a manifest that is cut short",
    files: { "p/manifest.json": '{"handbook": "api-th', "p/a.html": PAGE },
    inputs: ["p"],
    ids: [],
    codes: ["source/manifest-invalid"],
  },
  {
    title: "a manifest that leads out of the folder",
    files: {
      "p/manifest.json": manifest({ file: "../secret.html" }),
      "secret.html": PAGE,
    },
    inputs: ["p"],
    ids: [],
    codes: ["source/manifest-invalid"],
  },
];

for (const { title, files, inputs, ids, codes } of ROWS) {
  test(title, () =>
    inFolder(files, (folder) => {
      const { sources, diagnostics } = readInput(inputs, folder);
      assert.equal(
        sources.map(({ page }) => page.id),
        ids,
      );
      assert.equal(diagnostics.map(({ code }) => code).sort(), codes);
    }),
  );
}

test("a page knows what the manifest says of it, and its place", () =>
  inFolder(
    {
      "p/manifest.json": manifest({
        file: "a_0.html",
        address: "https://help.example/a_0.html",
        updatedOn: "2026-01-02",
        contents: ["Guide", "Orders"],
        sha256: sha256(PAGE),
      }),
      "p/a_0.html": PAGE,
    },
    (folder) => {
      const [source] = readInput(["p"], folder).sources;
      assert.equal(source, {
        kind: "page-source",
        page: {
          id: "api-things/a_0.html",
          file: "p/a_0.html",
          name: "a_0",
          handbook: "api-things",
          address: "https://help.example/a_0.html",
          updatedOn: "2026-01-02",
          contents: ["Guide", "Orders"],
        },
        text: PAGE,
        sha256: sha256(PAGE),
      });
    },
  ));

test("a file above the limit is skipped, not read", () =>
  inFolder({ "big.html": PAGE }, (folder) => {
    const page = { id: "big.html", file: "big.html", name: "big" };
    const location = path.join(folder, "big.html");
    const reading = readPageFile(location, page, PAGE.length - 1);
    assert.is(reading.source, undefined);
    assert.is(reading.diagnostics[0]?.code, "source/too-large");
    assert.ok(readPageFile(location, page, PAGE.length).source);
  }));

test("a folder behind a link in a circle does not hang", () =>
  inFolder({ "p/a.html": PAGE }, (folder) => {
    mkdirSync(path.join(folder, "p/sub"));
    symlinkSync(path.join(folder, "p"), path.join(folder, "p/sub/loop"));
    const { sources } = readInput(["p"], folder);
    assert.equal(
      sources.map(({ page }) => page.id),
      ["a.html"],
    );
  }));

test.run();
