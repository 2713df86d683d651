/**
 * A build with the cache of the one before equals a build without any, whatever was done to the pages in between, and
 * parses only what is new. Seeded: HELPSPEC_SEED runs one seed alone, HELPSPEC_LONG=1 hundreds.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { rmSync } from "node:fs";
import path from "node:path";
import { openPageCache } from "../../generator/cli/page-cache.js";
import {
  buildService,
  type PageCache,
  readPages,
} from "../../generator/pipeline.js";
import { readInput } from "../../generator/source/read-input.js";
import { DAMAGES } from "../page-writer/damage/damages.js";
import { SERVICE, sampleOf } from "../page-writer/round-trip.js";
import { Random } from "../page-writer/sample/random.js";
import { PAGE_STYLES } from "../page-writer/style/page-styles.js";
import { writePages } from "../page-writer/write/write-pages.js";
import { inFolder, putFiles } from "../temporary-folder.js";

const { HELPSPEC_LONG, HELPSPEC_SEED } = process.env;
const SEEDS = HELPSPEC_SEED
  ? [Number(HELPSPEC_SEED)]
  : Array.from({ length: HELPSPEC_LONG === "1" ? 300 : 12 }, (_, at) => at + 1);
const EDITS = 6;

/** Texts of pages by file name. */
type Pages = Map<string, string>;

/** What happens to pages between two builds; `others` are of the same service in another state. */
const CHANGES: readonly ((
  pages: Pages,
  random: Random,
  others: Pages,
) => void)[] = [
  (pages, random) => {
    const [file, text] = random.pick([...pages]);
    pages.set(file, random.pick(DAMAGES).apply(text, random));
  },
  (pages, random) => {
    const [file, text] = random.pick([...pages]);
    pages.set(file, `${text}\n<!-- changed -->\n`);
  },
  (pages, random) => {
    const [file, text] = random.pick([...pages]);
    pages.set(file, text.replace(/\b[a-z]{5,}\b/, "another"));
  },
  (pages, random, others) => {
    const [file, text] = random.pick([...others]);
    pages.set(file, text);
  },
  (pages, random) => {
    const [file] = random.pick([...pages]);
    if (pages.size > 1) pages.delete(file);
  },
  (pages, random) => {
    const [file, text] = random.pick([...pages]);
    pages.delete(file);
    pages.set(`new_${file}`, text);
  },
  () => undefined,
];

function writtenPages(seed: number): Pages {
  const style = PAGE_STYLES[seed % PAGE_STYLES.length];
  if (!style) throw new Error("there are no styles");
  const files = writePages(sampleOf(seed, 3, style), style);
  return new Map(files.map(({ file, text }) => [file, text]));
}

function build(folder: string, cache?: PageCache) {
  const { sources } = readInput(["."], folder);
  const { pages, pagesParsed } = readPages(sources, cache);
  const { model, contract, diagnostics } = buildService(pages, SERVICE);
  return { pagesParsed, result: { pages, model, contract, diagnostics } };
}

for (const seed of SEEDS) {
  test(`edits of seed ${seed}: the second build is a full build`, () =>
    inFolder({}, (place) => {
      const folder = path.join(place, "pages");
      const random = new Random(seed);
      const pages = writtenPages(seed);
      const others = writtenPages(seed + PAGE_STYLES.length);
      let before: Pages = new Map();
      for (let edit = 0; edit <= EDITS; edit += 1) {
        if (edit > 0) random.pick(CHANGES)(pages, random, others);
        rmSync(folder, { recursive: true, force: true });
        putFiles(folder, Object.fromEntries(pages));
        const cache = openPageCache(path.join(place, "cache"), "pages");
        const second = build(folder, cache);
        cache.save();
        const known = before;
        const fresh = [...pages].filter(
          ([file, text]) => text !== "" && known.get(file) !== text,
        );
        assert.is(second.pagesParsed, fresh.length, `edit ${edit}`);
        assert.equal(second.result, build(folder).result, `edit ${edit}`);
        before = new Map(pages);
      }
    }));
}

test.run();
