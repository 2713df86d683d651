/** The documentation: pages made from code are current, links lead somewhere, and commands that it shows exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseConfig } from "../generator/cli/config.js";
import { processIo } from "../generator/cli/io.js";
import { makeProgram } from "../generator/cli/program.js";
import { renderDocs } from "../scripts/docs/render-docs.js";
import { codeBlocks } from "./code-blocks.js";
import { projectRoot } from "./project-root.js";

const DOCS = path.join(projectRoot, "docs");

function read(file: string): string {
  return readFileSync(path.join(projectRoot, file), "utf8").replaceAll(
    "\r\n",
    "\n",
  );
}

/** Every page for people, relative to the project. */
const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(DOCS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file.replaceAll(path.sep, "/")}`)
    .sort(),
];

test("pages made from code are what the code says; `npm run docs` makes them", () => {
  const made = renderDocs();
  for (const { path: file, text } of made) {
    assert.ok(existsSync(path.join(DOCS, file)), `${file} is missing`);
    assert.fixture(read(`docs/${file}`), text, file);
  }
  const commands = PAGES.filter((file) => file.startsWith("docs/commands/"));
  assert.equal(
    commands,
    made
      .map((file) => `docs/${file.path}`)
      .filter((file) => commands.includes(file))
      .sort(),
  );
});

test("every link leads to a file, and to a heading in it", () => {
  for (const file of PAGES) {
    const text = read(file).replace(/^```.*?^```$|(`+).+?\1/gms, "");
    for (const [, target = ""] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [name = "", anchor] = target.split("#");
      const to =
        name === "" ? file : path.posix.join(path.posix.dirname(file), name);
      assert.ok(existsSync(path.join(projectRoot, to)), `${file}: ${target}`);
      if (anchor === undefined) continue;
      assert.ok(anchorsOf(read(to)).has(anchor), `${file}: ${target}`);
    }
  }
});

/** Anchors as GitHub makes them. */
function anchorsOf(markdown: string): Set<string> {
  const headings = markdown.matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    Array.from(headings, ([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

test("every command and option in a block of commands exists", () => {
  const program = makeProgram(processIo(), () => undefined);
  for (const file of PAGES) {
    const blocks = codeBlocks(read(file)).filter(
      ({ language }) => language === "sh",
    );
    const lines = blocks.flatMap(({ text }) => text.split("\n"));
    for (const line of lines) {
      const [, words] =
        /^(?:npx )?helpspec ([a-z].*)$/.exec(line.replace(/ +#.*/, "")) ?? [];
      if (words === undefined) continue;
      const { command, rest } = commandOf(program, words.split(/ +/));
      assert.equal(command.commands, [], `${file}: ${line}`);
      const known = new Set(
        command.options.flatMap(({ short, long }) => [short, long]),
      );
      for (const word of rest.filter((one) => /^--?[a-z]/.test(one))) {
        assert.ok(
          known.has(word.replace(/=.*/, "")),
          `${file}: ${line}: ${word}`,
        );
      }
    }
  }
});

/** The command that words call, a command of a command too, and the words behind it. */
function commandOf(
  program: Command,
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } {
  const [first, ...rest] = words;
  const next = program.commands.find((one) => one.name() === first);
  return next ? commandOf(next, rest) : { command: program, rest: words };
}

test("every configuration that is shown is one", () => {
  let shown = 0;
  for (const file of PAGES) {
    for (const { language, text } of codeBlocks(
      read(file).replace(/^ {3}/gm, ""),
    )) {
      if (language !== "json" || !text.includes('"services"')) continue;
      shown += 1;
      assert.equal(parseConfig(text, file).diagnostics, [], file);
    }
  }
  assert.ok(shown >= 2);
});

test("every path of the project in code style exists", () => {
  const roots = /^(?:generator|scripts|templates|test|spec|docs)\/[\w./-]+$/;
  for (const file of PAGES) {
    for (const [, words = ""] of read(file).matchAll(/`([^`\n]+)`/g)) {
      if (!roots.test(words) || ABSENT.has(words)) continue;
      assert.ok(existsSync(path.join(projectRoot, words)), `${file}: ${words}`);
    }
  }
});

/** Places that a project of its own has, and this one may lack. */
const ABSENT = new Set([
  "spec/history",
  "spec/findings",
  "spec/overlays",
  "spec/pages/api-workspace.zh-cn",
]);

test.run();
