import { test } from "uvu";
import * as assert from "uvu/assert";
import type { DocumentTree } from "../../generator/document/document-tree.js";
import { treeOf } from "./fixture-page.js";

const BELL = "<table><tr><th>Bell</th></tr><tr><td>a</td></tr></table>";
const ROPE = "<table><tr><th>Rope</th></tr><tr><td>b</td></tr></table>";

/** Header and caption of each table, and what was told. */
function captionsOf({ blocks, diagnostics }: DocumentTree): string {
  const tables = blocks.flatMap((block) =>
    block.kind === "table"
      ? [
          `${block.header[0]?.text}=${block.number ?? ""} ${block.caption ?? ""}`,
        ]
      : [],
  );
  return [...tables, ...diagnostics.map(({ code }) => code)].join("; ");
}

const PAGES: readonly (readonly [title: string, html: string, want: string])[] =
  [
    [
      "before each",
      `<p>Table 1 Bells</p>${BELL}<p>Table 2 Ropes</p>${ROPE}`,
      "Bell=1 Bells; Rope=2 Ropes",
    ],
    [
      "behind each",
      `${BELL}<p>Table 1 Bells</p>${ROPE}<p>Table 2 Ropes</p>`,
      "Bell=1 Bells; Rope=2 Ropes",
    ],
    [
      "behind each, in other sections",
      `<p>Words.</p>${BELL}<p>Table 1 Bells</p><h4>Ropes</h4>${ROPE}<p>Table 2 Ropes</p><p>More.</p>`,
      "Bell=1 Bells; Rope=2 Ropes",
    ],
    [
      "behind one of two",
      `${BELL}<p>Words.</p>${ROPE}<p>Table 2 Ropes</p>`,
      "Bell= ; Rope= ",
    ],
    [
      "before the first as well",
      `<p>Table 1 Bells</p>${BELL}<p>Table 2 Ropes</p>${ROPE}<p>Table 3 Towers</p>`,
      "Bell=1 Bells; Rope=2 Ropes; document/caption-between-tables",
    ],
    [
      "of a third table that is a link",
      `${BELL}<p>Table 1 Ropes</p>${ROPE}<p><a href="#t">Table 2</a></p>`,
      "Bell= ; Rope=1 Ropes",
    ],
  ];

for (const [title, html, want] of PAGES) {
  test(`lines that are captions: ${title}`, () => {
    assert.is(captionsOf(treeOf(`<div>${html}</div>`)), want);
  });
}

test("lines behind the tables of a Markdown page", () => {
  const text = [
    "# Bells",
    "",
    "| Bell | Tone |",
    "|---|---|",
    "| a | b |",
    "",
    "**表 1**  钟",
    "",
    "| Rope | Size |",
    "|---|---|",
    "| a | b |",
    "",
    "**表 2**  绳",
  ].join("\n");
  assert.is(captionsOf(treeOf(text, "page.md")), "Bell=1 钟; Rope=2 绳");
});

test.run();
