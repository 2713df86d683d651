/** Every page is whole: links lead to files and places that there are, ids are given once, headings come in order. */
import path from "node:path";
import { load } from "cheerio";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { committedInputs, pagesOf, siteOf } from "./make-site.js";
import { SHOP_DOCUMENT } from "./shop-document.js";

const files = await siteOf(...committedInputs(), {
  name: "shop",
  document: SHOP_DOCUMENT,
});
const pages = pagesOf(files).map((file) => ({
  path: file.path,
  page: load(file.text),
}));
const paths = new Set(files.map((file) => file.path));
const ids = new Map(
  pages.map(({ path: file, page }) => [
    file,
    page("[id]")
      .toArray()
      .map((one) => one.attribs["id"] ?? ""),
  ]),
);

test("every internal link and anchor resolves", () => {
  let anchors = 0;
  for (const { path: file, page } of pages) {
    for (const { attribs } of page("[href], [src]").toArray()) {
      const href = attribs["href"] ?? attribs["src"] ?? "";
      if (/^https?:\/\//.test(href)) continue;
      const [target = "", anchor] = href.split("#");
      const found =
        target === ""
          ? file
          : path.posix.join(path.posix.dirname(file), target);
      assert.ok(paths.has(found), `${file} links to ${href}`);
      if (anchor === undefined) continue;
      anchors += 1;
      assert.ok(ids.get(found)?.includes(anchor), `${file} links to ${href}`);
    }
  }
  assert.ok(anchors > 150, String(anchors));
});

test("every id is given once, and labels name ids of their page", () => {
  for (const { path: file, page } of pages) {
    const own = ids.get(file) ?? [];
    assert.is(new Set(own).size, own.length, file);
    for (const { attribs } of page("[aria-labelledby]").toArray()) {
      assert.ok(own.includes(attribs["aria-labelledby"] ?? ""), file);
    }
  }
});

test("every page has one h1, and no level of headings is left out", () => {
  for (const { path: file, page } of pages) {
    const levels = page("h1, h2, h3, h4, h5, h6")
      .toArray()
      .map(({ name }) => Number(name.slice(1)));
    assert.is(levels.filter((level) => level === 1).length, 1, file);
    for (const [at, level] of levels.entries()) {
      assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${file} ${levels.join()}`);
    }
  }
});

test("every page but the first is linked from another", () => {
  const linked = new Set<string>();
  for (const { path: file, page } of pages) {
    for (const { attribs } of page("a[href]").toArray()) {
      const [target = ""] = (attribs["href"] ?? "").split("#");
      const found = path.posix.join(path.posix.dirname(file), target);
      if (found !== file) linked.add(found);
    }
  }
  for (const { path: file } of pages) assert.ok(linked.has(file), file);
});

test("search leads to pages and places that there are", () => {
  const script = files.find((file) => file.path === "search-index.js")?.text;
  const addresses = (script ?? "").match(/"address":"[^"]+"/g) ?? [];
  assert.ok(addresses.length > 300, String(addresses.length));
  for (const text of addresses) {
    const [file = "", anchor] = text.slice('"address":"'.length, -1).split("#");
    assert.ok(ids.has(file), file);
    if (anchor !== undefined) assert.ok(ids.get(file)?.includes(anchor), text);
  }
});

test.run();
