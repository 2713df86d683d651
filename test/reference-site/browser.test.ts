/**
 * The site in a real browser, opened from a disk: axe in both colour schemes, no sideways scroll on a phone, search by
 * keyboard, nothing asked of any network. One page of each kind; every page with HELPSPEC_LONG=1. Skipped, and said so,
 * where there is no Chromium (`CHROMIUM`, /usr/bin/chromium).
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { suite, test } from "uvu";
import * as assert from "uvu/assert";
import { putFiles } from "../temporary-folder.js";
import { committedInputs, pagesOf, siteOf } from "./make-site.js";
import { SHOP_DOCUMENT } from "./shop-document.js";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const IS_LONG = process.env["HELPSPEC_LONG"] === "1";
const ARGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );

/** One of each kind, small ones. */
const KINDS = [
  "index.html",
  "shop/index.html",
  "shop/authentication.html",
  "shop/schemas.html",
  "shop/errors.html",
  "shop/changes.html",
  "shop/schemas/shelf.html",
  "shop/operations/change-shelf.html",
  "secmaster/operations/update-subscription-order.html",
];
/** Colours are those of the style sheet: few pages have them all. */
const DARK = KINDS.slice(-4);

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

interface Site {
  readonly browser: Browser;
  readonly folder: string;
  readonly all: readonly string[];
  /** Closes the browser and removes the folder. */
  readonly close: () => Promise<void>;
}

if (existsSync(CHROMIUM)) addTests();
else {
  console.log(`reference in a browser: skipped, there is no ${CHROMIUM}`);
  test("reference in a browser: skipped", () => {});
  test.run();
}

async function openSite(): Promise<Site> {
  const { chromium } = await import("playwright-core");
  const files = await siteOf(...committedInputs(), {
    name: "shop",
    document: SHOP_DOCUMENT,
    changes: [
      {
        revision: "abc",
        changes: (["breaking", "warning", "info"] as const).map((level) => ({
          level,
          title: "a value went",
          explanation: "Calls may fail.",
          operations: ["PUT /shelves/{shelf_id}"],
        })),
      },
    ],
  });
  const all = pagesOf(files).map((file) => file.path);
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-test-"));
  putFiles(
    folder,
    Object.fromEntries(files.map((file) => [file.path, file.text])),
  );
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ARGS,
  });
  const close = async (): Promise<void> => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { browser, folder, all, close };
}

