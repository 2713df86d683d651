/**
 * What a browser makes of pages made from hostile ones: nothing of them runs, opens a dialog or asks a network. Skipped,
 * and said so, where there is no Chromium (`CHROMIUM`, /usr/bin/chromium); `judge.ts` looks at the same pages everywhere.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../cli/sample-project.js";
import { filesOf, inFolder } from "../temporary-folder.js";
import { hostileDocument } from "./hostile-document.js";
import { hostileProject } from "./hostile-project.js";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const ARGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );

/** Each writes pages of HTML below `out`. */
const COMMANDS = [
  "sync --offline",
  "coverage --format html --out out/coverage",
  "reference --out out/site",
  "reference base.json --out out/foreign",
  "diff base.json revision.json --format html --out out/diff.html",
];

/** A page that is as bad as it can be: what is recorded there must be noticed. */
const CONTROL =
  "<title>x</title><script>window.pwned=1</script><img src='https://evil.example/p.png'><script>alert(1)</script>";

interface Seen {
  readonly pwned: unknown;
  readonly events: readonly string[];
}

if (!existsSync(CHROMIUM)) {
  console.log(`hostile pages in a browser: skipped, there is no ${CHROMIUM}`);
}
const testOrSkip = existsSync(CHROMIUM) ? test : test.skip;

testOrSkip(
  "nothing of a hostile page runs in a report or in the reference",
  () =>
    inFolder(
      {
        ...hostileProject(),
        "base.json": JSON.stringify(hostileDocument()),
        "revision.json": JSON.stringify(hostileDocument(true)),
        "control.html": CONTROL,
      },
      async (folder) => {
        for (const command of COMMANDS) await run(folder, command.split(" "));
        const pages = Object.keys(filesOf(folder)).filter((file) =>
          /^out\/.*\.html$/.test(file),
        );
        assert.ok(pages.length > 20, pages.join("\n"));
        for (const start of ["coverage/", "site/", "foreign/", "diff.html"]) {
          assert.ok(
            pages.some((page) => page.startsWith(`out/${start}`)),
            start,
          );
        }
        const look = await openBrowser(folder);
        const control = await look.at("control.html");
        assert.is(control.pwned, 1);
        assert.is(
          control.events.length,
          2,
          "the recorder sees image and dialog",
        );
        for (const page of pages) {
          assert.equal(await look.at(page), { pwned: null, events: [] }, page);
        }
        await look.close();
      },
    ),
);

async function openBrowser(folder: string) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ARGS,
  });
  const page = await browser.newPage();
  let events: string[] = [];
  page.on("dialog", (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => void events.push(`error ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:"))
      events.push(`request ${request.url()}`);
  });
  return {
    at: async (name: string): Promise<Seen> => {
      events = [];
      await page.goto(pathToFileURL(path.join(folder, name)).href);
      // Folded parts open, and what takes the focus gets it.
      await page.evaluate(
        "for (const one of document.querySelectorAll('details')) one.open = true; for (const one of document.querySelectorAll('a, button, input')) one.focus();",
      );
      const pwned = await page.evaluate<unknown>("window.pwned ?? null");
      return { pwned, events };
    },
    close: () => browser.close(),
  };
}

test.run();
