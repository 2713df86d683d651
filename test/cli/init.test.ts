/** `init`: a project begins, another service joins, nothing that is there is touched. */
import { PassThrough } from "node:stream";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseConfig } from "../../generator/cli/config.js";
import { main } from "../../generator/cli/main.js";
import { filesOf, inFolder } from "../temporary-folder.js";
import { run, runJson } from "./sample-project.js";

const CONFIG = "helpspec.config.json";
const FULL = [
  "init",
  "--handbook",
  "api-lamps",
  "--title",
  "Lamps",
  "--server",
  "https://lamps.{region}.example",
  "--paths",
  "/v1/**",
  "--yes",
];

test("options alone: configuration, folders, lines for git, and what comes next", () =>
  inFolder({}, async (folder) => {
    const { exit, talk, out } = await run(folder, FULL);
    assert.is(exit, 0, talk);
    assert.is(out, "");
    assert.match(
      talk,
      /Next:\n\n {2}helpspec fetch api-lamps\n {2}helpspec sync lamps\n$/,
    );
    const files = filesOf(folder);
    assert.equal(Object.keys(files), [".gitattributes", ".gitignore", CONFIG]);
    assert.is(files[".gitignore"], ".helpspec/\ndist/\nout/\n");
    assert.match(files[".gitattributes"] ?? "", /^spec\/\*\* text eol=lf$/m);
    assert.is(
      files[CONFIG],
      `{
  "$schema": "./node_modules/helpspec/generator/report/schemas/config.schema.json",
  "services": {
    "lamps": {
      "title": "Lamps",
      "handbooks": ["api-lamps"],
      "paths": ["/v1/**"],
      "servers": [
        {
          "url": "https://lamps.{region}.example"
        }
      ]
    }
  }
}
`,
    );
    assert.ok(parseConfig(files[CONFIG] ?? "", CONFIG).config);
  }));

test("what is not said is suggested", () =>
  inFolder({}, async (folder) => {
    await run(folder, ["init", "--service", "disk-store", "--yes"]);
    const { config } = parseConfig(filesOf(folder)[CONFIG] ?? "", CONFIG);
    assert.equal(config?.services.get("disk-store"), {
      title: "Disk store API",
      handbooks: ["api-disk-store"],
      servers: [],
    });
  }));

const PRESENT =
  '{\r\n    "site": {"contact": "me@x.example"},\r\n    "services": {\r\n        "old": { "servers": [],   "handbooks": ["api-old"], "title": "Old" }\r\n    }\r\n}';

test("a second service joins; order, spaces and line ends stay", () =>
  inFolder(
    { [CONFIG]: PRESENT, ".gitignore": "/out/\n*.log", ".gitattributes": "" },
    async (folder) => {
      const { exit, talk } = await run(folder, [...FULL, "--locale", "en-us"]);
      assert.is(exit, 0, talk);
      assert.match(talk, /^Added `lamps` to helpspec\.config\.json/);
      const files = filesOf(folder);
      const text = files[CONFIG] ?? "";
      const kept = PRESENT.split("\r\n");
      assert.ok(text.includes(kept[3] ?? "?"));
      assert.ok(
        text.startsWith(
          '{\r\n    "site": {"contact": "me@x.example", "locale": "en-us"},',
        ),
      );
      assert.match(text, /\},?\r\n {8}"lamps": \{\r\n {12}"title": "Lamps",/);
      assert.not.match(text, /[^\r]\n/);
      const { config } = parseConfig(text, CONFIG);
      assert.equal([...(config?.services.keys() ?? [])], ["old", "lamps"]);
      assert.is(files[".gitignore"], "/out/\n*.log\n.helpspec/\ndist/\n");
    },
  ));

