/** The command: what it reads and writes, what git adds, and what it refuses. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run, runJson } from "../cli/sample-project.js";
import { filesOf, inFolder } from "../temporary-folder.js";
import { SHOP_DOCUMENT } from "./shop-document.js";

const SHOP = JSON.stringify(SHOP_DOCUMENT);
const CONFIG = JSON.stringify({
  services: {
    shop: {
      title: "Shop",
      handbooks: ["api-shop"],
      servers: [],
      packageName: "@shop/client",
    },
    other: { title: "Other", handbooks: ["api-other"], servers: [] },
  },
});
const PROJECT = {
  "helpspec.config.json": CONFIG,
  "spec/openapi/shop.json": SHOP,
  "spec/openapi/other.json": SHOP,
};

test("a document of one's own, in a folder that is replaced whole", () =>
  inFolder({ "my api.yaml": yamlOf("First") }, async (folder) => {
    const first = await runJson(folder, [
      "reference",
      "my api.yaml",
      "--out",
      "site",
    ]);
    assert.is(first.exit, 0);
    assert.equal(first.summary, {
      services: 1,
      operations: 2,
      schemas: 0,
      pages: 6,
    });
    const site = filesOf(path.join(folder, "site"));
    assert.ok("my-api/operations/first.html" in site);
    const again = await runJson(folder, [
      "reference",
      "my api.yaml",
      "--out",
      "site",
    ]);
    assert.equal((again.result as { written: unknown }).written, []);
    assert.equal(filesOf(path.join(folder, "site")), site);
    writeFileSync(path.join(folder, "my api.yaml"), yamlOf("Second"));
    await run(folder, ["reference", "my api.yaml", "--out", "site"]);
    const names = Object.keys(filesOf(path.join(folder, "site")));
    assert.ok(names.includes("my-api/operations/second.html"));
    assert.not.ok(names.includes("my-api/operations/first.html"));
  }));

function yamlOf(id: string): string {
  return [
    "openapi: 3.0.3",
    "info: { title: Mine, version: '1' }",
    "paths:",
    `  /a: { get: { operationId: ${id}, responses: {} } }`,
    "  /b: { get: { summary: <i>, responses: {} } }",
  ].join("\n");
}

test("the services of the project, all or those that are named", () =>
  inFolder(PROJECT, async (folder) => {
    const all = await runJson(folder, ["reference"]);
    assert.is(all.summary["services"], 2);
    const site = filesOf(path.join(folder, "out/reference"));
    assert.match(site["shop/operations/show-shelf.html"] ?? "", "@shop/client");
    assert.match(
      site["other/operations/show-shelf.html"] ?? "",
      "other-client",
    );
    const one = await runJson(folder, [
      "reference",
      "other",
      "--title",
      "Mine & yours",
    ]);
    assert.is(one.summary["services"], 1);
    const left = filesOf(path.join(folder, "out/reference"));
    assert.not.ok("shop/index.html" in left);
    assert.match(left["index.html"] ?? "", "<title>Mine &amp; yours</title>");
  }));

test("standard input is a document too", () =>
  inFolder({}, async (folder) => {
    const { exit } = await run(
      folder,
      ["reference", "-", "--out", "site"],
      SHOP,
    );
    assert.is(exit, 0);
    assert.ok("shop-api/index.html" in filesOf(path.join(folder, "site")));
  }));

test("changes come from the revisions that git has, and from what is not committed", () =>
  inFolder(PROJECT, async (folder) => {
    const git = (...args: string[]): string =>
      execFileSync("git", args, {
        cwd: folder,
        encoding: "utf8",
        env: {
          ...process.env,
          GIT_AUTHOR_DATE: "2026-01-31T12:00:00Z",
          GIT_COMMITTER_DATE: "2026-01-31T12:00:00Z",
        },
      });
    const commit = (message: string): string => {
      git("add", "-A");
      git(
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@b.example",
        "commit",
        "-qm",
        message,
      );
      return git("log", "-1", "--format=%h").trim();
    };
    const write = (text: string): void =>
      writeFileSync(path.join(folder, "spec/openapi/shop.json"), text);
    git("init", "-q");
    commit("first");
    write(SHOP.replace('"red","green"', '"red"'));
    const second = commit("second");
    write(
      readFileSync(path.join(folder, "spec/openapi/shop.json"), "utf8").replace(
        '"maxLength":9',
        '"maxLength":8',
      ),
    );
    await run(folder, ["reference"]);
    const site = filesOf(path.join(folder, "out/reference"));
    const changes = site["shop/changes.html"] ?? "";
    const places = [
      "not committed yet",
      "maxLength",
      `2026-01-31 <span class="note">${second}`,
      "green",
    ].map((text) => changes.indexOf(text));
    assert.ok(
      places.every((at) => at > 0),
      String(places),
    );
    assert.equal(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.match(
      site["shop/operations/change-shelf.html"] ?? "",
      /Recent changes[^]*green/,
    );
    assert.not.match(
      site["shop/operations/change-shelf.html"] ?? "",
      /Recent changes[^]*maxLength/,
    );
    assert.not.ok("other/changes.html" in site);
    await run(folder, ["reference", "--no-changes"]);
    assert.not.ok(
      "shop/changes.html" in filesOf(path.join(folder, "out/reference")),
    );
  }));

const REFUSED: readonly (readonly [
  title: string,
  args: readonly string[],
  exit: number,
  code: string,
])[] = [
  ["a service that is not configured", ["shops"], 2, "cli/unknown-service"],
  ["a file that is not there", ["no.json"], 3, "source/no-such-file"],
  [
    "a file that is no OpenAPI",
    ["helpspec.config.json"],
    3,
    "contract/not-openapi",
  ],
  ["standard output", ["--out", "-"], 2, "cli/wrong-usage"],
  ["a folder with other things", ["--out", "spec"], 1, "cli/folder-not-ours"],
];

for (const [title, args, exit, code] of REFUSED) {
  test(`refused: ${title}`, () =>
    inFolder(PROJECT, async (folder) => {
      const before = filesOf(folder);
      const outcome = await runJson(folder, ["reference", ...args]);
      assert.is(outcome.exit, exit);
      assert.equal(
        outcome.diagnostics.map((one) => one.code),
        [code],
      );
      assert.equal(filesOf(folder), before);
    }));
}

test.run();
