/** Hostile pages through every command that reads pages: each ends, prints tamely, and stays in its folder. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../cli/sample-project.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";
import { hostileProject } from "./hostile-project.js";
import { assertPlainHtml, assertTame, CONTROLS, prototypeMembers } from "./judge.js";

const AT = "work/project";

/** Beside the project lies what nobody may touch. */
async function inHostileProject(
  use: (project: string, outside: () => unknown) => Promise<void>,
): Promise<void> {
  const tree = Object.fromEntries(
    Object.entries(hostileProject()).map(([file, text]) => [
      `${AT}/${file}`,
      text,
    ]),
  );
  await inFolder({ "kept.txt": "kept", "work/kept.txt": "kept", ...tree }, async (folder) => {
    const outside = () =>
      Object.entries(filesOf(folder)).filter(
        ([file]) => !file.startsWith(`${AT}/`),
      );
    const before = prototypeMembers();
    await use(path.join(folder, AT), outside);
    assert.equal(outside(), [
      ["kept.txt", "kept"],
      ["work/kept.txt", "kept"],
    ]);
    assert.is(prototypeMembers(), before);
    assert.is(({} as Record<string, unknown>)["polluted"], undefined);
    assert.is((globalThis as Record<string, unknown>)["pwned"], undefined);
  });
}

/** Every command that needs no network, in an order that a day could have. */
const COMMANDS: readonly string[] = [
  "build spec/pages/api-things",
  "build spec/pages/api-things --stage document",
  "build spec/pages/api-things --stage page",
  "build spec/pages/api-things --stage service",
  "build spec/pages/api-things --out out/a.json --verbose",
  "build spec/pages/api-things --openapi 3.0 --out out/old.json",
  "sync --offline --verbose",
  "sync --offline",
  "check --verbose",
  "coverage --verbose",
  "coverage --format json",
  "coverage --html out/coverage.html",
  "explain MakeThing",
  "explain MakeThing __proto__",
  "explain MakeThing constructor",
  "generate out/a.json --out out/client --verbose",
  "convert out/a.json --openapi 3.0 --verbose",
  "convert out/a.json --dereference",
  "convert out/a.json --bundle --out out/bundled.yaml",
  "convert out/a.json --schemas out/schemas",
  "variants out/a.json",
  "history",
  "reference --out out/site",
  "overlay list",
  "overlay new MakeThing kind --set maxLength=16 --reason x",
  "services",
];

test("every command ends tamely on hostile pages, in its own folder", () =>
  inHostileProject(async (project) => {
    for (const command of COMMANDS) {
      if (command === "services") continue;
      const ran = await run(project, command.split(" "));
      assertTame(ran, command);
    }
    const files = filesOf(project);
    for (const [file, text] of Object.entries(files)) {
      if (file.startsWith("spec/pages/") || file.startsWith(".helpspec/")) continue;
      assert.match(file, /^[\w./-]+$/);
      assert.not.match(text, CONTROLS, `${file} holds controls`);
      if (file.endsWith(".html")) assertPlainHtml(text, file);
    }
    assert.ok(files["out/coverage.html"], Object.keys(files).join("\n"));
    assert.ok(files["out/site/index.html"]);
  }));

test.run();
void [readFileSync, rmSync, putFiles];
