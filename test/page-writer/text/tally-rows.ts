/** Counts of what became of rows, over many pages, and what is to be complained of. */
import { type DamagedTrip } from "./read-damaged.js";
import type { TextDamage } from "./text-damages.js";
import { factsLost } from "./text-losses.js";
import type { TextStyle } from "./text-styles.js";
import type { Verdict } from "./trace-rows.js";

export interface Trial {
  readonly seed: number;
  readonly style: TextStyle;
  readonly damage: TextDamage;
  readonly trip: DamagedTrip;
}

export interface Tally {
  readonly pages: number;
  /** Rows that have a place, without orphans. */
  readonly rows: number;
  readonly right: number;
  readonly orphans: number;
  readonly wrong: readonly string[];
  /** Wrong rows and orphans of which no warning speaks. */
  readonly silent: readonly string[];
  /** Rows that are nowhere, and of which nothing is said. */
  readonly missed: readonly string[];
  /** Facts of right rows that differ without being a declared loss. */
  readonly facts: readonly string[];
}

/** The tally of some trials. */
export function tallyOf(trials: readonly Trial[]): Tally {
  const all = trials.flatMap((trial) =>
    trial.trip.verdicts.map((verdict) => ({ trial, verdict })),
  );
  const with_ = (outcome: Verdict["outcome"]): typeof all =>
    all.filter(({ verdict }) => verdict.outcome === outcome);
  const silent = [...with_("wrong"), ...with_("orphan")].filter(
    ({ verdict }) => !verdict.warned,
  );
  return {
    pages: trials.reduce((sum, { trip }) => sum + trip.pages.length, 0),
    rows: all.length - with_("orphan").length,
    right: with_("right").length,
    orphans: with_("orphan").length,
    wrong: with_("wrong").map(printed),
    silent: silent.map(printed),
    missed: with_("missed").map(printed),
    facts: trials.flatMap((trial) =>
      factsOf(trial).map((line) => `${titleOf(trial)}: ${line}`),
    ),
  };
}

/** The part of rows that is right; 1 where there are none. */
export function shareRight({ rows, right }: Tally): number {
  return rows === 0 ? 1 : right / rows;
}

/** One line of figures. */
export function printTally(title: string, tally: Tally): string {
  const { pages, rows, orphans, wrong, silent, missed, facts } = tally;
  return [
    title.padEnd(64),
    `${(shareRight(tally) * 100).toFixed(2)} %`.padStart(9),
    `pages ${pages} rows ${rows} wrong ${wrong.length} silent ${silent.length} missed ${missed.length} orphans ${orphans} facts ${facts.length}`,
  ].join(" ");
}

function titleOf({ seed, style, damage }: Trial): string {
  return `HELPSPEC_SEED=${seed} HELPSPEC_STYLE="${style.title}" HELPSPEC_DAMAGE="${damage.title}"`;
}

function printed({
  trial,
  verdict: { row, reason },
}: {
  readonly trial: Trial;
  readonly verdict: Verdict;
}): string {
  return `${titleOf(trial)}: line ${row.lines.first}, ${row.field.name}: ${reason}`;
}

/** Facts are compared where the row is right and its type can still be read. */
function factsOf({ style, damage, trip }: Trial): string[] {
  const { sample, listing, verdicts } = trip;
  const right = new Set(
    verdicts
      .filter(({ outcome, row }) => outcome === "right" && !row.untyped)
      .flatMap(({ row, operation: { method, path } }) =>
        row.places.map(
          (place) => `${method} ${path} ${place.in} ${place.names.join(".")}`,
        ),
      ),
  );
  return factsLost(sample, listing, {
    style,
    damage,
    isRead: ({ operation, place, status, at }) =>
      right.has(
        `${operation} ${status ?? place} ${at.replace(/\[\]|\.\*/g, "")}`,
      ),
  });
}
