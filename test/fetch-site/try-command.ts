/**
 * Runs a command against a make-believe help center, as a person would: `node dist/test/fetch-site/try-command.js
 * <folder> [--faults] [--pages N] -- fetch api-things`. The folder gets a configuration when it has none.
 * Only this script and tests may use the network of this machine; the program itself has no such switch.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { processIo } from "../../generator/cli/io.js";
import { main } from "../../generator/cli/main.js";
import { HANDBOOK, LOOPBACK } from "./fetch-local.js";
import { LocalSite } from "./local-site.js";
import { CHALLENGE, EMPTY_ARTICLE } from "./site-faults.js";
import { sitePages } from "./site-pages.js";

const PORT = 8931;
const [folder = ".", ...rest] = process.argv.slice(2);
const at = rest.indexOf("--");
const own = rest.slice(0, Math.max(0, at));
const command = rest.slice(at + 1);
const count = Number(own[own.indexOf("--pages") + 1] ?? 0) || 30;

const site = await LocalSite.start({ [HANDBOOK]: sitePages(count) }, PORT);
if (own.includes("--faults")) {
  const page = (number: number): string =>
    `/intl/en-us/${HANDBOOK}/UseThing${number}.html`;
  site.break(page(2), { kind: "instead", html: CHALLENGE });
  site.break(page(3), { kind: "instead", html: EMPTY_ARTICLE });
  site.break(page(4), { kind: "status", status: 429, retryAfter: "1" }, 2);
  site.break(page(5), { kind: "redirect", to: "https://elsewhere.example/" });
}
const cwd = path.resolve(folder);
mkdirSync(cwd, { recursive: true });
const config = path.join(cwd, "helpspec.config.json");
if (!existsSync(config)) {
  const address = `${site.origin}/intl/{locale}/{handbook}/`;
  const products = `${site.origin}/items?appId=INTL-{LOCALE}`;
  const things = {
    title: "Things",
    handbooks: [HANDBOOK],
    servers: [{ url: "https://things.example" }],
  };
  const text = JSON.stringify({
    site: { pages: address, products, requestsPerSecond: 20 },
    services: { things },
  });
  writeFileSync(config, text);
}
process.exitCode = await main(command, {
  ...processIo(),
  cwd,
  network: LOOPBACK,
});
await site.close();
