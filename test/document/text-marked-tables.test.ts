/** Tables that kept bars, tabs or aligned blanks. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { codesIn, tablesIn } from "./text-page.js";

const BARS =
  "|\nParameter |\nMandatory |\nType |\nDescription |\n|---|---|---|---|\n";
const LID = "|\nlid |\nNo |\nString |\nThe lid. |\n";
const KNOB = "|\nknob |\nYes |\nString |\nA knob. |\n";
const HEADER = "Parameter|Mandatory|Type|Description";
const LID_ROW = "lid|No|String|The lid.";
const KNOB_ROW = "knob|Yes|String|A knob.";

const TABLES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "cells on lines that end in a bar, a bar before each row",
    BARS + LID + KNOB,
    [LID_ROW, KNOB_ROW],
  ],
  [
    "the same without bars before rows: a lone one is an empty cell",
    "Parameter |\nMandatory |\nType |\nDescription |\n|---|---|---|---|\nlid |\nNo |\n|\nThe lid. |\nknob |\nYes |\nString |\n|\n",
    ["lid|No||The lid.", "knob|Yes|String|"],
  ],
  [
    "bars on lines of their own between cells",
    "|\nParameter\n|\nMandatory\n|\nType\n|\nDescription\n|\n|---|---|---|---|\n|\nlid\n|\nNo\n|\nString\n|\nThe lid.\n|\n|\nknob\n|\nYes\n|\nString\n|\nA knob.\n|\nResponse Parameters",
    [LID_ROW, KNOB_ROW],
  ],
  [
    "cells on lines that begin with a bar",
    "| Parameter\n| Mandatory\n| Type\n| Description |\n|---|---|---|---|\n| lid\n| No\n| String\n| The lid. |\n| knob\n| Yes\n| String\n| A knob. |",
    [LID_ROW, KNOB_ROW],
  ],
  [
    "a rule that was lost",
    BARS.replace(/\|-.*\n/, "") + LID + KNOB,
    [LID_ROW, KNOB_ROW],
  ],
  [
    "a last cell that is empty",
    `${BARS}|\nlid |\nNo |\nThe lid. |\n|\n${KNOB}`,
    ["lid|No|The lid.|", KNOB_ROW],
  ],
  [
    "an empty cell in the middle",
    `${BARS}|\nlid |\nNo |\n|\nThe lid. |\n${KNOB}`,
    ["lid|No||The lid.", KNOB_ROW],
  ],
  [
    "a last cell that is not there",
    `${BARS}|\nlid |\nNo |\nString |\n${KNOB}`,
    ["lid|No|String|~", KNOB_ROW],
  ],
  [
    "two cells that are not there",
    `${BARS}|\nlid |\nNo |\n${KNOB}`,
    ["lid|No|~|~", KNOB_ROW],
  ],
  [
    "a cell of several lines",
    `${BARS}|\nlid |\nNo |\nString |\nIt is:\n- open\n- shut |\n${KNOB}`,
    ["lid|No|String|It is:/open/shut", KNOB_ROW],
  ],
  [
    "bars within words",
    `${BARS}|\nlid |\nNo |\nString |\nSigns such as =*<>,|/. |\n${KNOB}`,
    ["lid|No|String|Signs such as =*<>,|/.", KNOB_ROW],
  ],
  [
    "an empty last cell at the end of the page",
    `${BARS}|\nlid |\nNo |\nString |\n|\n`,
    ["lid|No|String|"],
  ],
  [
    "Markdown rows",
    "| Parameter | Mandatory | Type | Description |\n|---|---|---|---|\n| lid | No | String | The lid. |\n| knob | Yes | String | A knob. |",
    [LID_ROW, KNOB_ROW],
  ],
  [
    "Markdown rows without outer bars",
    "Parameter | Mandatory | Type | Description\n--- | --- | --- | ---\nlid | No | String | The lid.\nknob | Yes | String | a|b.",
    [LID_ROW, "knob|Yes|String|a|b."],
  ],
  [
    "Markdown rows, cells that were lost at the end",
    "| Parameter | Mandatory | Type | Description |\n|---|---|---|---|\n| lid | No | The lid. | |\n| knob | Yes |",
    ["lid|No|The lid.|", "knob|Yes|~|~"],
  ],
  [
    "line breaks and marks that were left over",
    "| Parameter | Mandatory | Type | Description |\n|---|---|---|---|\n| **lid** | No | `String` | If **knob **is set:<br>- open<br/>- shut |",
    ["lid|No|String|If knob is set:/open/shut"],
  ],
  [
    "bullets that were joined",
    "| Parameter | Mandatory | Type | Description |\n|---|---|---|---|\n| lid | No | String | It is: • open • shut |",
    ["lid|No|String|It is:/open/shut"],
  ],
  [
    "tabs",
    "Parameter\tMandatory\tType\tDescription\r\nlid\tNo\t\tThe lid:\r\n- open\r\n- shut\r\nknob\tYes\tString\tA knob.\r\nRequest Parameters",
    ["lid|No||The lid:/open/shut", KNOB_ROW],
  ],
  [
    "several blanks, aligned",
    "Parameter    Mandatory  Type      Description\nlid          No                   The lid\n                                  of the pot.\nknob         Yes        String    A knob.",
    ["lid|No|~|The lid/of the pot.", KNOB_ROW],
  ],
  [
    "several blanks, not aligned",
    "Parameter  Mandatory  Type  Description\nlid  No  String  The lid.\nknob  Yes  String  A knob.",
    [LID_ROW, KNOB_ROW],
  ],
];

for (const [title, given, want] of TABLES) {
  test(`rows: ${title}`, () => {
    assert.equal(tablesIn(`Pots\n${given}`), ["[-]", HEADER, ...want]);
    assert.equal(codesIn(`Pots\n${given}`), []);
  });
}

const SURPLUS: readonly (readonly [string, string, string])[] = [
  [
    "a row of one line",
    "| Parameter | Type |\n|---|---|\n| lid | open | shut |",
    "lid|open | shut",
  ],
  [
    "a cell too many",
    "|\nParameter |\nType |\n|---|---|\n|\nlid |\nString |\nMore words. |\n",
    "lid|String/More words.",
  ],
  ["a tab too many", "Parameter\tType\nlid\tString\tmore", "lid|String | more"],
];

for (const [title, given, want] of SURPLUS) {
  test(`more cells than the header: ${title}`, () => {
    assert.is(tablesIn(`Pots\n${given}`)[2], want);
    assert.equal(codesIn(`Pots\n${given}`), ["document/surplus-cell"]);
  });
}

const ROW = "| Parameter | Type |\n|---|---|\n| lid | String |\n";
const NEXT_TABLES: readonly (readonly [string, string])[] = [
  ["rows", ROW + ROW],
  ["rows without their rules", `${ROW}${ROW}`.replaceAll("|---|---|\n", "")],
  [
    "cells",
    "|\nParameter |\nType |\n|---|---|\n|\nlid |\nString |\n".repeat(2),
  ],
  [
    "cells without bars before rows",
    "Parameter |\nType |\n|---|---|\nlid |\nString |\n".repeat(2),
  ],
  ["lines", "Parameter\nType\nlid\nString\n".repeat(2)],
  ["tabs", "Parameter\tType\nlid\tString\n".repeat(2)],
];

for (const [title, given] of NEXT_TABLES) {
  test(`a header once more begins another table: ${title}`, () => {
    const table = ["[-]", "Parameter|Type", "lid|String"];
    assert.equal(tablesIn(`Pots\n${given}`), [...table, ...table]);
  });
}

test("a table that begins with its rule has no header", () => {
  assert.equal(tablesIn("Pots\n|---|---|\n| lid | String |\n"), [
    "[-]",
    "",
    "lid|String",
  ]);
});

test.run();
