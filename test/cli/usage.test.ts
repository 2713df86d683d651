/** What a user can get wrong: each mistake has its exit code, its message, and says what was meant. */
import type { Command } from "commander";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { examplesOf } from "../../generator/cli/common-options.js";
import { processIo } from "../../generator/cli/io.js";
import { main } from "../../generator/cli/main.js";
import { makeProgram } from "../../generator/cli/program.js";
import { matchesGolden } from "../golden.js";
import { inFolder, type FileTree } from "../temporary-folder.js";
import {
  run,
  runJson,
  samplePage,
  sampleProject,
  SHELF,
} from "./sample-project.js";

const IMAGE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]);
const PROJECT = sampleProject();
const DOCUMENT = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "The room", version: "1" },
  paths: { "/v1/shelves": { get: { tags: ["Shelves"], responses: {} } } },
});
const COMMANDS = [
  "init",
  "sync",
  "services",
  "fetch",
  "history",
  "build",
  "generate",
  "convert",
  "check",
  "diff",
  "changelog",
  "variants",
  "rules",
  "coverage",
  "explain",
  "reference",
  "overlay",
  "overlay new",
  "overlay list",
  "pin",
  "unpin",
  "mock",
  "completion",
];

const ROWS: readonly {
  title: string;
  files?: FileTree;
  args: readonly string[];
  exit: number;
  talk: RegExp;
}[] = [
  { title: "no command: the help", args: [], exit: 2, talk: /Usage: helpspec/ },
  {
    title: "an unknown command, with the one that was meant",
    args: ["buld"],
    exit: 2,
    talk: /error cli\/wrong-usage Unknown command 'buld'[^]*Did you mean build\?/,
  },
  {
    title: "an unknown option, with the one that was meant",
    args: ["build", "p", "--ouut", "x"],
    exit: 2,
    talk: /Unknown option '--ouut'[^]*Did you mean --out\?[^]*helpspec build --help/,
  },
  {
    title: "an option without its value",
    args: ["build", "--out"],
    exit: 2,
    talk: /argument missing/,
  },
  {
    title: "a value that an option does not have",
    args: ["build", "p", "--stage", "pages"],
    exit: 2,
    talk: /Allowed choices are document, page, service, contract[^]*Did you mean page\?/,
  },
  {
    title: "a format that there is not",
    args: ["diff", "a", "b", "--format", "jsn"],
    exit: 2,
    talk: /Did you mean json\?/,
  },
  {
    title: "an argument that has choices",
    args: ["completion", "bsh"],
    exit: 2,
    talk: /Did you mean bash\?/,
  },
  {
    title: "an unknown service of an option",
    files: { ...PROJECT, "p/a.html": samplePage(SHELF) },
    args: ["diff", "p", "p", "--service", "shelfs"],
    exit: 2,
    talk: /`shelfs` is not configured: did you mean `shelves`\?/,
  },
  {
    title: "operations that there are not",
    files: { "room.json": DOCUMENT },
    args: ["generate", "room.json", "--tag", "Shelfs", "--include", "/v2/**"],
    exit: 2,
    talk: /`--include \/v2\/\*\*` chooses no operation[^]*`--tag Shelfs` chooses no operation: did you mean `Shelves`\?/,
  },
  {
    title: "a template that names what there is not",
    files: { "room.json": DOCUMENT, "t/NOTES.md.hbs": "{{nobody}}" },
    args: ["generate", "room.json", "--out", "c", "--templates", "t"],
    exit: 2,
    talk: /cli\/templates-unusable The template of `NOTES\.md` .*nobody/,
  },
  {
    title: "a document's name misspelt",
    files: { "spec/room.json": DOCUMENT },
    args: ["diff", "spec/romo.json", "spec/room.json"],
    exit: 3,
    talk: /no file `spec\/romo\.json`\. Did you mean `spec\/room\.json`\?/,
  },
  {
    title: "a document's name misspelt, to generate from",
    files: { "room.json": DOCUMENT },
    args: ["generate", "rom.json"],
    exit: 3,
    talk: /`rom\.json` does not exist[^]*Did you mean `room\.json`\?/,
  },
  {
    title: "an unknown record",
    files: { ...PROJECT, "spec/history/2026-01-31-01/record.json": "{}" },
    args: ["history", "2026-01-31-02"],
    exit: 2,
    talk: /did you mean `2026-01-31-01`\?/,
  },
  {
    title: "no configuration",
    args: ["check"],
    exit: 2,
    talk: /cli\/config-missing There is no `helpspec\.config\.json`/,
  },
  {
    title: "a configuration that is not there",
    args: ["check", "--config", "other.json"],
    exit: 2,
    talk: /source\/no-such-file `other\.json` does not exist/,
  },
  {
    title: "an unknown key in the configuration",
    files: { "helpspec.config.json": '{"services": {}, "service": 1}' },
    args: ["check"],
    exit: 2,
    talk: /cli\/config-unknown-key The key `service` is unknown: did you mean `services`\?/,
  },
  {
    title: "an unknown service",
    files: PROJECT,
    args: ["sync", "shelfs", "--offline"],
    exit: 2,
    talk: /`shelfs` is not configured: did you mean `shelves`\?/,
  },
  {
    title: "something to fetch that is neither handbook nor address",
    files: PROJECT,
    args: ["fetch", "../room"],
    exit: 2,
    talk: /cli\/wrong-usage .*neither a handbook nor an address/,
  },
  {
    title: "several services where one is built",
    files: PROJECT,
    args: ["build"],
    exit: 2,
    talk: /--service \(shelves, lamps\)/,
  },
  {
    title: "a page that was not read",
    files: { "p/a.html": samplePage(SHELF) },
    args: ["build", "p", "--stage", "page", "--page", "b"],
    exit: 2,
    talk: /No page is called `b`; 1 page could be meant, such as `a`/,
  },
  {
    title: "no such folder",
    args: ["build", "gone"],
    exit: 3,
    talk: /source\/no-such-file `gone` does not exist/,
  },
  {
    title: "an empty folder",
    files: { "p/.keep": "" },
    args: ["build", "p"],
    exit: 3,
    talk: /source\/empty-folder `p` holds no page/,
  },
  {
    title: "nothing but a binary file",
    files: { "p/a.html": IMAGE },
    args: ["build", "p"],
    exit: 3,
    talk: /source\/binary-file [^]*p\/a\.html/,
  },
  {
    title: "a snapshot folder that is not there",
    files: { "helpspec.config.json": PROJECT["helpspec.config.json"] ?? "" },
    args: ["sync", "--offline"],
    exit: 3,
    talk: /source\/no-such-file [^]*spec\/pages\/api-room\/manifest\.json/,
  },
  {
    title: "a document that is not there",
    args: ["generate", "gone.json", "--out", "client"],
    exit: 3,
    talk: /source\/no-such-file `gone\.json` does not exist/,
  },
  {
    title: "a page without an operation",
    files: { "p/a.html": "<h1>Hello</h1><p>Nothing here.</p>" },
    args: ["build", "p", "--out", "p.json", "--strict"],
    exit: 1,
    talk: /cli\/no-operations/,
  },
];

