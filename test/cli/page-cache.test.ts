import { test } from "uvu";
import * as assert from "uvu/assert";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openPageCache } from "../../generator/cli/page-cache.js";
import { readPages } from "../../generator/pipeline.js";
import type { PageSource } from "../../generator/source/page-source.js";
import { inFolder } from "../temporary-folder.js";

const SOURCES = ["One", "Two", "Three"].map(pageOf);

function pageOf(name: string): PageSource {
  return {
    kind: "page-source",
    page: { id: name, file: `${name}.html`, name },
    text: `<h1>${name}</h1><h4>URI</h4><p>GET /v1/${name.toLowerCase()}</p>`,
    sha256: `hash of ${name}`,
  };
}

/** Reads the sources with the cache in `folder`, and stores it. */
function read(folder: string, sources = SOURCES, build = "build") {
  const cache = openPageCache(folder, "pages", build);
  const reading = readPages(sources, cache);
  cache.save();
  return reading;
}

/** What happens to the file between two runs, and how many pages the second one parses. */
const CHANGES: readonly (readonly [
  title: string,
  change: (text: string) => string,
  parsed: number,
])[] = [
  ["nothing", (text) => text, 0],
  ["cut short in its last line", (text) => text.slice(0, -20), 1],
  ["cut short behind its first line", (text) => text.slice(0, 10), 3],
  ["a line that is no JSON", (text) => text.replace('{"kind"', '{"kind'), 1],
  ["empty", () => "", 3],
  ["something else", () => '{"build": "x", "pag', 3],
];

for (const [title, change, parsed] of CHANGES) {
  test(`the file is ${title}: ${parsed} pages are parsed`, () =>
    inFolder({}, (folder) => {
      const cold = read(folder);
      assert.is(cold.pagesParsed, 3);
      const [name = ""] = readdirSync(folder);
      const file = path.join(folder, name);
      writeFileSync(file, change(readFileSync(file, "utf8")));
      const warm = read(folder);
      assert.is(warm.pagesParsed, parsed);
      assert.equal(warm.pages, cold.pages);
      assert.is(read(folder).pagesParsed, 0);
    }));
}

test("one page changed: it alone is parsed, and the file forgets what it was", () =>
  inFolder({}, (folder) => {
    read(folder);
    const [first, , third] = SOURCES as [PageSource, PageSource, PageSource];
    const changed = { ...pageOf("Four"), page: SOURCES[1]!.page };
    assert.is(read(folder, [first, changed, third]).pagesParsed, 1);
    assert.is(read(folder).pagesParsed, 1);
  }));

test("another reader reads anew", () =>
  inFolder({}, (folder) => {
    read(folder);
    assert.is(read(folder, SOURCES, "another build").pagesParsed, 3);
  }));

test.run();
