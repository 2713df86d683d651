import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Cell, Table } from "../../generator/document/document-tree.js";
import { blocksOf, outline, tableOf, treeOf } from "./fixture-page.js";

const HEAD = "<thead><tr><th>N</th><th>T</th><th>D</th></tr></thead>";

/** One row a line; `_` is a gap, `^` a cell that a span repeats. */
function gridOf({ header, rows }: Table): string[] {
  const show = (cell: Cell): string =>
    cell.gap ? "_" : `${cell.spanned ? "^" : ""}${cell.text}`;
  return [
    header.map(show).join("|"),
    ...rows.map((row) => row.cells.map(show).join("|")),
  ];
}

const GRIDS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "header by thead",
    `${HEAD}<tbody><tr><td>a</td><td>b</td><td>c</td></tr></tbody>`,
    ["N|T|D", "a|b|c"],
  ],
  [
    "header cells in a thead may be td",
    "<thead><tr><td>N</td></tr></thead><tr><td>a</td></tr>",
    ["N", "a"],
  ],
  [
    "header by th",
    "<tr><th>N</th><th>T</th></tr><tr><td>a</td><td>b</td></tr>",
    ["N|T", "a|b"],
  ],
  ["no header", "<tr><td>N</td></tr><tr><td>a</td></tr>", ["", "N", "a"]],
  [
    "a row that begins with th is no header",
    "<tr><th>N</th><td>T</td></tr>",
    ["", "N|T"],
  ],
  ["a short row", `${HEAD}<tr><td>a</td></tr>`, ["N|T|D", "a|_|_"]],
  [
    "a long row",
    "<tr><th>N</th></tr><tr><td>a</td><td>b</td></tr>",
    ["N", "a|b"],
  ],
  [
    "a row span",
    `${HEAD}<tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td><td>h</td></tr>`,
    ["N|T|D", "a|b|c", "^a|d|e", "f|g|h"],
  ],
  [
    "a column span",
    `${HEAD}<tr><td colspan="2">a</td><td>b</td></tr>`,
    ["N|T|D", "a|^a|b"],
  ],
  [
    "both spans",
    `${HEAD}<tr><td colspan="2" rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>`,
    ["N|T|D", "a|^a|b", "^a|^a|c"],
  ],
  [
    "a row span of the last column beside missing cells",
    `${HEAD}<tr><td>a</td><td>b</td><td rowspan="2">c</td></tr><tr><td>d</td></tr><tr><td>e</td><td>f</td><td>g</td></tr>`,
    ["N|T|D", "a|b|c", "d|_|^c", "e|f|g"],
  ],
  [
    "a nonsensical span",
    `${HEAD}<tr><td colspan="x" rowspan="-3">a</td><td colspan="0">b</td><td>c</td></tr>`,
    ["N|T|D", "a|b|c"],
  ],
  [
    "tags that nobody closed",
    "<tr><th>N<th>T<tr><td>a<td>b<tr><td>c<td>d",
    ["N|T", "a|b", "c|d"],
  ],
  [
    "paragraphs and lists in a cell",
    "<tr><th>N</th></tr><tr><td><p>a</p><p>b</p><ul><li>c</li><li>d</li></ul></td></tr>",
    ["N", "a\nb\nc\nd"],
  ],
  ["no rows", "<caption>Table 1 Nothing</caption>", [""]],
];

for (const [title, html, want] of GRIDS) {
  test(`table: ${title}`, () => {
    assert.equal(gridOf(tableOf(`<table>${html}</table>`)), want);
  });
}

const CAPTIONS: readonly (readonly [
  title: string,
  caption: string,
  number: number | undefined,
  words: string | undefined,
])[] = [
  ["number and words", "<b>Table 4 </b>Volume", 4, "Volume"],
  ["no blank after the number", "表2请求Body参数", 2, "请求Body参数"],
  ["a colon", "Table 4: Volume", 4, "Volume"],
  ["a dot", "Table 4. Volume", 4, "Volume"],
  ["no number", "Volume parameters", undefined, "Volume parameters"],
  ["a number alone", "Table 4", 4, undefined],
  ["the number of a chapter", "Table 4-2 Volume", undefined, "Volume"],
];

for (const [title, caption, number, words] of CAPTIONS) {
  test(`caption: ${title}`, () => {
    const table = tableOf(
      `<table><caption>${caption}</caption><tr><th>N</th></tr></table>`,
    );
    assert.equal([table.number, table.caption], [number, words]);
  });
}

test("a nested table stays in its cell, and its links are not the cell's", () => {
  const table = tableOf(
    '<table><tr><th>N</th></tr><tr><td>a <a href="#x">x</a><table><tr><th>M</th></tr><tr><td><a href="#y">b</a></td></tr></table></td></tr></table>',
  );
  const cell = table.rows[0]?.cells[0] as Cell;
  assert.is(outline(cell.blocks), "p(a x|x>#x) table( 1)");
  assert.equal(cell.links, [{ text: "x", href: "#x" }]);
});

test("what stands in a table outside of its cells is read after it", () => {
  const blocks = blocksOf(
    "<table><tr><th>N</th></tr><tr><td>a</td></tr><h4>Response</h4><p>b</p><table><tr><td>c</td></tr></table></table>",
  );
  assert.is(outline(blocks), "table( 1) h4(Response) p(b) table( 1)");
});

test("a hostile column span makes 200 cells at most", () => {
  const { rows } = tableOf(
    '<table><tr><td colspan="99999999">a</td><td>b</td></tr><tr><td rowspan="99999999">c</td></tr></table>',
  );
  assert.equal(
    rows.map(({ cells }) => cells.length),
    [200, 1],
  );
});

test("a row knows its line", () => {
  const { rows } = treeOf(
    "<table>\n<tr><th>N</th></tr>\n\n<tr><td>a</td></tr>\n</table>",
  ).blocks[0] as Table;
  assert.equal(rows[0]?.position, { line: 4, column: 1 });
});

test.run();