for (const { title, files = {}, args, exit, talk } of ROWS) {
  test(title, () =>
    inFolder(files, async (folder) => {
      const result = await run(folder, args);
      assert.match(result.talk, talk);
      assert.is(result.exit, exit);
      assert.is(result.out, "");
      assert.not.match(result.talk, folder);
    }),
  );
}

test("a binary file among pages: the rest is built, the exit code says so", () =>
  inFolder(
    { "p/a.html": samplePage(SHELF), "p/b.html": IMAGE },
    async (cwd) => {
      const { exit, out, talk } = await run(cwd, ["build", "p"]);
      assert.is(exit, 1);
      assert.match(talk, /source\/binary-file/);
      const document = JSON.parse(out) as { paths: object };
      assert.equal(Object.keys(document.paths), ["/v1/{project_id}/shelves"]);
    },
  ));

test("a truncated page is built as far as it goes, and does not crash", () =>
  inFolder({}, async () => {
    const page = samplePage(SHELF);
    for (const part of [0.2, 0.4, 0.6, 0.8, 0.95]) {
      const text = page.slice(0, Math.floor(page.length * part));
      await inFolder({ "p/a.html": text }, async (folder) => {
        const { exit } = await run(folder, ["build", "p"]);
        assert.ok(exit === 0 || exit === 1, `exit ${exit} at ${part}`);
      });
    }
  }));

test("a cell of a megabyte: its first constraints count, and it says that the rest was not searched", () => {
  const words = `The value ranges from 1 to 9. ${"It must shine. ".repeat(70_000)}`;
  const page = samplePage(SHELF).replace("Number of boards.", words);
  return inFolder({ "p/a.html": page }, async (folder) => {
    const { exit, result, diagnostics } = await runJson(folder, ["build", "p"]);
    assert.is(exit, 0);
    const found = diagnostics.filter(
      ({ code }) => code === "prose/description-too-long",
    );
    assert.is(found.length, 1);
    assert.is(found[0]?.source?.row, "boards");
    assert.is(found[0]?.severity, "warning");
    assert.match(JSON.stringify(result), /"minimum":1,"maximum":9/);
  });
});

test("usage errors come in the envelope when it is asked for", async () =>
  inFolder({}, async (folder) => {
    const envelope = await runJson(folder, ["build", "--ouut"]);
    assert.is(envelope.exit, 2);
    assert.is(envelope.ok, false);
    assert.is(envelope.command, "build");
    assert.is(envelope.diagnostics[0]?.code, "cli/wrong-usage");
  }));

