/**
 * Makes the pictures of the documentation, docs/images, from real runs on the committed example pages. Terminals become SVG
 * by a writer of our own; HTML reports become PNG by a browser, `$CHROMIUM` or /usr/bin/chromium, and stay as they are
 * without one.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../test/project-root.js";
import {
  copyExamples,
  runHelpspec,
  terminalPictures,
} from "./screenshots/shots.js";

const IMAGES = path.join(projectRoot, "docs/images");
const BROWSER = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What is seen of a report: its file, and what is clicked first. */
const REPORT_SHOTS: readonly {
  readonly file: string;
  readonly report: string;
  readonly open?: string;
}[] = [
  { file: "diff-report.png", report: "diff.html", open: "details summary" },
  { file: "coverage-report.png", report: "coverage/index.html" },
];

const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-screenshots-"));
try {
  mkdirSync(IMAGES, { recursive: true });
  copyExamples(folder);
  makeReports();
  await photographReports();
  for (const { file, text } of terminalPictures(folder)) {
    writeFileSync(path.join(IMAGES, file), text);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function makeReports(): void {
  runHelpspec(folder, [
    ...["diff", "test/fixtures/earlier-pages", "spec/pages/api-workspace"],
    ...["--service", "workspace", "--format", "html", "--out", "diff.html"],
  ]);
  runHelpspec(folder, ["coverage", "--format", "html", "--out", "coverage"]);
}

async function photographReports(): Promise<void> {
  if (!existsSync(BROWSER)) {
    process.stdout.write("There is no browser: pictures of reports stay.\n");
    return;
  }
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: BROWSER_ARGUMENTS,
  });
  try {
    for (const { file, report, open } of REPORT_SHOTS) {
      const page = await browser.newPage({
        viewport: { width: 1000, height: 640 },
        colorScheme: "light",
      });
      await page.goto(pathToFileURL(path.join(folder, report)).href);
      if (open !== undefined) await page.locator(open).first().click();
      await page.screenshot({ path: path.join(IMAGES, file) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
