/** Completion: what is suggested where, what of it is safe to put on a command line, and bash itself where there is one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { SHELLS } from "../../generator/cli/completion/shell-scripts.js";
import { projectRoot } from "../project-root.js";
import { inFolder } from "../temporary-folder.js";
import { run, sampleProject } from "./sample-project.js";

const SCRIPT = path.join(projectRoot, "scripts/helpspec.js");

interface Suggested {
  readonly values: readonly string[];
  readonly also: string;
}

async function suggested(
  folder: string,
  words: readonly string[],
  flags: readonly string[] = [],
): Promise<Suggested> {
  const args = ["complete", ...flags, "--", ...words];
  const { exit, out, talk } = await run(folder, args);
  assert.is(exit, 0);
  assert.is(talk, "");
  const lines = out.trimEnd().split("\n");
  const values = lines.slice(0, -1).map((line) => line.split("\t")[0] ?? "");
  return { values, also: lines.at(-1) ?? "" };
}

const ROWS: readonly (readonly [
  title: string,
  words: readonly string[],
  want: readonly string[],
  also: string,
])[] = [
  ["commands", ["cover"], ["coverage"], ":none"],
  ["commands to have explained", ["help", "cover"], ["coverage"], ":none"],
  ["commands of a command", ["overlay", "n"], ["new"], ":none"],
  [
    "commands of a command, by help",
    ["overlay", "help", "l"],
    ["list"],
    ":none",
  ],
  [
    "nothing after a command's command that is none",
    ["overlay", "nw", ""],
    [],
    ":none",
  ],
  [
    "options of a command's command",
    ["overlay", "new", "--wri"],
    ["--write"],
    ":none",
  ],
  [
    "operations for a correction",
    ["overlay", "new", "Cre"],
    ["CreateShelf"],
    ":none",
  ],
  [
    "fields for a correction",
    ["overlay", "new", "CreateShelf", "boa"],
    ["boards"],
    ":none",
  ],
  ["services with corrections", ["overlay", "list", "la"], ["lamps"], ":none"],
  ["nothing after a command that is none", ["buld", ""], [], ":none"],
  ["options", ["sync", "--off"], ["--offline"], ":none"],
  ["choices of an option", ["diff", "--format", "ju"], ["junit"], ":none"],
  [
    "choices in one word",
    ["diff", "--format=j"],
    ["--format=json", "--format=junit"],
    ":none",
  ],
  [
    "choices as bash splits them",
    ["diff", "--format", "=", "ju"],
    ["junit"],
    ":none",
  ],
  [
    "all choices behind bash's sign",
    ["sync", "--fail-on", "="],
    ["contract", "any"],
    ":none",
  ],
  ["choices of an argument", ["completion", "b"], ["bash"], ":none"],
  ["services", ["sync", "--offline", ""], ["shelves", "lamps"], ":none"],
  ["a second service", ["sync", "lamps", "sh"], ["shelves"], ":none"],
  ["the service of an option", ["build", "--service", "l"], ["lamps"], ":none"],
  ["handbooks", ["fetch", "api"], ["api-room"], ":none"],
  ["operations", ["explain", "Cre"], ["CreateShelf"], ":none"],
  [
    "fields of the operation",
    ["explain", "CreateShelf", "boa"],
    ["boards"],
    ":none",
  ],
  ["codes", ["explain", "cli/drift-f"], ["cli/drift-file"], ":none"],
  ["rules", ["rules", "request-value-rem"], ["request-value-removed"], ":none"],
  ["files where a document is wanted", ["diff", "a", ""], [], ":files"],
  [
    "nothing where all arguments are there",
    ["diff", "a", "b", ""],
    [],
    ":none",
  ],
  ["folders for a client", ["generate", "a.json", "--out", ""], [], ":folders"],
  ["services and files", ["coverage", "l"], ["lamps"], ":files"],
  ["no value for a flag", ["sync", "--offline", "la"], ["lamps"], ":none"],
  ["values of a variadic option", ["generate", "--tag", "a", "b"], [], ":none"],
];

test("each place has its suggestions", () =>
  inFolder(sampleProject(), async (folder) => {
    await run(folder, ["sync", "--offline"]);
    for (const [title, words, want, also] of ROWS) {
      assert.equal(
        await suggested(folder, words),
        { values: want, also },
        title,
      );
    }
  }));

test("a shell that drops empty arguments says that the next word is asked for", () =>
  inFolder(sampleProject(), async (folder) => {
    const { values } = await suggested(folder, ["sync"], ["--next"]);
    assert.equal(values, ["shelves", "lamps"]);
  }));

test("without a project, or with one that cannot be read, nothing is said", () =>
  inFolder({ "helpspec.config.json": "{" }, async (folder) => {
    const none = { values: [], also: ":none" };
    assert.equal(await suggested(folder, ["sync", ""]), none);
    assert.equal(await suggested(folder, ["explain", "Create"]), none);
  }));

test("a name that a shell would run is never suggested", () =>
  inFolder(
    sampleProject({
      "CreateShelf.html": {
        title: "Creating a Shelf",
        uri: "POST /v1/shelves",
        rows: [
          ["$(touch x)", "Yes", "String", "A trap."],
          ["boards;id", "No", "String", "Another."],
          ["boards", "No", "String", "A name."],
        ],
      },
    }),
    async (folder) => {
      await run(folder, ["sync", "--offline"]);
      const { values } = await suggested(folder, [
        "explain",
        "CreateShelf",
        "",
      ]);
      assert.ok(values.includes("boards"));
      assert.equal(
        values.filter((value) => !/^[\w.]+$/.test(value)),
        [],
      );
    },
  ));

test("every shell has a script, which names the program", () =>
  inFolder({}, async (folder) => {
    for (const shell of SHELLS) {
      const { exit, out, talk } = await run(folder, ["completion", shell]);
      assert.is(exit, 0);
      assert.is(talk, "");
      assert.match(out, /helpspec/);
      assert.not.match(out, /\beval\b/);
    }
  }));

const BASH = ["/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash"].find((one) =>
  existsSync(one),
);

/** Runs bash's own completion function on words, the last one unfinished. */
function inBash(cwd: string, words: readonly string[]): string[] {
  const program = `
    helpspec() { "$NODE" "$SCRIPT" "$@"; }
    source <(helpspec completion bash)
    COMP_WORDS=(helpspec "$@")
    COMP_CWORD=$#
    _helpspec
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync(
    BASH ?? "",
    ["--norc", "-c", program, "bash", ...words],
    {
      cwd,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], NODE: process.execPath, SCRIPT },
    },
  );
  assert.is(stderr, "");
  return stdout.split("\n").filter(Boolean);
}

test("bash completes commands, services and files, and evaluates nothing", () => {
  if (BASH === undefined) return;
  const files = { ...sampleProject(), "my document.json": "{}" };
  return inFolder(files, (folder) => {
    assert.equal(inBash(folder, ["cover"]), ["coverage"]);
    assert.equal(inBash(folder, ["sync", ""]), ["shelves", "lamps"]);
    assert.equal(inBash(folder, ["diff", "my"]), ["my document.json"]);
    inBash(folder, ["sync", "$(touch evaluated)", ""]);
    assert.not.ok(existsSync(path.join(folder, "evaluated")));
  });
});

test.run();
