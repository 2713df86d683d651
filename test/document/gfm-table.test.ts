/** Tables of Markdown whose cells hold a bar that nobody escaped. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseMarkdown } from "../../generator/document/markdown/parse-markdown.js";
import { sourceOf } from "./fixture-page.js";

const ROWS: readonly (readonly [title: string, row: string, want: string])[] = [
  ["a sign in quotation marks", "rope|不含“=”,“|”,“/”", "rope;不含“=”,“|”,“/”"],
  ["twice", 'rope|No "|" and no "|"', 'rope;No "|" and no "|"'],
  ["escaped", "rope|a \\| b", "rope;a | b"],
  ["no more cells than labels", "“|”", "“;”"],
];

for (const [title, row, want] of ROWS) {
  test(`bars in cells: ${title}`, () => {
    const text = `|名称|描述|\n|--|--|\n|${row}|\n`;
    const [table] = parseMarkdown(sourceOf(text, "page.md")).blocks;
    assert.is(table?.kind, "table");
    if (table?.kind === "table")
      assert.is(table.rows[0]?.cells.map((cell) => cell.text).join(";"), want);
  });
}

test.run();