function addTests(): void {
  const site = suite("reference in a browser");
  let opened: Site | undefined;
  // The runner loads a file whole before it runs the tests in it: nothing may wait for them.
  site.before(async () => void (opened = await openSite()));
  site.after(() => opened?.close());
  const it = (): Site => {
    if (!opened) throw new Error("there is no browser");
    return opened;
  };
  const addressOf = (page: string): string =>
    pathToFileURL(path.join(it().folder, page)).href;
  const axe = readFileSync(
    createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
    "utf8",
  );

  site(
    "axe finds nothing serious in light and in dark, and a phone does not scroll sideways",
    async () => {
      for (const scheme of ["light", "dark"] as const) {
        const context = await it().browser.newContext({
          colorScheme: scheme,
          viewport: DESKTOP,
        });
        const page = await context.newPage();
        const pages = IS_LONG ? it().all : scheme === "light" ? KINDS : DARK;
        for (const name of pages) {
          await page.goto(addressOf(name));
          await unfold(page);
          const found = await findings(
            page,
            axe,
            scheme === "dark" && !IS_LONG,
          );
          assert.equal(found, [], `${name}, ${scheme}`);
          if (scheme === "dark") continue;
          await page.setViewportSize(PHONE);
          const width = await page.evaluate<number>(
            "document.documentElement.scrollWidth",
          );
          assert.ok(width <= PHONE.width, `${name} is ${width} wide`);
          await page.setViewportSize(DESKTOP);
        }
        await context.close();
      }
    },
  );

  site(
    "search finds a field by keyboard, and the page unfolds it",
    async () => {
      const { context, page, asked, said } = await watchedPage(it().browser);
      await page.goto(addressOf("workspace/operations/create-order.html"));
      await page.keyboard.press("/");
      await page.keyboard.type("kms_id");
      await page.waitForSelector("#search-results [role=option]");
      const first = await page
        .locator("#search-results .found")
        .allTextContents();
      assert.is(first[0], "kms_id");
      await page.keyboard.press("ArrowDown");
      const active = await page
        .locator("#search")
        .getAttribute("aria-activedescendant");
      assert.is(active, "found-0");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/schemas\/.*#field\.(.*\.)?kms_id$/);
      const target = page.locator(":target");
      assert.ok(await target.isVisible());
      assert.match(
        (await target.locator(".name").first().textContent()) ?? "",
        "kms_id",
      );
      await page.keyboard.press("/");
      await page.keyboard.type("zzzz nothing");
      await page.waitForFunction(
        'document.querySelector("[role=status]").textContent === "Nothing found"',
      );
      assert.ok(asked.length > 5);
      for (const address of asked)
        assert.ok(address.startsWith(addressOf("")), address);
      assert.equal(said, []);
      await context.close();
    },
  );

  site(
    "the first stop of the keyboard leads to the content, and shows where it is",
    async () => {
      const { context, page } = await watchedPage(it().browser);
      await page.goto(addressOf("workspace/index.html"));
      await page.keyboard.press("Tab");
      const skip = page.locator(".skip");
      const box = await skip.boundingBox();
      assert.ok(box && box.x >= 0, "the skip link is in sight");
      const outline = await page.evaluate<string>(
        'getComputedStyle(document.querySelector(".skip")).outlineStyle',
      );
      assert.is(outline, "solid");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      const isInside = await page.evaluate(
        'document.activeElement.closest("main") !== null',
      );
      assert.ok(isInside);
      await context.close();
    },
  );

  site("code is copied, and a printed page is unfolded", async () => {
    const context = await it().browser.newContext();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    await page.goto(addressOf("workspace/operations/create-order.html"));
    await page.locator(".copy").first().click();
    await page.waitForFunction(
      'document.querySelector(".copy").textContent === "Copied"',
    );
    const copied = await page.evaluate<string>(
      "navigator.clipboard.readText()",
    );
    assert.match(copied, /^curl -X POST 'https:/);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    assert.is(await page.locator("main details:not([open])").count(), 0);
    await context.close();
  });

  site(
    "the policy of a page lets nothing in that is not a file of the site",
    async () => {
      const { context, page, said } = await watchedPage(it().browser);
      const file = path.join(it().folder, "index.html");
      const evil =
        '<script>document.title = "run"</script><img src="https://evil.example/x.png"><style>h1{display:none}</style></main>';
      const text = readFileSync(file, "utf8").replace("</main>", evil);
      await page.route("**/index.html", (route) =>
        route.fulfill({ contentType: "text/html", body: text }),
      );
      await page.goto(addressOf("index.html"));
      assert.is.not(await page.title(), "run");
      assert.ok(await page.locator("h1").isVisible());
      assert.is(
        said.filter((one) => one.includes("Content Security Policy")).length,
        3,
        said.join("\n"),
      );
      await context.close();
    },
  );

  site.run();
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(
    'for (const one of document.querySelectorAll("details")) one.open = true;',
  );
}

/** Serious and critical findings, in short. */
async function findings(
  page: Page,
  axe: string,
  onlyColours: boolean,
): Promise<string[]> {
  await page.evaluate(axe);
  const options = {
    preload: false,
    resultTypes: ["violations"],
    ...(onlyColours && { runOnly: ["color-contrast"] }),
  };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(options)})`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** A page with what it asks for, and what it says to the console. */
async function watchedPage(browser: Browser): Promise<{
  context: BrowserContext;
  page: Page;
  asked: string[];
  said: string[];
}> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  return { context, page, asked, said };
}
