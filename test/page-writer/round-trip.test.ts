/**
 * Model to pages to model is the identity, but for the losses that a style declares. A few models a style in each run,
 * hundreds with HELPSPEC_LONG=1; one alone with HELPSPEC_SEED, HELPSPEC_SIZE and HELPSPEC_STYLE (part of its title).
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { differences, keyOf } from "./compare/listing.js";
import { LOSSES, applyLosses } from "./compare/losses.js";
import { listSample } from "./compare/list-sample.js";
import { type RoundTrip, roundTrip, sampleOf } from "./round-trip.js";
import { generateService } from "./sample/generate-service.js";
import { HABITS } from "./sample/sample-habits.js";
import { alternativesOf } from "./style/alternatives.js";
import type { PageStyle } from "./style/page-style.js";
import { PAGE_STYLES } from "./style/page-styles.js";
import { writePages } from "./write/write-pages.js";

const { HELPSPEC_LONG, HELPSPEC_SEED, HELPSPEC_SIZE, HELPSPEC_STYLE } =
  process.env;
const LONG = HELPSPEC_LONG === "1";
const SHOWN_DIFFERENCES = 8;

interface Trial {
  readonly seed: number;
  readonly size: number;
}

/** Small models are read fast and cover most; the long run has larger ones as well. */
const TRIALS: readonly Trial[] = HELPSPEC_SEED
  ? [{ seed: Number(HELPSPEC_SEED), size: Number(HELPSPEC_SIZE ?? 3) }]
  : Array.from({ length: LONG ? 400 : 30 }, (_, at) => ({
      seed: at + 1,
      size: 1 + (at % (LONG ? 6 : 3)),
    }));

for (const style of PAGE_STYLES) {
  if (!style.title.includes(HELPSPEC_STYLE ?? "")) continue;
  test(`${style.title}: what is written is read`, () => {
    const needed = new Set<string>();
    for (const trial of TRIALS) {
      const trip = roundTrip(trial.seed, trial.size, style);
      if (complaints(trip, style).length > 0)
        assert.unreachable(report(trial, style));
      for (const loss of style.losses)
        if (!needed.has(loss) && matters(loss, trip, style)) needed.add(loss);
      for (const { code } of trip.diagnostics)
        if (style.warnings?.includes(code)) needed.add(code);
    }
    if (!HELPSPEC_SEED)
      assert.equal(
        [...needed].sort(),
        [...style.losses, ...(style.warnings ?? [])].sort(),
      );
  });
}

/** What differs, and what the program had to guess: the pages are in order, so there is nothing to warn of. */
function complaints(
  { differences: found, diagnostics }: RoundTrip,
  { warnings = [] }: PageStyle,
): string[] {
  return [
    ...found,
    ...diagnostics
      .filter(
        ({ severity, code }) => severity !== "info" && !warnings.includes(code),
      )
      .map(({ code, message }) => `${code}: ${message}`),
  ];
}

/** True when the expectation would be another one without the loss. */
function matters(
  loss: string,
  { sample }: RoundTrip,
  style: PageStyle,
): boolean {
  const others = style.losses.filter((name) => name !== loss);
  const entries = listSample(sample);
  return (
    differences(
      applyLosses(entries, others),
      applyLosses(entries, style.losses),
    ).length > 0
  );
}

/** The smallest size at which the seed still fails, and how to see it again. */
function report({ seed, size }: Trial, style: PageStyle): string {
  for (let smaller = 1; smaller <= size; smaller += 1) {
    const found = complaints(roundTrip(seed, smaller, style), style);
    if (found.length === 0) continue;
    const shown = found.slice(0, SHOWN_DIFFERENCES);
    const rest = found.length - shown.length;
    return [
      ...shown,
      ...(rest > 0 ? [`and ${rest} more`] : []),
      `HELPSPEC_SEED=${seed} HELPSPEC_SIZE=${smaller} HELPSPEC_STYLE="${style.title}" npm run test:quick -- page-writer`,
    ].join("\n");
  }
  return `seed ${seed} fails at size ${size} only when it comes after others`;
}

const BASES = ["present English page", "Chinese export with HTML tables"];
const ALTERNATIVES = PAGE_STYLES.filter(({ title }) =>
  BASES.includes(title),
).flatMap(alternativesOf);

test("every other word for a section, a column, a status or a caption is read", () => {
  const failing = ALTERNATIVES.flatMap((style) =>
    TRIALS.slice(0, LONG ? 40 : 1)
      .filter((trial) => {
        const trip = roundTrip(trial.seed, trial.size, style);
        return complaints(trip, style).length > 0;
      })
      .map((trial) => `${style.title}: ${report(trial, style)}`),
  );
  assert.equal(failing, []);
});

test("a sample depends on its seed alone", () => {
  for (const seed of [1, 2, 3]) {
    assert.equal(generateService(seed), generateService(seed));
    assert.not.equal(generateService(seed), generateService(seed + 1));
  }
  for (const style of PAGE_STYLES) {
    const sample = generateService(7, { naming: style.naming });
    assert.equal(writePages(sample, style), writePages(sample, style));
  }
});

test("every habit is some style's, and shows in its pages", () => {
  const styles = PAGE_STYLES.filter(({ habits }) => habits !== undefined);
  for (const habit of HABITS) {
    const shown = styles.filter((style) => {
      const others = style.habits?.filter((name) => name !== habit);
      return TRIALS.some(
        ({ seed, size }) =>
          style.habits?.includes(habit) &&
          JSON.stringify(writePages(sampleOf(seed, size, style), style)) !==
            JSON.stringify(
              writePages(
                sampleOf(seed, size, { ...style, habits: others }),
                style,
              ),
            ),
      );
    });
    assert.ok(shown.length > 0, habit);
  }
});

test("every loss is some style's", () => {
  const declared = new Set(PAGE_STYLES.flatMap(({ losses }) => losses));
  assert.equal([...declared].sort(), Object.keys(LOSSES).sort());
});

test("a fact that is changed, taken away or added is seen", () => {
  const entries = listSample(generateService(11));
  assert.equal(differences(entries, entries), []);
  for (const [at, entry] of entries.entries()) {
    const others = entries.filter((_, other) => other !== at);
    const changed = { ...entry, facts: { ...entry.facts, required: "maybe" } };
    assert.is(differences(entries, others).length, 1, keyOf(entry));
    assert.is(differences(others, entries).length, 1, keyOf(entry));
    assert.is(differences(entries, [...others, changed]).length, 1);
  }
});

test.run();