test("help goes to standard output, has examples, and is fine", () =>
  inFolder({}, async (folder) => {
    const texts: string[] = [];
    for (const command of ["", ...COMMANDS]) {
      const args = [...command.split(" ").filter(Boolean), "--help"];
      const { exit, out } = await run(folder, args);
      assert.is(exit, 0);
      if (command !== "") assert.match(out, /\nExamples:\n {2}helpspec /);
      texts.push(out);
    }
    matchesGolden("cli/golden/help.txt", texts.join("\n----\n\n"));
  }));

/** The words of a command line as a shell makes them; what it redirects is not the program's. */
function wordsOf(line: string): string[] {
  const [command = ""] = line.split(" < ");
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

test("every example in a help can be run as it stands", async () => {
  const silent = { ...processIo(), out: () => undefined };
  let talk = "";
  const io = { ...silent, talk: (text: string) => void (talk += text) };
  const program = makeProgram(io, () => undefined);
  let ran: string[] = [];
  const commands = [...namedCommands(program)];
  for (const [name, command] of commands) {
    if (command.commands.length === 0)
      command.action(() => void ran.push(name));
  }
  assert.equal(
    commands.map(([name]) => name),
    COMMANDS,
  );
  for (const [words, command] of commands) {
    const examples = examplesOf(command);
    assert.ok(examples.length >= 2, `${words} has too few examples`);
    for (const example of examples) {
      const [name, ...args] = wordsOf(example);
      assert.is(name, "helpspec", example);
      ran = [];
      try {
        await program.parseAsync(args, { from: "user" });
      } catch {
        assert.unreachable(`${example}: ${talk}`);
      }
      assert.is(ran.length, 1, example);
      assert.ok(`${ran[0]} `.startsWith(`${words} `), example);
    }
  }
});

/** Every command with the words that call it, commands of commands as well, in the order of the help. */
function* namedCommands(
  command: Command,
  before = "",
): Generator<readonly [string, Command]> {
  for (const one of command.commands) {
    const name = `${before}${one.name()}`;
    yield [name, one];
    yield* namedCommands(one, `${name} `);
  }
}

const COLOURED = "\u001b[";
const COLOUR_ROWS: readonly (readonly [
  title: string,
  io: {
    readonly env?: Readonly<Record<string, string>>;
    readonly isOutTerminal?: boolean;
    readonly isTerminal?: boolean;
  },
  args: readonly string[],
  isColoured: boolean,
])[] = [
  ["a pipe", {}, [], false],
  ["a terminal", { isOutTerminal: true }, [], true],
  ["a terminal for talk alone", { isTerminal: true }, [], false],
  ["NO_COLOR", { isOutTerminal: true, env: { NO_COLOR: "1" } }, [], false],
  ["FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, [], true],
  [
    "FORCE_COLOR=0",
    { isOutTerminal: true, env: { FORCE_COLOR: "0" } },
    [],
    false,
  ],
  [
    "a dumb terminal",
    { isOutTerminal: true, env: { TERM: "dumb" } },
    [],
    false,
  ],
  ["--no-color", { isOutTerminal: true }, ["--no-color"], false],
  ["--color", {}, ["--color"], true],
  ["--color against NO_COLOR", { env: { NO_COLOR: "1" } }, ["--color"], true],
  ["the last of two options", {}, ["--color", "--no-color"], false],
];

test("colours are where they are wanted, and nowhere else", async () => {
  for (const [title, io, args, isColoured] of COLOUR_ROWS) {
    let out = "";
    const exit = await main(["explain", "cli/changed", ...args], {
      out: (text) => void (out += text),
      talk: () => undefined,
      readStdin: () => Promise.resolve(""),
      cwd: ".",
      env: {},
      isTerminal: false,
      ...io,
    });
    assert.is(exit, 0, title);
    assert.is(out.includes(COLOURED), isColoured, title);
  }
});

test("every command that the help lists has a page of its own", () =>
  inFolder({}, async (folder) => {
    const { out } = await run(folder, ["--help"]);
    const listed = [...out.matchAll(/^ {2}([a-z]+) [[<]/gm)].map(
      ([, name]) => name,
    );
    assert.equal(
      listed.filter((name) => name !== "help"),
      COMMANDS.filter((name) => !name.includes(" ")),
    );
  }));

test("a failure of our own says that it is one, and how to report it", async () => {
  let talk = "";
  const exit = await main(["check"], {
    out: () => undefined,
    talk: (text) => void (talk += text),
    readStdin: () => Promise.resolve(""),
    get cwd(): string {
      throw new Error("a bug");
    },
    env: {},
    isTerminal: false,
  });
  assert.is(exit, 70);
  assert.match(talk, /helpspec \d+\.\d+\.\d+ failed: a bug/);
  assert.match(talk, /bug in helpspec[^]*--verbose/);
});

test.run();
