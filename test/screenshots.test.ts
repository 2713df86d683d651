/** Pictures of the documentation: text stays text, and they are what the program prints. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  copyExamples,
  terminalPictures,
} from "../scripts/screenshots/shots.js";
import { terminalSvg } from "../scripts/screenshots/terminal-svg.js";
import { projectRoot } from "./project-root.js";
import { inFolder } from "./temporary-folder.js";

const IMAGES = path.join(projectRoot, "docs/images");

function linesOf(output: string, columns = 20): string[] {
  const svg = terminalSvg({ command: "x", output, columns });
  return Array.from(
    svg.matchAll(/<text [^>]*>(.*)<\/text>/g),
    ([, line = ""]) => line,
  ).slice(1);
}

test("colours become classes, and end where they end", () => {
  assert.equal(linesOf("\u001b[31mred\u001b[39m plain"), [
    '<tspan class="red">red</tspan> plain',
  ]);
  assert.equal(
    linesOf(
      "\u001b[1mbold \u001b[2;33mboth\u001b[22m yellow\u001b[0m none",
      40,
    ),
    [
      '<tspan class="bold">bold </tspan><tspan class="bold dim yellow">both</tspan><tspan class="yellow"> yellow</tspan> none',
    ],
  );
  assert.equal(linesOf("\u001b[36mover\nlines\u001b[39m"), [
    '<tspan class="cyan">over</tspan>',
    '<tspan class="cyan">lines</tspan>',
  ]);
});

test("lines break behind the last column, and markup is text", () => {
  assert.equal(linesOf("abcdef", 4), ["abcd", "ef"]);
  assert.equal(linesOf('<b> & "q"'), ["&lt;b&gt; &amp; &quot;q&quot;"]);
  assert.equal(linesOf("a\n\nb\n"), ["a", "", "b"]);
});

test("pictures are small, and each is shown somewhere", () => {
  const readme = readFileSync(path.join(projectRoot, "README.md"), "utf8");
  const pages = readdirSync(path.join(projectRoot, "docs"), {
    recursive: true,
    encoding: "utf8",
  })
    .filter((file) => file.endsWith(".md"))
    .map((file) => readFileSync(path.join(projectRoot, "docs", file), "utf8"));
  for (const file of readdirSync(IMAGES)) {
    assert.ok(statSync(path.join(IMAGES, file)).size < 100_000, file);
    assert.ok(
      [readme, ...pages].some((text) => text.includes(`images/${file}`)),
      `${file} is shown nowhere`,
    );
  }
});

test("terminals show what the program prints; `npm run screenshots` makes them", () => {
  return inFolder({}, (folder) => {
    copyExamples(folder);
    for (const { file, text } of terminalPictures(folder)) {
      const committed = readFileSync(path.join(IMAGES, file), "utf8");
      assert.fixture(text, committed.replaceAll("\r\n", "\n"), file);
    }
  });
});

test.run();
