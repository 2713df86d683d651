/**
 * Damaged pages: never a crash, never a row that is lost without a word. Each damage on a few pages in each run, on
 * hundreds with HELPSPEC_LONG=1; HELPSPEC_SEED runs one seed alone.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildService, readPages } from "../../../generator/index.js";
import { sampleOf, SERVICE, sourceOf } from "../round-trip.js";
import { generateService } from "../sample/generate-service.js";
import { Random } from "../sample/random.js";
import { PAGE_STYLES } from "../style/page-styles.js";
import { writePages } from "../write/write-pages.js";
import { lostRows } from "./account-rows.js";
import { DAMAGES, type Damage } from "./damages.js";
import { processorTime } from "../../processor-time.js";

const { HELPSPEC_LONG, HELPSPEC_SEED } = process.env;
const COUNT = HELPSPEC_LONG === "1" ? 600 : 16;
const SEEDS = HELPSPEC_SEED
  ? [Number(HELPSPEC_SEED)]
  : Array.from({ length: COUNT }, (_, at) => at + 1);
/** Far more than any page of these sizes takes: what is slower hangs. */
const SLOWEST_MILLISECONDS = 5000;

for (const damage of DAMAGES) {
  test(`${damage.title}: no crash, no row lost without a word`, () => {
    const lost = SEEDS.flatMap((seed) => damaged(damage, seed));
    assert.equal(lost, []);
  });
}

/** What is lost of the pages of `seed`, whose style goes round with the seeds. */
function damaged(damage: Damage, seed: number): string[] {
  const style = PAGE_STYLES[seed % PAGE_STYLES.length];
  if (!style) throw new Error("there are no styles");
  const sample = sampleOf(seed, 2, style);
  const random = new Random(seed);
  const files = writePages(sample, style).map(({ file, text }) => ({
    file,
    text: damage.apply(text, random),
  }));
  const took = processorTime();
  const { pages } = readPages(files.map(sourceOf));
  const build = buildService(pages, SERVICE);
  const milliseconds = took();
  return [
    ...lostRows(files, pages, build),
    ...(milliseconds > SLOWEST_MILLISECONDS
      ? [`took ${Math.round(milliseconds)} ms`]
      : []),
  ].map((problem) => `HELPSPEC_SEED=${seed} (${style.title}): ${problem}`);
}

test("the account sees a row that is gone from the page model", () => {
  const [style] = PAGE_STYLES;
  if (!style) throw new Error("there are no styles");
  const files = writePages(generateService(1), style);
  const { pages } = readPages(files.map(sourceOf));
  const build = buildService(pages, SERVICE);
  assert.equal(lostRows(files, pages, build), []);
  const poorer = pages.map((page) => ({
    ...page,
    tables: page.tables.slice(0, -1),
  }));
  assert.ok(lostRows(files, poorer, build).length > 0);
  const { model } = build;
  const emptied = { ...build, model: { ...model, objects: new Map() } };
  assert.ok(lostRows(files, pages, emptied).length > 0);
});

test.run();
