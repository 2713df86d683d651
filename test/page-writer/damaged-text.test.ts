/**
 * Text that lost captions, link texts, lists and tables: how many of its rows come under the right object, and whether
 * a warning says so where one does not. Sixty pages in each run, a thousand of each damage with HELPSPEC_LONG=1, which
 * takes two minutes;
 * HELPSPEC_SEED runs one seed alone, HELPSPEC_STYLE and HELPSPEC_DAMAGE (parts of titles) some, and HELPSPEC_FIGURES=1
 * prints the figures of each style and damage.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readDamaged } from "./text/read-damaged.js";
import {
  printTally,
  shareRight,
  type Tally,
  tallyOf,
  type Trial,
} from "./text/tally-rows.js";
import { TEXT_DAMAGES, type TextDamage } from "./text/text-damages.js";
import { TEXT_STYLES, type TextStyle } from "./text/text-styles.js";
import type { ExpectedRow, RowPlace } from "./text/expected-rows.js";
import { lossesOf, TEXT_LOSSES } from "./text/text-losses.js";
import { type TraceInput, traceRows } from "./text/trace-rows.js";

const {
  HELPSPEC_LONG,
  HELPSPEC_SEED,
  HELPSPEC_STYLE = "",
  HELPSPEC_DAMAGE = "",
  HELPSPEC_FIGURES,
} = process.env;
const PAGES = HELPSPEC_LONG === "1" ? 1000 : 60;
interface Limits {
  readonly right: number;
  readonly silent: number;
  readonly facts: number;
}

/** Of each kind of loss, and of sixty pages with all kinds in turn. */
const LIMITS: Limits = { right: 0.99, silent: 0, facts: 0 };
/**
 * Captions, names, lists and tables gone from one page: it is read as far as it goes. A table that is lost and one
 * whose row has lost its name can then be the same by all that is left, so this is less sure, and never silent. These
 * limits may only be tightened.
 */
const LIMITS_OF_EVERYTHING: Limits = { right: 0.97, silent: 0, facts: 2 };
const EVERYTHING = "everything at once";
const SHOWN = 10;
const chosen = <T extends { readonly title: string }>(
  all: readonly T[],
  part: string,
): readonly T[] => all.filter(({ title }) => title.includes(part));
const STYLES = chosen(TEXT_STYLES, HELPSPEC_STYLE);
const DAMAGES = chosen(TEXT_DAMAGES, HELPSPEC_DAMAGE);

/** In a long run each damage has its thousand pages, in a short one they share sixty. */
const GROUPS: readonly (readonly TextDamage[])[] =
  HELPSPEC_LONG === "1" ? DAMAGES.map((damage) => [damage]) : [DAMAGES];

for (const damages of GROUPS) {
  const title = damages.map((damage) => damage.title).join(", ");
  test(`${title}: rows are under their objects, or a warning says so`, () => {
    const trials = trialsOf(damages);
    if (HELPSPEC_FIGURES) printFigures(trials);
    const all = damages.every((damage) => damage.title === EVERYTHING);
    const limits = all ? LIMITS_OF_EVERYTHING : LIMITS;
    assert.equal(complaints(tallyOf(trials), limits), []);
  });
}

/** Styles go round with seeds, and damages so that each style meets each. */
function trialsOf(damages: readonly TextDamage[]): Trial[] {
  const trials: Trial[] = [];
  let pages = 0;
  for (let seed = Number(HELPSPEC_SEED ?? 1); pages < PAGES; seed += 1) {
    const round = Math.floor(seed / STYLES.length);
    const style = STYLES[seed % STYLES.length] as TextStyle;
    const damage = damages[(seed + round) % damages.length] as TextDamage;
    const trip = readDamaged(seed, style, damage);
    trials.push({ seed, style, damage, trip });
    pages += HELPSPEC_SEED ? PAGES : trip.pages.length;
  }
  return trials;
}

function complaints(tally: Tally, limits: Limits): string[] {
  const { wrong, silent, missed, facts } = tally;
  const share = shareRight(tally);
  return [
    ...listed("missing without a word", missed),
    ...(silent.length > limits.silent
      ? listed("wrong without a warning", silent)
      : []),
    ...(facts.length > limits.facts
      ? listed("another fact than the page's", facts)
      : []),
    ...(share < limits.right
      ? listed(`${(share * 100).toFixed(2)} % of rows are right`, wrong)
      : []),
  ];
}

function listed(what: string, lines: readonly string[]): string[] {
  const rest = lines.length - SHOWN;
  return [
    ...lines.slice(0, SHOWN).map((line) => `${what}: ${line}`),
    ...(rest > 0 ? [`${what}: and ${rest} more`] : []),
  ];
}

function printFigures(trials: readonly Trial[]): void {
  const titles = (trial: Trial): string =>
    `${trial.damage.title} | ${trial.style.title}`;
  for (const title of [...new Set(trials.map(titles))].sort())
    console.log(
      printTally(
        title,
        tallyOf(trials.filter((trial) => titles(trial) === title)),
      ),
    );
  console.log(printTally("all of them", tallyOf(trials)));
}

test("every damage takes something from some page, and every loss is declared by a damage or a style", () => {
  const [undamaged, ...others] = TEXT_DAMAGES;
  const textsOf = (style: TextStyle, damage: TextDamage): string =>
    JSON.stringify(readDamaged(5, style, damage).pages);
  for (const damage of others)
    assert.ok(
      TEXT_STYLES.some(
        (style) =>
          textsOf(style, damage) !== textsOf(style, undamaged as TextDamage),
      ),
      damage.title,
    );
  const declared = TEXT_STYLES.flatMap((style) =>
    TEXT_DAMAGES.flatMap((damage) => lossesOf(style, damage)),
  );
  assert.equal([...new Set(declared)].sort(), Object.keys(TEXT_LOSSES).sort());
});

test("a row that is read elsewhere, with another type or not at all is seen", () => {
  const [style] = TEXT_STYLES as [TextStyle];
  const [undamaged] = TEXT_DAMAGES as [TextDamage];
  const [input] = readDamaged(5, style, undamaged).inputs as [TraceInput];
  const quiet = { ...input, diagnostics: [] };
  const row = input.rows.find(({ places }) => places[0]?.names.length === 2);
  if (!row) throw new Error("the sample has no nested row");
  const outcomeOf = (changed: Partial<ExpectedRow>): string | undefined =>
    traceRows({ ...quiet, rows: [{ ...row, ...changed }] })[0]?.outcome;
  const nowhere = { first: 9000, last: 9001 };
  const [place] = row.places as [RowPlace];
  const rows: readonly [string, Partial<ExpectedRow>, string][] = [
    ["as it is", {}, "right"],
    ["another place", { places: [{ ...place, names: ["x"] }] }, "wrong"],
    ["another line", { lines: nowhere }, "missed"],
    ["no place", { places: [] }, "orphan"],
    ["a lost table below", { below: "lost" }, "wrong"],
    [
      "another type",
      {
        field: { ...row.field, type: { kind: "array", items: row.field.type } },
      },
      "wrong",
    ],
    [
      "another flag",
      { field: { ...row.field, required: !row.field.required } },
      "wrong",
    ],
  ];
  for (const [title, changed, want] of rows)
    assert.is(outcomeOf(changed), want, title);
});

test.run();
