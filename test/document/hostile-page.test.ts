import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Table } from "../../generator/document/document-tree.js";
import { fixtureText, outline, treeOf } from "./fixture-page.js";

const CUTS: readonly (readonly [string, string, string | undefined])[] = [
  ["whole", "<div><p>a</p></div>", undefined],
  ["whole, without a line end", "<p>a</p>", undefined],
  ["text after the last tag", "<p>a</p> and b", undefined],
  ["a paragraph that nobody closed", "<p>a", undefined],
  ["an attribute", '<div><p>a</p><p class="b', "tag"],
  ["a tag's name", "<div><p>a</p><ta", "tag"],
  ["a closing tag", "<div><p>a</p></di", "tag"],
  ["the first sign of a tag", "<div><p>a</p><", "tag"],
  ["a heading", "<p>a</p><h4>Respon", "`h4`"],
  ["a comment", "<p>a</p><!-- <table> -", "tag"],
  ["a cell", "<div><table><tr><td>a", "`div`, `table`"],
  ["between rows", "<table><tr><td>a</td></tr>", "`table`"],
  ["a list", "<ul><li>a</li><li>b", "`ul`"],
  ["code", "<pre>{ ", "`pre`"],
  ["between sections", '<div class="x"><h4>URI</h4><p>GET /</p>', "`div`"],
  ["a comment may open a table", "<p>a</p><!-- <table> -->", undefined],
];

for (const [title, html, want] of CUTS) {
  test(`cut off: ${title}`, () => {
    const { diagnostics } = treeOf(html, "cut.html");
    assert.equal(
      diagnostics.map(({ code, source }) => [code, source?.file]),
      want === undefined ? [] : [["document/truncated", "cut.html"]],
    );
    if (want) assert.match(diagnostics[0]?.message ?? "", want);
  });
}

test("a page that was cut off says where, and in which table", () => {
  const text = fixtureText("fragment.html");
  const [diagnostic] = treeOf(
    text.slice(0, text.indexOf("Room ID.")),
  ).diagnostics;
  const line = text.slice(0, text.indexOf("Room ID.")).split("\n").length;
  assert.is(diagnostic?.source?.position?.line, line);
  assert.is(diagnostic?.source?.table, "Path Parameters");
});

for (const [title, open, close] of [
  ["divs", "<div>", "</div>"],
  ["lists", "<ul><li>", "</li></ul>"],
  ["bold", "<b>", "</b>"],
  ["tables", "<table><tr><td>", "</td></tr></table>"],
  ["crumbs", '<div class="crumbs">', "</div>"],
  ["parent links", '<div class="parentlink">', "</div>"],
] as const) {
  test(`100,000 nested ${title} are no crash, and the text is kept`, () => {
    const deep = open.repeat(100_000) + "text" + close.repeat(100_000);
    const { blocks, diagnostics } = treeOf(`<div>${deep}</div><p>after</p>`);
    assert.ok(diagnostics.length <= 1);
    assert.match(outline(blocks.slice(-1)), "after");
    if (title === "divs") {
      assert.is(outline(blocks), "p(text) p(after)");
      assert.is(diagnostics[0]?.code, "document/too-deep");
    }
  });
}

test("200,000 children of a parent link are no crash", () => {
  const html = `<html><div class="parentlink">${"<i></i>".repeat(200_000)}<a href="x">Up</a></div></html>`;
  assert.is(treeOf(html).parentTopic, "Up");
});

/** Counts string building and array copying: the work that grows with the input. */
function stepsFor(rows: number): { steps: number; table: Table } {
  const row = "<tr><td><p>a</p></td><td><ul><li>b</li></ul></td></tr>";
  const html = `<table><thead><tr><th>N</th><th>D</th></tr></thead>${row.repeat(rows)}</table>`;
  let steps = 0;
  const counted = <T extends object, K extends keyof T>(
    owner: T,
    name: K,
    cost: (self: unknown) => number,
  ): (() => void) => {
    const original = owner[name] as (...args: unknown[]) => unknown;
    owner[name] = function (this: unknown, ...args: unknown[]): unknown {
      steps += cost(this);
      return original.apply(this, args);
    } as T[K];
    return () => {
      owner[name] = original as T[K];
    };
  };
  const size = (self: unknown): number => (self as unknown[]).length;
  const restore = [
    counted(Array.prototype, "slice", size),
    counted(Array.prototype, "join", size),
    counted(Array.prototype, "map", size),
    counted(Array.prototype, "findLastIndex", size),
    counted(Array.prototype, "unshift", size),
    counted(Array.prototype, "shift", size),
    counted(Array.prototype, "includes", size),
    counted(Array.prototype, "indexOf", size),
  ];
  try {
    const table = treeOf(html).blocks[0] as Table;
    return { steps, table };
  } finally {
    for (const undo of restore) undo();
  }
}

test("a table of 10,000 rows costs ten times one of 1,000", () => {
  const small = stepsFor(1_000);
  const large = stepsFor(10_000);
  assert.is(large.table.rows.length, 10_000);
  assert.ok(small.steps > 1_000);
  assert.ok(
    large.steps / small.steps < 11,
    `${small.steps} steps grew to ${large.steps}`,
  );
});

const BLANKS = " ".repeat(300_000);

for (const [title, page] of [
  ["a line of Markdown", `# A\n\n**B**\n\nword${BLANKS}word\n`],
  ["a fence", `# A\n\n\`\`\`\nword${BLANKS}word\n\`\`\`\n`],
  ["code in HTML", `<h1>A</h1><pre>word${BLANKS}word</pre>`],
  ["a paragraph in HTML", `<h1>A</h1><p>word${BLANKS}word</p>`],
] as const) {
  test(`blanks without end in ${title} take no time without end`, () => {
    const before = process.cpuUsage();
    const { blocks } = treeOf(page);
    const { user } = process.cpuUsage(before);
    assert.match(JSON.stringify(blocks.at(-1)), /word +word/);
    assert.ok(user < 5_000_000, `${user / 1000} ms`);
  });
}

test.run();
