/** Cells of Markdown tables whose lines run together: the description has them apart, and its values are read. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { modelOf } from "./page-html.js";

const ROWS: readonly {
  readonly title: string;
  readonly cell: string;
  readonly want: string;
  readonly constraints: readonly string[];
}[] = [
  {
    title: "English labels",
    cell: "Turns of the r5.large key.Value range: 1 to 5Default: 1",
    want: "Turns of the r5.large key.\nValue range: 1 to 5\nDefault: 1",
    constraints: ["range", "default"],
  },
  {
    title: "Chinese labels",
    cell: "功能说明：钥匙转数取值范围：1~5默认值：1",
    want: "功能说明：钥匙转数\n取值范围：1~5\n默认值：1",
    constraints: ["range", "default"],
  },
  {
    title: "a raised power",
    cell: "Turns of the key. The value ranges from 1 to 2<sup>16</sup>.",
    want: "Turns of the key. The value ranges from 1 to 2^16.",
    constraints: ["range"],
  },
  {
    title: "values in bold",
    cell: "Kind of wood.**1**: hard**2**: soft",
    want: "Kind of wood.\n1: hard\n2: soft",
    constraints: ["enum"],
  },
];

for (const { title, cell, want, constraints } of ROWS) {
  test(title, () => {
    const { tables } = modelOf(
      `# Winding Keys

## URI

POST /v1/keys

## Request Parameters

|Parameter|Mandatory|Type|Description|
|--|--|--|--|
|turns|No|Integer|${cell}|
`,
      "page.md",
    );
    const [row] = tables[0]?.rows ?? [];
    assert.is(row?.description, want);
    assert.equal(
      row?.prose.constraints.map(({ kind }) => kind),
      constraints,
    );
  });
}

test.run();
