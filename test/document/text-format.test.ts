/** Text, Markdown or HTML: told by content alone. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { detectFormat } from "../../generator/document/detect-format.js";

const ROWS = "| Parameter | Type |\n|---|---|\n| lid | String |\n";
const FORMATS: readonly (readonly [string, string, string])[] = [
  [
    "plain sections and Markdown rows",
    `Pots\nURI\nGET /v1/lids\nRequest Parameters\n${ROWS}`,
    "text",
  ],
  [
    "plain sections, code fences",
    "Pots\nURI\nGET /v1/lids\nExample Requests\n```\n{}\n```\n",
    "text",
  ],
  [
    "plain sections, a bold line",
    "Pots\nURI\nGET /v1/lids\n**Note that**\nResponse Parameters\nNone",
    "text",
  ],
  [
    "plain sections, a comment in an example",
    "Pots\nURI\nGET /v1/lids\nExample Requests\n# open it\nx",
    "text",
  ],
  [
    "cells between lone bars",
    "Pots\n|\nParameter |\nType |\n|---|---|\n|\nlid |\nString |\n",
    "text",
  ],
  [
    "one cell a line",
    "Pots\nURI\nGET /v1/lids\nParameter\nType\nlid\nString",
    "text",
  ],
  ["no marks at all", "Just words.", "text"],
  [
    "headings",
    `# Pots\n## URI\nGET /v1/lids\n## Request Parameters\n${ROWS}`,
    "markdown",
  ],
  [
    "headings with plain parts below",
    `# Pots\n## URI\n请求参数\n${ROWS}\n响应参数\n${ROWS}\n请求示例\n`,
    "markdown",
  ],
  [
    "bold sections",
    `Pots\n\n**URI**\n\nGET /v1/lids\n\n**Request Parameters**\n\n${ROWS}`,
    "markdown",
  ],
  [
    "bold list items",
    `Pots\n\n-   **URI**\n\n    GET /v1/lids\n\n-   **Request**\n\n${ROWS}`,
    "markdown",
  ],
  [
    "plain sections, tables of HTML",
    "Pots\n\nURI\n\nRequest\n\n<table><tr><td>lid</td></tr></table>\n\n**Table 1**  Lids\n",
    "markdown",
  ],
  ["rows alone", ROWS, "markdown"],
  ["HTML", "<div><h4>URI</h4></div>", "html"],
  ["HTML after words", "Pots <div>\n<h4>URI</h4></div>", "html"],
];

for (const [title, text, want] of FORMATS) {
  test(`format: ${title}`, () => {
    assert.is(detectFormat(text), want);
    assert.is(detectFormat(text.replaceAll("\n", "\r\n")), want);
  });
}

const reference = process.env["HELPSPEC_REFERENCE"];
if (reference) {
  for (const [folder, extension, want] of [
    ["corpus/elb", ".html", "html"],
    ["corpus/vpc-zh", ".md", "markdown"],
    ["seeds", ".txt", "text"],
  ] as const) {
    test(`format: every page of ${folder}`, () => {
      const all = readdirSync(path.join(reference, folder), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith(extension));
      assert.ok(all.length > 0);
      const others = all.filter(
        (name) =>
          detectFormat(
            readFileSync(path.join(reference, folder, name), "utf8"),
          ) !== want,
      );
      assert.equal(others, []);
    });
  }
} else {
  console.log(
    "formats of real pages: skipped, HELPSPEC_REFERENCE names no folder",
  );
}

test.run();
