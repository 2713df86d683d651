/** `helpspec coverage`: formats, exit codes, what names mean, and the folder of the report. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Account } from "../../generator/coverage/account.js";
import {
  run,
  runJson,
  samplePage,
  sampleProject,
  SHELF,
} from "../cli/sample-project.js";
import { matchesGolden } from "../golden.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";
import { SHOP_PAGES } from "./shop-pages.js";

const PAGES = Object.fromEntries(
  Object.entries(SHOP_PAGES).map(([name, text]) => [`shop/${name}`, text]),
);
const PROJECT = sampleProject();

test("the text of a small folder", async () => {
  await inFolder(PAGES, async (folder) => {
    const { exit, out } = await run(folder, ["coverage", "shop"]);
    assert.is(exit, 0);
    matchesGolden("coverage/golden/shop.txt", out);
  });
});

test("a page that breaks off is not said to be accounted for", async () => {
  const [name = "", text = ""] = Object.entries(PAGES)[0] ?? [];
  const pages = { ...PAGES, [name]: text.slice(0, text.lastIndexOf("<") + 3) };
  await inFolder(pages, async (folder) => {
    const { exit, diagnostics, summary } = await runJson(folder, [
      "coverage",
      "shop",
    ]);
    assert.is(exit, 1);
    assert.is(summary["unaccounted"], 1);
    assert.equal(
      diagnostics.flatMap(({ code, source, severity }) =>
        severity === "error" ? [{ code, file: source?.file }] : [],
      ),
      [{ code: "document/truncated", file: name }],
    );
  });
});

test("configured services: every page of the handbook goes to one", async () => {
  await inFolder(PROJECT, async (folder) => {
    const { exit, summary, result } = await runJson(folder, ["coverage"]);
    assert.is(exit, 0);
    const { services } = result as { services: readonly Account[] };
    assert.equal(
      services.map(({ service }) => service),
      summary["services"],
    );
    const pages = services.flatMap((one) => one.pages.map(({ id }) => id));
    assert.is(pages.length, new Set(pages).size);
    assert.is(summary["pages"], pages.length);
    assert.is(summary["unaccounted"], 0);
    assert.is(
      summary["rows"],
      services.reduce((sum, { totals }) => sum + totals.rows.total, 0),
    );
  });
});

test("one service alone leaves the others' pages out", async () => {
  await inFolder(PROJECT, async (folder) => {
    const all = await runJson(folder, ["coverage"]);
    const names = all.summary["services"] as readonly string[];
    const [first = ""] = names;
    const one = await runJson(folder, ["coverage", first]);
    assert.equal(one.summary["services"], [first]);
    assert.ok(Number(one.summary["pages"]) < Number(all.summary["pages"]));
    assert.is(one.exit, 0);
  });
});

test("a name that is neither a service nor a file", async () => {
  await inFolder(PROJECT, async (folder) => {
    const { exit, talk } = await run(folder, ["coverage", "shelfs"]);
    assert.is(exit, 2);
    assert.match(talk, /`shelfs` is not configured: did you mean/);
    const missing = await run(folder, ["coverage", "./nothing"]);
    assert.is(missing.exit, 3);
    assert.match(missing.talk, /source\/no-such-file/);
  });
});

test("a folder without pages", async () => {
  await inFolder({ "empty/notes.bin": "x" }, async (folder) => {
    const { exit, talk } = await run(folder, ["coverage", "empty"]);
    assert.is(exit, 3);
    assert.match(talk, /source\/empty-folder/);
  });
});

test("JSON to a file, the envelope to standard output", async () => {
  await inFolder(PAGES, async (folder) => {
    const { exit, result } = await runJson(folder, [
      "coverage",
      "shop",
      "--out",
      "account.json",
    ]);
    assert.is(exit, 0);
    assert.equal(result, { file: "account.json" });
    const text = filesOf(folder)["account.json"] ?? "";
    const { services } = JSON.parse(text) as { services: Account[] };
    assert.is(services[0]?.totals.pages, 5);
  });
});

test("the report replaces its own files, and nobody else's", async () => {
  await inFolder(PAGES, async (folder) => {
    const args = ["coverage", "shop", "--format", "html", "--out", "report"];
    const first = await run(folder, args);
    assert.is(first.exit, 0);
    assert.match(first.talk, /Open report\/index\.html/);
    assert.ok(filesOf(folder)["report/shop/createshelf.html"]);
    putFiles(folder, {
      "shop/CreateShelf.html": samplePage(SHELF),
      "foreign/mine.txt": "mine",
    });
    const { unlinkSync } = await import("node:fs");
    unlinkSync(`${folder}/shop/Nails.html`);
    assert.is((await run(folder, args)).exit, 0);
    const files = filesOf(folder);
    assert.not.ok(files["report/shop/nails.html"]);
    assert.match(
      files["report/shop/createshelf.html"] ?? "",
      /Creating a Shelf/,
    );
    const refused = await run(folder, [...args.slice(0, -1), "foreign"]);
    assert.is(refused.exit, 1);
    assert.match(refused.talk, /cli\/folder-not-ours/);
    assert.equal(Object.keys(filesOf(`${folder}/foreign`)), ["mine.txt"]);
  });
});

test("the report needs a folder", async () => {
  await inFolder(PAGES, async (folder) => {
    const { exit } = await run(folder, [
      "coverage",
      "shop",
      "--format",
      "html",
      "--out",
      "-",
    ]);
    assert.is(exit, 2);
  });
});

test.run();
