/** Text that is very long or wants to break the parser: time stays linear, and nothing is lost. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readPages, type ServiceModel } from "../../generator/index.js";
import { buildServiceModel } from "../../generator/service/build-service-model.js";
import { tablesIn, textTree } from "./text-page.js";
import { processorTime } from "../processor-time.js";

const ROWS = 20_000;
const LAYOUTS: readonly (readonly [
  string,
  string,
  (name: string) => string,
])[] = [
  [
    "one cell a line",
    "Parameter\nType\nDescription\n",
    (name) => `${name}\nString\nWords.\n`,
  ],
  [
    "cells and bars",
    "|\nParameter |\nType |\nDescription |\n|---|---|---|\n",
    (name) => `|\n${name} |\nString |\nWords. |\n`,
  ],
  [
    "rows",
    "| Parameter | Type | Description |\n|---|---|---|\n",
    (name) => `| ${name} | String | Words. |\n`,
  ],
  [
    "tabs",
    "Parameter\tType\tDescription\n",
    (name) => `${name}\tString\tWords.\n`,
  ],
  [
    "blanks",
    "Parameter  Type  Description\n",
    (name) => `${name}  String  Words.\n`,
  ],
];

for (const [title, header, row] of LAYOUTS) {
  test(`${ROWS} rows: ${title}`, () => {
    const text = Array.from({ length: ROWS }, (_, at) => row(`lid_${at}`)).join(
      "",
    );
    const [table] = textTree(`Pots\n${header}${text}`).blocks.slice(1);
    assert.is(table?.kind === "table" && table.rows.length, ROWS);
  });
}

/** Each took minutes, or would take them, if a line were looked at again and again. */
const MANY = 50_000;
const LONG: readonly (readonly [string, string])[] = [
  ["lone bars", "|\n".repeat(MANY)],
  ["headers without rows", "Parameter\nType\n".repeat(MANY)],
  ["header cells with bars", "Parameter |\n".repeat(MANY)],
  ["rules", "|---|---|\n".repeat(MANY)],
  ["captions", "Table 1 A\n".repeat(MANY)],
  ["lone dashes", "-\n".repeat(MANY)],
  ["open braces", `Example Requests\n${"{\n".repeat(MANY)}`],
  ["open braces between sections", "Example Requests\n{\n".repeat(MANY)],
  [
    "a cell that nobody closed",
    `|\nParameter |\nType |\n|---|---|\n|\nlid |\n${"x\n".repeat(MANY)}`,
  ],
  ["open fences", "```\n".repeat(MANY + 1)],
  [
    "deep lists",
    Array.from(
      { length: 4000 },
      (_, at) => `${" ".repeat(at % 500)}- a\n`,
    ).join(""),
  ],
  [
    "a megabyte of blanks between cells",
    `Parameter  Type\n${"a  ".repeat(330_000)}`,
  ],
  ["a megabyte of bars", `${"| a ".repeat(250_000)}|\n|---|\n`],
  ["a megabyte of rules", `${"|---".repeat(250_000)}|\n| a |`],
  ["a megabyte of stars", "**".repeat(500_000)],
  ["a megabyte of brackets", "Words [".repeat(140_000)],
  [
    "a megabyte of braces in a target",
    `Example Requests\nPOST /${"{".repeat(1_000_000)}`,
  ],
];

for (const [title, text] of LONG) {
  test(`linear: ${title}`, () => {
    const took = processorTime();
    assert.ok(textTree(`Pots\n${text}`).blocks.length > 0);
    assert.ok(took() < 15_000);
  });
}

/** Through all of matching: each of these took minutes where a row asked for all others again. */
const BODY = "Pots\nURI\nPOST /v1/pots\nRequest Parameters\n";
const HEADER = "Parameter\tType\tDescription\n";
const MOST_ROWS = 100_000;
const UNMATCHED: readonly (readonly [string, string])[] = [
  ["types that are lost", "\tWords."],
  ["one object", "Lid object\tWords."],
  ["scalars", "String\tWords."],
];

for (const [title, cells] of UNMATCHED) {
  test(`${MOST_ROWS} rows and a table without a caption: ${title}`, () => {
    const rows = Array.from(
      { length: MOST_ROWS },
      (_, at) => `lid_${at}\t${cells}\n`,
    ).join("");
    const text = `${BODY}${HEADER}${rows}\n${HEADER}knob\tString\tA knob.\n`;
    const took = processorTime();
    const { objects, operations } = serviceOfText(text, "pots.txt");
    const fields = [...objects.values()].map((object) => object.fields.length);
    assert.is(operations.length, 1);
    assert.ok(Math.max(...fields) >= MOST_ROWS);
    assert.ok(took() < 60_000);
  });
}

test("the name of a file says nothing of its format", () => {
  const text = `${BODY}${HEADER}lid\tLid object\tThe lid.\n\n${HEADER}knob\tString\tKnob of the lid.\n`;
  const [first, ...others] = ["pots.txt", "pots.html", "pots.md", "pots"].map(
    (file) =>
      [...serviceOfText(text, file).objects.values()].map(({ fields }) =>
        fields.map(({ name }) => name),
      ),
  );
  assert.equal(first, [["knob"], ["lid"]]);
  for (const other of others) assert.equal(other, first);
});

function serviceOfText(text: string, file: string): ServiceModel {
  const page = { id: "pots", file, name: "pots" };
  const { pages } = readPages([
    { kind: "page-source", page, text, sha256: "" },
  ]);
  return buildServiceModel(pages, { name: "pots", owns: () => true });
}

test("names of Object's own members are names like any other", () => {
  assert.equal(
    tablesIn(
      "Pots\nParameter\nType\n__proto__\nString\nconstructor\nInteger\n",
    ).slice(2),
    ["__proto__|String", "constructor|Integer"],
  );
});

test.run();
