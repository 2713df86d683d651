/** Runs the scenarios in a page of headless Chromium, which a local server of another origin gives it. */
import { existsSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";
import { bundleScenarios } from "./bundle-scenarios.js";
import type { Addresses, Outcomes } from "./scenarios.js";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What `CHROMIUM` names, or the place where Linux has it. */
export function chromiumPath(): string | undefined {
  const file = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  return existsSync(file) ? file : undefined;
}

export async function runInChromium(addresses: Addresses): Promise<Outcomes> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("there is no Chromium");
  const bundle = await bundleScenarios("esm");
  const server = http.createServer((request, response) => {
    const isBundle = request.url === "/bundle.mjs";
    response.setHeader(
      "Content-Type",
      isBundle ? "text/javascript" : "text/html",
    );
    response.end(isBundle ? bundle : "<!doctype html><title>Scenarios</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`http://localhost:${port}/`);
    const outcomes = await page.evaluate<Outcomes>(
      `import("/bundle.mjs").then(({ run }) => run(${JSON.stringify(addresses)})).then(JSON.stringify).then(JSON.parse)`,
    );
    return errors.length > 0 ? { ...outcomes, errors } : outcomes;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
