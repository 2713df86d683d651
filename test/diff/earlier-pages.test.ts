/**
 * The real change of the order pages between 2025 and 2026, from the committed earlier pages: a header table went, an
 * authorization section and `agency_urn` came, tables were renumbered. Its report is the example in the README.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run, runJson } from "../cli/sample-project.js";
import type { ChangeReport } from "../../generator/diff/finding.js";
import { matchesGolden } from "../golden.js";
import { projectRoot } from "../project-root.js";

const DIFF = [
  "diff",
  "test/fixtures/earlier-pages",
  "spec/pages/api-workspace",
  "--service",
  "workspace",
];

test("the report names what came, and nothing that only moved", async () => {
  const { result } = await runJson(projectRoot, DIFF);
  const { findings } = result as ChangeReport;
  assert.equal(
    findings.map(({ rule, change }) => [
      change.operation?.operationId,
      rule,
      change.name,
    ]),
    [
      [
        "CreateDesktopPoolChangeOrder",
        "permission-added",
        "workspace:orders:change",
      ],
      [
        "CreateDesktopBatchOrder",
        "permission-added",
        "workspace:orders:change",
      ],
      [
        "CreateDesktopPoolChangeOrder",
        "request-optional-property-added",
        "agency_urn",
      ],
      [
        "CreateDesktopBatchOrder",
        "request-optional-property-added",
        "agency_urn",
      ],
      ["CreateOrder", "request-optional-property-added", "agency_urn"],
    ],
  );
});

test("the README shows it as it is printed", async () => {
  const { out, exit } = await run(projectRoot, DIFF);
  assert.is(exit, 0);
  matchesGolden("diff/golden/earlier-pages.txt", out);
  const readme = readFileSync(path.join(projectRoot, "README.md"), "utf8");
  const [, example = ""] =
    /<!-- diff -->\n+```text\n([^]*?)```/.exec(readme) ?? [];
  assert.ok(example.length > 500, "the README has the example");
  const shown = example.split("\n…\n").map((part) => part.trimEnd());
  for (const part of shown) assert.ok(out.includes(part), part);
});

test.run();
