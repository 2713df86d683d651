/**
 * Two dated definitions of real services: every finding has a verdict that a person gave, by structural fingerprint.
 * `right`: the change is real, rule and level are right; of words: said in another way, or nothing that a caller needs.
 * `markup`: only marks, labels, fillers and the order of sentences differ. `prose`: the words tell another fact than
 * before, and no keyword carries it. `doubtful`: a guess one may dispute. The second reading has a test of its own.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import { judge } from "../../generator/diff/judge.js";
import { projectRoot } from "../project-root.js";

const VERDICTS = ["right", "markup", "prose", "doubtful"];

type Verdicts = Readonly<
  Record<string, Readonly<Record<string, readonly [string, string]>>>
>;

const verdicts = JSON.parse(
  readFileSync(
    path.join(projectRoot, "test/reference/definition-verdicts.json"),
    "utf8",
  ),
) as Verdicts;

const folder = path.join(
  process.env["HELPSPEC_REFERENCE"] ?? "",
  "definitions",
);

if (!process.env["HELPSPEC_REFERENCE"] || !existsSync(folder)) {
  console.log("skipped: verdicts (HELPSPEC_REFERENCE is not set)");
} else {
  for (const [service, known] of Object.entries(verdicts)) {
    test(`${service}: each finding has its verdict, and each verdict its finding`, () => {
      const load = (side: string) =>
        JSON.parse(
          readFileSync(path.join(folder, service, `${side}.json`), "utf8"),
        ) as OpenApiDocument;
      const changes = compareDocuments(load("base"), load("revision"));
      const found = changes.map((change) => [
        change.fingerprints[0] ?? "",
        judge(change).rule,
      ]);
      const expected = Object.entries(known).map(([id, [rule]]) => [id, rule]);
      assert.equal(found.sort(byFirst), expected.sort(byFirst));
    });
  }
}

function byFirst(a: readonly string[], b: readonly string[]): number {
  return (a[0] ?? "") < (b[0] ?? "") ? -1 : 1;
}

test("verdicts are of four kinds, and few are doubtful", () => {
  const all = Object.values(verdicts).flatMap((known) => Object.values(known));
  for (const [, verdict] of all) assert.ok(VERDICTS.includes(verdict), verdict);
  const doubtful = all.filter(([, verdict]) => verdict === "doubtful").length;
  assert.ok(doubtful / all.length < 0.01, `${doubtful} of ${all.length}`);
});

test.run();
