import { test } from "uvu";
import * as assert from "uvu/assert";
import { detectFormat } from "../../generator/document/detect-format.js";
import type { Block } from "../../generator/document/document-tree.js";
import { fixtureText, outline, treeOf } from "./fixture-page.js";

test("a whole page and its article alone give the same blocks", () => {
  const whole = treeOf(fixtureText("whole-page.html"));
  const fragment = treeOf(fixtureText("fragment.html"));
  assert.is(outline(whole.blocks), outline(fragment.blocks));
  assert.equal(
    withoutPositions(whole.blocks),
    withoutPositions(fragment.blocks),
  );
  assert.equal(whole.diagnostics, []);
});

test("the frame of a whole page tells title, chapters, parent and date", () => {
  const whole = treeOf(fixtureText("whole-page.html"));
  assert.is(
    whole.documentTitle,
    "Listing Shelves_Rooms_API Reference_Storeroom",
  );
  assert.equal(whole.breadcrumb, [
    "Help Center",
    "Storeroom",
    "API Reference",
    "Rooms",
  ]);
  assert.is(whole.parentTopic, "Rooms");
  assert.is(whole.updatedOn, "2026-03-04");
});

test("a fragment knows nothing of a frame", () => {
  const { documentTitle, breadcrumb, parentTopic, updatedOn } = treeOf(
    fixtureText("fragment.html"),
  );
  assert.equal(
    [documentTitle, breadcrumb, parentTopic, updatedOn],
    [undefined, [], undefined, undefined],
  );
});

test("the Chinese date and breadcrumb are read as well", () => {
  const tree = treeOf(
    '<html><body><div class="breadcrumbs">帮助中心/ 存储/ API参考/ 列表</div><p class="updateTime">更新时间：2025-12-29 GMT+08:00</p><div class="help-content"><p>x</p></div></body></html>',
  );
  assert.equal(tree.breadcrumb, ["帮助中心", "存储", "API参考"]);
  assert.is(tree.updatedOn, "2025-12-29");
});

const FORMATS: readonly (readonly [string, string, string])[] = [
  ["an HTML fragment", '<div class="section"><h4>URI</h4></div>', "html"],
  ["a whole page", "<!DOCTYPE html>\n<html><body></body></html>", "html"],
  ["a page behind a byte order mark", "\ufeff<html></html>", "html"],
  ["a comment first", "<!-- saved -->\n<h1>Title</h1>", "html"],
  ["anchors first", '<a name="x"></a><a name="x"></a>\n\n<h1>T</h1>', "html"],
  ["HTML with a shell comment in code", "<pre>\n# curl\n</pre>", "html"],
  ["text before HTML", "Title\n<p>One</p>", "html"],
  ["Markdown with headings", "# Title\n\n## URI\n\nGET /v1/x", "markdown"],
  ["Markdown behind anchors", '<a name="x"></a>\n\n# Title\n', "markdown"],
  [
    "Markdown with HTML tables",
    '# Title<a name="t"></a>\n\n<table><tr><td><p>a</p><div class="note">b</div></td></tr></table>\n',
    "markdown",
  ],
  ["Markdown with a table only", "|a|b|\n|---|---|\n|c|d|\n", "markdown"],
  ["Markdown with bold lines", "**URI**\n\nGET /v1/x\n", "markdown"],
  ["plain text", "Placing an Order\n\nURI\nPOST /v1/orders\n", "text"],
  [
    "rows on one line each",
    "Parameter Mandatory Type\nid Yes String\n",
    "text",
  ],
  ["a comparison in text", "a < b and b > c", "text"],
  ["nothing", "", "text"],
];

for (const [title, text, want] of FORMATS) {
  test(`format: ${title}`, () => assert.is(detectFormat(text), want));
}

test("a file that is no text gives an empty tree and an error", () => {
  const { blocks, diagnostics } = treeOf(
    "%PDF-1.7\nPOST /v1/orders\n",
    "a.txt",
  );
  assert.equal(blocks, []);
  assert.equal(
    diagnostics.map(({ code, severity, source }) => [
      code,
      severity,
      source?.file,
    ]),
    [["document/unsupported-format", "error", "a.txt"]],
  );
});

function withoutPositions(blocks: readonly Block[]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) =>
      key === "position" ? undefined : value,
    ),
  ) as unknown;
}

test.run();
