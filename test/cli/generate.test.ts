/** What a user adds to a run of `generate`, and `--check`. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { inFolder, putFiles } from "../temporary-folder.js";
import { run, runJson } from "./sample-project.js";

const DOCUMENT = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Lamps", version: "1.0.0" },
  servers: [{ url: "https://lamps.example.com" }],
  paths: {
    "/lamps": {
      get: {
        operationId: "listLamps",
        tags: ["lamps"],
        summary: "Lists lamps",
        responses: { "200": { description: "ok" } },
      },
    },
    "/bulbs": {
      get: {
        operationId: "listBulbs",
        tags: ["bulbs"],
        responses: { "200": { description: "ok" } },
      },
    },
  },
});

const PLUGIN = `export default {
  name: "shout",
  operation: (entry) => entry.path === "/bulbs" ? undefined : entry,
  sourceFile: (file) => {
    if (file.getBaseName() === "models.ts") {
      file.addTypeAlias({ name: "Shout", type: "string", isExported: true });
    }
  },
  files: (files) => [...files, { path: "SHOUT.md", text: "# Loud\\n" }],
};
`;

const GENERATE = ["generate", "lamps.json", "--out", "client"];

const inLamps = (
  files: Readonly<Record<string, string>>,
  use: (folder: string, read: (name: string) => string) => Promise<void>,
) =>
  inFolder({ "lamps.json": DOCUMENT, ...files }, (folder) =>
    use(folder, (name) =>
      readFileSync(path.join(folder, "client", name), "utf8"),
    ),
  );

test("--header is at the top of every file, and ends no comment", () =>
  inLamps({}, async (folder, read) => {
    const header = "Owned by */ team lamps";
    const { exit } = await run(folder, [...GENERATE, "--header", header]);
    assert.is(exit, 0);
    for (const file of ["models.ts", "operations.ts", "index.ts"]) {
      assert.match(read(file), / \* Owned by \*\\\/ team lamps\n \*\//);
    }
  }));

test("--templates takes the place of package files, and adds some", () =>
  inLamps(
    {
      "own/README.md.hbs": "# {{title}} {{className}}\n",
      "own/NOTICE.hbs": "{{#each operations}}{{method}} {{path}}\n{{/each}}",
    },
    async (folder, read) => {
      const { exit } = await run(folder, [...GENERATE, "--templates", "own"]);
      assert.is(exit, 0);
      assert.is(read("README.md"), "# Lamps LampsClient\n");
      assert.is(read("NOTICE"), "GET /bulbs\nGET /lamps\n");
      assert.match(read("package.json"), /"lamps-client"/);
    },
  ));

test("a folder without templates is wrong usage", () =>
  inLamps({ "own/readme.txt": "" }, async (folder) => {
    for (const own of ["own", "none"]) {
      const { exit, talk } = await run(folder, [
        ...GENERATE,
        "--templates",
        own,
      ]);
      assert.is(exit, 2);
      assert.match(talk, /cli\/templates-unusable/);
    }
  }));

test("--plugin changes operations, code and files", () =>
  inLamps({ "shout.mjs": PLUGIN }, async (folder, read) => {
    const { exit, talk } = await run(folder, [
      ...GENERATE,
      "--plugin",
      "shout.mjs",
    ]);
    assert.is(exit, 0, talk);
    assert.match(read("models.ts"), /export type Shout = string;/);
    assert.match(read("operations.ts"), /listLamps/);
    assert.not.match(read("operations.ts"), /listBulbs/);
    assert.is(read("SHOUT.md"), "# Loud\n");
  }));

test("a plug-in that is none is wrong usage", () =>
  inLamps(
    {
      "empty.mjs": "export default { name: 'x' };",
      "broken.mjs": "throw new Error('no');",
      "odd.mjs": "export default { name: 'x', files: 1 };",
    },
    async (folder) => {
      for (const file of ["empty.mjs", "broken.mjs", "odd.mjs", "none.mjs"]) {
        const args = [...GENERATE, "--plugin", file];
        const { exit, talk } = await run(folder, args);
        assert.is(exit, 2, file);
        assert.match(talk, /cli\/plugin-unusable/);
      }
    },
  ));

test("--check writes nothing, and tells what is not up to date", () =>
  inLamps({}, async (folder) => {
    const check = [...GENERATE, "--check"];
    const before = await runJson(folder, check);
    assert.is(before.exit, 1);
    assert.throws(() => statSync(path.join(folder, "client")));
    await run(folder, GENERATE);
    const after = await run(folder, check);
    assert.is(after.exit, 0, after.talk);
    putFiles(folder, { "client/models.ts": "// mine\n" });
    const drift = await runJson(folder, check);
    assert.equal(
      drift.diagnostics.map(({ code, source }) => [code, source?.file]),
      [["cli/drift-file", "models.ts"]],
    );
    const mine = readFileSync(path.join(folder, "client/models.ts"), "utf8");
    assert.is(mine, "// mine\n");
  }));

test("files that did not change are not touched", () =>
  inLamps({}, async (folder) => {
    await run(folder, GENERATE);
    const file = path.join(folder, "client", "models.ts");
    const before = statSync(file).mtimeMs;
    await run(folder, GENERATE);
    assert.is(statSync(file).mtimeMs, before);
  }));

test("--tag and --include leave the others out", () =>
  inLamps({}, async (folder, read) => {
    await run(folder, [...GENERATE, "--tag", "lamps"]);
    assert.not.match(read("operations.ts"), /listBulbs/);
    await run(folder, [...GENERATE, "--include", "listBulbs"]);
    assert.match(read("operations.ts"), /listBulbs/);
    assert.not.match(read("operations.ts"), /listLamps/);
  }));

test.run();