const REFUSED: readonly (readonly [
  title: string,
  args: readonly string[],
  talk: RegExp,
])[] = [
  [
    "a service that is there",
    ["--service", "old"],
    /cli\/service-exists .*`old` already/,
  ],
  ["nothing said, nobody to ask", [], /Which handbook\? Expected `--handbook`/],
  [
    "a name that would leave the folder",
    ["--service", "../x"],
    /`--service` is "\.\.\/x", expected lower-case/,
  ],
  ["a handbook that is none", ["--handbook", "a/b"], /`--handbook` is "a\/b"/],
  [
    "a path that is none",
    ["--handbook", "api-x", "--paths", "v1"],
    /`--paths` is "v1", expected a pattern/,
  ],
  [
    "a site without its handbooks",
    ["--handbook", "api-x", "--site", "https://x.example/"],
    /`--site` .* ends in `\/\{handbook\}\/`/,
  ],
  [
    "a server that is none",
    ["--handbook", "api-x", "--server", "javascript:x"],
    /`--server`/,
  ],
  [
    "a locale that is none",
    ["--handbook", "api-x", "--locale", "../x"],
    /`--locale`/,
  ],
];

for (const [title, args, talk] of REFUSED) {
  test(`refused, and nothing is written: ${title}`, () =>
    inFolder({ [CONFIG]: PRESENT }, async (folder) => {
      const found = await run(folder, ["init", ...args]);
      assert.is(found.exit, 2, found.talk);
      assert.match(found.talk, talk);
      assert.equal(filesOf(folder), { [CONFIG]: PRESENT });
    }));
}

test("a configuration that is wrong is not added to", () =>
  inFolder({ [CONFIG]: '{"servces": {}}' }, async (folder) => {
    const { exit, talk } = await run(folder, FULL);
    assert.is(exit, 2);
    assert.match(
      talk,
      /did you mean `services`\?\n +helpspec\.config\.json:1:2/,
    );
  }));

test("--dry-run prints the configuration and writes nothing", () =>
  inFolder({}, async (folder) => {
    const { exit, out, talk } = await run(folder, [...FULL, "--dry-run"]);
    assert.is(exit, 0);
    assert.ok(parseConfig(out, CONFIG).config);
    assert.is(talk, "Nothing was written.\n");
    assert.equal(filesOf(folder), {});
    const json = await runJson(folder, [...FULL, "--dry-run"]);
    assert.is(json.exit, 0);
    assert.equal(json.summary["written"], []);
  }));

/** Runs `init` on a terminal where each question is answered by the next text. */
async function onTerminal(
  folder: string,
  answers: readonly string[],
  args: readonly string[] = [],
): Promise<{ exit: number; shown: string; talk: string }> {
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => input,
  });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const left = [...answers];
  let shown = "";
  let talk = "";
  let asked = 0;
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString("utf8");
    const questions = shown.split(/◆ /u).length;
    const next = questions > asked ? left.shift() : undefined;
    asked = Math.max(asked, questions);
    if (next !== undefined) setTimeout(() => input.write(next), 5);
  });
  const exit = await main(["init", ...args], {
    out: () => undefined,
    talk: (text) => void (talk += text),
    readStdin: () => Promise.resolve(""),
    cwd: folder,
    env: {},
    isTerminal: true,
    terminal: { input, output },
  });
  return { exit, shown, talk };
}

test("on a terminal it asks for what was not said; nothing typed takes what is suggested", () =>
  inFolder({}, async (folder) => {
    const { exit, shown } = await onTerminal(
      folder,
      ["api-lamps\r", "\r", "Lamps of the house\r", "\r"],
      ["--paths", "/v1/**"],
    );
    assert.is(exit, 0, shown);
    assert.match(shown, /Handbook, as in the addresses/);
    assert.not.match(shown, /Paths of the service/);
    const { config } = parseConfig(filesOf(folder)[CONFIG] ?? "", CONFIG);
    assert.equal(config?.services.get("lamps"), {
      title: "Lamps of the house",
      handbooks: ["api-lamps"],
      paths: ["/v1/**"],
      servers: [],
    });
  }));

test("Ctrl-C at any question writes nothing", async () => {
  for (const before of [
    [],
    ["api-lamps\r"],
    ["api-lamps\r", "\r", "\r", "\r"],
  ]) {
    await inFolder({}, async (folder) => {
      const { exit, talk } = await onTerminal(folder, [...before, "\u0003"]);
      assert.is(exit, 1);
      assert.match(talk, /cli\/cancelled/);
      assert.equal(filesOf(folder), {});
    });
  }
});

test("--yes asks nothing on a terminal either", () =>
  inFolder({}, async (folder) => {
    const { exit, shown } = await onTerminal(folder, [], FULL.slice(1));
    assert.is(exit, 0);
    assert.is(shown, "");
  }));

test.run();
