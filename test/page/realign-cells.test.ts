/** Rows that lost a cell: they are put right only where what the cells say proves how. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { extractPage } from "../../generator/page/extract-page.js";
import type { PageModel } from "../../generator/page/page-model.js";
import { textTree } from "../document/text-page.js";

const FOUR = "Parameter | Mandatory | Type | Description";
const TYPE_FIRST = "Parameter | Type | Mandatory | Description";
const THREE = "Parameter | Type | Description";
const SIX = "Parameter | Mandatory | Type | Default Value | Description";

function read(header: string, row: string): PageModel {
  const rule = header.replace(/[^|]+/g, "---");
  const text = `Pots\nURI\nPOST /v1/lids\nRequest Parameters\n| ${header} |\n|${rule}|\n| ${row} |\n`;
  return extractPage(textTree(text));
}

/** name, flag, type, description; whether cells were moved. */
const ROWS: readonly (readonly [string, string, string, string, boolean])[] = [
  [
    "type lost",
    FOUR,
    "lid | No | The lid of the pot. | ",
    "lid|No||The lid of the pot.",
    true,
  ],
  [
    "type lost, the last cell not there",
    FOUR,
    "lid | No | The lid of the pot.",
    "lid|No||The lid of the pot.",
    true,
  ],
  [
    "type lost, one word of description",
    FOUR,
    "lid | No | Lids. | ",
    "lid|No||Lids.",
    true,
  ],
  [
    "type lost in Chinese",
    "参数 | 是否必选 | 参数类型 | 描述",
    "lid | 否 | 锅的盖子。 | ",
    "lid|否||锅的盖子。",
    true,
  ],
  [
    "type lost, the flag behind it",
    TYPE_FIRST,
    "lid | No | The lid of the pot. | ",
    "lid|No||The lid of the pot.",
    true,
  ],
  [
    "type lost, no flags",
    THREE,
    "lid | The lid of the pot. | ",
    "lid|||The lid of the pot.",
    true,
  ],
  [
    "flag lost",
    FOUR,
    "lid | String | The lid of the pot. | ",
    "lid||String|The lid of the pot.",
    true,
  ],
  [
    "flag and type lost",
    FOUR,
    "lid | The lid of the pot. | | ",
    "lid|||The lid of the pot.",
    true,
  ],
  [
    "description lost: nothing to move",
    FOUR,
    "lid | No | String | ",
    "lid|No|String|",
    false,
  ],
  [
    "a type that is misspelt",
    FOUR,
    "lid | No | Strng | ",
    "lid|No|Strng|",
    false,
  ],
  [
    "words below Type, and a description",
    FOUR,
    "lid | No | The lid of it. | More.",
    "lid|No|The lid of it.|More.",
    false,
  ],
  [
    "a flag that says neither",
    FOUR,
    "lid | Perhaps | String | ",
    "lid|Perhaps|String|",
    false,
  ],
  [
    "a column of anything leaves two ways",
    SIX,
    "lid | No | The lid of the pot. | | ",
    "lid|No|The lid of the pot.|",
    false,
  ],
];

for (const [title, header, row, want, moved] of ROWS) {
  test(title, () => {
    const { tables, diagnostics } = read(header, row);
    const [found] = tables[0]?.rows ?? [];
    assert.is(
      [
        found?.name,
        found?.mandatoryText,
        found?.typeText,
        found?.description,
      ].join("|"),
      want,
    );
    const codes = diagnostics.map(({ code }) => code);
    assert.is(codes.includes("page/cell-realigned"), moved);
    if (moved && found?.typeText === "")
      assert.equal(found.type, { kind: "unknown", text: "" });
    if (moved) assert.not(codes.includes("page/short-row"));
  });
}

test("the warning says which cell was lost, and what proves it", () => {
  const [warning] = read(FOUR, "lid | No | The lid of the pot. | ").diagnostics;
  assert.is(warning?.severity, "warning");
  assert.is(warning?.source?.row, "lid");
  assert.match(
    warning?.message ?? "",
    "below `Type`: `The lid of the pot.` stands there",
  );
  assert.is(warning?.actual, "lid | No | The lid of the pot. | ");
});

test.run();
