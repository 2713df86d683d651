/** Hostile pages through every command that reads pages: each ends, prints tamely, and stays in its folder. */
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type {
  OpenApiDocument,
  Schema,
} from "../../generator/contract/openapi.js";
import { run } from "../cli/sample-project.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";
import { hostileProject } from "./hostile-project.js";
import { NAMES } from "./hostile-words.js";
import {
  assertPlainHtml,
  assertTame,
  assertUnpolluted,
  CONTROLS,
} from "./judge.js";

const AT = "work/project";

/** Beside the project lies what nobody may touch. */
async function inHostileProject(
  use: (project: string) => Promise<void>,
): Promise<void> {
  const tree = Object.fromEntries(
    Object.entries(hostileProject()).map(([file, text]) => [
      `${AT}/${file}`,
      text,
    ]),
  );
  const kept = { "kept.txt": "kept", "work/kept.txt": "kept" };
  await inFolder({ ...kept, ...tree }, (folder) =>
    assertUnpolluted(async () => {
      await use(path.join(folder, AT));
      const outside = Object.entries(filesOf(folder)).filter(
        ([file]) => !file.startsWith(`${AT}/`),
      );
      assert.equal(Object.fromEntries(outside), kept);
    }),
  );
}

/** Every command that needs no network, in an order that a day could have; the exit codes that it may end with. */
const COMMANDS: readonly (readonly [exit: number, command: string])[] = [
  [1, "build spec/pages/api-things"],
  [1, "build spec/pages/api-things --stage document"],
  [1, "build spec/pages/api-things --stage page"],
  [1, "build spec/pages/api-things --stage service"],
  [1, "build spec/pages/api-things --out out/a.json --verbose"],
  [1, "build spec/pages/api-things --openapi 3.0 --out out/old.json"],
  [1, "sync --offline --verbose"],
  [1, "check --verbose"],
  [1, "check --format json"],
  [1, "coverage --verbose"],
  [1, "coverage --format json"],
  [1, "coverage --format html --out out/coverage"],
  [0, "explain MakeThing"],
  [0, "explain MakeThing __proto__"],
  [0, "explain MakeThing constructor --format json"],
  [0, "generate out/a.json --out out/client --verbose"],
  [0, "convert out/a.json --openapi 3.0 --verbose"],
  [0, "convert out/a.json --dereference --out out/whole.json"],
  [0, "convert out/a.json --yaml"],
  [0, "convert out/a.json --bundle --out out/bundled.yaml"],
  [0, "convert out/a.json --schemas out/schemas"],
  [0, "variants out/a.json"],
  [0, "history"],
  [0, "reference --out out/site"],
  [0, "overlay new MakeThing kind --set maxLength=16 --reason x"],
  [0, "overlay new MakeThing pattern_0 --set maxLength=16 --reason x --write"],
  [0, "overlay list"],
  [1, "sync --offline"],
];

/** Whole folders of ours, each with what surely is in it. */
const MADE = [
  "out/coverage/index.html",
  "out/site/index.html",
  "out/client/models.ts",
  "out/schemas/Proto.schema.json",
  "spec/openapi/things.json",
  "spec/overlays/things.yaml",
  "generated/things/models.ts",
];

test("every command ends tamely on hostile pages, in its own folder", () =>
  inHostileProject(async (project) => {
    for (const [exit, command] of COMMANDS) {
      const ran = await run(project, command.split(" "));
      assertTame(ran, command);
      assert.is(ran.exit, exit, `${command}: ${ran.talk}`);
    }
    const files = filesOf(project);
    for (const file of MADE) assert.ok(files[file], `${file} was not made`);
    for (const [file, text] of Object.entries(files)) {
      if (/^(?:spec\/pages|\.helpspec)\//.test(file)) continue;
      assert.match(file, /^[\w./-]+$/);
      assert.not.match(text, CONTROLS, `${file} holds controls`);
      if (file.endsWith(".html")) assertPlainHtml(text, file);
    }
    const contract = JSON.parse(
      files["spec/openapi/things.json"] ?? "",
    ) as OpenApiDocument;
    const body = contract.components?.schemas?.["MakeThingRequest"] as Schema;
    for (const name of NAMES.slice(0, 12)) {
      assert.ok(Object.hasOwn(body.properties ?? {}, name), name);
    }
    const patterns = Object.values(body.properties ?? {}).flatMap(
      (one) => (one as Schema).pattern ?? [],
    );
    assert.equal(patterns, ["^[a-z]{1,8}$"], "the safe one alone is taken");
  }));

test("a page with other values and texts is reported tamely by check, diff and history", () =>
  inHostileProject(async (project) => {
    await run(project, ["sync", "--offline"]);
    await run(project, ["build", "spec/pages/api-things", "--out", "old.json"]);
    putFiles(
      project,
      hostileProject({ extra: "More.", values: ["ON", "\u001b[2J<b>"] }),
    );
    for (const command of [
      "check",
      "sync --offline",
      "history",
      "diff old.json spec/pages/api-things",
    ]) {
      const ran = await run(project, command.split(" "));
      assertTame(ran, command);
      assert.ok((ran.out + ran.talk).length > 0, command);
    }
  }));

test.run();
