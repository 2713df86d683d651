/**
 * How well the rules for prose read rows that people labelled. The figures are golden: hits may only rise, errors only
 * fall; `test/conformance/figures.json` holds them. Of the committed pages alone where no reference material is at hand.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { measureConformance } from "../scripts/conformance/measure.js";
import { projectRoot } from "./project-root.js";

interface Figures {
  readonly rows: number;
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
  readonly sprung: number;
}

const file = path.join(projectRoot, "test/conformance/figures.json");
const golden = JSON.parse(readFileSync(file, "utf8")) as Record<
  string,
  Record<string, Figures>
>;
const pages =
  process.env["HELPSPEC_REFERENCE"] === undefined ? "committed" : "all";

for (const set of ["seen", "unseen"] as const) {
  test(`${set} rows of ${pages} pages are read as well as before`, () => {
    const score = measureConformance(set);
    assert.equal(score.lost, []);
    const figures = { hits: 0, wrong: 0, missed: 0 };
    for (const kind of score.kinds.values()) {
      figures.hits += kind.hits;
      figures.wrong += kind.wrong;
      figures.missed += kind.missed;
    }
    assert.equal(
      { rows: score.rows, ...figures, sprung: score.sprung },
      golden[pages]?.[set],
    );
  });
}

test.run();
