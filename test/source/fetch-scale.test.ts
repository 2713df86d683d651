/**
 * A large handbook takes no more memory than a small one, and the second run asks for nothing that did not change.
 * With HELPSPEC_LONG=1: 2,000 pages beside 200; otherwise 60 beside 12. Runs are processes of their own.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { HANDBOOK, withSite } from "../fetch-site/fetch-local.js";
import { runChild } from "../fetch-site/run-child.js";
import { sitePages } from "../fetch-site/site-pages.js";

const [SMALL, LARGE] =
  process.env["HELPSPEC_LONG"] === "1" ? [200, 2000] : [12, 60];
const CHAPTERS = 3;
/** Faster than any configuration may ask for. */
const RULES = { requestsPerSecond: 200, concurrency: 8 };

async function measure(count: number, runs: number) {
  const reports: NonNullable<Awaited<ReturnType<typeof runChild>>["report"]>[] =
    [];
  await withSite(sitePages(count), async ({ site, root }) => {
    for (let run = 0; run < runs; run += 1) {
      site.forgetRequests();
      const rules = site.rules({ ...RULES, timeoutSeconds: 60 });
      const { report } = await runChild({ rules, root });
      if (!report) throw new Error("the run was killed");
      reports.push(report);
      assert.equal(report.codes, []);
      if (run > 0) {
        const whole = site.requests.filter((one) => !one.isConditional);
        assert.equal(
          whole.map(({ path }) => path),
          [],
        );
        assert.is(site.requests.length, count + CHAPTERS + 3);
      }
    }
  });
  return reports;
}

test(`${LARGE} pages take at most 1.3 times the memory of ${SMALL}`, async () => {
  const [small] = await measure(SMALL, 1);
  const [large, again] = await measure(LARGE, 2);
  assert.equal(large?.outcomes, { added: LARGE + CHAPTERS });
  assert.equal(again?.outcomes, { unchanged: LARGE + CHAPTERS });
  assert.is(again?.conditional, again?.requests);
  const ratio = (large?.peakMemory ?? 0) / (small?.peakMemory ?? 1);
  const again1 = (again?.peakMemory ?? 0) / (small?.peakMemory ?? 1);
  if (process.env["HELPSPEC_LONG"] === "1") {
    const facts = [small, large, again].map(
      (one) =>
        `${Math.round((one?.peakMemory ?? 0) / 1024)} MB, ${one?.requests} requests, ${one?.milliseconds} ms`,
    );
    process.stdout.write(`\n${HANDBOOK}: ${facts.join("; ")}\n`);
  }
  assert.ok(ratio <= 1.3, `${ratio.toFixed(2)} times the memory`);
  assert.ok(again1 <= 1.3, `${again1.toFixed(2)} times the memory, second run`);
});

test.run();
